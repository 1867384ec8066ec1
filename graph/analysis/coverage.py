"""What the numbers rest on: how much of what exists is known."""

from dataclasses import dataclass
from typing import Any

from graph.analysis.counts import Count, count
from graph.scope import Scope
from graph.snapshot import Snapshot, rows


@dataclass(frozen=True)
class Coverage:
    """What is known of the organizations and meetings in view.

    `meetings` has a row for each meeting, so a row of the data that stands for 25 is 25 rows here; the other
    counts of meetings have a row for each whose list is known so far.
    """

    organizations: Count
    located: Count
    inferred: Count
    meetings: Count
    some_names: Count
    complete: Count
    undated: Count


def coverage(snapshot: Snapshot, scope: Scope) -> Coverage:
    """Coverage of a scope: organizations in view, meetings held in its window."""
    organizations, located, inferred = [], [], []
    for row in rows(scope.organizations.reset_index()):
        said = (row["id"], row["name"], row["kind"] or "", None, row["records"])
        organizations.append(said)
        if row["region"]:
            located.append(said)
        if row["inferred"]:
            inferred.append(said)
    meetings, some, complete, undated = [], [], [], []
    for meeting in rows(snapshot.nodes["Meeting"]):
        if not scope.window.holds(meeting["start"]):
            continue
        known = list_known(snapshot, meeting)
        said = (meeting["id"], meeting["name"], _KNOWN[known], meeting["start"], meeting["records"])
        meetings += [said] * int(meeting["counts_as"] or 1)
        if known != "none":
            some.append(said)
        if known == "complete":
            complete.append(said)
        if not meeting["start"]:
            undated.append(said)
    return Coverage(*map(count, (organizations, located, inferred, meetings, some, complete, undated)))


_KNOWN = {"complete": "lista completa", "some": "algunos nombres", "none": "ningún nombre conocido"}


def list_known(snapshot: Snapshot, meeting: dict[str, Any]) -> str:
    """`complete` (declared so, or as many names of non-institutions as stated), `some` names, or `none`.

    A row that stands for several meetings is none of them known.
    """
    if (meeting["counts_as"] or 1) > 1:
        return "none"
    edges = snapshot.edges["ATTENDED"]
    listed = set(edges[edges["target"] == meeting["id"]]["source"])
    if meeting["list_known"] == "complete":
        return "complete"
    stated = meeting["organizations"] or 0
    table = snapshot.nodes["Organization"]
    civil = set(table[~table["sector"].isin(["public_body", "international"])]["id"])
    if stated and len(listed & civil) >= stated:
        return "complete"
    return "some" if listed or meeting["list_known"] == "some" else "none"
