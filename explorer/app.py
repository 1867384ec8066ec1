"""The entry script of the explorer: the frame around every page."""

from pathlib import Path

import streamlit as st

from explorer import data, pieces, style
from explorer.filters import filter_bar
from explorer.lamina import h, lamina
from explorer.state import Frame, share
from explorer.words import number
from graph.errors import TejidoError

VIEWS = Path(__file__).parent / "views"
PAGES = {
    "regions.py": ("Regiones", "regiones"),
    "questions.py": ("Preguntas", "preguntas"),
    "loading.py": ("Datos", "datos"),
}

st.set_page_config("Tejido", page_icon=str(VIEWS.parent / "static" / "tejido.png"), layout="wide")
style.put()
pages = [
    st.Page(VIEWS / file, title=title, url_path=path, default=place == 0)
    for place, (file, (title, path)) in enumerate(PAGES.items())
]
embedded = bool(st.context.is_embedded)
page = st.navigation(pages, position="hidden" if embedded else "sidebar")


def brand() -> None:
    """Which program this is, which space it shows and how far its data reach; on a phone the mark is in the header."""
    counted, years = data.totals(version), data.years(version)
    known = f"datos de {years[0]} a {years[1]}" if years else "nada tiene fecha"
    lines = [
        f"{number(counted['organizations'])} organizaciones",
        f"{number(counted['meetings'])} filas de encuentros",
        known,
    ]
    with st.sidebar:
        about = h("p", h("b", data.space().title), *[h("span", line) for line in lines], class_="space")
        lamina(h("div", pieces.brand(), about), key="marca")
    with st.container(key="cabecera"):
        lamina(pieces.brand(), key="marca-cabecera")


try:
    version = data.version()
    if not embedded:
        brand()
    with st.container(horizontal=True, key="filtros"):
        filters = filter_bar(data.span(version), data.space().thresholds)
        copy = h("button", "Copiar enlace a esta vista", class_="act copy", open="copy")
        lamina(copy if not embedded else h("span"), key="copiar", address=filters.address())
    share(Frame(version, filters))
    page.run()
except TejidoError as error:
    # One sentence and the way out, in place of the page; the data that was saved is not lost.
    lamina(h("div", h("h2", error.message), h("p", error.remedy), class_="empty", role="alert"), key="aviso")
