"""How large a file may be. The limits are stated to the user, and kept before anything is unpacked or read."""

from loaders.files.shapes import refused

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELLS = 2_000_000
"""Cells of the rectangle that a workbook's sheet spans, or a text file's rows hold."""
MAX_CELL = 5_000
"""Characters in a cell. A longer one is held."""
MAX_LINE = MAX_COLUMNS * MAX_CELL
"""Characters in a line of a text file."""
MAX_UNPACKED = 200 * 1024 * 1024
MIN_RATIO = 0.01
MAX_PARTS = 500
MAX_LAST_ROW = MAX_ROWS + 1_000
"""How far down the last row may stand: a title, blank rows and notes come on top of the rows."""
STATED = (
    f"Límites de un archivo: {MAX_BYTES // 1024**2} MB, {MAX_ROWS:,} filas, {MAX_COLUMNS} columnas, "
    f"{MAX_CELL:,} caracteres por celda."
)


def check_size(name: str, size: int) -> None:
    if size > MAX_BYTES:
        raise refused(
            "too large",
            f"{name} pesa {size / 1024**2:.1f} MB y el límite es {MAX_BYTES // 1024**2} MB.",
            "Divídalo en varios archivos, o quítele las imágenes.",
        )
    if size == 0:
        raise refused("empty", f"{name} está vacío: no tiene ni un carácter.", "Revise que se guardó bien.")


def check_rows(where: str, rows: int, most: int = MAX_ROWS) -> None:
    if rows > most:
        raise refused(
            "too many rows",
            f"{where} tiene más de {MAX_ROWS:,} filas, que es el límite.",
            "Divídalo en varios archivos.",
        )


def check_extent(where: str, row: int, column: int) -> None:
    """Refuse a sheet whose last written row (from 1) or column (from 0) is out of reach."""
    if row > MAX_LAST_ROW:
        raise refused(
            "too many rows",
            f"{where} llega hasta la fila {row:,}; el límite es de {MAX_ROWS:,} filas.",
            "Divídalo en varios archivos, o borre lo que haya muy abajo.",
        )
    if column >= MAX_COLUMNS:
        raise refused(
            "too many columns",
            f"{where} llega hasta la columna {column + 1:,}; el límite es de {MAX_COLUMNS} columnas.",
            "Deje solo las columnas que se cargan, o borre lo que haya muy a la derecha.",
        )
    if row * (column + 1) > MAX_CELLS:
        raise refused(
            "too many cells",
            f"{where} abarca más de {MAX_CELLS:,} celdas, que es el límite.",
            "Divídalo en varios archivos.",
        )
