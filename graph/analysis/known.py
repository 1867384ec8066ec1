"""How much is known of each kind of meeting and of each region: where to ask for the lists that are missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.meetings import Meeting, meetings
from graph.scope import Scope, departments, institutions
from graph.snapshot import Snapshot, rows

_LISTS = {"complete": "lista completa", "some": "algunos nombres", "none": "ningún nombre conocido"}


@dataclass(frozen=True)
class Known:
    """Of one kind of meeting, or of what was held in one region.

    `meetings` has a row for each meeting, so a row of the data that stands for 25 is 25 rows here; `some` has those
    of which some name is known, and `complete` those whose list is whole.
    """

    meetings: Count
    some: Count
    complete: Count


@dataclass(frozen=True)
class Region:
    """Of one department, or of none known: its organizations, those placed there by inference, its meetings."""

    organizations: Count
    inferred: Count
    held: Known


@dataclass
class _Rows:
    meetings: list[tuple[Any, ...]] = field(default_factory=list)
    some: list[tuple[Any, ...]] = field(default_factory=list)
    complete: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, meeting: Meeting, known: str) -> None:
        said = meeting.id, meeting.name, _LISTS[known], meeting.start or meeting.end, meeting.records
        self.meetings += [said] * meeting.stands_for
        self.some += [said] if known != "none" else []
        self.complete += [said] if known == "complete" else []

    def counted(self) -> Known:
        return Known(count(self.meetings), count(self.some), count(self.complete))


def by_kind(snapshot: Snapshot, scope: Scope) -> Mapping[str, Known]:
    """By the code of the kind of meeting, `""` where it is unknown; every kind is there."""
    found = {code: _Rows() for code in (*(kind.code for kind in v.MEETING_KIND.terms), "")}
    for meeting, known in _held(snapshot, scope):
        found[meeting.kind or ""].add(meeting, known)
    return {code: kept.counted() for code, kept in found.items()}


def by_region(snapshot: Snapshot, scope: Scope) -> Mapping[str, Region]:
    """By the two figures of the department, `""` where none is known; every department is there."""
    table = snapshot.nodes["Region"]
    codes = [*table[table["level"] == "department"]["ubigeo"], ""]
    held = {code: _Rows() for code in codes}
    places = departments(snapshot, "Meeting")
    for meeting, known in _held(snapshot, scope):
        held[_in(held, places.get(meeting.id, (None, False))[0])].add(meeting, known)
    own: dict[str, list[tuple[Any, ...]]] = {code: [] for code in codes}
    inferred: dict[str, list[tuple[Any, ...]]] = {code: [] for code in codes}
    for row in rows(scope.organizations.reset_index()):
        said = row["id"], row["name"], row["kind"] or "", None, row["records"]
        own[_in(own, row["region"])].append(said)
        if row["region"] and row["inferred"]:
            inferred[_in(own, row["region"])].append(said)
    return {code: Region(count(own[code]), count(inferred[code]), held[code].counted()) for code in codes}


def _in(known: Mapping[str, Any], region: str | None) -> str:
    return region if region in known and region is not None else ""


def _held(snapshot: Snapshot, scope: Scope) -> Iterator[tuple[Meeting, str]]:
    """The meetings in the window, and how much of the list of each is known."""
    apart = institutions(snapshot)
    for meeting in meetings(snapshot):
        if scope.window.covers(meeting.start, meeting.end):
            yield meeting, meeting.known(apart)
