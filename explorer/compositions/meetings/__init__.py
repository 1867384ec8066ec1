"""Encuentros: what one meeting did for the network, and all of them in time."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions import asking
from explorer.compositions.meetings import after, answer, before, calendar, during, since, words
from explorer.compositions.meetings.minutes import minutes
from explorer.compositions.meetings.numbers import numbers
from explorer.compositions.meetings.taken import pictures, tables
from explorer.compositions.numbers import Number, button
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.state import place
from explorer.words import plural
from graph.analysis.look_back import LookBack
from graph.analysis.meeting_calendar import where

__all__ = ["QUESTION", "chosen", "numbers", "page", "pictures", "tables"]

QUESTION = "¿Qué hizo este encuentro por la red?"


def chosen(found: Findings, asked: str | None) -> str | None:
    """The meeting that is asked for, or else the one that most rows of those in view speak of."""
    if asked in found.meetings:
        return asked
    return found.most_told.id if found.most_told else None


def page(found: Findings, shown: Mapping[str, Number], filters: Filters, meeting: str | None, asked: bool) -> Node:
    """The whole page; `asked` is whether the address names the meeting."""
    if not found.meetings:
        return _empty()
    if meeting is None:
        return _none_in_view(found, shown)
    back = found.look_back(meeting)
    why = "" if asked else ": es del que más filas hablan"
    sheet = h(
        "article",
        pieces.answer(QUESTION, *answer.sentence(back, shown), subject=back.meeting.id),
        answer.origin(found, back, shown, filters, why),
        calendar.line(found, back),
        h(
            "div",
            before.column(found, back, shown),
            during.column(found, back, shown),
            after.column(found, back, shown),
            class_="three-columns",
        ),
        class_="meeting-sheet",
    )
    return h(
        "div",
        sheet,
        _doing(found, back, shown),
        since.section(found, shown, back.meeting),
        _coverage(found, shown),
        calendar.listing(found, shown, meeting),
    )


def _doing(found: Findings, back: LookBack, shown: Mapping[str, Number]) -> Node:
    text = minutes(found, back, shown, where(found.snapshot, back.meeting.id))
    return h(
        "div",
        h("button", "Imprimir en una hoja", class_="do first", open="print"),
        h("button", "Copiar para el acta", class_="do", open="copy", data_copy=text),
        *_neighbours(found, back),
        h("span", pieces.act("Preparar el próximo encuentro", place("encuentros", proximo="si")), class_="neighbour"),
        class_="doing",
    )


def _neighbours(found: Findings, back: LookBack) -> list[Child]:
    """The one before and the one after, in the order of the calendar."""
    ids = list(found.calendar["meeting"])
    if back.meeting.id not in ids:
        return []
    at = ids.index(back.meeting.id)
    said: list[Child] = []
    for step, title in ((at - 1, "Anterior"), (at + 1, "Siguiente")):
        if 0 <= step < len(ids):
            name = found.meetings[ids[step]].name
            said.append(h("span", f"{title}: ", pieces.act(name, words.to(ids[step])), class_="neighbour"))
    return said


def _coverage(found: Findings, shown: Mapping[str, Number]) -> Node:
    """What is known of all of them, and what the years in view leave out."""
    said: list[Child] = [
        "De ",
        button(shown, "all"),
        plural(found.coverage.meetings.value, " encuentro", " encuentros"),
        " en vista se conoce algún nombre en ",
        button(shown, "some"),
        " y la lista completa en ",
        button(shown, "complete"),
        ".",
    ]
    if found.coverage.undated.value and found.scope.window.whole:
        said += [" Sin fecha: ", button(shown, "undated"), ", que no están en la línea de tiempo."]
    if len(shown["left_out"].rows):
        said += [" Los años en vista dejan fuera ", button(shown, "left_out"), "."]
    return h("p", *said, class_="note coverage")


def _none_in_view(found: Findings, shown: Mapping[str, Number]) -> Node:
    said = pieces.answer(QUESTION, "Ningún encuentro consta en los años en vista")
    return h("div", said, _coverage(found, shown))


def _empty() -> Node:
    return h(
        "div",
        pieces.answer(QUESTION, "Todavía no consta ningún encuentro"),
        h(
            "div",
            h("p", h("b", "Aquí aparecen la línea de tiempo y cada encuentro: antes, durante y después.")),
            h(
                "p",
                "Una fila por encuentro, con su fecha hasta donde se sepa. ",
                *asking.way("encuentros"),
            ),
            h("p", "Y quién estuvo en cada uno. ", *asking.way("asistencias")),
            class_="empty",
        ),
    )
