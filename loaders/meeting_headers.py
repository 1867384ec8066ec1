"""What the header of a matrix says of its meeting: its name, its day, or both."""

import re

from graph.keys import normal
from graph.kinds import kind_of
from loaders import dates
from loaders.cells import Asked, Held
from loaders.shapes import MONTHS

_MONTH = r"(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]*"
_PART_OF_A_DAY = re.compile(rf"^\d{{1,2}}(?: (?:de )?{_MONTH})?$")
_YEARLESS = re.compile(r"^\d{1,2}[/-]\d{1,2}$")
_YEARLESS_END = re.compile(
    rf"^(?P<name>.*[^\W\d_]{{3}}.*?)[\s(,:–-]+(?P<day>\d{{1,2}}(?:\s*(?:y|al?|-)\s*\d{{1,2}})?(?:\s+de\s+|\s|-){_MONTH}"
    r"|\d{1,2}/(?:0[1-9]|1[0-2]))\.?\)?$",
    re.IGNORECASE,
)
"""A name and a day whose year stands elsewhere: «Asamblea 12-oct», «Macro Sur 15 y 16 de junio»."""
_PART = re.compile(
    r"^(?:(?:dia|jornada|sesion|fecha|modulo|clase|bloque|turno)(?: (?:n|no|nro))? ?(?:\d{1,2}|[ivx]+)"
    r"|(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|ultim[oa]) (?:dia|jornada|sesion|fecha|modulo|turno)"
    r"|(?:manana|tarde|noche|inauguracion|clausura|apertura|cierre))$"
)
"""A part of a meeting that the title names, and no name of one: «Día 1», «Sesión II», «Tarde»."""
_ASKED = re.compile(
    r"^\W*(?:asisti[oó]|asistencia|particip[oó]|participaci[oó]n|estuvo|vino)\s+(?:al|a|en|del?)\s+"
    r"(?:(?:el|la|los|las)\s+)?(?P<name>[^?]*\w[^?]*)\??\s*$",
    re.IGNORECASE,
)
"""What a form asks over the marks of one meeting: «¿Asistió al Encuentro de 2019?»."""
_DAY_AT_END = re.compile(r"(?=(?P<day>\d[\w\s/.°º-]*?\d)\)?\.?$)(?<!\d)")
"""Each place where a day may begin: «Plenaria 1 14/03/2020» has two."""


def said(header: str) -> tuple[str, str]:
    """The name and the day in a header, without what a form asks around them.

    One that says no more than a day or a month is a day without its year, which is held later where no year stands.
    """
    header = asked["name"] if (asked := _ASKED.match(header)) else header
    part = _PART_OF_A_DAY.match(normal(header)) or _YEARLESS.match(header) or normal(header) in MONTHS
    name, day = ("", header) if part else dated(header)
    if not day and (yearless := _YEARLESS_END.match(header)):
        name, day = yearless["name"], yearless["day"]
    return name if day else header, day


def is_part(name: str) -> bool:
    """Whether a header only says which part of a meeting it is: «Día 1»."""
    return _PART.match(normal(name)) is not None


_MEETING = re.compile(
    r"\b(?:macro ?(?:region|sur|norte|centro|oriente)?|jornadas?|capacitacion|conversatorio|coloquio|minga|curso|marcha"
    r"|pasacalle|visita|evento|actividad|clausura|inauguracion|videollamada|zoom|meet|[rs] ?\d{1,2})\b"
)
"""Words for a meeting that tell nothing of its kind."""
_OF_A_BODY = re.compile(
    r"^(?:se )?(?:tiene|cuenta|es|esta|pertenece|integra\w*|participa en (?:la |una |alguna )?mesa|desea|necesita"
    r"|requiere|recib\w+|posee|usa|sabe|conoce|autoriza|acepta|vive|trabaja|realiza|hace|ha|dispone|maneja|emite"
    r"|declara|gano|inscrit[oa]|registrad[oa]|reconocid[oa]|formalizad[oa]|beneficiari[oa])\b"
)
"""Over a column that says of an organization how it is: «¿Tiene local?»."""


def is_meeting(header: str) -> bool:
    """Whether a header is sure to be of a meeting: by its day, or by a word for one."""
    name, day = said(header)
    # A year alone is of all that was in it.
    day = "" if re.fullmatch(r"(?:19|20)\d\d", day.strip()) else day
    return bool(day or kind_of(name) or is_part(name) or _MEETING.search(normal(name)) or _ASKED.match(header))


def is_quality(header: str) -> bool:
    """Whether a header asks how an organization is, and not where it was."""
    return not is_meeting(header) and _OF_A_BODY.match(normal(header)) is not None


def dated(header: str) -> tuple[str, str]:
    """The name and the whole date in a header: «Taller 21/04/2018», «2018-04-21», or one under the other."""
    if "\n" in header:
        name, _, day = header.partition("\n")
        return name, day
    for name, text in (("", header), *((header[: m.start()], m["day"]) for m in _DAY_AT_END.finditer(header))):
        try:
            value = dates.read(text, dates.Hints("dmy")).value
        except (Held, Asked, dates.Ambiguous):
            continue
        if value and (name == "" or len(str(value)) > 4):
            return re.sub(r"\s(?:del?|el|al?)$", "", name.strip(" (,:–-")), text
    return "", ""
