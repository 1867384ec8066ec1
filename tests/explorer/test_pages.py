"""Each page opened by AppTest over the public record, in Spanish and without a failure."""

from collections.abc import Iterator

import pytest
from apps import app_on, drawn, opened

from graph.server import Address


@pytest.fixture(scope="module")
def app_space(record_neo4j: Address, record_store) -> Iterator[None]:
    """The record as the space that the app opens."""
    with app_on(record_neo4j, "demo"):
        yield


def test_regiones_opens_with_its_answer(app_space):
    found = drawn(opened("regiones"))
    assert "regiones tienen mesa de trabajo" in found
    assert "Registro público" in found


def test_a_link_opens_the_rows_of_a_number_and_a_region(app_space):
    assert "Regiones: tiene mesa de trabajo" in drawn(opened("regiones", filas="rung.3"))
    assert "Por un puente: Grupo Chaski" in drawn(opened("regiones", region="08"))


def test_the_year_in_the_address_ends_the_window_of_the_page(app_space):
    at = opened("regiones", hasta="2012")
    assert "2008 a 2012" in drawn(at)
    assert at.slider(key="hasta-el-ano").value == 2012
    at.slider(key="hasta-el-ano").set_value(2016).run()
    assert at.query_params["hasta"] == "2016"
    assert "2008 a 2016" in drawn(at)


@pytest.mark.parametrize(
    "params", [{"hasta": "x"}, {"hasta": "1800"}, {"filas": "nada"}, {"region": "99"}, {"anos": "x"}, {"red": "otra"}]
)
def test_a_link_that_says_nonsense_opens_the_page_all_the_same(app_space, params: dict[str, str]):
    assert "mesa de trabajo" in drawn(opened("regiones", **params))


def test_a_link_says_what_was_loaded_since_it_was_made(app_space):
    assert "Desde este enlace se cargaron 12 archivos" in drawn(opened("regiones", datos="3"))
    assert "no se cargó ningún archivo" in drawn(opened("regiones", datos="15"))
    for nothing in ("", "x", "999"):
        assert "Desde este enlace" not in drawn(opened("regiones", datos=nothing))


def test_preguntas_lists_every_question(app_space):
    from graph.questions import questions

    found = drawn(opened("preguntas"))
    assert all(question.title in found for question in questions())


def test_inicio_and_vacios_open_with_their_answers_and_lead_to_each_other(app_space):
    found = drawn(opened("inicio"))
    assert "Presentar a Cusco con Piura: hoy solo las une Grupo Chaski" in found
    assert "/vacios?sin=org%3Agrupo-chaski" in found
    found = drawn(opened("vacios", sin="org:centro-cultural-centenario"))
    assert "Centro Cultural Centenario puede hacerla" in found
    assert "Mesa de Trabajo de Cusco (APOC)" in drawn(opened("vacios", por="grupo"))


@pytest.mark.parametrize(
    "params", [{"sin": "nadie"}, {"por": "x"}, {"filas": "celda.99.99"}, {"sin": "org:", "por": "grupo"}]
)
def test_a_link_to_vacios_that_says_nonsense_opens_it_all_the_same(app_space, params: dict[str, str]):
    assert "Cusco y Piura se unen solo por" in drawn(opened("vacios", **params))


def test_encuentros_opens_on_the_meeting_most_told_about_or_the_one_asked_for(app_space):
    found = drawn(opened("encuentros"))
    assert "El Quinto Encuentro Nacional de Cultura (5ENC) dejó " in found
    assert "Imprimir en una hoja" in found
    asked = drawn(opened("encuentros", encuentro="meeting:epa-2015", filas="listed"))
    assert "La 4ª edición del festival Este Puerto Alucinado dejó " in asked
    assert "Quiénes constan en la lista" in asked
    assert "Quinto Encuentro" in drawn(opened("encuentros", encuentro="nada"))


def test_compromisos_opens_with_its_answer_and_a_link_to_one(app_space):
    assert "de ninguno consta un seguimiento" in drawn(opened("compromisos"))
    one = drawn(opened("compromisos", compromiso="commitment:aic2", filas="row.commitment:aic2"))
    assert "De «Agenda de Incidencia Compartida, segunda versión» " in one
    assert "De dónde sale" in one
