"""The commitments in time: what was made at which meeting, who took it up, what came of it."""

from collections.abc import Iterator

from explorer.compositions.commitments.acts import short
from explorer.compositions.meetings import words
from explorer.findings import Findings
from explorer.lamina import Node
from explorer.timeline import Mark, timeline
from explorer.words import date, span
from graph.snapshot import rows


def line(found: Findings, chosen: str | None) -> Node | None:
    return timeline(list(marks(found, chosen)), "Los compromisos en el tiempo")


def marks(found: Findings, chosen: str | None) -> Iterator[Mark]:
    """Launches and deliveries with their meeting, rows that stand for several meetings, follow-ups; acts below."""
    handed = {origin["commitment"] for origin in rows(found.origins)}
    for place, origin in enumerate(rows(found.origins)):
        yield from _origin(found, place, origin, chosen)
    for c in rows(found.commitments):
        if c["launched"] and c["commitment"] not in handed:
            said = f"{c['name']}, {date(c['launched'])}"
            key = f"?filas=row.{c['commitment']}"
            label = short(c["name"]).strip("«»")
            is_chosen = c["commitment"] == chosen
            yield Mark(c["commitment"], said, c["launched"], None, label, date(c["launched"]), is_chosen, open=key)
    for act in rows(found.uptake):
        if act["date"]:
            id_ = f"{act['pledge']}.{act['commitment']}"
            yield Mark(id_, f"{act['name']}, {date(act['date'])}", act["date"], main=False, open=f"?filas=act.{id_}")
    for c in rows(found.commitments):
        for row in rows(found.progress[c["commitment"]].news.rows):
            if row["date"]:
                said = f"{row['name']}, {date(row['date'])}"
                yield Mark(
                    f"{row['subject']}.{c['commitment']}", said, row["date"], None, row["name"], date(row["date"])
                )


def _origin(found: Findings, place: int, origin: dict[str, str], chosen: str | None) -> Iterator[Mark]:
    meeting = found.meetings[origin["meeting"]]
    table = found.snapshot.nodes["Meeting"]
    (row,) = rows(table[table["id"] == meeting.id])
    name = words.short(meeting.name, row["series"], row["edition"], meeting.stands_for)
    if not meeting.single and meeting.date:
        said = f"{meeting.name}, {span(meeting.start, meeting.end)}"
        yield Mark(meeting.id, said, meeting.date, meeting.end, name, several=True, open=words.to(meeting.id))
    if origin["date"] and meeting.single:
        said = f"{origin['name']}, {date(origin['date'])}: {meeting.name}"
        note = f"{name}, {date(origin['date'])}"
        chosen_one = origin["commitment"] == chosen
        yield Mark(
            f"origin.{place}",
            said,
            origin["date"],
            None,
            origin["name"],
            note,
            chosen_one,
            open=f"?filas=origin.{place}",
        )
