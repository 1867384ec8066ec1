"""An attendance list as a matrix of organizations by meetings: each cell is a row of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.columns import Column, Reads, columns
from graph.keys import normal
from graph.model import Table
from loaders import absences, dates, marks
from loaders.cells import Asked, Held
from loaders.files import Sheet
from loaders.files.headers import is_known
from loaders.headers import match
from loaders.persons import personal
from loaders.shapes import MONTHS
from loaders.wishes import tells

MEETING_TABLE = "asistencias"
_ASIDE = re.compile(
    r"^(?:(?:sub)?total(?:es)?|asistencias|n|nro|si|no|porcentaje|suma|observacion(?:es)?|notas?|cuotas?|pag(?:o|os|ado)"
    r"|activ[oa]s?|habil(?:es|itad[oa])?|certificad[oa]s?|constancias?|refrigerios?|materiales|tarde|tardanzas?)\b"
)
"""Over a column of marks that is no meeting."""
_SUSPENDED = re.compile(r"\b(?:suspendid[oa]|cancelad[oa]|postergad[oa]|no se (?:realizo|hizo|llevo a cabo))\b")


@dataclass(frozen=True)
class Matrix:
    """Which columns are meetings (or organizations, where the rows are meetings), with what their headers say."""

    fixed: dict[int, Column]
    cells: dict[int, dict[Column, str]]
    mark: Column


def matrix(table: Table, sheet: Sheet) -> Matrix | None:
    """The matrix that a sheet is; None where it is a list."""
    if table.name != MEETING_TABLE:
        return None
    by = {(c.role, c.reads): c for c in columns(table)}
    found, _ = match(table, sheet.headers)
    # A column to sign in says nothing where the meetings have columns of their own.
    headed = {p for p, c in found.items() if _headed(sheet, p, c)}
    found = {p: c for p, c in found.items() if not marks.is_signature(sheet.headers[p]) and p not in headed}
    there = {(c.role, c.reads) for c in found.values()}
    if any(c.reads is Reads.ATTENDED for c in found.values()):
        return None
    organization = {("organization", Reads.NAME), ("organization", Reads.CODE)} & there
    meeting = {("meeting", Reads.NAME), ("meeting", Reads.CODE)} & there
    if bool(organization) == bool(meeting):
        return None
    other = "meeting" if organization else "organization"
    places = [p for p, h in enumerate(sheet.headers) if p in headed or (p not in found and _marks(sheet, p, h))]
    if not places or (len(places) == 1 and not _telling(sheet, places[0])):
        return None
    name, day = by[other, Reads.NAME], by.get((other, Reads.QUALIFIER))
    cells = {place: _said(sheet, place, name, day if other == "meeting" else None) for place in places}
    mark = next(c for c in columns(table) if c.reads is Reads.ATTENDED)
    return Matrix(found, cells, mark)


def _headed(sheet: Sheet, place: int, column: Column) -> bool:
    """Whether what seems to name the meetings is headed by one: «Asamblea» over X, F and blanks."""
    said = [cells[place].strip() for _, cells in sheet.rows if cells[place].strip()]
    letters = [text for text in said if len(text) < 3 and not text.isdigit() and _mark(text)]
    return column.role == "meeting" and column.reads is Reads.NAME and 0 < len(said) < 2 * len(letters)


def _telling(sheet: Sheet, place: int) -> bool:
    """Whether one column alone can be a meeting: its header has a date, or most of its cells a mark."""
    filled = sum(bool(cells[place]) for _, cells in sheet.rows)
    return bool(dated(sheet.headers[place])[1]) or 2 * filled > len(sheet.rows)


def _marks(sheet: Sheet, place: int, header: str) -> bool:
    """Whether a column holds marks: most of its cells that are not blank, and not the sums of a row."""
    said_above = normal(header)
    if (
        not header
        or "%" in header
        or _ASIDE.match(said_above)
        or absences.ABSENT.match(said_above)
        or _SUSPENDED.search(said_above)
    ):
        return False
    if personal(header) or is_known(header) or tells(header):
        return False
    said = [cells[place].strip() for _, cells in sheet.rows if cells[place].strip()]
    if not said:
        return bool(dated(header)[1])
    if all(text.isdigit() for text in said) and not set(said) <= {"0", "1"}:
        return False
    marked = sum(map(_mark, said))
    # A column headed by a meeting and its day is one, whatever else stands in it.
    return marked * 2 > len(said) or (marked > 0 and bool(dated(header)[1]))


def _mark(text: str) -> bool:
    try:
        marks.attended(text, {})
    except Held:
        return False
    return True


def _said(sheet: Sheet, place: int, name: Column, day: Column | None) -> dict[Column, str]:
    header = " ".join(sheet.headers[place].split())
    if day is None:
        return {name: header}
    part = _PART_OF_A_DAY.match(normal(header)) or normal(header) in MONTHS
    called, when = ("", header) if part else dated(header)
    called = called or " ".join(sheet.title.split("\n")[0].split()) or "Reunión"
    return {name: called, day: when} if when else {name: header}


_PART_OF_A_DAY = re.compile(r"^\d{1,2}(?: (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]*)?$")
"""A header that says no more than a day, or a month: it is read as one, and held where its year stands nowhere."""
_PARTS = re.compile(r"^(?P<name>.*?)[\s(,:–-]*(?P<day>\d[\w\s/.°º-]*?\d)\)?\.?$")


def dated(header: str) -> tuple[str, str]:
    """The name and the date in a header: «Taller 21/04/2018», «2018-04-21»."""
    said = " ".join(header.split())
    for text, name in ((said, ""), *((m["day"], m["name"]) for m in [_PARTS.match(said)] if m)):
        try:
            value = dates.read(text, dates.Hints("dmy")).value
        except (Held, Asked, dates.Ambiguous):
            continue
        if value and (name == "" or len(str(value)) > 4):
            return name.strip(" (,:–-"), text
    return "", ""


def units(found: Matrix, sheet: Sheet) -> Iterator[tuple[int, int, dict[Column, str]]]:
    """Each cell as a row of the list: its row, the place of its column, and what it says by column."""
    for number, cells in sheet.rows:
        fixed = {column: cells[place] for place, column in found.fixed.items()}
        for place, said in found.cells.items():
            yield number, place, {**fixed, **said, found.mark: cells[place]}
