"""The fewest introductions that keep a network together: without one organization, and without any one tie."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product

import networkx as nx
import pandas as pd
from networkx.utils import UnionFind

from graph.analysis.dependence import without
from graph.analysis.efficiency import joined, steps
from graph.analysis.introducers import introducers
from graph.analysis.simple import simple
from graph.ties import Ties

MOST_CONTACTS = 24
"""Of a piece larger than this, the organizations with most ties stand for it when an introduction is chosen."""
Pair = frozenset[str]
COLUMNS = ["one", "other", "pairs", "how", "introducers"]


@dataclass(frozen=True)
class Mending:
    """Introductions that do what is asked, and how many it takes at least.

    `introductions` has a row for each, in the order in which to make them: `one`, `other`, `pairs` (of
    organizations that it keeps or brings together), `how` and `introducers` (`graph.analysis.introducers`).
    Where too many pairs are barred there are fewer rows than `needed`.
    """

    introductions: pd.DataFrame
    needed: int

    @property
    def complete(self) -> bool:
        return len(self.introductions) == self.needed


def mending(graph: Ties, organization: str, barred: Iterable[tuple[str, str]] = ()) -> Mending:
    """The fewest introductions after which «Sin X» parts nobody: one less than the pieces that X leaves.

    They join neighbours of X, whom X itself can introduce, each piece with the largest one; among those, the pair
    that shortens the paths between the two pieces most (sum of 1/d, `graph.analysis.efficiency.joined`), then by
    id. A pair in `barred` (said no, or proposed before) is never taken: then other pieces or other members join.
    O(k^2 + contacts of X times the ties of its piece), k its pieces.
    """
    pieces = without(graph, organization).pieces
    rest = graph.subgraph(set(graph) - {organization})
    no = {frozenset(pair) for pair in barred}
    groups = UnionFind(range(len(pieces)))
    size = {place: len(piece) for place, piece in enumerate(pieces)}
    found = []
    for here, there, one, other in _offers(rest, pieces, set(graph[organization]), no):
        a, b = groups[here], groups[there]
        if a != b:
            by = introducers(graph, one, other)
            found.append((one, other, size[a] * size[b], by.how, by.organizations))
            groups.union(a, b)
            size[groups[a]] = size[a] + size[b]
        if len(found) == len(pieces) - 1:
            break
    return Mending(pd.DataFrame(found, columns=COLUMNS), max(len(pieces) - 1, 0))


def _offers(
    rest: Ties, pieces: tuple[tuple[str, ...], ...], contacts: set[str], barred: set[Pair]
) -> Iterator[tuple[int, int, str, str]]:
    """Pairs that join two pieces, best first: contacts with the largest piece, contacts of any two, then anybody."""
    others = range(1, len(pieces))
    for places, among in (
        ([(0, there) for there in others], contacts),
        (list(combinations(range(len(pieces)), 2)), contacts),
        (list(combinations(range(len(pieces)), 2)), set(rest)),
    ):
        best = []
        for here, there in places:
            pair = best_joint(rest, among & set(pieces[here]), among & set(pieces[there]), barred)
            if pair:
                best.append((-pair[0], here, there, pair[1], pair[2]))
        yield from (offer[1:] for offer in sorted(best))


def best_joint(
    graph: Ties, here: Iterable[str], there: Iterable[str], barred: set[Pair]
) -> tuple[float, str, str] | None:
    """The pair of two pieces that brings them nearest, with the sum of 1/d over the pairs that it joins.

    None where every pair is barred. Of many organizations only those with most ties are tried.
    """
    ends = [sorted(ids, key=lambda id_: (-graph.degree(id_), id_)) for ids in (here, there)]
    tried = [side[:MOST_CONTACTS] for side in ends]
    reach = {id_: steps(graph, id_) for side in tried for id_ in side}
    found = [
        (-joined(reach[one], reach[other]), one, other)
        for one, other in product(*tried)
        if frozenset((one, other)) not in barred
    ]
    if found:
        gain, one, other = min(found)
        return -gain, one, other
    left = ((one, other) for one, other in product(*ends) if frozenset((one, other)) not in barred)
    return next(((joined(steps(graph, one), steps(graph, other)), one, other) for one, other in left), None)


def reinforcement(graph: Ties, barred: Iterable[tuple[str, str]] = ()) -> Mending:
    """«Nothing hangs on one tie»: the fewest ties after which the largest piece has no bridge left.

    ceil(p/2) with p the pendant blocks of its tree of bridges (Eswaran & Tarjan 1976). Which blocks to join is
    NetworkX's; within two blocks any two members do, so the nearest pair that is not barred is taken. Of
    equal largest pieces, that with the smallest id. A piece of two has its one tie and no other can be made:
    `needed` is 1 and no row is given. `pairs` is what hangs on the bridges that the tie covers, counted once each.
    """
    parts = sorted((sorted(piece) for piece in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    piece = simple(graph.subgraph(parts[0] if parts else ()))
    no = {frozenset(pair) for pair in barred}
    blocks = {id_: sorted(block) for block in nx.k_edge_components(piece, 2) for id_ in block} if parts else {}
    pendant = _pendant(piece, blocks)
    found = []
    for u, v in nx.k_edge_augmentation(piece, 2) if len(piece) > 2 and pendant else ():
        pair = _nearest(piece, blocks[u], blocks[v], no)
        if pair:
            by = introducers(piece, *pair)
            found.append((*pair, _covered(piece, *pair), by.how, by.organizations))
    found.sort(key=lambda row: (-row[2], row[0], row[1]))
    return Mending(pd.DataFrame(found, columns=COLUMNS), fewest_ties(piece))


def fewest_ties(graph: Ties) -> int:
    """How many ties it takes at least until the whole graph is one piece without a bridge: ceil(p/2) + q.

    p are the pendant and q the isolated blocks of the forest that is left when each 2-edge-connected component
    becomes a point (Eswaran & Tarjan 1976). 0 for one block alone and for an empty graph.
    """
    if len(graph) == 0:
        return 0
    blocks = {id_: sorted(block) for block in nx.k_edge_components(graph, 2) for id_ in block}
    degrees = _degrees(graph, blocks)
    if len(degrees) == 1:
        return 0
    pendant, isolated = (sum(degree == wanted for degree in degrees.values()) for wanted in (1, 0))
    return -(-pendant // 2) + isolated


def _pendant(graph: Ties, blocks: dict[str, list[str]]) -> int:
    return sum(degree == 1 for degree in _degrees(graph, blocks).values())


def _degrees(graph: Ties, blocks: dict[str, list[str]]) -> dict[str, int]:
    """How many bridges end in each block, by its first member."""
    found = {block[0]: 0 for block in blocks.values()}
    for tie in nx.bridges(graph):
        for id_ in tie:
            found[blocks[id_][0]] += 1
    return found


def _nearest(graph: Ties, here: list[str], there: list[str], barred: set[Pair]) -> tuple[str, str] | None:
    """The nearest pair of two blocks that is neither tied nor barred."""
    found = []
    for one in here:
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


def _covered(graph: Ties, one: str, other: str) -> int:
    """The pairs that hang on the bridges between two."""
    crossed = {frozenset(tie) for tie in pairwise(nx.shortest_path(graph, one, other))}
    solid = simple(graph)
    solid.remove_edges_from([(min(tie), max(tie)) for tie in nx.bridges(graph) if frozenset(tie) in crossed])
    sizes = [len(part) for part in nx.connected_components(solid)]
    n = sum(sizes)
    return (n * n - sum(size * size for size in sizes)) // 2
