"""Slow work behind a page: the page says what is pending, leaves everything else open, and goes on by itself."""

import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any, TypeVar

import streamlit as st

from explorer import words
from explorer.lamina import h, lamina

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds that a page waits for its work before it says that it is pending."""
_WORKERS = ThreadPoolExecutor(2, thread_name_prefix="behind-a-page")


@dataclass(frozen=True)
class _Work:
    """Work that was begun, and when by `time.monotonic`."""

    future: "Future[Any]"
    since: float


@st.cache_resource(show_spinner=False, max_entries=16)
def _begun(names: tuple[Hashable, ...], _work: Callable[[], Any]) -> _Work:
    return _Work(_WORKERS.submit(_work), time.monotonic())


def made(work: Callable[[], T], organizations: int, *names: Hashable) -> T:
    """What `work` gives, made once for its `names`: the page, the version of the data, the view, what is chosen.

    Where it takes longer than `PATIENCE` this run of the page ends with a sentence, and a new one begins when it is
    done. `work` runs in a thread of its own: it asks nothing of Streamlit. What it raises is raised here, and it is
    tried again the next time.
    """
    begun = _begun(names, work)
    if wait([begun.future], PATIENCE).not_done:
        _pending(begun, organizations)
        st.stop()
    if begun.future.exception():
        _begun.clear(names, work)
    found: T = begun.future.result()
    return found


@st.fragment(run_every=1)
def _pending(begun: _Work, organizations: int) -> None:
    """Say what is pending and for how long; where it is done the page goes on."""
    if begun.future.done():
        st.rerun()
    seconds = round(time.monotonic() - begun.since)
    since = f"{seconds} {words.plural(seconds, 'segundo', 'segundos')}"
    page = h(
        "div",
        h("h2", f"Se calcula esta vista de {words.number(organizations)} organizaciones."),
        h("p", f"Lleva {since}. Las demás páginas siguen abiertas, y esta aparece sola."),
        class_="pending",
        role="status",
    )
    lamina(page, key="pendiente")
