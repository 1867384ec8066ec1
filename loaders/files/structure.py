"""From the rectangle of a sheet to its tables: title, header, rows, and what stands around them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.files import headers, margins, stacked
from loaders.files.headers import filled
from loaders.files.shapes import Cover, Grid, refused

MAX_TABLES = 50
_MAX_TITLE = 5
"""Lines of a title between two tables."""
_TABULAR = 3
"""So many rows of so many cells make a table, though no template knows their header."""


@dataclass
class Block:
    """The rows of a grid that belong to one table, by their role. All numbers are the spreadsheet's."""

    title: list[int] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    """One row, or two that are read as one."""
    rows: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    unsure: list[int] = field(default_factory=list)
    """The last rows, after a blank one, of a single cell: data or a note, nobody can tell."""
    columns: tuple[int, ...] = ()
    """Set where two tables stand side by side: the columns that are this one's."""


def blocks(grid: Grid, alone: bool) -> list[Block]:
    """The tables of a grid, from top to bottom. None where it holds no table, only text.

    `alone`: the file has no other sheet, so that what it holds must be its table.
    """
    numbers = sorted(grid.rows)
    found: list[Block] = []
    while numbers:
        block, numbers = _next(grid, numbers)
        found.append(block)
        if len(found) > MAX_TABLES:
            raise refused(
                "too many tables",
                f"La hoja {grid.name} parece tener más de {MAX_TABLES} tablas.",
                "Ponga cada tabla en su hoja, con un solo encabezado.",
            )
    return found if alone or _is_table(grid, found) else []


def cover(grid: Grid) -> Cover:
    """A sheet without a table: its text."""
    return Cover(grid.name, text(grid, sorted(grid.rows)))


def text(grid: Grid, numbers: Sequence[int]) -> str:
    """Rows as lines of text, their cells joined."""
    return "\n".join(" ".join(cell for cell in grid.rows[number] if cell) for number in numbers)


def _is_table(grid: Grid, found: list[Block]) -> bool:
    rows = list(grid.rows.values())
    heads = [grid.rows[n] for block in found for n in block.header]
    if any(map(headers.is_strong, heads)):
        return True
    if sum(len(filled(row)) >= _TABULAR for row in rows) >= 2:
        return True
    # Two columns at most: a list, or what a cover says of a meeting, or a legend.
    labels = sum(len(filled(row)) == 2 and is_label(row[filled(row)[0]]) for row in rows)
    return labels < 2 and any(headers.is_known(cell, headers.known) for head in heads for cell in head)


def is_label(cell: str) -> bool:
    return cell.endswith(":") or headers.is_known(cell)


def _next(grid: Grid, numbers: list[int]) -> tuple[Block, list[int]]:
    """The first table among these rows, and the rows after it."""
    place = _header(grid, numbers)
    if place and numbers[place - 1] == numbers[place] - 1 and _is_second_header(grid, *numbers[place - 1 : place + 1]):
        place -= 1
    block = Block(title=numbers[:place], header=[numbers[place]])
    after = numbers[place + 1 :]
    if after and after[0] == numbers[place] + 1 and _is_second_header(grid, numbers[place], after[0]):
        block.header.append(after.pop(0))
    end = next((i for i in range(len(after)) if _starts_table(grid, block, after, i)), len(after))
    body, rest = after[:end], after[end:]
    if rest:
        cut = len(body) - _title_lines(grid, body, rest[0])
        body, rest = body[:cut], body[cut:] + rest
    _sort(grid, block, body)
    return block, rest


def _header(grid: Grid, numbers: list[int]) -> int:
    rows = [grid.rows[n] for n in numbers]
    place = headers.first(rows)
    above = [i for i in range(place) if len(filled(rows[i])) >= _TABULAR]
    # A table of headers that nobody knows, above one that is known, is no title.
    return headers.first(rows[:place]) if len(above) >= _TABULAR else place


