"""All that the explorer writes: files are loaded, a load leaves force or comes back. Pages ask; only this changes."""

from explorer import data, staging
from graph import change
from graph.difference import Difference, difference
from graph.snapshot import snapshot
from loaders import pipeline
from loaders.report import Report


def withdraw(load: str) -> None:
    """Take a load out of force. TejidoError when it cannot be done; then nothing changed."""
    change.withdraw(data.store(), load)


def restore(load: str) -> None:
    """Put a withdrawn load in force again. TejidoError when it cannot be done; then nothing changed."""
    change.put_in_force(data.store(), load)


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
