"""What is said of a table once it is cut out of its sheet: which rows were set aside, what is hidden or held."""

from collections.abc import Iterator, Sequence

from loaders.files.shapes import HELD, SAID, Grid, Noticed, counted, letter, listed
from loaders.files.structure import Block

_ASIDE = {
    "totals": ("totals row", "Es una fila de totales; no se carga."),
    "repeated": ("repeated header", "El encabezado se repite; no se carga."),
    "sections": ("section row", "Es un título entre filas; no se carga."),
    "below": ("note below", "Es una nota bajo la tabla; no se carga."),
}
_UNSURE = (
    "La fila está sola, después de una en blanco: no se sabe si es un dato o una nota. "
    "Si es un dato, quite la fila en blanco."
)


def notices(
    grid: Grid, block: Block, body: Sequence[int], names: Sequence[str], columns: Sequence[int]
) -> Iterator[Noticed]:
    """In the order of the sheet: title, header, rows set aside, rows, columns, cells.

    `body` are the numbers of the rows that are loaded, `names` the headers by column of the grid,
    `columns` those that the table has.
    """
    yield from _around(block)
    yield from _rows(grid, set(body))
    yield from _columns(grid, body, names, columns)
    yield from _cells(grid, set(body), names, set(columns))


def _around(block: Block) -> Iterator[Noticed]:
    if block.title:
        one, many = "La fila {} está sobre la tabla y se toma", "Las filas {} están sobre la tabla y se toman"
        told = (one if len(block.title) == 1 else many).format(listed(block.title))
        yield Noticed("title rows", SAID, f"{told} como título.", block.title[0])
    if len(block.header) > 1:
        yield Noticed("two header rows", SAID, "El encabezado tiene dos filas; se leen como una.", block.header[0])
    for role, (code, message) in _ASIDE.items():
        for number in getattr(block, role):
            yield Noticed(code, SAID, message, number)
    for number in block.unsure:
        yield Noticed("note or row", HELD, _UNSURE, number)


def _rows(grid: Grid, body: set[int]) -> Iterator[Noticed]:
    if hidden := grid.hidden_rows & body:
        told = counted(len(hidden), "fila oculta, que se carga igual", "filas ocultas, que se cargan igual")
        yield Noticed("hidden rows", SAID, f"Hay {told}: {listed(hidden)}.", min(hidden))
    across = grid.across.keys() & body
    if across:
        message = (
            f"Hay celdas combinadas a lo ancho; su valor se lee solo en la primera columna. Filas: {listed(across)}."
        )
        yield Noticed("merged across", SAID, message, min(across))


def _columns(grid: Grid, body: Sequence[int], names: Sequence[str], columns: Sequence[int]) -> Iterator[Noticed]:
    for column in columns:
        if column in grid.hidden_columns:
            message = f"La columna {letter(column)} está oculta; se lee igual."
            yield Noticed("hidden column", SAID, message, 0, names[column] or letter(column))
        if len({grid.painted.get((number, column), "") for number in body}) > 1:
            message = (
                f"En la columna {letter(column)} hay celdas pintadas; el color no se lee. Si dice algo, escríbalo."
            )
            yield Noticed("colours", SAID, message, 0, names[column] or letter(column))
        if not names[column]:
            values = counted(sum(bool(grid.cell(n, column)) for n in body), "celda", "celdas")
            message = f"La columna {letter(column)} no tiene título: tiene {values} y no se sabe qué dice."
            yield Noticed("column without header", SAID, message, 0, letter(column))


def _cells(grid: Grid, body: set[int], names: Sequence[str], columns: set[int]) -> Iterator[Noticed]:
    if formulas := [at for at in grid.formulas if at[0] in body and at[1] in columns]:
        told = counted(len(formulas), "celda tiene una fórmula", "celdas tienen fórmulas")
        yield Noticed("formula", SAID, f"{told}; se lee el valor que guardaron.", min(formulas)[0])
    for (number, column), (code, message, value) in sorted(grid.held.items()):
        if number in body and (column in columns or column < 0):
            where = "" if column < 0 else names[column] or letter(column)
            yield Noticed(code, HELD, message, number, where, value)
