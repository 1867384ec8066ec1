"""All rows of the meetings in time, what is known of each, and which one the data tell most about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from graph import dates
from graph.analysis.counts import Count, count
from graph.facts import as_attended, names
from graph.meetings import Meeting, meetings
from graph.scope import Scope, departments, institutions
from graph.snapshot import Snapshot, rows

COLUMNS = [
    "meeting", "name", "kind", "inferred", "start", "end", "year", "region", "place", "series", "edition",
    "stands_for", "listed", "everybody", "known", "stated", "records",
]  # fmt: skip
_UNDATED = 9999
HOME = "Perú"
"""The country that need not be said."""


def calendar(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """One row for each row of the meetings in the window, in order of date, those without one last.

    `year` is the first one it touches, None without a date; `region` the name of the department, or None; `place` the
    city or the place; `listed` the organizations in view on its list, `everybody` all of them;
    `known` is `complete`, `some` or `none`; `stated` how many the source says there were, or 0.
    """
    table = {row["id"]: row for row in rows(snapshot.nodes["Meeting"])}
    places, regions = departments(snapshot, "Meeting"), _regions(snapshot)
    apart = institutions(snapshot)
    found: list[tuple[Any, ...]] = []
    for m in meetings(snapshot):
        if scope.window.covers(m.start, m.end):
            row = table[m.id]
            region = regions.get(places.get(m.id, (None, False))[0] or "")
            where = _place(row)
            here = sum(a.organization in scope.names for a in m.listed)
            year = dates.years(m.date)[0] if m.date else None
            known = m.known(apart)
            found.append(
                (m.id, m.name, m.kind, m.inferred, m.start, m.end, year, region, where, row["series"], row["edition"],
                 m.stands_for, here, len(m.listed), known, m.stated, m.records)
            )  # fmt: skip
    found.sort(key=_in_time)
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)


def _in_time(row: tuple[Any, ...]) -> tuple[Any, ...]:
    date = row[4] or row[5]
    return (row[6] or _UNDATED, dates.bounds(date) if date else (), row[0])


def _regions(snapshot: Snapshot) -> dict[str, str]:
    table = snapshot.nodes["Region"]
    return dict(zip(table["ubigeo"], table["name"], strict=True))


def _place(row: dict[str, Any]) -> str | None:
    """The city or place, with the country where it is another one."""
    abroad = row["country"] if row["country"] not in (None, HOME) else None
    return ", ".join(filter(None, (row["city"] or row["place"], abroad))) or None


def where(snapshot: Snapshot, meeting: str) -> str:
    """Its city or place and its department, in words; empty where neither is known."""
    table = snapshot.nodes["Meeting"]
    region = _regions(snapshot).get(departments(snapshot, "Meeting").get(meeting, (None, False))[0] or "")
    said = [_place(row) for row in rows(table[table["id"] == meeting])]
    return ", ".join(dict.fromkeys(filter(None, (*said, region))))


def left_out(snapshot: Snapshot, scope: Scope) -> Count:
    """The rows of the meetings that the years in view leave out, those without a date among them."""
    return count(
        [
            (m.id, m.name, "fuera de los años en vista" if m.date else "sin fecha", m.date, m.records)
            for m in meetings(snapshot)
            if not scope.window.covers(m.start, m.end)
        ]
    )


def told(snapshot: Snapshot, meeting: Meeting) -> Count:
    """Everything the data say of a meeting, a row each: itself, who is listed, what came from it, its funds."""
    captions = names(snapshot)
    found = [(meeting.id, meeting.name, "su propia fila", meeting.date, meeting.records)]
    found += [
        (a.organization, captions[a.organization], as_attended(a) or "en la lista", meeting.date, a.records)
        for a in meeting.listed
    ]
    return count(found + [row for id_, row in _linked(snapshot, captions) if id_ == meeting.id])


_LINKS = {"CAME_FROM": "salió de ahí", "FUNDS": "fue para él", "PART_OF": "es parte suya"}


def _linked(snapshot: Snapshot, captions: Mapping[str, str]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for type_, said in _LINKS.items():
        for edge in rows(snapshot.edges[type_]):
            yield edge["target"], (edge["source"], captions[edge["source"]], said, None, edge["records"])


def most_told(snapshot: Snapshot, scope: Scope) -> Meeting | None:
    """The single meeting in the window that most rows speak of: with names rather than without, then the latest."""
    captions = names(snapshot)
    linked: dict[str, int] = defaultdict(int)
    for id_, _ in _linked(snapshot, captions):
        linked[id_] += 1
    held = [m for m in meetings(snapshot) if m.single and scope.window.covers(m.start, m.end)]

    def rank(m: Meeting) -> tuple[Any, ...]:
        day = dates.bounds(m.date)[1].toordinal() if m.date else 0
        return bool(m.listed), 1 + len(m.listed) + linked[m.id], day, m.id

    return max(held, key=rank, default=None)
