"""The identities of the two-mode graph, with their limit."""

from collections import Counter
from itertools import combinations
from random import Random

import networkx as nx
import pytest
from networks import davis

from graph.analysis import lists

Lists = list[list[str]]


def projected(all_: Lists, least: int = 1) -> nx.Graph:
    """Who shares at least so many lists."""
    shared = Counter(pair for members in all_ for pair in combinations(sorted(members), 2))
    graph = nx.Graph()
    graph.add_nodes_from(id_ for members in all_ for id_ in members)
    graph.add_edges_from(pair for pair, count in shared.items() if count >= least)
    return graph


def drawn(seed: int) -> Lists:
    dice = Random(seed)
    people = [f"o{i}" for i in range(dice.randint(4, 14))]
    return [dice.sample(people, dice.randint(1, min(5, len(people)))) for _ in range(dice.randint(2, 12))]


def same(two_mode: nx.Graph, ties: nx.Graph) -> None:
    assert lists.cut_points(two_mode) == set(nx.articulation_points(ties))
    assert {frozenset(piece) for piece in lists.components(two_mode)} == {
        frozenset(piece) for piece in nx.connected_components(ties)
    }
    for id_ in ties:
        assert lists.steps(two_mode, id_) == dict(nx.single_source_shortest_path_length(ties, id_))


@pytest.mark.parametrize("seed", range(60))
def test_where_one_shared_list_makes_a_tie_both_graphs_agree(seed: int):
    all_ = drawn(seed)
    ties = projected(all_)
    same(lists.two_mode(all_, organizations=ties), ties)


def test_the_southern_women():
    same(lists.two_mode(davis()), projected(davis()))
    assert len(lists.components(lists.two_mode(davis()))) == 1


def graded(seed: int) -> tuple[Lists, Lists]:
    """Lists that tie by themselves, and lists of which two must be shared."""
    all_ = drawn(seed)
    return all_[::3], [members for place, members in enumerate(all_) if place % 3]


@pytest.mark.parametrize("seed", range(60))
def test_on_the_graded_graph_they_agree_with_lists_that_tie_alone_and_the_rest_as_pairs(seed: int):
    alone, repeated = graded(seed)
    pairs = list(projected(repeated, 2).edges)
    ties = nx.compose(nx.compose(projected(alone), projected(repeated, 2)), nx.Graph())
    same(lists.two_mode(alone, pairs, ties), ties)


def test_on_the_graded_graph_all_lists_give_wrong_cut_points():
    """The limit of the identity: this is why a plain two-mode graph must not be asked."""
    wrong = 0
    for seed in range(60):
        alone, repeated = graded(seed)
        ties = nx.compose(projected(alone), projected(repeated, 2))
        wrong += lists.cut_points(lists.two_mode([*alone, *repeated])) != set(nx.articulation_points(ties))
    assert wrong > 20


def test_a_list_of_one_says_nothing_and_whoever_is_on_no_list_is_there():
    graph = lists.two_mode([["a"], ["b", "b"]], organizations=["a", "b", "c"])
    assert lists.components(graph) == [frozenset("a"), frozenset("b"), frozenset("c")]
    assert lists.cut_points(graph) == frozenset()
