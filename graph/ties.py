"""The ladder of ties: what two organizations have in common, graded by its evidence.

1 coincidieron, 2 se encontraron, 3 trabajan juntas, 4 se comprometieron juntas, 5 cumplieron juntas.
The grade of a tie is the highest that its evidence reaches; all the evidence stays with it. Attending a
plenary, a public act, a festival or a meeting of unknown kind never gives more than grade 1.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any, TypeAlias

import networkx as nx

from graph import dates
from graph import vocabularies as v
from graph.facts import names
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
_ORGANIZED = v.ATTENDANCE_ROLE.meaning(v.ORGANIZED)
_WORKS_TOGETHER = v.RELATION.meaning(v.WORKS_TOGETHER)
Ties: TypeAlias = "nx.Graph[str]"
"""The one-mode graph, nodes by id."""
_REGISTER = v.GROUP_TYPE.meaning(v.REGISTER)
_IS_THE_GROUP = v.MEMBER_ROLE.meaning(v.IS_THE_GROUP)


@dataclass(frozen=True, order=True)
class Evidence:
    """One thing two organizations have in common: its grade, what it is, when, and the records that say so."""

    grade: int
    kind: str
    """`meeting`, `organized`, `group`, `relation`, `commitment` or `follow-up`."""
    via: str
    name: str
    date: str
    """Canonical, or empty where no date is known."""
    records: tuple[str, ...]


def ties(snapshot: Snapshot, scope: Scope, thresholds: Thresholds = USUAL) -> Ties:
    """The one-mode graph of the organizations in scope, frozen.

    Every organization is a node with `name` and `region`; every edge has `grade` (1 to 5) and `evidence`, a
    sorted tuple of Evidence. Grades that are not in `scope.view.grades` have their evidence taken out.
    """
    found: dict[tuple[str, str], set[Evidence]] = defaultdict(set)
    for one, other, evidence in all_evidence(snapshot, scope, thresholds):
        if evidence.grade in scope.view.grades:
            found[one, other].add(evidence)
    graph: Ties = nx.Graph()
    for row in rows(scope.organizations.reset_index()):
        graph.add_node(row["id"], name=row["name"], region=row["region"])
    for (one, other), said in sorted(found.items()):
        graph.add_edge(one, other, grade=max(e.grade for e in said), evidence=tuple(sorted(said)))
    nx.freeze(graph)
    return graph


def all_evidence(
    snapshot: Snapshot, scope: Scope, thresholds: Thresholds = USUAL
) -> Iterator[tuple[str, str, Evidence]]:
    """Every piece of evidence in the window for two organizations in scope, the smaller id first."""
    yield from _from_meetings(snapshot, scope, thresholds)
    yield from _from_groups(snapshot, scope, thresholds)
    yield from _from_relations(snapshot, scope)
    yield from _from_commitments(snapshot, scope)
    yield from _from_follow_ups(snapshot, scope)


def two_mode(snapshot: Snapshot, scope: Scope) -> Ties:
    """Organizations and what they are listed at or in, frozen: no projection, so no tie is claimed.

    Nodes have `bipartite` 0 for organizations and 1 for meetings, groups and commitments; edges have `kind`,
    `date` and `records`. Rows that stand for several meetings are left out.
    """
    graph: Ties = nx.Graph()
    captions = names(snapshot)
    for row in rows(scope.organizations.reset_index()):
        graph.add_node(row["id"], bipartite=0, name=row["name"], region=row["region"])
    listed = [("meeting", meeting, edges) for meeting, edges in _attendance(snapshot, scope)]
    for kind, thing, edges in listed:
        for edge in edges:
            if edge["source"] in graph:
                graph.add_node(thing["id"], bipartite=1, name=thing["name"])
                date = thing["start"] or ""
                graph.add_edge(edge["source"], thing["id"], kind=kind, date=date, records=edge["records"])
    for type_, kind in (("MEMBER_OF", "group"), ("CARRIES", "commitment")):
        for edge in rows(snapshot.edges[type_]):
            if edge["source"] in scope.organizations.index:
                graph.add_node(edge["target"], bipartite=1, name=captions[edge["target"]])
                graph.add_edge(edge["source"], edge["target"], kind=kind, date="", records=edge["records"])
    nx.freeze(graph)
    return graph


def _pairs(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(set(ids)), 2)


def _attendance(snapshot: Snapshot, scope: Scope) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Each single meeting in the window with everybody listed at it, institutions too."""
    listed: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for edge in rows(snapshot.edges["ATTENDED"]):
        listed[edge["target"]].append(edge)
    for meeting in rows(snapshot.nodes["Meeting"]):
        if (meeting["counts_as"] or 1) == 1 and scope.window.holds(meeting["start"]) and listed[meeting["id"]]:
            yield meeting, listed[meeting["id"]]


def _from_meetings(snapshot: Snapshot, scope: Scope, thresholds: Thresholds) -> Iterator[tuple[str, str, Evidence]]:
    held = list(_attendance(snapshot, scope))
    shared: Counter[tuple[str, str]] = Counter()
    for meeting, edges in held:
        if meeting["kind"] == "working":
            shared.update(_pairs(e["source"] for e in edges))
    for meeting, edges in held:
        size = max(int(meeting["organizations"] or 0), len(edges))
        said = {e["source"]: e["records"] for e in edges if e["source"] in scope.organizations.index}
        for pair in _pairs(said):
            met = meeting["kind"] == "working" and (
                size <= thresholds.working_meeting or shared[pair] >= thresholds.repeated_meetings
            )
            yield *pair, _evidence(2 if met else 1, "meeting", meeting, meeting["start"], said, pair)
        organized = {e["source"] for e in edges if _ORGANIZED & set(e["role"])} & set(said)
        for pair in _pairs(organized):
            yield *pair, _evidence(3, "organized", meeting, meeting["start"], said, pair)


