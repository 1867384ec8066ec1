"""An XLS to values and facts, read in Python: native readers set aside the rectangle that a broken file claims."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import xlrd
from xlrd.biffh import (
    XL_CELL_BOOLEAN,
    XL_CELL_DATE,
    XL_CELL_ERROR,
    XL_CELL_NUMBER,
    XL_CELL_TEXT,
    error_text_from_code,
)
from xlrd.xldate import XLDateError, xldate_as_datetime

from loaders.files import formats
from loaders.files.formats import EPOCH, EPOCH_1904
from loaders.files.limits import MAX_LAST_ROW, check_extent, check_rows
from loaders.files.ooxml import Facts


@dataclass
class Old:
    """One sheet of an old workbook."""

    facts: Facts
    visible: bool
    rows: list[list[Any]]


def read(name: str, content: bytes) -> Iterator[Old]:
    """The sheets of an old workbook in order; a hidden one without its rows."""
    # The reader tells what it makes of a broken file on a stream of its own.
    book = xlrd.open_workbook(file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    for nth in range(book.nsheets):
        sheet = book.sheet_by_index(nth)
        facts = Facts(sheet.name, epoch=EPOCH_1904 if book.datemode else EPOCH)
        if sheet.visibility:
            yield Old(facts, False, [])
            continue
        facts.hidden_rows = {number + 1 for number, info in sheet.rowinfo_map.items() if info.hidden}
        facts.hidden_columns = {column for column, info in sheet.colinfo_map.items() if info.hidden}
        facts.merged = [(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells]
        yield Old(facts, True, _rows(f"{name}, hoja {sheet.name}", book, sheet, facts))


def _rows(where: str, book: Any, sheet: Any, facts: Facts) -> list[list[Any]]:
    rows: list[list[Any]] = []
    for number in range(sheet.nrows):
        cells = [_value(book, cell, facts, (number + 1, column)) for column, cell in enumerate(sheet.row(number))]
        while cells and cells[-1] == "":
            cells.pop()
        rows.append(cells)
        if cells:
            facts.rows += 1
            check_rows(where, facts.rows, MAX_LAST_ROW)
            check_extent(where, number + 1, len(cells) - 1)
    return rows


def _value(book: Any, cell: Any, facts: Facts, at: tuple[int, int]) -> Any:
    if cell.ctype == XL_CELL_TEXT:
        return cell.value
    if cell.ctype == XL_CELL_ERROR:
        facts.errors[at] = error_text_from_code.get(cell.value, "#N/A")
    if cell.ctype == XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype not in (XL_CELL_NUMBER, XL_CELL_DATE):
        return ""
    form = formats.understood(book.format_map[book.xf_list[cell.xf_index].format_key].format_str)
    if form:
        facts.formats[at] = form
    if cell.ctype == XL_CELL_DATE:
        with contextlib.suppress(XLDateError):
            found = xldate_as_datetime(cell.value, book.datemode)
            return found.time() if 0 <= cell.value < 1 else found
    return float(cell.value)
