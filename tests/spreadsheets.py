"""Spreadsheets as people have them, made by code: the bytes of text files, XLSX, ODS and XLS."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import xlwt
from odf.element import Element
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from loaders.files import File, read_bytes

Rows = Sequence[Sequence[Any]]
LIST: Rows = (("Organización", "Región"), ("Kuntur", "Cusco"), ("Wayra", "Puno"))
"""The smallest list."""
READ = (("Organización", "Región"), ((2, ("Kuntur", "Cusco")), (3, ("Wayra", "Puno"))))
"""Its headers and rows, as they must come out."""


def text(rows: Rows = LIST, separator: str = ",", end: str = "\n", encoding: str = "utf-8") -> bytes:
    """A text file without quotes."""
    return "".join(separator.join(map(str, row)) + end for row in rows).encode(encoding)


def xlsx(rows: Rows = LIST, then: Callable[[Worksheet], object] = lambda sheet: None, **others: Rows) -> bytes:
    """A workbook of the sheet «Hoja1» and others by name; `then` gets the first one before it is saved."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Hoja1"
    for row in rows:
        first.append(list(row))
    for name, more in others.items():
        sheet = book.create_sheet(name)
        for row in more:
            sheet.append(list(row))
    then(first)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def patched(content: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with a piece of the XML of one part replaced: what openpyxl cannot write."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            held = before.read(name)
            if name == part:
                assert old.encode() in held, f"{part} holds no {old}: {held[:600]!r}"
                held = held.replace(old.encode(), new.encode(), 1)
            after.writestr(name, held)
    return out.getvalue()


def added(content: bytes, part: str, held: bytes) -> bytes:
    """A workbook with one more part."""
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, held)
    return out.getvalue()


def xls(rows: Rows = LIST, then: Callable[[Any, Any], object] = lambda book, sheet: None) -> bytes:
    """An old workbook; `then` gets it and its sheet before it is saved."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Hoja1")
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value not in (None, ""):
                sheet.write(r, c, value, *([day] if isinstance(value, date) else []))
    then(book, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cell(value: Any = "", /, note: str = "", **attributes: Any) -> Any:
    """A cell of an ODS, with the type of its value."""
    if isinstance(value, bool):
        attributes |= {"valuetype": "boolean", "booleanvalue": str(value).lower()}
    elif isinstance(value, (int, float)):
        attributes = {"valuetype": "float", "value": str(value)} | attributes
    elif isinstance(value, date):
        attributes |= {"valuetype": "date", "datevalue": value.isoformat()}
    elif value:
        attributes = {"valuetype": "string"} | attributes
    found = TableCell(**attributes)
    if note:
        comment = Annotation()
        comment.addElement(P(text=note))
        found.addElement(comment)
    if value not in ("", None):
        found.addElement(P(text=str(value)))
    return found


def ods(
    rows: Sequence[Any] = LIST,
    columns: Sequence[Any] = (),
    hidden: str = "",
    then: Callable[[Any], object] = lambda document: None,
) -> bytes:
    """An ODS of the sheet «Hoja1», and a hidden one where `hidden` names it. Cells may be made by `cell`."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Hoja1")
    for column in columns:
        table.addElement(column)
    for row in rows:
        if not isinstance(row, Element):
            row = of_cells(*row)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    if hidden:
        style = Style(name="oculta", family="table")
        style.addElement(TableProperties(display="false"))
        document.automaticstyles.addElement(style)
        secret = Table(name=hidden, stylename=style)
        secret.addElement(of_cells("Organización"))
        document.spreadsheet.addElement(secret)
    then(document)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def of_cells(*values: Any, **attributes: Any) -> Any:
    """A row of an ODS."""
    row = TableRow(**attributes)
    for value in values:
        row.addElement(value if isinstance(value, Element) else cell(value))
    return row


def painted(document: Any, colour: str = "#ffff00") -> Any:
    """A style of an ODS with a background."""
    style = Style(name="pintada", family="table-cell")
    style.addElement(TableCellProperties(backgroundcolor=colour))
    document.automaticstyles.addElement(style)
    return style


def covered() -> Any:
    return CoveredTableCell()


def one(name: str, content: bytes) -> tuple[tuple[str, ...], tuple[tuple[int, tuple[str, ...]], ...], set[Any]]:
    """The headers and rows of the only table of a file, and what was noticed as (weight, code, row)."""
    found = read_bytes(name, content)
    (sheet,) = found.sheets
    return sheet.headers, sheet.rows, noticed(found)


def noticed(found: File) -> set[tuple[str, str, int]]:
    """All that was noticed of a file and its sheets, as (weight, code, row)."""
    notes = [*found.notes, *(note for sheet in found.sheets for note in sheet.notes)]
    assert all(note.message.endswith((".", "!", "?")) for note in notes), "a message is whole sentences"
    return {(note.weight, note.code, note.row) for note in notes}
