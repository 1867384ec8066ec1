"""Whether organizations are where people are: location quotient and Hoover's index.

Of organizations per region n_r (N in all) against the population of each region: a region without population in
the table cannot be compared, and an organization of unknown region takes no part.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from graph.analysis.blanks import stated
from graph.analysis.incidence import Floats
from graph.analysis.intervals import binomial_p, clopper_pearson

SAMPLES = 1000
_HALVINGS = 8
"""How often the ends of an interval are narrowed down: to one in 256, which is finer than the draws can tell."""


def location_quotients(organizations: Mapping[Any, int], population: Mapping[Any, float]) -> pd.DataFrame:
    """LQ_r = (n_r / N) / (population_r / population), a row for each region that has people, by region.

    Columns: `organizations`, `share`, `population_share`, `quotient`, `low`, `high` (Clopper and Pearson, 95 %, on
    n_r / N), `p` (exact binomial, two-sided: is the share that of the population?). A region that is not in
    `organizations` has none: its quotient is 0 and `high` still says how much that rules out. Where N is 0 all but the
    counts and population shares are nan. ValueError for organizations in a region without people.
    """
    regions, n, share = _compared(organizations, population)
    total = int(n.sum())
    table = pd.DataFrame(
        {"organizations": n, "share": n / total if total else np.nan, "population_share": share},
        index=pd.Index(regions, name="region", dtype=object),
    )
    table["quotient"] = table["share"] / share
    ends = [clopper_pearson(int(k), total) if total else (np.nan, np.nan) for k in n]
    table["low"] = [low for low, _ in ends] / share
    table["high"] = [high for _, high in ends] / share
    table["p"] = [binomial_p(int(k), total, float(s)) if total else np.nan for k, s in zip(n, share, strict=True)]
    return table


@dataclass(frozen=True)
class Hoover:
    """H = 1/2 sum |n_r / N - population_r / population|, between 0 and 1.

    `low` and `high` are its 95 % interval; `by_chance` is its mean where everybody's region is drawn by population
    alone, and `p` the share of such draws that reach H.
    """

    value: float
    low: float
    high: float
    by_chance: float
    p: float
    organizations: int

    @property
    def elsewhere(self) -> int:
        """How many organizations would have to be in another region to match the population."""
        return round(self.value * self.organizations)


def hoover(
    organizations: Mapping[Any, int], population: Mapping[Any, float], seed: int = 0, samples: int = SAMPLES
) -> Hoover | None:
    """Hoover's index of organizations against people; None without an organization.

    Few organizations in many regions give a large H by chance alone, so the interval is found by inversion: the
    true shares are taken to be population + t (observed - population), and `low` and `high` are the indices of the
    least and the largest t under which an H as extreme as the observed has a chance of 2.5 % or more,
    by `samples` multinomial draws each. Hoover 1936.
    """
    _, n, share = _compared(organizations, population)
    total = int(n.sum())
    if not total:
        return None
    away = n / total - share
    value = float(np.abs(away).sum() / 2)

    @lru_cache
    def drawn(t: float) -> tuple[float, Floats]:
        shares = np.maximum(share + t * away, 0)
        shares = shares / shares.sum()
        # One seed for every t, so that the chances move smoothly with it.
        draws = np.random.default_rng(seed).multinomial(total, shares, samples) / total
        return float(np.abs(shares - share).sum() / 2), np.abs(draws - share).sum(axis=1) / 2

    def reaches(t: float) -> bool:
        return float((drawn(t)[1] >= value - 1e-12).mean()) >= 0.025

    def stays(t: float) -> bool:
        return float((drawn(t)[1] <= value + 1e-12).mean()) >= 0.025

    by_chance = drawn(0.0)[1]
    low = 0.0 if reaches(0.0) else _edge(0.0, 1.0, lambda t: not reaches(t))
    top = 1.0
    while stays(top) and top < 64:
        top *= 2
    high = _edge(0.0 if top == 1.0 else top / 2, top, stays)
    p = (1 + int((by_chance >= value - 1e-12).sum())) / (samples + 1)
    return Hoover(value, drawn(low)[0] if low else 0.0, drawn(high)[0], float(by_chance.mean()), p, total)


def _edge(low: float, high: float, holds: Callable[[float], bool]) -> float:
    """Where a condition that holds at the low end stops."""
    for _ in range(_HALVINGS):
        at = (low + high) / 2
        low, high = (at, high) if holds(at) else (low, at)
    return (low + high) / 2


def _compared(organizations: Mapping[Any, int], population: Mapping[Any, float]) -> tuple[list[Any], Floats, Floats]:
    regions = sorted(region for region, people in population.items() if people > 0)
    known = {region: n for region, n in organizations.items() if n and stated(region) is not None}
    lost = sorted(str(region) for region in known.keys() - set(regions))
    if lost:
        raise ValueError(f"no population is known of {', '.join(lost)}")
    people = np.array([population[region] for region in regions], dtype=float)
    n = np.array([organizations.get(region, 0) for region in regions], dtype=float)
    return regions, n, people / people.sum()
