"""What the graph shows: a pure fold over the claims of all records in force.

A finer date beats a coarser one, a blank beats nothing, lists are united, equal statements from two
lists are one statement with two sources. Two values that contradict each other without a rule are
both kept and the property counts as unknown. The order of records changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph import dates
from graph.claims import Claim, Edge, Node, claims
from graph.identity import Entity, Identities, resolve
from graph.judgements import Correction, decided, standing
from graph.model import Identity, Kind, NodeType
from graph.names import shortened
from graph.nodes import REGION
from graph.records import PLACED, Record
from graph.relations import LOCATED_IN
from graph.schema import EDGES


@dataclass(frozen=True)
class Fact:
    """One node or relation as the graph shows it, with the ids of the records that state it."""

    target: Node | Edge
    values: dict[str, Any]
    records: tuple[str, ...]


@dataclass(frozen=True)
class Graph:
    """All facts by target: the answer of the fold."""

    facts: dict[Node | Edge, Fact] = field(default_factory=dict)


def fold(records: Iterable[Record]) -> Graph:
    """The whole graph of the records in force: a replay of the log."""
    in_force = standing(records)
    made = decided(in_force)
    identities = resolve((m for record in in_force for _, m in record.mentions()), made.judgements)
    set_right = corrections(made.corrections, identities)
    said: dict[Node | Edge, list[Claim]] = defaultdict(list)
    for record in in_force:
        for claim in claims(record, identities.ids):
            said[claim.target].append(claim)
    for claim in relocated(set_right):
        said[claim.target].append(claim)
    facts = {target: fact(target, found, identities, set_right) for target, found in said.items()}
    return Graph({target: found for target, found in facts.items() if found})


Corrections = Mapping[str, Mapping[str, Correction]]
"""By node id and field, the correction in force: the last one."""


def corrections(made: Iterable[Correction], identities: Identities) -> Corrections:
    """What is corrected of each thing that is there; other corrections sleep."""
    found: dict[str, dict[str, Correction]] = defaultdict(dict)
    for correction in made:
        if id_ := identities.locate(correction.whom):
            found[id_][correction.field] = correction
    return found


def relocated(found: Corrections) -> Iterator[Claim]:
    """The region that a correction gives."""
    for id_, fields in found.items():
        if place := fields.get(PLACED):
            region = f"{REGION.prefix}:{place.value}"
            yield Claim(Node(region), place.record, own=False)
            yield Claim(Edge(LOCATED_IN.type, id_, region), place.record)


def fact(target: Node | Edge, found: list[Claim], identities: Identities, set_right: Corrections) -> Fact | None:
    """One fact from all claims of it; None where a correction says that it is not so, or nothing else states it."""
    if isinstance(target, Edge):
        place = set_right.get(target.source, {}).get(PLACED) if target.type == LOCATED_IN.type else None
        if place and target.target != f"{REGION.prefix}:{place.value}":
            return None
        return _relation(target, found)
    entity = identities.entities.get(target.id)
    right = set_right.get(target.id, {})
    own = sorted((claim for claim in found if claim.own), key=lambda claim: (claim.moment, claim.record))
    records = {claim.record for claim in own or found} | {c.record for c in right.values()}
    values = _node_values(target, own, entity, right)
    return Fact(target, values, tuple(sorted(records)))


def _relation(target: Edge, found: list[Claim]) -> Fact:
    """Distinct statements as parallel lists in canonical order; `""` where one does not say."""
    names = [p.name for p in EDGES[target.type].properties]
    statements = sorted({tuple(_plain(claim.values.get(name)) for name in names) for claim in found})
    values = {name: [s[i] for s in statements] for i, name in enumerate(names)}
    return Fact(target, values, tuple(sorted({claim.record for claim in found})))


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _node_values(
    target: Node, own: list[Claim], entity: Entity | None, right: Mapping[str, Correction]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    contested = []
    for prop in target.type.properties:
        if prop.name in right:
            if (value := right[prop.name].value) not in (None, "", []):
                values[prop.name] = value
            continue
        said = [claim.values[prop.name] for claim in own if claim.values.get(prop.name) not in (None, "", [])]
        if not said:
            continue
        if target.type.history:
            values[prop.name] = said[-1]
        elif prop.kind is Kind.NAMES:
            values[prop.name] = sorted({name for names in said for name in names})
        elif prop.name == "name":
            values["name"] = _usual(said, entity)
        elif (value := agreed(said, prop.kind)) is not None:
            values[prop.name] = value
        else:
            contested.append(prop.name)
    if contested:
        values["contested"] = sorted(contested)
    if entity and target.type.identity is Identity.NAMED:
        _name(values, entity, {p.name for p in target.type.properties})
        if target.type.qualifier not in right:
            _qualify(values, entity, target.type)
        if former := entity.former():
            values["former"] = former
    if target.type.key == ("ubigeo",):
        values["ubigeo"] = target.id.split(":", 1)[1].upper()
    return values


def _name(values: dict[str, Any], entity: Entity, properties: set[str]) -> None:
    """The name of a thing whose own row is not in force, and its other spellings, so that all are found."""
    spellings = entity.spellings()
    if "name" not in values:
        values["name"] = min(spellings, key=lambda name: (shortened(name), name)) if spellings else entity.code
    if entity.code:
        values["code"] = entity.code
    if "aliases" in properties:
        declared = {alias for mention in entity.mentions for alias in mention.aliases}
        if aliases := sorted((declared | set(spellings)) - {values["name"]}):
            values["aliases"] = aliases


def _qualify(values: dict[str, Any], entity: Entity, node: NodeType) -> None:
    """The day of a meeting, where only the rows that name it say it, or say it more exactly."""
    name = node.qualifier
    if name not in {p.name for p in node.properties} or name in values.get("contested", ()):
        return
    own = values.get(name)
    said = {m.qualifier for m in entity.mentions if m.qualifier and (not own or dates.refines(m.qualifier, own))}
    if said and (day := agreed([*said, *([own] if own else [])], Kind.DATE)):
        values[name] = day


def _usual(names: list[str], entity: Entity | None) -> str:
    """The fullest spelling of the name that stays; among equals what most rows use, then the first in order."""
    staying = [name for name in names if entity and entity.core[0].form(name) in entity.usual()]
    counted = Counter(staying or names)
    return min(counted, key=lambda name: (shortened(name), -counted[name], name))


def agreed(said: list[Any], kind: Kind) -> Any:
    """The one value that all rows agree on, or None."""
    distinct = set(said)
    if kind is Kind.DATE:
        finest = {d for d in distinct if not any(dates.refines(other, d) for other in distinct)}
        # A coarse date is beaten only by finer ones that it covers; one that it does not cover contradicts it.
        if len(finest) == 1 and all(d in finest or dates.refines(next(iter(finest)), d) for d in distinct):
            return finest.pop()
        return None
    return distinct.pop() if len(distinct) == 1 else None
