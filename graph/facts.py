"""Every fact that names an organization, as one table: when, what, and which records say so."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from graph import dates
from graph import vocabularies as v
from graph.meetings import Attendance, meetings
from graph.memberships import memberships
from graph.model import Kind
from graph.schema import EDGES, NODES
from graph.snapshot import Snapshot, kept, rows
from graph.window import Window

COLUMNS = ["organization", "kind", "via", "via_name", "since", "until", "date", "fact", "records"]
_NOT_OF_THE_NETWORK = {("Organization", "founded"), ("Commitment", "due"), ("Introduction", "date")}
"""Dates of something else: an organization was founded before it came, a deadline may never be met, and that
somebody will introduce two, or that nobody should, is no fact of the network yet."""
Fact = tuple[Any, ...]


@kept
def naming(snapshot: Snapshot) -> pd.DataFrame:
    """One row for each statement that names an organization, sorted.

    `kind` is `meeting`, `convening`, `membership`, `joining`, `recognition`, `relation`, `commitment`, `issuing`,
    `follow-up` or `pledge`; `via` is the other thing and `via_name` its name. `date` is canonical
    or None. What lasts has `since` or `until` instead; a meeting of several days has all three. `fact` is
    Spanish, to be read after the name. Founding is never a fact of the network; an introduction may be a proposal only.
    """
    said: list[Fact] = [
        *_meetings(snapshot),
        *_memberships(snapshot),
        *_joinings(snapshot),
        *_recognitions(snapshot),
        *_relations(snapshot),
        *_commitments(snapshot),
        *_others(snapshot),
    ]
    said.sort(key=lambda row: (*row[:6], row[6] or "", row[7], row[8]))
    return pd.DataFrame(said, columns=COLUMNS, dtype=object)


@kept
def names(snapshot: Snapshot) -> Mapping[str, str]:
    """The caption of every node, by id."""
    return MappingProxyType(
        {
            id_: name or id_
            for table in snapshot.nodes.values()
            for id_, name in zip(table["id"], table["name"], strict=True)
        }
    )


def years(snapshot: Snapshot) -> tuple[int, int] | None:
    """First and last year that a dated fact of any kind touches; None where nothing is dated."""
    spans = [dates.years(date) for date in set(_dates(snapshot)) if date]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _dates(snapshot: Snapshot) -> Iterator[str | None]:
    for label, node in NODES.items():
        for prop in node.properties:
            if prop.kind is Kind.DATE and (label, prop.name) not in _NOT_OF_THE_NETWORK:
                yield from snapshot.nodes[label][prop.name]
    for type_, edge in EDGES.items():
        for prop in edge.properties:
            if prop.kind is Kind.DATE:
                for said in snapshot.edges[type_][prop.name]:
                    yield from said


def shown(facts: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The facts of `naming` that are in a window."""
    return facts[pd.Series([_in(window, row) for row in rows(facts)], index=facts.index, dtype=bool)]


def _in(window: Window, row: dict[str, Any]) -> bool:
    if row["date"]:
        return window.covers(row["since"] or row["date"], row["until"] or row["date"])
    return window.touches(row["since"], row["until"])


def begins(date: str | None, since: str = "", until: str = "") -> str | None:
    """The date by which a fact is placed in time: its own, or when it began, or else when it ended."""
    return date or since or until or None


