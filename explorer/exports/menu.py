"""«Exportar»: the one place where what is in view is taken away. Nothing is made before it is asked for."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import uuid4

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer import data
from explorer.exports import Offer, Table
from explorer.exports.svg import standalone
from explorer.filters import NETWORKS
from explorer.lamina import h, lamina
from explorer.state import Frame
from explorer.words import date, number
from graph import exports
from graph.keys import normal
from graph.ties import Ties
from loaders.spreadsheet import to_csv, to_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PNG = "png-pedido"


def menu(slot: DeltaGenerator, frame: Frame, page: str) -> None:
    """Draw the menu in its place in the frame; its content only while it is open. `page` begins the file names."""
    with slot:
        opened = st.popover("Exportar", type="tertiary", key="exportar", on_change="rerun")
    if not opened.open:
        return
    offer = Offer()
    for said in frame.offers:
        more = said()
        offer = Offer(
            {**offer.tables, **more.tables}, {**offer.pictures, **more.pictures}, more.filters or offer.filters
        )
    frame = replace(frame, filters=offer.filters or frame.filters)
    with opened:
        _pictures(frame, offer, page)
        for place, (title, table) in enumerate(offer.tables.items()):
            _title("Tabla", title, f"tabla-{place}")
            name = _file(title)
            _buttons(
                f"tabla-{place}",
                [
                    ("CSV", partial(_csv, table), f"{name}.csv", "text/csv"),
                    ("XLSX", partial(_xlsx, title, table), f"{name}.xlsx", XLSX),
                ],
            )
        _network(frame)


def _pictures(frame: Frame, offer: Offer, page: str) -> None:
    for place, (title, picture) in enumerate(offer.pictures.items()):
        _title("Imagen", title, f"imagen-{place}")
        paint = partial(standalone, title, picture, notes(frame), dark=st.context.theme.type == "dark")
        name = f"{_file(page)}-{_file(title)}"
        asked = f"{_PNG}-{place}"
        button = h("button", "PNG", class_="take", open=asked, aria_label=f"PNG: {title}")
        row = _buttons(
            f"imagen-{place}", [("SVG", lambda paint=paint: paint().encode(), f"{name}.svg", "image/svg+xml")]
        )
        with row:
            pressed = lamina(button, key=asked, picture=st.session_state.pop(f"{asked}-hecho", None))
        if pressed == asked:
            # The browser draws it from the SVG, which goes along with the next run only.
            st.session_state[f"{asked}-hecho"] = {"name": f"{name}.png", "svg": paint(), "run": uuid4().hex}
            st.rerun()


def _network(frame: Frame) -> None:
    _title("La red en esta vista", _counted(frame), "red")
    network = partial(_graph, frame)
    about = {
        "espacio": data.space().title,
        "version": frame.version,
        "anos": list(frame.filters.span),
        "vinculo": frame.filters.rule(),
        "red": NETWORKS[frame.filters.view.network.value],
        "instituciones": frame.filters.view.institutions,
    }
    _buttons(
        "red",
        [
            ("GraphML", lambda: exports.graphml(network()), "red.graphml", "application/xml"),
            ("GEXF con fechas", lambda: exports.gexf(network()), "red.gexf", "application/xml"),
            ("Kumu (XLSX)", lambda: to_xlsx(exports.kumu(network())), "red-kumu.xlsx", XLSX),
            ("JSON", lambda: exports.as_json(network(), about), "red.json", "application/json"),
        ],
    )


def _graph(frame: Frame) -> Ties:
    found = data.findings(frame.version, frame.filters.view)
    return exports.plain(found.snapshot, found.scope, found.ties)


def _counted(frame: Frame) -> str:
    found = data.findings(frame.version, frame.filters.view)
    return f"{number(len(found.scope.organizations))} organizaciones, {number(found.ties.number_of_edges())} vínculos"


def _title(what: str, title: str, key: str) -> None:
    """As text: a title may hold a name."""
    lamina(h("p", h("b", what), " ", title), key=f"exportar-{key}")


def _buttons(key: str, files: list[tuple[str, Callable[[], bytes], str, str]]) -> DeltaGenerator:
    """A row of files: what each is called, how it is made, its name and its type."""
    row = st.container(horizontal=True, key=f"archivos-{key}")
    with row:
        for label, make, name, kind in files:
            st.download_button(label, make, name, kind, key=f"archivo-{key}-{name}", on_click="ignore")
    return row


def _table(table: Table) -> pd.DataFrame:
    return table if isinstance(table, pd.DataFrame) else table()


def _csv(table: Table) -> bytes:
    return to_csv(_table(table))


def _xlsx(title: str, table: Table) -> bytes:
    return to_xlsx({title: _table(table)})


def _file(title: str) -> str:
    """A title as the name of a file, the same on every system."""
    return re.sub(r"[^a-z0-9]+", "-", normal(title)).strip("-")[:60] or "tejido"


def notes(frame: Frame) -> list[str]:
    """What a picture says of itself, so that it tells the truth alone."""
    found = data.findings(frame.version, frame.filters.view).coverage
    first, last = frame.filters.span
    who = "con instituciones" if frame.filters.view.institutions else "sin instituciones"
    years = f"{first} a {last}" if first != last else str(first)
    history = data.loads(frame.version)
    when = f", datos cargados hasta el {date(history[-1].at[:10])}" if history else ""
    known = (
        f"{number(found.located.value)} de {number(found.organizations.value)} organizaciones con región; de "
        f"{number(found.meetings.value)} encuentros se conoce algún nombre en {number(found.some_names.value)} y la "
        f"lista completa en {number(found.complete.value)}. "
        "Lo que está con rayas inclinadas es lo que no se sabe: sin registro, que no es cero."
    )
    rule = f"{years} · {NETWORKS[frame.filters.view.network.value]} · {who} · vínculo: {frame.filters.rule()}."
    return [rule, known, f"Tejido · {data.space().title}{when}."]
