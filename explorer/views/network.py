"""The page Red."""

import itertools

import streamlit as st

from explorer import data, screen
from explorer.compositions import network, network_card, network_changes, network_way
from explorer.compositions.numbers import Number
from explorer.lamina import Node, h, lamina
from explorer.network.canvas import canvas, payload, select
from explorer.network.scene import Pair, choice
from explorer.search import search
from explorer.state import asked, current, place, press
from graph.analysis.chains import chain, neighbourhood

frame = current()
view = frame.filters.view
found = data.findings(frame.version, view)
names = found.scope.names
regions = data.regions(frame.version)

id_ = asked("organizacion")
here = id_ if id_ in names else None
toward = asked("hacia") if here else None
goal = toward if toward in names and toward != here else None
way = chain(found.ties, here, goal) if here and goal else ()
steps = asked("pasos") if here and asked("pasos") in network_way.STEPS else None
near = neighbourhood(found.ties, here, int(steps)) if here and steps else None
only = frozenset(near) if near is not None else None
year = asked("desde") or ""
since = int(year) if year.isdigit() and frame.filters.years[0] <= int(year) < frame.filters.span[1] else None

listed_all = network.order(found, only)
page = int(asked("pagina") or 0) if (asked("pagina") or "0").isdigit() else 0
page = min(page, max(0, (len(listed_all) - 1) // network.ROWS))
listed = listed_all[page * network.ROWS : (page + 1) * network.ROWS]


def numbers() -> dict[str, Number]:
    """Every number of the page."""
    shown = network.numbers(found, listed)
    if here:
        shown |= network_card.numbers(found, here) | network_way.numbers(found, way)
        if near is not None:
            shown |= network_way.vicinity_numbers(found, here, near)
    if since is not None:
        earlier = data.earlier(frame.version, view, since)
        changed = data.changes(frame.version, view, since)
        shown |= network_changes.numbers(changed, names, earlier.facts, found.facts)
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
    around = network_way.vicinity(found, shown, here, near, steps or "") if near is not None else None
    return h("div", around, card)


def pairs() -> list[Pair]:
    """The ties that the picture marks: of the chain, of the selected organization, or those that are new."""
    if goal:
        return list(itertools.pairwise(way))
    if here:
        return [(here, other) for other in found.ties[here]]
    fresh = data.changes(frame.version, view, since).ties if since is not None else None
    return [] if fresh is None else network_changes.marked(fresh)


def chosen(pressed: str | None) -> None:
    """Select an organization, or the one to reach where that is asked."""
    if pressed and toward == network_way.CHOOSE:
        press(place(hacia=pressed))
    elif pressed:
        press(place(organizacion=pressed, hacia=None))


shown = numbers()
press(lamina(network.head(found, shown, frame.filters), key="red-titulo"))
if names:
    with st.container(horizontal=True, key="red-cuerpo"):
        with st.container(key="red-imagen"):
            scene = data.picture(frame.version, view)
            sign = f"{frame.version} {view}"
            label = network.spoken(found)
            chosen(canvas(payload(scene), sign, label, key="red-lienzo"))
            ends = [end for end in (here, goal) if end]
            made = choice(scene, ends, pairs(), only, named=here is not None)
            select(made, "red-lienzo", str(st.context.theme.type), key="red-seleccion")
            lamina(network.legend(view.institutions), key="red-figuras")
            press(lamina(network_changes.section(shown if since else None, frame.filters, since), key="red-cambios"))
        with st.container(key="red-lectura"):
            reach = toward == network_way.CHOOSE
            title = "¿A quién quiere llegar?" if reach else "Buscar una organización"
            chosen(search(data.options(frame.version, view), title, key="red-buscar"))
            press(lamina(reading(), key="red-ficha"))
    table = network.table(found, shown, listed, len(listed_all), page, regions)
    press(lamina(table, key="red-tabla"))
press(lamina(h("div", screen.rows(shown)), key="red-filas"))
