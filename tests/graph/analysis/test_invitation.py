"""Whom to invite, against every choice tried on small networks, and the borders by hand."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from graph.analysis.invitation import border_steps, invitation


def worth(graph: nx.Graph, regions: dict[str, str], there: list[str], guests: tuple[str, ...]) -> tuple[int, int]:
    """Regions with somebody there, and organizations of pieces of two or more with somebody there."""
    people = {*there, *guests}
    pieces = [piece for piece in nx.connected_components(graph) if len(piece) > 1 and piece & people]
    return len({regions[id_] for id_ in people if id_ in regions}), sum(map(len, pieces))


@pytest.mark.parametrize("seed", range(12))
def test_no_other_guests_reach_more(seed: int):
    random = np.random.default_rng(seed)
    graph = nx.relabel_nodes(nx.gnp_random_graph(9, 0.15, seed=seed), str)
    regions = {id_: "abcde"[random.integers(5)] for id_ in graph if random.random() < 0.9}
    there, most = ["0", "1"], int(random.integers(1, 4))
    found = invitation(graph, regions, there, most)
    others = [id_ for id_ in graph if id_ in regions and id_ not in there]
    tried = [guests for k in range(most + 1) for guests in combinations(others, k)]
    best = max(worth(graph, regions, there, guests) for guests in tried)
    assert worth(graph, regions, there, {*there, *found.chosen()}) == best
    assert len(found.guests) == min(len(g) for g in tried if worth(graph, regions, there, g) == best)
    for some in found.guests:
        for id_ in some:
            assert worth(graph, regions, there, {*there, *found.chosen([id_])}) == best


def test_whose_region_is_not_known_is_not_proposed_and_nobody_to_invite_is_nobody():
    graph = nx.Graph([("a", "b"), ("c", "d")])
    assert invitation(graph, {"a": "08"}, ["a"], 5).guests == ()
    assert invitation(graph, {"a": "08", "c": "15", "d": "15"}, ["a"], 5).guests == (("c", "d"),)
    assert invitation(graph, {"a": "08", "c": "15", "d": "15"}, ["a"], 0).guests == ()


def test_another_choice_as_good_is_told():
    graph = nx.Graph()
    graph.add_nodes_from("abc")
    found = invitation(graph, {"a": "01", "b": "02", "c": "03"}, ["a"], 1)
    assert found.other_ways
    assert not invitation(graph, {"a": "01", "b": "02", "c": "03"}, ["a"], 2).other_ways


def test_borders_are_counted_and_an_island_is_reached_by_none():
    steps = border_steps("abcd", [("a", "b"), ("b", "c")])
    assert steps["a"] == {"a": 0, "b": 1, "c": 2}
    assert steps["d"] == {"d": 0}
