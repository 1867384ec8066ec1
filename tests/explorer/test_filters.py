"""The filters in words and in the address."""

import pytest

from explorer.filters import Filters
from graph.scope import Network, View

YEARS = (2010, 2025)


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ((2, 3, 4, 5), "2 · se encontraron, o más"),
        ((1, 2, 3, 4, 5), "1 · coincidieron, o más"),
        ((5,), "5 · cumplieron juntas"),
        ((1, 3), "1 · coincidieron, 3 · trabajan juntas"),
        ((), "ninguno"),
    ],
)
def test_the_tie_rule_is_said_in_words(grades: tuple[int, ...], said: str):
    assert Filters(View(grades=grades), YEARS).rule() == said


def test_the_years_left_out_are_those_of_the_data():
    assert Filters(View(), YEARS).span == YEARS
    assert Filters(View(first_year=2012), YEARS).span == (2012, 2025)


def test_nothing_is_in_the_address_while_the_filters_are_as_they_come():
    assert not any(Filters(View(), YEARS).address().values())


def test_the_address_carries_values_and_never_labels():
    view = View(2012, 2019, Network.APOC, True, (1, 3))
    assert Filters(view, YEARS).address() == {
        "anos": ["2012", "2019"],
        "vinculo": ["1", "3"],
        "red": ["apoc"],
        "instituciones": ["true"],
    }


def test_no_grade_at_all_is_told_apart_from_the_default():
    assert Filters(View(grades=()), YEARS).address()["vinculo"] == [""]


def test_each_filter_says_what_it_holds_in_bold():
    names = Filters(View(2012, None, Network.CULTURE_POINTS, True, (5,)), YEARS).names()
    assert names == {
        "anos": "Años **2012 a 2025**",
        "vinculo": "Vínculo **5 · cumplieron juntas**",
        "red": "Red **Puntos de Cultura**",
        "instituciones": "**con instituciones**",
    }
