"""Ratios of observed to expected counts that small counts do not throw about."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import optimize, special

from graph.analysis.incidence import Floats

LIMITS = (1e-2, 1e4)
"""Between these the strength of the shrinkage is sought: at the upper one all ratios are nearly one."""


def shrunken(
    observed: Sequence[float] | Floats, expected: Sequence[float] | Floats, level: float = 0.95
) -> pd.DataFrame:
    """`ratio` (O + a) / (E + a), with `low` and `high` from Gamma(O + a, rate E + a); a row for each pair of counts.

    O is Poisson with mean lambda E, and lambda is Gamma(a, a), of mean one; a maximizes the marginal likelihood of
    all the counts with E > 0 (negative binomial) within `LIMITS`, and is kept in `attrs["a"]`. Where no count has
    E > 0, ratio and interval are nan. DuMouchel 1999.
    """
    o, e = np.asarray(observed, dtype=float), np.asarray(expected, dtype=float)
    usable = e > 0
    if not usable.any():
        return pd.DataFrame({name: np.full(len(o), np.nan) for name in ("ratio", "low", "high")})
    a = _strength(o[usable], e[usable])
    tail = (1 - level) / 2
    low, high = (special.gammaincinv(o + a, side) / (e + a) for side in (tail, 1 - tail))
    table = pd.DataFrame({"ratio": (o + a) / (e + a), "low": low, "high": high})
    table[~usable] = np.nan
    table.attrs["a"] = a
    return table


def _strength(o: Floats, e: Floats) -> float:
    def loss(log_a: float) -> float:
        a = np.exp(log_a)
        terms = special.gammaln(o + a) - special.gammaln(a) + a * np.log(a / (a + e)) + o * np.log(e / (a + e))
        return -float(terms.sum())

    # The likelihood may have two hills (few very low ratios among many near one): the better start is looked for.
    grid = np.linspace(np.log(LIMITS[0]), np.log(LIMITS[1]), 29)
    best = int(np.argmin([loss(at) for at in grid]))
    around = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]
    found = optimize.minimize_scalar(loss, bounds=around, method="bounded", options={"xatol": 1e-8})
    return float(np.exp(found.x if found.fun < loss(grid[best]) else grid[best]))
