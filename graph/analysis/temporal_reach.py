"""How far and by when news could have travelled along dated meetings: time-respecting reach.

Whoever has the news at a meeting gives it to everybody there. Meetings of one day are not chained, so a chain goes
from a day to a later one; a meeting of several days counts on its first. Where a date is known to the month or the
year, the best order is one in which the chain fits (each meeting on any day that its date allows), and the worst
keeps only the chains that hold in every order (each meeting may end before the next may begin). Meetings
without a date carry nothing. Holme and Saramäki 2012.
"""

from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from itertools import groupby, pairwise
from operator import itemgetter, or_
from typing import Any

import numpy as np
import pandas as pd

from graph import dates
from graph.analysis.blanks import stated
from graph.analysis.group_meetings import Groups
from graph.analysis.incidence import Incidence, Integers, Lists, incidence
from graph.garbage import uncollected

CHUNK = 65_536
"""Sources whose reach is followed at once: bounds the memory to this many bits for each organization."""
Dates = Mapping[Any, str | None]
"""The canonical date on which each meeting began; a blank, or not in it: not known."""
Sources = Sequence[int | None]
"""The number of the source that each organization is, or of its group; None for one that is none."""


@dataclass(frozen=True)
class _Timetable:
    """Dated meetings: who was there, and the first and last day on which each may have been."""

    members: tuple[tuple[int, ...], ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    meetings: tuple[int, ...]

    def backwards(self) -> "_Timetable":
        """With time the other way round: from whom news came becomes to whom it went."""
        return _Timetable(self.members, tuple(-d for d in self.high), tuple(-d for d in self.low), self.meetings)

    @property
    def exact(self) -> bool:
        return self.low == self.high

    @cached_property
    def seasons(self) -> tuple[tuple[int, int, list[int]], ...]:
        """From a day on, for how many days, the same meetings may be held; without those that have none."""
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for m, (low, high) in enumerate(zip(self.low, self.high, strict=True)):
            begins.setdefault(low, []).append(m)
            ends.setdefault(high + 1, []).append(m)
        found: list[tuple[int, int, list[int]]] = []
        held: dict[int, None] = {}
        for day, until in pairwise(sorted({*begins, *ends})):
            for m in ends.get(day, ()):
                del held[m]
            held.update(dict.fromkeys(begins.get(day, ())))
            if held:
                found.append((day, until - day, list(held)))
        return tuple(found)

    @cached_property
    def first(self) -> dict[int, list[int]]:
        """By the first day on which some of their meetings may have been: the organizations, in order of both."""
        begun: dict[int, int] = {}
        for m in sorted(range(len(self.low)), key=self.low.__getitem__):
            for o in self.members[m]:
                begun.setdefault(o, self.low[m])
        found: dict[int, list[int]] = {}
        for o, day in begun.items():
            found.setdefault(day, []).append(o)
        return found


def _timetable(given: Incidence, when: Dates) -> _Timetable:
    spans = [dates.bounds(said) if (said := stated(when.get(m))) else None for m in given.meetings]
    there = given.row[np.argsort(given.column, kind="stable")].tolist()
    lists = [tuple(there[begin:end]) for begin, end in pairwise([0, *np.cumsum(given.sizes).tolist()])]
    dated = [m for m, span in enumerate(spans) if span]
    return _Timetable(
        tuple(lists[m] for m in dated),
        tuple(span[0].toordinal() for span in spans if span),
        tuple(span[1].toordinal() for span in spans if span),
        tuple(dated),
    )


def _in_best_order(table: _Timetable, sources: Sources, news: "_News | None" = None) -> list[int]:
    """What each organization knows in the end by chains that fit, day by day while anything changes.

    The news of each source is one bit of a number, which an organization has from its first meeting on.
    """
    state = [0] * len(sources)
    for day, days, held in table.seasons:
        _begin(table, day, sources, state)
        for at in range(day, day + days):
            unions = [_union(table.members[m], state) for m in held]
            # Who was at no other meeting of the day knows nothing that the meeting does not: they share what it knows.
            met: set[int] = set()
            changed = []
            for m, union in zip(held, unions, strict=True):
                changed.append(_tell(table, state, m, union, at, at, news, met))
                met.update(table.members[m])
            if not any(changed):
                break
    return state


def _in_every_order(table: _Timetable, sources: Sources, news: "_News | None" = None) -> list[int]:
    """The same along chains of meetings that are surely over before the next begins."""
    state = [0] * len(sources)
    heard: dict[int, int] = {}
    begins = [(low, 0, m) for m, low in enumerate(table.low)]
    ends = [(high, 1, m) for m, high in enumerate(table.high)]
    for (day, over), events in groupby(sorted(begins + ends), key=itemgetter(0, 1)):
        if not over:
            _begin(table, day, sources, state)
        for _, _, m in events:
            if over:
                _tell(table, state, m, heard.pop(m), table.low[m], day, news, table.members[m])
            else:
                heard[m] = _union(table.members[m], state)
    return state


def _begin(table: _Timetable, day: int, sources: Sources, state: list[int]) -> None:
    """Those whose first meeting may be on this day have news of their own from now on."""
    for o in table.first.get(day, ()):
        source = sources[o]
        if source is not None:
            state[o] = 1 << source


def _union(members: tuple[int, ...], state: list[int]) -> int:
    return reduce(or_, map(state.__getitem__, members), 0)


def _tell(
    table: _Timetable,
    state: list[int],
    m: int,
    union: int,
    begun: int,
    day: int,
    news: "_News | None",
    more: Container[int],
) -> bool:
    """Let all who were at a meeting know what it knew; `more` are those who may know more since then."""
    changed = False
    for o in table.members[m] if union else ():
        known = state[o]
        told = known | union if o in more else union
        if told != known:
            state[o] = told
            changed = True
            if news is not None:
                news.note(table, o, m, begun, day)
    return changed


class _News:
    """By which day, through which meeting, from whom and after how many meetings each organization had it."""

    def __init__(self, sources: Iterable[int]) -> None:
        self.day: dict[int, int] = dict.fromkeys(sources, 0)
        self.steps = dict.fromkeys(self.day, 0)
        self.way: dict[int, tuple[int, int]] = {}

    def note(self, table: _Timetable, organization: int, m: int, begun: int, day: int) -> None:
        had = [(self.steps[o], o) for o in table.members[m] if o in self.day and self.day[o] < begun]
        steps, giver = min(had)
        self.day[organization], self.steps[organization] = day, steps + 1
        self.way[organization] = table.meetings[m], giver


def arrivals(lists: Lists, when: Dates, sources: Iterable[Any]) -> pd.DataFrame:
    """By when news of one of the sources could have come to each organization, by organization.

    Columns: `best` and `worst` (the day, None where it could not), `meetings` (how many the chain of the best order
    has, 0 for a source, the fewest of those that arrive first), `through` (the last of them) and `giver` (who brought
    it there), which follow the chain back. Sources have neither day nor chain; one that is on no list is left out.
    """
    given = incidence(lists)
    table = _timetable(given, when)
    place = {o: at for at, o in enumerate(given.organizations)}
    start = {place[o] for o in sources if o in place}
    one = [0 if at in start else None for at in range(len(place))]
    told = []
    for spread in (_in_best_order, _in_every_order):
        news = _News(start)
        spread(table, one, news)
        told.append(news)
    best, worst = told
    ways = [best.way.get(o) for o in range(len(place))]
    return pd.DataFrame(
        {
            "best": [_day(best, o) for o in range(len(place))],
            "worst": [_day(worst, o) for o in range(len(place))],
            "meetings": [best.steps.get(o) for o in range(len(place))],
            "through": [given.meetings[way[0]] if way else None for way in ways],
            "giver": [given.organizations[way[1]] if way else None for way in ways],
        },
        index=pd.Index(given.organizations, name="organization", dtype=object),
        dtype=object,
    )


def _day(news: _News, organization: int) -> date | None:
    return date.fromordinal(news.day[organization]) if organization in news.way else None


def chain(found: pd.DataFrame, organization: Hashable) -> list[tuple[Any, Any]]:
    """How news came to an organization, from the answer of `arrivals`: (giver, meeting) from the source on."""
    steps = []
    while (row := found.loc[[organization]].iloc[0])["through"] is not None:
        steps.append((row["giver"], row["through"]))
        organization = row["giver"]
    return steps[::-1]


@uncollected()
def reach(lists: Lists, when: Dates, groups: Groups | None = None) -> pd.DataFrame:
    """How many other organizations the news of each could come to, `best` and `worst`, by organization.

    With `groups`, how many other known groups (regions) it could come to.
    """
    given = incidence(lists)
    table = _timetable(given, when).backwards()
    if groups is None:
        # In the order of their first meetings, so that what is known early is a short number.
        seen = [o for day in sorted(table.first) for o in table.first[day]]
        order = {o: at for at, o in enumerate(seen)}
        own, width = [order.get(o, -1) for o in range(given.shape[0])], len(order)
    else:
        labels, names = given.labels(groups.get(o) for o in given.organizations)
        own, width = labels.tolist(), len(names)
    best, worst = (np.zeros(given.shape[0], dtype=np.int64) for _ in range(2))
    for begin in range(0, width, CHUNK):
        sources = [at - begin if begin <= at < begin + CHUNK else None for at in own]
        best += _counted(sources, _in_best_order(table, sources))
        worst += 0 if table.exact else _counted(sources, _in_every_order(table, sources))
    index = pd.Index(given.organizations, name="organization", dtype=object)
    return pd.DataFrame({"best": best, "worst": best if table.exact else worst}, index=index)


def _counted(sources: Sources, state: list[int]) -> Integers:
    """Of how many sources each knows in the end, itself left out."""
    # Those who heard the same at the same meeting share one number, whose bits are counted once.
    sizes = {place: known.bit_count() for place, known in {id(known): known for known in state}.items()}
    return np.array(
        [sizes[id(known)] - (known > 0 and own is not None) for known, own in zip(state, sources, strict=True)],
        dtype=np.int64,
    )
