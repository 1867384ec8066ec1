"""Red: who is connected with whom, and how. The answer, what it rests on, the ladder of ties, and the table."""

from collections.abc import Container, Mapping, Sequence

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.drawings import sample
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.state import place
from explorer.symbols import INSTITUTION, LEGEND, SYMBOLS, UNKNOWN, inline, symbol_of
from explorer.words import number, plural
from graph.analysis.connections import ties_of
from graph.keys import normal
from graph.ties import GRADES

QUESTION = "¿Quién está conectada con quién, y cómo?"
TABLE = "tabla"
"""The id of the table, that the link above the picture leads to."""
ROWS = 150
"""Organizations on one page of the table."""
MOST_NAMED = 12
"""Partners of one grade that a row names; its number opens them all."""


def numbers(found: Findings, listed: Sequence[str]) -> dict[str, Number]:
    """Every number of the head, and of the rows of the table that are `listed`."""
    coverage, connections = found.coverage, found.connections
    named = {
        "tied": ("Organizaciones con vínculo", connections.tied),
        "groups": ("Grupos que no se tocan", connections.groups),
        "organizations": ("Organizaciones en la vista", coverage.organizations),
        "meetings": ("Encuentros de los que se sabe", coverage.meetings),
        "some": ("Encuentros con algún nombre conocido", coverage.some_names),
        "complete": ("Encuentros con la lista completa", coverage.complete),
        "ties": ("Vínculos en la vista", found.all_ties),
    }
    named |= {
        f"grade.{grade}": (f"{_hidden(found, grade)}: {GRADES[grade]}", count)
        for grade, count in found.grades.items()
        if count is not None
    }
    named |= {
        f"of.{id_}": (f"Los vínculos de {found.scope.names[id_]}", ties_of(found.ties, GRADES, id_))
        for id_ in listed
        if found.ties[id_]
    }
    return {key: Number(number(count.value), title, count.rows) for key, (title, count) in named.items()}


def _hidden(found: Findings, grade: int) -> str:
    return "Vínculos" if grade in found.scope.view.grades else "Vínculos que no se muestran"


def head(found: Findings, shown: Mapping[str, Number], filters: Filters) -> Node:
    """The question, the answer, what it rests on, and the ladder of ties."""
    if not len(found.scope.organizations):
        return h(
            "div",
            pieces.answer(QUESTION, "Todavía no consta ninguna organización en esta vista"),
            pieces.empty(
                "Aquí aparecen las organizaciones en su región, y los vínculos entre ellas.",
                "Llene la plantilla «Organizaciones» y cárguela en Datos; o elija otra red en los filtros.",
            ),
        )
    return h(
        "div",
        pieces.answer(QUESTION, *_sentence(found, shown)),
        _origin(found, shown, filters),
        _ladder(found, shown),
    )


def _sentence(found: Findings, shown: Mapping[str, Number]) -> list[Child]:
    """«46 de 116 organizaciones se encontraron o trabajan con otra, en 10 grupos que no se tocan»."""
    connections = found.connections
    tied, groups = connections.tied.value, connections.groups.value
    if not tied:
        return ["De ninguna de las ", button(shown, "organizations"), " organizaciones consta un vínculo como este"]
    said = f" organizaciones {_joined(connections.grades)}"
    first: list[Child] = [button(shown, "tied"), " de ", button(shown, "organizations"), f"{said}, en "]
    if groups == 1:
        return [*first, button(shown, "groups"), " solo grupo"]
    return [*first, button(shown, "groups"), " grupos que no se tocan"]


_VERBS = {
    1: "coincidieron",
    2: "se encontraron",
    3: "trabajan",
    4: "se comprometieron",
    5: "cumplieron",
}


def _joined(grades: Sequence[int]) -> str:
    """What those with a tie did with another, by the grades that the ties in view have."""
    verbs = [_VERBS[grade] for grade in grades]
    said = " o ".join(part for part in (", ".join(verbs[:-1]), verbs[-1]) if part)
    return f"{said} {'junto con' if grades[-1] > 3 else 'con'} otra"


def _origin(found: Findings, shown: Mapping[str, Number], filters: Filters) -> Node:
    coverage = found.coverage
    known, whole = coverage.some_names.value, coverage.meetings.value
    first, last = filters.span
    return pieces.origin(
        pieces.coverage_bar(known, whole, f"de {whole} encuentros se conoce algún nombre en {known}"),
        f"{first} a {last}" if first != last else str(first),
        [button(shown, "ties"), f" {plural(len(shown['ties'].rows), 'vínculo', 'vínculos')} ({filters.rule()})"],
        [
            "de ",
            button(shown, "meetings"),
            " encuentros se conoce algún nombre en ",
            button(shown, "some"),
            " y la lista completa en ",
            button(shown, "complete"),
        ],
        [pieces.act("Ver la tabla", f"#{TABLE}")],
    )


