import numpy as np
import pytest
from scipy import stats

from graph.analysis.concentration import hoover, location_quotients
from graph.analysis.intervals import binomial_p, clopper_pearson

PEOPLE = {"Lima y Callao": 10_479_899, "las demás": 29_381_884 - 10_479_899}
"""Census of 2017."""
POINTS = {"Lima y Callao": 85, "las demás": 84}


def test_the_intervals_and_the_p_are_those_of_scipy():
    for k, n, share in ((0, 10, 0.2), (10, 10, 0.7), (3, 20, 0.3), (85, 169, 0.3567), (7, 12, 0.5), (0, 1, 0.04)):
        test = stats.binomtest(k, n, share)
        assert clopper_pearson(k, n) == pytest.approx(tuple(test.proportion_ci(method="exact")))
        assert binomial_p(k, n, share) == pytest.approx(test.pvalue)


def test_lima_and_callao_have_one_and_four_tenths_of_what_population_would_give():
    row = location_quotients(POINTS, PEOPLE).loc["Lima y Callao"]
    assert (round(row["quotient"], 2), round(row["low"], 2), round(row["high"], 2)) == (1.41, 1.19, 1.63)
    assert round(row["p"], 4) == 0.0001
    found = hoover(POINTS, PEOPLE, seed=1)
    assert found is not None
    assert round(found.value, 3) == 0.146 and found.elsewhere == 25
    # Of two classes H is how far one share is from its population: the exact interval of that share.
    low, high = clopper_pearson(85, 169)
    share = PEOPLE["Lima y Callao"] / sum(PEOPLE.values())
    assert (found.low, found.high) == pytest.approx((low - share, high - share), abs=0.012)


def test_a_region_without_organizations_says_how_much_that_rules_out():
    table = location_quotients({"a": 10}, {"a": 50, "b": 50})
    assert table.loc["b", "quotient"] == 0
    assert table.loc["b", "high"] == pytest.approx((1 - 0.025 ** (1 / 10)) / 0.5)


def test_worked_by_hand():
    """Shares .5 .5 0 against .25 .25 .5."""
    found = hoover({"a": 2, "b": 2}, {"a": 1, "b": 1, "c": 2})
    assert found is not None
    assert found.value == 0.5 and found.elsewhere == 2


def test_the_interval_holds_the_truth_19_times_in_20_even_where_it_is_nought():
    random = np.random.default_rng(1)
    people = {r: float(p) for r, p in enumerate(random.pareto(1.2, 25) + 0.3)}
    share = np.array(list(people.values())) / sum(people.values())
    for shift in (0.0, 0.25):
        true = (1 - shift) * share + shift * np.eye(25)[3]
        index = np.abs(true - share).sum() / 2
        held = 0
        for run in range(60):
            drawn = random.multinomial(169, true)
            found = hoover(dict(enumerate(drawn.tolist())), people, seed=run, samples=200)
            assert found is not None
            held += found.low <= index <= found.high
            assert found.low <= found.value
        assert held >= 51


def test_chance_alone_gives_an_index_above_nought():
    found = hoover({"a": 3}, dict.fromkeys("abcdefgh", 1.0), seed=2)
    assert found is not None
    assert found.by_chance > 0.6
    assert found.low < found.by_chance
    assert hoover({"a": 1, "b": 1}, {"a": 1, "b": 1}).p == 1  # type: ignore[union-attr]


def test_nobody_and_unknown_regions():
    assert hoover({}, {"a": 1}) is None
    table = location_quotients({}, {"a": 1, "b": 1})
    assert table["quotient"].isna().all() and list(table["organizations"]) == [0, 0]
    assert len(location_quotients({}, {})) == 0
    with pytest.raises(ValueError, match="no population is known of Narnia"):
        hoover({"Narnia": 2}, {"a": 1})
    assert location_quotients({"a": 4}, {"a": 9}).loc["a", "quotient"] == 1
