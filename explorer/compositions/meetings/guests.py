"""Whom to invite to a meeting to come, and who would do as well."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.next_meeting import MOST_GUESTS, NextMeeting
from explorer.pieces import act
from explorer.state import place
from explorer.words import listing, plural

_MOST_NAMED = 8


def section(found: Findings, next_: NextMeeting, shown: Mapping[str, Number]) -> list[Child]:
    """Each guest with who would do as well, and whether those to be introduced would be there."""
    told = next_.invitation
    fewer, more = max(next_.plan.guests - 1, 0), min(next_.plan.guests + 1, MOST_GUESTS)
    count_ = h(
        "p",
        f"Hasta {next_.plan.guests} {plural(next_.plan.guests, 'invitada', 'invitadas')}: ",
        *([act("una menos", place(invitadas=str(fewer))), " · "] if next_.plan.guests else []),
        act("una más", place(invitadas=str(more))),
        class_="note screen-only",
    )
    if not told.guests and not next_.besides:
        none = h(
            "p",
            "Ninguna otra llevaría una región ni un grupo de la red que no esté ya."
            if next_.plan.guests
            else "Sin invitadas: irían solo quienes estarían de todos modos.",
        )
        return [none, _introduction(found, next_), count_]
    lines = []
    for at, (some, chosen) in enumerate(zip(told.guests, next_.chosen, strict=True)):
        rest = sorted((i for i in some if i != chosen), key=lambda i: found.scope.names[i])
        others = tuple(i for i in next_.plan.preferred if i not in some)
        swaps: list[Child] = []
        for id_ in rest[:_MOST_NAMED]:
            swaps += [", " if swaps else "o ", act(found.scope.names[id_], place(con=",".join((*others, id_))))]
        if rest:
            swaps += [" · da lo mismo cualquiera de ", button(shown, f"alike.{at}")]
        region = _region(found, chosen)
        who = act(found.scope.names[chosen], place("red", organizacion=chosen))
        lines.append([who, region, h("span", *swaps, class_="listed")])
    for id_ in next_.besides:
        who = act(found.scope.names[id_], place("red", organizacion=id_))
        fewer_ = ",".join(i for i in next_.plan.preferred if i != id_)
        lines.append([who, _region(found, id_), h("span", "la pidió usted · ", act("quitarla", place(con=fewer_)))])
    way = "Primero las que llevan una región más; entre iguales, las que acercan un grupo más grande. Van sin orden."
    if told.other_ways:
        way += " Hay otras elecciones igual de buenas: esta es una de ellas."
    if not told.proven:
        way += " Son tantas que la elección es buena, pero no se ha probado que sea la mejor."
    table = pieces.table(["Invitada", "Región", "En su lugar"], lines, "A quién invitar")
    return [h("p", way, class_="note"), table, _introduction(found, next_), count_]


def _region(found: Findings, id_: str) -> Child:
    code = found.scope.regions.get(id_)
    return found.gaps.region_names[code] if code else pieces.unknown("no registrada")


def _introduction(found: Findings, next_: NextMeeting) -> Node | None:
    """Whether the two that Inicio proposes to introduce would both be there, and how to have them."""
    if not next_.introduced:
        return None
    pair = " con ".join(found.scope.names[id_] for id_ in next_.introduced)
    missing = [id_ for id_ in next_.introduced if id_ not in next_.invited]
    if not missing:
        return h("p", f"Estarían las dos que Inicio propone presentar: {pair}.", class_="note")
    way = place(con=",".join((*next_.plan.preferred, *missing)))
    invite = plural(len(missing), "Invitarla también", "Invitarlas también")
    who = listing([found.scope.names[id_] for id_ in missing])
    return h("p", f"Inicio propone presentar a {pair}; aquí no estaría {who}. ", act(invite, way), class_="note")
