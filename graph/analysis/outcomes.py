"""What came of a meeting besides ties: what was born at it, delivered, promised, followed up, and its funds."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from graph import dates
from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.analysis.declared_funds import amount, period
from graph.evidence import united
from graph.facts import carried_since, names
from graph.meetings import Meeting
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows

_BORN = v.ATTENDANCE_ROLE.meaning(v.BORN)
_SETTLED = v.STATE.meaning(v.SETTLED)


def born(snapshot: Snapshot, meeting: Meeting, held: Mapping[str, Meeting]) -> Count:
    """The organizations said to be born at a meeting, and the public acts of the same days in the same department."""
    captions = names(snapshot)
    found = [
        (a.organization, captions[a.organization], "nació en el encuentro", meeting.date, a.records)
        for a in meeting.listed
        if _BORN & set(a.roles)
    ]
    places = departments(snapshot, "Meeting")
    here = places.get(meeting.id, (None, False))[0]
    for other in sorted(held.values(), key=lambda m: m.id):
        near = here and places.get(other.id, (None, False))[0] == here
        if near and other.id != meeting.id and other.kind == "public_act" and _within(other.start, meeting):
            found.append((other.id, other.name, "en los mismos días, ahí mismo", other.start, other.records))
    return count(found)


def _within(date: str | None, meeting: Meeting) -> bool:
    """Whether a day is certainly one of those of a meeting of several days."""
    if not date or not meeting.start or dates.precision(meeting.start) != "day" or not meeting.end:
        return False
    first, last = dates.bounds(date)
    return dates.bounds(meeting.start)[0] <= first and last <= dates.bounds(meeting.end)[1]


def delivered(snapshot: Snapshot, meeting: Meeting) -> Count:
    """The agendas and blocks that came from a meeting, or were handed over at it, with what is known of that."""
    told = {c["id"]: c for c in rows(snapshot.nodes["Commitment"])}
    captions = names(snapshot)
    addressed: dict[str, list[str]] = defaultdict(list)
    for edge in rows(snapshot.edges["ADDRESSED_TO"]):
        addressed[edge["source"]].append(captions[edge["target"]])
    found = []
    for edge in rows(snapshot.edges["CAME_FROM"]):
        if edge["target"] == meeting.id:
            said = [text for text in dict.fromkeys(edge["status"]) if text]
            said += [f"dirigida a {name}" for name in addressed[edge["source"]]]
            date = min((d for d in edge["date"] if d), key=dates.bounds, default=None)
            found.append((edge["source"], told[edge["source"]]["name"], "; ".join(said), date, edge["records"]))
    return count(found)


def promised(snapshot: Snapshot, meeting: Meeting) -> Count:
    """The commitments launched on a day of a meeting by an organization that is listed at it."""
    issuers: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for edge in rows(snapshot.edges["ISSUED_BY"]):
        issuers[edge["source"]].append(edge)
    captions, listed = names(snapshot), {a.organization for a in meeting.listed}
    found = []
    for commitment in rows(snapshot.nodes["Commitment"]):
        by = [edge for edge in issuers[commitment["id"]] if edge["target"] in listed]
        if by and _within(commitment["launched"], meeting):
            said = f"lanzado por {', '.join(captions[edge['target']] for edge in by)}"
            records = united(commitment["records"], *(edge["records"] for edge in by))
            found.append((commitment["id"], commitment["name"], said, commitment["launched"], records))
    return count(found)


def followed(snapshot: Snapshot, commitments: frozenset[str]) -> Count:
    """What is told of these commitments afterwards, in order of date."""
    told = {f["id"]: f for f in rows(snapshot.nodes["FollowUp"])}
    captions = names(snapshot)
    found = [
        (edge["source"], told[edge["source"]]["name"], captions[edge["target"]], told[edge["source"]]["date"], records)
        for edge in rows(snapshot.edges["FOLLOWS_UP"])
        if edge["target"] in commitments
        for records in [united(edge["records"], told[edge["source"]]["records"])]
    ]
    return count(sorted(found, key=lambda row: (row[3] is None, dates.bounds(row[3]) if row[3] else (), row[0])))


def funds(snapshot: Snapshot, meeting: Meeting) -> Count:
    """The money declared for a meeting."""
    told = {f["id"]: f for f in rows(snapshot.nodes["Fund"])}
    found = []
    for edge in rows(snapshot.edges["FUNDS"]):
        if edge["target"] == meeting.id:
            fund = told[edge["source"]]
            said = amount(fund["amount"], fund["currency"]) or "el monto no consta"
            found.append((fund["id"], fund["name"], said, period(fund["period"]), edge["records"]))
    return count(found)


def open_commitments(snapshot: Snapshot, meeting: Meeting, scope: Scope) -> Count:
    """The commitments that organizations in view listed at a meeting carried then: a row for each that carries one.

    Open is what no follow-up before the meeting settles, and no state without a dated follow-up. One carried from a
    day after the meeting on was not open yet.
    """
    told = {c["id"]: c for c in rows(snapshot.nodes["Commitment"])}
    settled = _settled(snapshot)
    listed = {a.organization for a in meeting.listed if a.organization in scope.names}
    found = []
    for edge in rows(snapshot.edges["CARRIES"]):
        commitment = told[edge["target"]]
        since = carried_since(edge["since"], commitment["launched"])
        later = since and meeting.date and dates.before(meeting.date, since)
        when = settled.get(edge["target"])
        over = commitment["state"] in _SETTLED if when is None else _is_over(when, meeting.date)
        if edge["source"] in listed and not later and not over:
            state = v.STATE.label(commitment["state"]) if commitment["state"] else "su estado no consta"
            said = f"lo lleva {scope.names[edge['source']]}; {state}"
            found.append((edge["target"], commitment["name"], said, since or None, edge["records"]))
    return count(found)


def _is_over(settled: str, day: str | None) -> bool:
    """Whether what was settled on a date was so before a meeting; before one without a date, nobody knows."""
    return day is None or dates.before(settled, day)


def _settled(snapshot: Snapshot) -> dict[str, str]:
    """By commitment, the earliest dated follow-up that settles it."""
    told = {f["id"]: f for f in rows(snapshot.nodes["FollowUp"])}
    found: dict[str, str] = {}
    for edge in rows(snapshot.edges["FOLLOWS_UP"]):
        news = told[edge["source"]]
        if news["state"] in _SETTLED and news["date"]:
            known = found.get(edge["target"])
            found[edge["target"]] = min(filter(None, (known, news["date"])), key=dates.bounds)
    return found
