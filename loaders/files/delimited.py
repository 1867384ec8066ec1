"""Text to rows: which separator a text file uses, and its cells, quotes and all."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from loaders.files import headers
from loaders.files.limits import MAX_LINE, MAX_ROWS, check_extent, check_rows
from loaders.files.shapes import MENDED, Grid, Noticed, counted, refused
from loaders.spreadsheet import plain

_SEPARATORS = {",": "comas", ";": "punto y coma", "\t": "tabuladores", "|": "barras"}
_BLANK = "".join(_SEPARATORS) + " \r\n"
_CHUNK = 1 << 18
_MAX_LINES = 20 * MAX_ROWS
"""A row of a text file may have line breaks in its cells, but not so many."""
_NONE = "\x1f"
"""No text holds it: the whole line is one cell."""
_SAMPLE = 200
_QUOTES = "Las comillas de esta fila no cierran donde deben y no se sabe dónde termina cada celda."


def grid(name: str, text: str) -> Grid:
    """The rows of a text file. Refuses one beyond the limits."""
    text = _trimmed(text)
    if not text.strip(_BLANK):
        return Grid("", {})
    separator = ""
    if said := re.match(r"\"?sep=([^\w\"\r\n ])\"?(\r\n|\r|\n|$)", text, re.IGNORECASE):
        # The spreadsheet obeys this line and does not show it.
        separator, text = said[1], text[said.end() :]
    separator = separator or separator_of(name, text)
    found = Grid("", {})
    try:
        rows = csv.reader(_lines(name, text), delimiter=separator, strict=True, skipinitialspace=True)
        _fill(name, found, rows)
        _hold_swallowed(found, separator)
    except csv.Error as error:
        if "limit" in str(error):
            raise refused(
                "cell too long", f"{name} tiene una celda larguísima: quizá unas comillas sin cerrar.", "Corríjala."
            ) from error
        found = Grid("", {})
        _fill(name, found, _by_line(found, _lines(name, text), separator))
        _hold_uneven(found)
    return found


def _trimmed(text: str) -> str:
    """Without the lines at the end that hold nothing but separators."""
    end = len(text.rstrip(_BLANK))
    ends = [place for place in (text.find("\n", end), text.find("\r", end)) if place >= 0]
    return text[: min(ends)] if ends else text


def separator_of(name: str, text: str) -> str:
    """The separator under which the first lines look most like a table whose header is known."""
    sample = list(islice(_lines(name, text), _SAMPLE))
    return max((_NONE, *_SEPARATORS), key=lambda separator: _looks(sample, separator))


def _looks(sample: list[str], separator: str) -> tuple[int, float, int]:
    try:
        rows = [row for row in csv.reader(sample, delimiter=separator) if any(row)]
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


def _lines(name: str, text: str) -> Iterator[str]:
    """The lines of a text one by one, with their ends. Refuses a line, or a number of them, that no table has."""
    number = 0
    for chunk in _chunks(text):
        for line in io.StringIO(chunk, newline=""):
            number += 1
            if len(line) > MAX_LINE:
                raise refused(
                    "line too long",
                    f"{name}, fila {number}: una sola línea tiene {len(line):,} caracteres; no es una tabla.",
                    "Guárdelo de nuevo desde la hoja de cálculo, con una línea por fila.",
                )
            yield line
        check_rows(name, number, _MAX_LINES)


def _chunks(text: str) -> Iterator[str]:
    """A text cut at ends of lines: `io.StringIO` holds four bytes a letter, so it never gets the whole."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _CHUNK)
        end = end if end >= 0 else text.find("\r", start + _CHUNK)
        end = end + 1 if end >= 0 else len(text)
        yield text[start:end]
        start = end


def _fill(name: str, found: Grid, rows: Iterator[list[str]]) -> None:
    for number, row in enumerate(rows, 1):
        if not any(row):
            continue
        cells = [plain(cell.strip()) for cell in row]
        width = len(cells)
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        found.rows[number], found.widths[number] = cells, width
        check_extent(name, number, len(cells) - 1)


def _hold_swallowed(found: Grid, separator: str) -> None:
    """A cell that holds whole lines of the table has lost its closing quote; the file is well formed all the same."""
    width = Counter(len(row) for row in found.rows.values()).most_common(1)
    if not width or width[0][0] < 2:
        return
    for number, row in found.rows.items():
        for column, cell in enumerate(row):
            if "\n" not in cell and "\r" not in cell:
                continue
            inner = cell.splitlines()[1:-1] or cell.splitlines()[1:]
            if any(line.count(separator) == width[0][0] - 1 for line in inner):
                found.held[number, column] = ("quotes", _QUOTES, cell[:200])


def _by_line(found: Grid, lines: Iterator[str], separator: str) -> Iterator[list[str]]:
    """Each line as a row, where quotes are wrong: a quote closes a cell only before a separator or the end."""
    mark = re.escape(separator)
    cell = re.compile(rf' *"(.*?)" *(?:{mark}|$)|([^{mark}]*)(?:{mark}|$)')
    mended = 0
    for number, line in enumerate(lines, 1):
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
