import pytest

from graph.window import Window

PART = Window(2015, 2018, whole=False)


@pytest.mark.parametrize(
    ("date", "held"), [("2015", True), ("2018-12-31", True), ("2014", False), ("2014-09/2015-02", True), ("", False)]
)
def test_a_fact_is_in_when_its_date_touches_the_window(date: str, held: bool):
    assert PART.holds(date) is held


def test_something_of_several_days_is_in_until_it_ends():
    assert PART.covers("2014-12-30", "2015-01-02")
    assert PART.covers("2018", "2019")
    assert not PART.covers("2012", "2014")
    assert PART.covers("2016", None)
    assert not PART.covers("2014", None)


def test_what_began_and_has_no_end_goes_on():
    assert PART.touches("2001", "")
    assert PART.touches("", "2015")
    assert not PART.touches("2019", "")
    assert not PART.touches("", "2014")


def test_what_has_no_date_counts_in_the_whole_window_only():
    assert not PART.holds(None)
    assert not PART.covers(None, None)
    assert not PART.touches("", "")
    whole = Window(2015, 2018, whole=True)
    assert whole.holds(None)
    assert whole.covers(None, None)
    assert whole.touches("", "")
