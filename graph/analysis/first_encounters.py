"""Who met whom for the first time, and where: of two organizations, the earliest dated meeting that lists both.

Whatever years and grades are in view, «the first» is looked for in all of them: a choice of years makes nothing earlier
undone. Meetings that may each have been the first, because their dates are imprecise, are said together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from graph import dates
from graph.encounters import WORKING, highest
from graph.evidence import pairs
from graph.meetings import Attendance, Meeting, meetings
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds

COLUMNS = ["one", "other", "meeting", "date", "grade", "why", "together", "undated", "records"]

Attended = Mapping[str, Mapping[str, Attendance]]
"""By organization in view, its attendance at each single meeting, by id of the meeting."""


def first_encounters(
    snapshot: Snapshot, scope: Scope, thresholds: Thresholds = USUAL, at: str | None = None
) -> pd.DataFrame:
    """One row for each two organizations in view and each meeting that may have been their first, sorted.

    `one` and `other` are ids, the smaller first; `meeting` is an id, `date` its canonical date, `grade` (1 to 3) and
    `why` what that meeting gives them. `together` has the ids of the other meetings that may as well have been the
    first, `undated` those without a date that list both: they may have been before. `at` asks for one meeting only.
    """
    held = {m.id: m for m in meetings(snapshot) if m.single}
    listed = attended(held, scope)
    asked = held if at is None else {at: held[at]} if at in held else {}
    rows: list[tuple[Any, ...]] = []
    for meeting in asked.values():
        if meeting.date:
            rows += _made_at(meeting, held, listed, scope, thresholds)
    rows.sort(key=lambda row: row[:3])
    return pd.DataFrame(rows, columns=COLUMNS, dtype=object)


def attended(held: Mapping[str, Meeting], scope: Scope) -> Attended:
    """The attendances of the organizations in view."""
    found: dict[str, dict[str, Attendance]] = defaultdict(dict)
    for meeting in held.values():
        for one in meeting.listed:
            if one.organization in scope.names:
                found[one.organization][meeting.id] = one
    return found


def shared(listed: Attended, one: str, other: str) -> frozenset[str]:
    """The single meetings that list both."""
    return frozenset(listed[one].keys() & listed[other].keys())


def _made_at(
    meeting: Meeting, held: Mapping[str, Meeting], listed: Attended, scope: Scope, thresholds: Thresholds
) -> Iterator[tuple[Any, ...]]:
    here = (a.organization for a in meeting.listed if a.organization in scope.names)
    for one, other in pairs(here):
        common = shared(listed, one, other)
        dated = {id_: date for id_ in common if (date := held[id_].date)}
        first = dates.earliest(dated)
        if meeting.id in first:
            both = listed[one][meeting.id], listed[other][meeting.id]
            working = sum(held[id_].kind == WORKING for id_ in common)
            made = highest(meeting, both, working, scope, thresholds)
            together, undated = sorted(first - {meeting.id}), sorted(common - dated.keys())
            yield (
                one,
                other,
                meeting.id,
                meeting.date,
                made.grade,
                made.detail,
                tuple(together),
                tuple(undated),
                made.records,
            )