def _starts_table(grid: Grid, block: Block, after: list[int], i: int) -> bool:
    """A strong header after a blank row, or after a title that comes after one, other than this table's.

    Without a blank row before it, one that is nothing but headers of templates.
    """
    row = grid.rows[after[i]]
    if margins.same(row, grid.rows[block.header[-1]]):
        return False
    place = i - _title_lines(grid, after[max(0, i - _MAX_TITLE - 1) : i], after[i]) if i else 0
    if after[place] == (after[place - 1] if place else block.header[-1]) + 1:
        return 0 < i < len(after) - 1 and headers.is_whole(row) and not _goes_on(grid, *after[i - 1 : i + 2])
    return headers.is_strong(row)


def _goes_on(grid: Grid, above: int, number: int, below: int) -> bool:
    """Whether a row says in some column what the next to it says too: a list goes on, as that of a help sheet does."""
    return any(
        cell and cell in (grid.cell(above, column), grid.cell(below, column))
        for column, cell in enumerate(grid.rows[number])
    )


def _title_lines(grid: Grid, body: list[int], header: int) -> int:
    """How many single cells stand right above a header, with a blank row above them."""
    for lines, number in enumerate(reversed(body)):
        if number != header - lines - 1:
            return lines
        if lines == _MAX_TITLE or len(filled(grid.rows[number])) > 1:
            return 0
    return 0


def _is_second_header(grid: Grid, top: int, under: int) -> bool:
    """Whether two rows are one header: groups above and columns below, or the meetings of a matrix and their days."""
    first, second = grid.rows[top], grid.rows[under]
    if stacked.joined(first, second):
        return True
    places = filled(second)
    if len(filled(first)) < 2:
        return False
    # A group is drawn over several columns: merged, or blank up to where the next begins.
    groups = {p for p in filled(first) if not grid.cell(top, p + 1) and grid.cell(under, p + 1)}
    names = [p for p in filled(first) if headers.is_known(first[p]) and p not in groups]
    if any(grid.cell(under, p) for p in names):
        return False
    dated = [headers.is_data(second[p]) and len(second[p]) > 3 for p in places]
    if groups and names and (not any(dated) or all(dated)):
        return True
    if sum(headers.is_known(second[p]) for p in places) >= 2 - bool(names) and not any(map(headers.is_data, second)):
        return bool(names or groups)
    return False


def _sort(grid: Grid, block: Block, body: list[int]) -> None:
    """Give each row under a header its role."""
    single = len(filled(grid.rows[block.header[-1]])) == 1
    wide = max((len(filled(grid.rows[n])) for n in body), default=0) > 1
    tail = _tail(grid, body) if wide and not single else len(body)
    for place, number in enumerate(body):
        row = grid.rows[number]
        if any(margins.same(row, grid.rows[h]) for h in block.header):
            block.repeated.append(number)
        elif margins.is_total(row):
            block.totals.append(number)
        elif _is_section(grid, block, number):
            (block.below if place >= tail else block.sections).append(number)
        elif margins.is_note(row) and place >= _notes(grid, body):
            block.below.append(number)
        elif place >= tail:
            (block.below if block.below and number == block.below[-1] + 1 else block.unsure).append(number)
        else:
            block.rows.append(number)


def _tail(grid: Grid, body: list[int]) -> int:
    """Where the last run of single cells after a blank row begins; the end where there is none."""
    place = len(body)
    while place and (len(filled(grid.rows[body[place - 1]])) == 1 or margins.is_total(grid.rows[body[place - 1]])):
        place -= 1
    for start in range(place, len(body)):
        if start and body[start] > body[start - 1] + 1:
            return start
    return len(body)


def _notes(grid: Grid, body: list[int]) -> int:
    """Where the single cells at the end begin, blank row or not: only there can a note stand."""
    place = len(body)
    while place and (len(filled(grid.rows[body[place - 1]])) == 1 or margins.is_total(grid.rows[body[place - 1]])):
        place -= 1
    return place


def _is_section(grid: Grid, block: Block, number: int) -> bool:
    """One cell drawn over most of the table: a title between rows."""
    if len(filled(grid.rows[number])) != 1:
        return False
    return grid.across.get(number, 1) >= max(2, len(filled(grid.rows[block.header[-1]])) / 2)
