"""What two organizations have in common by the meetings that list both: grades 1 and 2, and 3 for organizing.

Attending a plenary, a public act, a festival or a meeting of unknown kind never gives more than
grade 1, however small or often; organizing it together gives grade 3.
"""

from collections import Counter

from graph import vocabularies as v
from graph.evidence import Evidence, Found, pairs, united
from graph.facts import as_attended
from graph.meetings import Attendance, Meeting, meetings
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import Thresholds

_ORGANIZED = v.ATTENDANCE_ROLE.meaning(v.ORGANIZED)
WORKING = "working"


def from_meetings(snapshot: Snapshot, scope: Scope, thresholds: Thresholds) -> Found:
    """Evidence of the grades in view, from the single meetings in the window.

    Everybody listed counts for a size, in scope or not. A plenary of a thousand has half a million pairs, so what
    is not asked for is not made.
    """
    held = [m for m in meetings(snapshot) if m.single and scope.window.covers(m.start, m.end)]
    here = {m.id: {a.organization: a for a in m.listed if a.organization in scope.organizations.index} for m in held}
    shared = Counter(pair for m in held if m.kind == WORKING for pair in pairs(here[m.id]))
    for m in held:
        for one, other in pairs(here[m.id]):
            both = here[m.id][one], here[m.id][other]
            grade, why = _met(m, shared[one, other], thresholds)
            if grade in scope.view.grades:
                yield one, other, _evidence(grade, "meeting", why, m, both, scope)
            if 3 in scope.view.grades and _organized(both):
                yield one, other, _evidence(3, "organized", "ambas lo organizaron", m, both, scope)


def highest(
    meeting: Meeting, both: tuple[Attendance, Attendance], shared: int, scope: Scope, thresholds: Thresholds
) -> Evidence:
    """The most that one meeting gives two that are listed at it; `shared` are the working meetings they share."""
    if _organized(both):
        return _evidence(3, "organized", "ambas lo organizaron", meeting, both, scope)
    grade, why = _met(meeting, shared, thresholds)
    return _evidence(grade, "meeting", why, meeting, both, scope)


def _organized(both: tuple[Attendance, Attendance]) -> bool:
    return all(_ORGANIZED & set(a.roles) for a in both)


def _evidence(
    grade: int, kind: str, why: str, meeting: Meeting, both: tuple[Attendance, Attendance], scope: Scope
) -> Evidence:
    """Says with it who is listed on other grounds than a plain statement: «como integrante de la mesa»."""
    said = [why, *(f"{scope.names[a.organization]}: {as_attended(a)}" for a in both if a.bases)]
    date, records = meeting.start or meeting.end or "", united(*(a.records for a in both))
    return Evidence(grade, kind, meeting.id, meeting.name, date, "; ".join(said), records)


def _met(meeting: Meeting, shared: int, thresholds: Thresholds) -> tuple[int, str]:
    """The grade of having been at a meeting for two that share so many working ones, and why."""
    kind = v.MEETING_KIND.label(meeting.kind) if meeting.kind else "tipo desconocido"
    kind += " (por el nombre)" if meeting.inferred else ""
    if meeting.kind != WORKING:
        return 1, kind
    if meeting.size <= thresholds.working_meeting:
        return 2, kind
    size = f"{kind}, {meeting.size} organizaciones"
    if shared >= thresholds.repeated_meetings:
        return 2, f"{size}; comparten {shared} encuentros de trabajo"
    return 1, size