def _evidence(
    grade: int,
    kind: str,
    via: dict[str, Any],
    date: str | None,
    said: dict[str, tuple[str, ...]],
    pair: tuple[str, str],
) -> Evidence:
    records = tuple(sorted({*said[pair[0]], *said[pair[1]]}))
    return Evidence(grade, kind, via["id"], via["name"], date or "", records)


Membership = tuple[str, str, str, tuple[str, ...]]
"""since, until, as of, records"""


def _from_groups(snapshot: Snapshot, scope: Scope, thresholds: Thresholds) -> Iterator[tuple[str, str, Evidence]]:
    groups = {g["id"]: g for g in rows(snapshot.nodes["WorkingGroup"])}
    members: dict[str, dict[str, list[Membership]]] = defaultdict(lambda: defaultdict(list))
    for edge in rows(snapshot.edges["MEMBER_OF"]):
        for role, since, until, as_of in zip(edge["role"], edge["since"], edge["until"], edge["as_of"], strict=True):
            if role not in _IS_THE_GROUP:
                members[edge["target"]][edge["source"]].append((since, until, as_of, edge["records"]))
    for id_, lists in sorted(members.items()):
        group = groups[id_]
        if group["group_type"] in _REGISTER or max(len(lists), group["size"] or 0) > thresholds.working_group:
            continue
        for one, other in _pairs(set(lists) & set(scope.organizations.index)):
            for a in lists[one]:
                for b in lists[other]:
                    date = together(a, b)
                    if date is not None and _in_window(scope, a, b, date):
                        records = tuple(sorted({*a[3], *b[3]}))
                        yield one, other, Evidence(3, "group", id_, group["name"], date, records)


def together(one: Membership, other: Membership) -> str | None:
    """When two memberships of one group hold at the same time: a date, `""` for two undated lists, or None.

    Two lists with a date each are together only when they are of the same date; two without any date are one
    list; intervals are together where they overlap; a list with a date and an interval where it covers it.
    """
    (since, until, as_of, _), (since_b, until_b, as_of_b, _) = one, other
    spans, spans_b = bool(since or until), bool(since_b or until_b)
    if not spans and not spans_b:
        return as_of if as_of == as_of_b else None
    if not spans:
        return as_of if as_of and _covers(since_b, until_b, as_of) else None
    if not spans_b:
        return as_of_b if as_of_b and _covers(since, until, as_of_b) else None
    starts = [s for s in (since, since_b) if s]
    ends = [u for u in (until, until_b) if u]
    if starts and ends and max(dates.bounds(s)[0] for s in starts) > min(dates.bounds(u)[1] for u in ends):
        return None
    return max(starts, key=lambda s: dates.bounds(s)[0]) if starts else ""


def _covers(since: str, until: str, date: str) -> bool:
    first, last = dates.bounds(date)
    return (not since or dates.bounds(since)[0] <= last) and (not until or dates.bounds(until)[1] >= first)


def _in_window(scope: Scope, a: Membership, b: Membership, date: str) -> bool:
    if not (a[0] or a[1] or b[0] or b[1]):
        return scope.window.holds(date)
    if a[2] or b[2]:
        return scope.window.holds(a[2] or b[2])
    ends = sorted((u for u in (a[1], b[1]) if u), key=lambda u: dates.bounds(u)[1])
    return scope.window.touches(date, ends[0] if ends else "")


def _from_relations(snapshot: Snapshot, scope: Scope) -> Iterator[tuple[str, str, Evidence]]:
    for edge in rows(snapshot.edges["RELATED_TO"]):
        ends = sorted((edge["source"], edge["target"]))
        if not scope.window.whole or not set(ends) <= set(scope.organizations.index) or ends[0] == ends[1]:
            continue
        for relation in sorted(_WORKS_TOGETHER & set(edge["relation"])):
            name = v.RELATION.label(relation)
            yield ends[0], ends[1], Evidence(3, "relation", relation, name, "", edge["records"])


def _from_commitments(snapshot: Snapshot, scope: Scope) -> Iterator[tuple[str, str, Evidence]]:
    commitments = {c["id"]: c for c in rows(snapshot.nodes["Commitment"])}
    carriers: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for edge in rows(snapshot.edges["CARRIES"]):
        if edge["source"] in scope.organizations.index:
            carriers[edge["target"]][edge["source"]] = edge
    for id_, edges in sorted(carriers.items()):
        commitment = commitments[id_]
        for one, other in _pairs(edges):
            said = [s for edge in (edges[one], edges[other]) for s in edge["since"] if s]
            # Both carry it from the later of the two dates on.
            date = max(said, key=lambda s: dates.bounds(s)[0]) if said else commitment["launched"]
            if scope.window.touches(date or "", "") if date else scope.window.whole:
                both = {one: edges[one]["records"], other: edges[other]["records"]}
                yield one, other, _evidence(4, "commitment", commitment, date, both, (one, other))


def _from_follow_ups(snapshot: Snapshot, scope: Scope) -> Iterator[tuple[str, str, Evidence]]:
    followed = {f["id"]: f for f in rows(snapshot.nodes["FollowUp"])}
    named: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for edge in rows(snapshot.edges["FULFILLED_BY"]):
        if edge["target"] in scope.organizations.index:
            named[edge["source"]][edge["target"]] = edge["records"]
    for id_, said in sorted(named.items()):
        follow_up = followed[id_]
        # Only a dated follow-up shows that something was done.
        if follow_up["date"] and scope.window.holds(follow_up["date"]):
            for pair in _pairs(said):
                yield *pair, _evidence(5, "follow-up", follow_up, follow_up["date"], said, pair)
