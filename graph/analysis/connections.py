"""Who is connected with whom: organizations with a tie, the groups they form, and the ties of each grade."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import comb
from typing import Any

import networkx as nx

from graph import dates
from graph.analysis.counts import Count, count
from graph.analysis.dependence import without
from graph.evidence import Evidence, united
from graph.meetings import meetings
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import GRADES, Ties, ties

MOST_PAIRS = 300_000
"""Where the lists of the meetings name more pairs than these, coincidences that are not in view are not counted."""


@dataclass(frozen=True)
class Connections:
    """What a view holds.

    `tied` has a row for each organization with a tie; `groups` one for each connected piece of two or more, the
    largest first; `grades` are those that some tie has.
    """

    tied: Count
    groups: Count
    grades: tuple[int, ...]


def connections(graph: Ties) -> Connections:
    """Of the ties of a view (`graph.ties.ties`)."""
    tied = [_tied(graph, id_) for id_ in sorted(graph, key=lambda id_: (graph.nodes[id_]["name"], id_)) if graph[id_]]
    grades = {tie["grade"] for *_, tie in graph.edges(data=True)}
    return Connections(count(tied), pieces(graph, graph), tuple(sorted(grades)))


def _tied(graph: Ties, id_: str) -> tuple[Any, ...]:
    others = sorted(graph.nodes[other]["name"] for other in graph[id_])
    records = united(*(e.records for tie in graph[id_].values() for e in tie["evidence"]))
    return id_, graph.nodes[id_]["name"], f"con {', '.join(others)}", None, records


def pieces(graph: Ties, among: Iterable[str]) -> Count:
    """The connected pieces of two or more among some organizations, the largest first, with what joins each."""
    near = graph.subgraph(among)
    found = []
    for piece in sorted(map(sorted, nx.connected_components(near)), key=lambda piece: (-len(piece), piece)):
        if len(piece) > 1:
            names = sorted(graph.nodes[id_]["name"] for id_ in piece)
            held = near.subgraph(piece).edges(data=True)
            records = united(*(e.records for *_, tie in held for e in tie["evidence"]))
            found.append((piece[0], ", ".join(names), f"{len(piece)} organizaciones", None, records))
    return count(found)


def parts_without(graph: Ties, id_: str) -> list[list[str]]:
    """The pieces into which those who are joined to an organization fall without it, the largest first."""
    return [list(piece) for piece in without(graph, id_).pieces]


def by_grade(
    snapshot: Snapshot, scope: Scope, graph: Ties, thresholds: Thresholds = USUAL
) -> Mapping[int, Count | None]:
    """The ties of each grade; of one that is not in view, those that would be of it if it were shown as well.

    None for such a grade where there is too much to count (`MOST_PAIRS`).
    """
    shown = set(scope.view.grades)
    hidden = set(GRADES) - shown
    found: dict[int, Count | None] = {grade: ties_of(graph, {grade}) for grade in shown}
    if hidden and _pairs(snapshot, scope) <= MOST_PAIRS:
        all_ = ties(snapshot, replace(scope, view=replace(scope.view, grades=tuple(GRADES))), thresholds)
        found |= {grade: _would_be(all_, shown | {grade}, grade) for grade in hidden}
    return {grade: found.get(grade) for grade in GRADES}


def _pairs(snapshot: Snapshot, scope: Scope) -> int:
    return sum(comb(len(m.listed), 2) for m in meetings(snapshot) if m.single and scope.window.covers(m.start, m.end))


def _would_be(all_: Ties, shown: set[int], grade: int) -> Count:
    rows = []
    for one, other, tie in all_.edges(data=True):
        left = [e for e in tie["evidence"] if e.grade in shown]
        if left and max(e.grade for e in left) == grade:
            rows.append(tie_row(all_, one, other, left))
    return count(sorted(rows, key=lambda row: (row[1], row[0])))


def ties_of(graph: Ties, grades: Iterable[int], organization: str | None = None) -> Count:
    """The ties of some grades, of one organization or of all, with what they rest on."""
    wanted = set(grades)
    edges = graph.edges(data=True) if organization is None else graph.edges(organization, data=True)
    rows = [tie_row(graph, one, other, tie["evidence"]) for one, other, tie in edges if tie["grade"] in wanted]
    return count(sorted(rows, key=lambda row: (row[1], row[0])))


def tie_row(graph: Ties, one: str, other: str, evidence: Iterable[Evidence]) -> tuple[Any, ...]:
    """A tie as the row of a count: «A y B», what it rests on by grade, since when, and the records of all of it."""
    said = sorted(evidence)
    names = " y ".join(sorted(graph.nodes[id_]["name"] for id_ in (one, other)))
    what = "; ".join(dict.fromkeys(f"{GRADES[e.grade]}: {e.name}" for e in reversed(said)))
    return f"{min(one, other)} {max(one, other)}", names, what, earliest(said), united(*(e.records for e in said))


def evidence_of(graph: Ties, one: str, other: str) -> Count:
    """All that a tie rests on, the strongest first."""
    said = sorted(graph.edges[one, other]["evidence"], key=lambda e: (-e.grade, e.date or "~", e.name))
    return count([(e.via, e.name, _why(e), e.date or None, e.records) for e in said])


def _why(evidence: Evidence) -> str:
    return f"{GRADES[evidence.grade]}" + (f": {evidence.detail}" if evidence.detail else "")


def earliest(evidence: Iterable[Evidence]) -> str | None:
    """The first date of some evidence; None where none has one."""
    return min((e.date for e in evidence if e.date), key=dates.bounds, default=None)