def first(facts: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The earliest dated row: by first day, then by the more exact date, then as given; None where none is dated."""
    placed = ((begins(row["date"], row["since"], row["until"]), row) for row in facts)
    dated = [(dates.bounds(when), row) for when, row in placed if when]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def as_attended(attendance: Attendance) -> str:
    """What is said of an attendance besides that it is listed: roles, and what it rests on."""
    roles = ", ".join(v.ATTENDANCE_ROLE.label(role) for role in attendance.roles)
    bases = ", ".join(attendance.bases)
    return f"{roles} ({bases})" if roles and bases else roles or bases


def _meetings(snapshot: Snapshot) -> Iterator[Fact]:
    """Attendances at single meetings, and who convened them."""
    captions = names(snapshot)
    single = {m.id: m for m in meetings(snapshot) if m.single}
    for m in single.values():
        span = (m.start or "", m.end, m.start or m.end) if m.end else ("", "", m.start)
        for one in m.listed:
            said = as_attended(one)
            fact = f"en «{m.name}»" + (f", {said}" if said else "")
            yield one.organization, "meeting", m.id, m.name, *span, fact, one.records
    for edge in rows(snapshot.edges["CONVENED_BY"]):
        if edge["source"] in single and edge["target"].startswith("org:"):
            date, name = single[edge["source"]].start, captions[edge["source"]]
            yield _fact(edge["target"], "convening", edge["source"], name, date, f"convocó «{name}»", edge["records"])


def _fact(
    organization: str, kind: str, via: str, name: str, date: str | None, fact: str, records: tuple[str, ...]
) -> Fact:
    return organization, kind, via, name, "", "", date, fact, records


def _memberships(snapshot: Snapshot) -> Iterator[Fact]:
    captions = names(snapshot)
    for m in memberships(snapshot):
        name = captions[m.group]
        said = "es el grupo" if m.is_the_group else v.MEMBER_ROLE.label(m.role) if m.role else "integra"
        date = None if m.lasts else m.as_of or None
        yield m.organization, "membership", m.group, name, m.since, m.until, date, f"{said}: {name}", m.records


def _joinings(snapshot: Snapshot) -> Iterator[Fact]:
    for row in rows(snapshot.nodes["Organization"]):
        if row["joined"]:
            yield _fact(row["id"], "joining", row["id"], row["name"], row["joined"], "ingresó", row["records"])


def _recognitions(snapshot: Snapshot) -> Iterator[Fact]:
    said = {r["id"]: r for r in rows(snapshot.nodes["Recognition"])}
    for edge in rows(snapshot.edges["RECOGNIZES"]):
        date = said[edge["source"]]["date"]
        fact = "reconocida como Punto de Cultura"
        yield _fact(edge["target"], "recognition", edge["source"], "", date, fact, edge["records"])


def _relations(snapshot: Snapshot) -> Iterator[Fact]:
    captions = names(snapshot)
    for edge in rows(snapshot.edges["RELATED_TO"]):
        source, target = edge["source"], edge["target"]
        for relation in dict.fromkeys(edge["relation"]):
            label = v.RELATION.label(relation) if relation else "se relaciona con"
            fact = f"{label} {captions[target]}"
            yield _fact(source, "relation", target, captions[target], None, fact, edge["records"])
            fact = f"{captions[source]} {label} ella"
            yield _fact(target, "relation", source, captions[source], None, fact, edge["records"])


def _commitments(snapshot: Snapshot) -> Iterator[Fact]:
    captions = names(snapshot)
    launched = {c["id"]: c["launched"] or "" for c in rows(snapshot.nodes["Commitment"])}
    for edge in rows(snapshot.edges["CARRIES"]):
        if edge["source"].startswith("org:"):
            since, name = carried_since(edge["since"], launched[edge["target"]]), captions[edge["target"]]
            ends = edge["source"], "commitment", edge["target"], name
            yield *ends, since, "", None, f"lleva «{name}»", edge["records"]
    for edge in rows(snapshot.edges["ISSUED_BY"]):
        date, name = launched[edge["source"]] or None, captions[edge["source"]]
        yield _fact(edge["target"], "issuing", edge["source"], name, date, f"emitió «{name}»", edge["records"])


def carried_since(said: tuple[str, ...], launched: str | None) -> str:
    """Since when a commitment is carried: the earliest that is stated, else since its launch, else `""`."""
    return min((s for s in said if s), key=lambda date: dates.bounds(date), default=launched or "")


_PHRASES = {
    "FULFILLED_BY": ("follow-up", "FollowUp", "nombrada en el seguimiento «{}»"),
    "PLEDGED_BY": ("pledge", "Pledge", "acto público: «{}»"),
}


def _others(snapshot: Snapshot) -> Iterator[Fact]:
    """What has a date of its own and names organizations."""
    captions = names(snapshot)
    for type_, (kind, label, phrase) in _PHRASES.items():
        dated = {n["id"]: n["date"] for n in rows(snapshot.nodes[label])}
        for edge in rows(snapshot.edges[type_]):
            via, name = edge["source"], captions[edge["source"]]
            yield _fact(edge["target"], kind, via, name, dated[via], phrase.format(name), edge["records"])
