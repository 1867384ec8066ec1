"""What a run of the explorer shares between the frame and the page: the version and the filters."""

from dataclasses import dataclass

import streamlit as st

from explorer.filters import Filters


@dataclass(frozen=True)
class Frame:
    """The version of the data and the filters of this run."""

    version: int
    filters: Filters


def share(frame: Frame) -> None:
    st.session_state["frame"] = frame


def current() -> Frame:
    """The frame of this run, set by the entry script before the page."""
    frame: Frame = st.session_state["frame"]
    return frame


def press(value: str | None) -> None:
    """Do what a press in a lámina asks: it only ever changes the address, so that every view is a link."""
    if value is None:
        return
    what, _, rest = value.partition(":")
    if what == "close":
        st.query_params.pop("filas", None)
    elif what == "rows":
        st.query_params["filas"] = rest
    elif what in ("region", "pregunta"):
        st.query_params.pop("filas", None)
        if rest:
            st.query_params[what] = rest
        else:
            st.query_params.pop(what, None)
    else:
        return
    st.rerun()
