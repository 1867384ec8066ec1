"""«Sin X», cut points and bridges, against taking each out and looking."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from networks import florentine, of, random, shuffled, small

from graph.analysis.dependence import bridges, cut_points, without


def joined(graph: nx.Graph) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(graph, 2) if nx.has_path(graph, *pair)}


def test_without_the_medici_35_pairs_lose_contact():
    loss = without(florentine(), "Medici")
    assert [len(piece) for piece in loss.pieces] == [11, 2, 1]
    assert loss.apart == (("Pazzi", "Salviati"), ("Acciaiuoli",))
    assert loss.lost == 11 * 2 + 11 * 1 + 2 * 1 == 35
    table = cut_points(florentine())
    assert list(table["organization"]) == ["Medici", "Albizzi", "Guadagni", "Salviati"]
    assert list(table["lost"]) == [35, 13, 13, 13]


def test_the_pairs_of_the_one_that_leaves_do_not_count():
    assert without(of("ax", "bx"), "x").lost == 1
    assert without(of("ab"), "a") == without(of("ab", alone="c"), "a")
    assert without(of("ab"), "a").lost == 0
    assert without(of(alone="a"), "a").pieces == ()


def test_a_whole_group_can_be_taken_out_of_several_pieces():
    graph = of("ax", "xb", "cy", "yd", alone="z")
    loss = without(graph, "x", "y", "z")
    assert loss.pieces == (("a",), ("b",), ("c",), ("d",))
    assert loss.lost == 2


def test_an_unknown_organization_is_an_error():
    with pytest.raises(nx.NodeNotFound):
        without(of("ab"), "q")


def test_the_ties_that_part_the_florentine_families():
    table = bridges(florentine())
    assert [tuple(row) for row in table.itertuples(index=False)] == [
        ("Medici", "Salviati", 13, 2, 26),
        ("Acciaiuoli", "Medici", 1, 14, 14),
        ("Albizzi", "Ginori", 14, 1, 14),
        ("Guadagni", "Lamberteschi", 14, 1, 14),
        ("Pazzi", "Salviati", 1, 14, 14),
    ]


def agrees(graph: nx.Graph) -> None:
    table = cut_points(graph).set_index("organization")
    assert set(table.index) == set(nx.articulation_points(graph))
    before = joined(graph)
    for id_ in graph:
        rest = graph.subgraph(set(graph) - {id_})
        lost = {pair for pair in before if id_ not in pair} - joined(rest)
        loss = without(graph, id_)
        assert loss.lost == len(lost)
        if id_ in table.index:
            sizes = [len(piece) for piece in loss.pieces]
            assert tuple(table.loc[id_]) == (len(sizes), sizes[0], sum(sizes[1:]), loss.lost)
        else:
            assert len(loss.pieces) <= 1
    parted = bridges(graph)
    assert {frozenset(pair) for pair in zip(parted["one"], parted["other"], strict=True)} == {
        frozenset(tie) for tie in nx.bridges(graph)
    }
    for row in parted.itertuples():
        rest = nx.Graph(graph)
        rest.remove_edge(row.one, row.other)
        assert row.lost == len(before - joined(rest)) == row.one_side * row.other_side
        assert len(nx.node_connected_component(rest, row.one)) == row.one_side


@given(small())
def test_every_loss_is_what_is_seen_when_one_is_taken_out(graph: nx.Graph):
    agrees(graph)


@pytest.mark.parametrize("seed", range(40))
def test_every_loss_of_larger_networks_is_what_is_seen(seed: int):
    agrees(random(seed, 10, 30))


@given(small(least=1))
def test_neither_the_order_nor_one_more_isolated_changes_what_hangs_on_whom(graph: nx.Graph):
    assert cut_points(shuffled(graph)).equals(cut_points(graph))
    assert bridges(shuffled(graph)).equals(bridges(graph))
    more = nx.Graph(graph)
    more.add_node("z")
    assert cut_points(more).equals(cut_points(graph))


def test_ids_that_are_numbers_stay_numbers():
    club = nx.karate_club_graph()
    found = cut_points(club)
    assert set(found["organization"]) == set(nx.articulation_points(club)) == {0}
    assert {frozenset(pair) for pair in zip(*bridges(club)[["one", "other"]].T.to_numpy(), strict=True)} == {
        frozenset(pair) for pair in nx.bridges(club)
    }


def test_a_network_of_arrows_is_refused():
    with pytest.raises(nx.NetworkXNotImplemented, match="to_undirected"):
        cut_points(nx.DiGraph([("a", "b")]))
