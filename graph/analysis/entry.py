"""From which year on a fact is in view, when a window begins where it does and its end moves.

What has no date is only in the whole window, so it enters with the last year.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph import dates
from graph.encounters import WORKING
from graph.evidence import Evidence
from graph.meetings import Meeting, meetings
from graph.memberships import memberships
from graph.snapshot import Snapshot
from graph.thresholds import Thresholds
from graph.window import Window


def fact_year(row: Mapping[str, Any], window: Window) -> int:
    """Of a fact of `graph.facts.naming`; one that ended and never began was there from the start."""
    began = row["since"] or row["date"]
    if began:
        return max(window.first, dates.years(began)[0])
    return window.first if row["until"] else window.last


class TieYears:
    """Of the evidence of ties. A meeting too large to count by itself waits for the others that repeat it."""

    def __init__(self, snapshot: Snapshot, window: Window, thresholds: Thresholds) -> None:
        self._window = window
        self._thresholds = thresholds
        self._working: dict[str, Meeting] = {m.id: m for m in meetings(snapshot) if m.kind == WORKING}
        self._ended = {(m.organization, m.group): m.until for m in memberships(snapshot) if m.until and not m.since}

    def __call__(self, one: str, other: str, evidence: Sequence[Evidence]) -> Iterator[tuple[Evidence, int]]:
        """Each piece of evidence of grade 2 or more of a tie, with its year."""
        held = sorted(self._year(e.date) for e in evidence if self._is_working(e))
        for piece in evidence:
            if piece.grade < 2:
                continue
            year = self._year(piece.date)
            if piece.kind == "group" and self._open(one, other, piece):
                year = self._window.first
            elif self._is_working(piece) and self._working[piece.via].size > self._thresholds.working_meeting:
                year = max(year, held[self._thresholds.repeated_meetings - 1])
            yield piece, year

    def _year(self, date: str) -> int:
        return max(self._window.first, dates.years(date)[0]) if date else self._window.last

    def _is_working(self, piece: Evidence) -> bool:
        return piece.kind == "meeting" and piece.grade == 2 and piece.via in self._working

    def _open(self, one: str, other: str, piece: Evidence) -> bool:
        """Whether both are only known to have left the group: the date of the tie is that of its end."""
        ends = [self._ended.get((id_, piece.via)) for id_ in (one, other)]
        return all(ends) and piece.date in ends
