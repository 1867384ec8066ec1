"""The entry script of the explorer: the frame around every page."""

from pathlib import Path

import streamlit as st

from explorer import data, style
from explorer.filters import filter_bar
from explorer.lamina import h, lamina
from explorer.state import Frame, share
from explorer.words import number
from graph.errors import TejidoError

VIEWS = Path(__file__).parent / "views"
PAGES = {"regions.py": ("Regiones", "regiones"), "questions.py": ("Preguntas", "preguntas")}

st.set_page_config("Tejido", page_icon=str(VIEWS.parent / "static" / "tejido.png"), layout="wide")
style.put()
pages = [
    st.Page(VIEWS / file, title=title, url_path=path, default=place == 0)
    for place, (file, (title, path)) in enumerate(PAGES.items())
]
embedded = bool(st.context.is_embedded)
page = st.navigation(pages, position="hidden" if embedded else "sidebar")


def brand() -> None:
    """The mark (two crossings, over and under), and which space this is."""
    over = [
        h("path", d="M8 2V26", class_="under"),
        h("path", d="M2 8H26", class_="over"),
        h("path", d="M20 2V26", class_="under"),
    ]
    under = [
        h("path", d="M2 20H26", class_="over"),
        h("path", d="M8 14V26", class_="under"),
        h("path", d="M20 2V13", class_="under"),
    ]
    mark = h("svg", *over, *under, viewBox="0 0 28 28", width=26, height=26, aria_hidden="true")
    counted = data.totals(version)
    with st.sidebar:
        tree = h(
            "div",
            h("div", mark, h("b", "Tejido"), class_="brand"),
            h(
                "p",
                h("b", data.space().title),
                h("span", f"{number(counted['organizations'])} organizaciones"),
                h("span", f"{number(counted['meetings'])} filas de encuentros"),
                class_="space",
            ),
        )
        lamina(tree, key="marca")


try:
    version = data.version()
    if not embedded:
        brand()
    with st.container(horizontal=True, key="filtros"):
        share(Frame(version, filter_bar(data.span(version))))
        if not embedded:
            lamina(h("button", "Copiar enlace a esta vista", class_="act copy", open="copy"), key="copiar")
    page.run()
except TejidoError as error:
    # One sentence and the way out, in place of the page; the data that was saved is not lost.
    lamina(h("div", h("h2", error.message), h("p", error.remedy), class_="empty", role="alert"), key="aviso")
