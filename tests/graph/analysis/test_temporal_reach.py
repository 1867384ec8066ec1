"""News along dated meetings, against every order in which they may have been held."""

from datetime import date
from itertools import product

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import dates
from graph.analysis.temporal_reach import arrivals, chain, reach


def lists(**meetings: str) -> pd.DataFrame:
    """`m1="ab"`: a and b were at m1."""
    return pd.DataFrame([(o, m) for m, there in meetings.items() for o in there], columns=["organization", "meeting"])


def test_news_goes_from_a_day_to_a_later_one_and_not_back():
    table = lists(m1="ab", m2="bc", m3="cd")
    when = {"m1": "2017-06-01", "m2": "2017-06-02", "m3": "2017-05-01"}
    found = arrivals(table, when, ["a"])
    assert found["best"].to_dict() == {"a": None, "b": date(2017, 6, 1), "c": date(2017, 6, 2), "d": None}
    assert found["meetings"].to_dict() == {"a": 0, "b": 1, "c": 2, "d": None}
    assert chain(found, "c") == [("a", "m1"), ("b", "m2")]
    assert chain(found, "a") == chain(found, "d") == []
    assert reach(table, when)["best"].to_dict() == {"a": 2, "b": 2, "c": 2, "d": 2}


def test_meetings_of_one_day_are_not_chained():
    found = arrivals(lists(m1="ab", m2="bc"), {"m1": "2017-06-01", "m2": "2017-06-01"}, ["a"])
    assert found["best"].to_dict() == {"a": None, "b": date(2017, 6, 1), "c": None}


def test_a_date_known_to_the_month_gives_a_best_and_a_worst_order():
    table = lists(m1="ab", m2="bc")
    found = arrivals(table, {"m1": "2017-06", "m2": "2017-06-15"}, ["a"])
    assert (found["best"]["c"], found["worst"]["c"]) == (date(2017, 6, 15), None)
    assert (found["best"]["b"], found["worst"]["b"]) == (date(2017, 6, 1), date(2017, 6, 30))
    found = arrivals(table, {"m1": "2017-06", "m2": "2017-07"}, ["a"])
    assert (found["best"]["c"], found["worst"]["c"]) == (date(2017, 7, 1), date(2017, 7, 31))
    both = reach(table, {"m1": "2017-06", "m2": "2017-06-15"})
    assert both["best"].to_dict() == {"a": 2, "b": 2, "c": 2}
    assert both["worst"].to_dict() == {"a": 1, "b": 2, "c": 1}


def test_two_meetings_of_one_month_may_be_chained_either_way():
    found = arrivals(lists(m1="ab", m2="bc"), {"m1": "2017-06", "m2": "2017-06"}, ["c"])
    assert found["best"].to_dict() == {"a": date(2017, 6, 2), "b": date(2017, 6, 1), "c": None}
    assert found["worst"]["a"] is None


def test_what_is_not_dated_carries_nothing_and_nobody_is_no_error():
    table = lists(m1="ab", m2="b")
    assert arrivals(table, {}, ["a"])["best"].isna().all()
    assert reach(table, {"m1": None})["best"].to_dict() == {"a": 0, "b": 0}
    assert len(reach(table.head(0), {})) == len(arrivals(table.head(0), {}, ["a"])) == 0
    assert arrivals(table, {"m1": "2017"}, ["nobody"])["best"].isna().all()


def test_regions_reached_leave_out_the_own_and_the_unknown():
    table = lists(m1="ab", m2="bc", m3="cd")
    when = {"m1": "2017-06-01", "m2": "2017-06-02", "m3": "2017-06-03"}
    regions = {"a": "Loreto", "b": None, "c": "Loreto", "d": "Tacna"}
    assert reach(table, when, regions)["best"].to_dict() == {"a": 1, "b": 2, "c": 1, "d": 1}


SPANS = st.tuples(st.integers(1, 4), st.integers(0, 2)).map(
    lambda s: f"2017-01-0{s[0]}" if not s[1] else f"2017-01-0{s[0]}/2017-01-0{s[0] + s[1]}"
)
MEETINGS = st.lists(st.tuples(st.sets(st.sampled_from("abcde"), min_size=1, max_size=3), SPANS), max_size=5)


def spread(meetings: list[set[str]], days: tuple[int, ...], source: str) -> dict[str, int]:
    """The plain definition for one order: the first day on which each organization has the news."""
    had = {source: 0}
    for day in sorted(set(days)):
        before = {o for o, since in had.items() if since < day}
        for there, held in zip(meetings, days, strict=True):
            if held == day and there & before:
                for o in there:
                    had.setdefault(o, day)
    return had


@given(MEETINGS)
@settings(deadline=None, max_examples=150)
def test_the_best_order_is_the_best_of_all_and_the_worst_promises_nothing_that_an_order_breaks(meetings):
    table = lists(**{f"m{at}": "".join(sorted(there)) for at, (there, _) in enumerate(meetings)})
    when = {f"m{at}": said for at, (_, said) in enumerate(meetings)}
    bounds = [dates.bounds(said) for _, said in meetings]
    orders = list(product(*(range(a.toordinal(), b.toordinal() + 1) for a, b in bounds)))
    counted = reach(table, when)
    for source in counted.index:
        found = arrivals(table, when, [source])
        ways = [spread([there for there, _ in meetings], order, source) for order in orders]
        for o in set(counted.index) - {source}:
            days = [way.get(o) for way in ways]
            reached = [day for day in days if day is not None]
            best, worst = found["best"][o], found["worst"][o]
            assert (best.toordinal() if best else None) == min(reached, default=None)
            if worst is not None:
                assert len(reached) == len(days) and max(reached) <= worst.toordinal()
            if all(a == b for a, b in bounds):
                assert best == worst
        assert counted["best"][source] == found["best"].notna().sum()
        assert counted["worst"][source] == found["worst"].notna().sum()


def test_order_and_repetition_change_nothing():
    table = lists(m1="abc", m2="cd", m3="de", m4="ea")
    when = {"m1": "2017", "m2": "2017-05", "m3": "2018-02-01", "m4": "2018"}
    shuffled = pd.concat([table, table.head(4)]).sample(frac=1, random_state=5)
    pd.testing.assert_frame_equal(arrivals(table, when, ["a"]), arrivals(shuffled, when, ["a"]))
    pd.testing.assert_frame_equal(reach(table, when), reach(shuffled, when))


def test_many_sources_are_followed_in_parts(monkeypatch):
    table = lists(m1="abc", m2="cd", m3="de", m4="ea")
    when = {"m1": "2017", "m2": "2017-05", "m3": "2018-02-01", "m4": "2018"}
    whole = reach(table, when)
    monkeypatch.setattr("graph.analysis.temporal_reach.CHUNK", 2)
    pd.testing.assert_frame_equal(reach(table, when), whole)
