"""The chain of introductions: the shortest, then the strongest, against every path there is."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.chains import _WEAKNESS, chain, neighbourhood

IDS = "abcdefg"
networks = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] < pair[1]), st.integers(1, 5)
)


def network(ties: dict[tuple[str, str], int]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(IDS)
    for pair, grade in ties.items():
        graph.add_edge(*pair, grade=grade)
    return graph


@given(networks, st.sampled_from(IDS), st.sampled_from(IDS))
def test_no_path_is_shorter_and_none_as_short_is_stronger(ties: dict[tuple[str, str], int], start: str, goal: str):
    graph = network(ties)
    found = chain(graph, start, goal)
    every = [tuple(path) for path in nx.all_simple_paths(graph, start, goal)] if start != goal else [(start,)]
    if not every:
        assert found == ()
        return

    def cost(path: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
        grades = [graph.edges[pair]["grade"] for pair in nx.utils.pairwise(path)]
        return len(path), sum(_WEAKNESS[grade] for grade in grades), path

    assert found == min(every, key=cost)


def test_two_middling_ties_beat_a_strong_one_and_a_weak_one():
    graph = network({("a", "b"): 5, ("b", "d"): 1, ("a", "c"): 3, ("c", "d"): 3})
    assert chain(graph, "a", "d") == ("a", "c", "d")


def test_an_id_that_is_not_there_is_an_error_and_not_an_empty_chain():
    with pytest.raises(nx.NodeNotFound):
        chain(network({}), "a", "z")


def test_a_neighbourhood_holds_who_is_that_near_and_nobody_else():
    graph = network({("a", "b"): 3, ("b", "c"): 3, ("c", "d"): 3})
    assert neighbourhood(graph, "a", 1) == {"a": 0, "b": 1}
    assert neighbourhood(graph, "a", 2) == {"a": 0, "b": 1, "c": 2}
