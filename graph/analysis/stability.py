"""Whether an order of organizations would be the same if the record were a little different.

A ranking that does not hold is not shown as one: it is a set, or nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import stats

from graph.analysis.incidence import Floats, Integers, attended
from graph.analysis.verdicts import Ranking, Reason

RUNS = 200
TOP = 5
FIRST_HOLDS = 0.9
"""The first is named where it stays first in this share of the runs, whatever the perturbation."""
SET_HOLDS = 0.75
"""A set is named where this share of it stays, on average, whatever the perturbation."""
SHARES = (0.1, 0.2)
_AT_ONCE = 256
"""Orders that are compared at a time."""

Booleans: TypeAlias = npt.NDArray[np.bool_]
Measure = Callable[[pd.DataFrame], "pd.Series[Any]"]
"""From a table with `organization` and `meeting` to a number for each organization."""


@dataclass(frozen=True)
class Stability:
    """What may be said of an order, and why.

    `verdict` is a Ranking: FIRST, `first` may be named as the first of all (`among` is the set
    where that holds too, else the first alone); SET, `among` may be named together and
    without order («entre las más…»); NONE, nothing. `table` has a row for each perturbation with the number of
    `runs`, the mean `spearman` against the record, the share of runs in which the `first` stays, and the mean share
    of the `top` that stays.
    """

    verdict: Ranking
    first: Any
    among: frozenset[Any]
    table: pd.DataFrame
    reason: Reason | None = None


@dataclass(frozen=True)
class Draw:
    """Some lists as they might have been: the `rows` of `listed` that are there, one drawn twice twice.

    `turn` is for each of them the turn in which its meeting was drawn; None where a meeting is itself.
    """

    name: str
    rows: Integers
    turn: Integers | None = None


def stability(
    lists: pd.DataFrame, measure: Measure, seed: int = 0, runs: int = RUNS, top: int = TOP, largest: bool = True
) -> Stability:
    """How an order by `measure` (the `largest` first, or the smallest) holds when the lists are disturbed.

    Perturbations: each meeting left out in turn; 10 and 20 % of the attendances left out at random; as many
    meetings drawn anew with replacement (a meeting drawn twice is two, of ids that end in its turn). An organization
    that falls out of the lists comes last; one whose number is nan («no aplica») is not ranked. Ties for a place share
    it: the top may be larger than `top`, and where it is more than twice as large nothing is said.
    """
    lists = listed(lists)
    order = _order(measure(lists), largest)
    everybody = order.index.union(pd.Index(lists["organization"].unique()), sort=False)

    def numbers(found: "pd.Series[float]") -> Floats:
        return np.asarray(found.reindex(everybody, fill_value=-np.inf), dtype=np.float64)

    others = ((draw.name, _order(measure(_disturbed(lists, draw)), largest)) for draw in draws(lists, seed, runs))
    return held(list(everybody), numbers(order), ((name, numbers(other)) for name, other in others), top)


def listed(lists: pd.DataFrame) -> pd.DataFrame:
    """Who was where, once each, in an order that does not depend on that of the rows."""
    return (
        attended(lists)
        .drop_duplicates(["organization", "meeting"])
        .sort_values(["organization", "meeting"], key=lambda column: column.map(str), ignore_index=True)
    )


def draws(lists: pd.DataFrame, seed: int = 0, runs: int = RUNS) -> Iterator[Draw]:
    """The perturbations of `stability`, of lists as `listed` gives them."""
    if lists.empty:
        return
    random = np.random.default_rng(seed)
    places, meetings = pd.factorize(lists["meeting"])
    for at in range(len(meetings)):
        yield Draw("one meeting less", np.flatnonzero(places != at))
    for share in SHARES:
        lost = max(1, round(share * len(lists)))
        for _ in range(runs):
            keep = np.ones(len(lists), dtype=bool)
            keep[random.choice(len(lists), lost, replace=False)] = False
            yield Draw(f"{share:.0%} of attendances less", np.flatnonzero(keep))
    rows = [np.flatnonzero(places == at) for at in range(len(meetings))]
    for _ in range(runs):
        drawn = [rows[at] for at in random.integers(0, len(meetings), len(meetings))]
        turn = np.repeat(np.arange(len(drawn)), [len(part) for part in drawn])
        yield Draw("meetings drawn anew", np.concatenate(drawn), turn)


def held(ids: Sequence[Any], order: Floats, others: Iterable[tuple[str, Floats]], top: int = TOP) -> Stability:
    """What may be said of an order of `ids` by its numbers, from those of each perturbation, by its name.

    The largest comes first; -inf is who has no number and is not ranked.
    """
    ranked = order[order > -np.inf]
    if not len(ranked) or (ranked == ranked[0]).all():
        return nothing_said(Reason.ALL_EQUAL if len(ranked) else Reason.NOBODY)
    leading, leader = (_leading(order[None], first)[0] for first in (top, 1))
    found: dict[str, list[Floats]] = {}
    for name, some in groupby(others, itemgetter(0)):
        while drawn := [numbers for _, numbers in islice(some, _AT_ONCE)]:
            again = np.array(drawn)
            # Of all that are ranked now: one that had no number in the record may lead without a list.
            first = (_leading(again, 1) == leader).all(axis=1)
            kept = (_leading(again, top) & leading).sum(axis=1) / leading.sum()
            found.setdefault(name, []).append(np.column_stack([_spearman(order[None], again), first, kept]))
    table = _table(found)
    set_holds = (table["top"] >= SET_HOLDS).all() and leading.sum() <= 2 * top and leading.sum() < len(ranked)
    among, one = (frozenset(ids[at] for at in np.flatnonzero(those).tolist()) for those in (leading, leader))
    if len(one) == 1 and (table["first"] >= FIRST_HOLDS).all():
        return Stability(Ranking.FIRST, next(iter(one)), among if set_holds else one, table)
    return Stability(Ranking.SET if set_holds else Ranking.NONE, None, among if set_holds else frozenset(), table)


def nothing_said(reason: Reason) -> Stability:
    """The answer where there is no order to try."""
    return Stability(Ranking.NONE, None, frozenset(), _table({}), reason)


def _order(values: "pd.Series[Any]", largest: bool) -> "pd.Series[float]":
    """The numbers that can be ranked, the first ones largest."""
    found = values.dropna().astype(float)
    return found if largest else -found


def _disturbed(lists: pd.DataFrame, draw: Draw) -> pd.DataFrame:
    found = lists.iloc[draw.rows]
    if draw.turn is None:
        return found
    again = [f"{meeting} {at}" for meeting, at in zip(found["meeting"], draw.turn, strict=True)]
    return found.reset_index(drop=True).assign(meeting=again)


def _leading(orders: Floats, top: int) -> Booleans:
    """By row, the first so many with all that are level with the last of them; who fell out does not lead."""
    limit = np.sort(orders, axis=1)[:, -min(top, orders.shape[1]), None]
    found: Booleans = (orders >= limit) & (orders > -np.inf)
    return found


def _spearman(one: Floats, others: Floats) -> Floats:
    """By row, of the ranks, whoever is in one order only last in the other; 0 where one ranks nobody above another."""
    neither = (one == -np.inf) & (others == -np.inf)
    a, b = (_ranks(np.broadcast_to(orders, others.shape), neither) for orders in (one, others))
    scale = np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    found: Floats = np.divide((a * b).sum(axis=1), scale, out=np.zeros(len(others)), where=scale > 0)
    return found


def _ranks(orders: Floats, neither: Booleans) -> Floats:
    """By row, from their mean; those that are level share the mean of theirs, and who is in neither order has 0."""
    ranks = stats.rankdata(orders, axis=1)
    # Those who are in neither share the last places with those who fell out.
    ranks -= np.where(orders > -np.inf, 1, 0.5) * neither.sum(axis=1, keepdims=True)
    there = (~neither).sum(axis=1, keepdims=True)
    found: Floats = np.where(neither, 0, ranks - (there + 1) / 2)
    return found


def _table(found: Mapping[str, Sequence[Floats]]) -> pd.DataFrame:
    drawn = {name: np.concatenate(parts) for name, parts in found.items()}
    rows = [(name, len(runs), *runs.mean(axis=0)) for name, runs in drawn.items()]
    return pd.DataFrame(rows, columns=["perturbation", "runs", "spearman", "first", "top"]).set_index("perturbation")
