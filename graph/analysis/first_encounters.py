"""Who met whom for the first time, and where: of two organizations, the earliest dated meeting that lists both.

Whatever years and grades are in view, «the first» is looked for in all of them: a choice of years makes nothing earlier
undone. Meetings that may each have been the first, because their dates are imprecise, are said together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from graph import dates
from graph import vocabularies as v
from graph.encounters import WORKING, highest
from graph.evidence import pairs, united
from graph.meetings import Attendance, Meeting, meetings
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds

_ORGANIZED = v.ATTENDANCE_ROLE.meaning(v.ORGANIZED)
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
            rows += made_at(meeting, held, listed, scope, thresholds)
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


def made_at(
    meeting: Meeting, held: Mapping[str, Meeting], listed: Attended, scope: Scope, thresholds: Thresholds
) -> Iterator[tuple[Any, ...]]:
    """The rows of one dated meeting. At a large one most pairs share nothing else: these are told alike, at once."""
    here = (a.organization for a in meeting.listed if a.organization in scope.names)
    apart = {id_: attendances.keys() - {meeting.id} for id_, attendances in listed.items()}
    at = {id_: own[meeting.id] for id_, own in listed.items() if meeting.id in own}
    plain = {id_ for id_, own in at.items() if not own.bases and not _ORGANIZED & set(own.roles)}
    alike: tuple[int, str] | None = None
    for one, other in pairs(here):
        both = at[one], at[other]
        alone = apart[one].isdisjoint(apart[other])
        if alone and one in plain and other in plain and alike:
            yield one, other, meeting.id, meeting.date, *alike, (), (), united(both[0].records, both[1].records)
            continue
        common = {meeting.id} if alone else {meeting.id, *(apart[one] & apart[other])}
        dated = {id_: date for id_ in common if (date := held[id_].date)}
        first = dates.earliest(dated)
        if meeting.id in first:
            working = sum(held[id_].kind == WORKING for id_ in common)
            made = highest(meeting, both, working, scope, thresholds)
            if alone and one in plain and other in plain:
                alike = made.grade, made.detail
            together, undated = tuple(sorted(first - {meeting.id})), tuple(sorted(common - dated.keys()))
            yield one, other, meeting.id, meeting.date, made.grade, made.detail, together, undated, made.records
