"""What changed from one network to another, by name: who came and went, which ties grew stronger or weaker."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pandas as pd

from graph.evidence import Evidence
from graph.snapshot import rows
from graph.ties import Ties

NEW, LOST, STRONGER, WEAKER, RESTATED = "new", "lost", "stronger", "weaker", "restated"
_ORGANIZATIONS = ["organization", "name", "change", "stated"]
_TIES = ["one", "other", "change", "before", "after", "evidence", "added", "gone"]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Changes:
    """The difference of two networks; applied to the first it gives the second (`applied`).

    `organizations`: `organization`, `name`, `change` (new, lost, or restated where only what is said of it differs),
    `stated` (a tuple of what is said of it afterwards). `ties`: `one` and `other` (the smaller id first), `change`
    (new, lost, stronger, weaker, or restated: the same grade on other grounds), `before` and `after` (grades, 0 for
    none), `evidence` (all of it afterwards), `added` (the part of it that was not there before), `gone` (what was
    there and is not).
    """

    organizations: pd.DataFrame
    ties: pd.DataFrame

    def of(self, change: str) -> pd.DataFrame:
        """The ties of one kind of change."""
        return self.ties[self.ties["change"] == change].reset_index(drop=True)


def changes(before: Ties, after: Ties) -> Changes:
    """From one network of `graph.ties.ties` to another."""
    nodes = sorted(set(before) | set(after))
    said = [row for id_ in nodes for row in _organization(before, after, id_)]
    pairs = {(min(pair), max(pair)) for graph in (before, after) for pair in graph.edges}
    found = [row for pair in sorted(pairs) for row in _tie(before, after, pair)]
    return Changes(
        pd.DataFrame(said, columns=_ORGANIZATIONS, dtype=object), pd.DataFrame(found, columns=_TIES, dtype=object)
    )


def _organization(before: Ties, after: Ties, id_: str) -> Iterator[tuple[Any, ...]]:
    was, is_ = before.nodes.get(id_), after.nodes.get(id_)
    stated = tuple(sorted((is_ or {}).items()))
    name = (is_ or was or {}).get("name", id_)
    if was is None:
        yield id_, name, NEW, stated
    elif is_ is None:
        yield id_, name, LOST, ()
    elif was != is_:
        yield id_, name, RESTATED, stated


def _tie(before: Ties, after: Ties, pair: Pair) -> Iterator[tuple[Any, ...]]:
    was, is_ = before.get_edge_data(*pair), after.get_edge_data(*pair)
    had: tuple[Evidence, ...] = was["evidence"] if was else ()
    has: tuple[Evidence, ...] = is_["evidence"] if is_ else ()
    low, high = (tie["grade"] if tie else 0 for tie in (was, is_))
    if low == high and had == has:
        return
    change = NEW if not low else LOST if not high else STRONGER if high > low else WEAKER if high < low else RESTATED
    yield *pair, change, low, high, has, tuple(e for e in has if e not in had), tuple(e for e in had if e not in has)


def applied(before: Ties, found: Changes) -> Ties:
    """The second network, from the first and what changed; frozen."""
    graph: Ties = nx.Graph(before)
    for row in rows(found.organizations):
        if row["change"] == LOST:
            graph.remove_node(row["organization"])
        else:
            graph.add_node(row["organization"])
            graph.nodes[row["organization"]].clear()
            graph.nodes[row["organization"]].update(row["stated"])
    for row in rows(found.ties):
        if row["change"] != LOST:
            graph.add_edge(row["one"], row["other"], grade=row["after"], evidence=row["evidence"])
        elif graph.has_edge(row["one"], row["other"]):
            graph.remove_edge(row["one"], row["other"])
    nx.freeze(graph)
    return graph
