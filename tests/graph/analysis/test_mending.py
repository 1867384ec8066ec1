"""The fewest introductions, against trying every smaller set."""

from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from networks import florentine, of, random, shuffled, small

from graph.analysis.dependence import without
from graph.analysis.introducers import Introducers, introducers
from graph.analysis.mending import mending
from graph.analysis.reinforcement import fewest_ties, reinforcement


def with_ties(graph: nx.Graph, ties: list[tuple[str, str]]) -> nx.Graph:
    more = nx.Graph(graph)
    more.add_edges_from(ties)
    return more


def pairs(table) -> list[tuple[str, str]]:
    return list(zip(table["one"], table["other"], strict=True))


def test_one_introduction_that_the_bridge_itself_can_make():
    graph = of("ab", "bc", "ca", "cx", "xd", "de")
    found = mending(graph, "x")
    assert found.needed == 1
    assert found.complete
    (row,) = found.introductions.itertuples()
    assert (row.one, row.other, row.pairs, row.how, row.introducers) == ("c", "d", 6, "common", ("x",))


def test_what_is_barred_is_never_proposed():
    graph = of("ab", "ac", "bx", "cx", "xd")
    (first,) = pairs(mending(graph, "x").introductions)
    (second,) = pairs(mending(graph, "x", [first]).introductions)
    assert {first, second} == {("b", "d"), ("c", "d")}
    # Then somebody who is no neighbour of x, by a chain; and nobody is left when all is barred.
    (third,) = mending(graph, "x", [first, second]).introductions.itertuples()
    assert (third.one, third.other, third.how) == ("a", "d", "chain")
    none = mending(graph, "x", [first, second, ("d", "a")])
    assert none.introductions.empty
    assert (none.needed, none.complete) == (1, False)


def test_the_pair_that_brings_two_pieces_nearest_is_taken():
    # c, in the middle of its path, is nearer to the others than a, at its end.
    assert pairs(mending(of("ac", "cb", "ax", "cx", "xd"), "x").introductions) == [("c", "d")]


def test_without_the_medici_two_introductions_keep_all_together():
    found = mending(florentine(), "Medici")
    assert (found.needed, list(found.introductions["pairs"])) == (2, [22, 13])
    assert set(found.introductions["introducers"]) == {("Medici",)}


@given(small(least=1, most=7))
@settings(max_examples=60, deadline=None)
def test_no_smaller_set_of_introductions_mends(graph: nx.Graph):
    for id_ in graph:
        found = mending(graph, id_)
        mended = with_ties(graph, pairs(found.introductions))
        assert without(mended, id_).lost == 0
        assert found.needed == len(found.introductions) == max(len(without(graph, id_).pieces) - 1, 0)
        assert not any(graph.has_edge(*pair) or id_ in pair for pair in pairs(found.introductions))
        assert sum(found.introductions["pairs"]) == without(graph, id_).lost
        free = [p for p in combinations(sorted(set(graph) - {id_}), 2) if not graph.has_edge(*p)]
        for fewer in combinations(free, found.needed - 1) if found.needed else ():
            assert without(with_ties(graph, list(fewer)), id_).lost > 0
        assert mending(shuffled(graph), id_).introductions.equals(found.introductions)


def hanging(graph: nx.Graph) -> int:
    piece = max(nx.connected_components(graph), key=lambda p: (len(p), -ord(min(p)[0])))
    return len(list(nx.bridges(graph.subgraph(piece))))


@pytest.mark.parametrize(
    ("graph", "needed"),
    [
        (of("ab", "bc"), 1),
        (of("xa", "xb", "xc"), 2),
        (of("xa", "xb", "xc", "xd"), 2),
        (of("ab", "bc", "ca"), 0),
        (of("ab", "bc", "ca", "cd", "de", "ef", "fd"), 1),
        (of(alone="a"), 0),
    ],
)
def test_the_fewest_ties_on_which_nothing_hangs(graph: nx.Graph, needed: int):
    found = reinforcement(graph)
    assert found.needed == needed == len(found.introductions)
    assert not list(nx.bridges(with_ties(graph, pairs(found.introductions))))


