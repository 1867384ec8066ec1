"""What a file is once it is read: sheets of text, their place in the spreadsheet, and what was noticed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from graph.errors import LoadError
from loaders.files.formats import EPOCH

MENDED, SAID, HELD = "mended", "said", "held"


@dataclass(frozen=True)
class Noticed:
    """Something about a file that its owner should know. No row is lost by it.

    `mended`: what is read is not letter by letter what was written. `said`: it is, but part of the
    file was understood in a way of its own, or not read. `held`: nobody can know what the cell at
    `row` and `column` says (without a column, the whole row); the row must not be loaded.
    """

    code: str
    """A stable word for programs: `encoding`, `title rows`, `hidden rows`, `error cell`, …"""
    weight: str
    message: str
    """A whole Spanish sentence, or several; it quotes no cell."""
    row: int = 0
    """As the spreadsheet shows it; 0 where it is about no row, the first of them where about several."""
    column: str = ""
    """The header, else the letter of the column."""
    value: str = ""
    """The cell as written, where it is about one."""


@dataclass(frozen=True)
class Sheet:
    """One table as it stands in a file, all text. `rows` leaves out the header, and keeps blank rows in the middle.

    A sheet of a workbook with two tables gives two of these, of one name. A cell that was a real
    date is ISO text, a boolean `sí` or `no`, a number its shortest exact form (`7`, `1234.5`).
    """

    name: str
    """Empty for a text file."""
    headers: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    title: str = ""
    """What stands above the header, one line a row."""
    notes: tuple[Noticed, ...] = ()
    typed: frozenset[tuple[int, int]] = frozenset()
    """The (row, place of the column) of cells that were real dates or numbers in the workbook."""
    mended: frozenset[tuple[int, int]] = frozenset()
    """The (row, place of the column) of cells that are not letter by letter what was written."""
    letters: tuple[str, ...] = ()
    """The letter of each column in the spreadsheet."""
    below: str = ""
    """What stands under the table: notes, legends; one line a row."""
    header_row: int = 0
    """The last row of the header, as the spreadsheet shows it."""
    skipped: frozenset[int] = frozenset()
    """Rows inside or under the table that are no data and not in `rows`: totals, notes, repeated headers."""
    epoch: date = EPOCH
    """The day from which the workbook counts its days."""


@dataclass(frozen=True)
class Cover:
    """A sheet that holds text and no table: a cover, instructions, a legend. It is not loaded."""

    name: str
    text: str


@dataclass(frozen=True)
class File:
    """A file with its sheets. `digest` is the SHA-256 of its bytes; `notes` are about the file as a whole."""

    name: str
    digest: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Noticed, ...] = ()
    covers: tuple[Cover, ...] = ()


@dataclass
class Grid:
    """The rectangle of one sheet before its structure is understood: only the rows that hold something.

    Rows are numbered from 1 as in the spreadsheet, columns from 0.
    """

    name: str
    rows: dict[int, list[str]]
    typed: set[tuple[int, int]] = field(default_factory=set)
    held: dict[tuple[int, int], tuple[str, str, str]] = field(default_factory=dict)
    """(row, column) to (code, message, value as written); column -1 is the whole row."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row, first column, last row, last column."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    """Cells whose value is what the spreadsheet last calculated."""
    notes: list[Noticed] = field(default_factory=list)
    painted: dict[tuple[int, int], str] = field(default_factory=dict)
    """The colour of cells that have one."""
    mended: set[tuple[int, int]] = field(default_factory=set)
    epoch: date = EPOCH
    widths: dict[int, int] = field(default_factory=dict)
    """How many cells each row of a text file has, blank ones at the end too. Empty for a workbook.

    In a text file a cell beyond the header means a separator without quotes, and a lone one a broken line.
    """

    @cached_property
    def across(self) -> dict[int, int]:
        """The width of the widest merged cell that begins in each row, for those wider than one column."""
        found: dict[int, int] = {}
        for top, left, _, right in self.merged:
            if right > left:
                found[top] = max(found.get(top, 1), right - left + 1)
        return found

    def cell(self, row: int, column: int) -> str:
        cells = self.rows.get(row, [])
        return cells[column] if column < len(cells) else ""


def refused(code: str, message: str, remedy: str) -> LoadError:
    """A whole file that cannot be read: a stable code, what is wrong, what to do."""
    error = LoadError(message, remedy)
    error.code = code
    return error


def letter(column: int) -> str:
    """The letters that a spreadsheet gives a column, counted from 0: A, B, … Z, AA.

    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def listed(numbers: Iterable[int], most: int = 8) -> str:
    """Row numbers as a person says them: «3, 4 y 9», cut where there are many.

    >>> listed([3, 4, 9]), listed(range(1, 12), 3)
    ('3, 4 y 9', '1, 2, 3 y 8 más')
    """
    found = sorted(numbers)
    shown = [str(n) for n in found[:most]]
    if len(found) > most:
        return f"{', '.join(shown)} y {len(found) - most} más"
    return " y ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: «1 fila», «1,200 filas»."""
    return f"{number:,} {one if number == 1 else many}"
