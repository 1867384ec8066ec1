"""Files to rows of text: CSV and XLSX, each row with the number that the spreadsheet shows."""

import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from graph.errors import LoadError, reason
from loaders.spreadsheet import plain

MAX_BYTES = 20 * 1024 * 1024
TEXTS = {".csv", ".tsv", ".txt"}
WORKBOOKS = {".xlsx"}


@dataclass(frozen=True)
class Sheet:
    """One table as it stands in a file, all text. `rows` leaves out the header."""

    name: str
    """Empty for a text file."""
    headers: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True)
class File:
    """A file with its sheets. `digest` is the SHA-256 of its bytes."""

    name: str
    digest: str
    sheets: tuple[Sheet, ...]


def read(path: Path) -> File:
    """Read a file; LoadError where it cannot be read as a table."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise LoadError(
                f"{path.name} pesa {size / 1e6:.0f} MB y el límite es {MAX_BYTES / 1e6:.0f}.", "Divídalo en varios."
            )
        content = path.read_bytes()
    except OSError as error:
        raise LoadError(f"No se puede leer {path}: {reason(error)}.", "Revise el nombre y los permisos.") from error
    ending = path.suffix.casefold()
    if ending in TEXTS:
        sheets: tuple[Sheet, ...] = (_sheet("", list(_text_rows(path.name, content)), path.name),)
    elif ending in WORKBOOKS:
        sheets = tuple(_workbook(path.name, content))
    else:
        raise LoadError(
            f"{path.name}: no se leen archivos «{ending or 'sin terminación'}».", "Guárdelo como CSV o XLSX."
        )
    return File(path.name, hashlib.sha256(content).hexdigest(), tuple(s for s in sheets if s.headers))


def _text_rows(name: str, content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise LoadError(
            f"{name}, fila {line}: el archivo no está en UTF-8.",
            "Al guardarlo elija «CSV UTF-8», o guárdelo como XLSX.",
        ) from error
    if "\0" in text:
        raise LoadError(
            f"{name} no es un archivo de texto.", "Ábralo en la hoja de cálculo y guárdelo como CSV o XLSX."
        )
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return [[plain(cell) for cell in row] for row in read]
    except csv.Error as error:
        raise LoadError(
            f"{name}: hay unas comillas sin cerrar ({error}).", "Cierre las comillas y vuelva a cargarlo."
        ) from error


def _workbook(name: str, content: bytes) -> list[Sheet]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = []
        for title in book.sheet_names:
            rows: list[list[Any]] = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
            found.append(_sheet(title, [[_text(cell) for cell in row] for row in rows], name))
        return found
    except (CalamineError, OSError, ValueError) as error:
        raise LoadError(
            f"{name} no se puede abrir como libro de cálculo.", "Ábralo y guárdelo de nuevo como XLSX."
        ) from error


def _text(cell: Any) -> str:
    """A cell as text: whole numbers without a decimal point, dates in ISO form."""
    if isinstance(cell, bool):
        return "sí" if cell else "no"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _sheet(title: str, rows: Sequence[Sequence[str]], file: str) -> Sheet:
    """The first row that is not blank is the header; numbering is the spreadsheet's."""
    start = next((i for i, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if start is None:
        return Sheet(title, (), ())
    headers = tuple(cell.strip() for cell in rows[start])
    while headers and not headers[-1]:
        headers = headers[:-1]
    body = []
    for number, row in enumerate(rows[start + 1 :], start + 2):
        if any(cell.strip() for cell in row[len(headers) :]):
            where = f"{file}{f', hoja {title}' if title else ''}, fila {number}"
            raise LoadError(f"{where}: hay más celdas que columnas.", "Ponga comillas a los textos que llevan comas.")
        cells = tuple(cell.strip() for cell in row[: len(headers)])
        body.append((number, cells + ("",) * (len(headers) - len(cells))))
    while body and not any(body[-1][1]):
        body.pop()
    return Sheet(title, headers, tuple(body))
