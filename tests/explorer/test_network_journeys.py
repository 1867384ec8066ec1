"""Red in a real browser: the picture, the search, the card, and names that would like to be markup.

Every page that is opened here fails its test when a request leaves the machine or an error is logged.
"""

import shutil
from pathlib import Path

import pytest
from browser import Serve, Visit, settle
from playwright.sync_api import Page, expect

from explorer.pages import BY_PATH
from explorer.state import place

pytest_plugins = ["chromium"]

EXPLORER = Path(__file__).parents[2] / "explorer"
RED = place(BY_PATH["red"].path)
CHASKI = "org:grupo-chaski"
READY = "window.red && Object.keys(window.red.pictures).length > 0"
SPOT = """id => {
  const { net } = Object.values(window.red.pictures)[0], box = document.querySelector('.red-sheet').getBoundingClientRect()
  const { x, y } = net.canvasToDOM(net.getPosition(id))
  return [box.left + x, box.top + y]
}"""

STAGE = """
import networkx as nx
import pandas as pd
import streamlit as st
from explorer.lamina import h, lamina
from explorer.network.canvas import canvas, payload, select
from explorer.network.places import HOMES
from explorer.network.positions import positions
from explorer.network.scene import choice, scene
from explorer.search import Option, options, search
from explorer.style import put
from explorer.symbols import UNKNOWN
from graph.evidence import Evidence

put()
HOSTILE = ['<img src=x onerror="window.hurt=1">', '</script><script>window.hurt=1</script>', 'Casa href javascript:alert(1)',
           '\\u202eodatse al ed asac', 'Muy ' + 'larguísimo' * 60, '{{7*7}} ${1} &lt;b&gt;', '', 'A\\nB']
ids = [f"org:{place}" for place in range(len(HOSTILE))]
graph = nx.Graph()
for id_, name in zip(ids, HOSTILE):
    graph.add_node(id_, name=name)
for one, other in zip(ids, ids[1:]):
    graph.add_edge(one, other, grade=3, evidence=(Evidence(3, "group", "g", HOSTILE[0], "", "", ("r",)),))
organizations = pd.DataFrame({"name": HOSTILE, "kind": None, "region": ["08", "20", None, "15"] * 2, "institution": False},
                             index=ids, dtype=object)
shown = scene(positions(organizations, graph, {code: HOSTILE[0] for code in HOMES}), organizations, graph)
lamina(h("h1", "Nombres"), key="titulo")
canvas(payload(shown, HOSTILE[1], "lienzo"), "lienzo", lambda id_: st.session_state.update(said=id_))
chosen = st.session_state.get("said", ids[4])
select(choice(shown, [chosen], [(chosen, other) for other in graph[chosen]]), "lienzo", "light", key="seleccion")
search(options([Option(i, n, n, (n,), UNKNOWN) for i, n in zip(ids, HOSTILE)], HOSTILE[1]), "buscar",
       lambda id_: st.session_state.update(said=id_))
lamina(h("p", "se eligió: ", chosen, class_="said"), key="dicho")
"""


