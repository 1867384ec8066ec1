"""The meetings in time: the line above the page, and the list of all of them by year."""

from collections.abc import Iterator, Mapping
from typing import Any

from explorer import pieces
from explorer.compositions.meetings import words
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.timeline import Mark, timeline
from explorer.words import span
from graph.analysis.look_back import LookBack
from graph.dates import precision
from graph.snapshot import rows


def line(found: Findings, back: LookBack | None) -> Node | None:
    """The time line: the chosen one with its series and what led to it on the axis, the others below the years."""
    drawn = timeline(list(marks(found, back)), "Los encuentros en el tiempo")
    return drawn and h("div", drawn, h("p", *_key(), class_="note key"))


def marks(found: Findings, back: LookBack | None) -> Iterator[Mark]:
    chosen = back.meeting.id if back else None
    near = set(back.led_to.rows["subject"]) if back else set()
    table = rows(found.calendar)
    series = next((row["series"] for row in table if row["meeting"] == chosen), None)
    for row in table:
        start = row["start"] or row["end"]
        if not start:
            continue
        id_, several = row["meeting"], row["stands_for"] > 1
        main = id_ == chosen or id_ in near or several or (series is not None and row["series"] == series)
        label = words.short(row["name"], row["series"], row["edition"], row["stands_for"]) if main else ""
        if label and not row["end"] and precision(start) == "year":
            label += f", en {start}"
        said = f"{row['name']}, {span(row['start'], row['end'])}"
        yield Mark(id_, said, start, row["end"], label, "", id_ == chosen, several, main, f"?encuentro={id_}")


def _key() -> list[Child]:
    swatches = [("exact", "días conocidos"), ("hollow", "solo se sabe el mes o el año"),
                ("several", "una fila que vale por varios")]  # fmt: skip
    said: list[Child] = []
    for kind, meaning in swatches:
        box = h("rect", x=1, y=1, width=18, height=8, rx=0 if kind == "several" else 4, class_=f"mark {kind}")
        said += [h("svg", box, viewBox="0 0 20 10", width=20, height=10, aria_hidden="true"), h("span", meaning)]
    return said


def listing(found: Findings, shown: Mapping[str, Number], chosen: str | None) -> Node:
    """Every row of the meetings in view by year, those without a date last."""
    years: dict[str, list[Node]] = {}
    for row in rows(found.calendar):
        years.setdefault(str(row["year"]) if row["year"] else "Sin fecha", []).append(_row(row, shown, chosen))
    blocks = [
        h("div", h("h3", year), h("ul", lines, class_="calendar"), class_="year-block") for year, lines in years.items()
    ]
    note = "«Ningún nombre» quiere decir que la lista no se conoce, no que nadie fuera."
    return h(
        "section", h("h2", "El calendario"), h("p", note, class_="note"), blocks, class_="section calendar-section"
    )


def _row(row: dict[str, Any], shown: Mapping[str, Number], chosen: str | None) -> Node:
    here = row["meeting"] == chosen
    name = act(row["name"], words.to(row["meeting"]), "act here" if here else "act")
    kind = words.kind(row["kind"], row["inferred"])
    where = ", ".join(dict.fromkeys(filter(None, (row["place"], row["region"]))))
    return h(
        "li",
        h("span", _when(row), class_="when"),
        name,
        h("span", " · ".join(filter(None, (kind, where))), class_="kind-and-place"),
        h("span", *_list(row, shown), class_="list"),
    )


def _when(row: dict[str, Any]) -> Child:
    return span(row["start"], row["end"]) if row["year"] else pieces.unknown("sin fecha")


def _list(row: dict[str, Any], shown: Mapping[str, Number]) -> list[Child]:
    """What is known of its list."""
    if row["stands_for"] > 1:
        return [pieces.unknown("ningún nombre"), " de ", button(shown, f"many.{row['meeting']}")]
    if row["known"] == "none":
        return [pieces.unknown("ningún nombre")]
    if not row["listed"] and row["everybody"]:
        return [button(shown, f"rest.{row['meeting']}"), " fuera de la vista"]
    names: list[Child] = [button(shown, f"list.{row['meeting']}"), " en vista"]
    return [*names, ", completa"] if row["known"] == "complete" else names
