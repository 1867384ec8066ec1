"""Text to rows: which separator a text file uses, and its cells, quotes and all."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from loaders.files import headers
from loaders.files.limits import MAX_CELLS, MAX_LINE, check_extent, check_rows
from loaders.files.shapes import MENDED, Grid, Noticed, counted, refused

_SEPARATORS = {",": "comas", ";": "punto y coma", "\t": "tabuladores", "|": "barras"}
_NONE = "\x1f"
"""No text holds it: the whole line is one cell."""
_SAMPLE = 200
_QUOTES = "Las comillas de esta fila no cierran donde deben y no se sabe dónde termina cada celda."


def grid(name: str, text: str) -> Grid:
    """The rows of a text file. Refuses one beyond the limits."""
    text = text.rstrip("\r\n")
    _check_lines(name, text)
    separator = ""
    if said := re.match(r"\"?sep=(.)\"?(\r\n|\r|\n|$)", text, re.IGNORECASE):
        # The spreadsheet obeys this line and does not show it.
        separator, text = said[1], text[said.end() :]
    separator = separator or separator_of(text)
    found = Grid("", {})
    try:
        _fill(name, found, _strict(text, separator))
        _hold_swallowed(found, separator)
    except csv.Error as error:
        if "limit" in str(error):
            raise refused(
                "cell too long", f"{name} tiene una celda larguísima: quizá unas comillas sin cerrar.", "Corríjala."
            ) from error
        found = Grid("", {})
        _fill(name, found, _by_line(found, text, separator))
        _hold_uneven(found)
    return found


def separator_of(text: str) -> str:
    """The separator under which the first lines look most like a table whose header is known."""
    sample = "".join(islice(io.StringIO(text, newline=""), _SAMPLE))
    return max((_NONE, *_SEPARATORS), key=lambda separator: _looks(sample, separator))


def _looks(sample: str, separator: str) -> tuple[int, float, int]:
    try:
        rows = [row for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if any(row)]
    except csv.Error:
        return (0, 0.0, 0)
    rows = [[cell.strip() for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        return (0, 0.0, 0)
    place = headers.first(rows)
    width, body = len(rows[place]), rows[place + 1 :]
    even = sum(len(row) == width for row in body) / len(body) if body else 1.0
    # One column is even by nature: it wins only over what is mostly uneven.
    return (headers.hits(rows[place]), round(even, 1) if width > 1 else 0.5, width)


def _check_lines(name: str, text: str) -> None:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > MAX_LINE:
            raise refused(
                "line too long",
                f"{name}, fila {number}: una sola línea tiene {len(line):,} caracteres; no es una tabla.",
                "Guárdelo de nuevo desde la hoja de cálculo, con una línea por fila.",
            )


def _strict(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)


def _fill(name: str, found: Grid, rows: Iterator[list[str]]) -> None:
    held = 0
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        width = len(cells)
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        found.rows[number], found.widths[number] = cells, width
        held += len(cells)
        check_rows(name, len(found.rows))
        check_extent(name, 1, len(cells) - 1)
        if held > MAX_CELLS:
            raise refused("too many cells", f"{name} tiene más de {MAX_CELLS:,} celdas.", "Divídalo en varios.")


def _hold_swallowed(found: Grid, separator: str) -> None:
    """A cell that holds whole lines of the table has lost its closing quote; the file is well formed all the same."""
    width = Counter(len(row) for row in found.rows.values()).most_common(1)
    if not width or width[0][0] < 2:
        return
    for number, row in found.rows.items():
        for column, cell in enumerate(row):
            inner = cell.splitlines()[1:-1] or cell.splitlines()[1:]
            if any(line.count(separator) == width[0][0] - 1 for line in inner):
                found.held[number, column] = ("quotes", _QUOTES, cell[:200])


def _by_line(found: Grid, text: str, separator: str) -> Iterator[list[str]]:
    """Each line as a row, where quotes are wrong: a quote closes a cell only before a separator or the end."""
    mark = re.escape(separator)
    cell = re.compile(rf' *"(.*?)" *(?:{mark}|$)|([^{mark}]*)(?:{mark}|$)')
    mended = 0
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        line, row, place, stray = line.rstrip("\r\n"), [], 0, False
        while place <= len(line):
            match = cell.match(line, place)
            assert match, "every line is a sequence of cells"
            quoted, plain = match.groups()
            row.append(plain if quoted is None else quoted.replace('""', '"'))
            stray |= quoted is None and plain.count('"') % 2 == 1
            mended += quoted is not None and '"' in quoted.replace('""', "")
            if match.end() == len(line) and not line.endswith(separator):
                break
            place = match.end() if match.end() > place else place + 1
            if match.end() == len(line):
                row.append("")
                break
        if stray:
            found.held[number, -1] = ("quotes", _QUOTES, line[:200])
        yield row
    if mended:
        told = counted(mended, "celda llevaba", "celdas llevaban")
        message = f"{told} comillas dentro de comillas; se leyó entera cada una, con las de dentro."
        found.notes.append(Noticed("quotes", MENDED, message))


def _hold_uneven(found: Grid) -> None:
    """Where quotes are wrong a line may be the middle of a cell: only lines of the usual width are rows."""
    width = Counter(len(row) for row in found.rows.values()).most_common(1)
    first = min(found.rows, default=0)
    for number, row in found.rows.items():
        if number != first and len(row) != width[0][0]:
            found.held.setdefault((number, -1), ("quotes", _QUOTES, " · ".join(row)[:200]))
