"""What two organizations have in common by the meetings that list both: grades 1 and 2, and 3 for organizing.

Attending a plenary, a public act, a festival or a meeting of unknown kind never gives more than
grade 1, however small or often; organizing it together gives grade 3.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph import vocabularies as v
from graph.evidence import Evidence, united
from graph.facts import as_attended
from graph.meetings import Attendance, Meeting, meetings
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import Thresholds

_ORGANIZED = v.ATTENDANCE_ROLE.meaning(v.ORGANIZED)
WORKING = "working"
Codes: TypeAlias = npt.NDArray[np.int64]
"""Pairs of organizations as numbers: place of the smaller id x number of organizations + place of the larger."""


@dataclass(frozen=True, eq=False)
class Encounters:
    """The single meetings in the window with those in scope who are listed at each, in order of id.

    Everybody listed counts for a size, in scope or not. A plenary of a thousand has half a million pairs, so a
    grade is reckoned for all pairs at once, and the evidence of a pair is made when it is asked for.
    """

    scope: Scope
    thresholds: Thresholds
    held: tuple[Meeting, ...]
    here: tuple[Mapping[str, Attendance], ...]
    organizers: tuple[tuple[str, ...], ...]
    """Who of those at each organized it."""

    @cached_property
    def ids(self) -> list[str]:
        """Those in scope, in order."""
        return sorted(self.scope.organizations.index)

    @cached_property
    def _at(self) -> Mapping[str, tuple[int, ...]]:
        """The meetings of each organization, by place, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, here in enumerate(self.here):
            for id_ in here:
                found[id_].append(place)
        return {id_: tuple(places) for id_, places in found.items()}

    def between(self, one: str, other: str) -> Iterator[Evidence]:
        """The evidence of two organizations, the smaller id first, of the grades in view."""
        theirs = set(self._at.get(other, ()))
        both = [place for place in self._at.get(one, ()) if place in theirs]
        shared = sum(self.held[place].kind == WORKING for place in both)
        for place in both:
            meeting, ends = self.held[place], (self.here[place][one], self.here[place][other])
            grade, why = _met(meeting, shared, self.thresholds)
            if grade in self.scope.view.grades:
                yield _evidence(grade, "meeting", why, meeting, ends, self.scope)
            if 3 in self.scope.view.grades and _organized(ends):
                yield _evidence(3, "organized", "ambas lo organizaron", meeting, ends, self.scope)

    def grades(self) -> Iterator[tuple[int, Codes]]:
        """Pairs that have evidence of a grade in view: those of `between`, for all pairs; a pair may come twice."""
        working = np.array([m.kind == WORKING for m in self.held], dtype=bool)
        small = working & np.array([m.size <= self.thresholds.working_meeting for m in self.held], dtype=bool)
        everyone = self._incidence(self.here)
        often, times = _pairs(everyone[:, working])
        enough = often[times >= self.thresholds.repeated_meetings]
        if 1 in self.scope.view.grades:
            yield 1, _pairs(everyone[:, ~working])[0]
            yield 1, np.setdiff1d(_pairs(everyone[:, working & ~small])[0], enough, assume_unique=True)
        if 2 in self.scope.view.grades:
            yield 2, enough
            yield 2, _pairs(everyone[:, small])[0]
        if 3 in self.scope.view.grades:
            yield 3, _pairs(self._incidence(self.organizers))[0]

    def _incidence(self, there: Sequence[Collection[str]]) -> "sparse.csc_array[Any]":
        """Organizations in order x meetings, 1 for who is there."""
        place = {id_: at for at, id_ in enumerate(self.ids)}
        rows = np.array([place[id_] for ids in there for id_ in ids], dtype=np.int64)
        columns = np.repeat(np.arange(len(there)), [len(ids) for ids in there])
        ones = np.ones(len(rows), dtype=np.int32)
        return sparse.csc_array((ones, (rows, columns)), shape=(len(place), len(there)))


def encounters(snapshot: Snapshot, scope: Scope, thresholds: Thresholds) -> Encounters:
    """The encounters of a scope."""
    held = tuple(m for m in meetings(snapshot) if m.single and scope.window.covers(m.start, m.end))
    here: list[dict[str, Attendance]] = []
    organizers: list[tuple[str, ...]] = []
    for meeting in held:
        there = {a.organization: a for a in meeting.listed if a.organization in scope.names}
        here.append(there)
        organizers.append(tuple(id_ for id_, a in there.items() if not _ORGANIZED.isdisjoint(a.roles)))
    return Encounters(scope, thresholds, held, tuple(here), tuple(organizers))


def highest(
    meeting: Meeting, both: tuple[Attendance, Attendance], shared: int, scope: Scope, thresholds: Thresholds
) -> Evidence:
    """The most that one meeting gives two that are listed at it; `shared` are the working meetings they share."""
    if _organized(both):
        return _evidence(3, "organized", "ambas lo organizaron", meeting, both, scope)
    grade, why = _met(meeting, shared, thresholds)
    return _evidence(grade, "meeting", why, meeting, both, scope)


def _organized(both: tuple[Attendance, Attendance]) -> bool:
    return all(_ORGANIZED & set(a.roles) for a in both)


def _evidence(
    grade: int, kind: str, why: str, meeting: Meeting, both: tuple[Attendance, Attendance], scope: Scope
) -> Evidence:
    """Says with it who is listed on other grounds than a plain statement: «como integrante de la mesa»."""
    said = [why, *(f"{scope.names[a.organization]}: {as_attended(a)}" for a in both if a.bases)]
    date, records = meeting.start or meeting.end or "", united(*(a.records for a in both))
    return Evidence(grade, kind, meeting.id, meeting.name, date, "; ".join(said), records)


def _met(meeting: Meeting, shared: int, thresholds: Thresholds) -> tuple[int, str]:
    """The grade of having been at a meeting for two that share so many working ones, and why."""
    kind = v.MEETING_KIND.label(meeting.kind) if meeting.kind else "tipo desconocido"
    kind += " (por el nombre)" if meeting.inferred else ""
    if meeting.kind != WORKING:
        return 1, kind
    if meeting.size <= thresholds.working_meeting:
        return 2, kind
    size = f"{kind}, {meeting.size} organizaciones"
    if shared >= thresholds.repeated_meetings:
        return 2, f"{size}; comparten {shared} encuentros de trabajo"
    return 1, size


def _pairs(incidence: "sparse.csc_array[Any]") -> tuple[Codes, Codes]:
    """The pairs that share some of these meetings, each once and in any order, and how many they share."""
    rows = sparse.csr_array(incidence)
    shared = sparse.csr_array(rows @ rows.T)
    one = np.repeat(np.arange(shared.shape[0]), np.diff(shared.indptr))
    once = shared.indices > one
    return one[once] * shared.shape[0] + shared.indices[once], shared.data[once]
