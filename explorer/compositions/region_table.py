"""Regiones in tables: the first dated trace of each, and what is known of each on every rung."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import date, listing
from graph.analysis.presence import RUNGS
from graph.keys import normal
from graph.snapshot import rows

SHORT = {1: "Organizaciones", 2: "Asistencias", 3: "Membresías", 4: "Con otra región", 5: "Compromisos"}


def firsts(found: Findings) -> Node:
    """The first dated trace of each region, year by year, named by what brought it."""
    names = found.presence.regions["name"]
    traces: dict[tuple[str, str], list[str]] = {}
    for row in rows(found.first_organizations):
        traces.setdefault((row["date"][:4], row["fact"]), []).append(names[row["region"]])
    lines: list[list[Child]] = []
    years: set[str] = set()
    for (year, fact), regions in traces.items():
        lines.append(["" if year in years else year, h("b", listing(sorted(regions, key=normal))), fact])
        years.add(year)
    body = (
        pieces.table(["Año", "Región", "Qué la trae"], lines, "La primera organización fechada de cada región")
        if lines
        else pieces.unknown()
    )
    return h("section", h("h2", "La primera organización fechada de cada región"), body, class_="wide")


def section(found: Findings, shown: Mapping[str, Number], regions: Mapping[str, tuple[str, int]]) -> Node:
    """The same content as the map, region by region."""
    first = found.first_organizations.set_index("region")
    held = found.first_meetings.set_index("region")
    lines: list[list[Child]] = []
    for code, (name, rung) in sorted(regions.items(), key=lambda item: (-item[1][1], normal(item[1][0]))):
        cells: list[Child] = [h("button", name, class_="act", open=f"?region={code}"), RUNGS[rung]]
        for step in range(1, 6):
            known = len(shown[f"region.{code}.{step}"].rows)
            cells.append(button(shown, f"region.{code}.{step}") if known else pieces.unknown())
        cells.append(pieces.when(first.at[code, "date"]) if code in first.index else pieces.unknown())
        cells.append(_held(held.loc[code]) if code in held.index else pieces.unknown())
        lines.append(cells)
    headers = [
        "Región",
        "Llega hasta",
        *(SHORT[step] for step in range(1, 6)),
        "Primera organización",
        "Primer encuentro ahí",
    ]
    return h(
        "section",
        h("h2", "Región por región"),
        h("p", "«No consta» quiere decir que nadie lo ha registrado, no que no exista.", class_="note"),
        pieces.table(headers, lines, "Las regiones por peldaño", range(2, 7)),
        class_="section",
    )


def _held(meeting: Mapping[str, str]) -> Child:
    return f"{date(meeting['date'])}: «{meeting['name']}»"
