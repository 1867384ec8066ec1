"""What is in force before a file: who is known, what people decided, what the graph says of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from graph import cypher, log
from graph.decisions import ANSWER, WITHDRAWAL
from graph.judgements import Decided, Force, decided
from graph.log import Load
from graph.model import Identity
from graph.nodes import MEETING, ORGANIZATION
from graph.records import Mention
from graph.store import Store, Transaction

_ALLIANCE = "MATCH (o:Organization {apoc_relation: 'self'}) RETURN o.name AS name ORDER BY o.id LIMIT 1"
_MARKS = """
UNWIND $ids AS id MATCH (o:Organization)-[e:ATTENDED|DID_NOT_ATTEND]->(m:Meeting {id: id})
RETURN m.id AS meeting, o.id AS organization, type(e) AS type, e.records AS records
"""
_PLACES = """
UNWIND $organizations AS id MATCH (:Organization {id: id})-[:LOCATED_IN]->(r:Region) RETURN id, r.ubigeo AS place
UNION ALL UNWIND $meetings AS id MATCH (:Meeting {id: id})-[:HELD_IN]->(r:Region) RETURN id, r.ubigeo AS place
"""


@dataclass(frozen=True)
class Known:
    """What holds before the files: every mention, those of rows that state an organization, and what is decided.

    `answers` are option ids by question id; `loads` are the files that are active, `replaced` those of
    them that are out of force because of another, with that one's id.
    """

    mentions: frozenset[Mention] = field(default_factory=frozenset)
    rostered: frozenset[Mention] = field(default_factory=frozenset)
    decided: Decided = field(default_factory=Decided)
    answers: Mapping[str, str] = field(default_factory=dict)
    loads: tuple[Load, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)
    alliance: str = ""
    store: Store | None = field(default=None, compare=False)

    @staticmethod
    def read(store: Store) -> "Known":
        def work(tx: Transaction) -> Known:
            held = log.in_force(tx)
            made = [r for r in log.decisions_of(tx, held.loads) if held.holds(r)]
            answers = sorted((r for r in made if r.shape.states is ANSWER), key=lambda r: (r.data.get("at", ""), r.id))
            alliance = tx.run(_ALLIANCE)
            return Known(
                *_named(tx, held),
                decided(made),
                {r.data["question"]: r.data["option"] for r in answers},
                tuple(load for load in log.all_loads(tx) if load.active),
                {r.data["load"]: r.data["by"] for r in made if r.shape.states is WITHDRAWAL and r.data.get("by")},
                alliance[0]["name"] if alliance else "",
                store,
            )

        found: Known = store.reading(work)
        return found

    def without(self, loads: Collection[str]) -> "Known":
        """The same without whom these loads alone name."""
        if not loads or self.store is None:
            return self

        def work(tx: Transaction) -> tuple[frozenset[Mention], frozenset[Mention]]:
            held = log.in_force(tx)
            return _named(tx, replace(held, loads=held.loads - set(loads)))

        mentions, rostered = self.store.reading(work)
        return replace(self, mentions=mentions, rostered=rostered)

    @cached_property
    def named(self) -> frozenset[Mention]:
        """The mentions whose meaning depends on others: those of things known by their names."""
        return frozenset(m for m in self.mentions if m.node.identity is Identity.NAMED)

    @cached_property
    def names(self) -> Mapping[str, frozenset[str]]:
        """The known names and aliases by label, in the form under which two are one."""
        return forms(self.mentions)

    def stated(self, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What the graph says of these nodes, by id; a contested property is not there."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for id_ in ids:
            wanted[cypher.label(id_)].append(id_)
        if self.store is None or not wanted:
            return {}

        def work(tx: Transaction) -> dict[str, dict[str, Any]]:
            rows = (
                row for label, some in wanted.items() for row in tx.run(cypher.node_values(label), ids=sorted(some))
            )
            return {row["id"]: row["values"] for row in rows}

        found: dict[str, dict[str, Any]] = self.store.reading(work)
        return found

    def places(self, ids: Iterable[str]) -> dict[str, set[str]]:
        """Where the graph says that these organizations are and these meetings were: ubigeos by id."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for id_ in sorted(ids):
            wanted[cypher.label(id_)].append(id_)
        found: dict[str, set[str]] = defaultdict(set)
        if self.store is None or not wanted:
            return found
        named = {"organizations": wanted[ORGANIZATION.label], "meetings": wanted[MEETING.label]}
        for row in self.store.reading(lambda tx: tx.run(_PLACES, **named)):
            found[row["id"]].add(row["place"])
        return found

    def marks(self, meetings: Iterable[str]) -> dict[tuple[str, str], dict[bool, list[str]]]:
        """Who is said to have been, or not to have been, at these meetings: records by meeting and organization."""
        ids = sorted(meetings)
        found: dict[tuple[str, str], dict[bool, list[str]]] = defaultdict(dict)
        if self.store is None or not ids:
            return found
        for row in self.store.reading(lambda tx: tx.run(_MARKS, ids=ids)):
            found[row["meeting"], row["organization"]][row["type"] == "ATTENDED"] = row["records"]
        return found


def _named(tx: Transaction, held: Force) -> tuple[frozenset[Mention], frozenset[Mention]]:
    """Every mention of what is in force, and those of rows that state an organization."""
    return _mentions(log.known(tx, held)), _mentions(log.known(tx, held, ["organizaciones"]))


def forms(mentions: Iterable[Mention]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        found[mention.label] |= {mention.form(name) for name in (mention.name, *mention.aliases) if name}
    return {label: frozenset(names) for label, names in found.items()}


def _mentions(found: Iterable[str]) -> frozenset[Mention]:
    return frozenset(map(Mention.from_key, found))
