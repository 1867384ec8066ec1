"""What followed an event in the region that held it, beside what happened elsewhere meanwhile.

The word is «después de», never «gracias a»: who holds an event is not drawn by lot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from math import perm
from typing import Any

import numpy as np
import pandas as pd

from graph import dates
from graph.analysis.blanks import stated
from graph.analysis.incidence import Floats
from graph.analysis.verdicts import After, Reason

MONTHS = 12
ALPHA = 0.05
SHUFFLES = 9_999
BEFORE, AFTER, UNPLACED = "before", "after", "unplaced"


@dataclass(frozen=True)
class BeforeAfter:
    """Counts in the host regions before and after their events, and the mean of the regions without one.

    `difference` is (after - before) of the hosts less the same mean change of the others, each event by itself and
    then averaged: difference in differences. `p` is the share of all ways to give the events to other regions
    that come to as much; `least` is the smallest p there can be, 1 / 25 with one event and 25 regions. `unplaced` are
    facts whose date may be before or after an event, or may be out of its months; they are not counted.
    """

    before: int
    after: int
    others_before: float
    others_after: float
    difference: float
    p: float
    least: float
    unplaced: int
    verdict: After | None
    reason: Reason | None = None


def before_and_after(
    facts: pd.DataFrame,
    events: Sequence[tuple[Any, date]],
    regions: Sequence[Any],
    months: int = MONTHS,
    seed: int = 0,
) -> BeforeAfter:
    """What `facts` (`region`, `date` canonical: a row for each new organization or tie) did around `events`.

    An event is a region and a day; the months before end with the day before it, those after begin with the day
    itself. `regions` are all that could have held it. Every way to give the events to different regions is
    counted while there are at most ten thousand, else as many are drawn. Randomization inference (Fisher). ValueError
    for an event in a region that is not among them.
    """
    places = {region: at for at, region in enumerate(regions)}
    if strange := sorted(str(region) for region, _ in events if region not in places):
        raise ValueError(f"an event was held in {', '.join(strange)}, which is not among the regions")
    hosts = [places[region] for region, _ in events]
    if not events or len(places) - len(set(hosts)) < 1:
        nan = float("nan")
        return BeforeAfter(0, 0, nan, nan, nan, nan, nan, 0, None, Reason.NO_DATES if not events else Reason.TOO_FEW)
    counts, unplaced = _counts(facts, events, places, months)
    change = counts[:, :, 1] - counts[:, :, 0]
    value = _difference(change, hosts)
    drawn, all_ways = _ways(len(places), hosts, seed)
    reached = sum(_difference(change, way) >= value - 1e-12 for way in drawn)
    p = reached / len(drawn) if all_ways else (1 + reached) / (len(drawn) + 1)
    least = 1 / perm(len(places), len(set(hosts)))
    others = [at for at in range(len(places)) if at not in hosts]
    own = counts[np.arange(len(hosts)), hosts].sum(axis=0)
    mean = counts[:, others].mean(axis=1).sum(axis=0)
    verdict = After.CANNOT_TELL if least > ALPHA else After.MORE if p <= ALPHA else After.NOT_SEEN
    return BeforeAfter(int(own[0]), int(own[1]), float(mean[0]), float(mean[1]), value, p, least, unplaced, verdict)


def around(facts: pd.DataFrame, day: date, months: int = MONTHS) -> pd.Series:
    """Where each fact stands: `BEFORE` or `AFTER` the day, `UNPLACED`, or `""` out of those months. Same index."""
    sides = [
        _side(*dates.bounds(known), day, months) if (known := stated(said)) else UNPLACED for said in facts["date"]
    ]
    return pd.Series(sides, index=facts.index, dtype=object)


def _side(first: date, last: date, day: date, months: int) -> str:
    begin, end = _moved(day, -months), _moved(day, months)
    if begin <= first and last < day:
        return BEFORE
    if day <= first and last < end:
        return AFTER
    return UNPLACED if first < end and last >= begin else ""


def _counts(
    facts: pd.DataFrame, events: Sequence[tuple[Any, date]], places: dict[Any, int], months: int
) -> tuple[Floats, int]:
    """Events x regions x (before, after), and how many facts could not be placed around some event."""
    counts = np.zeros((len(events), len(places), 2))
    unplaced: set[int] = set()
    for at, (region, said) in enumerate(zip(facts["region"], facts["date"], strict=True)):
        if region not in places:
            continue
        if not stated(said):
            unplaced.add(at)
            continue
        first, last = dates.bounds(said)
        for event, (_, day) in enumerate(events):
            side = _side(first, last, day, months)
            if side in (BEFORE, AFTER):
                counts[event, places[region], int(side == AFTER)] += 1
            elif side == UNPLACED:
                unplaced.add(at)
    return counts, len(unplaced)


def _moved(day: date, months: int) -> date:
    moved = pd.Timestamp(day) + pd.DateOffset(months=months)
    return moved.date()


def _difference(change: Floats, hosts: Sequence[int]) -> float:
    others = np.ones(change.shape[1], dtype=bool)
    others[list(hosts)] = False
    own = change[np.arange(len(hosts)), list(hosts)]
    return float((own - change[:, others].mean(axis=1)).mean())


def _ways(regions: int, hosts: Sequence[int], seed: int) -> tuple[list[list[int]], bool]:
    """Other regions for the hosts: events of one region stay together. All ways where they are few enough."""
    distinct = sorted(set(hosts))
    role = [distinct.index(host) for host in hosts]
    if perm(regions, len(distinct)) <= SHUFFLES + 1:
        return [[way[at] for at in role] for way in permutations(range(regions), len(distinct))], True
    random = np.random.default_rng(seed)
    drawn = [random.permutation(regions)[: len(distinct)] for _ in range(SHUFFLES)]
    return [[int(way[at]) for at in role] for way in drawn], False