def _ladder(found: Findings, shown: Mapping[str, Number]) -> Node:
    """Each grade as it is drawn, with its count; a press shows it or hides it."""
    on = set(found.scope.view.grades)
    cells = []
    for grade, name in GRADES.items():
        after = sorted(on ^ {grade})
        does = "Ocultar" if grade in on else "Mostrar"
        short = name.removesuffix(" juntas") if grade > 3 else name
        toggle = h(
            "button",
            sample(grade),
            h("span", f"{grade} · {short}"),
            class_="toggle",
            open=place(vinculo=[str(g) for g in after], filas=None),
            aria_label=f"{does} los vínculos de grado {grade}: {name}",
        )
        cells.append(h("li", toggle, _counted(shown, grade, grade in on), class_=None if grade in on else "off"))
    return h("ul", cells, class_="grades", aria_label="Los cinco grados de vínculo: cada uno se muestra o se oculta")


def _counted(shown: Mapping[str, Number], grade: int, on: bool) -> Node:
    known = shown.get(f"grade.{grade}")
    if known is None:
        return h("p", "ocultos, sin contar")
    if not len(known.rows):
        return h("p", pieces.unknown())
    return h("p", button(shown, f"grade.{grade}"), None if on else plural(len(known.rows), " oculto", " ocultos"))


def spoken(found: Findings) -> str:
    """What the picture shows, for whoever hears it."""
    organizations, ties = len(found.scope.organizations), found.ties.number_of_edges()
    return (
        f"Imagen de la red: {organizations} organizaciones en sus regiones y {ties} vínculos. "
        "Todo está también en la búsqueda y en la tabla."
    )


def hint() -> Node:
    """What stands in the place of the card while nothing is selected."""
    return h(
        "div",
        # On a phone there is no picture.
        h(
            "p",
            h("b", "Busque una organización"),
            " por su nombre",
            h("span", ", o púlsela en la imagen", class_="wide-only"),
            ".",
        ),
        h("p", "Aquí se ve qué es, con quién tiene vínculo y de dónde sale cada uno.", class_="note"),
        class_="net-card",
    )


def legend(institutions: bool) -> Node:
    """The shapes and what they mean; filled with a working tie in view, hollow where none is known."""
    kinds = [symbol for symbol in LEGEND if institutions or symbol is not INSTITUTION]
    items = [
        h("li", inline(symbol), symbol.label if symbol is not UNKNOWN else "tipo no registrado") for symbol in kinds
    ]
    square = next(symbol for symbol in SYMBOLS if symbol.shape == "square")
    items.append(h("li", inline(square, hollow=True), "sin vínculo"))
    return h("ul", items, class_="kinds", aria_label="Qué significa cada figura")


def order(found: Findings, only: Container[str] | None = None) -> list[str]:
    """The organizations of the table, which are those of the picture: the most tied first."""
    names, graph = found.scope.names, found.ties
    drawn = [id_ for id_ in names if only is None or id_ in only]
    return sorted(drawn, key=lambda id_: (-len(graph[id_]), normal(names[id_]), id_))


def table(
    found: Findings,
    shown: Mapping[str, Number],
    listed: Sequence[str],
    count: int,
    page: int,
    regions: Mapping[str, str],
) -> Node:
    """The same content as the picture, organization by organization."""
    organizations = found.scope.organizations
    lines = []
    for id_ in listed:
        row = organizations.loc[id_]
        symbol = symbol_of(row["kind"], row["institution"])
        name = h("button", row["name"], class_="act", open=place(organizacion=id_))
        others = sorted(found.ties[id_], key=lambda other: normal(found.scope.names[other]))
        lines.append(
            [
                h("span", inline(symbol, not others), " ", name),
                row["kind"] or pieces.unknown(),
                regions.get(row["region"] or "", None) or pieces.unknown("no registrada"),
                button(shown, f"of.{id_}") if others else pieces.unknown(),
                _partners(found, id_, others),
            ]
        )
    headers = ["Organización", "Tipo", "Región", "Vínculos", "Con quién"]
    caption = "Las organizaciones de la imagen y sus vínculos"
    return h(
        "section",
        h("h2", "Organización por organización", id=TABLE, tabindex=-1),
        h("p", "«No consta» quiere decir que nadie lo ha registrado, no que no exista.", class_="note"),
        pieces.table(headers, lines, caption, [3]),
        _pages(count, page),
        class_="section net-table",
    )


def _partners(found: Findings, id_: str, others: Sequence[str]) -> Child:
    """Those at the other end, by grade, the strongest first."""
    parts: list[Child] = []
    for grade in sorted(GRADES, reverse=True):
        names = [found.scope.names[other] for other in others if found.ties.edges[id_, other]["grade"] == grade]
        if names:
            rest = len(names) - MOST_NAMED
            more = f" y {number(rest)} más" if rest > 0 else ""
            parts.append(h("p", h("i", f"{GRADES[grade]}: "), "; ".join(names[:MOST_NAMED]) + more))
    return h("div", parts)


def _pages(count: int, page: int) -> Node | None:
    if count <= ROWS:
        return None
    last = (count - 1) // ROWS
    before = h("button", "Anteriores", class_="act", open=place(pagina=str(page - 1))) if page else None
    after = h("button", "Siguientes", class_="act", open=place(pagina=str(page + 1))) if page < last else None
    first = page * ROWS + 1
    words = f" {number(first)} a {number(min(count, first + ROWS - 1))} de {number(count)} "
    return h("p", before, words, after, class_="pages")
