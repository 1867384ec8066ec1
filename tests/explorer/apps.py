"""The explorer run by AppTest, without a browser: on a space, at a page, with parameters in the address."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from streamlit.testing.v1 import AppTest

import explorer
from explorer import background
from explorer.pages import BY_PATH, PAGES
from graph import spaces
from graph.server import Address
from graph.settings import Settings

APP = Path(explorer.__file__).parent / "app.py"
# Nobody looks again here, as a browser does: a page is waited for, however slow the machine.
background.PATIENCE = 60.0


@contextmanager
def app_on(neo4j: Address, name: str) -> Iterator[None]:
    """Until it ends, the app opens the space of this name at that Neo4j."""
    given = {
        "NEO4J_URI": neo4j.uri,
        "NEO4J_USER": neo4j.user,
        "NEO4J_PASSWORD": neo4j.password,
        "TEJIDO_SPACE": name,
    }
    os.environ.update(given)
    settings = Settings.read()
    if name not in {space.name for space in spaces.spaces(settings)}:
        spaces.create(settings, name, "Registro público")
    st.cache_resource.clear()
    st.cache_data.clear()
    try:
        yield
    finally:
        st.cache_resource.clear()
        st.cache_data.clear()
        for key in given:
            del os.environ[key]


def opened(page: str, **params: str) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in params.items():
        at.query_params[name] = value
    at.run()
    if page != PAGES[0].path:
        at.switch_page(f"views/{BY_PATH[page].file}").run()
    assert not at.exception, at.exception
    return at


def drawn(at: AppTest) -> str:
    """The trees that the page sent to the browser, as text."""
    sent = (part.proto.json for part in at.get("bidi_component") if part.proto.json)
    return " ".join(json.dumps(json.loads(tree), ensure_ascii=False) for tree in sent)
