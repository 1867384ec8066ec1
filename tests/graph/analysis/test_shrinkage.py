import numpy as np
import pytest
from scipy import stats

from graph.analysis.many_tests import benjamini_hochberg
from graph.analysis.shrinkage import shrunken


def test_the_strength_maximizes_the_negative_binomial_likelihood():
    random = np.random.default_rng(2)
    expected = random.uniform(2, 30, 120)
    observed = random.poisson(random.gamma(4, 1 / 4, 120) * expected)
    table = shrunken(observed, expected)
    a = table.attrs["a"]

    def likelihood(a: float) -> float:
        return float(stats.nbinom.logpmf(observed, a, a / (a + expected)).sum())

    assert all(likelihood(a) >= likelihood(a * by) for by in (0.5, 0.9, 0.999, 1.001, 1.1, 2))
    assert 2.5 < a < 6.5
    assert table["ratio"].to_numpy() == pytest.approx((observed + a) / (expected + a))
    low = stats.gamma(observed + a, scale=1 / (expected + a)).ppf(0.025)
    assert table["low"].to_numpy() == pytest.approx(low)


def test_a_small_count_is_drawn_to_one_more_than_a_large_one():
    table = shrunken([0, 0, 100, 60, 150, 3], [2, 40, 100, 100, 100, 3])
    assert table["ratio"][1] < table["ratio"][0] < 1
    assert (table["low"] < table["ratio"]).all() and (table["ratio"] < table["high"]).all()


def test_where_nothing_is_expected_there_is_no_ratio():
    table = shrunken([0, 1], [0, 2])
    assert table.loc[0].isna().all() and table.loc[1].notna().all()
    assert shrunken([0], [0]).isna().all(axis=None)
    assert len(shrunken([], [])) == 0


def test_adjusted_values_agree_with_scipy_and_with_the_tests_that_are_not_shown():
    p = np.random.default_rng(1).uniform(0, 1, 40) ** 3
    assert benjamini_hochberg(p) == pytest.approx(stats.false_discovery_control(p))
    more = benjamini_hochberg(p, tests=100)
    assert more == pytest.approx(stats.false_discovery_control([*p, *np.ones(60)])[:40])
    holes = np.array([0.01, np.nan, 0.04])
    assert benjamini_hochberg(holes)[[0, 2]] == pytest.approx([0.02, 0.04])
    assert np.isnan(benjamini_hochberg(holes)[1])
    assert len(benjamini_hochberg([])) == 0
    with pytest.raises(ValueError, match="1 tests for 2"):
        benjamini_hochberg([0.1, 0.2], tests=1)
