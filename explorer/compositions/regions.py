"""Regiones: how the network spreads, and how far it reaches in each region."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import pandas as pd

from explorer import pieces
from explorer.compositions import region_apart, region_news, region_spread, region_table, shares
from explorer.compositions import region_years as years
from explorer.compositions.numbers import Later, Number, button
from explorer.exports import Picture
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.map import region_map
from explorer.words import date, number, plural
from graph.analysis.presence import RUNGS, Presence
from graph.snapshot import rows

QUESTION = "¿Cómo se extiende la red y hasta dónde llega cada región?"


def numbers(found: Findings, every: Findings | None = None, selected: str | None = None) -> dict[str, Number]:
    """Every number of the page, with its rows; `selected` and `every` as in `page`."""
    presence, coverage = found.presence, found.coverage
    named = {f"rung.{rung}": (f"Regiones: {RUNGS[rung]}", presence.reaching(rung).rows) for rung in RUNGS}
    named |= {
        "regions": ("Las regiones", _all_regions(found)),
        "organizations": ("Organizaciones en la vista", coverage.organizations.rows),
        "located": ("Organizaciones con región", coverage.located.rows),
        "inferred": ("Organizaciones con la región deducida", coverage.inferred.rows),
        "meetings": ("Encuentros de los que se sabe", coverage.meetings.rows),
        "some": ("Encuentros con algún nombre conocido", coverage.some_names.rows),
        "complete": ("Encuentros con la lista completa", coverage.complete.rows),
    }
    shown = {key: Number(number(len(rows)), title, rows) for key, (title, rows) in named.items()}
    for region, name in zip(map(str, presence.regions.index), presence.regions["name"], strict=True):
        for rung in range(1, 6):
            count, title = number(presence.number_of(region, rung)), f"{name}: {region_table.SHORT[rung]}"
            shown[f"region.{region}.{rung}"] = Later(count, title, partial(_facts, presence, region, rung))
    return (
        shown
        | shares.numbers(found)
        | region_spread.numbers(found)
        | region_apart.numbers(found, selected)
        | region_news.numbers(found, selected)
        | years.numbers(every or found)
    )


def _facts(presence: Presence, region: str, rung: int) -> pd.DataFrame:
    return presence.of(region, rung).rows


def _all_regions(found: Findings) -> pd.DataFrame:
    regions = found.presence.regions.reset_index()
    return regions.assign(subject="region:" + regions["region"], fact=regions["rung"].map(RUNGS), date=None)[
        ["subject", "name", "fact", "date", "records"]
    ]


@dataclass(frozen=True)
class Page:
    """The parts of the page; between the map and its note stands the slider of the years."""

    head: Node
    map: Node
    note: Node | None
    reading: Node
    table: Node

    @property
    def whole(self) -> Node:
        return h("div", self.head, self.map, self.note, self.reading, self.table)


def page(
    found: Findings,
    shown: Mapping[str, Number],
    filters: Filters,
    selected: str | None = None,
    every: Findings | None = None,
) -> Page:
    """The whole page; `every` are the findings of all years in view, where `found` stop at one of them."""
    regions = {str(code): (row["name"], row["rung"]) for code, row in found.presence.regions.iterrows()}
    return Page(
        h("div", pieces.answer(QUESTION, *_sentence(found, shown)), _origin(found, shown, filters)),
        region_map(regions, selected),
        _note(found, shown),
        h(
            "div",
            _ladder(shown),
            shares.section(found, shown),
            _card(found, shown, selected),
            years.section(every or found, shown, found.scope.window.last),
            region_table.firsts(found),
            region_spread.section(found, shown),
            class_="reading",
        ),
        region_table.section(found, shown, regions),
    )


def picture(found: Findings, shown: Mapping[str, Number]) -> Picture:
    """The map to be taken away, with its legend."""
    regions = {str(code): (row["name"], row["rung"]) for code, row in found.presence.regions.iterrows()}
    legend = []
    for rung in sorted(RUNGS, reverse=True):
        number = shown[f"rung.{rung}"]
        known = number.shown if len(number.rows) or rung == 0 else "no consta"
        legend.append((_swatch(rung), f"{RUNGS[rung]}: {known}"))
    return Picture(region_map(regions, press=False), legend)


def _sentence(found: Findings, shown: Mapping[str, Number]) -> list[Child]:
    """«5 de 25 regiones tienen mesa de trabajo; 12 están sin registro, que no es estar aisladas»."""
    count = {rung: found.presence.reaching(rung).value for rung in RUNGS}
    if not count[1]:
        return ["Todavía no consta ninguna organización con región en esta vista"]
    have = plural(count[3], "tiene", "tienen")
    are = plural(count[0], "está", "están")
    first: list[Child] = [
        button(shown, "rung.3"),
        " de ",
        button(shown, "regions"),
        f" regiones {have} mesa de trabajo",
    ]
    if not count[3]:
        first = ["En ninguna de las ", button(shown, "regions"), " regiones consta una mesa de trabajo"]
    if not count[0]:
        return [*first, "; en todas consta alguna organización"]
    apart = plural(count[0], "que no es estar aislada", "que no es estar aisladas")
    return [*first, "; ", button(shown, "rung.0"), f" {are} sin registro, {apart}"]


def _origin(found: Findings, shown: Mapping[str, Number], filters: Filters) -> Node:
    coverage = found.coverage
    located, whole = coverage.located.value, coverage.organizations.value
    first, last = filters.span
    who = "con instituciones" if filters.view.institutions else "sin instituciones"
    located_part: list[Child] = [
        button(shown, "located"),
        " de ",
        button(shown, "organizations"),
        " organizaciones con región",
    ]
    if coverage.inferred.value:
        located_part += [" (", button(shown, "inferred"), plural(coverage.inferred.value, " deducida)", " deducidas)")]
    return pieces.origin(
        pieces.coverage_bar(located, whole, f"{located} de {whole} organizaciones tienen región conocida"),
        f"{first} a {last}" if first != last else str(first),
        who,
        f"vínculo: {filters.rule()}",
        located_part,
        [
            "de ",
            button(shown, "meetings"),
            " encuentros se conoce algún nombre en ",
            button(shown, "some"),
            " y la lista completa en ",
            button(shown, "complete"),
        ],
    )


def _ladder(shown: Mapping[str, Number]) -> Node:
    lines = []
    for rung in sorted(RUNGS, reverse=True):
        none = rung > 0 and not len(shown[f"rung.{rung}"].rows)
        value = pieces.unknown() if none else button(shown, f"rung.{rung}")
        lines.append(h("li", _swatch(rung), h("span", RUNGS[rung]), value))
    note = (
        "El mapa pinta el peldaño más alto de cada región. Una que llega más arriba se cuenta también en cada peldaño "
        "de abajo del que consta algo: por eso los números no se suman."
    )
    return h(
        "section",
        h("h2", "Hasta qué peldaño llega cada región"),
        h("ul", lines, class_="ladder"),
        h("p", note, class_="note"),
    )


def _swatch(rung: int) -> Node:
    box = h("rect", width=26, height=14, class_=f"rung{rung}")
    return h("svg", pieces.hatch(), box, width=26, height=14, class_="swatch")


def _card(found: Findings, shown: Mapping[str, Number], selected: str | None) -> Node | None:
    """The selected region: each rung with what is known of it."""
    regions = found.presence.regions
    if selected is None or selected not in regions.index:
        return None
    lines: list[list[Child]] = []
    for rung in range(1, 6):
        facts = found.presence.of(selected, rung).rows
        earliest = next((f for f in sorted(filter(None, facts["date"]))), None)
        known = button(shown, f"region.{selected}.{rung}") if len(facts) else pieces.unknown()
        lines.append([RUNGS[rung], known, f"desde {date(earliest)}" if earliest else ""])
    bridges = found.presence.bridges
    own = bridges[(bridges["region"] == selected) | (bridges["other"] == selected)]
    joined = [h("p", _bridge(found, row, selected), class_="note") for row in rows(own)]
    head = h(
        "div",
        h("h2", regions.at[selected, "name"]),
        h("button", "Quitar", class_="act", open="?region="),
        class_="head",
    )
    return h(
        "section",
        head,
        pieces.table(["Peldaño", "Hechos", ""], lines, f"{regions.at[selected, 'name']} por peldaño", [1]),
        joined,
        region_apart.section(found, shown, selected),
        region_news.section(found, shown, selected),
        class_="wide card",
    )


def _bridge(found: Findings, bridge: Mapping[str, str], selected: str) -> str:
    other = bridge["other"] if bridge["region"] == selected else bridge["region"]
    name = found.presence.regions.at[other, "name"]
    return f"Por un puente: {bridge['name']} la une con {name}. No cuenta como vínculo entre regiones."


def _note(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    total = found.latest_total
    present = found.presence.reaching(1).value
    if total is None or not present:
        return None
    stated = total.rows.iloc[0]
    return h(
        "p",
        "El último total publicado cuenta ",
        button(shown, "total"),
        f" Puntos de Cultura ({date(stated['date'])}). Aquí hay nombres en ",
        button(shown, "rung.1"),
        " regiones: falta registro, no necesariamente gente.",
        class_="note",
    )


def empty() -> Node:
    """A space whose territory was never loaded."""
    return h(
        "div",
        pieces.answer(QUESTION, "Este espacio todavía no tiene el territorio cargado"),
        pieces.empty(
            "Aquí aparece el mapa de las 25 regiones.", "Ciérrelo y ábralo con «tejido explore»: lo carga al empezar."
        ),
    )
