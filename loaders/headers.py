"""Which column of a table each header of a sheet is: case, accents, units, asterisks and line breaks do not count."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graph.columns import Column, Reads, columns
from graph.keys import normal
from graph.model import Kind, Table

_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]")
_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)-]+\s*(?=\w)", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:obligatori[oa]|opcional|campo|dd mm aaaa|dd mm yyyy|aaaa mm dd|s|us|pen"
    r"|usd|soles|dolares|en soles|en s|marque(?: con)?(?: una)? x|si no)$"
)

_CLAUSE = re.compile(
    r"^(?P<head>(?:nombre (?:de |del )(?:la |el |su )?)?"
    r"(?:organizacion|colectivo|agrupacion|asociacion|institucion|entidad)|region|departamento|provincia|distrito)"
    r"(?: cultural)? (?:[a-z]{1,5} ){0,3}(?:que|cual|donde) (?:usted |se |su )?"
    r"(?:representa|pertenece|integra|participa|trabaja|encuentra|ubica|procede|viene|desarrolla|realiza|opera|reside)\b"
)
"""What a form asks in a whole sentence: «Nombre de la organización a la que representa», «Región donde trabaja»."""
_WHICH = re.compile(
    r"^(?:en|a|de) que (?:(?P<meeting>reunion|encuentro|taller|actividad|evento|sesion)"
    r" (?:participo|asistio|estuvo|fue)"
    r"|(?P<body>mesas?(?: de trabajo)?|grupos?(?: de trabajo)?|organizacion(?:es)?|colectivo|region|departamento"
    r"|provincia|distrito) (?:participa|pertenece|integra|representa|esta|se ubica|se encuentra|trabaja))\b"
)
"""What a form asks in a question: «¿En qué reunión participó?»; what somebody will or would do is no such fact."""

_WEAK = {"compromisos": {"fecha", "cuando", "fecha de cumplimiento"}}
"""What is over a column only where no surer header is, by table."""
_EITHER = {"compromisos": {"fecha": ("Fecha límite", "Fecha de lanzamiento")}}
"""What may be over either of two columns: the second where the first has its own, and asked where it has not."""
_PARTIAL = {
    Kind.INTEGER: re.compile(
        r"\b(?:mujer(?:es)?|hombres?|varon(?:es)?|femenin[oa]s?|masculin[oa]s?|nin[oa]s?|ninez|jovenes|adult[oa]s?"
        r"|(?:adultos )?mayores|presencial(?:es)?|virtual(?:es)?|nuev[oa]s)\b"
    ),
    Kind.AMOUNT: re.compile(r"\b(?:solicitad[oa]|pedid[oa]|saldo|pendiente|ejecutad[oa]|gastad[oa]|rendid[oa])\b"),
}
_SMALL = {"de", "del", "la", "el", "los", "las"}
Spelled = Callable[[str], Iterable[str]]


def match(table: Table, headers: tuple[str, ...]) -> tuple[dict[int, Column], list[str]]:
    """Which column stands at which place, and the headers that no column of the table has.

    The header as the template writes it comes first, then its synonyms, then both without what stands
    in parentheses; a second header for one column is left over.
    """
    names = _names(table)
    found: dict[int, Column] = {}
    for spelled in (_as_written, _bare):
        for known in (names.exact, names.sure):
            _place(known, headers, spelled, found)
    seconds = {name: second for name, (first, second) in _either(table).items() if first in found.values()}
    _place(names.weak | seconds, headers, _bare, found)
    _place(names.counts, headers, _counted, found)
    _place(names.short, headers, _shortened, found)
    return found, [header for place, header in enumerate(headers) if header and place not in found]


@dataclass(frozen=True)
class _Names:
    """The columns of a table by what stands over them, in normal form."""

    exact: dict[str, Column]
    sure: dict[str, Column]
    weak: dict[str, Column]
    counts: dict[str, Column]
    short: dict[str, Column]


@cache
def _names(table: Table) -> _Names:
    exact = {normal(column.header): column for column in columns(table)}
    known: dict[str, Column] = {}
    for column in reversed(columns(table)):
        known |= {normal(other): column for other in column.also}
    known |= exact
    weak = {name: column for name, column in known.items() if name in _WEAK.get(table.name, ())}
    sure = {name: column for name, column in known.items() if name not in weak}
    counts = {name: column for name, column in known.items() if column.holds and column.holds.kind is Kind.INTEGER}
    return _Names(exact, sure, weak, counts, {_short(name): column for name, column in sure.items()})


@cache
def _either(table: Table) -> dict[str, tuple[Column, Column]]:
    by = {column.header: column for column in columns(table)}
    return {name: (by[one], by[other]) for name, (one, other) in _EITHER.get(table.name, {}).items()}


def doubtful(table: Table, headers: tuple[str, ...], found: Mapping[int, Column]) -> tuple[int, Column, Column] | None:
    """The place of a header that may be over either of two columns, and those; None where all is sure."""
    for place, column in found.items():
        one, other = _either(table).get(normal(headers[place]), (None, None))
        if one and other and column == one and other not in found.values():
            return place, one, other
    return None


def _place(names: dict[str, Column], headers: tuple[str, ...], spelled: Spelled, found: dict[int, Column]) -> None:
    for place, header in enumerate(headers):
        if place in found:
            continue
        fitting = next((names[name] for name in spelled(header) if name in names), None)
        if fitting is not None and fitting.reads is Reads.ATTENDED and "%" in header:
            continue  # «% asistencia» sums up what other columns say
        if fitting is not None and _partial(fitting, header):
            continue
        if fitting is not None and fitting not in found.values():
            found[place] = fitting


def _partial(column: Column, header: str) -> bool:
    """Whether a header counts or pays only a part: «Participantes (mujeres)», «Monto (solicitado)»."""
    parts = _PARTIAL.get(column.holds.kind) if column.holds else None
    return parts is not None and parts.search(normal(header)) is not None


def _as_written(header: str) -> Iterable[str]:
    said = normal(header)
    yield said
    yield _FILLER.sub("", said).strip()


def _counted(header: str) -> Iterable[str]:
    """What is counted: «N° de integrantes», «Cantidad total de asistentes»."""
    yield re.sub(
        r"^(?:n|no|nro|num|numero|cant|cantidad|total)(?: total)?(?: de)? ", "", normal(_ASIDE.sub(" ", header))
    )


def _shortened(header: str) -> Iterable[str]:
    """As in a telegram: «Fecha reconocimiento», «Disciplinas artísticas»."""
    yield _short(normal(_NUMBER.sub("", _ASIDE.sub(" ", header))))


def _short(name: str) -> str:
    words = (word for word in name.split() if word not in _SMALL)
    return " ".join(re.sub(r"(?<=[a-z]{3})s$", "", word) for word in words)


def _bare(header: str) -> Iterable[str]:
    """Without numbering, asides and signs; one name for «Región / Departamento» where one part is known."""
    plain = _NUMBER.sub("", _ASIDE.sub(" ", header))
    said = normal(plain)
    yield said
    yield _FILLER.sub("", said).strip()
    yield re.sub(r"^(?:el|la|los|las|su|n|nro|cual es (?:el|la)|indique(?: el| la)?) ", "", said)
    if clause := _CLAUSE.match(said):
        yield clause["head"]
    if which := _WHICH.match(said):
        yield which["meeting"] or which["body"]
    parts = [normal(part) for part in re.split(r"[/|]| o | u ", plain)]
    if len(parts) > 1:
        yield from parts
