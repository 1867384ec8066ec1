"""What a table from outside leaves blank says nothing: it is neither a meeting, nor a region, nor a date."""

from datetime import date

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from graph.analysis.activation import activations
from graph.analysis.before_after import before_and_after
from graph.analysis.blanks import stated
from graph.analysis.brokerage import brokerage
from graph.analysis.coincidences import coincidences, strengths
from graph.analysis.concentration import hoover, location_quotients
from graph.analysis.contiguity import moran, spread_between_neighbours, spread_by_size
from graph.analysis.coordination import coordination
from graph.analysis.isolation import isolation
from graph.analysis.meeting_gaps import meeting_gaps
from graph.analysis.mixing import external_internal, mixing
from graph.analysis.stability import stability
from graph.analysis.temporal_reach import arrivals, reach

BLANKS = [None, float("nan"), np.nan, pd.NaT, pd.NA, ""]
blanks = pytest.mark.parametrize("blank", BLANKS, ids=["None", "nan", "numpy", "NaT", "NA", "empty"])


@blanks
def test_a_blank_is_none_and_nought_is_a_value(blank: object):
    assert stated(blank) is None
    assert [stated(value) for value in (0, False, 0.0, "0", ("a",), frozenset())] == [0, False, 0.0, "0", ("a",), set()]


@blanks
def test_nobody_meets_at_a_meeting_without_a_name(blank: object):
    lists = pd.DataFrame(
        {"organization": ["a", "b", "c", "d", blank], "meeting": ["m", blank, blank, "m", "m"]}, dtype=object
    )
    assert coincidences(lists).to_numpy().tolist() == [["a", "d", 1, 1.0]]
    assert list(strengths(lists).index) == ["a", "d"]
    steady = stability(lists, lambda rows: rows.groupby("organization", dropna=False).size(), runs=2)
    assert steady.reason is not None and steady.among == frozenset()


@blanks
def test_a_date_or_region_left_blank_is_not_known(blank: object):
    events = pd.DataFrame({"region": ["A", "B", blank], "date": ["2018", blank, "2016"]}, dtype=object)
    assert list(activations(events).index) == ["A"]
    lists = pd.DataFrame({"organization": ["a", "b", "b", "c"], "meeting": ["m", "m", "n", "n"]})
    when = {"m": "2018-01-01", "n": blank}
    assert arrivals(lists, when, ["a"])["through"].tolist() == [None, "m", None]  # type: ignore[arg-type]  # a blank
    assert reach(lists, when)["best"].tolist() == [1, 1, 0]  # type: ignore[arg-type]  # a blank
    facts = pd.DataFrame({"region": ["A", "A"], "date": ["2018-02-01", blank]}, dtype=object)
    found = before_and_after(facts, [("A", date(2018, 1, 1))], ["A", "B", "C"])
    assert (found.after, found.unplaced) == (1, 1)


def test_an_event_in_a_region_that_is_not_one_of_them_is_an_error():
    with pytest.raises(ValueError, match="Z"):
        before_and_after(pd.DataFrame({"region": [], "date": []}), [("Z", date(2018, 1, 1))], ["A", "B"])


@pytest.mark.parametrize("unknown", [{}, {9: np.nan}], ids=["absent", "nan"])
def test_a_region_without_date_or_population_takes_no_part_in_a_pattern(unknown: dict[int, float]):
    path = nx.path_graph(10)
    days = {place: float(place * place) for place in range(9)}
    assert moran({**days, **unknown}, path) == moran(days, path)
    assert spread_between_neighbours({**days, **unknown}, path) == spread_between_neighbours(days, path)
    people = {place: 10.0 - place for place in range(9)}
    assert spread_by_size({**days, 9: 99.0}, {**people, **unknown}) == spread_by_size(days, people)
    assert spread_by_size({**days, **unknown}, {**people, 9: 1.0}) == spread_by_size(days, people)


@blanks
def test_organizations_of_no_known_region_do_not_count_among_the_people(blank: object):
    people, counted = {"A": 2.0, "B": 1.0}, {"A": 3, "B": 1}
    pd.testing.assert_frame_equal(
        location_quotients({**counted, blank: 7}, people), location_quotients(counted, people)
    )
    assert hoover({**counted, blank: 7}, people) == hoover(counted, people)
    with pytest.raises(ValueError, match="Z"):
        location_quotients({"Z": 1}, people)


@blanks
def test_a_region_left_blank_is_no_other_region(blank: object):
    ties = nx.Graph([("a", "b"), ("b", "c")])
    regions = {"a": "A", "b": "B", "c": blank}
    known = isolation(ties, {"a": "A", "b": "B"}, ["A", "B"])
    pd.testing.assert_frame_equal(isolation(ties, regions, ["A", "B"]).table, known.table)
    assert known.table["outside"].tolist() == [1, 1]
    states = coordination(ties, ties, regions)  # type: ignore[arg-type]  # a blank
    pd.testing.assert_frame_equal(states, coordination(ties, ties, {"a": "A", "b": "B"}))


@blanks
def test_a_group_left_blank_is_the_class_of_the_unknown_everywhere(blank: object):
    ties = nx.Graph([("a", "b"), ("b", "c")])
    given, known = {"a": "A", "b": "B", "c": blank}, {"a": "A", "b": "B"}
    for method in (brokerage, mixing, external_internal):
        pd.testing.assert_frame_equal(method(ties, given), method(ties, known))
    women = nx.davis_southern_women_graph()
    sides = {o: "one" if at % 2 else blank for at, o in enumerate(sorted(women))}
    assert meeting_gaps(women, sides, samples=0).pairs.empty


def test_groups_and_ids_may_be_numbers_and_nought_is_one():
    club = nx.karate_club_graph()
    sides = {man: int(data["club"] == "Officer") for man, data in club.nodes(data=True)}
    cut = nx.cut_size(club, [man for man, side in sides.items() if side == 0])
    table = mixing(club, sides)
    assert list(table.index) == [0, 1] and table.loc[0, 1] == cut == 11
    assert table.to_numpy().sum() == club.number_of_edges() + cut
    index = external_internal(club, sides)
    assert index.loc[0, "external"] == cut and index.loc[0, "organizations"] == 17
    named = {man: data["club"] for man, data in club.nodes(data=True)}
    assert (brokerage(club, sides).to_numpy(float) == brokerage(club, named).to_numpy(float)).sum() > 0
    pd.testing.assert_frame_equal(brokerage(club, sides), brokerage(club, named))
    with_unknown = mixing(club, {man: side for man, side in sides.items() if man})
    assert list(with_unknown.index) == [0, 1, ""] and with_unknown.loc[""].sum() == club.degree(0)
