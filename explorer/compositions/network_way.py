"""«¿Cómo llego?»: the chain of those who can introduce one organization to another; and its neighbourhood."""

import itertools
from collections.abc import Mapping, Sequence

from explorer import pieces
from explorer.compositions.network_card import because, strongest
from explorer.compositions.numbers import Number, button
from explorer.drawings import sample
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.state import place
from explorer.symbols import inline, symbol_of
from explorer.words import listing, number, plural
from graph.analysis.connections import evidence_of, ties_of
from graph.ties import GRADES

CHOOSE = "elegir"
"""The value of `hacia` while nobody is chosen."""
STEPS = ("1", "2")


def numbers(found: Findings, way: Sequence[str]) -> dict[str, Number]:
    """What each tie of the chain rests on."""
    shown = {}
    for one, other in itertools.pairwise(way):
        count = evidence_of(found.ties, one, other)
        title = f"{found.scope.names[one]} y {found.scope.names[other]}"
        shown[f"step.{one}.{other}"] = Number(number(count.value), title, count.rows)
    return shown


def ask(found: Findings, id_: str) -> Node:
    """Whom to reach: over the second search."""
    return h(
        "section",
        h("h2", f"De {found.scope.names[id_]}, ¿a quién quiere llegar?"),
        h("p", "Búsquela, o púlsela en la imagen.", class_="note"),
        h("button", "Volver a la ficha", class_="act", open=place(hacia=None)),
        class_="net-card",
    )


def way_card(found: Findings, way: Sequence[str], start: str, goal: str) -> Node:
    """The chain in words, each tie with what it rests on."""
    names = found.scope.names
    back = h(
        "p",
        h("button", "Elegir otra", class_="do", open=place(hacia=CHOOSE)),
        h("button", "Al revés", class_="do", open=place(organizacion=goal, hacia=start)),
        h("button", "Volver a la ficha", class_="act", open=place(hacia=None)),
        class_="acts",
    )
    title = h("h2", f"¿Cómo llega {names[start]} a {names[goal]}?")
    if not way:
        return h("section", title, _nobody(found), back, class_="net-card")
    steps: list[Node] = [_stop(found, way[0])]
    for one, other in itertools.pairwise(way):
        steps += [_tie(found, one, other), _stop(found, other)]
    return h("section", title, h("p", *_said(found, way)), h("ol", steps, class_="way"), back, class_="net-card")


def _said(found: Findings, way: Sequence[str]) -> list[Child]:
    names = [found.scope.names[id_] for id_ in way]
    if len(way) == 2:
        grade = found.ties.edges[way[0], way[1]]["grade"]
        return [f"Ya tienen vínculo: {GRADES[grade]}."]
    if len(way) == 3:
        return [h("b", names[1]), " las puede presentar: tiene vínculo con las dos."]
    between = listing(names[1:-1])
    count = len(way) - 2
    said = plural(count, "presentación", "presentaciones")
    return [f"Con {count} {said}, una tras otra: ", h("b", between), "."]


def _nobody(found: Findings) -> Node:
    """No chain: it is not that they do not know each other, and a lower grade may join them."""
    lower = 1 not in found.scope.view.grades
    wider = [str(grade) for grade in GRADES if grade == 1 or grade in found.scope.view.grades]
    show = (
        h("button", "Contar también a quienes coincidieron", class_="act", open=place(vinculo=wider)) if lower else None
    )
    return h(
        "div",
        h("p", "No consta ninguna cadena de vínculos entre las dos: están en grupos que no se tocan."),
        h("p", "No quiere decir que no se conozcan. ", show, class_="note"),
    )


def _stop(found: Findings, id_: str) -> Node:
    row = found.scope.organizations.loc[id_]
    symbol = inline(symbol_of(row["kind"], row["institution"]))
    return h(
        "li", symbol, h("button", row["name"], class_="who", open=place(organizacion=id_, hacia=None)), class_="stop"
    )


def _tie(found: Findings, one: str, other: str) -> Node:
    evidence = strongest(found, one, other)
    grade = evidence[0].grade
    source = h("button", "fuente", class_="act", open=f"?filas=step.{one}.{other}")
    return h(
        "li",
        sample(grade, 34),
        h("span", f"{GRADES[grade]}: {because(evidence[0])} · ", source),
        class_="link",
    )


def vicinity_numbers(found: Findings, id_: str, near: Mapping[str, int]) -> dict[str, Number]:
    """The ties within a neighbourhood."""
    inside = ties_of(found.ties.subgraph(near), GRADES)
    return {"near": Number(number(inside.value), f"Vínculos alrededor de {found.scope.names[id_]}", inside.rows)}


def vicinity(shown: Mapping[str, Number], near: Mapping[str, int], steps: str) -> Node:
    """What is left in the picture, over the card."""
    others = len(near) - 1
    words = plural(others, "organización", "organizaciones")
    far = "un paso" if steps == "1" else "dos pasos"
    choices = [
        h(
            "button",
            "Un paso" if step == "1" else "Dos pasos",
            class_="do first" if step == steps else "do",
            open=place(pasos=step),
            aria_current="true" if step == steps else None,
        )
        for step in STEPS
    ]
    return h(
        "div",
        h("p", f"A {far} hay {others} {words}, con ", button(shown, "near"), f" {_ties(shown)} entre todas."),
        h("p", choices, h("button", "Ver todo", class_="act", open=place(pasos=None)), class_="acts"),
        class_="vicinity",
    )


def _ties(shown: Mapping[str, Number]) -> str:
    return plural(len(shown["near"].rows), "vínculo", "vínculos")


def not_in_view(name: str) -> Node:
    """An organization that a link names and this view does not hold."""
    return h(
        "section",
        pieces.empty(f"«{name}» no está en esta vista.", "Cambie los filtros, o busque otra organización."),
        h("button", "Quitar", class_="act", open=place(organizacion=None, hacia=None, pasos=None)),
        class_="net-card",
    )
