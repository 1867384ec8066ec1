import pytest
from factory import snapshot as small

from graph.analysis.intervals import clopper_pearson
from graph.analysis.shares import latest_total, shares
from graph.snapshot import snapshot


def test_the_exact_interval_agrees_with_published_values():
    """R's binom.test(85, 169) and binom.test(0, 10)."""
    low, high = clopper_pearson(85, 169)
    assert low == pytest.approx(0.42515, abs=2e-4)
    assert high == pytest.approx(0.58065, abs=2e-4)
    assert clopper_pearson(0, 10)[0] == 0
    assert clopper_pearson(0, 10)[1] == pytest.approx(1 - 0.025 ** (1 / 10), abs=1e-9)
    assert clopper_pearson(10, 10)[1] == 1


def totals(*rows: str) -> dict[str, str]:
    header = "Fecha,Puntos de Cultura,Regiones,En Lima y Callao,Clase de total"
    return {"totales": "\n".join([header, *rows])}


def test_the_latest_total_that_states_both_is_the_one_compared():
    found = shares(small(**totals("2015,100,20,60,total", "2020,200,22,0,total", "2024,784,25,,total")))
    assert found is not None
    assert (found.capital_points.value, found.points.value, found.date) == (0, 200, "2020")
    assert (found.share, found.quotient, found.low) == (0, 0, 0)
    assert found.high > 0
    assert len(found.population.rows) == 25


def test_without_a_total_that_states_both_there_is_no_share():
    assert shares(small(**totals("2024,784,25,,total"))) is None
    assert shares(small(**totals("2024,5,25,9,total"))) is None


def test_the_latest_total_is_a_total_and_not_a_floor():
    latest = latest_total(small(**totals("2023-06,683,25,,total", "2024,784,25,,total", "2025,900,25,,al menos")))
    assert latest is not None
    assert latest.value == 784
    assert list(latest.rows["name"]) == ["784 Puntos de Cultura en 25 regiones"]
    assert latest_total(small(**totals(",784,25,,total"))) is None


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
