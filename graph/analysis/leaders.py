"""Who leads a network by its ties, and whether that holds when lists of names are missing.

The ties rest on lists: who was at a meeting, in a group, carried a commitment. `graph.analysis.stability` disturbs
these lists, a tie stays while enough of its evidence does, and the order is taken anew. A stated relation is no list
of names: it always stays, and where there is nothing else the reason is TOO_FEW_LISTS.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import comb
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from scipy import sparse

from graph.analysis.incidence import Floats, Integers
from graph.analysis.stability import TOP, Stability, draws, held, listed, nothing_said
from graph.analysis.verdicts import Ranking, Reason
from graph.encounters import WORKING
from graph.evidence import Evidence
from graph.meetings import meetings
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import Ties

RUNS = 50
"""Draws of each kind: with every list left out in turn, a network of fifty is looked at some two hundred times."""
MOST_TIES = 2_000
"""The lists of a network with more ties are not disturbed."""

Ends: TypeAlias = tuple[Integers, Integers]
"""The places of the two organizations of each tie that stays."""
Measure: TypeAlias = Callable[[Ends, int], Floats]
"""From the ties among n organizations to a number for each; 0 is not ranked."""


@dataclass(frozen=True)
class Leaders:
    """What may be said of an order, and from what.

    `said` is the Stability of the order; `values` the numbers of the record, largest first, without the zeros;
    `lists` the ids of the meetings, groups and commitments that the ties rest on, sorted.
    """

    said: Stability
    values: Mapping[str, int]
    lists: tuple[str, ...]

    @property
    def among(self) -> tuple[str, ...]:
        """Those that may be named together, by id; nobody where nothing holds."""
        return tuple(sorted(self.said.among)) if self.said.verdict is not Ranking.NONE else ()


def by_ties(ends: Ends, n: int) -> Floats:
    """How many others each is tied to."""
    return np.bincount(np.concatenate(ends), minlength=n).astype(float)


def by_pairs_linked(ends: Ends, n: int) -> Floats:
    """How many pairs of its contacts are not tied to each other: C(d, 2) less the ties among them."""
    both = np.concatenate(ends), np.concatenate(ends[::-1])
    tied = sparse.csr_array((np.ones(len(both[0])), both), shape=(n, n))
    degrees = by_ties(ends, n)
    among = np.asarray((tied @ tied).multiply(tied).sum(axis=1)).reshape(n) / 2
    found: Floats = degrees * (degrees - 1) / 2 - among
    return found


def by_pairs_lost(ends: Ends, n: int) -> Floats:
    """How many pairs have no path left without each: the `lost` of `graph.analysis.dependence.cut_points`.

    One walk down each piece (Tarjan 1972): below an organization hang those parts from which no tie leads above it.
    """
    tied: list[list[int]] = [[] for _ in range(n)]
    for one, other in zip(*(side.tolist() for side in ends), strict=True):
        tied[one].append(other)
        tied[other].append(one)
    entered, highest, size = [0] * n, [0] * n, [1] * n
    hanging: list[list[int]] = [[] for _ in range(n)]
    found = np.zeros(n)
    turn = 0
    for root in range(n):
        if entered[root] or not tied[root]:
            continue
        turn += 1
        entered[root] = highest[root] = turn
        walk, piece = [(root, -1, iter(tied[root]))], [root]
        while walk:
            here, above, rest = walk[-1]
            for there in rest:
                if not entered[there]:
                    turn += 1
                    entered[there] = highest[there] = turn
                    walk.append((there, here, iter(tied[there])))
                    piece.append(there)
                    break
                if there != above:
                    highest[here] = min(highest[here], entered[there])
            else:
                walk.pop()
                if above >= 0:
                    size[above] += size[here]
                    highest[above] = min(highest[above], highest[here])
                    if highest[here] >= entered[above]:
                        hanging[above].append(size[here])
        others = len(piece) - 1
        for at in piece:
            if parts := hanging[at]:
                beyond = others - sum(parts)
                found[at] = comb(others, 2) - comb(beyond, 2) - sum(comb(part, 2) for part in parts)
    return found


def leaders(
    snapshot: Snapshot,
    graph: Ties,
    measure: Measure,
    top: int = TOP,
    thresholds: Thresholds = USUAL,
    seed: int = 0,
    runs: int = RUNS,
) -> Leaders | None:
    """The `top` of the ties of a scope by a measure, and how they hold; None above `MOST_TIES`.

    Where fewer than twice `top` have a number, the top is half of them, so that a set leaves somebody out.
    """
    if graph.number_of_edges() > MOST_TIES:
        return None
    rests = _rests(snapshot, graph, thresholds)

    def numbers(times: "np.ndarray[Any, Any]") -> Floats:
        found = measure(_ends(rests, times), len(rests.order))
        return np.where(found > 0, found, -np.inf)

    whole = numbers(np.ones(len(rests.lists)))
    values = pd.Series(whole, index=rests.order)
    values = values[values > 0].sort_values(ascending=False, kind="stable")
    first = max(1, min(top, len(values) // 2))
    if len(values) and rests.lists.empty:
        said = nothing_said(Reason.TOO_FEW_LISTS)
    else:
        lists = listed(rests.lists)
        row = lists["row"].to_numpy(dtype=np.int64)
        counts = ((draw.name, np.bincount(row[draw.rows], minlength=len(row))) for draw in draws(lists, seed, runs))
        said = held(rests.order, whole, ((name, numbers(times)) for name, times in counts), first)
    names = {str(id_): int(value) for id_, value in values.items()}
    return Leaders(said, names, tuple(sorted(set(rests.lists["meeting"]))))


@dataclass(frozen=True)
class _Rests:
    """What the ties of n organizations rest on.

    `lists` has `organization`, `meeting` (any list of names) and `row`, its place. Each piece of evidence is of `tie`,
    rests on the rows `one` and `other`, and is worth `worth` of the tie, in `whole` parts; a stated one on none (-1).
    """

    order: list[str]
    ends: Ends
    lists: pd.DataFrame
    tie: Integers
    one: Integers
    other: Integers
    worth: Integers
    whole: int


def _rests(snapshot: Snapshot, graph: Ties, thresholds: Thresholds) -> _Rests:
    large = {m.id for m in meetings(snapshot) if m.kind == WORKING and m.size > thresholds.working_meeting}
    whole = thresholds.repeated_meetings
    ties = sorted((min(a, b), max(a, b), tie["evidence"]) for a, b, tie in graph.edges(data=True) if a != b)
    order = sorted({end for one, other, _ in ties for end in (one, other)})
    place = {id_: at for at, id_ in enumerate(order)}
    rows: dict[tuple[str, str], int] = {}
    said: list[tuple[int, int, int, int]] = []
    for at, (one, other, evidence) in enumerate(ties):
        for e in evidence:
            if e.kind == "relation":
                said.append((at, -1, -1, whole))
            else:
                a, b = (rows.setdefault((id_, e.via), len(rows)) for id_ in (one, other))
                said.append((at, a, b, 1 if _one_of_several(e, large) else whole))
    lists = pd.DataFrame(list(rows), columns=["organization", "meeting"], dtype=object).assign(row=range(len(rows)))
    columns = np.array(said, dtype=np.int64).reshape(-1, 4).T
    ends = np.array([(place[a], place[b]) for a, b, _ in ties], dtype=np.int64).reshape(-1, 2).T
    return _Rests(order, (ends[0], ends[1]), lists, columns[0], columns[1], columns[2], columns[3], whole)


def _one_of_several(evidence: Evidence, large: set[str]) -> bool:
    """Whether it makes a tie only together with others: one of the repeated working meetings."""
    return evidence.kind == "meeting" and evidence.grade == 2 and evidence.via in large


def _ends(rests: _Rests, times: "np.ndarray[Any, Any]") -> Ends:
    """The ties that stay where each row of the lists is there so many times."""
    there = np.append(times, 1)
    worth = np.minimum(there[rests.one], there[rests.other]) * rests.worth
    stays = np.bincount(rests.tie, worth, minlength=len(rests.ends[0])) >= rests.whole
    return rests.ends[0][stays], rests.ends[1][stays]
