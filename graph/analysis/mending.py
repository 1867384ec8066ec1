"""The fewest introductions that keep a network together without one organization, and who can make them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

import pandas as pd
from networkx.utils import UnionFind

from graph.analysis.dependence import without
from graph.analysis.efficiency import joined, steps
from graph.analysis.introducers import introducers
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
    `complete` is False where too many pairs are barred, so that fewer can be made than are `needed`.
    """

    introductions: pd.DataFrame
    needed: int
    complete: bool = True


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
    needed = max(len(pieces) - 1, 0)
    return Mending(pd.DataFrame(found, columns=COLUMNS), needed, len(found) == needed)


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
