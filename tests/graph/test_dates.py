from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import dates

MONTHS = st.builds(lambda y, m: f"{y:04}-{m:02}", st.integers(1900, 2100), st.integers(1, 12))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018-04-21", date(2018, 4, 21), date(2018, 4, 21)),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
        ("2020-Q1", date(2020, 1, 1), date(2020, 3, 31)),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2014-09/2014-12", date(2014, 9, 1), date(2014, 12, 31)),
    ],
)
def test_a_date_means_a_span_of_days(text: str, first: date, last: date):
    assert dates.bounds(text) == (first, last)


@pytest.mark.parametrize("text", ["", "2018-13", "2018-02-30", "18-04-21", "abril", "2018/2017", "2018-4"])
def test_what_is_not_a_date_is_refused(text: str):
    assert not dates.is_date(text)


def test_a_finer_date_refines_a_coarser_one_and_never_itself():
    assert dates.refines("2018-04-21", "2018")
    assert not dates.refines("2018", "2018-04-21")
    assert not dates.refines("2018-04", "2018-04")
    assert not dates.refines("2019-01", "2018")


@given(MONTHS)
def test_a_month_lies_in_its_year(text: str):
    assert dates.refines(text, text[:4])
    assert dates.years(text) == (int(text[:4]), int(text[:4]))
    assert dates.precision(text) == "month"
