"""The few ties of a network that hold together what all of them do."""

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

Integers = npt.NDArray[np.int64]


def skeleton(begins: Integers, contacts: Integers) -> tuple[Integers, Integers]:
    """The two ends of at most 2n ties among n organizations, with the cut points, blocks and bridges of all of them.

    Organization i has the contacts `contacts[begins[i]:begins[i + 1]]`. A forest of breadth-first trees, and another
    of the ties that it leaves: together as hard to part as the whole, up to two cuts (Cheriyan, Kao & Thurimella
    1993). O(n + m).
    """
    n = len(begins) - 1
    parent = _parents(begins, contacts)
    rows = np.repeat(np.arange(n), np.diff(begins))
    left = (parent[rows] != contacts) & (parent[contacts] != rows)
    fewer = np.concatenate([[0], np.cumsum(np.bincount(rows[left], minlength=n))])
    more = _parents(fewer, contacts[left])
    children = [np.flatnonzero(of >= 0) for of in (parent, more)]
    return np.concatenate(children), np.concatenate([of[at] for of, at in zip((parent, more), children, strict=True)])


def _parents(begins: Integers, contacts: Integers) -> Integers:
    """The parent of each organization in a breadth-first forest; -1 for the root of a tree."""
    n = len(begins) - 1
    pieces = csgraph.connected_components(_matrix(begins, contacts), directed=False)[1]
    # One more node points to an organization of each piece, so that a single search reaches all of them.
    roots = np.unique(pieces, return_index=True)[1]
    whole = np.append(begins, len(contacts) + len(roots)), np.concatenate([contacts, roots])
    found = csgraph.breadth_first_order(_matrix(*whole), n, directed=True)[1][:n].astype(np.int64)
    found[roots] = -1
    return found


def _matrix(begins: Integers, contacts: Integers) -> "sparse.csr_array[Any]":
    n = len(begins) - 1
    return sparse.csr_array((np.ones(len(contacts), dtype=np.int8), contacts, begins), shape=(n, n))
