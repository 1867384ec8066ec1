"""The templates as a workbook: one sheet a table, with its Spanish headers, and a sheet that explains them."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph.columns import Column, Reads, columns
from graph.errors import TejidoError, reason
from graph.model import Kind
from graph.tables import TABLES

_OWN = {"regiones", "limites"}
"""These come with the program."""
_READS = {
    Reads.NAME: "el nombre",
    Reads.CODE: "el código que su lista le da, si tiene",
    Reads.QUALIFIER: "para distinguir dos del mismo nombre",
    Reads.PLACE: "basta con una; si hay varias, deben coincidir",
    Reads.ATTENDED: "sí o no; vacío es que no se sabe",
    Reads.SOURCE: "la dirección pública de donde sale",
}
_KINDS = {
    Kind.DATE: "2018-04-21, 2018-04 o 2018",
    Kind.NAMES: "varios, separados por |",
    Kind.INTEGER: "un número entero, sin comas",
    Kind.NUMBER: "un número",
    Kind.AMOUNT: "solo cifras y punto decimal",
    Kind.FLAG: "sí, no, o vacío si no se sabe",
}


def write(path: Path) -> Path:
    """Write the empty templates. They load as they are, with rows added; the sheet «Ayuda» is not read."""
    book = Workbook()
    help_sheet = book.active
    assert isinstance(help_sheet, Worksheet), "a new workbook has one sheet"
    help_sheet.title = "Ayuda"
    help_sheet.append(["Tabla", "Columna", "Qué se escribe", "Obligatoria"])
    for table in TABLES:
        if table.name in _OWN:
            continue
        sheet = book.create_sheet(table.title[:31])
        sheet.append([column.header for column in columns(table)])
        for place, column in enumerate(columns(table), 1):
            sheet.column_dimensions[get_column_letter(place)].width = max(14, len(column.header) + 2)
            help_sheet.append([table.title, column.header, explain(column), "sí" if column.required else ""])
        sheet.freeze_panes = "A2"
    for sheet in book.worksheets:
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    try:
        book.save(path)
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
