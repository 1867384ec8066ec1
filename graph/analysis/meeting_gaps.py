"""Which groups were at the same meetings less often than chance alone would have it: gaps in coordination.

Only complete lists may be given: on a list with some names the others would count as absent.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from scipy import special

from graph.analysis.curveball import TooLargeError
from graph.analysis.group_meetings import Grouped, Groups, closed_form, count, grouped, samples
from graph.analysis.incidence import Floats, Lists, incidence
from graph.analysis.many_tests import benjamini_hochberg
from graph.analysis.shrinkage import shrunken
from graph.analysis.verdicts import Gap, Reason

ALPHA = 0.05
LISTS = 10
"""Fewer complete lists than this with two organizations or more say nothing."""
SAMPLES = 1000
_FEWEST = 100
_DRAWN_A_SECOND = 1_500_000
"""Attendances times samples, on a slow machine."""


@dataclass(frozen=True)
class MeetingGaps:
    """The answer for every pair of known groups.

    `pairs` has one row a pair: `one`, `other` (in order), `observed` and `expected` (pairs of organizations at one
    meeting), `mean` and `deviation` under the null model, `z`, `p` (lower tail), `q` (Benjamini-Hochberg),
    `ratio` with `low` and `high` (shrunken, 95 %), `missing` = max(0, E - O), `verdict` (a Gap). What is not tested
    has nan from `mean` to `q`. `reason` is set where no pair could be tested, and then all are TOO_LITTLE.
    """

    pairs: pd.DataFrame
    meetings: int
    """Complete lists that were used."""
    organizations: int
    """Organizations at them."""
    tested: int
    threshold: float
    """The least E of a tested pair, ln(t0 / 0.05), with t0 pairs of known groups with E > 0; nan where t0 is 0."""
    sampled: bool
    """Whether mean and deviation come from Curveball; else the closed form, whose deviation is too wide: safe."""
    reason: Reason | None

    @property
    def gaps(self) -> pd.DataFrame:
        """The pairs that were at the same meetings less than expected, the largest gap first."""
        found = self.pairs[self.pairs["verdict"] == Gap.LESS]
        return found.sort_values(["missing", "one", "other"], ascending=[False, True, True]).reset_index(drop=True)


def meeting_gaps(
    lists: Lists,
    groups: Groups,
    seed: int = 0,
    blocks: Mapping[Any, Any] | None = None,
    samples: int = SAMPLES,
) -> MeetingGaps:
    """Every pair of known groups, tested where the lists bear it.

    Meetings left with one organization are dropped and at least ten must be left. Organizations without a known group
    take part in the margins and in no pair. A pair is tested when E >= ln(t0 / 0.05), because a zero below that can
    never be told from chance (independent filtering, Bourgon 2010). z = (O - mean) / deviation over the samples; p is
    the lower normal tail of (O + 1/2 - mean) / deviation, because O moves in whole steps (without the half, 22 of 300
    null runs said something where it says it in 10); q is Benjamini-Hochberg over the tested, and q <= .05 is a gap
    where O < E too: where a few were nearly everywhere the closed form and the samples differ, and what is called less
    than expected must also be less than the E beside it. Under the null model at most one run in twenty says anything.
    `blocks` gives each meeting a year or another label within which the null model stays: needed where many
    organizations came late. `samples` = 0, or lists too large to sample, use the closed form.
    """
    used = incidence(lists).at_least(2)
    given = grouped(used, groups)
    labels = None if blocks is None else [blocks.get(m) for m in used.meetings]
    expected, variance = closed_form(given, labels)
    known = [(r, s) for r, s in combinations(range(given.known), 2)]
    table = _pairs(given, known, expected)
    possible = int((table["expected"] > 0).sum())
    threshold = math.log(possible / ALPHA) if possible else math.nan
    reason = _reason(given, table["expected"], threshold)
    testable = np.flatnonzero(table["expected"] >= threshold) if reason is None else np.array([], dtype=np.int64)
    sampled = False
    if len(testable):
        mean, deviation, sampled = _moments(given, expected, variance, samples, seed, labels)
        at = tuple(np.array([known[i] for i in testable]).T)
        table.loc[testable, "mean"], table.loc[testable, "deviation"] = mean[at], deviation[at]
    _judge(table)
    here = int((used.attendances > 0).sum())
    return MeetingGaps(table, used.shape[1], here, len(testable), threshold, sampled, reason)


def affordable(attendances: int) -> int:
    """How many samples are drawn in about a second: at most `SAMPLES`; 0, the closed form, for the largest lists."""
    drawn = min(SAMPLES, _DRAWN_A_SECOND // max(attendances, 1))
    return drawn if drawn >= _FEWEST else 0


def _pairs(given: Grouped, known: list[tuple[int, int]], expected: Floats) -> pd.DataFrame:
    at = tuple(np.array(known, dtype=np.int64).reshape(-1, 2).T)
    o, e = count(given)[at], expected[at]
    table = pd.DataFrame(
        {
            "one": pd.Series([given.names[r] for r, _ in known], dtype=object),
            "other": pd.Series([given.names[s] for _, s in known], dtype=object),
            "observed": o.astype(np.int64),
            "expected": e,
            **{name: np.full(len(known), np.nan) for name in ("mean", "deviation", "z", "p", "q")},
        }
    )
    return table.join(shrunken(o, e)).assign(missing=np.maximum(0, e - o))


def _reason(given: Grouped, expected: "pd.Series[float]", threshold: float) -> Reason | None:
    if given.lists.shape[1] < LISTS:
        return Reason.TOO_FEW_LISTS
    if not (expected > 0).any():
        return Reason.ONE_GROUP
    return None if (expected >= threshold).any() else Reason.NOTHING_TESTABLE


def _moments(
    given: Grouped, expected: Floats, variance: Floats, number: int, seed: int, labels: Sequence[Any] | None
) -> tuple[Floats, Floats, bool]:
    """Mean and deviation of O under the null model, and whether they were sampled."""
    if number < 2:
        return expected, np.sqrt(variance), False
    first = np.zeros_like(expected)
    second = np.zeros_like(expected)
    try:
        for o in samples(given, number, seed, labels):
            # About the closed form, so that large counts lose no digits.
            first += o - expected
            second += (o - expected) ** 2
    except TooLargeError:
        return expected, np.sqrt(variance), False
    spread = np.maximum(second - first**2 / number, 0) / (number - 1)
    return expected + first / number, np.sqrt(spread), True


def _judge(table: pd.DataFrame) -> None:
    """Fill z, p, q and the verdict of what has a mean."""
    away = table["observed"] - table["mean"]
    # Where the margins leave no room there is nothing to be surprised at.
    deviation = table["deviation"].where(table["deviation"] > 0)
    table["z"] = away / deviation
    table["p"] = np.where(table["deviation"] == 0, 1.0, special.ndtr((away + 0.5) / deviation))
    table["q"] = benjamini_hochberg(table["p"].to_numpy())
    tested = table["mean"].notna()
    less = (table["q"] <= ALPHA) & (table["missing"] > 0)
    table["verdict"] = pd.Series(
        [
            (Gap.LESS if fewer else Gap.NOT_SEEN) if was else Gap.TOO_LITTLE
            for fewer, was in zip(less, tested, strict=True)
        ],
        index=table.index,
        dtype=object,
    )
