"""Everybody can use every page: axe finds nothing serious, and the keyboard alone reaches what a page does."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import Visit, address, settle
from playwright.sync_api import Page, expect

from explorer.pages import PAGES
from explorer.sections import SECTIONS

pytest_plugins = ["chromium"]

OPEN = [
    *(address(page.path) for page in PAGES),
    *(address("datos", f"seccion={section.path}") for section in SECTIONS[1:]),
    address("regiones", "region=08&filas=rung.3"),
    address("regiones", "proyector=true"),
    address("regiones", "embed=true"),
    address("preguntas", "pregunta=organizaciones_de_una_region&p_region=Cusco"),
]


def serious(page: Page, *rules: str) -> list[str]:
    """What axe finds that keeps somebody out, each with its first place; `rules` are the only ones asked."""
    asked = {"runOnly": list(rules)} if rules else None
    found = Axe().run(page, options=asked).response["violations"]
    kept = [v for v in found if v["impact"] in ("serious", "critical")]
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]} {v['nodes'][0]['failureSummary']}" for v in kept]


@pytest.mark.parametrize("where", OPEN)
def test_no_page_has_a_serious_violation(explorer: str, visit: Visit, where: str):
    assert serious(visit(explorer + where)) == []


@pytest.mark.parametrize("where", OPEN)
def test_in_the_dark_the_colours_can_be_read_too(explorer: str, visit: Visit, where: str):
    """Nothing else differs there."""
    assert serious(visit(explorer + where, dark=True), "color-contrast") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_opens_over_a_page_has_none_either(explorer: str, visit: Visit, dark: bool):
    page = visit(explorer + address("regiones"), dark=dark)
    for button in page.locator("[data-testid=stPopoverButton]").all():
        button.click()
        expect(page.locator("[data-testid=stPopoverBody]")).to_be_visible()
        settle(page)
        assert serious(page) == [], button.inner_text()
        page.keyboard.press("Escape")
        expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_whatever_can_be_pressed_is_reached_with_the_keyboard(explorer: str, visit: Visit, path: str):
    """Nothing that answers a press is out of the order of the keyboard, and nothing jumps the queue."""
    page = visit(explorer + address(path))
    unreachable = "[...document.querySelectorAll('.lamina [data-open]')].filter(e => e.tabIndex < 0).length"
    assert page.evaluate(unreachable) == 0
    assert page.evaluate("[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).length") == 0
