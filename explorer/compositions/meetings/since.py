"""Who joined in the region of a meeting before and after it, beside the other regions: where the dates bear it."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import number, plural, spelled
from graph import dates
from graph.analysis.before_after import AFTER, BEFORE, UNPLACED, BeforeAfter, around, before_and_after
from graph.analysis.counts import count
from graph.analysis.tie_rows import organization_rows
from graph.analysis.verdicts import After
from graph.meetings import Meeting
from graph.scope import departments
from graph.snapshot import rows

FEWEST = 5
"""Fewer who joined in the region, before and after together, say nothing."""
_VERDICTS = {
    After.MORE: "Es más de lo que cambió en las demás; eso no dice que fuera por el encuentro.",
    After.NOT_SEEN: "No se ve diferencia con lo que cambió en las demás.",
    After.CANNOT_TELL: "Son muy pocas regiones para decir si es casualidad.",
}


def _region(found: Findings, meeting: Meeting) -> str | None:
    return departments(found.snapshot, "Meeting").get(meeting.id, (None, False))[0]


def _day(meeting: Meeting) -> date | None:
    """The day it began, where it is known to the day."""
    return dates.bounds(meeting.start)[0] if meeting.start and dates.precision(meeting.start) == "day" else None


def numbers(found: Findings, meeting: str | None) -> dict[str, Number]:
    """Who joined before, who after, and of whom it is known when."""
    if meeting is None:
        return {}
    held = found.meetings[meeting]
    region, day = _region(found, held), _day(held)
    here = found.joinings[found.joinings["region"] == region]
    sides = around(here, day) if day else pd.Series("", index=here.index, dtype=object)
    located = organization_rows(found.scope, found.scope.regions)
    named = {
        "since.before": ("Se sumaron en los doce meses anteriores", _rows(here[sides == BEFORE])),
        "since.after": ("Se sumaron en los doce meses siguientes", _rows(here[sides == AFTER])),
        "since.unplaced": ("Pudo ser antes o después", _rows(here[sides == UNPLACED])),
        "since.known": ("Se sabe cuándo se sumaron", _rows(found.joinings)),
        "since.all": ("Organizaciones con región", located.rows),
    }
    return {key: Number(number(len(table)), title, table) for key, (title, table) in named.items()}


def _rows(facts: pd.DataFrame) -> pd.DataFrame:
    columns = ("subject", "name", "fact", "date", "records")
    return count([tuple(row[column] for column in columns) for row in rows(facts)]).rows


def silent(found: Findings, shown: Mapping[str, Number], meeting: Meeting) -> str:
    """Why nothing is compared; nothing where it is."""
    day, known = _day(meeting), len(shown["since.known"].rows)
    if not meeting.single or day is None or _region(found, meeting) is None:
        return "Para compararlo hacen falta el día y la región del encuentro."
    if not known or 2 * known < len(shown["since.all"].rows):
        return "No se puede decir: de la mayoría de las organizaciones no se sabe cuándo se sumaron."
    if max(dates.bounds(said)[1] for said in found.joinings["date"]) < date(day.year + 1, day.month, min(day.day, 28)):
        return "No se puede decir: después del encuentro todavía no constan doce meses."
    if len(shown["since.before"].rows) + len(shown["since.after"].rows) < FEWEST:
        return f"No se puede decir: entre antes y después se sumaron menos de {spelled(FEWEST)} organizaciones."
    return ""


def section(found: Findings, shown: Mapping[str, Number], meeting: Meeting) -> Node:
    """One sentence, the table, and what it rests on."""
    region = _region(found, meeting)
    name = found.gaps.region_names.get(region or "", "la región")
    head, why = h("h2", f"Antes y después en {name}"), silent(found, shown, meeting)
    known = len(shown["since.known"].rows)
    origin = h(
        "p",
        h("b", "De dónde sale"),
        h("span", "de ", button(shown, "since.known") if known else "ninguna", " de ", button(shown, "since.all"),
          " organizaciones con región se sabe cuándo ", plural(known or 1, "se sumó", "se sumaron"), class_="part"),
        h("span", "sumarse es ingresar o entrar a un grupo, no estar en una lista de asistencia", class_="part"),
        class_="origin",
    )  # fmt: skip
    day = _day(meeting)
    if why or day is None:
        return h("section", head, h("p", why), origin, class_="section screen-only")
    told = before_and_after(found.joinings, [(region, day)], list(found.gaps.region_names))
    after = len(shown["since.after"].rows)
    many = plural(after, " organización", " organizaciones")
    said: list[Child] = [f"En los doce meses siguientes se {plural(after, 'sumó', 'sumaron')} "]
    said += [button(shown, "since.after"), f"{many} de {name}; en los doce anteriores, "]
    said += [button(shown, "since.before"), "."]
    verdict = _VERDICTS[told.verdict] if told.verdict else ""
    return h("section", head, h("p", *said, f" {verdict}"), _table(name, shown, told), origin, class_="section")


def _table(name: str, shown: Mapping[str, Number], told: BeforeAfter) -> Node:
    lines: list[list[Child]] = [
        [name, button(shown, "since.before"), button(shown, "since.after"), button(shown, "since.unplaced")],
        ["Las demás, en promedio", number(told.others_before, 1), number(told.others_after, 1), ""],
    ]
    headers = ["Región", "Doce meses antes", "Doce meses después", "No se sabe"]
    return pieces.table(headers, lines, f"Quiénes se sumaron antes y después en {name}", (1, 2, 3))
