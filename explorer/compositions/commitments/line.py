"""The commitments in time: what was made at which meeting, who took it up, what came of it."""

from collections.abc import Iterator

from explorer.compositions.commitments.acts import short
from explorer.compositions.meetings import words
from explorer.findings import Findings
from explorer.lamina import Node
from explorer.timeline import Mark, timeline
from explorer.words import date, span
from graph.meetings import Meeting
from graph.snapshot import rows


def line(found: Findings, chosen: str | None) -> Node | None:
    return timeline(list(marks(found, chosen)), "Los compromisos en el tiempo")


def marks(found: Findings, chosen: str | None) -> Iterator[Mark]:
    """Launches and deliveries with their meeting, rows that stand for several meetings, follow-ups; acts below."""
    yield from _origins(found, chosen)
    handed = set(found.origins["commitment"])
    for c in rows(found.commitments):
        id_, name, day = c["commitment"], c["name"], c["launched"]
        if day and id_ not in handed:
            label, said = short(name).strip("«»"), f"{name}, {date(day)}"
            yield Mark(id_, said, day, None, label, date(day), id_ == chosen, open=f"?filas=row.{id_}")
        for row in rows(found.progress[id_].news.rows):
            if row["date"]:
                said = f"{row['name']}, {date(row['date'])}"
                key = f"{row['subject']}.{id_}"
                yield Mark(key, said, row["date"], None, row["name"], date(row["date"]), open=f"?filas=news.{id_}")
    for act in rows(found.uptake):
        if act["date"]:
            id_ = f"{act['pledge']}.{act['commitment']}"
            yield Mark(id_, f"{act['name']}, {date(act['date'])}", act["date"], main=False, open=f"?filas=act.{id_}")


def _origins(found: Findings, chosen: str | None) -> Iterator[Mark]:
    """Where each agenda came from; it is named at its last date."""
    origins = rows(found.origins)
    last = {origin["commitment"]: place for place, origin in enumerate(origins) if origin["date"]}
    for place, origin in enumerate(origins):
        meeting = found.meetings[origin["meeting"]]
        name = _short_name(found, meeting)
        if not meeting.single and meeting.date:
            said = f"{meeting.name}, {span(meeting.start, meeting.end)}"
            open_ = words.to(meeting.id)
            yield Mark(meeting.id, said, meeting.date, meeting.end, name, several=True, open=open_)
        if day := origin["date"]:
            id_, said = origin["commitment"], f"{origin['name']}, {date(day)}: {meeting.name}"
            label, note = (origin["name"], f"{name}, {date(day)}") if last[id_] == place else ("", "")
            yield Mark(f"origin.{place}", said, day, None, label, note, id_ == chosen, open=f"?filas=origin.{place}")


def _short_name(found: Findings, meeting: Meeting) -> str:
    table = found.snapshot.nodes["Meeting"]
    (row,) = rows(table[table["id"] == meeting.id])
    return words.short(meeting.name, row["series"], row["edition"], meeting.stands_for)
