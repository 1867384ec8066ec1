"""What was promised, who carries it, where it came from, what came of it; and what is not known of each."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from graph import dates
from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.evidence import united
from graph.facts import carried_since, names
from graph.scope import Scope
from graph.snapshot import Snapshot, rows

COLUMNS = [
    "commitment", "name", "kind", "version", "items", "text", "text_status", "launched", "due", "state", "process",
    "channel", "date_note", "issuers", "addressees", "part_of", "records",
]  # fmt: skip
ORIGINS = ["commitment", "name", "meeting", "meeting_name", "date", "theme", "territory", "status", "records"]


def commitments(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """One row for each commitment, agenda version, block or observation in the window, in order of date.

    `issuers`, `addressees` and `part_of` are tuples of names: institutions always stay in what they issued or were
    sent. `launched` is its date, or else the first on which it came from a meeting, or None. It is in the window
    from that date on.
    """
    captions, begun = names(snapshot), first_dates(snapshot)
    ends = {type_: _targets(snapshot, type_, captions) for type_ in ("ISSUED_BY", "ADDRESSED_TO", "PART_OF")}
    found: list[tuple[Any, ...]] = []
    for c in rows(snapshot.nodes["Commitment"]):
        since = begun[c["id"]]
        if scope.window.touches(since, ""):
            what = (c["version"], c["items"], c["text"], c["text_status"], since or None, c["due"], c["state"])
            more = (c["process"], c["channel"], c["date_note"])
            tied = (tuple(ends[type_][c["id"]]) for type_ in ("ISSUED_BY", "ADDRESSED_TO", "PART_OF"))
            found.append((c["id"], c["name"] or c["id"], c["kind"], *what, *more, *tied, c["records"]))
    found.sort(key=lambda row: (dates.bounds(row[7] or "9999"), row[0]))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)


def first_dates(snapshot: Snapshot) -> Mapping[str, str]:
    """By commitment, its launch, or else the first day it is carried or came from a meeting; `""` without any."""
    launched = {c["id"]: c["launched"] or "" for c in rows(snapshot.nodes["Commitment"])}
    said: dict[str, list[str]] = defaultdict(list)
    for type_, end, prop in (("CAME_FROM", "source", "date"), ("CARRIES", "target", "since")):
        for edge in rows(snapshot.edges[type_]):
            said[edge[end]] += [date for date in edge[prop] if date]
    return {id_: date or min(said[id_], key=dates.bounds, default="") for id_, date in launched.items()}


def _targets(snapshot: Snapshot, type_: str, captions: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for edge in rows(snapshot.edges[type_]):
        found[edge["source"]].append(captions[edge["target"]])
    return found


def origins(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """One row for each statement that an agenda or block came from a meeting, or was handed over at it, by date.

    `theme`, `territory` and `status` are text or None; those without a date come last.
    """
    captions = names(snapshot)
    found: list[tuple[Any, ...]] = []
    for edge in rows(snapshot.edges["CAME_FROM"]):
        said = zip(edge["date"], edge["theme"], edge["territory"], edge["status"], strict=True)
        ends = edge["source"], captions[edge["source"]], edge["target"], captions[edge["target"]]
        found += [
            (*ends, *(text or None for text in one), edge["records"]) for one in said if scope.window.holds(one[0])
        ]
    found.sort(key=lambda row: (dates.bounds(row[4] or "9999"), row[0], row[2]))
    return pd.DataFrame(found, columns=ORIGINS, dtype=object)


@dataclass(frozen=True)
class Progress:
    """Of one commitment: who in view carries it, who else does, and what is told of it, in order of date."""

    carriers: Count
    others: Count
    news: Count


def progress(snapshot: Snapshot, scope: Scope) -> Mapping[str, Progress]:
    """By commitment. Groups that carry one are carriers out of view: they are no organization."""
    captions = names(snapshot)
    launched = {c["id"]: c["launched"] for c in rows(snapshot.nodes["Commitment"])}
    carried: dict[tuple[str, bool], list[tuple[Any, ...]]] = defaultdict(list)
    for edge in rows(snapshot.edges["CARRIES"]):
        since = carried_since(edge["since"], launched[edge["target"]])
        if scope.window.touches(since, ""):
            roles = [v.CARRY_ROLE.label(role) for role in dict.fromkeys(edge["role"]) if role]
            row = (edge["source"], captions[edge["source"]], ", ".join(roles), since or None, edge["records"])
            carried[edge["target"], edge["source"] in scope.names].append(row)
    told = _news(snapshot, scope, captions)
    return {id_: Progress(count(carried[id_, True]), count(carried[id_, False]), count(told[id_])) for id_ in launched}


def _news(snapshot: Snapshot, scope: Scope, captions: Mapping[str, str]) -> defaultdict[str, list[tuple[Any, ...]]]:
    by: dict[str, list[str]] = defaultdict(list)
    for edge in rows(snapshot.edges["FULFILLED_BY"]):
        by[edge["source"]].append(captions[edge["target"]])
    told = {f["id"]: f for f in rows(snapshot.nodes["FollowUp"])}
    found: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for edge in rows(snapshot.edges["FOLLOWS_UP"]):
        news = told[edge["source"]]
        if scope.window.holds(news["date"]):
            state = [v.STATE.label(news["state"])] if news["state"] else []
            said = "; ".join([*state, *([f"nombra a {', '.join(by[news['id']])}"] if by[news["id"]] else [])])
            records = united(edge["records"], news["records"])
            found[edge["target"]].append((news["id"], news["name"] or "", said, news["date"], records))
    for rows_ in found.values():
        rows_.sort(key=lambda row: (dates.bounds(row[3] or "9999"), row[0]))
    return found
