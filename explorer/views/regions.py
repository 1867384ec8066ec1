"""The page Regiones."""

from dataclasses import replace

import streamlit as st

from explorer import background, data
from explorer.compositions import regions
from explorer.compositions.numbers import Number
from explorer.exports import Offer, offered
from explorer.filters import Filters
from explorer.screen import part, show
from explorer.state import asked, current


def stopped(filters: Filters) -> Filters:
    """The filters with the window ended at the year that the address asks for, where it lies inside."""
    said = asked("hasta") or ""
    first, last = filters.span
    if not said.isascii() or not said.isdigit() or not first <= int(said) < last:
        return filters
    return replace(filters, view=replace(filters.view, last_year=int(said)))


def years(filters: Filters, chosen: int) -> None:
    """The slider under the map; the address holds the year, the slider only shows it."""
    first, last = filters.span
    if first == last:
        return

    def moved() -> None:
        year = st.session_state["hasta-el-ano"]
        if year < last:
            st.query_params["hasta"] = str(year)
        else:
            st.query_params.pop("hasta", None)

    st.session_state["hasta-el-ano"] = chosen
    st.slider("Hasta el año", first, last, key="hasta-el-ano", on_change=moved)


frame = current()
filters = stopped(frame.filters)
every = data.findings(frame.version, frame.filters.view)
found = data.findings(frame.version, filters.view)
if not len(every.presence.regions):
    part(regions.empty(), "regiones")
    st.stop()
region = asked("region")


def made() -> tuple[dict[str, Number], regions.Page]:
    """The numbers of the page and the page."""
    shown = regions.numbers(found, every, region)
    return shown, regions.page(found, shown, filters, region, every)


shown, page = background.made(
    made, len(every.scope.organizations), "regiones", frame.version, frame.filters, filters, region
)


def offer() -> Offer:
    return offered(page.whole, {"Hasta qué peldaño llega cada región": regions.picture(found, shown)}, filters)


show(page.head, shown, "regiones", offer)
with st.container(key="territorio"):
    part(page.map, "mapa")
    with st.container(key="hasta"):
        years(frame.filters, filters.span[1])
    part(page.note, "nota")
    part(page.reading, "lectura")
part(page.table, "tabla")
