"""The section «Cargar» of Datos: files are dropped, checked, decided on and loaded."""

import streamlit as st

from explorer import actions, data, staging
from explorer.compositions import loading as page
from explorer.lamina import lamina
from explorer.state import current, press
from loaders import returning, templates
from loaders.report import Report

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def section() -> None:
    """Drop files, see what they bring, decide, load; then what changed. The history is a section of its own."""
    version = current().version
    space = data.space()
    reports = data.checked(version, staging.stamp(space)) if staging.files(space) else []
    done = st.session_state.get("cargado")
    if done and not reports:
        lamina(page.changed(*done), key="cambio")
        _downloads(done[0])
    else:
        lamina(page.heading(reports), key="titulo-carga")
    with st.container(horizontal=True, key="carga"):
        with st.container(key="carga-principal"):
            _drop()
            pressed = lamina(page.body(reports), key="cuerpo-carga") if reports else None
        if reports:
            with st.container(key="carga-lado"):
                pressed = lamina(page.side(reports, staging.answers(space)), key="lado-carga") or pressed
                _downloads(reports)
    if pressed:
        _do(pressed)


def _drop() -> None:
    """A file that is dropped is kept at once, and the field is empty again."""
    turn = st.session_state.setdefault("turno-carga", 0)
    with st.container(key="soltar"):
        dropped = st.file_uploader(
            "Archivos", accept_multiple_files=True, key=f"archivos-{turn}", label_visibility="collapsed"
        )
    if dropped:
        for file in dropped:
            staging.put(data.space(), file.name, file.getvalue())
        st.session_state["turno-carga"] = turn + 1
        st.session_state.pop("cargado", None)
        st.rerun()
    with st.container(horizontal=True, key="plantillas"):
        st.download_button(
            "Plantillas vacías", templates.content, "plantillas.xlsx", XLSX, on_click="ignore", type="tertiary"
        )
        st.download_button(
            "Un ejemplo lleno",
            lambda: templates.content(True),
            "ejemplo.xlsx",
            XLSX,
            on_click="ignore",
            type="tertiary",
        )


def _downloads(reports: list[Report]) -> None:
    if any(report.held or report.open for report in reports):
        st.download_button(
            "Bajar lo pendiente, para llenarlo y volver a cargarlo",
            lambda: returning.workbook(reports),
            "pendiente.xlsx",
            XLSX,
            on_click="ignore",
            type="tertiary",
        )


def _do(pressed: str) -> None:
    what, _, rest = pressed.partition(":")
    if what == "answer":
        staging.answer(data.space(), *rest.split("=", 1))
    elif what == "load":
        st.session_state["cargado"] = actions.load_staged()
    elif what == "discard":
        actions.discard()
    else:
        press(pressed)
        return
    st.rerun()
