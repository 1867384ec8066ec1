"""Exact intervals of a share."""

import numpy as np
from scipy import special


def clopper_pearson(successes: int, trials: int, level: float = 0.95) -> tuple[float, float]:
    """The exact binomial interval of Clopper and Pearson (1934). 0 <= successes <= trials, trials > 0.

    Its ends are quantiles of beta distributions; of no success the upper one is 1 - (tail)^(1 / trials).
    """
    tail = (1 - level) / 2
    low = 0.0 if successes == 0 else float(special.betaincinv(successes, trials - successes + 1, tail))
    high = 1.0 if successes == trials else float(special.betaincinv(successes + 1, trials - successes, 1 - tail))
    return low, high


def binomial_p(successes: int, trials: int, share: float) -> float:
    """Two-sided exact p of a count under a share: all counts that are no more likely are summed."""
    k = np.arange(trials + 1)
    chance = np.exp(
        special.gammaln(trials + 1)
        - special.gammaln(k + 1)
        - special.gammaln(trials - k + 1)
        + special.xlogy(k, share)
        + special.xlog1py(trials - k, -share)
    )
    # Equally likely ones differ in their last digits.
    return min(1.0, float(chance[chance <= chance[successes] * (1 + 1e-7)].sum()))
