"""Activations with their bands, neighbours, what followed an event, and the two registers."""

from datetime import date
from itertools import permutations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from factory import snapshot as small
from scipy import stats

from graph import facts
from graph.analysis.activation import activations, cumulative_reach, middle
from graph.analysis.before_after import before_and_after
from graph.analysis.contiguity import moran, spread_between_neighbours, spread_by_size
from graph.analysis.first_dates import first_meetings, meeting_events
from graph.analysis.registers import register_lines
from graph.analysis.verdicts import After, Neighbours, Reason
from graph.scope import View, scope
from graph.snapshot import snapshot


def events(*rows: tuple[str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["region", "date"], dtype=object)


def test_the_first_of_two_imprecise_events_has_the_least_of_both_ends():
    found = activations(events(("Puno", "2017"), ("Puno", "2017-04/2017-06"), ("Puno", "2019"), ("Ica", "2018-03-01")))
    assert found.loc["Puno"].to_dict() == {"earliest": date(2017, 1, 1), "latest": date(2017, 6, 30)}
    assert list(found.index) == ["Puno", "Ica"]
    assert middle(found)["Ica"] == date(2018, 3, 1).toordinal()


def test_what_is_not_dated_is_not_the_latest():
    found = activations(events(("Puno", None), ("Puno", ""), (None, "2017"), ("Ica", "2018")))
    assert list(found.index) == ["Ica"]
    assert len(activations(events())) == len(cumulative_reach(activations(events()))) == 0


def test_the_band_of_the_reach_opens_and_closes_with_the_dates():
    steps = cumulative_reach(activations(events(("a", "2017"), ("b", "2017-06-01"), ("c", "2018-01-05"))))
    assert list(steps.itertuples(index=False, name=None)) == [
        (date(2017, 1, 1), 0, 1),
        (date(2017, 6, 1), 1, 2),
        (date(2017, 12, 31), 2, 2),
        (date(2018, 1, 5), 3, 3),
    ]


def test_the_first_meeting_of_a_region_may_be_any_of_those_its_dates_allow():
    found = small(
        encuentros="Reunión,Fecha,Región\nUna,2017,Puno\nDos,2017-05-02,Puno\nTres,,Puno\nCuatro,2016,\nCinco,2018,Ica"
    )
    seen = scope(found, View(), facts.years(found))
    bands = activations(meeting_events(found, seen))
    assert bands.loc["21"].to_dict() == {"earliest": date(2017, 1, 1), "latest": date(2017, 5, 2)}
    assert list(first_meetings(found, seen)["name"]) == ["Una", "Cinco"]


ROOK = nx.grid_2d_graph(4, 5)


def test_moran_worked_by_hand_on_a_path():
    """a - b - c with 1, 2, 6: z = -2, -1, 3; row-standardised lags -1, .5, -1; n / S0 = 1."""
    path = nx.path_graph(["a", "b", "c"])
    assert moran({"a": 1, "b": 2, "c": 6}, path) == pytest.approx((-2 * -1 + -1 * 0.5 + 3 * -1) / 14)
    assert np.isnan(moran({"a": 1, "b": 1, "c": 1}, path))
    assert np.isnan(moran({"a": 1, "c": 2}, path))
    assert np.isnan(moran({}, path))


def test_moran_of_all_orders_is_on_average_minus_one_over_n_less_one():
    ring = nx.cycle_graph(6)
    found = [moran(dict(enumerate(order)), ring) for order in permutations(range(6))]
    assert np.mean(found) == pytest.approx(-1 / 5)


def test_a_spread_from_neighbour_to_neighbour_is_seen_and_a_drawn_one_is_not():
    near = {place: float(place[0] + place[1]) for place in ROOK}
    seen = spread_between_neighbours(near, ROOK, seed=1)
    assert (seen.verdict, seen.p, seen.regions) == (Neighbours.SEEN, 0.001, 20)
    ranks = dict(zip(ROOK, stats.rankdata([near[p] for p in ROOK]), strict=True))
    assert seen.value == pytest.approx(moran(ranks, ROOK))
    order = np.random.default_rng(3)
    false = sum(
        spread_between_neighbours(
            {p: float(d) for p, d in zip(ROOK, order.permutation(20), strict=True)}, ROOK, seed=run, permutations=99
        ).p
        <= 0.05
        for run in range(60)
    )
    assert false <= 8


def test_large_regions_first_is_spearman_and_is_seen():
    population = {place: float(at + 1) for at, place in enumerate(ROOK)}
    dates = {place: 100.0 - size + (at % 3) for at, (place, size) in enumerate(population.items())}
    found = spread_by_size(dates, population, seed=1)
    assert found.value == pytest.approx(
        stats.spearmanr(list(dates.values()), [-p for p in population.values()]).statistic
    )
    assert found.verdict is Neighbours.SEEN


def test_a_pattern_of_few_or_equal_dates_is_not_looked_for():
    assert spread_between_neighbours({}, ROOK).reason is Reason.NO_DATES
    assert spread_between_neighbours(dict.fromkeys(list(ROOK)[:5], 1.0), ROOK).reason is Reason.TOO_FEW
    equal = spread_between_neighbours(dict.fromkeys(ROOK, 1.0), ROOK)
    assert equal.reason is Reason.ALL_EQUAL and equal.verdict is None
    assert spread_by_size(dict.fromkeys(ROOK, 1.0), {}).reason is Reason.ALL_EQUAL
    apart = nx.Graph()
    apart.add_nodes_from(range(9))
    assert spread_between_neighbours({at: float(at) for at in range(9)}, apart).reason is Reason.TOO_FEW


REGIONS = [f"r{i}" for i in range(25)]
DAY = date(2018, 4, 21)


def test_what_followed_an_event_is_counted_beside_what_happened_elsewhere():
    """Host: 1 before, 4 after. Two others gain one each: 24 others change by 2 / 24 on average."""
    rows = [("r0", "2018-04-20"), ("r0", "2018-04-21"), ("r0", "2018-05"), ("r0", "2019-01"), ("r0", "2019-04-20")]
    rows += [("r1", "2018-09-09"), ("r2", "2018-09"), ("r0", "2019-04-21"), ("r0", "2017-04-20")]
    rows += [("r3", "2018"), ("r3", None), ("r3", "2018-04")]
    found = before_and_after(events(*rows), [("r0", DAY)], REGIONS)
    assert (found.before, found.after, found.unplaced) == (1, 4, 3)
    assert found.others_after == pytest.approx(2 / 24) and found.others_before == 0
    assert found.difference == pytest.approx(3 - 2 / 24)
    assert found.p == found.least == 1 / 25
    assert found.verdict is After.MORE


def test_with_few_regions_no_difference_can_be_told_from_chance():
    found = before_and_after(events(*[("a", "2018-05-01")] * 9), [("a", DAY)], list("abcde"))
    assert found.p == found.least == 1 / 5
    assert found.verdict is After.CANNOT_TELL


def test_two_events_are_given_to_every_two_regions():
    rows = [("r0", "2018-05-01"), ("r1", "2019-05-01"), ("r5", "2018-06-01")]
    found = before_and_after(events(*rows), [("r0", DAY), ("r1", date(2019, 4, 21))], REGIONS)
    change = np.zeros((2, 25))
    change[0, 0] = change[0, 5] = change[1, 1] = 1
    change[1, 0] = change[1, 5] = -1

    def difference(hosts: tuple[int, ...]) -> float:
        others = [r for r in range(25) if r not in hosts]
        return float(np.mean([change[e, h] - change[e, others].mean() for e, h in enumerate(hosts)]))

    assert found.difference == pytest.approx(difference((0, 1)))
    ways = [difference(way) for way in permutations(range(25), 2)]
    assert found.p == pytest.approx(np.mean([w >= difference((0, 1)) - 1e-12 for w in ways]))
    assert found.least == 1 / 600


def test_many_hosts_are_drawn_by_lot_and_equal_seeds_agree():
    hosts = [(f"r{i}", DAY) for i in range(6)]
    rows = [(f"r{i}", "2018-06-01") for i in range(6) for _ in range(3)]
    one, same = (before_and_after(events(*rows), hosts, REGIONS, seed=4) for _ in range(2))
    assert one == same
    assert one.p < 0.01 and one.verdict is After.MORE


def test_no_event_or_no_other_region_is_said():
    assert before_and_after(events(), [], REGIONS).reason is Reason.NO_DATES
    assert before_and_after(events(), [("a", DAY)], ["a"]).reason is Reason.TOO_FEW
    quiet = before_and_after(events(), [("r0", DAY)], REGIONS)
    assert (quiet.difference, quiet.verdict) == (0, After.NOT_SEEN)


def test_two_registers_are_two_lines_and_what_names_none_belongs_to_neither():
    said = small(
        totales="Fecha,Puntos de Cultura,Registro,Clase de total\n2018,300,primer registro (2011 a 2018),total\n2015,200,primer registro (2011 a 2018),total\n"
        '2020,50,"segundo registro (Ley 30487, desde 2019)",total\n2019,400,,al menos\n,500,,total'
    )
    lines = register_lines(said)
    assert {code: list(table["points"]) for code, table in lines.items()} == {
        "": [400],
        "first": [200, 300],
        "second": [50],
    }
    assert register_lines(small()) == {}


def test_the_registers_of_the_record_do_not_mix(record_store):
    lines = register_lines(snapshot(record_store))
    assert {"first", "second"} <= set(lines)
    assert lines["second"]["earliest"].min() >= date(2019, 1, 1)
