"""One load comes into force or leaves it: one transaction that refolds just the facts it touches.

The same answer as folding the whole log anew (`graph.fold.fold`), which the tests hold it to. What a
load touches: the facts its rows state, and those of every row whose mention now means another thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph import cypher, schema
from graph.claims import Claim, Edge, Node, claims
from graph.errors import StoreError
from graph.fold import Corrections, Fact, corrections, fact, fold, relocated
from graph.identity import Identities, resolve
from graph.judgements import Force, decided, force
from graph.log import batches, decisions_of, load, records_by_id, records_of
from graph.nodes import NODE_TYPES
from graph.records import Mention, Record
from graph.store import Store, Transaction, UncertainCommit

# The first statement of every change: writers queue here, and no fold misses another's records.
_QUEUE = "MATCH (s:Space) SET s.version = s.version + 1 RETURN s.version AS version"
_ACTIVE = "MATCH (l:Load) WHERE l.active RETURN collect(l.id) AS loads"
_SET = "MATCH (l:Load {id: $load}) SET l.active = $active, l.changed = $version"
_WHOLE = "MATCH (l:Load {id: $load}) RETURN l.whole AS whole"
_SHARING = """
UNWIND $tokens AS token MATCH (:Token {id: token})<-[:SAYS]-(m:Mention)
WITH DISTINCT m MATCH (m)-[:SAYS]->(t:Token)
RETURN collect(DISTINCT m.key) AS mentions, collect(DISTINCT t.id) AS tokens
"""
_ALIVE = """
UNWIND $keys AS key MATCH (m:Mention {key: key})
WHERE EXISTS { MATCH (m)<-[:NAMES]-(r:Record) WHERE r.load IN $loads AND NOT r.id IN $out }
RETURN collect(key) AS keys
"""
_JUDGING = """
UNWIND $keys AS key MATCH (m:Mention {key: key})<-[:JUDGES]-(r:Record) RETURN collect(DISTINCT r.id) AS ids
"""
_NAMING = """
UNWIND $keys AS key MATCH (m:Mention {key: key})<-[:NAMES]-(r:Record) WHERE r.load IN $loads
RETURN collect(DISTINCT r.id) AS ids
"""


@dataclass(frozen=True)
class Change:
    """What a change did to the graph: how many nodes and relations came, went, or say something else.

    `facts` is how many more of them the graph shows than before; negative where there are fewer.
    """

    version: int
    written: int
    removed: int
    facts: int = 0


def put_in_force(store: Store, id_: str) -> Change:
    """Take a load in force: a new one, or one that had been withdrawn."""
    return _change(store, id_, True)


def withdraw(store: Store, id_: str) -> Change:
    """Take a load out of force. Its records stay, and it can be put in force again."""
    return _change(store, id_, False)


def replay(store: Store) -> Change:
    """Fold the whole log anew and write the graph from nothing: what brings up an older schema."""
    done: Change = store.write(_replay)
    return done


def _replay(tx: Transaction) -> Change:
    version = tx.run(_QUEUE)[0]["version"]
    for node in NODE_TYPES:
        tx.run(f"MATCH (n:{node.label}) DETACH DELETE n")
    facts = fold(records_of(tx, tx.run(_ACTIVE)[0]["loads"])).facts
    tx.run("MATCH (s:Space) SET s.schema = $schema", schema=schema.VERSION)
    return Change(version, *_write(tx, facts))


def _change(store: Store, id_: str, active: bool) -> Change:
    try:
        done: Change = store.write(lambda tx: _apply(tx, id_, active))
    except UncertainCommit:
        # The server may or may not have written it: look, and do it again only if it did not.
        found = load(store, id_)
        if found and found.active == active:
            return Change(0, 0, 0)
        done = store.write(lambda tx: _apply(tx, id_, active))
    return done


def _apply(tx: Transaction, id_: str, active: bool) -> Change:
    queued = tx.run(_QUEUE)
    if not queued:
        raise StoreError("Esta base de datos no es de ningún espacio de Tejido.")
    before = set(tx.run(_ACTIVE)[0]["loads"])
    after = before | {id_} if active else before - {id_}
    if before == after:
        return Change(queued[0]["version"], 0, 0)
    if active and not all(row["whole"] for row in tx.run(_WHOLE, load=id_)):
        raise StoreError("Esa carga quedó a medias.", "Cargue el archivo otra vez: sigue donde quedó.")
    tx.run(_SET, load=id_, active=active, version=queued[0]["version"])
    made = decisions_of(tx, before | after)
    touched = _touched(tx, force(before, made), force(after, made))
    shown = tx.run(cypher.FACTS)[0]["facts"]
    done = _write(tx, touched)
    return Change(queued[0]["version"], *done, tx.run(cypher.FACTS)[0]["facts"] - shown)


@dataclass(frozen=True)
class _Moment:
    """One side of a change: what holds, which mention means what, and what is corrected."""

    force: Force
    identities: Identities
    corrections: Corrections

    def claims(self, records: Iterable[Record]) -> dict[Node | Edge, list[Claim]]:
        found: dict[Node | Edge, list[Claim]] = defaultdict(list)
        for record in records:
            if self.force.holds(record):
                for claim in claims(record, self.identities.ids):
                    found[claim.target].append(claim)
        return found


def _touched(tx: Transaction, before: Force, after: Force) -> dict[Node | Edge, Fact | None]:
    """Every fact the change touches, as it is afterwards; None where nothing states it any more."""
    again = {record.id: record for record in records_of(tx, before.loads ^ after.loads)}
    again |= {record.id: record for record in records_by_id(tx, before.out ^ after.out)}
    keys = _closure(tx, _tokens(again.values()))
    was, now = _moments(tx, keys, before, after)
    moved = [key for key in keys if was.identities.ids.get(key) != now.identities.ids.get(key)]
    # A mention that only this load makes has no other rows to read.
    old = {key for key in moved if key in was.identities.ids or key in was.identities.open}
    old |= _set_right(was, now)
    if restated := _naming(tx, sorted(old), before.loads | after.loads):
        again |= {r.id: r for r in records_by_id(tx, restated)}
        # Those rows name other things too: what these mean has not changed, but must be known.
        keys = _closure(tx, _tokens(again.values()))
        was, now = _moments(tx, keys, before, after)
    found = now.claims(again.values())
    targets = set(found) | set(was.claims(again.values()))
    targets |= _renamed(was.identities, now.identities)
    moves = list(relocated(now.corrections))
    targets |= {claim.target for side in (moves, relocated(was.corrections)) for claim in side}
    _others(tx, targets, again, now, found)
    for claim in moves:
        found[claim.target].append(claim)
    return {
        target: fact(target, found[target], now.identities, now.corrections) if found.get(target) else None
        for target in targets
    }


def _tokens(records: Iterable[Record]) -> set[str]:
    """What the records name, and what they decide about."""
    found: set[str] = set()
    for record in records:
        for _, mention in record.mentions():
            found |= mention.tokens()
        for mention in record.about().values():
            found |= mention.tokens()
    return found


def _moments(tx: Transaction, keys: list[str], before: Force, after: Force) -> tuple[_Moment, _Moment]:
    judging = list(records_by_id(tx, tx.run(_JUDGING, keys=keys)[0]["ids"])) if keys else []
    return _moment(tx, keys, before, judging), _moment(tx, keys, after, judging)


def _moment(tx: Transaction, keys: list[str], held: Force, judging: list[Record]) -> _Moment:
    alive = tx.run(_ALIVE, keys=keys, loads=sorted(held.loads), out=sorted(held.out))[0]["keys"]
    made = decided(record for record in judging if held.holds(record))
    identities = resolve(map(Mention.from_key, alive), made.judgements)
    return _Moment(held, identities, corrections(made.corrections, identities))


def _set_right(was: _Moment, now: _Moment) -> set[str]:
    """The mentions of things that are corrected otherwise than before: all their rows are read again."""
    changed = {
        id_ for id_ in {*was.corrections, *now.corrections} if was.corrections.get(id_) != now.corrections.get(id_)
    }
    sides = (side.identities.entities[id_] for side in (was, now) for id_ in changed if id_ in side.identities.entities)
    return {mention.key for entity in sides for mention in entity.mentions}


def _closure(tx: Transaction, fresh: set[str]) -> list[str]:
    """The keys of all mentions that share a code or a name, directly or through others, with these."""
    tokens: set[str] = set()
    keys: set[str] = set()
    while fresh:
        tokens |= fresh
        found = tx.run(_SHARING, tokens=sorted(fresh))[0]
        keys |= set(found["mentions"])
        fresh = set(found["tokens"]) - tokens
    return sorted(keys)


def _naming(tx: Transaction, keys: list[str], loads: Iterable[str]) -> list[str]:
    return list(tx.run(_NAMING, keys=keys, loads=sorted(loads))[0]["ids"]) if keys else []


def _renamed(was: Identities, now: Identities) -> set[Node | Edge]:
    """Nodes that are mentioned by other spellings, codes or aliases than before."""
    return {Node(id_) for id_ in {*was.entities, *now.entities} if was.entities.get(id_) != now.entities.get(id_)}


def _others(
    tx: Transaction,
    targets: set[Node | Edge],
    again: Mapping[str, Record],
    now: _Moment,
    found: dict[Node | Edge, list[Claim]],
) -> None:
    """Add the claims of the touched facts that other records in force make."""
    entities = now.identities.entities
    stored = {id_ for ids in _stored(tx, targets) for id_ in ids} - set(again)
    # A node that loses its own rows lives on as long as a row names it: those rows are looked up.
    lonely = [
        mention.key
        for target in targets
        if isinstance(target, Node) and not any(c.own for c in found.get(target, []))
        for mention in (entities[target.id].mentions if target.id in entities else ())
    ]
    stored |= set(_naming(tx, lonely, now.force.loads)) - set(again)
    for target, said in now.claims(records_by_id(tx, stored)).items():
        if target in targets:
            found[target] += said


def _stored(tx: Transaction, targets: Iterable[Node | Edge]) -> Iterator[list[str]]:
    """The record ids that each touched fact had before."""
    nodes, edges = _by_type(dict.fromkeys(targets))
    for label, rows in nodes.items():
        for batch in batches(rows):
            yield from tx.run(cypher.node_records(label), ids=[row["id"] for row in batch])[0]["records"]
    for key, rows in edges.items():
        for batch in batches(rows):
            yield from tx.run(cypher.edge_records(*key), rows=list(batch))[0]["records"]


_Key = tuple[str, str, str]


def _by_type(facts: Mapping[Node | Edge, Fact | None]) -> tuple[dict[str, list[Any]], dict[_Key, list[Any]]]:
    """Rows for the statements of `graph.cypher`, in order, so that two writers lock in the same order."""
    nodes: dict[str, list[Any]] = defaultdict(list)
    edges: dict[_Key, list[Any]] = defaultdict(list)
    for target, shown in facts.items():
        values = {**shown.values, "records": list(shown.records)} if shown else None
        if isinstance(target, Node):
            row = {"id": target.id, "values": {**values, "id": target.id} if values else None}
            nodes[cypher.label(target.id)].append(row)
        else:
            key = (target.type, cypher.label(target.source), cypher.label(target.target))
            edges[key].append({"source": target.source, "target": target.target, "values": values})
    for rows in nodes.values():
        rows.sort(key=lambda row: row["id"])
    for rows in edges.values():
        rows.sort(key=lambda row: (row["source"], row["target"]))
    return dict(sorted(nodes.items())), dict(sorted(edges.items()))


def _write(tx: Transaction, facts: Mapping[Node | Edge, Fact | None]) -> tuple[int, int]:
    kept = _by_type({target: shown for target, shown in facts.items() if shown})
    gone = _by_type({target: shown for target, shown in facts.items() if shown is None})
    for key, rows in gone[1].items():
        _run(tx, cypher.drop_edges(*key), rows)
    for label, rows in kept[0].items():
        _run(tx, cypher.put_nodes(label), rows)
    for key, rows in kept[1].items():
        _run(tx, cypher.put_edges(*key), rows)
    for label, rows in gone[0].items():
        _run(tx, cypher.drop_nodes(label), rows)
    return tuple(sum(len(rows) for part in side for rows in part.values()) for side in (kept, gone))  # type: ignore[return-value]


def _run(tx: Transaction, text: str, rows: list[Any]) -> None:
    for batch in batches(rows):
        tx.run(text, rows=list(batch))
