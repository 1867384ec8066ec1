"""Compromisos: what was promised, who carries it, what was fulfilled."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions import asking
from explorer.compositions.commitments import acts, promises
from explorer.compositions.commitments.line import line, marks
from explorer.compositions.commitments.numbers import numbers
from explorer.compositions.numbers import Number, button
from explorer.exports import Picture
from explorer.filters import NETWORKS, Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.timeline import drawing
from explorer.words import plural
from graph.analysis.uptake import YES
from graph.snapshot import rows

__all__ = ["QUESTION", "numbers", "page", "pictures"]

QUESTION = "¿Qué prometimos, quién lo lleva, qué se cumplió?"


def page(found: Findings, shown: Mapping[str, Number], filters: Filters, asked: str | None = None) -> Node:
    """The whole page; `asked` is the commitment that the answer is about, where the address names one in view."""
    if not len(found.commitments) and not len(found.uptake):
        return _empty(found, shown)
    asked = asked if asked in set(found.commitments["commitment"]) else None
    chosen = asked or acts.main(found)
    drawn = line(found, chosen)
    sets = acts.one_by_one(found, shown)
    return h(
        "div",
        pieces.answer(QUESTION, *_sentence(found, shown, chosen), subject=chosen),
        _origin(found, shown, filters, asked),
        drawn and h("div", drawn, h("p", "Debajo de los años, los actos públicos que los recogieron.", class_="note")),
        h("div", acts.section(found, shown), sets, class_="taken" if sets else "taken alone"),
        promises.everything(found, shown, asked),
        promises.agendas(found),
        promises.observations(found),
        promises.funds(found, shown),
        promises.follow_ups(found),
        promises.to_ask(found, shown),
        class_="commitments-page",
    )


def pictures(found: Findings, asked: str | None) -> dict[str, Picture]:
    """The time line, to be taken away."""
    made = list(marks(found, asked or acts.main(found)))
    return {"Los compromisos en el tiempo": Picture(drawing(made, "Los compromisos en el tiempo"))} if made else {}


def _sentence(found: Findings, shown: Mapping[str, Number], most: str | None) -> list[Child]:
    """«7 actos públicos recogieron los #7Compromisos; de ninguno consta un seguimiento»."""
    if most is None:
        return _made(found, shown)
    if f"taken.{most}" not in shown:
        return _one(found, shown, most)
    taken = found.uptake[found.uptake["commitment"] == most]
    count, followed = len(taken), int((taken["followed"] == YES).sum())
    name = acts.short(found.captions[most])
    several = any(c["commitment"] == most and (c["items"] or 0) > 1 for c in rows(found.commitments))
    verb = plural(count, " acto público recogió ", " actos públicos recogieron ")
    told: list[Child] = ["; de ninguno consta un seguimiento"]
    if followed:
        told = ["; de ", button(shown, f"step.{most}.followed"), " consta un seguimiento"]
    return [button(shown, f"taken.{most}"), verb, f"los {name}" if several and name[0] == "#" else name, *told]


def _one(found: Findings, shown: Mapping[str, Number], chosen: str) -> list[Child]:
    """A commitment that no public act took up: who carries it, and what is told of it."""
    going, name = found.progress[chosen], acts.short(found.captions[chosen])
    here, others, told = (made.value for made in (going.carriers, going.others, going.news))
    who: list[Child] = ["no consta quién lo lleva"]
    if here or others:
        key, count = ("carriers", here) if here else ("others", others)
        apart = "" if here else " fuera de la vista"
        who = ["consta que lo ", plural(count, "lleva ", "llevan "), button(shown, f"{key}.{chosen}"), apart]
    then: list[Child] = [", ni un seguimiento" if not (here or others) else "; ningún seguimiento"]
    if told:
        news = plural(told, " seguimiento", " seguimientos")
        then = ["; consta " if told == 1 else "; constan ", button(shown, f"news.{chosen}"), news]
    return [f"De {name} ", *(part for part in who if part), *then]


def _made(found: Findings, shown: Mapping[str, Number]) -> list[Child]:
    """Where no public act took anything up: how many there are, and how many have somebody and news."""
    going = [found.progress[id_] for id_ in found.commitments["commitment"]]
    carried = sum(bool(p.carriers.value or p.others.value) for p in going)
    moved = sum(bool(p.news.value) for p in going)
    whole = plural(len(going), " compromiso", " compromisos")
    who: list[Child] = ["; de ninguno consta quién lo lleva"]
    if carried:
        who = ["; de ", button(shown, "carried"), " consta quién lo lleva"]
    then: list[Child] = [", ni un seguimiento" if not carried else ", de ninguno un seguimiento"]
    if moved:
        then = [" y de ", button(shown, "moved"), " un seguimiento"]
    return [button(shown, "commitments"), whole, *who, *then]


def _origin(found: Findings, shown: Mapping[str, Number], filters: Filters, asked: str | None) -> Node:
    whole = len(found.commitments)
    moved = len(shown["moved"].rows)
    first, last = filters.span
    who = f"quién lo lleva: {NETWORKS[filters.view.network.value]}, "
    who += "con instituciones" if filters.view.institutions else "sin instituciones"
    left: list[Child] = ["los años en vista dejan fuera ", button(shown, "left_out"), " actos"]
    parts: list[Child | list[Child]] = [
        f"{first} a {last}" if first != last else str(first),
        [
            button(shown, "commitments"),
            plural(whole, " compromiso, agenda u observación", " compromisos, agendas y observaciones"),
        ],
        [button(shown, "news"), plural(len(shown["news"].rows), " seguimiento", " seguimientos")],
        who,
        "quien emite, recibe o financia se dice siempre",
    ]
    if len(shown["left_out"].rows):
        parts.append(left)
    if asked:
        parts.append([pieces.act("Ver la respuesta de todos", "?compromiso=")])
    bar = pieces.coverage_bar(moved, whole, f"{moved} de {whole} tienen algún seguimiento")
    return pieces.origin(bar, *parts)


def _empty(found: Findings, shown: Mapping[str, Number]) -> Node:
    in_view = "Todavía no consta ningún compromiso"
    left = shown["left_out"]
    if len(left.rows) or len(found.snapshot.nodes["Commitment"]):
        return h("div", pieces.answer(QUESTION, "Ningún compromiso consta en los años en vista"))
    return h(
        "div",
        pieces.answer(QUESTION, in_view),
        h(
            "div",
            h("p", h("b", "Aquí aparece qué se prometió, quién lo lleva y qué se cumplió, con su fecha.")),
            h("p", "Un compromiso y quién lo lleva. ", *asking.way("compromisos")),
            h("p", "De dónde salió la agenda. ", *asking.way("agenda")),
            h("p", "Quién los recogió en público. ", *asking.way("adhesiones")),
            h("p", "Qué pasó después. ", *asking.way("seguimientos")),
            class_="empty",
        ),
    )
