"""One value in several columns: «Día | Mes | Año», «Plazo | Nuevo plazo», «Monto | Unidad», «Responsable 1 | 2»."""

import re
from collections.abc import Callable
from dataclasses import replace

from graph.columns import Column, Reads, columns
from graph.keys import normal
from graph.model import Kind, Table
from graph.nodes import ORGANIZATION, WORKING_GROUP
from loaders.amounts import currency
from loaders.files import Sheet
from loaders.headers import match
from loaders.matrix import matrix

_DAY, _MONTH, _YEAR, _UNIT = ({"dia"}, {"mes"}, {"ano", "anio"}, {"unidad", "unidades", "unidad de medida", "escala"})
_OF_MONEY = re.compile(r"\b(?:mil|miles|mill[oó]n|millones|soles|d[oó]lares|us\$?|s/|pen|usd)", re.IGNORECASE)
_NEW = re.compile(
    r"^(?:nuev[oa] (?:plazo|fecha|vencimiento)\b.*"
    r"|(?:plazo|fecha) (?:ampliad[oa]|reprogramad[oa]|prorrogad[oa]|actual))$"
)
_NTH = re.compile(r"^(?P<stem>.*?\D)[\s_.n°-]*(?P<nth>[1-9])$", re.IGNORECASE)
_FIGURES = re.compile(r"\d{1,2}")

Written = Callable[[tuple[str, ...]], str]


def composed(table: Table, sheet: Sheet) -> tuple[Sheet, list[str]]:
    """A sheet with each such value in one column under the template's header, and the headers read together.

    What stands in parts is put together as a person would write it, so that it is read, doubted and held like it.
    """
    told: list[str] = []
    for find in (_dates, _years, _renewed, _amounts, _currencies, _numbered):
        for header, places, write in find(table, sheet):
            said = [sheet.headers[at] for at in places]
            told.append(" + ".join(said) + (f", como «{header}»" if header not in said else ""))
            sheet = _together(sheet, header, places, write)
    return sheet, told


def _together(sheet: Sheet, header: str, places: tuple[int, ...], write: Written) -> Sheet:
    """The first of the columns takes the value under the header; the others are left without one, and blank."""

    def row(cells: tuple[str, ...]) -> tuple[str, ...]:
        whole = write(tuple(cells[at].strip() for at in places))
        return tuple(whole if at == places[0] else "" if at in places else text for at, text in enumerate(cells))

    headers = (header if at == places[0] else "" if at in places else h for at, h in enumerate(sheet.headers))
    rows = tuple((number, row(cells)) for number, cells in sheet.rows)
    typed = frozenset(one for one in sheet.typed if one[1] not in places)
    return replace(sheet, headers=tuple(headers), rows=rows, typed=typed)


Found = list[tuple[str, tuple[int, ...], Written]]


def _dates(table: Table, sheet: Sheet) -> Found:
    """«Día», «Mes» and «Año», or the last of them, where the table's own «Fecha» has no column."""
    day, month, year = (_place(sheet, names) for names in (_DAY, _MONTH, _YEAR))
    column = next((c for c in columns(table) if c.header == "Fecha"), None)
    parts = {day, month, year} if month is not None else {year}
    taken = [at for at, c in match(table, sheet.headers)[0].items() if c == column and at not in parts]
    grid = matrix(table, sheet)
    # In a matrix of organizations by meetings a year is of the organization.
    if column is None or taken or year is None or (grid and not any(c.role == "meeting" for c in grid.fixed.values())):
        return []
    places = tuple(at for at in (day, month, year) if at in parts and at is not None)
    return [(column.header, places, lambda said: _day(*("",) * (3 - len(said)), *said))]


def _day(day: str, month: str, year: str) -> str:
    if _FIGURES.fullmatch(month) and year.isdigit():
        return "-".join((year, month.zfill(2), *([day.zfill(2)] if day else [])))
    return " de ".join(part for part in (day, month, year) if part)


