"""A network as arrays, made once for each frozen graph: what the methods that go over every tie compute from."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import networkx as nx
import numpy as np
import numpy.typing as npt
import rustworkx
from scipy import sparse
from scipy.sparse import csgraph

from graph.skeleton import skeleton

Integers: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Ties: TypeAlias = "nx.Graph[str]"

Compiled: TypeAlias = "rustworkx.PyGraph[int | None, int | None]"

CHUNK = 25_000
"""Pairs of contacts looked at in one go: few enough that what is reckoned of them stays near the processor."""


@dataclass(frozen=True, eq=False)
class Triangles:
    """Each as three `corners` (places of organizations) and three `sides` (places of ties).

    The first side joins corners 0 and 1, the second 0 and 2, the third 1 and 2.
    """

    corners: tuple[Integers, Integers, Integers]
    sides: tuple[Integers, Integers, Integers]


@dataclass(frozen=True, eq=False)
class Adjacency:
    """The ties among n organizations, each as one step whatever its attributes; a tie of one to itself is none.

    `order` are the ids, sorted; organization i has the contacts `contacts[begins[i]:begins[i + 1]]`, as places
    in `order`, sorted.
    """

    order: tuple[str, ...]
    begins: Integers
    contacts: Integers

    @property
    def degrees(self) -> Integers:
        return np.diff(self.begins)

    @cached_property
    def matrix(self) -> "sparse.csr_array[Any]":
        """n x n, 1.0 for a tie."""
        n = len(self.order)
        return sparse.csr_array((np.ones(len(self.contacts)), self.contacts, self.begins), shape=(n, n))

    @cached_property
    def _ranked(self) -> tuple[Integers, Integers, Integers]:
        """Organizations by rank, fewest ties first, and the two ranks of each tie, the smaller first and in order."""
        n = len(self.order)
        by_rank = np.lexsort((np.arange(n), self.degrees))
        rank = np.empty(n, dtype=np.int64)
        rank[by_rank] = np.arange(n)
        rows = np.repeat(np.arange(n), self.degrees)
        one, other = rank[rows], rank[self.contacts]
        codes = np.sort(one[one < other] * n + other[one < other])
        return by_rank, codes // max(n, 1), codes % max(n, 1)

    @cached_property
    def ties(self) -> tuple[Integers, Integers]:
        """The two ends of each tie."""
        by_rank, low, high = self._ranked
        return by_rank[low], by_rank[high]

    @cached_property
    def compiled(self) -> Compiled:
        """The same for the algorithms that walk from tie to tie."""
        return _compiled(len(self.order), self.ties)

    @cached_property
    def skeleton(self) -> Compiled:
        """As few of the ties as have the cut points, blocks and bridges of all."""
        return _compiled(len(self.order), skeleton(self.begins, self.contacts))

    def near(self, organizations: Integers) -> Integers:
        """The contacts of some, one after the other."""
        times = self.degrees[organizations]
        places = np.repeat(self.begins[organizations] - np.cumsum(times) + times, times) + np.arange(times.sum())
        found: Integers = self.contacts[places]
        return found

    @cached_property
    def pieces(self) -> tuple[int, Integers]:
        """How many connected components there are, and which one each organization is in."""
        count, labels = csgraph.connected_components(self.matrix, directed=False)
        return int(count), np.asarray(labels, dtype=np.int64)

    def triangles(self) -> Iterator[Triangles]:
        """Each three organizations that are all tied, once, some at a time: there are many more of them than ties.

        Each tie is given a direction, from the organization with fewer ties to the one with more, and each two that
        one points to are looked up: O(m^1.5).
        """
        n = len(self.order)
        by_rank, low, high = self._ranked
        codes = low * n + high
        # Every tie of the sorted list is paired with the later ones that leave the same organization.
        later = np.searchsorted(low, low, side="right") - np.arange(len(low)) - 1
        for begin, end in _chunks(later):
            times = later[begin:end]
            one = np.repeat(np.arange(begin, end), times)
            other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(times) - times, times)
            wanted = high[one] * n + high[other]
            third = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
            closed = codes[third] == wanted
            one, other, third = one[closed], other[closed], third[closed]
            yield Triangles((by_rank[low[one]], by_rank[high[one]], by_rank[high[other]]), (one, other, third))

    @cached_property
    def in_common(self) -> tuple[Integers, Floats]:
        """Of each of `ties`, how many contacts its ends have in common, and the sum of 1 / ties of these."""
        count, weight = np.zeros(len(self.ties[0]), dtype=np.int64), np.zeros(len(self.ties[0]))
        each = 1.0 / np.maximum(self.degrees, 1)
        for found in self.triangles():
            # What two ends have in common is the corner that their side does not touch.
            for side, corner in zip(found.sides, reversed(found.corners), strict=True):
                np.add.at(count, side, 1)
                np.add.at(weight, side, each[corner])
        return count, weight

    def at_ends(self, of_ties: "npt.NDArray[Any]") -> Floats:
        """Numbers of `ties` summed for each organization over its own."""
        found = np.zeros(len(self.order))
        for ends in self.ties:
            np.add.at(found, ends, of_ties)
        return found

    def values(self, found: Iterable[float]) -> dict[str, float]:
        """A number for each id, in order."""
        return dict(zip(self.order, (float(value) for value in found), strict=True))

    def groups(self, of: Mapping[str, Hashable]) -> tuple[Integers, list[Any]]:
        """The place of the group of each organization in a list of the groups, in the order they first appear."""
        seen: dict[Hashable, int] = {}
        codes = [seen.setdefault(of[id_], len(seen)) for id_ in self.order]
        return np.array(codes, dtype=np.int64), list(seen)


_KEPT: WeakKeyDictionary[Ties, Adjacency] = WeakKeyDictionary()


def adjacency(graph: Ties) -> Adjacency:
    """The arrays of a graph. Of a frozen one they are kept as long as it lives: nothing can change under them."""
    if not nx.is_frozen(graph):
        return _made(graph)
    if graph not in _KEPT:
        _KEPT[graph] = _made(graph)
    return _KEPT[graph]


def join(graph: Ties, order: Sequence[str], one: Integers, other: Integers, said: Sequence[dict[str, Any]]) -> None:
    """Tie organizations that have no ties yet, freeze the graph and keep its arrays.

    `order` are its ids, sorted; of each tie `one` < `other` are the places of its ends, in order and each once, and
    `said` is what it says. The same graph as by `add_edges_from`, which fills the rows tie by tie, here and there in
    memory; here each row is filled at once.
    """
    n, places = len(order), np.arange(len(one))
    ends = np.concatenate([other, one]), np.concatenate([one, other])
    both = sparse.coo_array((np.tile(places, 2), ends), shape=(n, n)).tocsr()
    contacts, told = (
        objects[at].tolist() for objects, at in ((_objects(order), both.indices), (_objects(said), both.data))
    )
    rows = dict(graph.adjacency())
    for id_, (begin, end) in zip(order, pairwise(both.indptr.tolist()), strict=True):
        rows[id_].update(zip(contacts[begin:end], told[begin:end], strict=True))
    nx.freeze(graph)
    _KEPT[graph] = Adjacency(tuple(order), both.indptr.astype(np.int64), both.indices.astype(np.int64))


def _objects(things: Sequence[Any]) -> "npt.NDArray[np.object_]":
    found = np.empty(len(things), dtype=object)
    found[:] = things
    return found


def _made(graph: Ties) -> Adjacency:
    if graph.is_directed():
        raise nx.NetworkXNotImplemented("a tie has no direction: give the graph's to_undirected()")
    order = tuple(sorted(graph))
    place = {id_: at for at, id_ in enumerate(order)}
    sizes = np.array([len(graph.adj[id_]) for id_ in order], dtype=np.int64)
    flat = np.fromiter((place[b] for a in order for b in graph.adj[a]), dtype=np.int64, count=int(sizes.sum()))
    rows = np.repeat(np.arange(len(order)), sizes)
    in_order = np.sort((rows * len(order) + flat)[rows != flat])
    ends = np.searchsorted(in_order, np.arange(len(order) + 1) * len(order))
    return Adjacency(order, ends, in_order % max(len(order), 1))


def _compiled(n: int, ties: tuple[Integers, Integers]) -> Compiled:
    graph: Compiled = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(n))
    graph.extend_from_edge_list(list(zip(*(ends.tolist() for ends in ties), strict=True)))
    return graph


def _chunks(work: Integers) -> list[tuple[int, int]]:
    """Runs of neighbours whose work together is bounded, as (begin, end)."""
    if not len(work):
        return []
    parts = np.cumsum(work) // CHUNK
    edges = [0, *(np.flatnonzero(np.diff(parts)) + 1).tolist(), len(work)]
    return list(pairwise(edges))
