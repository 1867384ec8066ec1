"""Each page opened by AppTest over the public record, in Spanish and without a failure."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import explorer
from graph import spaces
from graph.server import Address
from graph.settings import Settings

APP = Path(explorer.__file__).parent / "app.py"


@pytest.fixture(scope="module")
def app_space(record_neo4j: Address, record_store) -> Iterator[None]:
    """The record as the space that the app opens."""
    given = {
        "NEO4J_URI": record_neo4j.uri,
        "NEO4J_USER": record_neo4j.user,
        "NEO4J_PASSWORD": record_neo4j.password,
        "TEJIDO_SPACE": "demo",
    }
    os.environ.update(given)
    settings = Settings.read()
    if "demo" not in {space.name for space in spaces.spaces(settings)}:
        spaces.create(settings, "demo", "Registro público")
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
    for name in given:
        del os.environ[name]


def opened(page: str | None = None, **params: str) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in params.items():
        at.query_params[name] = value
    at.run()
    if page:
        at.switch_page(f"views/{page}.py").run()
    assert not at.exception, at.exception
    return at


def drawn(at: AppTest) -> str:
    """The trees that the page sent to the browser, as text."""
    sent = (part.proto.json for part in at.get("bidi_component") if part.proto.json)
    return " ".join(json.dumps(json.loads(tree), ensure_ascii=False) for tree in sent)


def test_regiones_opens_with_its_answer(app_space):
    found = drawn(opened())
    assert "regiones tienen mesa de trabajo" in found
    assert "Registro público" in found


def test_a_link_opens_the_rows_of_a_number_and_a_region(app_space):
    assert "Regiones: tiene mesa de trabajo" in drawn(opened(filas="rung.3"))
    assert "Por un puente: Grupo Chaski" in drawn(opened(region="08"))


@pytest.mark.parametrize("params", [{"filas": "nada"}, {"region": "99"}, {"anos": "x"}, {"red": "otra"}])
def test_a_link_that_says_nonsense_opens_the_page_all_the_same(app_space, params: dict[str, str]):
    assert "mesa de trabajo" in drawn(opened(**params))


def test_preguntas_lists_every_question(app_space):
    from graph.questions import questions

    found = drawn(opened("questions"))
    assert all(question.title in found for question in questions())
