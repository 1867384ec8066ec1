"""What is left of a finding when many were looked for."""

from collections.abc import Sequence

import numpy as np

from graph.analysis.incidence import Floats


def benjamini_hochberg(p: Sequence[float] | Floats, tests: int | None = None) -> Floats:
    """The adjusted value q of each p, in the same order: rejecting q <= .05 keeps false findings to one in twenty.

    q_(i) = min over j >= i of p_(j) t / j, at most 1, with t = `tests`, or the number of values where it is not
    given; more tests than values mean that the others had p = 1. Values that are nan were not tested: they
    stay nan and do not count. Benjamini and Hochberg 1995.
    """
    values = np.asarray(p, dtype=float)
    found = np.full(len(values), np.nan)
    tested = np.flatnonzero(~np.isnan(values))
    total = len(tested) if tests is None else tests
    if total < len(tested):
        raise ValueError(f"{total} tests for {len(tested)} values")
    order = tested[np.argsort(values[tested], kind="stable")]
    raw = values[order] * total / np.arange(1, len(order) + 1)
    found[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1)
    return found
