"""What came before a meeting: earlier ones of its series, and those that led to it."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph import dates
from graph.analysis.counts import Count, count
from graph.meetings import Meeting
from graph.snapshot import Snapshot, rows

Row = tuple[Any, ...]
MOST_EDITIONS = 60
"""An edition written as a larger number is a year or a code, not the place of a meeting in its series."""


def earlier_in_series(snapshot: Snapshot, meeting: Meeting, held: Mapping[str, Meeting]) -> Count:
    """The meetings of the same series that are certainly before it, in order of date."""
    named = _series(snapshot)
    series, _ = named[meeting.id]
    if not series or not meeting.date:
        return count([])
    before = [
        m for m in held.values() if named[m.id][0] == series and m.date and dates.before(m.date, meeting.date)
    ]  # fmt: skip
    before.sort(key=lambda m: (dates.bounds(m.date or ""), m.id))
    return count([(m.id, m.name, _edition(named[m.id][1]), m.date, m.records) for m in before])


def missing_editions(snapshot: Snapshot, meeting: Meeting) -> tuple[int, ...]:
    """The editions before its own of which the data has no row: of a fifth after a first and a second, 3 and 4."""
    named = _series(snapshot)
    series, edition = named[meeting.id]
    last = _number(edition)
    if not series or last is None:
        return ()
    there = {_number(said) for name, said in named.values() if name == series}
    return tuple(n for n in range(1, last) if n not in there)


def _series(snapshot: Snapshot) -> dict[str, tuple[str | None, str | None]]:
    table = snapshot.nodes["Meeting"]
    return dict(zip(table["id"], zip(table["series"], table["edition"], strict=True), strict=True))


def _number(edition: str | None) -> int | None:
    number = int(edition) if edition and edition.isdecimal() else 0
    return number if 0 < number <= MOST_EDITIONS else None


def _edition(edition: str | None) -> str:
    return f"edición {edition}" if edition else ""


def led_to(snapshot: Snapshot, meeting: Meeting, held: Mapping[str, Meeting]) -> Count:
    """What led to a meeting, each once with the reason, in order of date.

    The programme it is part of and its parts; meetings that the same agenda came from, unless they were later; and
    the last one before it of the same scope.
    """
    found: dict[str, Row] = {}
    for id_, why in (*_programme(snapshot, meeting), *_same_agenda(snapshot, meeting), *_last(meeting, held)):
        other = held.get(id_)
        later = other is not None and meeting.date and other.date and dates.before(meeting.date, other.date)
        if other is not None and not later and id_ != meeting.id and id_ not in found:
            found[id_] = (id_, other.name, why, other.date, other.records)
    return count(sorted(found.values(), key=lambda row: (dates.bounds(row[3]) if row[3] else _NEVER, row[0])))


_NEVER = dates.bounds("9999")


def _programme(snapshot: Snapshot, meeting: Meeting) -> Iterator[tuple[str, str]]:
    for edge in rows(snapshot.edges["PART_OF"]):
        if edge["source"] == meeting.id:
            yield edge["target"], "es parte de este programa"
        elif edge["target"] == meeting.id:
            yield edge["source"], "es una parte suya"


def _same_agenda(snapshot: Snapshot, meeting: Meeting) -> Iterator[tuple[str, str]]:
    edges = rows(snapshot.edges["CAME_FROM"])
    names = dict(zip(snapshot.nodes["Commitment"]["id"], snapshot.nodes["Commitment"]["name"], strict=True))
    ours = {edge["source"] for edge in edges if edge["target"] == meeting.id}
    for edge in edges:
        if edge["source"] in ours and edge["target"] != meeting.id:
            yield edge["target"], f"de ahí viene «{names[edge['source']]}»"


def _last(meeting: Meeting, held: Mapping[str, Meeting]) -> Iterator[tuple[str, str]]:
    if not meeting.scope or not meeting.date:
        return
    before = [
        (dates.bounds(m.date)[::-1], m.id)
        for m in held.values()
        if m.scope == meeting.scope and m.date and dates.before(m.date, meeting.date)
    ]
    if before:
        yield max(before)[1], "el anterior del mismo ámbito"
