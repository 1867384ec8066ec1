"""Datos: every section opens, every number opens its rows, and a load is withdrawn only after a second yes."""

from collections.abc import Iterator

import pytest
from apps import app_on, drawn, opened
from streamlit.testing.v1 import AppTest

from explorer.compositions.records import coverage, glossary
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import text, walk
from explorer.sections import SECTIONS
from graph import facts, log
from graph import vocabularies as v
from graph.analysis.presence import RUNGS
from graph.scope import View, scope
from graph.server import Address
from graph.snapshot import snapshot
from graph.spaces import Space
from graph.store import Store
from graph.thresholds import USUAL, Thresholds
from graph.ties import GRADES
from loaders import pipeline, record

FILES = {
    "organizaciones.csv": "Código,Organización,Departamento,Fuente\na,Teatro del Valle,Cusco,https://ejemplo.pe/lista\nb,Radio Altiplano,Puno,",
    "membresias.csv": "Organización (código),Mesa\na,Mesa del Sur\nb,Mesa del Sur",
}


@pytest.fixture
def loaded(neo4j: Address, space: Space, store: Store, tmp_path) -> Iterator[Store]:
    """A small space of two files, which the app opens."""
    record.load_territory(store)
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert all(not o.report.problems for o in pipeline.load(store, [tmp_path / name for name in FILES], who="Ana"))
    with app_on(neo4j, space.name):
        yield store


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label == label).click().run()
    assert not at.exception
    return at


def test_every_section_opens_on_a_small_space(loaded: Store):
    for section in SECTIONS:
        found = drawn(opened("datos", seccion=section.path))
        asked = "¿Qué quiere cargar?" if section.path == "cargar" else "¿Qué sabemos, qué falta, de dónde viene?"
        assert asked in found, section.path
    assert "https://ejemplo.pe/lista" in drawn(opened("datos", seccion="fuentes"))


def test_a_load_is_withdrawn_after_a_second_yes_and_comes_back(loaded: Store):
    (chosen,) = [load for load in log.loads(loaded) if load.file == "membresias.csv"]
    at = opened("datos", seccion="cargas", carga=chosen.id)
    assert "¿Retirar membresias.csv?" in drawn(at)
    press(at, "Dejarla como está")
    assert log.load(loaded, chosen.id).active
    at = press(opened("datos", seccion="cargas", carga=chosen.id), "Retirar membresias.csv")
    assert not log.load(loaded, chosen.id).active
    assert "Se retiró membresias.csv" in drawn(at)
    assert "vínculos en la vista: de 1 a 0" in drawn(at)
    at = press(opened("datos", seccion="cargas", carga=chosen.id), "Restaurar membresias.csv")
    assert log.load(loaded, chosen.id).active
    assert "vínculos en la vista: de 0 a 1" in drawn(at)


def test_the_territory_is_never_offered_to_be_withdrawn(loaded: Store):
    own = next(load for load in log.loads(loaded) if load.file == "regiones.csv")
    at = opened("datos", seccion="cargas", carga=own.id)
    assert not at.button
    assert "viene con el programa" in drawn(at)


def test_an_address_alone_changes_nothing(loaded: Store):
    before = [load.active for load in log.loads(loaded)]
    for load in log.loads(loaded):
        opened("datos", seccion="cargas", carga=load.id)
    assert [load.active for load in log.loads(loaded)] == before


@pytest.mark.parametrize("view", [View(), View(first_year=2012, last_year=2016), View(institutions=True)], ids=str)
def test_every_number_of_the_coverage_opens_exactly_its_rows(record_store: Store, view: View):
    found = snapshot(record_store)
    years = facts.years(found)
    assert years
    whole = Findings(found, scope(found, view, years))
    shown = coverage.numbers(whole)
    tree = coverage.page(whole, shown, Filters(view, years))
    pressed = [(text(n), n["attrs"]["open"].removeprefix("?filas=")) for n in walk(tree) if "open" in n["attrs"]]
    assert len(pressed) > 40
    for said, key in pressed:
        assert int(said.replace(",", "")) == len(shown[key].rows), key
        assert all(shown[key].rows["records"]), key


def test_the_glossary_has_every_word_of_the_ladders_and_the_thresholds_in_force():
    said = text(glossary.page(Thresholds(working_meeting=33)))
    for word in (*GRADES.values(), *RUNGS.values(), *(t.label for t in v.MEETING_KIND.terms)):
        assert word in said
    assert "hasta 33 organizaciones" in said
    slugs = [term.slug for _, terms in glossary.sections(USUAL) for term in terms]
    assert len(set(slugs)) == len(slugs)
    assert "Qué quiere decir «puente»" in text(glossary.page(USUAL, "puente"))