@pytest.fixture(scope="module")
def stage(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The picture and the search, full of names that would like to be markup."""
    folder = tmp_path_factory.mktemp("escenario")
    shutil.copytree(EXPLORER / ".streamlit", folder / ".streamlit")
    shutil.copytree(EXPLORER / "static", folder / "static")
    script = folder / "escenario.py"
    script.write_text(STAGE, encoding="utf-8")
    return serve(script)


def drawn(page: Page) -> Page:
    page.wait_for_function(READY)
    settle(page)
    return page


def press(page: Page, id_: str) -> None:
    page.mouse.click(*page.evaluate(SPOT, id_))


def test_a_hostile_name_is_text_on_the_canvas_and_in_the_search(stage: str, visit: Visit):
    page = drawn(visit(stage))
    for x, y in [page.evaluate(SPOT, f"org:{number}") for number in range(8)]:
        page.mouse.move(x, y)  # the name of whatever is below the pointer is written
    field = page.get_by_role("combobox")
    field.fill("img")
    expect(page.locator(".search li b")).to_have_text('<img src=x onerror="window.hurt=1">')
    field.press("Enter")
    expect(page.locator(".said")).to_have_text("se eligió: org:0")
    assert page.locator(".search img, .search script, .red-picture img").count() == 0
    press(page, "org:3")
    expect(page.locator(".said")).to_have_text("se eligió: org:3")
    assert page.evaluate("window.hurt") is None


def test_a_press_on_the_picture_opens_the_card_and_back_closes_it(explorer: str, visit: Visit):
    page = drawn(visit(explorer + RED))
    press(page, CHASKI)
    expect(page.locator(".card-name h2")).to_have_text("Grupo Chaski")
    assert "organizacion=org%3Agrupo-chaski" in page.url
    press(page, "org:microcine-cinetiquetas")
    expect(page.locator(".card-name h2")).to_have_text("Microcine Cinetiquetas")
    page.go_back()
    expect(page.locator(".card-name h2")).to_have_text("Grupo Chaski")
    page.go_back()
    expect(page.locator(".card-name h2")).to_have_count(0)


def test_the_search_finds_without_accents_and_by_another_name_with_the_keyboard_alone(explorer: str, visit: Visit):
    page = drawn(visit(explorer + RED))
    field = page.get_by_role("combobox")
    field.focus()
    page.keyboard.type("legana")
    expect(page.locator(".search li[aria-selected=true] b")).to_have_text("Microcine Legaña de Perro")
    field.fill("grupo chaski com")
    expect(page.locator(".search li small")).to_contain_text("Grupo Chaski Comunicación Audiovisual")
    page.keyboard.press("Enter")
    expect(page.locator(".card-name h2")).to_have_text("Grupo Chaski")
    field.fill("zzzz")
    expect(page.locator(".search-told")).to_have_text("Ningún nombre tiene esas letras")


def test_the_strip_hides_and_shows_a_grade_in_the_filter_and_in_the_address(explorer: str, visit: Visit):
    page = drawn(visit(explorer + RED))
    before = page.locator("h1").inner_text()
    page.get_by_role("button", name="Mostrar los vínculos de grado 1: coincidieron").click()
    expect(page.locator("h1")).to_contain_text("coincidieron, se encontraron o trabajan con otra")
    settle(page)
    assert "vinculo=1&vinculo=2&vinculo=3&vinculo=4&vinculo=5" in page.url
    expect(page.locator("[data-testid=stPopoverButton]").nth(1)).to_contain_text("1 · coincidieron, o más")
    again = drawn(visit(page.url))
    expect(again.locator("h1")).to_contain_text("coincidieron, se encontraron o trabajan con otra")
    page.get_by_role("button", name="Ocultar los vínculos de grado 1: coincidieron").click()
    expect(page.locator("h1")).to_have_text(before)


def test_how_do_i_get_there_is_asked_by_search_and_answered_in_words(explorer: str, visit: Visit):
    page = drawn(visit(f"{explorer}{RED}?organizacion=org:microcine-cinetiquetas"))
    page.get_by_role("button", name="¿Cómo llego?").click()
    field = page.get_by_role("combobox", name="¿A quién quiere llegar?")
    field.fill("riqch")
    field.press("Enter")
    expect(page.locator(".net-card")).to_contain_text("Grupo Chaski las puede presentar")
    page.locator(".way .act").first.click()
    expect(page.locator(".drawer tbody")).to_contain_text("relaciones.csv, fila")
    page.keyboard.press("Escape")
    expect(page.locator(".drawer")).to_have_count(0)
    expect(page.locator(".way .act").first).to_be_focused()


def test_a_neighbourhood_and_two_dates_are_links_that_open_again(explorer: str, visit: Visit):
    page = drawn(visit(f"{explorer}{RED}?organizacion={CHASKI}&pasos=1&desde=2017"))
    expect(page.locator(".vicinity")).to_contain_text("A un paso hay 5 organizaciones")
    expect(page.locator(".changes")).to_contain_text("Desde el fin de 2017")
    expect(page.locator(".net-table tbody tr")).to_have_count(6)
    page.get_by_role("button", name="Dos pasos").click()
    expect(page.locator(".vicinity")).to_contain_text("A dos pasos hay")
    page.get_by_role("button", name="Ver la tabla").click()
    expect(page.locator("#tabla")).to_be_focused()


def test_the_picture_keeps_its_zoom_when_something_is_selected(explorer: str, visit: Visit):
    page = drawn(visit(explorer + RED))
    page.get_by_role("button", name="Acercar").click()
    scale = page.evaluate("Object.values(window.red.pictures)[0].net.getScale()")
    page.get_by_role("combobox").fill("chaski")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator(".card-name h2")).to_have_text("Grupo Chaski")
    settle(page)
    assert page.evaluate("Object.values(window.red.pictures)[0].net.getScale()") == scale


def test_on_a_phone_search_and_card_stand_for_the_picture(explorer: str, visit: Visit):
    page = visit(f"{explorer}{RED}?organizacion={CHASKI}", width=390, height=844)
    expect(page.locator(".card-name h2")).to_have_text("Grupo Chaski")
    expect(page.locator(".red-picture")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_be_visible()
    wide = "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
    assert page.evaluate(f"{wide}.map(e => e.scrollWidth - e.clientWidth)") == [0, 0]
