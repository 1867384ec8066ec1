"""The page Red."""

from itertools import pairwise

import streamlit as st

from explorer import data, screen
from explorer.compositions import holding, network, network_card, network_changes, network_way
from explorer.compositions.numbers import Number
from explorer.lamina import Node, h, lamina
from explorer.network.canvas import canvas, select
from explorer.network.scene import Pair, choice
from explorer.screen import part
from explorer.search import search
from explorer.state import asked, change, current, place, press
from graph.analysis.chains import chain

PICTURE = "red-lienzo"
frame = current()
version, view = frame.version, frame.filters.view
found = data.findings(version, view)
names = found.scope.names
regions = data.regions(version)

id_ = asked("organizacion")
here = id_ if id_ in names else None
toward = asked("hacia") if here else None
goal = toward if toward in names and toward != here else None
way = chain(found.ties, here, goal) if here and goal else ()
steps = asked("pasos") if here and asked("pasos") in network_way.STEPS else None
page = int(asked("pagina") or 0) if (asked("pagina") or "0").isdecimal() else 0
table, counted, near = data.network_table(version, view, here if steps else None, int(steps or 0), page)
year = asked("desde") or ""
since = int(year) if year.isdecimal() and frame.filters.years[0] <= int(year) < frame.filters.span[1] else None


def numbers() -> dict[str, Number]:
    """Every number of the page."""
    shown = counted | holding.numbers(found, holding.TIES)
    if here:
        shown |= network_card.numbers(found, here) | network_way.numbers(found, way)
        if near is not None:
            shown |= network_way.vicinity_numbers(found, here, near)
    if since is not None:
        before = data.earlier(version, view, since).facts
        shown |= network_changes.numbers(data.changes(version, view, since), names, before, found.facts)
    return shown


def reading() -> Node:
    """What stands beside the picture."""
    if here is None:
        return network_way.not_in_view(id_) if id_ else network.hint()
    if goal:
        return network_way.way_card(found, way, here, goal)
    if toward == network_way.CHOOSE:
        return network_way.ask(found, here)
    card = network_card.card(found, shown, here, regions)
    return h("div", network_way.vicinity(shown, near, steps or "") if near is not None else None, card)


def pairs() -> list[Pair]:
    """The ties that the picture marks: of the chain, of the selected organization, or those that are new."""
    if goal:
        return list(pairwise(way))
    if here:
        return [(here, other) for other in found.ties[here]]
    return network_changes.marked(data.changes(version, view, since)) if since is not None else []


def chosen(pressed: str) -> None:
    """Select an organization, or the one to reach where that is asked."""
    reach = toward == network_way.CHOOSE
    change(place(hacia=pressed) if reach else place(organizacion=pressed, hacia=None))


shown = numbers()
press(lamina(network.head(found, shown, frame.filters), key="red-titulo"))
if names:
    with st.container(horizontal=True, key="red-cuerpo"):
        with st.container(key="red-imagen"):
            canvas(data.sent_picture(version, view, network.spoken(found), PICTURE), PICTURE, chosen)
            ends = [end for end in (here, goal) if end]
            only = frozenset(near) if near is not None else None
            made = choice(data.picture(version, view), ends, pairs(), only, named=here is not None)
            select(made, PICTURE, str(st.context.theme.type), key="red-seleccion")
            lamina(network.legend(view.institutions), key="red-figuras")
            press(lamina(network_changes.section(shown if since else None, frame.filters, since), key="red-cambios"))
        with st.container(key="red-lectura"):
            title = "¿A quién quiere llegar?" if toward == network_way.CHOOSE else "Buscar una organización"
            search(data.options(version, view, title), "red-buscar", chosen)
            press(lamina(reading(), key="red-ficha"))
    part(holding.section(found, shown, holding.TIES), "red-primeras")
    press(lamina(table, key="red-tabla"))
press(lamina(h("div", screen.rows(shown)), key="red-filas"))
