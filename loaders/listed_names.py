"""A cell that lists names where a list has a number: «Integrantes: Kuntur; Ribera» is read apart, a row for each."""

import re
from collections.abc import Callable
from dataclasses import replace

from graph.columns import Column
from graph.keys import normal
from graph.model import Kind, Table
from graph.tables import BY_NAME
from loaders.files import Sheet
from loaders.headers import match
from loaders.persons import person, personal

_OF = {
    "mesas": ("membresias", {"Mesa": "Mesa", "Código": "Mesa (código)"}),
    "encuentros": ("asistencias", {"Reunión": "Reunión", "Código": "Reunión (código)", "Fecha": "Fecha"}),
}
"""By table, that of its lists of names, and what its columns are called there."""
_COUNTED = {"size", "organizations", "participants"}
_DATED = {"dia", "mes", "ano"}
_LEADS = re.compile(r"^(?:coordina\w*|lidera\w*|preside|presidencia|convoca\w*|secretaria tecnica)$")
"""Over who leads a group."""
_PARTS = re.compile(r"\s*(?:[;,\n\r|/]|[•●▪◦‣➢])\s*")
NAME, ROLE = "Organización", "Rol"


def parted(table: Table, sheet: Sheet) -> tuple[Sheet, list[tuple[Table, Sheet]], list[str]]:
    """The sheet without those names, the lists of them as sheets of their own, and the headers of their columns."""
    if table.name not in _OF:
        return sheet, [], []
    found = match(table, sheet.headers)[0]
    lists: list[tuple[Table, Sheet]] = []
    told: list[str] = []
    other, columns = BY_NAME[_OF[table.name][0]], _OF[table.name][1]
    kept = {at: columns[c.header] for at, c in found.items() if c.header in columns}
    # A day in several columns is put together there too.
    kept |= {at: header for at, header in enumerate(sheet.headers) if normal(header) in _DATED}
    for at, header in enumerate(sheet.headers):
        leads = table.name == "mesas" and at not in found and _LEADS.match(normal(header)) is not None
        if not (_lists(sheet, at) if _counts(found.get(at)) else leads and _names(sheet, at)):
            continue
        names = _named if leads else _several
        lists.append((other, _apart(sheet, kept, at, names, header if leads else "")))
        told.append(header)
        sheet = _without(sheet, at, names)
    return sheet, lists, told


def _counts(column: Column | None) -> bool:
    return (
        column is not None
        and column.holds is not None
        and column.holds.kind is Kind.INTEGER
        and column.holds.name in _COUNTED
    )


def _several(text: str) -> bool:
    """Whether a cell holds names and no number."""
    return any(c.isalpha() for c in text) and not any(c.isdigit() for c in text)


def _named(text: str) -> bool:
    return any(c.isalpha() for c in text) and not person(text)


def _lists(sheet: Sheet, at: int) -> bool:
    """Whether most cells of a column that are no number list several names, and few of them persons."""
    said = [cells[at] for _, cells in sheet.rows if _several(cells[at])]
    parts = [[part for part in _PARTS.split(text) if part.strip()] for text in said]
    several = [one for one in parts if len(one) > 1]
    people = sum(person(part) for one in parts for part in one)
    return 2 * len(several) > len(said) > 0 and 2 * people <= sum(map(len, parts))


def _names(sheet: Sheet, at: int) -> bool:
    said = [cells[at] for _, cells in sheet.rows if cells[at].strip()]
    return personal(sheet.headers[at], said) is None and 2 * sum(map(_named, said)) > len(said)


def _apart(sheet: Sheet, kept: dict[int, str], at: int, names: Callable[[str], bool], role: str) -> Sheet:
    """The names of one column with what the row is about; `role` is what its header says that they are."""
    places = [*kept, at]
    headers = (*kept.values(), NAME, *([ROLE] if role else []))
    rows = tuple(
        (number, (*(cells[place] for place in places), *([role] if role else [])))
        for number, cells in sheet.rows
        if names(cells[at])
    )
    typed = frozenset((number, new) for new, old in enumerate(places) for number, at_ in sheet.typed if at_ == old)
    letters = tuple(sheet.letters[place] for place in places) if sheet.letters else ()
    return replace(sheet, headers=headers, rows=rows, notes=(), typed=typed, letters=letters, skipped=frozenset())


def _without(sheet: Sheet, at: int, names: Callable[[str], bool]) -> Sheet:
    """The same with those cells blank, and without the header of a column that nothing is left of."""
    rows = tuple(
        (number, tuple("" if place == at and names(text) else text for place, text in enumerate(cells)))
        for number, cells in sheet.rows
    )
    left = any(cells[at].strip() for _, cells in rows)
    headers = tuple("" if place == at and not left else header for place, header in enumerate(sheet.headers))
    return replace(sheet, headers=headers, rows=rows)
