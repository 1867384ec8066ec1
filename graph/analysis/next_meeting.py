"""The next meeting: what inviting these would do, who should be invited, where to hold it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb, inf

import networkx as nx
import numpy as np
import pandas as pd

from graph.analysis.components import without_path
from graph.analysis.efficiency import distances
from graph.ties import Ties

EXACT = 1_000
"""Up to so many organizations the efficiency is exact; above, it is estimated from `SOURCES` drawn with a seed."""
SOURCES = 128
QUANTILES = (0.05, 0.5, 0.95)


@dataclass(frozen=True)
class Effect:
    """The network before and after a meeting at which everybody there becomes tied to each other."""

    invited: tuple[str, ...]
    new_ties: int
    """Pairs of those invited that have no tie today."""
    without_before: int
    without_after: int
    """Pairs of organizations without a path, isolated ones included."""
    pieces_before: int
    pieces_after: int
    """Pieces of two or more."""
    efficiency_before: float
    efficiency_after: float

    @property
    def joined(self) -> int:
        """Pairs that have no path today and would have one."""
        return self.without_before - self.without_after


def effect(graph: Ties, invited: Iterable[str], seed: int = 0) -> Effect:
    """What a meeting of these would do: d'(x, y) = min(d(x, y), d(x, S) + 1 + d(S, y)), S those invited; exact.

    Efficiency is the mean of 1/d over pairs, as in `graph.analysis.efficiency`. Less than two invited change
    nothing. Raises KeyError for an id that is not in the graph.
    """
    order = sorted(graph)
    place = {id_: i for i, id_ in enumerate(order)}
    there = sorted({place[id_] for id_ in invited})
    return _effect(graph, order, _table(graph, order, seed), there)


def if_only(
    graph: Ties,
    invited: Sequence[str],
    attending: int,
    probability: Mapping[str, float] | None = None,
    draws: int = 200,
    seed: int = 0,
) -> pd.DataFrame:
    """«Si solo asisten N de los invitados»: the effect over `draws` random sets of N of them.

    Who attends is drawn without replacement, in proportion to `probability` (positive; all alike where it is not
    given). One row a measure (`new_ties`, `joined`, `efficiency_gain`), columns `low`, `middle`, `high` (5, 50 and
    95 % of the draws). The same seed gives the same answer. Raises ValueError unless 0 <= N <= invited.
    """
    people = sorted(set(invited))
    if not 0 <= attending <= len(people):
        raise ValueError(f"{attending} of {len(people)} cannot attend")
    order = sorted(graph)
    place = {id_: i for i, id_ in enumerate(order)}
    table = _table(graph, order, seed)
    weight = np.array([(probability or {}).get(id_, 1.0) for id_ in people], dtype=float)
    random = np.random.default_rng(seed)
    found = []
    for _ in range(draws):
        drawn: list[int] = (
            random.choice(len(people), attending, replace=False, p=weight / weight.sum()).tolist() if attending else []
        )
        done = _effect(graph, order, table, sorted(place[people[i]] for i in drawn))
        found.append((done.new_ties, done.joined, done.efficiency_after - done.efficiency_before))
    spread = np.quantile(np.array(found, dtype=float), QUANTILES, axis=0).T
    return pd.DataFrame(spread, index=["new_ties", "joined", "efficiency_gain"], columns=["low", "middle", "high"])


Table = tuple[list[int], "np.ndarray[tuple[int, int], np.dtype[np.float64]]"]


def _table(graph: Ties, order: list[str], seed: int) -> Table:
    """The places of the sources, and their steps to every organization."""
    drawn = list(range(len(order)))
    if len(order) > EXACT:
        drawn = sorted(np.random.default_rng(seed).choice(len(order), SOURCES, replace=False).tolist())
    return drawn, distances(graph, order, [order[i] for i in drawn])


def _effect(graph: Ties, order: list[str], table: Table, there: list[int]) -> Effect:
    drawn, before = table
    people = [order[i] for i in there]
    known = without_path(graph)
    new = comb(len(people), 2) - graph.subgraph(people).number_of_edges()
    sizes = [len(piece) for piece in nx.connected_components(graph) if not piece.isdisjoint(people)]
    joined = comb(sum(sizes), 2) - sum(comb(size, 2) for size in sizes)
    after = before
    if len(people) > 1:
        ways = nx.multi_source_dijkstra_path_length(graph, set(people), weight=lambda *_: 1)
        near = np.array([ways.get(id_, inf) for id_ in order])
        after = np.minimum(before, near[drawn][:, None] + 1 + near[None, :])
    tied = sum(size > 1 for size in sizes)
    return Effect(
        invited=tuple(people),
        new_ties=new,
        without_before=known.without,
        without_after=known.without - joined,
        pieces_before=known.pieces,
        pieces_after=known.pieces - tied + 1 if len(people) > 1 else known.pieces,
        efficiency_before=_mean_inverse(before, drawn),
        efficiency_after=_mean_inverse(after, drawn),
    )


def _mean_inverse(table: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", drawn: list[int]) -> float:
    """The mean of 1/d over ordered pairs (source, another)."""
    sources, n = table.shape if table.size else (0, 0)
    if n < 2:
        return 0.0
    inverse = np.divide(1.0, table, out=np.zeros_like(table), where=np.isfinite(table) & (table > 0))
    inverse[range(sources), drawn] = 0.0
    return float(inverse.sum()) / (sources * (n - 1))
