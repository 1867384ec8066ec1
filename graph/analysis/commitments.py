"""Gaps from commitments: who carries the same thing without working together, and what nobody carries."""

from collections import defaultdict
from itertools import combinations
from typing import Any

import pandas as pd

from graph import dates
from graph import vocabularies as v
from graph.facts import carried_since, names
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows
from graph.ties import Ties

LACKING = [
    "commitment", "name", "kind", "launched", "settled", "carriers", "follow_ups", "pledges", "territories", "records"
]  # fmt: skip
_SETTLED = v.STATE.meaning(v.SETTLED)


def carriers(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """Who carries or signed what, of the organizations in scope, in its window.

    One row a commitment and organization: `commitment`, `name` (of the commitment), `organization`, `since`
    (canonical or empty), `records`.
    """
    captions = names(snapshot)
    launched = {c["id"]: c["launched"] for c in rows(snapshot.nodes["Commitment"])}
    found = []
    for edge in rows(snapshot.edges["CARRIES"]):
        since = carried_since(edge["since"], launched[edge["target"]])
        if edge["source"] in scope.names and scope.window.touches(since, ""):
            found.append((edge["target"], captions[edge["target"]], edge["source"], since, edge["records"]))
    return pd.DataFrame(sorted(found), columns=["commitment", "name", "organization", "since", "records"], dtype=object)


def sharing_without_work(carried: pd.DataFrame, worked: Ties) -> pd.DataFrame:
    """Each two that share a commitment and have no working tie.

    `carried` has at least `commitment` and `organization`; the edges of `worked` are working ties. One row a pair,
    the smaller id first, sorted: `one`, `other`, `commitments` (sorted tuple). One who shares with nobody gives none.
    """
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for commitment, ids in carried.groupby("commitment")["organization"]:
        for one, other in combinations(sorted(set(ids)), 2):
            if not worked.has_edge(one, other):
                shared[one, other].add(str(commitment))
    found = [(one, other, tuple(sorted(what))) for (one, other), what in sorted(shared.items())]
    return pd.DataFrame(found, columns=["one", "other", "commitments"], dtype=object)


def lacking(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """Every commitment in the window with what is known to be missing: carrier, follow-up, territory.

    One row each: `commitment`, `name`, `kind` (code or None), `launched`, `settled` (whether its state
    says that it is over: fulfilled or not), `carriers` (organizations and groups),
    `follow_ups` (dated or not), `pledges` (public acts that took it up), `territories` (sorted tuple of names, of where
    its text says that it came from, or of the departments of the meetings that it came from), `records`. A count
    of 0 means that none is on record. It is in the window from its launch, or the first day it is carried, on.
    """
    held, told, acts = (_by(snapshot, type_, "target") for type_ in ("CARRIES", "FOLLOWS_UP", "TAKES_UP"))
    places = _territories(snapshot)
    found = []
    for row in rows(snapshot.nodes["Commitment"]):
        id_ = row["id"]
        since = carried_since(tuple(s for edge in held[id_] for s in edge["since"]), row["launched"])
        if scope.window.touches(since, ""):
            told_ = id_, row["name"] or id_, row["kind"], row["launched"], row["state"] in _SETTLED
            counted = len(held[id_]), len(told[id_]), len(acts[id_])
            found.append((*told_, *counted, places[id_], row["records"]))
    found.sort(key=lambda f: (dates.bounds(f[3]) if f[3] else dates.bounds("9999"), f[0]))
    return pd.DataFrame(found, columns=LACKING, dtype=object)


def _by(snapshot: Snapshot, type_: str, end: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for edge in rows(snapshot.edges[type_]):
        found[edge[end]].append(edge)
    return found


def _territories(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    places, captions = departments(snapshot, "Meeting"), names(snapshot)
    found: dict[str, set[str]] = defaultdict(set)
    for edge in rows(snapshot.edges["CAME_FROM"]):
        said = {territory for territory in edge["territory"] if territory}
        region = places.get(edge["target"], (None, False))[0]
        found[edge["source"]] |= said or ({captions[f"region:{region}"]} if region else set())
    return defaultdict(tuple, {id_: tuple(sorted(said)) for id_, said in found.items()})
