"""Every cached call: the store, the snapshot of a version, and what is computed of it for a view."""

from datetime import UTC, datetime
from hashlib import sha256

import pandas as pd
import streamlit as st

from explorer import staging
from explorer.findings import Findings
from graph import change, facts, log, questions
from graph.difference import Difference, difference
from graph.log import Load
from graph.records import Record
from graph.scope import View, scope
from graph.settings import Settings
from graph.snapshot import Snapshot, snapshot
from graph.spaces import Space, get
from graph.store import Store
from loaders import pipeline, record
from loaders.files import File
from loaders.known import Known
from loaders.report import Report


@st.cache_resource
def space() -> Space:
    """The space this explorer was opened for."""
    settings = Settings.read()
    return get(settings, settings.space)


@st.cache_resource
def _store() -> Store:
    return space().open()


def version() -> int:
    """The version of the data now: read on every run, so that a load elsewhere is seen."""
    return int(_store().read("MATCH (s:Space) RETURN s.version AS version").rows[0][0])


@st.cache_resource(max_entries=2)
def _snapshot(version: int) -> Snapshot:
    return snapshot(_store())


@st.cache_resource(max_entries=2)
def years(version: int) -> tuple[int, int] | None:
    """First and last year of the data."""
    return facts.years(_snapshot(version))


def span(version: int) -> tuple[int, int]:
    """The years the filters offer: those of the data, or this one where nothing is dated."""
    now = datetime.now(UTC).year
    return years(version) or (now, now)


def totals(version: int) -> dict[str, int]:
    """How many organizations and rows of meetings the space holds."""
    nodes = _snapshot(version).nodes
    return {"organizations": len(nodes["Organization"]), "meetings": len(nodes["Meeting"])}


@st.cache_resource(max_entries=64)
def findings(version: int, view: View) -> Findings:
    """The findings of a version for a view. Shared by all sessions: read, never changed."""
    found = _snapshot(version)
    return Findings(found, scope(found, view, years(version)), space().thresholds)


@st.cache_resource(max_entries=256)
def records(version: int, ids: tuple[str, ...]) -> list[Record]:
    """Where facts come from: their records, with file, row and public addresses."""
    return log.records(_store(), ids)


@st.cache_data(max_entries=128)
def answer(version: int, name: str, given: tuple[tuple[str, str], ...], today: str) -> pd.DataFrame:
    """The answer to a question of the library. `today` keeps an answer that counts days from outliving its day."""
    return questions.ask(_store(), questions.question(name), dict(given))


@st.cache_resource(max_entries=4)
def _known(version: int) -> Known:
    return Known.read(_store())


@st.cache_resource(max_entries=8)
def _parsed(name: str, digest: str, _content: bytes) -> File | Report:
    return pipeline.read_bytes(name, _content)


def _staged() -> list[File | Report]:
    return [_parsed(name, sha256(content).hexdigest(), content) for name, content in staging.files(space())]


@st.cache_resource(max_entries=2)
def checked(version: int, stamp: str) -> list[Report]:
    """What loading the staged files would do. `stamp` is that of the staging."""
    return pipeline.check(_staged(), _known(version), given=staging.answers(space()))


def load_staged(version: int) -> tuple[list[Report], Difference]:
    """Load what is staged, and forget it; the reports, and what changed in the network."""
    before = _snapshot(version)
    done = pipeline.load_files(_store(), _staged(), given=staging.answers(space()))
    told = [outcome.report for outcome in done]
    discard()
    return told, difference(before, snapshot(_store()))


def discard() -> None:
    """Forget what is staged, on disk and in memory."""
    staging.discard(space())
    _parsed.clear()
    checked.clear()


def loads(version: int) -> list[Load]:
    """The history of loads, the latest first, without the territory that every space begins with."""
    return [load for load in reversed(log.loads(_store())) if not set(load.tables) & record.TERRITORY_TABLES]


def withdraw(load: str) -> None:
    change.withdraw(_store(), load)


def restore(load: str) -> None:
    change.put_in_force(_store(), load)
