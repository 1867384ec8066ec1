"""The log under the graph: loads and their records, appended and never changed.

A load is a file. Its records are appended while it is out of force, in batches, so that a cut append
can simply be run again; `graph.change` then takes it in force at once.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, TypeVar

from graph.judgements import Force, force
from graph.records import Record
from graph.store import Rows, Store, Transaction

T = TypeVar("T")
BATCH = 5_000
MAX_ROWS = 50_000
"""The most rows one load may have: more would not fit in one transaction of the local server."""


@dataclass(frozen=True)
class Load:
    """One file that was loaded: what it is, what came of its rows, who loaded it and when."""

    id: str
    """The first 16 digits of the SHA-256 of the file's content and of how it was read."""
    file: str
    tables: tuple[str, ...]
    who: str
    at: str
    """UTC, ISO 8601."""
    rows: int
    stored: int
    held: int
    skipped: int
    active: bool = False
    order: int = 0
    """Its place in the history, 1 for the first; 0 before it is appended."""
    whole: bool = False
    """All its records are appended: only then can it be put in force."""
    changed: int = 0
    """The version of the space at which it last came into force or left it."""
    open: int = 0
    """How many questions nobody had answered when its rows were loaded."""


# Writers queue at the space, so that two loads that name the same things never wait for each other in a ring.
_QUEUE = "MATCH (s:Space) SET s.name = s.name"
# One that has all its rows stays whole: another order may be about to put it in force.
_APPEND_LOAD = """
OPTIONAL MATCH (x:Load) WITH count(x) + 1 AS next
MERGE (l:Load {id: $id})
ON CREATE SET l = $values, l.order = next
ON MATCH SET l.whole = l.whole AND l.stored = $counts.stored, l += $counts
"""
_WHOLE = "MATCH (l:Load {id: $id}) SET l.whole = true"
# The mention nodes and their tokens are the index by which a later load finds who named the same thing.
_APPEND_RECORDS = """
UNWIND $rows AS row
MERGE (r:Record {id: row.id})
ON CREATE SET r = row.values
FOREACH (url IN row.sources | MERGE (s:Source {url: url}) MERGE (r)-[:FROM]->(s))
FOREACH (key IN row.mentions | MERGE (m:Mention {key: key}) MERGE (r)-[:NAMES]->(m))
FOREACH (key IN row.judged | MERGE (m:Mention {key: key}) MERGE (r)-[:JUDGES]->(m))
FOREACH (_ IN CASE WHEN row.decides THEN [1] ELSE [] END | SET r:Decision)
"""
_APPEND_TOKENS = """
UNWIND $rows AS row
MATCH (m:Mention {key: row.key})
FOREACH (id IN row.tokens | MERGE (t:Token {id: id}) MERGE (m)-[:SAYS]->(t))
"""
_RECORD = "{.id, .load, .table, .row, .file, .sheet, .data, .sources}"
_LOAD = "MATCH (l:Load {id: $id}) RETURN properties(l) AS load"
_ACTIVE = "MATCH (l:Load) WHERE l.active RETURN collect(l.id) AS loads"
_DECISIONS = f"MATCH (r:Decision) WHERE r.load IN $loads RETURN collect(r {_RECORD}) AS records"
_KNOWN = """
MATCH (m:Mention) WHERE EXISTS {
  MATCH (m)<-[:NAMES]-(r:Record)
  WHERE r.load IN $loads AND NOT r.id IN $out AND (size($tables) = 0 OR r.table IN $tables)
}
RETURN collect(m.key) AS keys
"""
_LOADS = "MATCH (l:Load) RETURN properties(l) AS load ORDER BY l.order, l.id"
_OF_LOADS = f"MATCH (r:Record) WHERE r.load IN $loads RETURN collect(r {_RECORD}) AS records"
_BY_ID = f"UNWIND $ids AS id MATCH (r:Record {{id: id}}) RETURN collect(r {_RECORD}) AS records"


def batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items in slices of `BATCH`."""
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))


def append(store: Store, load: Load, records: Sequence[Record], say: Callable[[str], None] = lambda _: None) -> None:
    """Write a load and its records, out of force. Running it again after a cut completes it."""
    values = {**asdict(load), "tables": list(load.tables), "active": False, "whole": False}
    counts = {name: values[name] for name in ("rows", "stored", "held", "skipped", "open")}
    store.write(partial(_begin, id_=load.id, values=values, counts=counts))
    done = 0
    for batch in batches(records):
        rows, tokens = _rows(batch)
        store.write(partial(_append, rows=rows, tokens=tokens))
        done += len(batch)
        if done < len(records):
            # What came of the whole file is said by its report.
            say(f"{load.file}: van {done:,} de {len(records):,} filas")
    store.write(lambda tx: tx.run(_WHOLE, id=load.id))


def _begin(tx: Transaction, *, id_: str, values: dict[str, Any], counts: dict[str, Any]) -> None:
    tx.run(_QUEUE)
    tx.run(_APPEND_LOAD, id=id_, values=values, counts=counts)


def _append(tx: Transaction, *, rows: Rows, tokens: Rows) -> None:
    tx.run(_QUEUE)
    tx.run(_APPEND_RECORDS, rows=rows)
    tx.run(_APPEND_TOKENS, rows=tokens)


def _rows(batch: Sequence[Record]) -> tuple[Rows, Rows]:
    rows: Rows = []
    tokens: dict[str, set[str]] = {}
    for record in batch:
        mentions = {mention.key: mention for _, mention in record.mentions()}
        judged = {mention.key: mention for mention in record.about().values()}
        for key, mention in {**mentions, **judged}.items():
            # What one decision is about is found together, whatever it is called.
            joint = {f"record#{record.id}"} if key in judged else set()
            tokens[key] = tokens.get(key, set()) | mention.tokens() | joint
        values: dict[str, Any] = {
            "id": record.id,
            "load": record.load,
            "table": record.table,
            "row": record.row,
            "file": record.file,
            "sheet": record.sheet,
            "data": record.text(),
            "sources": list(record.sources),
        }
        named = {"mentions": sorted(mentions), "judged": sorted(judged), "decides": record.decides}
        rows.append({"id": record.id, "values": values, "sources": list(record.sources), **named})
    return rows, [{"key": key, "tokens": sorted(said)} for key, said in sorted(tokens.items())]


def _load(values: dict[str, Any]) -> Load:
    return Load(**{**values, "tables": tuple(values["tables"])})


def read_record(values: dict[str, Any]) -> Record:
    """A record as it is stored, read back."""
    return Record(**{**values, "data": json.loads(values["data"]), "sources": tuple(values["sources"])})


def loads(store: Store) -> list[Load]:
    """The history: every load, in force or not, in the order they came."""
    found: list[Load] = store.reading(all_loads)
    return found


def all_loads(tx: Transaction) -> list[Load]:
    return [_load(row["load"]) for row in tx.run(_LOADS)]


def load(store: Store, id_: str) -> Load | None:
    """One load by its id, or None."""
    found = store.reading(lambda tx: tx.run(_LOAD, id=id_))
    return _load(found[0]["load"]) if found else None


def in_force(tx: Transaction) -> Force:
    """What holds now: the active loads, without those that were replaced and the records that were withdrawn."""
    active = tx.run(_ACTIVE)[0]["loads"]
    return force(active, decisions_of(tx, active))


def decisions_of(tx: Transaction, loads_: Iterable[str]) -> list[Record]:
    """The decisions among the records of some loads."""
    return [read_record(values) for values in tx.run(_DECISIONS, loads=list(loads_))[0]["records"]]


def known(tx: Transaction, force_: Force, tables: Sequence[str] = ()) -> list[str]:
    """The keys of all mentions that records in force make, of some tables or of all."""
    return list(tx.run(_KNOWN, loads=sorted(force_.loads), out=sorted(force_.out), tables=list(tables))[0]["keys"])


def records_of(tx: Transaction, loads_: Iterable[str]) -> Iterator[Record]:
    for row in tx.run(_OF_LOADS, loads=list(loads_)):
        yield from map(read_record, row["records"])


def records_by_id(tx: Transaction, ids: Iterable[str]) -> Iterator[Record]:
    wanted = sorted(set(ids))
    for batch in batches(wanted):
        for row in tx.run(_BY_ID, ids=list(batch)):
            yield from map(read_record, row["records"])


def records(store: Store, ids: Iterable[str]) -> list[Record]:
    """The records with these ids, in their order: where a number comes from."""
    wanted = list(dict.fromkeys(ids))
    found = {r.id: r for r in store.reading(lambda tx: list(records_by_id(tx, wanted)))}
    return [found[id_] for id_ in wanted if id_ in found]
