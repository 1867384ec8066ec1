"""Every fact that names an organization, as one table: when, what, and which records say so."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from graph import dates
from graph import vocabularies as v
from graph.snapshot import Snapshot, rows

COLUMNS = ["organization", "kind", "via", "via_name", "since", "until", "date", "fact", "records"]


def naming(snapshot: Snapshot) -> pd.DataFrame:
    """One row for each statement that names an organization, sorted.

    `kind` is `meeting`, `membership`, `recognition`, `relation`, `commitment` or `pledge`; `via` is the other thing
    and `via_name` its name; `date` is canonical or None, and for a membership that began `since` and `until`
    are set instead. `fact` is Spanish, to be read after the name. Founding is never a fact of the network.
    """
    said: list[tuple[Any, ...]] = [
        *_meetings(snapshot),
        *_memberships(snapshot),
        *_recognitions(snapshot),
        *_others(snapshot),
    ]
    said.sort(key=lambda row: tuple(row[:6]))
    return pd.DataFrame(said, columns=COLUMNS, dtype=object)


def names(snapshot: Snapshot) -> dict[str, str]:
    """The caption of every node, by id."""
    return {
        id_: name or id_
        for table in snapshot.nodes.values()
        for id_, name in zip(table["id"], table["name"], strict=True)
    }


def years(snapshot: Snapshot) -> tuple[int, int] | None:
    """First and last year that a dated fact of any kind touches; None where nothing is dated."""
    said = [date for date in _dates(snapshot) if date]
    if not said:
        return None
    spans = [dates.years(date) for date in said]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _dates(snapshot: Snapshot) -> Iterator[str | None]:
    facts = naming(snapshot)
    for column in ("since", "until", "date"):
        yield from facts[column]
    meetings = snapshot.nodes["Meeting"]
    yield from meetings["start"]
    yield from meetings["end"]
    for label, column in (
        ("Commitment", "launched"),
        ("Pledge", "date"),
        ("RegisterTotal", "date"),
        ("FollowUp", "date"),
    ):
        yield from snapshot.nodes[label][column]
    for said in snapshot.edges["CAME_FROM"]["date"]:
        yield from said


def meeting_dates(snapshot: Snapshot) -> dict[str, str | None]:
    """The canonical date of each meeting: its first day, or the interval where it is known no better."""
    table = snapshot.nodes["Meeting"]
    return dict(zip(table["id"], table["start"], strict=True))


def _meetings(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    """Attendances at single meetings; a row that stands for many is never a meeting in an analysis."""
    table = snapshot.nodes["Meeting"]
    single = {m["id"]: m for m in rows(table) if (m["counts_as"] or 1) == 1}
    for edge in rows(snapshot.edges["ATTENDED"]):
        meeting = single.get(edge["target"])
        if meeting is None:
            continue
        roles = ", ".join(v.ATTENDANCE_ROLE.label(role) for role in edge["role"] if role)
        fact = f"en «{meeting['name']}»" + (f", {roles}" if roles else "")
        yield edge["source"], "meeting", meeting["id"], meeting["name"], "", "", meeting["start"], fact, edge["records"]


def _memberships(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    captions = names(snapshot)
    for edge in rows(snapshot.edges["MEMBER_OF"]):
        name = captions[edge["target"]]
        for role, since, until, as_of in zip(edge["role"], edge["since"], edge["until"], edge["as_of"], strict=True):
            said = v.MEMBER_ROLE.label(role) if role else "integra"
            fact = f"{said}: {name}"
            date = None if since or until else as_of or None
            yield edge["source"], "membership", edge["target"], name, since, until, date, fact, edge["records"]
    for edge in rows(snapshot.edges["SAME_BODY_AS"]):
        name = captions[edge["target"]]
        yield edge["source"], "membership", edge["target"], name, "", "", None, f"es {name}", edge["records"]


def _recognitions(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    said = {r["id"]: r for r in rows(snapshot.nodes["Recognition"])}
    for edge in rows(snapshot.edges["RECOGNIZES"]):
        date = said[edge["source"]]["date"]
        fact = "reconocida como Punto de Cultura"
        yield edge["target"], "recognition", edge["source"], "", "", "", date, fact, edge["records"]


def _others(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    captions = names(snapshot)
    for edge in rows(snapshot.edges["RELATED_TO"]):
        for relation in edge["relation"]:
            label = v.RELATION.label(relation) if relation else "se relaciona con"
            one, other = captions[edge["source"]], captions[edge["target"]]
            yield edge["source"], "relation", edge["target"], other, "", "", None, f"{label} {other}", edge["records"]
            fact = f"{one} {label} ella"
            yield edge["target"], "relation", edge["source"], one, "", "", None, fact, edge["records"]
    launched = {c["id"]: c["launched"] for c in rows(snapshot.nodes["Commitment"])}
    for edge in rows(snapshot.edges["CARRIES"]):
        if edge["source"].startswith("org:"):
            for since in edge["since"]:
                date = since or launched[edge["target"]]
                name = captions[edge["target"]]
                yield (
                    edge["source"],
                    "commitment",
                    edge["target"],
                    name,
                    "",
                    "",
                    date,
                    f"lleva «{name}»",
                    edge["records"],
                )
    pledged = {p["id"]: p["date"] for p in rows(snapshot.nodes["Pledge"])}
    for edge in rows(snapshot.edges["PLEDGED_BY"]):
        date, name = pledged[edge["source"]], captions[edge["source"]]
        yield edge["target"], "pledge", edge["source"], name, "", "", date, f"acto público: «{name}»", edge["records"]


def begins(date: str | None, since: str = "", until: str = "") -> str | None:
    """The date by which a fact is placed in time: its own, or when it began, or else when it ended."""
    return date or since or until or None


def first(facts: pd.DataFrame) -> dict[str, Any] | None:
    """The earliest dated row: by first day, then by the more exact date; None where nothing is dated."""
    dated = [
        (dates.bounds(when), place)
        for place, when in enumerate(
            begins(date, since, until)
            for date, since, until in zip(facts["date"], facts["since"], facts["until"], strict=True)
        )
        if when
    ]
    return rows(facts)[min(dated)[1]] if dated else None
