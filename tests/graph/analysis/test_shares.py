import pytest

from graph.analysis.shares import clopper_pearson, latest_total, shares
from graph.snapshot import snapshot


def test_the_exact_interval_agrees_with_published_values():
    """R's binom.test(85, 169) and binom.test(0, 10)."""
    low, high = clopper_pearson(85, 169)
    assert low == pytest.approx(0.42515, abs=2e-4)
    assert high == pytest.approx(0.58065, abs=2e-4)
    assert clopper_pearson(0, 10)[0] == 0
    assert clopper_pearson(0, 10)[1] == pytest.approx(1 - 0.025 ** (1 / 10), abs=1e-9)
    assert clopper_pearson(10, 10)[1] == 1


def test_lima_and_callao_on_the_record(record_store):
    found = shares(snapshot(record_store))
    assert found is not None
    assert (found.capital_points.value, found.points.value) == (85, 169)
    assert found.people == 29_381_884
    assert found.capital_people == 994_494 + 9_485_405
    assert found.quotient == pytest.approx(1.41, abs=0.005)
    assert (round(found.low, 2), round(found.high, 2)) == (1.19, 1.63)
    total = latest_total(snapshot(record_store))
    assert total is not None
    assert total.value == 784
