"""The entry script of the explorer: the frame around every page."""

import streamlit as st

from explorer import data, pieces, style
from explorer.compositions.arrival import since
from explorer.compositions.space import about
from explorer.exports.menu import menu
from explorer.filters import filter_bar
from explorer.lamina import h, lamina
from explorer.pages import PAGES, VIEWS
from explorer.screen import part
from explorer.state import Frame, asked, share
from graph.errors import TejidoError

st.set_page_config("Tejido", page_icon=str(VIEWS.parent / "static" / "tejido.png"), layout="wide")
embedded = bool(st.context.is_embedded)
with st.container(key="modo"):
    projector = st.toggle("Modo proyector", key="proyector", bind="query-params")
style.put(*["projector"] * projector, *["embedded"] * embedded)
pages = [
    st.Page(VIEWS / page.file, title=page.title, url_path=page.path, default=place == 0)
    for place, page in enumerate(PAGES)
]
page = st.navigation(pages, position="hidden" if embedded else "sidebar")


def brand() -> None:
    """Which program this is, which space it shows and how far its data reach; on a phone the mark is in the header."""
    told = about(data.space().title, data.totals(version), data.years(version))
    with st.sidebar:
        lamina(h("div", pieces.brand(), told), key="marca")
    with st.container(key="cabecera"):
        lamina(pieces.brand(), key="marca-cabecera")


@st.fragment(run_every=3)
def wait() -> None:
    """Look again by itself: the page goes on as soon as the data can be read, without being loaded anew."""
    try:
        data.version()
    except TejidoError:
        return
    st.rerun()


try:
    with st.spinner("Se abren los datos. Si Neo4j estaba apagado, tarda unos quince segundos."):
        version = data.version()
        years = data.span(version)
    if not embedded:
        brand()
    with st.container(horizontal=True, key="filtros"):
        filters = filter_bar(years, data.space().thresholds)
        held = filters.address() | {"proyector": ["true"] if projector else []}
        copy = h("button", "Copiar enlace a esta vista", class_="act copy", open=f"copy?datos={version}")
        lamina(copy if not embedded else h("span"), key="copiar", address=held)
        exports = st.container(key="llevar")
    frame = Frame(version, filters)
    share(frame)
    part(since(data.moved(version, asked("datos"))), "desde")
    page.run()
    if not embedded:
        menu(exports, frame, page.title)
except TejidoError as error:
    # One sentence and the way out, in place of the page; the data that was saved is not lost.
    lamina(h("div", h("h2", error.message), h("p", error.remedy), class_="empty", role="alert"), key="aviso")
    wait()
