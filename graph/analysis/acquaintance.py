"""Which two of those at a meeting are known to have met, or worked together, before it."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph import dates
from graph.analysis.counts import Count, count
from graph.analysis.first_encounters import Attended, shared
from graph.analysis.working_ties import Grounds
from graph.evidence import pairs, united
from graph.meetings import Meeting
from graph.scope import Scope

Row = tuple[Any, ...]
Piece = tuple[str, str, tuple[str, ...]]
"""Date, what it was, and its records."""


def together_at(meeting: Meeting, scope: Scope) -> list[tuple[str, str]]:
    """Each two organizations in view that a meeting lists, the smaller id first; none at a row for several."""
    here = (a.organization for a in meeting.listed if a.organization in scope.names)
    return list(pairs(here)) if meeting.single else []


def acquainted(
    meeting: Meeting, held: Mapping[str, Meeting], listed: Attended, grounds: Grounds, scope: Scope
) -> Count:
    """A row for each two that have something in common which is certainly before the meeting, with the earliest.

    A meeting without a date has nothing before it: nobody knows.
    """
    found: list[Row] = []
    apart = {id_: attendances.keys() - {meeting.id} for id_, attendances in listed.items()}
    for one, other in together_at(meeting, scope) if meeting.date else []:
        if apart[one].isdisjoint(apart[other]) and (one, other) not in grounds:
            continue
        before = sorted(_before(meeting, held, listed, grounds, one, other))
        if before:
            date, said, _ = before[0]
            more = f" (y {len(before) - 1} más)" if len(before) > 1 else ""
            records = united(*(piece[2] for piece in before))
            found.append((f"{one}|{other}", _both(scope, one, other), said + more, date, records))
    return count(found)


def _before(
    meeting: Meeting, held: Mapping[str, Meeting], listed: Attended, grounds: Grounds, one: str, other: str
) -> Iterator[Piece]:
    for id_ in shared(listed, one, other) - {meeting.id}:
        earlier = held[id_]
        if earlier.date and dates.before(earlier.date, meeting.date or ""):
            records = united(listed[one][id_].records, listed[other][id_].records)
            yield earlier.date, f"las dos en «{earlier.name}»", records
    for piece in grounds.get((one, other), ()):
        if piece.kind == "group" and piece.date and dates.before(piece.date, meeting.date or ""):
            yield piece.date, f"las dos en {piece.name}", piece.records


def _both(scope: Scope, one: str, other: str) -> str:
    return f"{scope.names[one]} con {scope.names[other]}"
