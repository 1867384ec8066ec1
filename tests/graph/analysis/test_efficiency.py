"""Efficiency and what one tie adds, against NetworkX on the network with and without it."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from networks import florentine, of, random, shuffled, small

from graph.analysis.efficiency import distances, efficiency, efficiency_gain
from graph.analysis.introductions import introductions


def test_a_path_of_three_and_one_isolated():
    graph = of("ab", "bc", alone="d")
    assert efficiency(graph) == pytest.approx((1 + 1 + 1 / 2) / 6)
    assert efficiency_gain(graph, "a", "c") == pytest.approx((1 / 2) / 6)
    assert efficiency_gain(graph, "b", "d") == pytest.approx((1 + 1 / 2 + 1 / 2) / 6)
    assert efficiency_gain(graph, "a", "b") == 0
    assert distances(graph, ["a", "d"]).tolist() == [[0, np.inf], [np.inf, 0]]


def test_the_weight_of_a_tie_and_a_tie_of_one_to_itself_change_nothing():
    graph = nx.Graph()
    graph.add_edge("a", "b", weight=7.0)
    graph.add_edge("b", "c", weight=0.0)
    graph.add_edge("a", "a")
    assert efficiency(graph) == pytest.approx(efficiency(of("ab", "bc")))


@given(small())
@settings(deadline=None)
def test_the_gain_is_the_difference_that_networkx_sees(graph: nx.Graph):
    assert efficiency(graph) == pytest.approx(nx.global_efficiency(graph))
    for pair in combinations(sorted(graph), 2):
        more = nx.Graph(graph)
        more.add_edge(*pair)
        gained = nx.global_efficiency(more) - nx.global_efficiency(graph)
        assert efficiency_gain(graph, *pair) == pytest.approx(gained, abs=1e-12)


def test_the_best_tie_among_the_florentine_families():
    """Bischeri with Salviati and Guadagni with Pazzi are equally good by efficiency."""
    found = introductions(florentine())
    assert list(zip(found["one"], found["other"], strict=True))[:2] == [("Bischeri", "Salviati"), ("Guadagni", "Pazzi")]
    assert found["gain"][0] == pytest.approx(found["gain"][1]) and found["gain"][1] > found["gain"][2] + 1e-6
    assert "Pucci" not in {*found["one"], *found["other"]}


def test_pairs_reached_come_before_shorter_paths_and_who_can_introduce_before_all():
    graph = of("ab", "bc", "cd", "ef", "fg", "hi")
    # A row a pair of pieces: 4 x 3, 4 x 2, 3 x 2; none has anybody between, so what c, b can do comes first.
    found = introductions(graph)
    assert list(found["new_pairs"])[-3:] == [12, 8, 6]
    assert set(found["how"][:-3]) == {"chain", "common"}
    # g met b, and so can introduce its own piece.
    found = introductions(graph, met=of("gb"))
    assert (found["new_pairs"][0], found["how"][0]) == (12, "met")
    assert {found["one"][0], found["other"][0]} & {"b", "g"}


def test_an_isolated_organization_is_introduced_by_who_met_it():
    found = introductions(of("ab", "bc", alone="z"), met=of("za"))
    row = found[found["new_pairs"] == 3].iloc[0]
    assert (row["one"], row["other"], row["how"], row["introducers"]) == ("b", "z", "met", ("a",))


@given(small(most=7))
@settings(deadline=None, max_examples=60)
def test_no_pair_that_is_tied_or_barred_is_proposed_and_none_is_better(graph: nx.Graph):
    free = [pair for pair in combinations(sorted(graph), 2) if not graph.has_edge(*pair)]
    barred = free[::3]
    found = introductions(graph, barred, met=nx.complete_graph(sorted(graph)), most=100)
    proposed = list(zip(found["one"], found["other"], strict=True))
    assert not {frozenset(p) for p in proposed} & {frozenset(p) for p in [*barred, *graph.edges]}
    assert introductions(shuffled(graph), barred, met=nx.complete_graph(sorted(graph)), most=100).equals(found)
    within = [p for p in free if p not in barred and nx.has_path(graph, *p)]
    if within:
        best = max(efficiency_gain(graph, *pair) for pair in within)
        assert found[found["new_pairs"] == 0]["gain"].max() == pytest.approx(best)
    for row in found.itertuples():
        assert row.gain == pytest.approx(efficiency_gain(graph, row.one, row.other), abs=1e-12)


def test_in_a_large_piece_the_gain_is_an_estimate_that_a_seed_repeats():
    graph = nx.relabel_nodes(
        nx.connected_watts_strogatz_graph(300, 4, 0.05, seed=3), {i: f"o{i:03}" for i in range(300)}
    )
    found = introductions(graph, most=10, seed=5)
    assert introductions(graph, most=10, seed=5).equals(found)
    exact = [efficiency_gain(graph, row.one, row.other) for row in found.itertuples()]
    assert list(found["gain"]) == pytest.approx(exact, rel=0.35)


def test_the_candidates_of_a_large_piece_are_of_two_regions_without_a_tie():
    graph = nx.relabel_nodes(nx.path_graph(90), {i: f"o{i:02}" for i in range(90)})
    region = {id_: str(place // 30) for place, id_ in enumerate(sorted(graph))}
    found = introductions(graph, region=region)
    assert {frozenset((region[r.one], region[r.other])) for r in found.itertuples()} == {frozenset("02")}


@pytest.mark.parametrize("seed", range(10))
def test_an_empty_window_or_a_complete_network_has_nothing_to_propose(seed: int):
    assert introductions(nx.Graph()).empty
    assert introductions(nx.complete_graph(["a", "b", "c", "d"])).empty
    assert introductions(nx.empty_graph(sorted(random(seed)))).empty
