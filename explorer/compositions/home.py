"""Inicio: what to do at the next meeting, what the network is, and how far it reaches."""

from collections.abc import Mapping, Sequence

from explorer import pieces
from explorer.compositions import introduced, next_steps, steps
from explorer.compositions.numbers import Later, Number, button
from explorer.compositions.steps import Step
from explorer.exports import Picture
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.map import plain_map
from explorer.pages import BY_PATH
from explorer.pieces import act
from explorer.state import place
from explorer.words import number, plural
from graph.analysis.presence import RUNGS
from graph.analysis.tie_rows import tie_rows
from graph.analysis.working_ties import GRADES as WORKING
from graph.ties import GRADES

QUESTION = "¿Qué conviene hacer en el próximo encuentro?"
_LINKS = {
    "vacios": "Ver en Vacíos",
    "regiones": "Ver en Regiones",
    "compromisos": "Ver en Compromisos",
    "encuentros": "Ver en Encuentros",
}


def numbers(found: Findings, made: Sequence[Step]) -> dict[str, Number]:
    """Every number of the page, with its rows."""
    coverage, gaps = found.coverage, found.gaps
    named = {f"rung.{rung}": (f"Regiones: {RUNGS[rung]}", gaps.rungs[rung].rows) for rung in RUNGS}
    named |= {
        "organizations": ("Organizaciones en la vista", coverage.organizations.rows),
        "located": ("Organizaciones con región", coverage.located.rows),
        "meetings": ("Encuentros de los que se sabe", coverage.meetings.rows),
        "some": ("Encuentros con algún nombre conocido", coverage.some_names.rows),
        "complete": ("Encuentros con la lista completa", coverage.complete.rows),
    }
    shown = {key: Number(number(len(table)), title, table) for key, (title, table) in named.items()}
    working, met = gaps.working, gaps.only_met
    shown["vinculos"] = Later(
        number(working.number_of_edges()),
        f"Vínculos de trabajo: {' o '.join(GRADES[grade] for grade in sorted(WORKING))}",
        lambda: tie_rows(working, working.edges).rows,
    )
    shown["coincidieron"] = Later(
        number(len(met)), "Solo coincidieron en un encuentro", lambda: tie_rows(gaps.met, met).rows
    )
    return shown | steps.numbers(made)


def page(
    found: Findings,
    shown: Mapping[str, Number],
    filters: Filters,
    made: Sequence[Step],
    writes: bool = False,
) -> Node:
    """The whole page; `writes` where what becomes of the introduction it proposes can be noted."""
    if not found.scope.names:
        return _empty(filters)
    drawn = [steps.row_of(step, _link, writes) for step in made]
    return h(
        "div",
        pieces.answer(QUESTION, _sentence(found, made)),
        h("div", *_figures(found, shown), class_="figures"),
        _origin(shown, filters),
        h(
            "div",
            h("ul", drawn, class_="next-steps")
            if drawn
            else h("p", "Con lo que consta no hay nada que proponer.", class_="reason"),
            _map(found, shown),
            class_="home",
        ),
    )


def _sentence(found: Findings, made: Sequence[Step]) -> str:
    """«Presentar a Cusco con Piura: hoy solo las une Grupo Chaski, y no consta ningún vínculo directo…»."""
    best = found.gaps.introduction
    if best is not None:
        regions = next_steps.first_between(found, best.one, best.other)
        if regions and introduced.waiting(found, *regions):
            regions = None  # the same two regions again would read as if nothing had been noted
        bridge = next_steps.only_bridge(found, regions) if regions else None
        if regions and bridge and bridge == best.hinge:
            one, other = (found.gaps.region_names[code] for code in regions)
            said = f"Presentar a {one} con {other}: hoy solo las une {found.scope.names[bridge]}"
            none = ", y no consta ningún vínculo directo entre dos regiones"
            return said + (none if next_steps.none_between(found) else "")
        names = found.scope.names
        who = f": {names[best.introducers[0]]} puede hacerlo" if best.how != "chain" else ""
        return f"Presentar a {names[best.one]} con {names[best.other]}{who}"
    if not made:
        return "Con lo que consta en esta vista no hay nada que proponer todavía"
    first = made[0]
    title = first.title[:1].lower() + first.title[1:] if first.verb in ("Cuidar", "Pedir") else first.title
    return f"{first.verb} {title}"


def _link(step: Step) -> Node | None:
    """The way to the page that tells more, where there is one."""
    if step.page not in BY_PATH:
        return None
    return act(_LINKS[step.page], place(step.page, **step.parameters))


def _figures(found: Findings, shown: Mapping[str, Number]) -> list[Node]:
    coverage = found.coverage
    whole, located = coverage.organizations.value, coverage.located.value
    ties, met = found.gaps.working.number_of_edges(), len(found.gaps.only_met)
    silent, regions = found.gaps.rungs[0].value, len(found.presence.regions)
    some, meetings = coverage.some_names.value, coverage.meetings.value
    of_regions = f"de {regions} {plural(regions, 'región', 'regiones')}"
    return [
        _figure(shown, "organizations", plural(whole, "organización", "organizaciones"), (located, whole, False),
                [button(shown, "located"), " con región registrada"]),
        _figure(shown, "vinculos", _working(ties, found.scope.view.grades), (ties, ties + met, True),
                [plural(met, "otro ", "otros "), button(shown, "coincidieron"),
                 plural(met, " solo coincidió", " solo coincidieron")]),
        _figure(shown, "rung.1", of_regions, (regions - silent, regions, False),
                [button(shown, "rung.0"), " sin registro"]),
        _figure(shown, "some", ["de ", button(shown, "meetings"), plural(meetings, " encuentro", " encuentros")],
                (some, meetings, False), "con algún nombre conocido"),
    ]  # fmt: skip


