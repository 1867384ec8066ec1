"""All that the explorer writes: files are loaded, a load leaves force or comes back, an introduction is noted.

Pages ask; only this changes.
"""

from collections.abc import Sequence
from datetime import date

from explorer import data, staging
from graph import change
from graph import vocabularies as v
from graph.difference import Difference, difference
from graph.snapshot import Snapshot, rows, snapshot
from loaders import entry, pipeline
from loaders.report import Report


def withdraw(load: str) -> None:
    """Take a load out of force. TejidoError when it cannot be done; then nothing changed."""
    change.withdraw(data.store(), load)


def restore(load: str) -> None:
    """Put a withdrawn load in force again. TejidoError when it cannot be done; then nothing changed."""
    change.put_in_force(data.store(), load)


def note_introduction(found: Snapshot, ends: Sequence[str], state: str, by: str = "") -> Report:
    """Note today what becomes of an introduction of two organizations (ids), and who makes it.

    `state` is a code of `graph.vocabularies.INTRODUCTION_STATE`. TejidoError when it cannot be written; the report
    says what is not understood, and then nothing is stored.
    """
    named = {row["id"]: row for row in rows(found.nodes["Organization"])}
    cells = {"Estado": v.INTRODUCTION_STATE.label(state), "Fecha": date.today().isoformat()}
    for header, id_ in zip(("Una organización", "Otra organización", "Quién las presentó"), (*ends, by), strict=True):
        if id_ in named:
            cells |= {header: named[id_]["name"], f"{header} (código)": named[id_]["code"] or ""}
    return entry.enter(data.store(), "presentaciones", cells).report


def load_staged() -> tuple[list[Report], Difference]:
    """Load the files that wait, and forget them; the reports, and what changed in the network."""
    before = snapshot(data.store())
    done = pipeline.load_files(data.store(), data.staged(), given=staging.answers(data.space()))
    told = [outcome.report for outcome in done]
    discard()
    return told, difference(before, snapshot(data.store()))


def discard() -> None:
    """Forget the files that wait, on disk and in memory."""
    staging.discard(data.space())
    data.forget_staged()
