"""What Encuentros gives to take away: its pictures, and its tables in the columns of the templates, to load again."""

from collections.abc import Mapping

import pandas as pd

from explorer.compositions.meetings import calendar, picture
from explorer.exports import Picture
from explorer.findings import Findings
from explorer.timeline import drawing
from graph import vocabularies as v
from graph.analysis.counts import Count
from graph.analysis.look_back import LookBack
from graph.snapshot import rows


def tables(found: Findings, back: LookBack) -> dict[str, pd.DataFrame]:
    """The calendar and the list of the chosen meeting as templates; what came of it as it is told."""
    name = back.meeting.name
    told = {
        "Primeros encuentros": back.encounters,
        "Vínculos de trabajo que constan por primera vez": back.ties,
        "Lo que lo precedió": back.led_to,
    }
    return {
        "Encuentros": _calendar(found),
        f"Asistencias de {name}": _attendances(found, back),
        **{f"{title}: {name}": _facts(made) for title, made in told.items() if made.value},
    }


def _calendar(found: Findings) -> pd.DataFrame:
    codes = _codes(found, "Meeting")
    lines = [
        (
            row["name"],
            codes[row["meeting"]],
            row["start"],
            row["end"],
            row["region"],
            row["place"],
            v.MEETING_KIND.label(row["kind"]) if row["kind"] and not row["inferred"] else None,
            row["series"],
            row["edition"],
            row["stated"] or None,
            row["stands_for"],
        )
        for row in rows(found.calendar)
    ]
    headers = ["Reunión", "Código", "Fecha", "Hasta", "Departamento", "Lugar", "Tipo", "Serie", "Edición"]
    return pd.DataFrame(lines, columns=[*headers, "Organizaciones", "Vale por"], dtype=object)


def _attendances(found: Findings, back: LookBack) -> pd.DataFrame:
    """Everybody listed, in view or not: a row for each role."""
    meetings, people = _codes(found, "Meeting"), _codes(found, "Organization")
    meeting = back.meeting
    lines = [
        (
            meeting.name,
            meetings[meeting.id],
            meeting.date,
            found.captions[a.organization],
            people[a.organization],
            v.ATTENDANCE_ROLE.label(role) if role else None,
        )
        for a in meeting.listed
        for role in a.roles or ("",)
    ]
    headers = ["Reunión", "Reunión (código)", "Fecha", "Organización", "Organización (código)", "Rol"]
    return pd.DataFrame(lines, columns=headers, dtype=object)


def _codes(found: Findings, label: str) -> Mapping[str, str | None]:
    table = found.snapshot.nodes[label]
    return dict(zip(table["id"], table["code"], strict=True))


def _facts(made: Count) -> pd.DataFrame:
    return made.rows[["name", "fact", "date"]].set_axis(["Qué", "Qué consta", "Fecha"], axis=1)


def pictures(found: Findings, back: LookBack) -> dict[str, Picture]:
    """The time line and the ties, where there are any."""
    marks = list(calendar.marks(found, back))
    taken = {"Los encuentros en el tiempo": Picture(drawing(marks, "Los encuentros en el tiempo"))} if marks else {}
    if ties := picture.drawn(found, back):
        taken[f"Vínculos de trabajo: {back.meeting.name}"] = Picture(ties, picture.legend(back))
    return taken