def _years(table: Table, sheet: Sheet) -> Found:
    """«21 de mayo» and its year beside it; where a day has its own, the year says nothing."""
    year = _place(sheet, _YEAR)
    found = match(table, sheet.headers)[0]
    days = [at for at, c in found.items() if _of_days(c) and at != year]
    if year is None or len(days) != 1 or year in found:
        return []
    texts = [cells[days[0]] for _, cells in sheet.rows if cells[days[0]].strip()]
    if not texts or any(re.search(r"\d{4}|\d+\D\d+\D\d+", text) for text in texts):
        return []
    return [(sheet.headers[days[0]], (days[0], year), lambda said: _with_year(*said))]


def _of_days(column: Column) -> bool:
    own = column.holds is not None and column.holds.kind is Kind.DATE
    return own or (column.reads is Reads.QUALIFIER and column.header == "Fecha")


def _with_year(day: str, year: str) -> str:
    if not day or not year:
        return day or year
    return f"{day}{day[-3] if day[-3:-2] in ('/', '-') else '/'}{year}" if day[-1].isdigit() else f"{day} de {year}"


def _amounts(table: Table, sheet: Sheet) -> Found:
    """An amount and what it counts: «12» under «Monto», «miles de soles» under «Unidad»."""
    unit = _place(sheet, _UNIT)
    found = match(table, sheet.headers)[0]
    amount = next((at for at, c in found.items() if c.holds and c.holds.kind is Kind.AMOUNT), None)
    if unit is None or amount is None or not any(_OF_MONEY.search(cells[unit]) for _, cells in sheet.rows):
        return []
    return [(sheet.headers[amount], (amount, unit), lambda said: " ".join(said) if said[0] else "")]


def _renewed(table: Table, sheet: Sheet) -> Found:
    """A deadline and the one that took its place, where there is one: «Plazo», «Nuevo plazo»."""
    found = match(table, sheet.headers)[0]
    due = next((at for at, c in found.items() if c.holds and c.holds.name == "due"), None)
    new = next((at for at, h in enumerate(sheet.headers) if at not in found and _NEW.match(normal(h))), None)
    if due is None or new is None:
        return []
    return [(sheet.headers[due], (due, new), lambda said: said[1] or said[0])]


def _currencies(table: Table, sheet: Sheet) -> Found:
    """An amount in the column of its currency: «Monto S/», «Monto US$»."""
    found = match(table, sheet.headers)[0]
    own = next((at for at, c in found.items() if c.holds and c.holds.kind is Kind.AMOUNT), None)
    if own is None:
        return []
    column = found[own]
    named = {at: currency(h) for at, h in enumerate(sheet.headers) if column in match(table, (h,))[0].values()}
    places = (own, *(at for at in named if at != own))
    if (
        len(places) < 2
        or any(len(one) != 1 for one in named.values())
        or len({*map(min, named.values())}) < len(places)
    ):
        return []
    codes = [min(named[at]) for at in places]

    def write(said: tuple[str, ...]) -> str:
        return " y ".join(f"{code} {text}" for code, text in zip(codes, said, strict=True) if text)

    return [("Monto", places, write)]


def _numbered(table: Table, sheet: Sheet) -> Found:
    """Organizations or groups, one a column: «Responsable 1», «Responsable 2»."""
    found = match(table, sheet.headers)[0]
    stems: dict[str, list[int]] = {}
    for at, header in enumerate(sheet.headers):
        if at not in found and (nth := _NTH.match(header.strip())):
            stems.setdefault(nth["stem"].strip(), []).append(at)
    told: Found = []
    for stem, places in stems.items():
        column = next(iter(match(table, (stem,))[0].values()), None)
        own = [at for at, c in found.items() if c == column]
        if column is None or column.reads is not Reads.NAME or not _of_bodies(table, column):
            continue
        if len(own + places) > 1 and (not own or normal(sheet.headers[own[0]]) == normal(stem)):
            told.append((stem, (*own, *places), _listed))
    return told


def _of_bodies(table: Table, column: Column) -> bool:
    ends = next(e for e in table.ends() if e.role == column.role)
    return ends.node in (ORGANIZATION, WORKING_GROUP) and ends.role != "subject"


def _listed(said: tuple[str, ...]) -> str:
    names = [text for text in said if text]
    return names[0] if len(names) == 1 else "\n".join(f"• {name}" for name in names)


def _place(sheet: Sheet, names: set[str]) -> int | None:
    return next((at for at, header in enumerate(sheet.headers) if normal(header) in names), None)