def _working(ties: int, grades: Sequence[int]) -> str:
    """What the working ties in view are, and which of their two grades the filter hides."""
    said = plural(ties, "vínculo de trabajo", "vínculos de trabajo")
    seen = sorted(WORKING & set(grades))
    if not seen:
        return f"{said}: el filtro oculta los grados {' y '.join(map(str, sorted(WORKING)))}"
    return said if len(seen) == len(WORKING) else f"{said} de grado {seen[0]}"


def _figure(
    shown: Mapping[str, Number],
    key: str,
    words: Child | list[Child],
    bar: tuple[int, int, bool],
    below: Child | list[Child],
) -> Node:
    known, whole, other_known = bar
    told = f"{known} de {whole}"
    drawn = pieces.coverage_bar(known, whole, told, 238) if not other_known else _known_bar(known, whole, told)
    return h(
        "div",
        h("p", button(shown, key), " ", *(words if isinstance(words, list) else [words]), class_="figure-head"),
        drawn,
        h("p", *(below if isinstance(below, list) else [below]), class_="note"),
        class_="home-figure",
    )


def _known_bar(known: int, whole: int, label: str, width: int = 238) -> Node:
    """A bar whose rest is known too: pale, never hatched."""
    filled = width * known / whole if whole else 0
    return h(
        "svg",
        h("rect", x=0.5, y=0.5, width=width - 1, height=7, class_="bar-other"),
        h("rect", x=0, y=0, width=round(filled, 1), height=8, class_="bar-known"),
        class_="bar",
        viewBox=f"0 0 {width} 8",
        width=width,
        height=8,
        role="img",
        aria_label=label,
    )


def _origin(shown: Mapping[str, Number], filters: Filters) -> Node:
    first, last = filters.span
    parts: list[Child] = [
        f"{first} a {last}" if first != last else str(first),
        f"vínculo: {filters.rule()}",
        "con instituciones" if filters.view.institutions else "solo sociedad civil",
    ]
    spans = [h("span", part, class_="part") for part in parts]
    complete = shown["complete"]
    held = plural(len(complete.rows), " encuentro", " encuentros")
    lists = h("span", "lista completa en ", button(shown, "complete"), held, class_="part")
    plan = h("span", act("Preparar el próximo encuentro", place("encuentros", proximo="si")), class_="plan")
    return h("p", h("b", "De dónde sale"), *spans, lists, plan, class_="origin")


def _map(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    rungs = found.presence.regions["rung"]
    regions = {str(code): (found.gaps.region_names[str(code)], int(rung)) for code, rung in rungs.items()}
    if not regions:
        return None
    lines = [
        h("li", _swatch(rung), h("span", RUNGS[rung]), _reaching(shown, rung)) for rung in sorted(RUNGS, reverse=True)
    ]
    return h(
        "section",
        h("h2", "Hasta dónde llega cada región"),
        plain_map(regions, "Mapa de las 25 regiones por peldaño"),
        h("ul", lines, class_="ladder"),
        h("p", "Cuántas regiones llegan a cada peldaño. Sin registro no quiere decir aislada.", class_="note"),
        act("Ver en Regiones", place("regiones")),
        class_="home-map",
    )


def _reaching(shown: Mapping[str, Number], rung: int) -> Node:
    """How many regions have a fact of a rung; that none is known to have one is not that none has."""
    return button(shown, f"rung.{rung}") if rung == 0 or len(shown[f"rung.{rung}"].rows) else pieces.unknown()


def _swatch(rung: int) -> Node:
    sample = h("rect", width=26, height=14, class_=f"rung{rung}")
    return h("svg", pieces.hatch(), sample, width=26, height=14, class_="swatch")


def pictures(found: Findings, shown: Mapping[str, Number]) -> dict[str, Picture]:
    """What can be taken away as a picture: the small map with its ladder."""
    rungs = found.presence.regions["rung"]
    regions = {str(code): (found.gaps.region_names[str(code)], int(rung)) for code, rung in rungs.items()}
    legend = [(_swatch(rung), f"{RUNGS[rung]}: {shown[f'rung.{rung}'].shown}") for rung in sorted(RUNGS, reverse=True)]
    map_ = plain_map(regions, "Mapa de las 25 regiones por peldaño")
    return {"Hasta dónde llega cada región": Picture(map_, legend)} if regions else {}


def _empty(filters: Filters) -> Node:
    return h(
        "div",
        pieces.answer(QUESTION, "Todavía no consta ninguna organización en esta vista"),
        pieces.empty(
            "Aquí aparece qué conviene hacer en el próximo encuentro: a quién presentar, a dónde llegar, qué pedir.",
            "Empiece por la plantilla «organizaciones»; siguen «encuentros» y «asistencias».",
        ),
    )
