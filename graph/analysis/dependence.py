"""What contact hangs on: organizations and ties whose loss parts a piece, with who loses contact with whom."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import comb
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
import pandas as pd
import rustworkx
from scipy import sparse
from scipy.sparse import csgraph

from graph.adjacency import Adjacency, adjacency
from graph.garbage import uncollected
from graph.ties import Ties

Knot: TypeAlias = tuple[str, str | int]
"""A node of a tree of blocks: a block by its place, or a cut point by its id."""
Tree: TypeAlias = "nx.Graph[Knot]"


@dataclass(frozen=True)
class Loss:
    """What is left of the piece of some organizations without them.

    `pieces` are sorted tuples of ids, the largest first (equal ones by their smallest id). `lost` counts the pairs
    that had a path and have none now; the pairs of those who leave do not count.
    """

    pieces: tuple[tuple[str, ...], ...]
    lost: int

    @property
    def apart(self) -> tuple[tuple[str, ...], ...]:
        """All pieces but the largest: those who would lose contact with it."""
        return self.pieces[1:]


def without(graph: Ties, *organizations: str) -> Loss:
    """«Sin X»: the pieces that remain of the components of these organizations when they are taken out.

    Lost pairs = sum over the former components of C(sum s, 2) - sum C(s, 2), s the sizes of what is left. To take
    out a group is to take out all its members. Raises `networkx.NodeNotFound` for an id that is not in the graph.
    """
    gone = set(organizations)
    if strange := gone - set(graph):
        raise nx.NodeNotFound(f"{sorted(strange)} are not in the graph")
    found: list[tuple[str, ...]] = []
    lost = 0
    seen: set[str] = set()
    for one in sorted(gone):
        if one not in seen:
            piece = nx.node_connected_component(graph, one)
            seen |= piece
            left = [tuple(sorted(part)) for part in nx.connected_components(graph.subgraph(piece - gone))]
            lost += comb(len(piece - gone), 2) - sum(comb(len(part), 2) for part in left)
            found += left
    return Loss(tuple(sorted(found, key=lambda part: (-len(part), part))), lost)


@uncollected()
def cut_points(graph: Ties) -> pd.DataFrame:
    """The organizations without which a piece falls apart (articulation points, Tarjan 1972), most lost pairs first.

    Columns `organization`, `pieces` (how many are left), `largest` (organizations in the largest of them), `apart`
    (organizations in the others), `lost` (as in `without`). All in one pass over the tree of blocks, O(n + m); the
    row of an organization agrees with `without`. No cut point, no row.
    """
    rows = []
    for id_, sizes in _sizes_left(graph).items():
        rest, largest = sum(sizes), max(sizes)
        rows.append((id_, len(sizes), largest, rest - largest, comb(rest, 2) - sum(comb(s, 2) for s in sizes)))
    rows.sort(key=lambda row: (-row[4], -row[1], row[0]))
    return pd.DataFrame(rows, columns=["organization", "pieces", "largest", "apart", "lost"])


def _sizes_left(graph: Ties) -> dict[Any, list[int]]:
    """The sizes of the pieces that each cut point leaves, from the tree of its blocks and cut points."""
    tied = adjacency(graph)
    members_of: dict[int, set[str]] = defaultdict(set)
    for tie, number in rustworkx.biconnected_components(tied.skeleton).items():
        members_of[number] |= {tied.order[end] for end in tie}
    blocks = [frozenset(members) for _, members in sorted(members_of.items())]
    around: dict[str, list[int]] = defaultdict(list)
    for place, members in enumerate(blocks):
        for id_ in members:
            around[id_].append(place)
    cuts = {id_ for id_, places in around.items() if len(places) > 1}
    tree: Tree = nx.Graph()
    for place, block in enumerate(blocks):
        tree.add_node(("block", place), weight=len(block - cuts))
        for id_ in block & cuts:
            tree.add_edge(("block", place), ("cut", id_))
    for id_ in cuts:
        tree.nodes["cut", id_]["weight"] = 1
    left: dict[Any, list[int]] = defaultdict(list)
    for node, side, below, whole in _branches(tree):
        if node[0] == "cut":
            left[node[1]].append(below)
        elif side[0] == "cut":
            left[side[1]].append(whole - below)
    return left


def _branches(tree: Tree) -> list[tuple[Knot, Knot, int, int]]:
    """Each edge of a forest of weighted nodes, parent first, with the weight below it and that of its whole tree."""
    found = []
    for members in nx.connected_components(tree):
        root = min(members, key=repr)
        weight = {node: int(tree.nodes[node]["weight"]) for node in members}
        edges = list(nx.dfs_edges(tree, root))
        whole = sum(weight.values())
        for parent, child in reversed(edges):
            weight[parent] += weight[child]
        found += [(parent, child, weight[child], whole) for parent, child in edges]
    return found


def bridges(graph: Ties) -> pd.DataFrame:
    """The ties without which a piece falls in two (bridges, Tarjan 1974), most lost pairs first.

    Columns `one`, `other` (the smaller id first), `one_side`, `other_side` (organizations left at each end) and
    `lost` = their product, the pairs that would have no path. O(n + m). No bridge, no row.
    """
    tied = adjacency(graph)
    found = {(tied.order[min(tie)], tied.order[max(tie)]) for tie in rustworkx.bridges(tied.skeleton)}
    part = _without_ties(tied, found)
    tree: Tree = nx.Graph()
    for place, size in Counter(part.values()).items():
        tree.add_node(("block", place), weight=size)
    ends: dict[tuple[Knot, Knot], tuple[str, str]] = {}
    for tie in found:
        here, there = ("block", part[tie[0]]), ("block", part[tie[1]])
        tree.add_edge(here, there)
        ends[here, there] = tie
    rows: list[tuple[str, str, int, int, int]] = []
    for parent, child, below, whole in _branches(tree):
        if (parent, child) in ends:
            rows.append((*ends[parent, child], whole - below, below, below * (whole - below)))
        else:
            rows.append((*ends[child, parent], below, whole - below, below * (whole - below)))
    rows.sort(key=lambda row: (-row[4], row[0], row[1]))
    return pd.DataFrame(rows, columns=["one", "other", "one_side", "other_side", "lost"])


def _without_ties(tied: Adjacency, gone: set[tuple[str, str]]) -> dict[str, int]:
    """The piece in which each organization is without some ties."""
    one, other = tied.ties
    n = len(tied.order)
    place = {id_: at for at, id_ in enumerate(tied.order)}
    left_out = np.array([place[a] * n + place[b] for a, b in gone], dtype=np.int64)
    kept = ~np.isin(np.minimum(one, other) * n + np.maximum(one, other), left_out)
    solid = sparse.csr_array((np.ones(int(kept.sum())), (one[kept], other[kept])), shape=(n, n))
    return dict(zip(tied.order, csgraph.connected_components(solid, directed=False)[1].tolist(), strict=True))
