"""Every cached call: the store, the snapshot of a version, and what is computed of it for a view."""

from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from explorer.findings import Findings
from graph import facts, log, questions
from graph.log import Load
from graph.records import Record
from graph.scope import View, scope
from graph.settings import Settings
from graph.snapshot import Snapshot, snapshot
from graph.spaces import Space, get
from graph.store import Store
from loaders.filled import filled
from loaders.record import TERRITORY_TABLES


@st.cache_resource(show_spinner=False)
def space() -> Space:
    """The space this explorer was opened for."""
    settings = Settings.read()
    return get(settings, settings.space)


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store of the space, shared by all sessions."""
    return space().open()


def version() -> int:
    """The version of the data now: read on every run, so that a load elsewhere is seen."""
    return int(store().read("MATCH (s:Space) RETURN s.version AS version").rows[0][0])


@st.cache_resource(show_spinner=False, max_entries=2)
def _snapshot(version: int) -> Snapshot:
    return snapshot(store())


@st.cache_resource(show_spinner=False, max_entries=2)
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


def templates(version: int) -> dict[str, pd.DataFrame]:
    """Every row in force as the template it could be loaded from, without the territory; read anew each time."""
    ids = [load.id for load in loads(version) if load.active and not set(load.tables) & TERRITORY_TABLES]
    return filled(store().reading(lambda tx: list(log.records_of(tx, ids))))


@st.cache_resource(show_spinner=False, max_entries=64)
def findings(version: int, view: View) -> Findings:
    """The findings of a version for a view. Shared by all sessions: read, never changed."""
    found = _snapshot(version)
    return Findings(found, scope(found, view, years(version)), space().thresholds)


@st.cache_resource(show_spinner=False, max_entries=2)
def loads(version: int) -> list[Load]:
    """The history of loads, in the order they came."""
    return log.loads(store())


def moved(version: int, since: str | None) -> tuple[int, int] | None:
    """How many loads came and how many were withdrawn since the version that a link carries; None where none does."""
    if not since or not since.isascii() or not since.isdigit() or int(since) > version:
        return None
    found = [load for load in loads(version) if load.changed > int(since)]
    came = sum(load.active for load in found)
    return came, len(found) - came


@st.cache_resource(show_spinner=False, max_entries=256)
def records(version: int, ids: tuple[str, ...]) -> list[Record]:
    """Where facts come from: their records, with file, row and public addresses."""
    return log.records(store(), ids)


@st.cache_data(show_spinner=False, max_entries=128)
def answer(version: int, name: str, given: tuple[tuple[str, str], ...], today: str) -> pd.DataFrame:
    """The answer to a question of the library. `today` keeps an answer that counts days from outliving its day."""
    return questions.ask(store(), questions.question(name), dict(given))
