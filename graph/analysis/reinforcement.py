"""«Nothing hangs on one tie»: the fewest new ties after which no single one holds a piece together."""

from collections.abc import Iterable

import networkx as nx
import pandas as pd

from graph.analysis.introducers import introducers
from graph.analysis.mending import COLUMNS, MOST_CONTACTS, Mending, Pair
from graph.analysis.simple import simple
from graph.ties import Ties


def reinforcement(graph: Ties, barred: Iterable[tuple[str, str]] = (), most: int = 50) -> Mending:
    """The fewest ties after which the largest piece has no bridge left, the first `most` of them in a table.

    ceil(p/2) with p the pendant blocks of its tree of bridges (Eswaran & Tarjan 1976): in the order of a walk through
    the tree the i-th is joined with the one p/2 further on, so that no branch keeps both ends of all its ties. Within
    two blocks any two members do, so the nearest pair that is not barred is taken. Of equal largest pieces, that
    with the smallest id. A piece of two has its one tie and no other can be made: `needed` is 1 and not `complete`.
    `pairs` are those that have no path without some bridge that the new tie spares; ties in order of it. O(n + m) and
    one search a listed tie.
    """
    parts = sorted((sorted(piece) for piece in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    piece = simple(graph.subgraph(parts[0] if parts else ()))
    needed = fewest_ties(piece)
    if len(piece) < 3 or not needed:
        return Mending(pd.DataFrame([], columns=COLUMNS), needed, not needed)
    no = {frozenset(pair) for pair in barred}
    blocks = _blocks(piece)
    tree = _Tree(piece, blocks)
    joined = [_nearest(piece, blocks[one], blocks[other], no) for one, other in tree.leaf_pairs()]
    found = [(*pair, tree.spared(*pair)) for pair in joined if pair]
    found.sort(key=lambda row: (-row[2], row[0], row[1]))
    rows = []
    for one, other, pairs in found[:most]:
        by = introducers(piece, one, other)
        rows.append((one, other, pairs, by.how, by.organizations))
    return Mending(pd.DataFrame(rows, columns=COLUMNS), needed, len(found) == needed)


def fewest_ties(graph: Ties) -> int:
    """How many ties it takes at least until the whole graph is one piece without a bridge: ceil(p/2) + q.

    p are the pendant and q the isolated blocks of the forest that is left when each 2-edge-connected component
    becomes a point (Eswaran & Tarjan 1976). 0 for one block alone and for an empty graph.
    """
    if len(graph) == 0:
        return 0
    blocks = _blocks(graph)
    degrees = _degrees(graph, blocks)
    if len(degrees) == 1:
        return 0
    pendant, isolated = (sum(degree == wanted for degree in degrees.values()) for wanted in (1, 0))
    return -(-pendant // 2) + isolated


def _blocks(graph: Ties) -> dict[str, list[str]]:
    """The 2-edge-connected component of each organization."""
    blocks = [sorted(block) for block in nx.k_edge_components(graph, 2)]
    return {id_: block for block in blocks for id_ in block}


def _degrees(graph: Ties, blocks: dict[str, list[str]]) -> dict[str, int]:
    """How many bridges end in each block, by its first member."""
    found = {block[0]: 0 for block in blocks.values()}
    for tie in nx.bridges(graph):
        for id_ in tie:
            found[blocks[id_][0]] += 1
    return found


def _nearest(graph: Ties, here: list[str], there: list[str], barred: set[Pair]) -> tuple[str, str] | None:
    """The nearest pair of two blocks that is neither tied nor barred."""
    if len(here) == len(there) == 1:
        (one,), (other,) = here, there
        return None if frozenset((one, other)) in barred else (min(one, other), max(one, other))
    found = []
    for one in sorted(here, key=lambda id_: (-graph.degree(id_), id_))[:MOST_CONTACTS]:
        away = nx.single_source_shortest_path_length(graph, one)
        found += [
            (away[other], min(one, other), max(one, other))
            for other in there
            if away[other] > 1 and frozenset((one, other)) not in barred
        ]
    if not found:
        return None
    _, first, second = min(found)
    return first, second


class _Tree:
    """The tree of the blocks of a connected piece, each with how many organizations hang below it."""

    def __init__(self, piece: Ties, blocks: dict[str, list[str]]) -> None:
        self._block = {id_: block[0] for id_, block in blocks.items()}
        tree: Ties = nx.Graph()
        tree.add_nodes_from(self._block.values())
        for one, other in nx.bridges(piece):  # type: ignore[str-unpack]  # the stubs say that a bridge is a node
            tree.add_edge(self._block[one], self._block[other])
        # From a block that is not pendant, so that every branch misses some pendant one.
        root = min(tree, key=lambda block: (tree.degree(block) < 2, block))
        edges = [(a, b) for a, b in nx.dfs_edges(tree, root, sort_neighbors=sorted)]
        self._pendant = [block for block in [root, *(b for _, b in edges)] if tree.degree(block) == 1]
        self._above = {child: parent for parent, child in edges}
        self._below = {block[0]: len(block) for block in blocks.values()}
        for parent, child in reversed(edges):
            self._below[parent] += self._below[child]

    def leaf_pairs(self) -> list[tuple[str, str]]:
        """The pendant blocks to join, by their first members: each takes part, and one of an odd number twice."""
        half = len(self._pendant) // 2
        return [(self._pendant[i], self._pendant[i + half]) for i in range(len(self._pendant) - half)]

    def spared(self, one: str, other: str) -> int:
        """The pairs parted by the bridges between two: those of the pieces that are left without all of them."""
        up, down = (self._way_up(self._block[id_]) for id_ in (one, other))
        while len(up) > 1 and len(down) > 1 and up[-2] == down[-2]:
            up.pop()
            down.pop()
        sizes = [
            self._below[block] - (self._below[way[i - 1]] if i else 0)
            for way in (up, down)
            for i, block in enumerate(way[:-1])
        ]
        whole = max(self._below.values())
        sizes.append(whole - sum(sizes))
        return (whole * whole - sum(size * size for size in sizes)) // 2

    def _way_up(self, block: str) -> list[str]:
        way = [block]
        while way[-1] in self._above:
            way.append(self._above[way[-1]])
        return way
