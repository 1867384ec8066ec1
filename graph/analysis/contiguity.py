"""Whether neighbouring regions became active about the same time, or the large ones first.

A pattern that is not seen is not absent: in 25 regions a border effect of five is seen two times in three, one of
two less than one time in four.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from graph.analysis.blanks import stated
from graph.analysis.incidence import Floats
from graph.analysis.verdicts import Neighbours, Reason

PERMUTATIONS = 999
REGIONS = 8
"""With fewer active regions than this no pattern can be told."""
ALPHA = 0.05


@dataclass(frozen=True)
class Spread:
    """A coefficient over `regions` regions and its one-sided p by permutation; nan where `reason` says why not."""

    value: float
    p: float
    regions: int
    reason: Reason | None = None

    @property
    def verdict(self) -> Neighbours | None:
        if self.reason is not None:
            return None
        return Neighbours.SEEN if self.p <= ALPHA else Neighbours.NOT_SEEN


def moran(values: Mapping[Any, float], borders: "nx.Graph[Any]") -> float:
    """Moran's I = n / S0 * sum_ij w_ij z_i z_j / sum_i z_i^2, with row-standardised weights of shared borders.

    Only regions with a value (nan is none) take part; one without a neighbour among them has no weights. nan where
    all values are equal or no two regions are neighbours. Cliff and Ord 1981.
    """
    regions, z = _centred(_known(values))
    weights = _weights(regions, borders)
    return _moran(z, weights)


def spread_between_neighbours(
    dates: Mapping[Any, float], borders: "nx.Graph[Any]", seed: int = 0, permutations: int = PERMUTATIONS
) -> Spread:
    """Moran's I of the ranks of first dates, and how often chance alone would have it so large or larger.

    `dates` are numbers (days) of the active regions; nan is not known and takes no part. Ranks are permuted with the
    first region (the origin, all of them where several share the first date) held fixed; p = (1 + as large) /
    (permutations + 1).
    """
    dates = _known(dates)
    if (reason := _unfit(dates)) is not None:
        return Spread(np.nan, np.nan, len(dates), reason)
    regions, _ = _centred(dates)
    ranks = _ranks([dates[r] for r in regions])
    weights = _weights(regions, borders)
    if weights.nnz == 0:
        return Spread(np.nan, np.nan, len(dates), Reason.TOO_FEW)
    z = ranks - ranks.mean()
    value = _moran(z, weights)
    drawn = [_moran(row, weights) for row in _shuffles(z, seed, permutations)]
    return Spread(value, _reached(value, drawn), len(regions))


def spread_by_size(
    dates: Mapping[Any, float], population: Mapping[Any, float], seed: int = 0, permutations: int = PERMUTATIONS
) -> Spread:
    """Spearman's coefficient of first dates with minus the population: large regions first make it positive.

    Regions without a known population take no part. Ranks are permuted as in `spread_between_neighbours`.
    """
    days, people = _known(dates), _known(population)
    dates = {region: day for region, day in days.items() if region in people}
    if (reason := _unfit(days) or (_unfit(dates) if dates else Reason.TOO_FEW)) is not None:
        return Spread(np.nan, np.nan, len(dates), reason)
    regions, _ = _centred(dates)
    size = _ranks([-people[r] for r in regions])
    size = size - size.mean()
    ranks = _ranks([dates[r] for r in regions])
    z = ranks - ranks.mean()
    scale = float(np.sqrt((z @ z) * (size @ size)))
    if not scale:
        return Spread(np.nan, np.nan, len(dates), Reason.ALL_EQUAL)
    value = float(z @ size) / scale
    drawn = [float(row @ size) / scale for row in _shuffles(z, seed, permutations)]
    return Spread(value, _reached(value, drawn), len(regions))


def _known(values: Mapping[Any, float]) -> dict[Any, float]:
    return {region: value for region, value in values.items() if stated(value) is not None}


def _unfit(dates: Mapping[Any, float]) -> Reason | None:
    if not dates:
        return Reason.NO_DATES
    if len(dates) < REGIONS:
        return Reason.TOO_FEW
    return Reason.ALL_EQUAL if len(set(dates.values())) == 1 else None


def _centred(values: Mapping[Any, float]) -> tuple[list[Any], Floats]:
    regions = sorted(values, key=str)
    found = pd.Series([values[r] for r in regions], dtype=float).to_numpy()
    return regions, np.asarray(found - found.mean() if len(found) else found, dtype=np.float64)


def _ranks(values: list[float]) -> Floats:
    """From one up; equal values share the mean of their places."""
    return np.asarray(pd.Series(values, dtype=float).rank(), dtype=np.float64)


def _weights(regions: list[Any], borders: "nx.Graph[Any]") -> "sparse.csr_array[Any]":
    place = {region: at for at, region in enumerate(regions)}
    ends = [(place[a], place[b]) for a, b in borders.edges() if a != b and a in place and b in place]
    both = np.array(ends + [(b, a) for a, b in ends], dtype=np.int64).reshape(-1, 2)
    degree = np.bincount(both[:, 0], minlength=len(regions))
    weights = sparse.coo_array((1 / degree[both[:, 0]], (both[:, 0], both[:, 1])), shape=(len(regions), len(regions)))
    return sparse.csr_array(weights)


def _moran(z: Floats, weights: "sparse.csr_array[Any]") -> float:
    total, square = float(weights.sum()), float(z @ z)
    return float(len(z) / total * (z @ (weights @ z)) / square) if total and square else np.nan


def _shuffles(z: Floats, seed: int, permutations: int) -> list[Floats]:
    """The values in other places, the first ones of all where they were."""
    random = np.random.default_rng(seed)
    free = np.flatnonzero(z > z.min())
    found = []
    for _ in range(permutations):
        row = z.copy()
        row[free] = random.permutation(z[free])
        found.append(row)
    return found


def _reached(value: float, drawn: list[float]) -> float:
    return (1 + sum(other >= value - 1e-12 for other in drawn)) / (len(drawn) + 1)
