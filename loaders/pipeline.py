"""From files to the graph: check what they say, load it as one load a file, take it back."""

import getpass
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from graph import change, log
from graph.columns import columns
from graph.errors import LoadError
from graph.keys import normal
from graph.log import Load
from graph.model import Table
from graph.records import Record
from graph.store import Store
from graph.tables import BY_NAME, TABLES
from loaders import files
from loaders.cells import Asked, Held
from loaders.context import survey
from loaders.crosscheck import Known, crosscheck
from loaders.files import File, Sheet
from loaders.report import Problem, Report
from loaders.rows import Row, match

Say = Callable[[str], None]


def _silent(_: str) -> None: ...


@dataclass(frozen=True)
class Outcome:
    """What loading one file did: its report, and whether the graph changed."""

    report: Report
    already: bool = False
    """That very file was in force: nothing was written."""
    written: int = 0
    removed: int = 0


def load_id(digest: str, table: str = "") -> str:
    """The id of a load: the content of the file, and the table it was read as where that was said."""
    return digest[:16] + (f"-{table}" if table else "")


def check(file: File, known: Known, table: str = "") -> Report:
    """Read every sheet of a file into records and problems. Writes nothing."""
    report = Report(file.name, load_id(file.digest, table))
    shapes = []
    for nth, sheet in enumerate(file.sheets, 1):
        shape = table_of(file, sheet, table)
        if shape is None:
            report.notes.append(f"{file.name}, hoja {sheet.name}: no es ninguna plantilla; no se carga.")
            continue
        shapes.append(shape.name)
        _sheet(report, sheet, shape, nth)
    if not shapes:
        raise LoadError(f"{file.name} no tiene ninguna tabla.", "Llene una de las plantillas del espacio.")
    if report.rows > log.MAX_ROWS:
        raise LoadError(f"{file.name} tiene {report.rows} filas; el límite es {log.MAX_ROWS}.", "Divídalo en varios.")
    report.tables = tuple(dict.fromkeys(shapes))
    crosscheck(report, known)
    assert report.accounted, f"{file.name}: a row was lost between reading and storing"
    return report


def table_of(file: File, sheet: Sheet, asked: str = "") -> Table | None:
    """Which template a sheet is: as asked, by its name or its file's, else by its headers."""
    if asked:
        if asked not in BY_NAME:
            raise LoadError(f"No hay una plantilla «{asked}».", f"Hay estas: {', '.join(BY_NAME)}.")
        return BY_NAME[asked]
    for name in (sheet.name, Path(file.name).stem):
        for table in TABLES:
            if normal(name) in (normal(table.name), normal(table.title)):
                return table
    fitting = [table for table in TABLES if _fits(table, sheet)]
    best = max((len(match(table, sheet.headers)[0]) for table in fitting), default=0)
    fitting = [table for table in fitting if len(match(table, sheet.headers)[0]) == best]
    if len(fitting) == 1:
        return fitting[0]
    if len(file.sheets) > 1 and not fitting:
        return None
    raise LoadError(
        f"{file.name}{f', hoja {sheet.name}' if sheet.name else ''}: no se reconoce qué tabla es.",
        f"Diga cuál con --table: {', '.join(BY_NAME)}.",
    )


def _fits(table: Table, sheet: Sheet) -> bool:
    found, rest = match(table, sheet.headers)
    missing = {c for c in columns(table) if c.required} - set(found.values())
    return not missing and len(found) > len(rest)


def _sheet(report: Report, sheet: Sheet, table: Table, nth: int) -> None:
    placed, rest = match(table, sheet.headers)
    where = f"{report.file}{f', hoja {sheet.name}' if sheet.name else ''}"
    missing = [c.header for c in columns(table) if c.required and c not in placed.values()]
    coded = {c.role for c in placed.values() if c.reads.value == "code"}
    missing = [c.header for c in columns(table) if c.header in missing and c.role not in coded]
    if missing:
        raise LoadError(
            f"{where}: falta la columna «{missing[0]}» de la tabla {table.title}.",
            f"Tiene: {', '.join(sheet.headers)}. Añádala, o diga qué tabla es con --table.",
        )
    if rest:
        report.notes.append(f"{where}: no se cargan estas columnas: {', '.join(rest)}.")
    texts = {
        column: (sheet.headers[place], [cells[place] for _, cells in sheet.rows]) for place, column in placed.items()
    }
    context = survey(table, texts)
    for number, cells in sheet.rows:
        report.rows += 1
        if not any(cells):
            report.skipped += 1
            continue
        row = Row(table, {column: cells[place] for place, column in placed.items()}, context)
        if row.problems or row.questions:
            report.problems += [
                _problem(report, sheet, number, header, value, held) for header, value, held in row.problems
            ]
            report.problems += [
                _question(report, sheet, number, header, value, asked) for header, value, asked in row.questions
            ]
        elif row.silent:
            report.skipped += 1
            report.notes.append(f"{where}, fila {number}: {row.silent} No se carga.")
        else:
            report.records.append(
                Record(
                    f"{report.load}.{nth}.{number}",
                    report.load,
                    table.name,
                    number,
                    row.data,
                    row.sources,
                    report.file,
                    sheet.name,
                )
            )


def _problem(report: Report, sheet: Sheet, number: int, header: str, value: str, held: Held) -> Problem:
    return Problem(held.code, report.file, sheet.name, number, header, value, held.message, held.remedy)


def _question(report: Report, sheet: Sheet, number: int, header: str, value: str, asked: Asked) -> Problem:
    remedy = " / ".join(option.label for option in asked.options)
    return Problem(asked.code, report.file, sheet.name, number, header, value, asked.message, remedy)


def load(store: Store, paths: Iterable[Path], table: str = "", who: str = "", say: Say = _silent) -> Iterator[Outcome]:
    """Load files one by one, each as one load. A file that is in force already changes nothing."""
    yield from load_files(store, map(files.read, paths), table, who or _user(), say)


def load_files(
    store: Store, found: Iterable[File], table: str = "", who: str = "", say: Say = _silent
) -> Iterator[Outcome]:
    """Load what is read already: files, and rows entered by hand."""
    for file in found:
        yield _load_one(store, file, table, who, say)


def _load_one(store: Store, file: File, table: str, who: str, say: Say) -> Outcome:
    found = log.load(store, load_id(file.digest, table))
    if found and found.active and not found.held:
        return Outcome(_unchanged(file, found, found.rows), already=True)
    report = check(file, Known.read(store), table)
    if found and found.active:
        # A row that was held may be understood now, because of what was loaded since.
        if report.stored <= found.stored:
            told = _unchanged(file, found, found.rows - report.held)
            told.problems = report.problems
            return Outcome(told, already=True)
        change.withdraw(store, found.id)
    entry = Load(
        report.load,
        file.name,
        report.tables,
        who,
        datetime.now(UTC).isoformat(timespec="seconds"),
        report.rows,
        report.stored,
        report.held,
        report.skipped,
    )
    if not report.records:
        return Outcome(report)
    log.append(store, entry, report.records, say)
    done = change.put_in_force(store, report.load)
    return Outcome(replace(report), written=done.written, removed=done.removed)


def _unchanged(file: File, found: Load, rows: int) -> Report:
    return Report(file.name, found.id, found.tables, found.rows, unchanged=rows)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