def test_two_alone_cannot_be_tied_twice():
    found = reinforcement(of("ab"))
    assert (found.needed, found.complete, len(found.introductions)) == (1, False, 0)


def test_an_empty_network_needs_nothing():
    assert reinforcement(nx.Graph()).needed == fewest_ties(nx.Graph()) == 0


def test_a_barred_pair_is_replaced_by_other_members_of_the_same_block():
    graph = of("ab", "bc", "ca", "cd", "de", "ef", "fd")
    (first,) = pairs(reinforcement(graph).introductions)
    (other,) = pairs(reinforcement(graph, [first]).introductions)
    assert other != first
    assert not list(nx.bridges(with_ties(graph, [other])))


@given(small(least=1, most=6))
@settings(max_examples=80, deadline=None)
def test_no_smaller_set_of_ties_leaves_no_bridge(graph: nx.Graph):
    found = reinforcement(graph)
    assert reinforcement(shuffled(graph)).introductions.equals(found.introductions)
    piece = max(nx.connected_components(graph), key=lambda p: (len(p), [-ord(c) for c in min(p)]))
    inside = graph.subgraph(piece)
    if len(piece) == 2:
        return
    assert found.complete
    for row in found.introductions.itertuples():
        crossed = {frozenset(tie) for tie in pairwise(nx.shortest_path(inside, row.one, row.other))}
        parted = nx.Graph(inside)
        parted.remove_edges_from([tie for tie in nx.bridges(inside) if frozenset(tie) in crossed])
        assert row.pairs == sum(not nx.has_path(parted, *pair) for pair in combinations(inside, 2))
    assert not list(nx.bridges(with_ties(inside, pairs(found.introductions))))
    free = [p for p in combinations(sorted(piece), 2) if not graph.has_edge(*p)]
    for fewer in combinations(free, found.needed - 1) if found.needed else ():
        assert list(nx.bridges(with_ties(inside, list(fewer))))


@given(small(most=5))
@settings(max_examples=40, deadline=None)
def test_the_fewest_ties_for_one_piece_without_a_bridge(graph: nx.Graph):
    """By exhaustion, over graphs that may hold two ties of one pair, as the formula does."""
    if len(graph) < 3:
        return
    free = [p for p in combinations(sorted(graph), 2) if not graph.has_edge(*p)]
    whole = (
        k
        for k in range(len(free) + 1)
        for more in combinations(free, k)
        if nx.is_connected(with_ties(graph, list(more))) and not nx.has_bridges(with_ties(graph, list(more)))
    )
    assert fewest_ties(graph) == next(whole)


@pytest.mark.parametrize("seed", range(30))
def test_the_ties_are_as_many_as_networkx_finds(seed: int):
    graph = random(seed, 8, 40)
    found = reinforcement(graph)
    piece = max(sorted(map(sorted, nx.connected_components(graph))), key=len)
    if len(piece) > 2:
        assert found.needed == len(found.introductions) == len(list(nx.k_edge_augmentation(graph.subgraph(piece), 2)))
        assert not list(nx.bridges(with_ties(graph.subgraph(piece), pairs(found.introductions))))


def test_who_can_introduce_two_by_name():
    graph = of("ab", "bc", "cd", "ax", "xc", "xe", alone="fg")
    assert introducers(graph, "a", "c") == Introducers("common", ("b", "x"))
    assert introducers(graph, "a", "d") == Introducers("chain", ("b", "c"))
    assert introducers(graph, "a", "f") == Introducers("nobody", ())
    assert introducers(graph, "a", "f", of("fg", "gb", "ga")) == Introducers("met", ("g",))
    assert introducers(graph, "a", "f", of("fb", alone="a")) == Introducers("met", ("b",))


@given(small(least=2))
def test_a_chain_is_a_shortest_path_whatever_the_order(graph: nx.Graph):
    one, other = sorted(graph)[0], sorted(graph)[-1]
    found = introducers(graph, one, other)
    assert introducers(shuffled(graph), one, other) == found
    if found.how == "chain":
        path = [one, *found.organizations, other]
        assert nx.is_path(graph, path)
        assert len(path) == nx.shortest_path_length(graph, one, other) + 1
