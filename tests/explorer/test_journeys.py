"""Journeys in a real browser: what a reader does, and what must never happen on the way.

Every page that is opened here fails its test when a request leaves the machine or an error is logged.
"""

import re
import shutil
from pathlib import Path

import pytest
from browser import Serve, Visit, address, settle
from playwright.sync_api import Page, expect

from explorer.style import DARK
from graph.questions import questions

pytest_plugins = ["chromium"]

EXPLORER = Path(__file__).parents[2] / "explorer"
REGIONS = address("regiones")
PASSING = {
    "stFileUploaderFile",
    "stFileUploaderPagination",
    "stDecoration",
    "stStatusWidget",
    "stSidebarNavSeparator",
    "stSidebarCollapseButton",
}
"""Parts of Streamlit that are hidden or come and go: their test ids need not be on the page."""

STAGE = """
import streamlit as st
from explorer.lamina import h, lamina, link
from explorer.pieces import number, table
from explorer.style import put

put()
name = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'
tree = h("div", h("h1", name), table(["Qué", name], [[name, name]], name), h("p", link("javascript:window.hurt=1")),
         h("p", link("https://ejemplo.pe/a?b=<c>", name)), number(name, name, name), class_="stage")
st.session_state["said"] = lamina(tree, key="lamina") or st.session_state.get("said")
lamina(h("p", "se pulsó: ", st.session_state["said"] or "nada", class_="said"), key="dicho")
"""


@pytest.fixture(scope="module")
def stage(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """One lámina full of names that would like to be markup."""
    folder = tmp_path_factory.mktemp("escenario")
    shutil.copytree(EXPLORER / ".streamlit", folder / ".streamlit")
    shutil.copytree(EXPLORER / "static", folder / "static")
    script = folder / "escenario.py"
    script.write_text(STAGE, encoding="utf-8")
    return serve(script)


def _filters(page: Page) -> list[str]:
    found = page.locator("[class*='st-key-en-'] [data-testid=stMarkdownContainer]").all_inner_texts()
    return [" ".join(name.split()) for name in found]


def _parameters(page: Page) -> dict[str, list[str]]:
    pairs = page.evaluate("[...new URL(location.href).searchParams]")
    return {name: sorted(v for n, v in pairs if n == name) for name, _ in pairs}


def test_a_hostile_name_is_text_and_a_press_sends_it_back_letter_by_letter(stage: str, visit: Visit):
    page = visit(stage)
    name = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'
    assert page.locator(".stage h1").inner_text() == name
    assert page.locator(".stage img, .stage script").count() == 0
    assert page.locator(".stage a").count() == 1
    assert page.locator(".stage a").get_attribute("rel") == "noopener noreferrer"
    page.locator(".stage .n").click()
    expect(page.locator(".said")).to_have_text(f"se pulsó: ?filas={name}")
    assert page.evaluate("window.hurt") is None


def test_the_answer_comes_first_and_the_page_speaks_spanish(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS)
    assert page.evaluate("document.documentElement.lang") == "es"
    assert re.search(r"25 regiones tienen mesa de trabajo", page.locator("h1").inner_text())
    assert page.evaluate("document.fonts.check('700 25px Atkinson')")
    expect(page.locator(".map .region[data-open]")).to_have_count(25)


@pytest.mark.parametrize(
    "path", [REGIONS, address("regiones", "region=20"), address("regiones", "filas=rung.3"), address("preguntas")]
)
def test_a_phone_needs_no_sideways_scroll(explorer: str, visit: Visit, path: str):
    page = visit(explorer + path, width=390, height=844)
    wide = "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
    assert page.evaluate(f"{wide}.map(e => e.scrollWidth - e.clientWidth)") == [0, 0]
    off = "[...document.querySelectorAll('.lamina *:not(svg *)')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    assert page.evaluate(f"{off}.length") == 0


def test_a_link_opens_the_same_view_again(explorer: str, visit: Visit):
    asked = address("regiones", "anos=2012&anos=2019&vinculo=1&vinculo=3&red=apoc&instituciones=true&region=20")
    page = visit(explorer + asked)
    said = ["Años 2012 a 2019", "Vínculo 1 · coincidieron, 3 · trabajan juntas", "Red APOC", "con instituciones"]
    assert _filters(page) == said
    expect(page.locator(".card h2")).to_have_text("Piura")
    answer = page.locator("h1").inner_text()
    page.locator(".copy").click()
    expect(page.locator(".copy")).to_have_text("Enlace copiado")
    again = visit(page.evaluate("navigator.clipboard.readText()"))
    assert again.locator("h1").inner_text() == answer
    assert _filters(again) == said
    expect(again.locator(".card h2")).to_have_text("Piura")


def test_the_filters_go_along_to_another_page_and_come_back(explorer: str, visit: Visit):
    page = visit(explorer + address("regiones", "red=apoc&anos=2012&anos=2019"))
    page.locator('.region[data-open="?region=20"]').click()
    expect(page.locator(".card h2")).to_have_text("Piura")
    there = _parameters(page)
    assert there == {"red": ["apoc"], "anos": ["2012", "2019"], "region": ["20"]}
    page.get_by_role("link", name="Preguntas").click()
    expect(page.locator(".questions").first).to_be_visible()
    settle(page)
    assert _parameters(page) == {"red": ["apoc"], "anos": ["2012", "2019"]}
    assert _filters(page)[2] == "Red APOC"
    page.go_back()
    expect(page.locator(".card h2")).to_have_text("Piura")
    settle(page)
    assert _parameters(page) == there
    assert _filters(page)[2] == "Red APOC"


def test_a_filter_chosen_by_hand_is_in_the_address_at_once(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS)
    page.locator(".st-key-filtros [data-testid=stPopoverButton]").nth(2).click()
    page.locator("[data-testid=stRadioOption]").nth(1).click()
    expect(page.locator("[data-testid=stPopoverButton]").nth(2)).to_contain_text("APOC")
    settle(page)
    assert _parameters(page) == {"red": ["apoc"]}


def test_a_number_opens_its_rows_and_gives_the_focus_back(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS)
    number = page.locator("h1 .n").first
    number.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".drawer")).to_be_visible()
    expect(page.locator(".drawer-close")).to_be_focused()
    assert page.locator(".drawer tbody tr").count() == int(number.inner_text())
    page.keyboard.press("Escape")
    expect(page.locator(".drawer")).to_have_count(0)
    expect(page.locator("h1 .n").first).to_be_focused()


