"""Whether an order of organizations would be the same if the record were a little different.

A ranking that does not hold is not shown as one: it is a set, or nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from graph.analysis.incidence import Floats, attended
from graph.analysis.verdicts import Ranking, Reason

RUNS = 200
TOP = 5
FIRST_HOLDS = 0.9
"""The first is named where it stays first in this share of the runs, whatever the perturbation."""
SET_HOLDS = 0.75
"""A set is named where this share of it stays, on average, whatever the perturbation."""
SHARES = (0.1, 0.2)

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


def stability(
    lists: pd.DataFrame, measure: Measure, seed: int = 0, runs: int = RUNS, top: int = TOP, largest: bool = True
) -> Stability:
    """How an order by `measure` (the `largest` first, or the smallest) holds when the lists are disturbed.

    Perturbations: each meeting left out in turn; 10 and 20 % of the attendances left out at random; as many
    meetings drawn anew with replacement (a meeting drawn twice is two, of ids that end in its turn). An organization
    that falls out of the lists comes last; one whose number is nan («no aplica») is not ranked. Ties for a place share
    it: the top may be larger than `top`, and where it is more than twice as large nothing is said.
    """
    lists = (
        attended(lists)
        .drop_duplicates(["organization", "meeting"])
        .sort_values(["organization", "meeting"], key=lambda column: column.map(str), ignore_index=True)
    )
    order = _order(measure(lists), largest)
    if not len(order) or order.nunique() == 1:
        return nothing_said(Reason.ALL_EQUAL if len(order) else Reason.NOBODY)
    leading, leader = _leading(order, top), _leading(order, 1)
    found: dict[str, list[tuple[float, float, float]]] = {}
    for name, disturbed in _disturbed(lists, np.random.default_rng(seed), runs):
        other = _order(measure(disturbed), largest)
        # Of all that are ranked now: one that had no number in the record may lead without a list.
        firsts, kept = _leading(other, 1), leading & _leading(other, top)
        found.setdefault(name, []).append((_spearman(order, other), float(firsts == leader), len(kept) / len(leading)))
    table = _table(found)
    first = order.idxmax() if len(leader) == 1 else None
    said = (table["top"] >= SET_HOLDS).all() and len(leading) <= 2 * top and len(leading) < len(order)
    if first is not None and (table["first"] >= FIRST_HOLDS).all():
        return Stability(Ranking.FIRST, first, leading if said else leader, table)
    return Stability(Ranking.SET if said else Ranking.NONE, None, leading if said else frozenset(), table)


def nothing_said(reason: Reason) -> Stability:
    """The answer where there is no order to try."""
    return Stability(Ranking.NONE, None, frozenset(), _table({}), reason)


def _order(values: "pd.Series[Any]", largest: bool) -> "pd.Series[float]":
    """The numbers that can be ranked, the first ones largest."""
    found = values.dropna().astype(float)
    return found if largest else -found


def _leading(order: "pd.Series[float]", top: int) -> frozenset[Any]:
    """The first so many with all that are level with the last of them; who fell out does not lead."""
    values = order.to_numpy(dtype=float)
    limit = np.sort(values)[-min(top, len(values)) :].min(initial=np.inf)
    return frozenset(order.index[(values >= limit) & (values > -np.inf)])


def _spearman(one: "pd.Series[float]", other: "pd.Series[float]") -> float:
    """Of the ranks, whoever is in one order only last in the other; 0 where one ranks nobody above another."""
    everybody = one.index.union(other.index, sort=False)
    a, b = (_ranks(order.reindex(everybody, fill_value=-np.inf)) for order in (one, other))
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / scale if scale else 0.0


def _ranks(order: "pd.Series[float]") -> Floats:
    """From 1; those that are level share the mean of their ranks."""
    _, which, level = np.unique(order.to_numpy(dtype=float), return_inverse=True, return_counts=True)
    found: Floats = (np.cumsum(level) - (level - 1) / 2)[which]
    return found


def _disturbed(lists: pd.DataFrame, random: np.random.Generator, runs: int) -> Iterator[tuple[str, pd.DataFrame]]:
    meetings = list(dict.fromkeys(lists["meeting"]))
    for meeting in meetings:
        yield "one meeting less", lists[lists["meeting"] != meeting]
    for share in SHARES:
        lost = max(1, round(share * len(lists)))
        for _ in range(runs):
            keep = np.ones(len(lists), dtype=bool)
            keep[random.choice(len(lists), lost, replace=False)] = False
            yield f"{share:.0%} of attendances less", lists[keep]
    rows = lists.groupby("meeting", sort=False).indices
    for _ in range(runs):
        drawn = random.integers(0, len(meetings), len(meetings))
        parts = [rows[meetings[at]] for at in drawn]
        again = lists.iloc[np.concatenate(parts)].reset_index(drop=True)
        turn = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
        again["meeting"] = [f"{m} {at}" for m, at in zip(again["meeting"], turn, strict=True)]
        yield "meetings drawn anew", again


def _table(found: dict[str, list[tuple[float, float, float]]]) -> pd.DataFrame:
    rows = [(name, len(runs), *np.mean(runs, axis=0)) for name, runs in found.items()]
    return pd.DataFrame(rows, columns=["perturbation", "runs", "spearman", "first", "top"]).set_index("perturbation")
