"""Facts entered by hand: a row from a page goes the same road as every file."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from graph import log
from graph.store import Store
from loaders import pipeline
from loaders.checking import load_id
from loaders.files import File
from loaders.pipeline import Outcome
from loaders.written import PAGE, Cells, sheet


def enter(store: Store, table: str, cells: Cells, who: str = "") -> Outcome:
    """Load one row, as `{header: text}` of a template, in force at once.

    A row that is held or asked stores nothing: `outcome.report` says why. A second press of the same button
    changes nothing (`outcome.already`); the load can be withdrawn as any other, by `outcome.report.load`.
    """
    return enter_all(store, {table: [cells]}, who)


def enter_all(store: Store, rows: Mapping[str, Sequence[Cells]], who: str = "", file: str = PAGE) -> Outcome:
    """Load rows of several tables as one load."""
    noted = datetime.now(UTC).isoformat(timespec="microseconds")
    sheets = tuple(sheet(table, found, noted) for table, found in rows.items() if found)
    said = json.dumps(
        [file, who, {table: [dict(row) for row in found] for table, found in rows.items()}], sort_keys=True
    )
    (outcome,) = pipeline.load_files(store, [File(file, _digest(store, said, set(rows)), sheets)], who=who)
    return outcome


def _digest(store: Store, said: str, tables: set[str]) -> str:
    """The digest of a load that says this now: the last one's of the same words, unless something came since."""
    loads = log.loads(store)
    known = {load.id: load for load in loads}
    last, place = None, 1
    while (found := known.get(load_id(_hash(said, place)))) is not None:
        last, place = found, place + 1
    since = last and any(o.file == last.file and o.changed > last.changed and tables & set(o.tables) for o in loads)
    return _hash(said, place - 1 if last and last.active and not since else place)


def _hash(said: str, place: int) -> str:
    return hashlib.sha256(f"{place}\n{said}".encode()).hexdigest()