def test_a_department_is_chosen_with_the_keyboard_alone(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS)
    page.locator('.region[data-open="?region=07"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card h2")).to_have_text("Callao")
    expect(page.locator('.region[data-open="?region=07"]')).to_be_focused()
    assert page.locator(".chosen").count() == 2


def test_callao_is_large_enough_for_a_finger_to_choose(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS, width=390, height=844)
    box = page.locator('.region[data-open="?region=07"]').bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24


def test_names_on_the_map_stand_apart_as_the_browser_draws_them(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS)
    boxes = page.evaluate(
        "[...document.querySelectorAll('.map .label')].map(e => [e.textContent, e.getBoundingClientRect().toJSON()])"
    )
    assert len(boxes) == 26
    met = [
        (one, other)
        for place, (one, a) in enumerate(boxes)
        for other, b in boxes[place + 1 :]
        if a["left"] < b["right"] - 1 and b["left"] < a["right"] - 1 and a["top"] < b["bottom"] - 3 < a["bottom"] - 3
    ]
    assert not met


def test_in_the_dark_the_page_is_dark(explorer: str, visit: Visit):
    page = visit(explorer + REGIONS, dark=True)
    paper = tuple(int(DARK["paper"][i : i + 2], 16) for i in (1, 3, 5))
    assert page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor") == f"rgb{paper}"


def test_the_parts_of_streamlit_that_the_sheet_names_are_still_there(explorer: str, visit: Visit):
    sheet = "".join(path.read_text(encoding="utf-8") for path in (EXPLORER / "sheets").glob("*.css"))
    named = set(re.findall(r'data-testid="(\w+)"', sheet)) - PASSING
    laptop, phone = visit(explorer + REGIONS), visit(explorer + REGIONS, width=390, height=844)
    asked = next(q.name for q in questions() if q.params)
    fields = visit(explorer + address("preguntas", f"pregunta={asked}"))
    laptop.locator("[data-testid=stPopoverButton]").first.click()
    expect(laptop.locator("[data-testid=stPopoverBody]")).to_be_visible()
    there = "[...document.querySelectorAll('[data-testid]')].map(e => e.dataset.testid)"
    uploads = visit(explorer + address("datos", "seccion=cargar"))
    assert named <= {name for page in (laptop, phone, fields, uploads) for name in page.evaluate(there)}
