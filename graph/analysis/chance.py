"""Which two organizations share more meetings than chance alone would give them: the badge «más que por azar».

At the size of an alliance it is nearly never given to a pair, and that is the answer: of the 153 pairs of
Davis's southern women none keeps it once the number of tests is counted.
"""

from collections.abc import Callable
from enum import StrEnum

import numpy as np
import pandas as pd
from scipy import special

from graph.analysis.coincidences import coincidences
from graph.analysis.curveball import curveball
from graph.analysis.degree_model import degree_model
from graph.analysis.incidence import Floats, Incidence, Integers, Lists, incidence
from graph.analysis.many_tests import benjamini_hochberg

ALPHA = 0.05
SAMPLES = 1000


class Null(StrEnum):
    """What chance keeps."""

    FIXED_ROWS = "fixed rows"
    """Each organization's number of meetings, all meetings alike (Tumminello 2011, Neal 2013). Where congresses
    mix with small meetings it gives the badge too freely."""
    SDSM = "sdsm"
    """Both margins on average (Neal 2014): takes the size of each meeting into account."""
    FDSM = "fdsm"
    """Both margins exactly, by Curveball: the reference, up to some 500 organizations."""


def more_than_chance(lists: Lists, null: Null = Null.SDSM, seed: int = 0, samples: int = SAMPLES) -> pd.DataFrame:
    """One row for each two organizations that share a meeting, with its `badge`.

    Columns: `one`, `other`, `meetings`, `expected`, `p`, `q`, `badge`. p is the chance of sharing at least so many.
    FIXED_ROWS: hypergeometric (T, q_i, q_j). SDSM: Poisson-binomial of p_im p_jm, by exact convolution. FDSM: (1 +
    samples with at least as many) / (samples + 1), so never below 1 / (samples + 1). q is Benjamini-Hochberg over
    all pairs of organizations that were at a meeting, those that share none with p = 1; `badge` is q <= .05, which
    FDSM can give only with tests / .05 samples or more. `attrs["tests"]` is the number of pairs. `seed` and
    `samples` are for FDSM alone. Meetings of nobody and organizations without a meeting do not count.
    """
    given = incidence(lists).at_least(1)
    table = coincidences(given)
    place = {o: at for at, o in enumerate(given.organizations)}
    one, other = (np.array([place[o] for o in table[side]], dtype=np.int64) for side in ("one", "other"))
    shared = table["meetings"].to_numpy(dtype=np.int64)
    expected, p = _NULLS[null](given, one, other, shared, seed, samples)
    active = int((given.attendances > 0).sum())
    tests = active * (active - 1) // 2
    found = table[["one", "other", "meetings"]].assign(expected=expected, p=p, q=benjamini_hochberg(p, tests))
    found["badge"] = found["q"] <= ALPHA
    found.attrs["tests"] = tests
    return found


def _fixed_rows(
    given: Incidence, one: Integers, other: Integers, shared: Integers, _seed: int, _samples: int
) -> tuple[Floats, Floats]:
    total, q = given.shape[1], given.attendances
    log_p = np.full(len(one), -np.inf)
    # Sums the tail from the observed count up, one term for all pairs at a time.
    last = np.minimum(q[one], q[other])
    for step in range(int((last - shared).max(initial=-1)) + 1):
        at = shared + step
        inside = at <= last
        term = _log_choose(q[one], at) + _log_choose(total - q[one], q[other] - at) - _log_choose(total, q[other])
        log_p = np.where(inside, np.logaddexp(log_p, term), log_p)
    return q[one] * q[other] / max(total, 1), np.minimum(np.exp(log_p), 1.0)


def _log_choose(n: Integers | int, k: Integers) -> Floats:
    """log C(n, k), -inf where there is no way to choose."""
    possible = (k >= 0) & (k <= n)
    inside = np.where(possible, k, 0)
    value = special.gammaln(np.asarray(n) + 1.0) - special.gammaln(inside + 1.0) - special.gammaln(n - inside + 1.0)
    return np.asarray(np.where(possible, value, -np.inf), dtype=np.float64)


def _sdsm(
    given: Incidence, one: Integers, other: Integers, shared: Integers, _seed: int, _samples: int
) -> tuple[Floats, Floats]:
    """Pairs of one two numbers of meetings have one distribution; it is followed up to the largest count seen."""
    model = degree_model(given.attendances, given.sizes)
    often = np.bincount(np.searchsorted(model.sizes, given.sizes), minlength=len(model.sizes))
    ends = np.sort(np.searchsorted(model.attendances, given.attendances)[np.stack([one, other])], axis=0)
    kinds, kind = np.unique(ends.T, axis=0, return_inverse=True)
    both = model.probability[kinds[:, 0]] * model.probability[kinds[:, 1]]
    below = np.zeros((len(kinds), int(shared.max(initial=0)) + 1))
    below[:, 0] = 1.0
    for size in np.repeat(np.arange(len(often)), often):
        p = both[:, [size]]
        below[:, 1:] = below[:, 1:] * (1 - p) + below[:, :-1] * p
        below[:, :1] *= 1 - p
    less = np.cumsum(below, axis=1)
    p_value = 1.0 - less[kind, shared - 1] if len(shared) else np.zeros(0)
    return (both * often).sum(axis=1)[kind], np.clip(p_value, 0.0, 1.0)


def _fdsm(
    given: Incidence, one: Integers, other: Integers, shared: Integers, seed: int, samples: int
) -> tuple[Floats, Floats]:
    reached, total = np.zeros(len(one)), np.zeros(len(one))
    for sample in curveball(given, samples, seed):
        dense = sample.toarray().astype(np.float32)
        times = (dense @ dense.T)[one, other]
        reached += times >= shared
        total += times
    return total / samples, (1 + reached) / (samples + 1)


_NULLS: dict[Null, Callable[[Incidence, Integers, Integers, Integers, int, int], tuple[Floats, Floats]]] = {
    Null.FIXED_ROWS: _fixed_rows,
    Null.SDSM: _sdsm,
    Null.FDSM: _fdsm,
}
