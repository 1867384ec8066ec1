"""Attendance in more than one column: «Presente | Ausente | Tarde», «Sí | No», «No asistió», an observation."""

import re
from dataclasses import replace

from graph.columns import Reads
from graph.keys import normal
from graph.model import Table
from loaders import marks
from loaders.cells import Held
from loaders.files import Sheet
from loaders.headers import match

ABSENT = re.compile(
    r"^(?:no (?:asisti|vin|particip|lleg)\w*|falt(?:o|a|as|aron)|inasistencias?|inasistio|ausen(?:te|tes|cia|cias)"
    r"|justific(?:o|ado|ada|ados|aron)|(?:asistio|asistencia|vino) no)$"
)
"""Over a column whose marks say that somebody did not come."""
_COULD_NOT = re.compile(
    r"^no (?:pudo|pudieron|logro|lograron) (?:\w+ )?(?:asistir|conectarse|venir|llegar|ir|participar)\b"
)
_LATE = re.compile(r"^(?:tarde|tardanzas?|llego tarde)$")
_YES = re.compile(r"^(?:(?:asistio|asistencia|vino) )?si$")
_NO = re.compile(r"^(?:(?:asistio|asistencia|vino) )?no$")
_REMARKS = re.compile(r"^(?:observacion|nota|comentario|detalle|motivo)\w*")
_CAME = re.compile(
    r"^(?:(?:n|no|nro|num|numero|cant|cantidad|total) )?(?:de )?"
    r"(?:asistentes|participantes|personas|delegad[oa]s|integrantes)(?: presentes| que asistieron)?$"
)
"""Over how many of them came."""
_ASIDE = re.compile(r"^(?P<name>.*\S)\s*(?:\((?P<in>[^()]+)\)|\s[-–—]\s*(?P<after>[^-–—()]+))$")
HEADER = "Asistió"


def joined(table: Table, sheet: Sheet) -> tuple[Sheet, list[str]]:
    """A list of attendance with one column for who came, and the headers of those that were read together.

    What two columns say against each other («x» under both) stands as both, which no mark is: the row is held. A
    name may bear it too: «Killa Wasi (no vino)». Where nothing else says who came, the others were listed as there.
    """
    sheet, renamed = _said_outright(table, sheet)
    kinds = [normal(header) for header in sheet.headers]
    found = match(table, sheet.headers)[0]
    yes, no = ([at for at, kind in enumerate(kinds) if said.match(kind)] for said in (_YES, _NO))
    pair = len(yes) == len(no) == 1
    own = [at for at, column in found.items() if column.reads is Reads.ATTENDED] or (yes if pair else [])
    absent = [at for at, kind in enumerate(kinds) if ABSENT.match(kind) and at not in no] + (no if pair else [])
    late = [at for at, kind in enumerate(kinds) if _LATE.match(kind)]
    absent, late = ([at for at in places if not _counts(sheet, at)] for places in (absent, late))
    remarks = [at for at, kind in enumerate(kinds) if _REMARKS.match(kind)]
    names = [at for at, c in found.items() if c.reads is Reads.NAME and c.role == "organization"]
    rest = [at for at, header in enumerate(sheet.headers) if at not in {*found, *remarks, *absent, *late, *own}]
    told = [at for _, cells in sheet.rows for at in (*remarks, *names) if _excuse(cells[at], at in names)]
    told += [at for _, cells in sheet.rows for at in rest if _nobody(kinds[at], cells[at])]
    if not absent and not late and not told:
        return sheet, renamed
    if any(marks.is_signature(sheet.headers[at]) for at in own):
        # What stands where people sign is dropped as it is read, and its blanks are asked about.
        return sheet, renamed

    def row(cells: tuple[str, ...]) -> tuple[str, ...]:
        said = [cells[at] for at in own if cells[at].strip()]
        said += ["no asistió" for at in absent if _marked(cells[at])] + ["tarde" for at in late if _marked(cells[at])]
        said += ["no asistió" for at in (*remarks, *names) if _excuse(cells[at], at in names)]
        said += ["no asistió" for at in rest if _nobody(kinds[at], cells[at])]
        if not said and not own and not absent and not late and any(cells):
            said = ["sí"]
        whole = said[0] if said and len({_sense(text) for text in said}) == 1 else " / ".join(said)
        plain = (_named(text) if at in names else "" if at in gone else text for at, text in enumerate(cells))
        return (*plain, whole)

    gone = {*own, *absent, *late}
    headers = (*("" if at in gone else header for at, header in enumerate(sheet.headers)), HEADER)
    rows = tuple((number, row(cells)) for number, cells in sheet.rows)
    together = [sheet.headers[at] for at in sorted({*gone, *told})]
    return replace(sheet, headers=headers, rows=rows), [*renamed, *(h for h in together if h != HEADER or not renamed)]


def _said_outright(table: Table, sheet: Sheet) -> tuple[Sheet, list[str]]:
    """The sheet with the column whose every word says who came under «Asistió», and what it was headed by.

    «Condición» over «Asistió» and «Faltó»: what is written says more than its header.
    """
    if any(column.reads is Reads.ATTENDED for column in match(table, sheet.headers)[0].values()):
        return sheet, []
    for at, header in enumerate(sheet.headers):
        if marks.say_who_came(cells[at] for _, cells in sheet.rows):
            return replace(sheet, headers=(*sheet.headers[:at], HEADER, *sheet.headers[at + 1 :])), [header]
    return sheet, []


def _excuse(text: str, name: bool) -> bool:
    """Whether a remark, or what stands after a name, says that they did not come."""
    said = _ASIDE.match(text.strip()) if name else None
    return marks.absence((said["in"] or said["after"]) if said else "" if name else text)


def _nobody(header: str, text: str) -> bool:
    """Whether a column of any other name says that nobody came: «No asistió», or none of those who are counted."""
    said = normal(text)
    return bool(ABSENT.match(said) or _COULD_NOT.match(said)) or (
        text.strip() == "0" and _CAME.match(header) is not None
    )


def _named(text: str) -> str:
    said = _ASIDE.match(text.strip())
    return said["name"] if said and _excuse(text, True) else text


def _marked(text: str) -> bool:
    """Whether a cell bears a mark: anything but a no and what says nothing."""
    return text.strip().casefold() not in marks.UNKNOWN and normal(text) not in ("no", "n", "0")


def _counts(sheet: Sheet, place: int) -> bool:
    """Whether a column counts something, as «Faltas» over 3, 0, 2."""
    said = {cells[place].strip() for _, cells in sheet.rows if cells[place].strip()}
    return bool(said - {"0", "1"}) and all(text.isdigit() for text in said)


def _sense(text: str) -> bool | str | None:
    try:
        return marks.attended(text, {})
    except Held:
        return text
