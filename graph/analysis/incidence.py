"""Who was at which meeting, as a sparse matrix: the form that every method on lists computes from."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

Lists: TypeAlias = "nx.Graph[Any] | pd.DataFrame | Incidence"
"""Who was at which meeting, in any of three forms: a bipartite graph whose nodes have `bipartite`, 0 for an
organization and 1 for a meeting (as `nx.davis_southern_women_graph()`); a table with the columns `organization`
and `meeting`, a row for each attendance; or an Incidence. A repeated row or edge says nothing more, and a row in
which one of the two is blank says nothing: nobody meets at a meeting that is not named."""
Integers: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Incidence:
    """B[o, m] = 1 where organization o was at meeting m: n organizations x T meetings, no entry twice.

    `row` and `column` are the positions of the L attendances, sorted by row and then by column.
    """

    organizations: tuple[Any, ...]
    meetings: tuple[Any, ...]
    row: Integers
    column: Integers

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.organizations), len(self.meetings)

    @cached_property
    def matrix(self) -> "sparse.csr_array[Any]":
        """B, of integers."""
        ones = np.ones(len(self.row), dtype=np.int64)
        return sparse.csr_array((ones, (self.row, self.column)), shape=self.shape)

    @cached_property
    def attendances(self) -> Integers:
        """q: at how many meetings each organization was, n values."""
        return np.bincount(self.row, minlength=self.shape[0])

    @cached_property
    def sizes(self) -> Integers:
        """k: how many organizations were at each meeting, T values."""
        return np.bincount(self.column, minlength=self.shape[1])

    def at_least(self, size: int) -> "Incidence":
        """Without the meetings of fewer organizations; every organization stays."""
        kept = self.sizes >= size
        entries = kept[self.column]
        meetings = tuple(m for m, keep in zip(self.meetings, kept, strict=True) if keep)
        return Incidence(
            self.organizations,
            meetings,
            self.row[entries],
            (np.cumsum(kept) - 1)[self.column[entries]].astype(np.int64),
        )

    def labels(self, groups: Iterable[Hashable | None]) -> tuple[Integers, list[Any]]:
        """The position of the group of each thing in a sorted list of groups, and that list; None is the last, -1."""
        codes, found = pd.factorize(pd.Series(list(groups), dtype=object), sort=False)
        names = list(found)
        order = _sorted(names)
        place = {name: at for at, name in enumerate(order)}
        moved = np.array([*(place[name] for name in names), -1], dtype=np.int64)
        return moved[codes], order


def incidence(lists: Lists) -> Incidence:
    """The incidence of lists in any form, with organizations and meetings sorted, whatever the order they come in.

    Organizations without a meeting stay where the form can hold them (a graph, an Incidence). ValueError where a
    graph does not say which side a node is on or has an edge within one, KeyError where a table lacks a column.
    """
    if isinstance(lists, Incidence):
        return lists
    if isinstance(lists, pd.DataFrame):
        rows = attended(lists)
        return _from_pairs(rows["organization"].tolist(), rows["meeting"].tolist(), (), ())
    sides = dict(lists.nodes(data="bipartite"))
    if not set(sides.values()) <= {0, 1}:
        raise ValueError("every node of the graph must have `bipartite`, 0 for an organization and 1 for a meeting")
    ends = [(a, b) if sides[a] == 0 else (b, a) for a, b in lists.edges()]
    if any(sides[a] == sides[b] for a, b in ends):
        raise ValueError("an edge of the graph joins two organizations or two meetings")
    isolated = [[node for node, side in sides.items() if side == which] for which in (0, 1)]
    return _from_pairs([a for a, _ in ends], [b for _, b in ends], isolated[0], isolated[1])


def attended(lists: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table that say who was where: all but those with a blank."""
    ends = lists[["organization", "meeting"]]
    filled = (ends.notna() & (ends != "")).all(axis=1)
    return lists if filled.all() else lists[filled]


def _from_pairs(ones: list[Any], others: list[Any], extra: Iterable[Any], more: Iterable[Any]) -> Incidence:
    organizations, meetings = _sorted({*ones, *extra}), _sorted({*others, *more})
    row = np.array(list(map({o: at for at, o in enumerate(organizations)}.__getitem__, ones)), dtype=np.int64)
    column = np.array(list(map({m: at for at, m in enumerate(meetings)}.__getitem__, others)), dtype=np.int64)
    width = max(len(meetings), 1)
    codes = np.sort(row * width + column)
    once = codes[np.diff(codes, prepend=-1) > 0]
    return Incidence(tuple(organizations), tuple(meetings), once // width, once % width)


def _sorted(things: Iterable[Any]) -> list[Any]:
    """In order; things of kinds that do not compare stand by kind and text."""
    found = list(things)
    try:
        return sorted(found)
    except TypeError:
        return sorted(found, key=lambda thing: (type(thing).__name__, str(thing)))
