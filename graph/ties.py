"""The named projections: organizations and what lists them (two-mode), and the ladder of ties (one-mode).

1 coincidieron, 2 se encontraron, 3 trabajan juntas, 4 se comprometieron juntas, 5 cumplieron juntas.
The grade of a tie is the highest that its evidence reaches; all the evidence stays with it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, repeat
from typing import Any, TypeAlias

import networkx as nx
import numpy as np

from graph.adjacency import join
from graph.collaboration import from_commitments, from_follow_ups, from_groups, from_relations
from graph.encounters import Codes, Encounters, encounters
from graph.evidence import Evidence, Grounds
from graph.facts import carried_since, names
from graph.garbage import uncollected
from graph.meetings import meetings
from graph.memberships import memberships
from graph.scope import Scope
from graph.snapshot import Snapshot, rows
from graph.thresholds import USUAL, Thresholds

GRADES = {
    1: "coincidieron",
    2: "se encontraron",
    3: "trabajan juntas",
    4: "se comprometieron juntas",
    5: "cumplieron juntas",
}
Ties: TypeAlias = "nx.Graph[str]"
"""A graph whose nodes are ids."""


@uncollected()
def ties(snapshot: Snapshot, scope: Scope, thresholds: Thresholds = USUAL) -> Ties:
    """The one-mode graph of the organizations in scope, frozen.

    Every organization is a node with `name` and `region`; every edge has `grade` (1 to 5) and `evidence`, a
    sorted sequence of Evidence. Grades that are not in `scope.view.grades` have their evidence taken out, so a
    tie falls to the highest that is left, or is none.
    """
    met = encounters(snapshot, scope, thresholds)
    more = _other_evidence(snapshot, scope, thresholds)
    ids = met.ids
    place = {id_: at for at, id_ in enumerate(ids)}
    said = [(place[one] * len(ids) + place[other], max(e.grade for e in found)) for (one, other), found in more.items()]
    codes, grades = _highest([*met.grades(), *((grade, np.array([code])) for code, grade in said)])
    ends = np.divmod(codes, max(len(ids), 1))
    graph = _organizations(scope)
    join(graph, ids, *ends, _said(met, more, ends, grades))
    return graph


def _said(
    met: Encounters, more: Mapping[tuple[str, str], tuple[Evidence, ...]], ends: tuple[Codes, Codes], grades: Codes
) -> list[dict[str, Any]]:
    """The grade and the evidence of each tie."""
    ones, others = ([met.ids[at] for at in places.tolist()] for places in ends)
    besides = (more.get(pair, ()) for pair in zip(ones, others, strict=True)) if more else repeat(())
    grounds = map(Grounds, repeat(met.between), ones, others, besides)
    return [{"grade": grade, "evidence": evidence} for grade, evidence in zip(grades.tolist(), grounds, strict=True)]


def _highest(found: list[tuple[int, Codes]]) -> tuple[Codes, Codes]:
    """Each pair once, in order, with the highest of its grades."""
    codes = np.concatenate([np.zeros(0, dtype=np.int64), *(codes for _, codes in found)])
    grades = np.repeat([grade for grade, _ in found], [len(codes) for _, codes in found]).astype(np.int64)
    order = np.lexsort((grades, codes))
    last = np.append(codes[order][1:] != codes[order][:-1], True) if len(codes) else np.zeros(0, dtype=bool)
    return codes[order][last], grades[order][last]


def _other_evidence(
    snapshot: Snapshot, scope: Scope, thresholds: Thresholds
) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """What is not of meetings, of the grades in view, by the two organizations in order."""
    said = chain(
        from_groups(snapshot, scope, thresholds),
        from_relations(snapshot, scope),
        from_commitments(snapshot, scope),
        from_follow_ups(snapshot, scope),
    )
    found: dict[tuple[str, str], set[Evidence]] = defaultdict(set)
    for one, other, evidence in said:
        if evidence.grade in scope.view.grades:
            found[one, other].add(evidence)
    return {pair: tuple(evidence) for pair, evidence in found.items()}


def two_mode(snapshot: Snapshot, scope: Scope) -> Ties:
    """Organizations in scope and what lists them in the window, frozen: no projection, so no tie is claimed.

    Nodes have `bipartite` 0 for organizations and 1 for meetings, groups (registers too) and commitments, and
    `name`; edges have `kind`, `date` (canonical or empty, the earliest) and `records`. Rows that stand for
    several meetings are left out, and so is a body as a member of the group that it is.
    """
    graph = _organizations(scope)
    captions = names(snapshot)
    listed = chain(_at_meetings(snapshot, scope), _in_groups(snapshot, scope), _at_commitments(snapshot, scope))
    # The earliest statement of each pair is the one that stays; one without a date comes last.
    for organization, thing, kind, date, records in sorted(listed, key=lambda row: (*row[:3], row[3] or "~", row[4])):
        if organization in scope.organizations.index and not graph.has_edge(organization, thing):
            graph.add_node(thing, bipartite=1, name=captions[thing])
            graph.add_edge(organization, thing, kind=kind, date=date, records=records)
    nx.freeze(graph)
    return graph


Listed: TypeAlias = Iterator[tuple[str, str, str, str, tuple[str, ...]]]
"""organization, what lists it, kind, date, records"""


def _organizations(scope: Scope) -> Ties:
    graph: Ties = nx.Graph()
    for id_, name, region in zip(
        scope.organizations.index, scope.organizations["name"], scope.organizations["region"], strict=True
    ):
        graph.add_node(id_, bipartite=0, name=name, region=region)
    return graph


def _at_meetings(snapshot: Snapshot, scope: Scope) -> Listed:
    for m in meetings(snapshot):
        if m.single and scope.window.covers(m.start, m.end):
            for one in m.listed:
                yield one.organization, m.id, "meeting", m.start or m.end or "", one.records


def _in_groups(snapshot: Snapshot, scope: Scope) -> Listed:
    for m in memberships(snapshot):
        if not m.is_the_group and scope.window.touches(*m.span):
            yield m.organization, m.group, "group", m.span[0] or m.span[1], m.records


def _at_commitments(snapshot: Snapshot, scope: Scope) -> Listed:
    launched = {c["id"]: c["launched"] for c in rows(snapshot.nodes["Commitment"])}
    for edge in rows(snapshot.edges["CARRIES"]):
        since = carried_since(edge["since"], launched[edge["target"]])
        if scope.window.touches(since, ""):
            yield edge["source"], edge["target"], "commitment", since, edge["records"]
