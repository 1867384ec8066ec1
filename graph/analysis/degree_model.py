"""How likely each organization is to be at each meeting, if only activity and size mattered (SDSM, BiCM).

p_im = x_i y_m / (1 + x_i y_m) with sum_m p_im = q_i and sum_i p_im = k_m: the random lists of largest entropy whose
margins hold on average (Neal 2014, Saracco et al. 2017). x depends on q and y on k only, so the model has one
row for each distinct number of meetings and one column for each distinct size.
"""

from dataclasses import dataclass

import numpy as np

from graph.analysis.incidence import Floats, Integers

PRECISION = 1e-9
ROUNDS = 50_000


@dataclass(frozen=True, eq=False)
class DegreeModel:
    """`probability[a, b]` for an organization at `attendances[a]` meetings and a meeting of `sizes[b]`."""

    attendances: Integers
    sizes: Integers
    probability: Floats


def degree_model(attendances: Integers, sizes: Integers) -> DegreeModel:
    """The model for n numbers of meetings and T sizes, which must have one sum.

    Whoever was everywhere (or nowhere) has probability one (or zero) at every meeting and is taken out before the
    rest is fitted, and so is a meeting of all or of nobody, again until none is left.
    """
    q, times = np.unique(attendances, return_counts=True)
    k, often = np.unique(sizes, return_counts=True)
    return DegreeModel(q, k, _solve(q.astype(float), times, k.astype(float), often))


def _solve(q: Floats, times: Integers, k: Floats, often: Integers) -> Floats:
    p = np.zeros((len(q), len(k)))
    if not len(q) or not len(k):
        return p
    full, empty = q == often.sum(), q == 0
    if full.any() or empty.any():
        rest = ~(full | empty)
        p[full] = 1.0
        p[rest] = _solve(q[rest], times[rest], k - times[full].sum(), often)
        return p
    if (k == times.sum()).any() or (k == 0).any():
        return _solve(k, often, q, times).T
    return _fit(q, times, k, often)


def _fit(q: Floats, times: Integers, k: Floats, often: Integers) -> Floats:
    """The fixed point x = q / sum y / (1 + x y), y = k / sum x / (1 + x y)."""
    total = float((q * times).sum())
    x, y = q / np.sqrt(total), k / np.sqrt(total)
    for _ in range(ROUNDS):
        x = q / (often * y / (1 + np.outer(x, y))).sum(axis=1)
        y = k / (times[:, None] * x[:, None] / (1 + np.outer(x, y))).sum(axis=0)
        p = np.outer(x, y) / (1 + np.outer(x, y))
        if np.abs((p * often).sum(axis=1) - q).max() < PRECISION:
            break
    return np.asarray(p, dtype=np.float64)
