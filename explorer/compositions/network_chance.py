"""With whom an organization is at the same meetings more than chance gives, or why that cannot be said."""

from collections.abc import Mapping

from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.state import place
from explorer.words import number, plural
from graph.analysis.meeting_gaps import LISTS
from graph.analysis.verdicts import Reason


def numbers(found: Findings, id_: str) -> dict[str, Number]:
    """The meetings that it shares with each of them."""
    shown = {}
    for other in found.badges.partners(id_):
        title = f"Encuentros de {found.scope.names[id_]} con {found.scope.names[other]}, de lista completa"
        rows = found.badges.together(id_, other).rows
        shown[f"chance.{other}"] = Number(number(len(rows)), title, rows)
    return shown


def told(found: Findings, shown: Mapping[str, Number], id_: str) -> Node:
    """«Más que por azar coincide con: A, en 6 encuentros (por azar serían 1.2)»."""
    lists = found.badges.lists
    if found.badges.reason is Reason.TOO_FEW_LISTS:
        there = f"hay {number(lists)}" if lists else "no hay ninguno"
        need = f"harían falta {LISTS} encuentros con la lista completa y más de una organización, y {there}"
        return h("p", f"No se puede decir con quién coincide más que por azar: {need}.", class_="note")
    partners = found.badges.partners(id_)
    base = (
        f"Se compararon {number(found.badges.tests)} {plural(found.badges.tests, 'pareja', 'parejas')} "
        f"en {number(lists)} encuentros con la lista completa"
    )
    if not partners:
        said = "Con ninguna coincide más de lo que daría el azar por cuánto asiste cada una."
        return h("p", f"{said} {base}.", class_="note")
    with_: list[Child] = []
    for other, expected in partners.items():
        name = h("button", found.scope.names[other], class_="who", open=place(organizacion=other))
        times = plural(len(shown[f"chance.{other}"].rows), " encuentro", " encuentros")
        by_chance = number(expected, 1) if expected >= 0.05 else "menos de 0.1"
        with_ += [
            "; " if with_ else "",
            name,
            ", en ",
            button(shown, f"chance.{other}"),
            f"{times} (por azar serían {by_chance})",
        ]
    return h("p", h("b", "Más que por azar"), " coincide con ", *with_, h("span", f". {base}.", class_="note"))
