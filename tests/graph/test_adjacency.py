"""The arrays of a network against NetworkX, and what may be kept of it."""

import networks
import networkx as nx
import numpy as np
import pytest
from factory import snapshot

from graph import adjacency as module
from graph import facts
from graph.adjacency import adjacency, join
from graph.scope import View, scope
from graph.ties import ties


@pytest.mark.parametrize(
    "graph", [networks.karate(), networks.florentine(), *(networks.random(seed) for seed in range(12))]
)
def test_ties_pieces_and_triangles_are_those_of_networkx(graph: nx.Graph):
    found = adjacency(graph)
    assert found.order == tuple(sorted(graph))
    assert dict(zip(found.order, found.degrees.tolist(), strict=True)) == dict(graph.degree())
    ends = {frozenset((found.order[a], found.order[b])) for a, b in zip(*found.ties, strict=True)}
    assert ends == {frozenset(edge) for edge in graph.edges}
    assert found.pieces[0] == nx.number_connected_components(graph)
    corners, sides = _triangles(graph)
    times = np.bincount(corners.ravel(), minlength=len(graph))
    assert dict(zip(found.order, times.tolist(), strict=True)) == nx.triangles(graph)
    for side, (a, b) in enumerate(((0, 1), (0, 2), (1, 2))):
        ends = [end[sides[side]] for end in found.ties]
        assert (np.sort(ends, axis=0) == np.sort([corners[a], corners[b]], axis=0)).all()


def _triangles(graph: nx.Graph) -> list[np.ndarray]:
    """Corners and sides, 3 x triangles each."""
    parts = list(adjacency(graph).triangles())
    return [
        np.concatenate([np.zeros((3, 0), dtype=np.int64), *said], axis=1)
        for said in ([np.array(part.corners) for part in parts], [np.array(part.sides) for part in parts])
    ]


def test_what_ends_have_in_common_is_the_same_in_small_parts(monkeypatch: pytest.MonkeyPatch):
    graph = networks.karate()
    found = adjacency(graph)
    for one, other, count, weight in zip(*found.ties, *found.in_common, strict=True):
        common = set(nx.common_neighbors(graph, found.order[one], found.order[other]))
        assert count == len(common) and weight == pytest.approx(sum(1 / graph.degree(q) for q in common))
    monkeypatch.setattr(module, "CHUNK", 7)
    parts = adjacency(graph)
    assert len(list(parts.triangles())) > 5
    assert (found.in_common[0] == parts.in_common[0]).all() and (found.in_common[1] == parts.in_common[1]).all()


def test_a_tie_of_one_to_itself_is_none_and_nobody_is_no_error():
    graph = nx.Graph([("a", "a"), ("a", "b")])
    assert adjacency(graph).degrees.tolist() == [1, 1]
    nobody = adjacency(nx.Graph())
    assert nobody.matrix.shape == (0, 0) and not list(nobody.triangles()) and nobody.pieces[0] == 0


def test_of_a_graph_that_can_change_nothing_is_kept():
    graph = nx.Graph([("a", "b")])
    assert len(adjacency(graph).ties[0]) == 1
    graph.add_edge("b", "c")
    assert len(adjacency(graph).ties[0]) == 2
    nx.freeze(graph)
    assert adjacency(graph) is adjacency(graph)


@pytest.mark.parametrize("seed", range(4))
def test_ties_joined_at_once_make_the_graph_that_networkx_makes_one_by_one(seed: int):
    wanted: nx.Graph = nx.Graph()
    drawn = networks.random(seed)
    order = sorted(drawn)
    ends = np.array(sorted((order.index(min(e)), order.index(max(e))) for e in drawn.edges), dtype=np.int64).T
    said = [{"grade": at} for at in range(len(ends[0]))]
    found: nx.Graph = nx.Graph()
    for graph in (wanted, found):
        graph.add_nodes_from(reversed(order))
    wanted.add_edges_from((order[a], order[b], told) for a, b, told in zip(*ends.tolist(), said, strict=True))
    join(found, order, *ends, said)
    assert nx.is_frozen(found) and list(found) == list(wanted)
    assert all(dict(found.adj[a]) == dict(wanted.adj[a]) and list(found.adj[a]) == list(wanted.adj[a]) for a in order)
    assert all(found.edges[order[a], order[b]] is told for a, b, told in zip(*ends, said, strict=True))
    kept, made = adjacency(found), adjacency(nx.Graph(wanted))
    assert (kept.contacts == made.contacts).all() and (kept.begins == made.begins).all()


def test_what_the_ladder_keeps_is_what_its_graph_says():
    found = snapshot(
        organizaciones="Organización\nA\nB\nC\nD",
        encuentros="Reunión,Tipo\nUna,trabajo",
        asistencias="Reunión,Organización\nUna,A\nUna,C\nUna,D",
        membresias="Organización,Mesa\nA,Mesa\nB,Mesa",
    )
    graph = ties(found, scope(found, View(), facts.years(found)))
    kept, made = adjacency(graph), adjacency(nx.Graph(graph))
    assert kept.order == made.order
    assert (kept.contacts == made.contacts).all() and (kept.begins == made.begins).all()
    assert len(kept.ties[0]) == 4
