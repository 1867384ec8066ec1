"""Components and pairs without a path, against pair by pair search."""

from dataclasses import astuple
from itertools import combinations

import networkx as nx
from hypothesis import given
from networks import florentine, of, shuffled, small

from graph.analysis.components import components, without_path


def test_pairs_without_a_path_count_isolated_organizations_apart():
    found = without_path(of("ab", "bc", "de", alone="fg"))
    # 7 organizations, 21 pairs; 3 + 1 joined; 3 x 2 between the pieces; f and g with 5 each, and with each other.
    assert (found.organizations, found.isolated, found.pieces, found.largest) == (7, 2, 2, 3)
    assert (found.pairs, found.joined, found.between_pieces, found.isolated_pairs) == (21, 4, 6, 11)
    assert found.without == 17


def test_the_florentine_families_are_one_piece_and_pucci():
    found = without_path(florentine())
    assert (found.pieces, found.isolated, found.between_pieces, found.isolated_pairs) == (1, 1, 0, 15)
    assert list(components(florentine())["size"]) == [15, 1]


def test_an_empty_network_has_no_pair():
    assert astuple(without_path(nx.Graph())) == (0,) * 8
    assert components(nx.Graph()).empty


@given(small())
def test_every_pair_is_joined_or_not(graph: nx.Graph):
    found = without_path(graph)
    apart = [pair for pair in combinations(graph, 2) if not nx.has_path(graph, *pair)]
    assert found.without == len(apart)
    assert found.isolated_pairs == sum(graph.degree(a) == 0 or graph.degree(b) == 0 for a, b in apart)
    assert found.joined + found.without == found.pairs
    assert sorted(id_ for piece in components(graph)["organizations"] for id_ in piece) == sorted(graph)


@given(small())
def test_the_order_of_the_input_does_not_matter_and_one_more_isolated_adds_its_pairs(graph: nx.Graph):
    assert components(shuffled(graph)).equals(components(graph))
    more = nx.Graph(graph)
    more.add_node("z")
    assert without_path(more).without == without_path(graph).without + len(graph)
    assert without_path(more).between_pieces == without_path(graph).between_pieces
