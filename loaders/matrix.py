"""A list as a matrix, of organizations by meetings or by working groups: each cell is a row of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.columns import Column, Reads, columns
from graph.keys import normal
from graph.model import Table
from loaders import above, absences, marks, meeting_headers
from loaders.corner import corner
from loaders.files import Sheet
from loaders.files.headers import is_known
from loaders.headers import match
from loaders.meeting_headers import dated
from loaders.persons import personal
from loaders.several import GROUP
from loaders.wishes import tells

MEETING_TABLE, MEMBER_TABLE = "asistencias", "membresias"
_ASIDE = re.compile(
    r"^(?:(?:sub)?total(?:es)?|asistencias|n|nro|si|no|porcentaje|suma|observacion(?:es)?|notas?|cuotas?|pag(?:o|os|ado)"
    r"|activ[oa]s?|habil(?:es|itad[oa])?|certificad[oa]s?|constancias?|refrigerios?|materiales|tarde|tardanzas?"
    r"|almuerzos?|desayunos?|cenas?|hospedaje|alojamiento|pasajes?|movilidad|viaticos?|polos?|credencial(?:es)?|fotocheck"
    r"|kits?|folders?|lapiceros?|vigentes?|afiliad[oa]s?|soci[oa]s?|miembros?|invitad[oa]s?)\b"
)
"""Over a column of marks that is no meeting."""
_SUSPENDED = re.compile(r"\b(?:suspendid[oa]|cancelad[oa]|postergad[oa]|no se (?:realizo|hizo|llevo a cabo))\b")


@dataclass(frozen=True)
class Matrix:
    """Which columns are meetings or groups (organizations, where the rows are those), with what their headers say."""

    fixed: dict[int, Column]
    cells: dict[int, dict[Column, str]]
    mark: Column
    """What a cell says: whether they came, or the role in the group."""
    corner: int | None = None
    """The column of organizations, where no header says so."""
    grouped: bool = False
    """Every column is headed by the word for a group, and by no day."""
    sure: bool = True
    """The headers are of meetings by a day or a word for one, or the meetings are the rows."""


def matrix(table: Table, sheet: Sheet) -> Matrix | None:
    """The matrix that a sheet is; None where it is a list."""
    if table.name not in (MEETING_TABLE, MEMBER_TABLE):
        return None
    role = "meeting" if table.name == MEETING_TABLE else "group"
    by = {(c.role, c.reads): c for c in columns(table)}
    found, _ = match(table, sheet.headers)
    # A column to sign in says nothing where the meetings have columns of their own.
    headed = {p for p, c in found.items() if _headed(sheet, p, c)}
    found = {p: c for p, c in found.items() if not marks.is_signature(sheet.headers[p]) and p not in headed}
    places = [p for p, h in enumerate(sheet.headers) if p in headed or (p not in found and _marks(sheet, p, h))]
    others = [p for p, h in enumerate(sheet.headers) if p not in found and not _sums(normal(h))]
    if any(_counts(sheet, p) for p in others):
        # Where some columns count, a 1 is a count too.
        places = [p for p in places if not _figures(sheet, p)]
    named = any(c.role == "organization" and c.reads in (Reads.NAME, Reads.CODE) for c in found.values())
    unnamed = None if named else corner(sheet, places)
    if unnamed is not None:
        found[unnamed] = by["organization", Reads.NAME]
    there = {(c.role, c.reads) for c in found.values()}
    mark = next(c for c in columns(table) if (c.reads is Reads.ATTENDED if role == "meeting" else c.header == "Rol"))
    if mark in found.values():
        return None
    organization = {("organization", Reads.NAME), ("organization", Reads.CODE)} & there
    if bool(organization) == bool({(role, Reads.NAME), (role, Reads.CODE)} & there):
        return None
    other = role if organization else "organization"
    if other == "organization" and any(meeting_headers.said(sheet.headers[place])[1] for place in places):
        # Days over the columns of a list of activities are a plan, and no organizations.
        return None
    if not places or (len(places) == 1 and not _telling(sheet, places[0])):
        return None
    name, day = by[other, Reads.NAME], by.get((other, Reads.QUALIFIER))
    cells = {place: _said(sheet, place, name, day if other == "meeting" else None) for place in places}
    grouped = all(_is_group(sheet.headers[place]) for place in places)
    sure = other != "meeting" or any(meeting_headers.is_meeting(sheet.headers[place]) for place in places)
    return Matrix(found, cells, mark, unnamed, grouped, sure)


def _sums(header: str) -> bool:
    """Whether a header is of what sums up the marks of a row, or of no meeting at all."""
    return bool(_ASIDE.match(header) or absences.ABSENT.match(header))


def _figures(sheet: Sheet, place: int) -> set[str]:
    """The figures of a column that holds nothing else."""
    said = {cells[place].strip() for _, cells in sheet.rows if cells[place].strip()}
    return said if all(text.isdigit() for text in said) else set()


def _counts(sheet: Sheet, place: int) -> bool:
    """Whether a column counts something: figures over 1 that are no numbering of the rows."""
    said = [cells[place].strip() for _, cells in sheet.rows if cells[place].strip()]
    return bool(_figures(sheet, place) - {"0", "1"}) and not _numbering(said)


def _numbering(said: list[str]) -> bool:
    return said == [str(at) for at in range(1, len(said) + 1)]


def _is_group(header: str) -> bool:
    return normal(header).startswith(GROUP) and not dated(header)[1]


def _headed(sheet: Sheet, place: int, column: Column) -> bool:
    """Whether what seems to name the meetings is headed by one: «Asamblea» over X, F and blanks."""
    said = [cells[place].strip() for _, cells in sheet.rows if cells[place].strip()]
    letters = [text for text in said if len(text) < 3 and not text.isdigit() and marks.is_mark(text)]
    return column.role == "meeting" and column.reads is Reads.NAME and 0 < len(said) < 2 * len(letters)


def _telling(sheet: Sheet, place: int) -> bool:
    """Whether one column alone can be a meeting: its header has a date, or most of its cells a mark."""
    filled = sum(bool(cells[place]) for _, cells in sheet.rows)
    return bool(dated(sheet.headers[place])[1]) or 2 * filled > len(sheet.rows)


def _marks(sheet: Sheet, place: int, header: str) -> bool:
    """Whether a column holds marks: most of its cells that are not blank, and not the sums of a row."""
    said_above = normal(header)
    if not header or "%" in header or _sums(said_above) or _SUSPENDED.search(said_above):
        return False
    if personal(header) or is_known(header) or tells(header) or meeting_headers.is_quality(header):
        return False
    said = [cells[place].strip() for _, cells in sheet.rows if cells[place].strip()]
    if not said:
        return bool(dated(header)[1])
    if all(text.isdigit() for text in said) and not set(said) <= {"0", "1"}:
        return False
    marked = sum(map(marks.is_mark, said))
    # A column headed by a group, or by a meeting and its day, is one, whatever else stands in it.
    return marked * 2 > len(said) or (marked > 0 and (_is_group(header) or bool(dated(header)[1])))


def _said(sheet: Sheet, place: int, name: Column, day: Column | None) -> dict[Column, str]:
    header = sheet.headers[place]
    if day is None:
        return {name: header}
    called, when = meeting_headers.said(header)
    title = next(filter(None, (above.named(line)[0] for line in sheet.title.splitlines())), "")
    if called and title and meeting_headers.is_part(called):
        called = f"{title}: {called}"
    called = called or title or " ".join(sheet.title.split("\n")[0].split()) or "Reunión"
    return {name: called, day: when} if when else {name: called}


def units(found: Matrix, sheet: Sheet) -> Iterator[tuple[int, int, dict[Column, str] | None]]:
    """Each cell as a row of the list: its row, the place of its column, and what it says by column.

    None where the cell is blank. A mark under a group says that they are in it, and no role; nothing where it is a no.
    """
    for number, cells in sheet.rows:
        fixed = {column: cells[place] for place, column in found.fixed.items()}
        for place, said in found.cells.items():
            text = cells[place]
            came = found.mark.reads is Reads.ATTENDED or not marks.is_mark(text) or marks.attended(text, {})
            role = text if found.mark.reads is Reads.ATTENDED or not marks.is_mark(text) else ""
            if not text.strip():
                yield number, place, None
            else:
                yield number, place, {**fixed, **said, found.mark: role} if came else {}
