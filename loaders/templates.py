"""The templates as a workbook: one sheet a table, with its Spanish headers, and a sheet that explains them."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph.columns import Column, Reads, columns
from graph.errors import TejidoError, reason
from graph.model import Kind, Table
from graph.tables import TABLES
from loaders.example import EXAMPLE

_OWN = {"regiones", "limites"}
"""These come with the program."""
_READS = {
    Reads.NAME: "el nombre",
    Reads.CODE: "el código que su lista le da, si tiene",
    Reads.QUALIFIER: "para distinguir dos del mismo nombre",
    Reads.PLACE: "basta con una; si hay varias, deben coincidir",
    Reads.ATTENDED: "sí o no; vacío es que no se sabe",
    Reads.SOURCE: "la dirección pública de donde sale",
    Reads.MOMENT: "cuándo se anotó; lo pone el programa",
}
_KINDS = {
    Kind.DATE: "2018-04-21, 21/4/2018, abril de 2018 o 2018",
    Kind.NAMES: "varios, separados por |",
    Kind.INTEGER: "un número entero",
    Kind.NUMBER: "un número",
    Kind.AMOUNT: "un monto: 1234.50",
    Kind.FLAG: "sí, no, o vacío si no se sabe",
}


def offered() -> list[Table]:
    """The tables that a secretariat fills in."""
    return [table for table in TABLES if table.name not in _OWN]


def content(filled: bool = False) -> bytes:
    """The workbook: every sheet with its headers, and with the rows of an example where `filled`.

    It loads as it is, with rows added; the sheet «Ayuda» is not read.
    """
    book = Workbook()
    help_sheet = book.active
    assert isinstance(help_sheet, Worksheet), "a new workbook has one sheet"
    help_sheet.title = "Ayuda"
    help_sheet.append(["Tabla", "Columna", "Qué se escribe", "Obligatoria"])
    for table in offered():
        _add(book, table, EXAMPLE.get(table.name, ()) if filled else ())
        for column in columns(table):
            help_sheet.append([table.title, column.header, explain(column), "sí" if column.required else ""])
    for place, width in enumerate((20, 34, 70, 12), 1):
        help_sheet.column_dimensions[get_column_letter(place)].width = width
    for sheet in book.worksheets:
        sheet.freeze_panes = "A2"
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _add(book: Workbook, table: Table, rows: Sequence[Mapping[str, str]]) -> None:
    sheet = book.create_sheet(table.title[:31])
    headers = [column.header for column in columns(table)]
    sheet.append(headers)
    for row in rows:
        sheet.append([row.get(header, "") for header in headers])
    for place, header in enumerate(headers, 1):
        width = max([len(header) + 2, 14, *(min(len(row.get(header, "")) + 2, 44) for row in rows)])
        sheet.column_dimensions[get_column_letter(place)].width = width


def write(path: Path, filled: bool = False) -> Path:
    """Write the templates, empty or with an example."""
    try:
        path.write_bytes(content(filled))
    except OSError as error:
        raise TejidoError(f"No se puede escribir {path}: {reason(error)}.", "Dé permiso o use otra carpeta.") from error
    return path


def explain(column: Column) -> str:
    """What to write in a column, in a few words."""
    if column.holds is None:
        return _READS[column.reads]
    if column.holds.vocabulary is not None:
        return "uno de: " + ", ".join(term.label for term in column.holds.vocabulary.terms)
    return "; ".join(part for part in (_KINDS.get(column.holds.kind, ""), column.holds.help) if part)
