"""How the network spread: how many regions appear, year by year, as small maps at fixed years."""

from collections.abc import Mapping

from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.map import small_map
from explorer.words import number, plural

MOST = 5
"""So many small maps stand side by side."""


def fixed(first: int, last: int) -> list[int]:
    """The years that are drawn: evenly apart, the last one always among them.

    >>> fixed(2008, 2025)
    [2008, 2012, 2016, 2021, 2025]
    """
    many = min(MOST, last - first + 1)
    return [round(first + (last - first) * place / (many - 1)) for place in range(many)] if many > 1 else [last]


def numbers(every: Findings) -> dict[str, Number]:
    """How many regions appear until each of the fixed years, and the facts without a date."""
    window = every.scope.window
    shown = {}
    for year in fixed(window.first, window.last):
        found = every.presence.present_until(year).rows
        shown[f"year.{year}"] = Number(number(len(found)), f"Regiones que aparecen hasta {year}", found)
    undated = every.coverage.undated_facts.rows
    return shown | {"undated": Number(number(len(undated)), "Hechos sin fecha", undated)}


def section(every: Findings, shown: Mapping[str, Number], chosen: int) -> Node | None:
    """The small maps, each with its count; the year that the page stops at is marked."""
    window = every.scope.window
    years = fixed(window.first, window.last)
    if len(years) < 2 or every.presence.facts.empty:
        return None
    return h(
        "section",
        h("h2", "Cuántas regiones aparecen, año por año"),
        h("p", *_undated(every, shown), class_="note"),
        h("ul", [_small(every, shown, year, year == chosen) for year in years], class_="small-maps"),
        class_="wide",
    )


def _small(every: Findings, shown: Mapping[str, Number], year: int, chosen: bool) -> Node:
    last = year == every.scope.window.last
    count = shown[f"year.{year}"].shown
    regions = plural(len(shown[f"year.{year}"].rows), "región", "regiones")
    drawn = small_map(every.presence.until(year), f"Hasta {year}: {count} {regions}")
    press = h(
        "button",
        drawn,
        open="?hasta=" if last else f"?hasta={year}",
        class_="small-year",
        aria_label=f"Ver el mapa hasta {year}",
        aria_current="true" if chosen else None,
    )
    return h("li", press, h("p", h("b", year), " · ", button(shown, f"year.{year}")))


def _undated(every: Findings, shown: Mapping[str, Number]) -> list[Child]:
    many = len(shown["undated"].rows)
    if not many:
        return ["Todo lo que consta tiene fecha."]
    window = every.scope.window
    told: list[Child] = ["Lo que no tiene fecha (", button(shown, "undated"), plural(many, " hecho)", " hechos)")]
    return [*told, f" solo cuenta en {window.last}." if window.whole else " no cuenta en estos años."]
