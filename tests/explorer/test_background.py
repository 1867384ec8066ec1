"""Slow work behind a page: pending is said, the page goes on by itself, and each version has its own."""

import threading
from collections.abc import Iterator

import pytest
import streamlit as st
from apps import drawn
from streamlit.testing.v1 import AppTest

from explorer import background

GATE = threading.Event()
MADE: list[str] = []


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(background, "PATIENCE", 0.2)
    GATE.clear()
    MADE.clear()
    st.cache_resource.clear()
    yield
    GATE.set()
    st.cache_resource.clear()


def page() -> None:
    """A page whose work waits at the gate."""
    import streamlit
    from test_background import GATE, MADE

    from explorer.background import made

    def work() -> str:
        assert GATE.wait(30)
        MADE.append("x")
        return "the answer"

    streamlit.write(made(work, 5_000, "page", streamlit.query_params.get("datos", "1")))


def broken() -> None:
    from test_background import MADE

    from explorer.background import made

    def work() -> str:
        MADE.append("x")
        raise ValueError("no such thing")

    made(work, 1, "broken")


def test_a_page_says_what_is_pending_and_shows_it_when_it_is_done():
    at = AppTest.from_function(page, default_timeout=30).run()
    assert "Se calcula esta vista de 5,000 organizaciones." in drawn(at)
    assert not at.markdown
    GATE.set()
    for _ in range(100):
        at.run()
        if at.markdown:
            break
    assert at.markdown[0].value == "the answer"
    assert "Se calcula" not in drawn(at)


def test_work_is_done_once_for_everybody_and_anew_for_other_data():
    GATE.set()
    background.PATIENCE = 30.0
    for datos in ("1", "1", "2"):
        at = AppTest.from_function(page, default_timeout=30)
        at.query_params["datos"] = datos
        assert at.run().markdown[0].value == "the answer"
    assert len(MADE) == 2


def test_what_fails_is_said_and_tried_again():
    background.PATIENCE = 30.0
    for times in (1, 2):
        at = AppTest.from_function(broken, default_timeout=30).run()
        assert [error.message for error in at.exception] == ["no such thing"]
        assert len(MADE) == times
