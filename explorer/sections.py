"""The sections of Datos, in their order. To add one: a function that draws it, and a line in `SECTIONS`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import streamlit as st

from explorer import actions, data, uploading
from explorer.compositions.records import coverage, glossary, loads, sources
from explorer.compositions.records import templates as tables
from explorer.exports import Offer
from explorer.screen import part, show
from explorer.state import asked, current
from loaders import templates
from loaders.record import TERRITORY_TABLES
from loaders.spreadsheet import to_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Section:
    """Its name in the address, its title, and how it is drawn."""

    path: str
    title: str
    draw: Callable[[], None]


def _coverage() -> None:
    frame = current()
    found = data.findings(frame.version, frame.filters.view)
    shown = coverage.numbers(found)
    show(coverage.page(found, shown, frame.filters), shown, "cobertura")


def _answer(question: str, **given: str) -> tuple[list[dict[str, object]], bool]:
    answer = data.answer(current().version, question, tuple(given.items()), date.today().isoformat())
    return answer.to_dict("records"), bool(answer.attrs.get("cut"))


def _sources() -> None:
    rows, cut = _answer("de_donde_salen_los_datos")
    files, _ = _answer("cargas")
    shown = sources.numbers(rows, files)
    show(sources.page(rows, files, shown, cut), shown, "fuentes")


def _entries() -> list[loads.Entry]:
    history = data.loads(current().version)
    rows, _ = _answer("cargas")
    records = {row["order"]: row["records"] for row in rows}
    return [
        loads.Entry(
            entry.id,
            entry.file,
            entry.who,
            entry.at,
            entry.rows,
            entry.stored,
            entry.held,
            entry.active,
            bool(set(entry.tables) & TERRITORY_TABLES),
            records.get(entry.order, ()),  # type: ignore[arg-type]  # a column of records holds tuples of ids
        )
        for entry in history
    ]


def _loads() -> None:
    entries = _entries()
    chosen = next((entry for entry in entries if entry.id == asked("carga") and not entry.own), None)
    if chosen:
        _confirm(chosen)
        return
    shown = sources.numbers([], [{"file": entry.file, "records": entry.records} for entry in entries])
    show(loads.page(entries, shown, st.session_state.pop("hecho", None)), shown, "cargas")


def _confirm(entry: loads.Entry) -> None:
    """The step before: nothing is written until the button is pressed."""
    brought = _answer("que_trajo_una_carga", load=entry.id)[0] if entry.active else []
    part(loads.asking(entry, brought), "pregunta")
    with st.container(horizontal=True, key="decidir"):
        yes = st.button(f"Retirar {entry.file}" if entry.active else f"Restaurar {entry.file}", type="primary")
        no = st.button("Dejarla como está")
    if yes:
        before = _figures(current().version)
        (actions.withdraw if entry.active else actions.restore)(entry.id)
        after = _figures(data.version())
        st.session_state["hecho"] = loads.Done(entry.file, not entry.active, before, after)
    if yes or no:
        st.query_params.pop("carga", None)
        st.rerun()


def _figures(version: int) -> loads.Figures:
    found = data.findings(version, current().filters.view)
    regions = found.presence.reaching(1).value
    return loads.Figures(len(found.scope.organizations), found.ties.number_of_edges(), regions)


def _glossary() -> None:
    part(glossary.page(data.space().thresholds, asked("termino")), "glosario")


def _templates() -> None:
    version = current().version
    show(tables.title(), {}, "titulo", lambda: Offer(data.templates(version)))
    with st.container(horizontal=True, key="libro"):
        st.download_button(
            "Descargar el libro de plantillas",
            _workbook,
            "plantillas.xlsx",
            XLSX,
            key="plantillas",
            type="primary",
            on_click="ignore",
        )
        st.download_button(
            "Descargar los datos de este espacio en plantillas",
            lambda: to_xlsx(data.templates(version) or {"Datos": pd.DataFrame()}),
            "datos.xlsx",
            XLSX,
            key="datos-en-plantillas",
            on_click="ignore",
        )
    part(tables.page(), "plantillas-lista")


def _workbook() -> bytes:
    with TemporaryDirectory() as folder:
        return templates.write(Path(folder) / "plantillas.xlsx").read_bytes()


SECTIONS = (
    Section("cobertura", "Cobertura", _coverage),
    Section("cargar", "Cargar", uploading.section),
    Section("fuentes", "Fuentes", _sources),
    Section("cargas", "Cargas", _loads),
    Section("plantillas", "Plantillas", _templates),
    Section("glosario", "Glosario", _glossary),
)
BY_PATH = {section.path: section for section in SECTIONS}
