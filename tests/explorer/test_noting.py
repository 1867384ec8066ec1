"""What becomes of an introduction is noted on the pages that propose it: each a fact that can be taken back."""

from pathlib import Path

import pytest
from apps import app_on, drawn, opened
from browser import Serve, Visit, address, settle
from chromium import APP
from playwright.sync_api import Page, expect

from explorer.compositions import gaps, home, introduced, next_steps
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import text, walk
from explorer.pages import BY_PATH
from explorer.state import place
from graph import facts, log, spaces
from graph.scope import View, scope
from graph.server import Address
from graph.settings import Settings
from graph.snapshot import snapshot, store_digest
from graph.spaces import Space
from graph.store import Store
from loaders import pipeline, record
from loaders.entry import enter

pytest_plugins = ["chromium"]

FILES = {
    "organizaciones.csv": "Código,Organización,Región\na,Arteria,Cusco\nk,Kuntur,Piura\np,Puente,\n",
    "relaciones.csv": "Organización,Relación,Con quién\nPuente,es aliada de,Arteria\nPuente,es aliada de,Kuntur\n",
}
ENDS = {"Una organización": "Arteria", "Otra organización": "Kuntur"}


@pytest.fixture
def loaded(store: Store, tmp_path: Path) -> Store:
    """Two organizations of two regions, that only a third one joins."""
    record.load_territory(store)
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert all(not o.report.problems for o in pipeline.load(store, [tmp_path / name for name in FILES], who="Ana"))
    return store


def found_in(store: Store) -> Findings:
    shown = snapshot(store)
    return Findings(shown, scope(shown, View(), facts.years(shown)))


def states(store: Store) -> list[str]:
    return list(snapshot(store).nodes["Introduction"]["state"])


def offered(found: Findings) -> list[str]:
    """What the page Vacíos offers to note."""
    tree = gaps.page(found, gaps.numbers(found, None, None), _filters(found), writes=True)
    return [text(n) for n in walk(tree) if n["attrs"].get("open", "").startswith(introduced.NOTE)]


def _filters(found: Findings) -> Filters:
    return Filters(View(), facts.years(found.snapshot) or (2026, 2026))


def test_what_is_offered_follows_from_what_is_noted(loaded: Store):
    assert offered(found_in(loaded)) == ["La hará Puente", "Ya se presentaron", "No proponer"]
    enter(loaded, "presentaciones", {**ENDS, "Quién las presentó": "Puente", "Estado": "alguien la hará"})
    taken = found_in(loaded)
    best = taken.gaps.introduction
    assert best is not None
    assert introduced.told(taken, best.one, best.other) == " La hará Puente."
    assert set(offered(taken)) == {"Ya se presentaron", "No proponer"}
    enter(loaded, "presentaciones", {**ENDS, "Estado": "hecha"})
    assert offered(found_in(loaded)) == ["Se volvieron a ver"]
    enter(loaded, "presentaciones", {**ENDS, "Estado": "se volvieron a ver"})
    assert offered(found_in(loaded)) == []


def test_an_introduction_that_was_made_leaves_the_headline_to_the_next_one_and_is_awaited(
    loaded: Store, tmp_path: Path
):
    more = tmp_path / "relaciones.csv"
    (tmp_path / "organizaciones.csv").write_text("Código,Organización,Región\nl,Luna,Piura\n", encoding="utf-8")
    more.write_text("Organización,Relación,Con quién\nPuente,es aliada de,Luna\n", encoding="utf-8")
    assert all(not o.report.problems for o in pipeline.load(loaded, [tmp_path / "organizaciones.csv", more]))

    def headline() -> tuple[str, str]:
        found = found_in(loaded)
        made = next_steps.steps(found)
        page = home.page(found, home.numbers(found, made), _filters(found), made)
        return next(text(node) for node in walk(page) if node["tag"] == "h1"), text(page)

    before, _ = headline()
    assert before.startswith("Presentar a Cusco con Piura: hoy solo las une Puente")
    best = found_in(loaded).gaps.introduction
    assert best is not None
    names = found_in(loaded).scope.names
    ends = {"Una organización": names[best.one], "Otra organización": names[best.other]}
    enter(loaded, "presentaciones", {**ends, "Estado": "hecha"})
    after, whole = headline()
    assert after != before and after.startswith("Presentar a Arteria con ")
    assert "Ya se presentaron " in whole and "falta un encuentro que lo muestre" in whole


