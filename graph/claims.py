"""What a record says of the graph: claims of nodes and relations, once its mentions are resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph import dates, keys
from graph.model import Decision, EdgeType, Identity, NodeType
from graph.nodes import REGION
from graph.records import Mention, Record
from graph.relations import LOCATED_IN
from graph.schema import PREFIXES


@dataclass(frozen=True)
class Node:
    """The target of a claim or of the fold: one node."""

    id: str

    @property
    def type(self) -> NodeType:
        return PREFIXES[self.id.split(":", 1)[0]]


@dataclass(frozen=True)
class Edge:
    """The target of a claim or of the fold: one relation. Its key is its type and its two ends."""

    type: str
    source: str
    target: str


@dataclass(frozen=True)
class Claim:
    """One record's statement of one target.

    `own` is false where the row only names the thing; such claims keep a node in being, but say
    nothing else of it. `moment` orders the rows of a history: when what they say was so, and when it was noted.
    """

    target: Node | Edge
    record: str
    values: Mapping[str, Any] = field(default_factory=dict)
    own: bool = True
    moment: tuple[str, str, int] = ("", "", 0)


def claims(record: Record, ids: Mapping[str, str]) -> Iterator[Claim]:
    """Every claim of a record. A part whose mention does not resolve claims nothing: it sleeps."""
    table = record.shape
    if isinstance(table.states, Decision):
        return
    resolved: dict[str, list[str]] = {}
    for ends, mention in record.mentions():
        if id_ := ids.get(mention.key):
            resolved.setdefault(ends.role, []).append(id_)
            if ends.role != "subject":
                yield Claim(Node(id_), record.id, own=False)
                if ends.locates and mention.qualifier:
                    yield Claim(Edge(LOCATED_IN.type, id_, f"{REGION.prefix}:{mention.qualifier}"), record.id)
    if isinstance(table.states, EdgeType):
        yield from _relation(record, table.states, resolved)
        return
    subject = resolved.get("subject", [])
    if not subject and table.states.identity is Identity.KEYED:
        subject = _keyed(record, table.states, resolved)
    for id_ in subject:
        yield Claim(Node(id_), record.id, _properties(record, table.states), moment=_moment(record))
        for link in table.links:
            values = {
                p.name: record.data[f"{link.end.role}.{p.name}"]
                for p in link.properties
                if f"{link.end.role}.{p.name}" in record.data
            }
            for other in resolved.get(link.end.role, []):
                source, target = (id_, other) if link.outward else (other, id_)
                yield Claim(Edge(link.edge.type, source, target), record.id, values)


def _relation(record: Record, stated: EdgeType, resolved: Mapping[str, list[str]]) -> Iterator[Claim]:
    table = record.shape
    assert table.source and table.target, "a table of relations declares both ends"
    kind = table.negation if table.negation and record.data.get("attended") is False else stated
    values = {p.name: record.data[p.name] for p in stated.properties if p.name in record.data}
    for source in resolved.get(table.source.role, []):
        for target in resolved.get(table.target.role, []):
            yield Claim(Edge(kind.type, source, target), record.id, values)


def _properties(record: Record, node: NodeType) -> dict[str, Any]:
    said = dict(record.shape.fixed)
    said |= {p.name: record.data[p.name] for p in node.properties if p.name in record.data}
    subject = record.data.get("subject", {})
    names = {p.name for p in node.properties}
    said |= {key: subject[key] for key in ("code", "name", "aliases") if key in subject and key in names}
    if node.key == ("ubigeo",):
        said["ubigeo"] = subject["code"]
    if node.qualifier in names and subject.get("qualifier"):
        said[node.qualifier] = subject["qualifier"]
    return said


def _moment(record: Record) -> tuple[str, str, int]:
    """The day that the row says, else that on which it was noted; then the moment of noting, and the row."""
    noted, day = record.data.get("at", ""), record.data.get("date", "")
    return (dates.bounds(day)[1].isoformat() if day else noted[:10]), noted, record.row


def _keyed(record: Record, node: NodeType, resolved: Mapping[str, list[str]]) -> list[str]:
    """The id of a keyed thing without a code of its own, from what the row says of it."""
    said = _properties(record, node)
    parts = []
    for part in node.key:
        if part.endswith(">"):
            roles = part[:-1].split(">")
            if not all(resolved.get(role) for role in roles):
                return []
            parts.append(",".join(sorted(id_ for role in roles for id_ in resolved[role])))
        else:
            parts.append(str(said.get(part, "")))
    return [f"{node.prefix}:~{keys.slug(*parts)}"] if any(parts) else []


def mention_keys(record: Record) -> set[str]:
    """The keys of everything a record names."""
    return {mention.key for _, mention in record.mentions()}


__all__ = ["Claim", "Edge", "Mention", "Node", "claims", "mention_keys"]
