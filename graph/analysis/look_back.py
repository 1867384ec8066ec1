"""One meeting looked back at: what was before it, who was there, what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph import vocabularies as v
from graph.analysis.acquaintance import acquainted, together_at
from graph.analysis.arrivals import arrived, held_first
from graph.analysis.counts import Count, count
from graph.analysis.first_encounters import attended, made_at
from graph.analysis.outcomes import born, delivered, followed, funds, open_commitments, promised
from graph.analysis.precedents import earlier_in_series, led_to, missing_editions
from graph.analysis.working_ties import Grounds, Pair, first_at
from graph.evidence import Evidence, united
from graph.facts import as_attended, names
from graph.meetings import Meeting, meetings
from graph.scope import Scope, institutions
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import GRADES

_ORGANIZED = v.ATTENDANCE_ROLE.meaning(v.ORGANIZED)


@dataclass(frozen=True)
class LookBack:
    """What the data say of one meeting, for the organizations in view; «first» is looked for in all years.

    Before: `organizers`, `acquainted` (pairs of `pairs` known to each other), `led_to`, `series` with the
    `missing` editions, `open` commitments of those listed. During: `listed` and those out of view in `apart`;
    `known` is `complete`, `some` or `none`. After: `encounters` (first ones, by grade in `by_grade`), `ties`
    (working ties first recorded here), `arrived` and `held_first` (regions), `born`, `delivered`, `promised`,
    `followed`. At a meeting without a date nothing can be said to be the first: `encounters` then has all `pairs`,
    and `ties` all working ties that it is evidence of. `links` are `ties` as (one, other, highest grade here).
    """

    meeting: Meeting
    known: str
    organizers: Count
    pairs: Count
    acquainted: Count
    led_to: Count
    series: Count
    missing: tuple[int, ...]
    open: Count
    listed: Count
    apart: Count
    encounters: Count
    by_grade: Mapping[int, Count]
    ties: Count
    links: tuple[tuple[str, str, int], ...]
    arrived: Count
    held_first: Count
    born: Count
    delivered: Count
    promised: Count
    followed: Count
    funds: Count

    @property
    def dated(self) -> bool:
        return self.meeting.date is not None

    @property
    def tied(self) -> Count:
        """The organizations of `ties`."""
        ends = {id_ for one, other, _ in self.links for id_ in (one, other)}
        return Count(self.listed.rows[self.listed.rows["subject"].isin(ends)].reset_index(drop=True))


def look_back(
    snapshot: Snapshot, scope: Scope, meeting: Meeting, grounds: Grounds, thresholds: Thresholds = USUAL
) -> LookBack:
    """All of it; `grounds` is the working evidence of the scope (`graph.analysis.working_ties`)."""
    everything = {m.id: m for m in meetings(snapshot)}
    held = {id_: m for id_, m in everything.items() if m.single}
    attendances, captions = attended(held, scope), names(snapshot)
    handed, launched = delivered(snapshot, meeting), promised(snapshot, meeting)
    met = _encounters(captions, scope, held, meeting, thresholds)
    made = _ties(scope, meeting, grounds)
    return LookBack(
        meeting=meeting,
        known=meeting.known(institutions(snapshot)),
        organizers=listed(captions, scope, meeting, organizers=True),
        pairs=count([row for _, row in _pairs(scope, meeting)]),
        acquainted=acquainted(meeting, held, attendances, grounds, scope),
        led_to=led_to(snapshot, meeting, everything),
        series=earlier_in_series(snapshot, meeting, everything),
        missing=missing_editions(snapshot, meeting),
        open=open_commitments(snapshot, meeting, scope),
        listed=listed(captions, scope, meeting),
        apart=listed(captions, scope, meeting, in_view=False),
        encounters=count([row for _, row in met]),
        by_grade={grade: count([row for g, row in met if g == grade]) for grade in sorted({g for g, _ in met})},
        ties=count([row for _, row in made]),
        links=tuple(link for link, _ in made),
        arrived=arrived(snapshot, scope, meeting),
        held_first=held_first(snapshot, meeting),
        born=born(snapshot, meeting, held),
        delivered=handed,
        promised=launched,
        followed=followed(snapshot, frozenset([*handed.rows["subject"], *launched.rows["subject"]])),
        funds=funds(snapshot, meeting),
    )


Row = tuple[Any, ...]


def listed(
    captions: Mapping[str, str], scope: Scope, meeting: Meeting, organizers: bool = False, in_view: bool = True
) -> Count:
    """Who is listed, in order of name; institutions and others out of view are the ones not in view."""
    found = [
        (a.organization, captions[a.organization], as_attended(a), meeting.date, a.records)
        for a in meeting.listed
        if (a.organization in scope.names) is in_view and (not organizers or _ORGANIZED & set(a.roles))
    ]
    return count(sorted(found, key=lambda row: (row[1].casefold(), row[0])))


def _pairs(scope: Scope, meeting: Meeting) -> list[tuple[Pair, Row]]:
    of = {a.organization: a.records for a in meeting.listed}
    found = []
    for one, other in together_at(meeting, scope):
        records = united(of[one], of[other])
        found.append(((one, other), (*_named(scope, one, other), "las dos en la lista", meeting.date, records)))
    return found


def _named(scope: Scope, one: str, other: str) -> tuple[str, str]:
    return f"{one}|{other}", f"{scope.names[one]} con {scope.names[other]}"


def _encounters(
    captions: Mapping[str, str], scope: Scope, held: Mapping[str, Meeting], meeting: Meeting, thresholds: Thresholds
) -> list[tuple[int, Row]]:
    """The first encounters with their grade; without a date, all pairs with grade 0."""
    if not meeting.date:
        return [(0, row) for _, row in _pairs(scope, meeting)]
    if not meeting.single:
        return []
    found = []
    for one, other, _, date, grade, why, together, undated, records in made_at(
        meeting, held, attended(held, scope), scope, thresholds
    ):
        said = [f"{grade} · {GRADES[grade]}", why] if why else [f"{grade} · {GRADES[grade]}"]
        said += [f"o en «{captions[id_]}», que pudo ser antes" for id_ in together]
        said += [f"también en «{captions[id_]}», sin fecha" for id_ in undated]
        found.append((grade, (*_named(scope, one, other), "; ".join(said), date, records)))
    return found


def _ties(scope: Scope, meeting: Meeting, grounds: Grounds) -> list[tuple[tuple[str, str, int], Row]]:
    """The working ties first recorded here, of the grades in view."""
    shown = {pair: tuple(e for e in said if e.grade in scope.view.grades) for pair, said in grounds.items()}
    first = first_at(shown, meeting.id) if meeting.date else _mentioning(shown, meeting.id)
    found = []
    for (one, other), said in first.items():
        here = [e for e in said if e.via == meeting.id]
        grade = max(e.grade for e in here)
        told = [f"{grade} · {GRADES[grade]}", *(e.detail for e in here if e.grade == grade)]
        told += [f"a la vez: {e.name}" for e in said if e.via != meeting.id]
        fact = "; ".join(dict.fromkeys(filter(None, told)))
        records = united(*(e.records for e in here))
        found.append(((one, other, grade), (*_named(scope, one, other), fact, meeting.date, records)))
    return found


def _mentioning(grounds: Grounds, meeting: str) -> Mapping[Pair, tuple[Evidence, ...]]:
    """The pairs that a meeting gives working evidence of, with that evidence alone."""
    found = {pair: tuple(e for e in said if e.via == meeting) for pair, said in grounds.items()}
    return {pair: said for pair, said in found.items() if said}
