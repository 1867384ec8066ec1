"""Rows of a text file that have too many cells or too few: where a cell was split, nobody can tell which is which."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.files.shapes import Grid

_BROKEN = "La línea tiene una sola celda y las demás {}: quizá un salto de línea partió una fila en dos."


def width(grid: Grid, body: Sequence[int], named: int, written: int) -> int:
    """How many columns a table has: those `named`, and of those `written` without a name what most rows fill."""
    while named < written and sum(bool(grid.cell(n, named)) for n in body) >= max(2, len(body) / 2 + 0.5):
        named += 1
    return named


def hold(grid: Grid, body: Sequence[int], width: int) -> None:
    """Hold the rows with cells beyond the header, and those that a line break seems to have cut."""
    for number in body:
        if len(grid.rows[number]) > width:
            _hold(
                grid,
                number,
                "ragged row",
                f"La fila tiene {len(grid.rows[number])} celdas y la tabla {width} columnas.",
            )
    whole = [number for number in body if grid.widths[number] >= width]
    short = [number for number in body if grid.widths[number] < width]
    if width < 2 or len(whole) < max(2, len(short)):
        # Whoever writes rows short as a rule leaves out blank cells at the end.
        return
    if all(grid.widths[number] == 1 for number in short):
        for number in short:
            for cut in _cut(grid, number):
                _hold(grid, cut, "broken line", _BROKEN.format(width))
    for number, following in pairwise(short):
        if following == number + 1 and grid.widths[number] + grid.widths[following] == width + 1:
            for cut in (number, following):
                _hold(grid, cut, "broken line", "Parece media fila: quizá un salto de línea la partió en dos.")


def _cut(grid: Grid, number: int) -> list[int]:
    """A lone cell, and the row that it goes on from or that goes on from it: what goes on begins in lower case."""
    found = [number]
    if grid.cell(number, 0)[:1].islower() and number - 1 in grid.rows:
        found.append(number - 1)
    if grid.cell(number + 1, 0)[:1].islower():
        found.append(number + 1)
    return found


def _hold(grid: Grid, number: int, code: str, message: str) -> None:
    if all(row != number for row, _ in grid.held):
        grid.held[number, -1] = (code, message, " · ".join(grid.rows[number])[:200])
