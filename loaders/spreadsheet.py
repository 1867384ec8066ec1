"""Tables on their way to other people's spreadsheets: CSV and XLSX that none of them executes.

A text that a spreadsheet would take for a formula gets one apostrophe in front in a CSV file, which is how one
says there that it is text; reading it again takes that apostrophe away. In a workbook its cell is marked as text.
"""

import csv
import io
import re
from collections.abc import Mapping

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")
_WIDEST = 60


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("Casa +"), harmless("'-1")
    ("'=1+1", 'Casa +', "''-1")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def plain(text: str) -> str:
    """The text that `harmless` was given.

    >>> [plain(harmless(said)) for said in ("=1", "'=1", "'Ñ", "a")]
    ['=1', "'=1", "'Ñ", 'a']
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def to_csv(table: pd.DataFrame) -> bytes:
    """A table as CSV in UTF-8, with the mark that spreadsheets need to read its accents."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([harmless(str(header)) for header in table.columns])
    for row in table.itertuples(index=False):
        writer.writerow([harmless(value) if isinstance(value, str) else _known(value) for value in row])
    return file.getvalue().encode("utf-8-sig")


def to_xlsx(tables: Mapping[str, pd.DataFrame]) -> bytes:
    """Tables as the sheets of one workbook, by title; a header of each stays in sight."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, table in tables.items():
        sheet = book.create_sheet(_title(title, book.sheetnames))
        _fill(sheet, table)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(sheet: Worksheet, table: pd.DataFrame) -> None:
    for place, header in enumerate(table.columns, 1):
        head = sheet.cell(1, place)
        assert isinstance(head, Cell), "nothing is merged in a new sheet"
        _write(head, str(header))
        head.font = Font(bold=True)
        longest = max((len(str(value)) for value in table.iloc[:200, place - 1]), default=0)
        sheet.column_dimensions[get_column_letter(place)].width = min(_WIDEST, max(10, longest, len(str(header)))) + 2
    for number, row in enumerate(table.itertuples(index=False), 2):
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place)
            assert isinstance(cell, Cell), "nothing is merged in a new sheet"
            _write(cell, _known(value))
    sheet.freeze_panes = "A2"


def _write(cell: Cell, value: object) -> None:
    if not isinstance(value, str):
        cell.value = value  # type: ignore[assignment]  # a number, a truth value or nothing
        return
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.value = text
    cell.data_type = "s"
    if _FORMULA.match(text):
        cell.quotePrefix = True


def _known(value: object) -> object:
    return None if value is None or value is pd.NA or (isinstance(value, float) and value != value) else value


def _title(title: str, taken: list[str]) -> str:
    """What a sheet may be called: 31 characters, none of a formula, and like no other."""
    short = _NOT_IN_TITLE.sub(" ", title).strip(" '")[:31] or "Tabla"
    for nth in range(2, 100):
        if short.casefold() not in {other.casefold() for other in taken}:
            break
        short = f"{short[: 31 - len(str(nth)) - 1]} {nth}"
    return short
