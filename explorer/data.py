"""Every cached call: the store, the snapshot of a version, and what is computed of it for a view."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pandas as pd
import streamlit as st

from explorer import staging
from explorer.compositions import network
from explorer.compositions.numbers import Number
from explorer.findings import Findings
from explorer.lamina import Node
from explorer.network.canvas import payload
from explorer.network.positions import Positions, positions
from explorer.network.scene import Scene
from explorer.network.scene import scene as drawn
from explorer.search import Option
from explorer.search import options as choices
from explorer.symbols import symbol_of
from graph import facts, log, questions
from graph.analysis.chains import neighbourhood
from graph.analysis.changes import Changes
from graph.analysis.changes import changes as compared
from graph.log import Load
from graph.meetings import meetings
from graph.records import Record
from graph.scope import View, institutions, scope
from graph.settings import Settings
from graph.snapshot import Snapshot, snapshot
from graph.spaces import Space, get
from graph.store import Store
from loaders import pipeline
from loaders.files import File
from loaders.filled import filled
from loaders.known import Known
from loaders.record import TERRITORY_TABLES
from loaders.report import Report


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
    """How many organizations the space holds and how many are institutions, rows of meetings and the meetings held."""
    found = _snapshot(version)
    held = [meeting.stands_for for meeting in meetings(found)]
    everyone = {"organizations": len(found.nodes["Organization"]), "institutions": len(institutions(found))}
    return everyone | {"meetings": len(held), "held": sum(held)}


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
def _positions(version: int) -> Positions:
    """Where everybody stands: by all that is known, so that no view moves anybody."""
    whole = findings(version, View(institutions=True))
    return positions(whole.scope.organizations, whole.ties, regions(version))


@st.cache_resource(show_spinner=False, max_entries=2)
def regions(version: int) -> dict[str, str]:
    """The names of the departments by their two figures."""
    table = _snapshot(version).nodes["Region"]
    there = table[table["level"] == "department"]
    return dict(zip(there["ubigeo"], there["name"], strict=True))


@st.cache_resource(show_spinner=False, max_entries=32)
def picture(version: int, view: View) -> Scene:
    """The picture of the network for a view. Shared by all sessions: read, never changed."""
    found = findings(version, view)
    return drawn(_positions(version), found.scope.organizations, found.ties)


def earlier(version: int, view: View, year: int) -> Findings:
    """The findings of a view as they were at the end of a year."""
    return findings(version, replace(view, first_year=None, last_year=year))


@st.cache_resource(show_spinner=False, max_entries=32)
def changes(version: int, view: View, year: int) -> Changes:
    """What changed from the end of a year to a view."""
    return compared(earlier(version, view, year).traced, findings(version, view).traced)


@st.cache_resource(show_spinner=False, max_entries=32)
def sent_picture(version: int, view: View, label: str, key: str) -> bytes:
    """The picture as the canvas of a key gets it."""
    return payload(picture(version, view), label, key)


@st.cache_resource(show_spinner=False, max_entries=32)
def options(version: int, view: View, label: str) -> bytes:
    """The organizations of a view as the search gets them."""
    organizations = findings(version, view).scope.organizations
    table = _snapshot(version).nodes["Organization"]
    aliases = dict(zip(table["id"], table["aliases"], strict=True))
    places = regions(version)
    columns = (organizations[name] for name in ("name", "kind", "region", "institution"))
    return choices(
        (
            Option(id_, name, places.get(region, ""), tuple(aliases[id_] or ()), symbol_of(kind, institution))
            for id_, name, kind, region, institution in zip(organizations.index, *columns, strict=True)
        ),
        label,
    )


@st.cache_resource(show_spinner=False, max_entries=64)
def network_table(
    version: int, view: View, centre: str | None, steps: int, page: int
) -> tuple[Node, dict[str, Number], dict[str, int] | None]:
    """The table of Red, its numbers, and the neighbourhood of an organization that it is of (None: everybody)."""
    found = findings(version, view)
    near = neighbourhood(found.ties, centre, steps) if centre else None
    order = network.order(found, near)
    page = min(page, max(0, (len(order) - 1) // network.ROWS))
    listed = order[page * network.ROWS : (page + 1) * network.ROWS]
    numbers = network.numbers(found, listed)
    return network.table(found, numbers, listed, len(order), page, regions(version)), numbers, near


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


@st.cache_resource(show_spinner=False, max_entries=4)
def _known(version: int) -> Known:
    return Known.read(store())


@st.cache_resource(show_spinner=False, max_entries=8)
def _parsed(name: str, digest: str, _content: bytes) -> File | Report:
    return pipeline.read_bytes(name, _content)


def staged() -> list[File | Report]:
    """The files that wait to be loaded, as they were read."""
    return [_parsed(name, sha256(content).hexdigest(), content) for name, content in staging.files(space())]


@st.cache_resource(show_spinner=False, max_entries=2)
def checked(version: int, stamp: str) -> list[Report]:
    """What loading the staged files would do. `stamp` is that of the staging."""
    return pipeline.check(staged(), _known(version), given=staging.answers(space()))


def forget_staged() -> None:
    """Nothing of a file that was discarded stays in memory."""
    _parsed.clear()
    checked.clear()
