"""What a run of the explorer shares between the frame and the page, and what a press in a lámina asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st

from explorer.exports import Offer
from explorer.filters import Filters, ask
from explorer.pages import BY_PATH, PAGES

FILTERS = frozenset({"anos", "vinculo", "red", "instituciones", "proyector"})
"""Parameters that belong to the widgets of the frame: they go along by themselves."""


@dataclass(frozen=True)
class Frame:
    """The version of the data and the filters of this run, and what the page says that can be taken away."""

    version: int
    filters: Filters
    offers: list[Callable[[], Offer]] = field(default_factory=list)


def share(frame: Frame) -> None:
    st.session_state["frame"] = frame


def current() -> Frame:
    """The frame of this run, set by the entry script before the page."""
    frame: Frame = st.session_state["frame"]
    return frame


def asked(name: str) -> str | None:
    """A parameter of the page, as the address has it."""
    return st.query_params.get(name)


def place(page: str | None = None, **parameters: str | Sequence[str] | None) -> str:
    """Where a press leads: `?region=08` on this page, `/red?organizacion=…` on another; a blank leaves it out.

    A filter of the frame is changed the same way; one that holds several takes a sequence: `?vinculo=1&vinculo=2`.
    """
    named = urlencode({name: value or "" for name, value in parameters.items()}, doseq=True)
    # The first page has the bare address and no other.
    head = "" if page is None else "/" if page == PAGES[0].path else f"/{page}"
    return head + (f"?{named}" if named else "")


def press(value: str | None) -> None:
    """Go where a press in a lámina leads: it only ever changes the address, so that every view is a link."""
    if value is None:
        return
    where = urlsplit(value)
    if where.path:
        page = BY_PATH[where.path.strip("/") or PAGES[0].path]
        named = _told(where.query)
        st.switch_page(f"views/{page.file}", query_params={name: said for name, said in named.items() if said})
    change(value)
    st.rerun()


def change(value: str) -> None:
    """Change the address of this page as `press` does, from a callback: the run that follows finds it changed."""
    # What is chosen anew closes the rows of what was chosen before.
    for name, said in {"filas": "", **_told(urlsplit(value).query)}.items():
        if said:
            st.query_params[name] = said
        else:
            st.query_params.pop(name, None)


def _told(query: str) -> dict[str, str]:
    """The page's own parameters; the filters of the frame are asked of their widgets."""
    pairs = parse_qsl(query, keep_blank_values=True)
    ask([pair for pair in pairs if pair[0] in FILTERS])
    return {name: said for name, said in pairs if name not in FILTERS}
