"""A workbook to grids: the values of python-calamine, with what the workbook's own XML says of them."""

import io
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from graph.errors import LoadError
from loaders.files import archive, biff, formats, ooxml, opendocument
from loaders.files.containers import Container
from loaders.files.limits import MAX_ROWS, check_extent
from loaders.files.ooxml import Facts
from loaders.files.shapes import MENDED, SAID, Grid, Noticed, counted, letter, listed, refused

_EXTRA = {
    "images": "El libro trae imágenes; no se leen.",
    "charts": "El libro trae gráficos; no se leen.",
    "external links": "El libro trae vínculos a otros libros; no se siguen, se lee el último valor guardado.",
}
_ERROR = "La celda tiene un error de la hoja de cálculo y no un valor."
_UNSTORED = "La celda tiene una fórmula sin valor guardado: nadie la ha calculado. Abra el libro, guárdelo y cárguelo."
_NOT_REVIEWED = (
    "No revisado: en un XLS no se mira si hay fórmulas, comentarios, imágenes o colores. Para eso guárdelo como XLSX."
)


@dataclass
class Book:
    """The sheets of a workbook that can be read, and what is said of the others."""

    grids: list[Grid] = field(default_factory=list)
    notes: list[Noticed] = field(default_factory=list)

    def add(self, name: str, visible: bool, plain: bool, rows: list[list[Any]], facts: Facts) -> None:
        """One sheet more: its grid, or what is said of it. `plain` sheets are neither charts nor macros."""
        if not visible:
            self.notes.append(Noticed("hidden sheet", SAID, f"La hoja «{name}» está oculta; no se carga."))
        elif not plain:
            self.notes.append(Noticed("chart sheet", SAID, f"La hoja «{name}» es un gráfico; no se carga."))
        else:
            grid = _grid(name, rows, facts)
            if not grid.rows and facts.pivots:
                message = f"La hoja «{name}» solo tiene una tabla dinámica; no se carga."
                self.notes.append(Noticed("pivot", SAID, message))
            self.grids.append(grid)


def read(name: str, content: bytes, container: Container) -> Book:
    """The visible sheets of a workbook. Refuses what is encrypted, has macros, is broken or beyond the limits."""
    if container is Container.XLS:
        return _old(name, content)
    try:
        with archive.opened(name, content) as opened:
            parts = set(opened.namelist())
            if container is Container.ODS and opendocument.is_encrypted(opened):
                raise refused("encrypted", f"{name} tiene contraseña y no se puede leer.", "Quítele la contraseña.")
            wanted = "content.xml" if container is Container.ODS else "xl/workbook.xml"
            if wanted not in parts or (container is Container.ODS and not opendocument.is_spreadsheet(opened)):
                raise _no_workbook(name, parts)
            facts, extra = (opendocument if container is Container.ODS else ooxml).read(name, opened)
    except (*archive.BROKEN, ExpatError, ParseError) as error:
        raise archive.broken(name) from error
    book = _values(name, content, {fact.name: fact for fact in facts})
    book.notes += [Noticed(code, SAID, _EXTRA[code]) for code in sorted(extra)]
    return book


def _old(name: str, content: bytes) -> Book:
    book = Book()
    try:
        for sheet in biff.read(name, content):
            book.add(sheet.facts.name, sheet.visible, True, sheet.rows, sheet.facts)
    except LoadError:
        raise
    except Exception as error:  # on broken workbooks the reader raises whatever it trips over
        raise _unreadable(name, error) from error
    book.notes.append(Noticed("not reviewed", SAID, _NOT_REVIEWED))
    return book


def _no_workbook(name: str, parts: set[str]) -> Exception:
    kinds = {
        "content.xml": "un documento de LibreOffice",
        "word/": "un documento de Word",
        "ppt/": "una presentación",
        "xl/workbook.bin": "un libro XLSB",
    }
    what = next(
        (said for part, said in kinds.items() if any(p.startswith(part) for p in parts)), "otro archivo comprimido"
    )
    return refused(
        "not a table", f"{name} no se puede abrir como libro de cálculo: es {what}.", "Guárdelo como XLSX o CSV."
    )


def _values(name: str, content: bytes, facts: dict[str, Facts]) -> Book:
    book = Book()
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as opened:
            for nth, sheet in enumerate(opened.sheets_metadata):
                visible, plain = sheet.visible is SheetVisibleEnum.Visible, sheet.typ is SheetTypeEnum.WorkSheet
                rows: list[list[Any]] = []
                if visible and plain:
                    found = opened.get_sheet_by_index(nth)
                    if found.end is not None:
                        check_extent(f"{name}, hoja {sheet.name}", found.end[0] + 1, found.end[1])
                    rows = found.to_python(skip_empty_area=False)
                book.add(sheet.name, visible, plain, rows, facts.get(sheet.name, Facts()))
    except BaseException as error:
        # The reader is native code: on some broken workbooks it ends in a panic, which is no Exception.
        if type(error).__name__ == "PanicException" or isinstance(error, (CalamineError, OSError, ValueError)):
            raise _unreadable(name, error) from error
        raise
    return book


