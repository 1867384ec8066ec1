"""All nodes and relations of one moment, as tables: what the projections and the analysis read."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import wraps
from types import MappingProxyType
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import pandas as pd

from graph import cypher
from graph.digest import digest
from graph.garbage import uncollected
from graph.model import EdgeType
from graph.nodes import NODE_TYPES
from graph.relations import EDGE_TYPES
from graph.schema import PREFIXES
from graph.store import Store, Transaction

_LISTS = ("records", "contested", "former")
_AT_ONCE = 2
"""Transactions that read at the same time."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The graph at one version of its space. Two readings are two, so what is kept of one never answers for another.

    `nodes` holds one table a label, sorted by `id`, with a column for each declared property (None
    where nothing is known), `records` (tuple of the ids of the records that state the node),
    `contested` (tuple of the properties whose rows contradict each other) and `former` (tuple of other
    ids under which links may still name it). `edges` holds one table a
    relation type, sorted by `source` and `target`; each declared property is a tuple with one item
    for each statement, `""` where a statement does not say.
    """

    version: int
    nodes: Mapping[str, pd.DataFrame]
    edges: Mapping[str, pd.DataFrame]


_Made = TypeVar("_Made")


def kept(make: Callable[[Snapshot], _Made]) -> Callable[[Snapshot], _Made]:
    """Make a thing once for a snapshot and keep it as long as that lives: it is read, never changed."""
    made: WeakKeyDictionary[Snapshot, _Made] = WeakKeyDictionary()

    @wraps(make)
    def once(snapshot: Snapshot) -> _Made:
        if snapshot not in made:
            made[snapshot] = make(snapshot)
        return made[snapshot]

    return once


def frames(
    version: int, nodes: Mapping[str, Mapping[str, list[Any]]], edges: Mapping[str, Mapping[str, list[Any]]]
) -> Snapshot:
    """A snapshot from columns as `graph.cypher` reads them; types and columns that are not given are empty.

    In a column of values "" or None is what nobody says; in one of lists, a list of one item may be that item.
    """
    return _whole(version, {name: _table(name, columns) for name, columns in {**nodes, **edges}.items()})


def _whole(version: int, tables: Mapping[str, pd.DataFrame]) -> Snapshot:
    """With an empty table for each type that there is none of."""
    named = {n.label: tables[n.label] if n.label in tables else _table(n.label, {}) for n in NODE_TYPES}
    related = {e.type: tables[e.type] if e.type in tables else _table(e.type, {}) for e in EDGE_TYPES}
    return Snapshot(version, MappingProxyType(named), MappingProxyType(related))


def current(found: Snapshot, id_: str) -> str | None:
    """The id under which a thing is known now, from one that a link may still have; None where nothing bears it."""
    label = PREFIXES[id_.split(":", 1)[0]].label if id_.split(":", 1)[0] in PREFIXES else ""
    table = found.nodes.get(label)
    if table is None or id_ in set(table["id"]):
        return id_ if table is not None else None
    bearers = [new for new, former in zip(table["id"], table["former"], strict=True) if id_ in former]
    return str(bearers[0]) if len(bearers) == 1 else None


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table as plain dictionaries, in order."""
    names = [str(name) for name in frame.columns]
    # At once: many times as fast as pandas' own way, which looks at the type of each cell.
    return [dict(zip(names, values, strict=True)) for values in frame.to_numpy(dtype=object).tolist()]


def node_columns(label: str) -> list[str]:
    node = next(n for n in NODE_TYPES if n.label == label)
    return ["id", *(p.name for p in node.properties), "records", "contested", "former"]


def edge_columns(type_: str) -> list[str]:
    edge = next(e for e in EDGE_TYPES if e.type == type_)
    return ["source", "target", *(p.name for p in edge.properties), "records"]


def _statements(edge: EdgeType) -> list[str]:
    return ["records", *(p.name for p in edge.properties)]


_COLUMNS = {n.label: (node_columns(n.label), _LISTS) for n in NODE_TYPES} | {
    e.type: (edge_columns(e.type), _statements(e)) for e in EDGE_TYPES
}
"""By label or relation type: all columns, and those of lists."""


def _table(name: str, told: Mapping[str, list[Any]]) -> pd.DataFrame:
    names, listed = _COLUMNS[name]
    length = max((len(column) for column in told.values()), default=0)
    columns = {name: (_lists if name in listed else _values)(told.get(name) or [None] * length) for name in names}
    return pd.DataFrame({name: pd.Series(column, dtype=object) for name, column in columns.items()})


def _values(column: list[Any]) -> list[Any]:
    return [None if v == "" else tuple(v) if type(v) is list else v for v in column]


def _lists(column: list[Any]) -> list[tuple[Any, ...]]:
    return [tuple(v) if type(v) is list else () if v is None else (v,) for v in column]


@uncollected()
def snapshot(store: Store) -> Snapshot:
    """Read everything, as columns; anew where a load changed the graph meanwhile.

    Each statement sees what is committed when it runs, so that one transaction alone is not one moment: the version
    is the same before and after. Two read at once, so that the server works while what it sent is taken in.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        while True:
            before, there = store.reading(lambda tx: (_version(tx), tx.run(cypher.HOW_MANY)[0]))
            tables = _tables(store, pool, there)
            if store.reading(_version) == before:
                return _whole(before, tables)


def _tables(store: Store, pool: Executor, there: Mapping[str, int]) -> dict[str, pd.DataFrame]:
    """The table of each label and relation type that there is any of."""
    texts = {n.label: cypher.read_nodes(n) for n in NODE_TYPES} | {e.type: cypher.read_edges(e) for e in EDGE_TYPES}
    shares: list[list[str]] = [[] for _ in range(_AT_ONCE)]
    for name in sorted((name for name in texts if there[name]), key=lambda name: -there[name]):
        min(shares, key=lambda share: sum(there[one] for one in share)).append(name)

    def read(share: list[str]) -> dict[str, pd.DataFrame]:
        return dict(store.reading(lambda tx: {name: _table(name, tx.run(texts[name])[0]) for name in share}))

    return {name: table for found in pool.map(read, filter(None, shares)) for name, table in found.items()}


def _version(tx: Transaction) -> int:
    told = tx.run("MATCH (s:Space) RETURN s.version AS version")
    return int(told[0]["version"]) if told else 0


def store_digest(store: Store) -> str:
    """The hash of the graph that a store holds."""

    def work(tx: Transaction) -> str:
        nodes = [(row["id"], row["values"]) for row in tx.run(cypher.ALL_NODES)]
        edges = [(r["type"], r["source"], r["target"], r["values"]) for r in tx.run(cypher.ALL_EDGES)]
        return digest(nodes, edges)

    found: str = store.reading(work)
    return found
