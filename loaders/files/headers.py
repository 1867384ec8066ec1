"""Which row of a sheet is its header: rows are scored by the headers that the templates know."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from graph.columns import columns
from graph.keys import normal
from graph.tables import TABLES

_USUAL = """
n|no|nro|num|numero|item|orden|id|nombres|apellidos|nombres y apellidos|nombre completo|participante|
participantes|representante|representantes|representante legal|responsable|persona de contacto|contacto|dni|documento|
documento de identidad|firma|firmas|huella|telefono|telefonos|celular|telefono celular|whatsapp|correo|
correo electronico|email|e mail|direccion|cargo|sexo|genero|edad|fecha de nacimiento|lengua materna|autoidentificacion|
observacion|observaciones|comentarios|asistencia|presente|total|totales|marca temporal|hora|hora de ingreso|facebook|
pagina web|web|redes sociales|institucion|entidad|organizaciones|colectivos|agrupacion|procedencia|lugar de procedencia
"""
"""Headers of sign-in sheets and forms that no template loads, but that tell a header row from a row of data."""
_ALSO_DATA = {"presente", "ausente", "total", "totales"}
"""Words that are synonyms of a header and stand in rows too: by themselves they make no header."""
_DATA = re.compile(r"[\W\d]*\d[\W\d]*")
_LONGEST = 80
_LOOKED_AT = 100
"""The header is among so many rows that hold something."""


@cache
def known() -> frozenset[str]:
    """The normal forms of every header that a template reads, with its synonyms."""
    found = set()
    for table in TABLES:
        for column in columns(table):
            found |= {normal(column.header), *map(normal, column.also)}
    return frozenset(found - _ALSO_DATA - {""})


@cache
def usual() -> frozenset[str]:
    return known() | {normal(word) for word in _USUAL.replace("\n", "").split("|")}


def is_known(cell: str, among: Callable[[], frozenset[str]] = usual) -> bool:
    """Whether a cell is a known header; `Fecha:` is not, it labels what stands beside it."""
    if not cell or len(cell) > _LONGEST or cell.endswith(":"):
        return False
    return normal(cell) in among() or ("(" in cell and normal(re.sub(r"\(.*?\)", " ", cell)) in among())


def is_data(cell: str) -> bool:
    """A number, a date, a percentage: what a header other than of a matrix is not."""
    return bool(_DATA.fullmatch(cell))


def hits(cells: Sequence[str]) -> int:
    """How many different known headers stand in a row."""
    return len({normal(cell) for cell in cells if is_known(cell)})


def filled(cells: Sequence[str]) -> list[int]:
    """The places of the cells that hold something."""
    return [place for place, cell in enumerate(cells) if cell]


def is_strong(cells: Sequence[str]) -> bool:
    """A row that is a header wherever it stands: two known headers or more, and more than half of its cells."""
    own = [cell for cell in cells if cell]
    strange = 0
    for cell in own:
        strange += not is_known(cell)
        if 2 * strange >= len(own):
            return False
    return 2 * hits(own) > len(own) > 1


def is_whole(cells: Sequence[str]) -> bool:
    """A row of nothing but headers that templates have, two or more."""
    own = [cell for cell in cells if cell]
    return len(own) > 1 and hits(own) == len(own) and all(is_known(cell, known) for cell in own)


def first(rows: Sequence[Sequence[str]]) -> int:
    """The place of the header among the rows of a block, none of them blank.

    The first strong row; else the best of those with one known header that is as wide as what
    follows (a matrix of meetings, a list of one column); else the first row that is as wide as
    what follows and holds no numbers; else the first.
    """
    rows = rows[:_LOOKED_AT]
    reach = [max(filled(row), default=-1) for row in rows]
    widest = list(reach)
    for place, (row, under) in enumerate(pairwise(rows)):
        names = [column for column in filled(row) if is_known(row[column])]
        if names and not any(column in names for column in filled(under)):
            # Groups of columns, whose names stand in the next row, reach as far as that.
            reach[place] = max(reach[place : place + 2])
    for place in range(len(rows) - 2, -1, -1):
        widest[place] = max(widest[place], widest[place + 1])
    strong = next((place for place, row in enumerate(rows) if is_strong(row)), None)
    if strong is not None:
        return strong
    wide = [place for place in range(len(rows)) if reach[place] == widest[place]]
    weak = [place for place in wide if hits(rows[place])]
    if weak:
        return max(weak, key=lambda place: (_supported(rows, place), hits(rows[place]), -place))
    plain = (p for p in wide if not any(is_data(cell) for cell in rows[p]) and len(filled(rows[p])) > 1)
    return next(plain, next((p for p in wide if len(filled(rows[p])) > 1), 0))


def _supported(rows: Sequence[Sequence[str]], place: int) -> float:
    """The share of a row's cells that have something under them."""
    own = filled(rows[place])
    under = {column for row in rows[place + 1 :] for column in filled(row)}
    return sum(column in under for column in own) / len(own)
