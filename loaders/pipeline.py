"""From files to the graph: check what they say, load what was checked as one load a file."""

import getpass
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from graph import change, log
from graph.errors import LoadError
from graph.log import Load
from graph.store import Store
from loaders import answers, checking, files
from loaders.checking import load_id
from loaders.files import File
from loaders.known import Known
from loaders.report import Report
from loaders.written import ANSWERS, Cells, sheet

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


def read(paths: Iterable[Path]) -> Iterator[File | Report]:
    """Every file that is named, and those of a folder; the report of one that cannot be read says why."""
    for path in paths:
        if path.is_dir():
            inside, left = files.readable(path)
            for note in left:
                report = Report(note.message.split(" ")[0], "")
                report.say(note.code, note.message, scope="file")
                yield report
            yield from read(inside)
            continue
        try:
            yield files.read(path)
        except LoadError as error:
            yield Report(path.name, "", refused=error)


def read_bytes(name: str, content: bytes) -> File | Report:
    """A file that was dropped on a page."""
    try:
        return files.read_bytes(name, content)
    except LoadError as error:
        return Report(name, "", refused=error)


def check(
    found: Iterable[File | Report], known: Known, table: str = "", given: Mapping[str, str] | None = None
) -> list[Report]:
    """What loading would do, file by file, each checked against the others and against what is known.

    A file that is in force comes out unchanged, unless more of its rows are understood now.
    """
    read_, inside = _answers_in(found)
    given = {**inside, **(given or {})}
    loads = {entry.id: entry for entry in known.loads}
    # What is in force and left nothing open has nothing to say again.
    settled = {
        place: loads[load_id(one.digest, table)]
        for place, one in enumerate(read_)
        if isinstance(one, File) and not given and _settled(loads.get(load_id(one.digest, table)))
    }
    new = [one for place, one in enumerate(read_) if isinstance(one, File) and place not in settled]
    # What a file says of itself is not known before it: what it asked when it was loaded, it asks until it is answered.
    again = loads.keys() & {load_id(one.digest, table) for one in new}
    reports = iter(checking.reports(new, known.without(again), table, given))
    told = []
    for place, one in enumerate(read_):
        if place in settled:
            told.append(_unchanged(one, settled[place]))
        else:
            told.append(_against(next(reports), loads) if isinstance(one, File) else one)
    return told


def _answers_in(found: Iterable[File | Report]) -> tuple[list[File | Report], dict[str, str]]:
    """The files without their sheets of answers, and the answers: those of a table of problems that came back."""
    kept: list[File | Report] = []
    given: dict[str, str] = {}
    for one in found:
        if isinstance(one, Report):
            kept.append(one)
            continue
        sheets = [s for s in one.sheets if not {"Pregunta", "Respuesta"} <= set(s.headers)]
        for answered in (s for s in one.sheets if s not in sheets):
            id_, option = answered.headers.index("Pregunta"), answered.headers.index("Respuesta")
            given |= {cells[id_]: cells[option] for _, cells in answered.rows if cells[id_] and cells[option]}
        if sheets or len(one.sheets) == len(sheets):
            kept.append(replace(one, sheets=tuple(sheets)))
    return kept, given


def load(
    store: Store,
    paths: Iterable[Path],
    table: str = "",
    who: str = "",
    say: Say = _silent,
    given: Mapping[str, str] | None = None,
) -> Iterator[Outcome]:
    """Check files together, then load each as one load. A file that is in force already changes nothing."""
    yield from load_files(store, read(paths), table, who, say, given)


def load_files(
    store: Store,
    found: Iterable[File | Report],
    table: str = "",
    who: str = "",
    say: Say = _silent,
    given: Mapping[str, str] | None = None,
) -> Iterator[Outcome]:
    """Load what is read already: files, and rows entered by hand."""
    who = who or _user()
    known = Known.read(store)
    history = {entry.id: entry for entry in log.loads(store)}
    told = check(found, known, table, given)
    answered = answers.decisions(told, known.answers)
    if answered:
        _answer(store, answered, who)
    for report in told:
        if report.refused or not report.tables:
            yield Outcome(report)
        else:
            yield _write(store, report, history.get(report.load), who, say)


def _settled(entry: Load | None) -> bool:
    return entry is not None and not entry.held and not entry.open


def _against(report: Report, loads: Mapping[str, Load]) -> Report:
    """The report, unchanged where its file is in force and no more of its rows can be stored."""
    entry = loads.get(report.load)
    more = entry is None or len(report.records) + len(report.kept) > entry.stored
    return report if more else _again(report)


def _answer(store: Store, rows: Mapping[str, Sequence[Cells]], who: str) -> None:
    """Put answers in force, with the judgements and corrections that follow from them, as one load."""
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    sheets = tuple(sheet(table, found, now) for table, found in rows.items())
    (report,) = checking.reports([File(ANSWERS, checking.digest_of(sheets), sheets)], Known.read(store), "", {})
    _write(store, report, None, who, _silent)


def _write(store: Store, report: Report, found: Load | None, who: str, say: Say) -> Outcome:
    records = [*report.records, *report.kept]
    if found and found.active:
        # A row that was held may be understood now, because of what was loaded or answered since.
        if len(records) <= found.stored:
            return Outcome(_again(report), already=True)
        change.withdraw(store, found.id)
    if not records:
        return Outcome(report)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    counts = report.rows, len(records), report.held, report.skipped
    entry = Load(report.load, report.file, report.tables, who, now, *counts, open=len(report.open))
    log.append(store, entry, records, say)
    done = change.put_in_force(store, report.load)
    return Outcome(replace(report), written=done.written, removed=done.removed)


def _again(report: Report) -> Report:
    """The report of a file whose good rows are in force."""
    return replace(report, records=[], unchanged=report.unchanged + report.stored)


def _unchanged(file: File | Report, found: Load) -> Report:
    name = file.name if isinstance(file, File) else file.file
    return Report(name, found.id, found.tables, found.rows, unchanged=found.rows - found.skipped, skipped=found.skipped)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
