"""Who is tied to whom by region or group: the table of ties, the E-I index, assortativity."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import comb
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from graph.adjacency import adjacency
from graph.analysis.brokerage import UNKNOWN, group_of
from graph.ties import Ties

Groups: TypeAlias = frozenset[Any]
"""The one or two groups that a tie joins."""


def mixing(graph: Ties, group: Mapping[str, Any] | str = "region") -> pd.DataFrame:
    """How many ties each two groups have; on the diagonal those within one. Symmetric, each tie counted once.

    `group` maps an id to its group, or names the node attribute. Rows and columns in the order of the groups'
    names; those without a known one are the class `UNKNOWN`, last, where there are any. A group without ties has
    a row of zeros.
    """
    of, counted = _counted(graph, group)
    names = sorted(set(of.values()), key=lambda name: (name == UNKNOWN, name))
    table = [[counted[frozenset((a, b))] for b in names] for a in names]
    return pd.DataFrame(table, index=names, columns=names, dtype=int)


def assortativity(graph: Ties, group: Mapping[str, Any] | str = "region") -> float | None:
    """Newman's assortativity (2003): (tr e - sum e^2) / (1 - sum e^2), over ties between known groups only.

    e_rs is the share of tie ends that join r and s. 1: every tie stays inside; 0: as by chance; None where no tie
    joins two known groups, or all tie ends are of one group.
    """
    counted = _counted(graph, group)[1]
    known = {pair: ties for pair, ties in counted.items() if UNKNOWN not in pair}
    whole = sum(known.values())
    if not whole:
        return None
    share: Counter[Any] = Counter()
    for pair, ties in known.items():
        for name in pair:
            share[name] += ties * (2 if len(pair) == 1 else 1)
    chance = sum((ends / (2 * whole)) ** 2 for ends in share.values())
    inside = sum(ties for pair, ties in known.items() if len(pair) == 1) / whole
    return None if len(share) == 1 else (inside - chance) / (1 - chance)


def external_internal(graph: Ties, group: Mapping[str, Any] | str = "region") -> pd.DataFrame:
    """The E-I index of each known group and of all together (Krackhardt & Stern 1988): (E - I) / (E + I).

    E are the ties of a group that leave it, I those within; -1 all inside, +1 all outside. Whoever has no known
    group, and the ties to them, are left out. One row a group, indexed by its name in order, then one with the
    index `UNKNOWN` for all groups together: `organizations`, `external`, `internal`, `index` (NaN without
    ties), `expected`, `unknown` (ties left out).

    `expected` is what the sizes of the groups alone give: 2 p - 1, p the share of the pairs of organizations that
    are of two groups, among those that touch the group. For all together it is the exact mean of the index when
    the organizations are dealt anew to groups of the same sizes; for one group it is the index of the exact mean
    counts. A small group is forced towards +1: never show the index without it. NaN where no pair is possible.
    """
    of, counted = _counted(graph, group)
    sizes = Counter(name for name in of.values() if name != UNKNOWN)
    n = sum(sizes.values())
    rows = []
    for name in sorted(sizes):
        inside = counted[frozenset((name,))]
        apart = sum(ties for pair, ties in counted.items() if _leaves(pair, name))
        left_out = counted[frozenset((UNKNOWN, name))]
        m = sizes[name]
        rows.append((name, m, apart, inside, _index(apart, inside), _index(m * (n - m), comb(m, 2)), left_out))
    internal = sum(row[3] for row in rows)
    external = sum(row[2] for row in rows) // 2
    pairs_inside = sum(comb(m, 2) for m in sizes.values())
    expected = _index(comb(n, 2) - pairs_inside, pairs_inside)
    left_out = sum(ties for pair, ties in counted.items() if UNKNOWN in pair)
    rows.append((UNKNOWN, n, external, internal, _index(external, internal), expected, left_out))
    columns = ["group", "organizations", "external", "internal", "index", "expected", "unknown"]
    return pd.DataFrame(rows, columns=columns).set_index("group")


@dataclass(frozen=True)
class Mixed:
    """The ties of a graph by the group of their ends; who is not in `of` has no known group."""

    graph: Ties
    of: Mapping[str, Any]

    @cached_property
    def index(self) -> pd.DataFrame:
        """`external_internal` of the groups."""
        return external_internal(self.graph, self.of)

    def between(self) -> list[tuple[str, str]]:
        """The ties between two known groups, as pairs of ids."""
        return [(a, b) for a, b in self._known if self.of[a] != self.of[b]]

    def counted(self) -> list[tuple[str, str]]:
        """The ties whose ends are both in a known group."""
        return self._known

    def left_out(self) -> list[tuple[str, str]]:
        """The others."""
        return [(a, b) for a, b in self.graph.edges if a not in self.of or b not in self.of]

    def within(self, group: Any) -> list[tuple[str, str]]:
        return [(a, b) for a, b in self._known if self.of[a] == self.of[b] == group]

    def leaving(self, group: Any) -> list[tuple[str, str]]:
        return [(a, b) for a, b in self.between() if group in (self.of[a], self.of[b])]

    @cached_property
    def _known(self) -> list[tuple[str, str]]:
        return [(a, b) for a, b in self.graph.edges if a in self.of and b in self.of]


def _counted(graph: Ties, group: Mapping[str, Any] | str) -> tuple[dict[str, Any], "Counter[Groups]"]:
    """The group of each organization, and the ties of each two groups; those within one by that one alone."""
    tied = adjacency(graph)
    of = {id_: group_of(graph, id_, group) for id_ in tied.order}
    place, names = tied.groups(of)
    one, other = (place[end] for end in tied.ties)
    times = np.bincount(one * len(names) + other, minlength=len(names) ** 2)
    counted: Counter[Groups] = Counter()
    for code in np.flatnonzero(times).tolist():
        counted[frozenset((names[code // len(names)], names[code % len(names)]))] += int(times[code])
    return of, counted


def _leaves(pair: Groups, name: Any) -> bool:
    return name in pair and len(pair) == 2 and UNKNOWN not in pair


def _index(external: int, internal: int) -> float:
    return (external - internal) / (external + internal) if external + internal else float("nan")