def _unreadable(name: str, error: BaseException) -> Exception:
    if "assword" in f"{type(error).__name__} {error}":
        return refused("encrypted", f"{name} tiene contraseña y no se puede leer.", "Quítele la contraseña y guárdelo.")
    return archive.broken(name)


def _grid(name: str, rows: list[list[Any]], facts: Facts) -> Grid:
    grid = Grid(
        name, {}, merged=facts.merged[:MAX_ROWS], hidden_rows=facts.hidden_rows, hidden_columns=facts.hidden_columns
    )
    grid.epoch = facts.epoch
    hours: set[int] = set()
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row):
            cells.append(_text(value))
            if not isinstance(value, (str, bool)):
                grid.typed.add((number, column))
            if isinstance(value, datetime) and value.time() != time():
                hours.add(column)
        if any(cells):
            grid.rows[number] = cells
    grid.formulas, grid.painted = facts.formulas, facts.painted
    _add_held(grid, facts)
    _add_formats(grid, facts)
    _drop_pivots(grid, facts)
    _say(grid, facts, hours)
    return grid


def _text(cell: Any) -> str:
    """A cell as text: dates in ISO form and without their hour, whole numbers without a decimal point."""
    if isinstance(cell, bool):
        return "sí" if cell else "no"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if isinstance(cell, timedelta):
        minutes = int(cell.total_seconds() // 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(cell, (int, float)):
        return formats.number(float(cell)) if isinstance(cell, float) else str(cell)
    return str(cell)


def _add_held(grid: Grid, facts: Facts) -> None:
    for cells, code, message in ((facts.errors, "error cell", _ERROR), (facts.unstored, "formula", _UNSTORED)):
        for (number, column), value in cells.items():
            if (number, column) in grid.held:
                continue
            row = grid.rows.setdefault(number, [])
            row.extend([""] * (column + 1 - len(row)))
            row[column] = value
            grid.held[number, column] = (code, message, value[:200])


def _add_formats(grid: Grid, facts: Facts) -> None:
    padded, dayless = set(), set()
    for (number, column), form in facts.formats.items():
        if (number, column) not in grid.typed:
            continue
        before = grid.cell(number, column)
        after = formats.shown(before, form)
        if form.dayless:
            dayless.add(column)
        if after != before:
            grid.rows[number][column] = after
            grid.mended.add((number, column))
            if form.digits:
                padded.add(column)
                grid.typed.discard((number, column))
    for column in sorted(padded):
        message = f"La columna {letter(column)} muestra ceros delante de sus números; se leen con ellos."
        grid.notes.append(Noticed("leading zeros", MENDED, message, 0, letter(column)))
    for column in sorted(dayless):
        message = (
            f"La columna {letter(column)} muestra fechas sin el día; se lee la fecha entera que guarda cada celda."
        )
        grid.notes.append(Noticed("date without day", SAID, message, 0, letter(column)))


def _drop_pivots(grid: Grid, facts: Facts) -> None:
    for top, left, bottom, right in facts.pivots:
        for number in range(top, bottom + 1):
            if number in grid.rows:
                row = grid.rows[number]
                row[left : right + 1] = [""] * len(row[left : right + 1])
                if not any(row):
                    del grid.rows[number]
        message = f"La tabla dinámica de las filas {top} a {bottom} no se carga."
        grid.notes.append(Noticed("pivot", SAID, message, top))


def _say(grid: Grid, facts: Facts, hours: set[int]) -> None:
    for column in sorted(hours):
        message = f"La columna {letter(column)} guarda fechas con hora; se lee la fecha y no la hora."
        grid.notes.append(Noticed("time of day", MENDED, message, 0, letter(column)))
    if facts.comments:
        message = f"Hay {counted(facts.comments, 'comentario', 'comentarios')} en las celdas; no se leen."
        grid.notes.append(Noticed("comments", SAID, message))
    if facts.pictures:
        grid.notes.append(Noticed("images", SAID, "La hoja trae dibujos, imágenes o gráficos; no se leen."))
    if struck := facts.struck & set(grid.rows):
        message = f"Hay texto tachado en filas que se cargan igual: {listed(struck)}."
        grid.notes.append(Noticed("struck", SAID, message, min(struck)))
