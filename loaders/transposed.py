"""A form that stands on its side: the columns are the organizations, the rows what is said of each."""

from graph.errors import LoadError
from loaders.files import Sheet
from loaders.files.headers import is_known

TRANSPOSED = LoadError(
    "La tabla está de lado: los datos van en filas y las organizaciones en columnas.",
    "Póngala con una fila por organización (en la hoja de cálculo: copiar, pegado especial, transponer).",
)


def transposed(sheet: Sheet) -> bool:
    """Whether the headers of a list of organizations stand in its first column and none but the first in its header."""
    first = [cells[0] for _, cells in sheet.rows if any(cells)]
    known = sum(map(is_known, first))
    return known > 1 and 2 * known > len(first) and not any(map(is_known, sheet.headers[1:]))
