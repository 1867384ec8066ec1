"""Files to reports: every sheet read, then all of them checked together. Writes nothing."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph import log
from graph.columns import Reads
from graph.errors import LoadError
from graph.model import Table
from graph.records import Mention
from graph.tables import BY_NAME
from loaders import listed_names
from loaders.around import Around
from loaders.cells import Asked
from loaders.crosscheck import crosscheck
from loaders.files import File, Sheet
from loaders.headers import match
from loaders.known import Known
from loaders.recognized import is_help, table_of
from loaders.report import Problem, Report
from loaders.sheets import add
from loaders.transposed import TRANSPOSED, transposed
from loaders.wishes import is_wish

SOURCE_TABLES = ("organizaciones", "mesas", "encuentros")
"""Whose rows say which names there are, for every file that is checked with them."""


def load_id(digest: str, table: str = "") -> str:
    """The id of a load: the content of the file, and the table it was read as where that was said."""
    return digest[:16] + (f"-{table}" if table else "")


def digest_of(sheets: Sequence[Sheet]) -> str:
    """The digest of sheets that come from no file."""
    said = [(sheet.name, sheet.headers, sheet.rows) for sheet in sheets]
    return hashlib.sha256(repr(said).encode()).hexdigest()


def reports(found: Sequence[File], known: Known, table: str, given: Mapping[str, str]) -> list[Report]:
    """The report of each file."""
    answers = {**known.answers, **given}
    around = Around(answers, _names(found, known, table), known.alliance)
    told = [read(file, table, around) for file in found]
    crosscheck([report for report in told if not report.refused], known, answers)
    for report in told:
        assert report.accounted, f"{report.file}: a row was lost between reading and storing"
    return told


def read(file: File, table: str = "", around: Around | None = None) -> Report:
    """One file by itself: rows that are understood, without asking who is meant."""
    around = around or Around()
    report = Report(file.name, load_id(file.digest, table))
    for note in file.notes:
        at = file.name, "", note.row, note.column, note.value
        report.remarks.append(Problem(note.code, *at, note.message, "", note.weight, "file"))
    shapes: list[str] = []
    refused: list[LoadError] = []
    # Lists of names that stand in cells are sheets of their own, after those of the file.
    sheets: list[tuple[Table | None, Sheet]] = [(None, sheet) for sheet in file.sheets]
    for nth, (own, sheet) in enumerate(sheets, 1):
        try:
            shape = own or table_of(file, sheet, table, around)
            if shape is None:
                _unread(report, sheet)
            elif shape.name == "organizaciones" and transposed(sheet):
                raise TRANSPOSED
            elif is_wish(file, sheet, shape, around):
                _unread(report, sheet, "No dice quién vino ni quién es integrante; no se carga.")
                shapes.append("")
            else:
                rest, lists, headers = listed_names.parted(shape, sheet)
                sheets += lists
                for (other, _), header in zip(lists, headers, strict=True):
                    told = f"«{header}» dice nombres de organizaciones: se lee aparte, como {other.title.lower()}."
                    report.say("names apart", told, sheet.name, 0, header, "column")
                add(report, file, rest, nth, shape, around)
                shapes.append(shape.name)
            for asked, answer in around.settled:
                report.ask(asked, sheet.name, sheet.header_row).answer = answer
            around.settled.clear()
        except Asked as asked:
            report.ask(asked, sheet.name, sheet.header_row)
            _aside(report, sheet)
            shapes.append("")
        except LoadError as error:
            refused.append(error)
            at = file.name, sheet.name, 0, "", ""
            report.problems.append(Problem("sheet", *at, error.message, error.remedy, scope="file"))
            _aside(report, sheet)
    report.tables = tuple(dict.fromkeys(name for name in shapes if name))
    if not shapes:
        report.refused = refused[0] if refused else _no_table(file)
    elif report.rows > log.MAX_ROWS:
        told = f"{file.name} tiene {report.rows:,} filas; el límite es {log.MAX_ROWS:,}."
        report.refused = LoadError(told, "Divídalo en varios.")
    return report


def _no_table(file: File) -> LoadError:
    seen = next((", ".join(h for h in sheet.headers if h) for sheet in file.sheets), "")
    told = f"{file.name} no tiene ninguna tabla que se reconozca." + (f" Tiene: {seen}." if seen else "")
    return LoadError(told, f"Llene una de las plantillas, o diga cuál es con --table: {', '.join(BY_NAME)}.")


def _unread(report: Report, sheet: Sheet, told: str = "No es ninguna plantilla; no se carga.") -> None:
    """A sheet that is no template: not loaded, by name, and its rows are counted; those of a help sheet are no data."""
    rows = 0 if is_help(sheet) else len(sheet.rows) + len(sheet.skipped)
    report.rows += rows
    report.skipped += rows
    report.say("not a table", told, sheet.name, scope="file")


def _aside(report: Report, sheet: Sheet) -> None:
    """The rows of a sheet that waits for an answer or cannot be read: all of them are held."""
    rows = len(sheet.rows) + len(sheet.skipped)
    report.rows += rows
    report.held += rows


def _names(found: Iterable[File], known: Known, table: str) -> Mapping[str, frozenset[str]]:
    """Every name that a row of its own gives, in the files or in force, by label."""
    names = defaultdict(set, {label: set(said) for label, said in known.names.items()})
    for file in found:
        for sheet in file.sheets:
            try:
                shape = table_of(file, sheet, table)
            except (Asked, LoadError):
                continue
            if shape is None or shape.name not in SOURCE_TABLES or shape.subject is None:
                continue
            label = shape.subject.node.label
            for place, column in match(shape, sheet.headers)[0].items():
                if column.role == "subject" and column.reads is Reads.NAME:
                    for _, cells in sheet.rows:
                        if cells[place].strip():
                            names[label].add(Mention(label, name=cells[place]).form(cells[place]))
    return {label: frozenset(said) for label, said in names.items()}
