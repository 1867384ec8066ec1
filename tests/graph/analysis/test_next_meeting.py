"""What a meeting would do, against making every tie of it; guests and hosts against trying every choice."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import florentine, of, small

from graph.analysis.components import without_path
from graph.analysis.guests import best_guests, best_hosts
from graph.analysis.next_meeting import effect, if_only


def held(graph: nx.Graph, invited: list[str]) -> nx.Graph:
    after = nx.Graph(graph)
    after.add_edges_from(combinations(invited, 2))
    return after


def test_a_meeting_of_three_pieces():
    done = effect(of("ab", "cd", alone="ef"), ["a", "c", "e"])
    assert (done.new_ties, done.joined) == (3, 8)
    assert (done.without_before, done.without_after) == (13, 5)
    assert (done.pieces_before, done.pieces_after) == (2, 1)


def test_the_best_trio_with_pucci_is_medici_and_peruzzi():
    graph = florentine()
    trios = {
        (a, b, "Pucci"): effect(graph, [a, b, "Pucci"]).efficiency_after
        for a, b in combinations(sorted(set(graph) - {"Pucci"}), 2)
    }
    assert max(trios, key=lambda trio: trios[trio]) == ("Medici", "Peruzzi", "Pucci")


@given(small(), st.integers(0, 255))
@settings(deadline=None)
def test_the_effect_is_what_is_seen_when_all_invited_are_tied(graph: nx.Graph, chosen: int):
    invited = [id_ for place, id_ in enumerate(sorted(graph)) if chosen >> place & 1]
    done, after = effect(graph, invited), held(graph, invited)
    assert done.efficiency_before == pytest.approx(nx.global_efficiency(graph))
    assert done.efficiency_after == pytest.approx(nx.global_efficiency(after))
    assert done.without_after == without_path(after).without
    assert done.pieces_after == without_path(after).pieces
    assert done.new_ties == after.number_of_edges() - graph.number_of_edges()


def test_if_only_some_attend_is_a_range_that_a_seed_repeats():
    graph, people = florentine(), ["Medici", "Peruzzi", "Pucci", "Ginori"]
    found = if_only(graph, people, 3, seed=4)
    assert found.equals(if_only(graph, people[::-1], 3, seed=4))
    assert (found["low"] <= found["middle"]).all() and (found["middle"] <= found["high"]).all()
    every = [effect(graph, trio) for trio in combinations(people, 3)]
    assert found.loc["new_ties", "low"] >= min(one.new_ties for one in every)
    assert found.loc["new_ties", "high"] <= max(one.new_ties for one in every)
    full = effect(graph, people)
    assert list(if_only(graph, people, 4, draws=3).loc["new_ties"]) == [full.new_ties] * 3
    assert not if_only(graph, people, 0, draws=3).to_numpy().any()
    with pytest.raises(ValueError, match="cannot attend"):
        if_only(graph, people, 5)


def test_who_is_likely_to_come_weighs_more():
    graph = of("ab", alone="cd")
    sure = {"a": 1.0, "c": 1e6, "d": 1e6}
    assert list(if_only(graph, ["a", "c", "d"], 2, sure).loc["joined"]) == [1, 1, 1]


def test_the_best_guests_reach_the_most_and_all_equal_choices_are_given():
    reaches = {"a": ["x", "y"], "b": ["y", "z"], "c": ["z"], "d": ["x"], "e": []}
    assert best_guests(reaches, 1).choices == (("a",), ("b",))
    found = best_guests(reaches, 2)
    assert found.weight == 3
    assert found.choices == (("a", "b"), ("a", "c"), ("b", "d"))
    # One more guest who brings nothing new is not invited.
    assert all(len(choice) == 2 for choice in best_guests(reaches, 4).choices)
    assert best_guests(reaches, 1, {"x": 1, "y": 1, "z": 5}).choices == (("b",),)
    assert best_guests({}, 3).choices == ((),)
    assert best_guests({"a": []}, 3).weight == 0


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.sets(st.sampled_from("uvwxyz")), min_size=1),
    st.integers(1, 3),
    st.dictionaries(st.sampled_from("uvwxyz"), st.integers(1, 4)),
)
@settings(deadline=None, max_examples=40)
def test_no_choice_of_guests_reaches_more(reaches: dict[str, set[str]], most: int, weight: dict[str, int]):
    found = best_guests(reaches, most, weight)
    worth = {
        chosen: sum(weight.get(what, 1) for what in set().union(*(reaches[id_] for id_ in chosen)))
        for size in range(most + 1)
        for chosen in combinations(sorted(reaches), size)
    }
    best = max(worth.values())
    fewest = min(len(chosen) for chosen in worth if worth[chosen] == best)
    assert found.weight == best
    assert set(found.choices) == {c for c in worth if worth[c] == best and len(c) == fewest}


def test_with_many_candidates_the_choice_is_greedy_and_says_so():
    reaches = {f"o{i:03}": [i % 7, "all"] for i in range(600)}
    found = best_guests(reaches, 7)
    assert (found.weight, found.proven) == (8, False)


def test_the_host_is_the_median_of_the_map():
    path = dict(nx.all_pairs_shortest_path_length(nx.path_graph(["a", "b", "c", "d"])))
    found = best_hosts(path)
    assert list(found["hosts"]) == [("b",), ("c",)]
    assert found["mean"][0] == 1.0
    assert list(best_hosts(path, {"d": 3, "a": 1})["hosts"]) == [("d",)]
    assert list(best_hosts(path, hosts=2)["hosts"]) == [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]
    with pytest.raises(ValueError, match="hosts"):
        best_hosts(path, hosts=4)


def test_a_place_that_cannot_be_reached_is_no_host_of_all():
    apart = dict(nx.all_pairs_shortest_path_length(of("ab", alone="z")))
    assert best_hosts(apart)["mean"][0] == np.inf
    assert best_hosts(apart, {"a": 1, "b": 1})["mean"][0] == 0.5
    assert best_hosts({}).empty
