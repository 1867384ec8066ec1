"""Spreadsheets as people have them, made by code: the bytes of text files, XLSX, ODS and XLS."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, register_namespace, tostring

import xlwt
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


_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
for _prefix, _space in _SPACES.items():
    register_namespace(_prefix, _space)
_OFFICE = {"value", "value_type", "boolean_value", "date_value", "currency"}


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """An element of an ODS: `table:table-row`; attributes are of its table unless they are of a value."""
    found = Element(_named(name))
    for key, value in attributes.items():
        found.set(_named(f"{'office' if key in _OFFICE else 'table'}:{key.replace('_', '-')}"), value)
    found.extend(children)
    return found


def _named(name: str) -> str:
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def _paragraph(text: str) -> Element:
    found = Element(_named("text:p"))
    found.text = text
    return found


def cell(value: Any = "", /, note: str = "", **attributes: str) -> Element:
    """A cell of an ODS, with the type of its value."""
    if isinstance(value, bool):
        attributes |= {"value_type": "boolean", "boolean_value": str(value).lower()}
    elif isinstance(value, (int, float)):
        attributes = {"value_type": "float", "value": str(value)} | attributes
    elif isinstance(value, date):
        attributes |= {"value_type": "date", "date_value": value.isoformat()}
    elif value:
        attributes = {"value_type": "string"} | attributes
    children = [element("office:annotation", _paragraph(note))] if note else []
    children += [_paragraph(str(value))] if value not in ("", None) else []
    return element("table:table-cell", *children, **attributes)


def ods(rows: Sequence[Any] = LIST, columns: Sequence[Element] = (), hidden: str = "", colour: str = "") -> bytes:
    """An ODS of the sheet «Hoja1», and a hidden one where `hidden` names it; `colour` paints its last cell."""
    lines = [row if isinstance(row, Element) else of_cells(*row) for row in rows]
    styles = Element(_named("office:automatic-styles"))
    tables = [element("table:table", *columns, *lines, name="Hoja1")]
    if hidden:
        styles.append(_style("oculta", "table", "style:table-properties", "table:display", "false"))
        tables.append(element("table:table", of_cells("Organización"), name=hidden, style_name="oculta"))
    if colour:
        styles.append(_style("pintada", "table-cell", "style:table-cell-properties", "fo:background-color", colour))
        lines[-1][0].set(_named("table:style-name"), "pintada")
    body = element("office:body", element("office:spreadsheet", *tables))
    document = element("office:document-content", styles, body)
    document.set(_named("office:version"), "1.3")
    media = "application/vnd.oasis.opendocument.spreadsheet"
    listed = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (("/", media), ("content.xml", "text/xml"))
    )
    head = f'<manifest:manifest xmlns:manifest="{listed}" manifest:version="1.3">'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", media, zipfile.ZIP_STORED)
        archive.writestr("content.xml", tostring(document, "utf-8", xml_declaration=True))
        archive.writestr("META-INF/manifest.xml", f"{head}{entries}</manifest:manifest>")
    return out.getvalue()


def _style(name: str, family: str, properties: str, key: str, value: str) -> Element:
    found = Element(_named("style:style"), {_named("style:name"): name, _named("style:family"): family})
    found.append(Element(_named(properties), {_named(key): value}))
    return found


def of_cells(*values: Any, **attributes: str) -> Element:
    """A row of an ODS."""
    cells = (value if isinstance(value, Element) else cell(value) for value in values)
    return element("table:table-row", *cells, **attributes)


def covered() -> Element:
    return element("table:covered-table-cell")


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
