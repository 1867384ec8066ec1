"""What the numbers rest on: how much of what exists is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.facts import begins, naming
from graph.meetings import meetings
from graph.scope import Scope, institutions
from graph.snapshot import Snapshot, rows

_KNOWN = {"complete": "lista completa", "some": "algunos nombres", "none": "ningún nombre conocido"}


@dataclass(frozen=True)
class Coverage:
    """What is known of the organizations and meetings in view.

    `meetings` has a row for each meeting, so a row of the data that stands for 25 is 25 rows here; the other
    counts of meetings have a row for each whose list is known so far. `lists` are those with some name known
    by the code of their kind, `""` where it is unknown. `undated` are the meetings without a date and
    `undated_facts` all facts without one that name an organization in view: both count in the whole window only,
    and both are counted here whatever the window, so that a page can say what it leaves out.
    """

    organizations: Count
    located: Count
    inferred: Count
    meetings: Count
    some_names: Count
    complete: Count
    lists: Mapping[str, Count]
    undated: Count
    undated_facts: Count


def coverage(snapshot: Snapshot, scope: Scope) -> Coverage:
    """Coverage of a scope: organizations in view, meetings held in its window."""
    everyone = rows(scope.organizations.reset_index())
    located = [row for row in everyone if row["region"]]
    inferred = [row for row in located if row["inferred"]]
    apart = institutions(snapshot)
    all_, some, complete, undated = [], [], [], []
    lists: dict[str, list[tuple[Any, ...]]] = {code: [] for code in (*(kind.code for kind in v.MEETING_KIND.terms), "")}
    for m in meetings(snapshot):
        known = m.known(apart)
        said = (m.id, m.name, _KNOWN[known], m.start or m.end, m.records)
        if not m.start and not m.end:
            undated.append(said)
        if not scope.window.covers(m.start, m.end):
            continue
        all_ += [said] * m.stands_for
        if known != "none":
            some.append(said)
            lists[m.kind or ""].append(said)
        if known == "complete":
            complete.append(said)
    return Coverage(
        _organizations(everyone),
        _organizations(located),
        _organizations(inferred),
        count(all_),
        count(some),
        count(complete),
        {kind: count(found) for kind, found in lists.items()},
        count(undated),
        _undated_facts(snapshot, scope),
    )


def _organizations(found: list[dict[str, Any]]) -> Count:
    return count([(row["id"], row["name"], row["kind"] or "", None, row["records"]) for row in found])


def _undated_facts(snapshot: Snapshot, scope: Scope) -> Count:
    facts = rows(naming(snapshot))
    return count(
        [
            (f["organization"], scope.names[f["organization"]], f["fact"], None, f["records"])
            for f in facts
            if f["organization"] in scope.names and not begins(f["date"], f["since"], f["until"])
        ]
    )