def test_what_is_over_is_never_proposed_again(loaded: Store):
    enter(loaded, "presentaciones", {**ENDS, "Estado": "descartada"})
    found = found_in(loaded)
    assert next_steps.introduce(found) is None
    assert offered(found) == []
    shown = introduced.numbers(found)
    assert [len(shown[key].rows) for key in ("anotadas", "cerradas")] == [0, 1]


def test_without_the_right_to_write_nothing_is_offered(loaded: Store):
    found = found_in(loaded)
    tree = gaps.page(found, gaps.numbers(found, None, None), _filters(found))
    assert not [n for n in walk(tree) if n["attrs"].get("open", "").startswith(introduced.NOTE)]


def test_what_is_noted_today_does_not_stretch_the_years_of_the_network(loaded: Store):
    years = facts.years(snapshot(loaded))
    enter(loaded, "presentaciones", {**ENDS, "Estado": "hecha", "Fecha": "2031-05-01"})
    assert facts.years(snapshot(loaded)) == years


def test_an_address_notes_nothing(neo4j: Address, space: Space, loaded: Store):
    with app_on(neo4j, space.name):
        assert "Presentar" in drawn(opened("inicio", estado="made", una="org:arteria", otra="org:kuntur"))
    assert states(loaded) == []


@pytest.fixture
def own(serve: Serve, neo4j: Address, space: Space, loaded: Store) -> str:
    """An explorer on a space that may be written to."""
    settings = Settings.read()
    if space.name not in {found.name for found in spaces.spaces(settings)}:
        spaces.create(settings, space.name, "Prueba")
    return serve(
        APP,
        NEO4J_URI=neo4j.uri,
        NEO4J_USER=neo4j.user,
        NEO4J_PASSWORD=neo4j.password,
        TEJIDO_SPACE=space.name,
    )


def noted(page: Page, button: str, words: str) -> None:
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page.locator(".noted")).to_contain_text(words)
    settle(page)


def test_an_introduction_is_taken_made_met_again_and_each_can_be_taken_back(own: str, visit: Visit, loaded: Store):
    page = visit(own + address("inicio"))
    before = store_digest(loaded)
    noted(page, "La hará Puente", "Anotado: la hará Puente.")
    expect(page.locator(".next-step").first).to_contain_text("La hará Puente: anotado el")
    assert states(loaded) == ["taken"]
    noted(page, "Deshacer", "Se deshizo lo anotado.")
    assert store_digest(loaded) == before
    noted(page, "Ya se presentaron", "Anotado: ya se presentaron.")
    assert states(loaded) == ["made"]
    expect(page.get_by_role("button", name="Ya se presentaron")).to_have_count(0)
    page.goto(own + place(BY_PATH["vacios"].path))
    noted(page, "Se volvieron a ver", "Anotado: se volvieron a ver.")
    assert states(loaded) == ["met_again"]


def test_two_who_press_at_once_are_both_answered(own: str, visit: Visit, loaded: Store):
    one, other = visit(own + address("inicio")), visit(own + address("inicio"))
    noted(one, "No proponer", "Anotado: no se vuelve a proponer.")
    noted(other, "No proponer", "Anotado: no se vuelve a proponer.")
    assert states(loaded) == ["dismissed"]
    assert len({load.id for load in log.loads(loaded) if load.file == "página"}) == 1


def test_a_page_inside_another_one_offers_nothing(own: str, visit: Visit):
    page = visit(own + address("inicio", "embed=true"))
    expect(page.locator(".next-step").first).to_be_visible()
    assert page.locator(".deeds").count() == 0
