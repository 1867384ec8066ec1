"""The connected pieces of a network, and the pairs of organizations that no chain of ties joins."""

from dataclasses import dataclass
from math import comb

import numpy as np
import pandas as pd

from graph.adjacency import adjacency
from graph.ties import Ties


@dataclass(frozen=True)
class WithoutPath:
    """Pairs of organizations by whether a path joins them; every count is of unordered pairs.

    `pairs` = C(n, 2) of all organizations; `joined` = sum of C(c, 2) over the pieces; `without` = the rest, which
    is `between_pieces` (both ends have a tie) + `isolated_pairs` (at least one end has none).
    """

    organizations: int
    isolated: int
    pieces: int
    """Pieces of two organizations or more."""
    largest: int
    """Organizations in the largest piece; 0 in an empty network."""
    pairs: int
    joined: int
    between_pieces: int
    isolated_pairs: int

    @property
    def without(self) -> int:
        return self.between_pieces + self.isolated_pairs


def components(graph: Ties) -> pd.DataFrame:
    """The connected components (Hopcroft & Tarjan 1973), largest first, equal ones by their smallest id.

    One row a component: `size` and `organizations` (sorted tuple of ids); isolated organizations are components of
    size 1. O(n + m); an empty graph gives no row.
    """
    tied = adjacency(graph)
    count, labels = tied.pieces
    pieces: list[list[str]] = [[] for _ in range(count)]
    for id_, label in zip(tied.order, labels.tolist(), strict=True):
        pieces[label].append(id_)
    found = sorted(map(tuple, pieces), key=lambda p: (-len(p), p))
    return pd.DataFrame({"size": [len(piece) for piece in found], "organizations": found})


def without_path(graph: Ties) -> WithoutPath:
    """Unreached pairs: C(n, 2) - sum of C(c, 2) over the components, isolated organizations counted apart."""
    count, labels = adjacency(graph).pieces
    sizes = np.bincount(labels, minlength=count).tolist()
    n, isolated = sum(sizes), sizes.count(1)
    joined = sum(comb(size, 2) for size in sizes)
    among_tied = comb(n - isolated, 2)
    return WithoutPath(
        organizations=n,
        isolated=isolated,
        pieces=len(sizes) - isolated,
        largest=max(sizes, default=0),
        pairs=comb(n, 2),
        joined=joined,
        between_pieces=among_tied - joined,
        isolated_pairs=comb(n, 2) - among_tied,
    )
