"""The regions that a meeting brings: their first dated trace, and the first meeting held in them. Two things."""

from collections import defaultdict
from typing import Any

from graph import dates
from graph.analysis.counts import Count, count
from graph.facts import begins, naming
from graph.meetings import Meeting, meetings
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows


def arrived(snapshot: Snapshot, scope: Scope, meeting: Meeting) -> Count:
    """The regions whose earliest dated fact that names an organization in view may be this meeting.

    Looked for in all years. Other facts that may be as early, because dates are imprecise, are said with it.
    """
    here = {scope.region(a.organization) for a in meeting.listed if a.organization in scope.names} - {None}
    if not here or not meeting.single:
        return count([])
    by_region: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for fact in rows(naming(snapshot)):
        region = scope.region(fact["organization"])
        if region and region in here and begins(fact["date"], fact["since"], fact["until"]):
            by_region[region].append(fact)
    names = _names(snapshot)
    found = []
    for region, facts in sorted(by_region.items()):
        begun = {place: begins(f["date"], f["since"], f["until"]) or "" for place, f in enumerate(facts)}
        first = [facts[place] for place in sorted(dates.earliest(begun))]
        ours = [f for f in first if f["kind"] == "meeting" and f["via"] == meeting.id]
        if ours:
            said = f"{scope.names[ours[0]['organization']]}: {ours[0]['fact']}"
            others = [f for f in first if f["via"] != meeting.id]
            if others:
                said += f"; a la vez, {scope.names[others[0]['organization']]}: {others[0]['fact']}"
            found.append((f"region:{region}", names[region], said, meeting.date, ours[0]["records"]))
    return count(found)


def held_first(snapshot: Snapshot, meeting: Meeting) -> Count:
    """The region of a meeting, where it may be the first dated one held there: one row, or none."""
    places = departments(snapshot, "Meeting")
    region = places.get(meeting.id, (None, False))[0]
    if not region or not meeting.date or not meeting.single:
        return count([])
    there = {
        m.id: m.date for m in meetings(snapshot) if m.single and m.date and places.get(m.id, (None, 0))[0] == region
    }  # fmt: skip
    first = dates.earliest(there)
    if meeting.id not in first:
        return count([])
    fact = "el primer encuentro con fecha que se celebró ahí" + (", o a la vez que otro" if len(first) > 1 else "")
    return count([(f"region:{region}", _names(snapshot)[region], fact, meeting.date, meeting.records)])


def _names(snapshot: Snapshot) -> dict[str, str]:
    table = snapshot.nodes["Region"]
    return {
        ubigeo: name
        for ubigeo, name, level in zip(table["ubigeo"], table["name"], table["level"], strict=True)
        if level == "department"
    }
