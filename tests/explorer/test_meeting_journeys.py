"""Encuentros and Compromisos in a real browser: chosen, copied, printed on one sheet, and on a phone."""

import re
from pathlib import Path

import pytest
from browser import Visit, settle
from playwright.sync_api import expect

pytest_plugins = ["chromium"]


def test_a_meeting_is_chosen_from_the_calendar_and_read_from_its_beginning(explorer: str, visit: Visit):
    page = visit(f"{explorer}/encuentros?red=apoc")
    expect(page.locator(".three-columns .meeting-column")).to_have_count(3)
    link = page.locator(".calendar a", has_text="6to Encuentro Nacional de Cultura")
    link.scroll_into_view_if_needed()
    link.click()
    expect(page.locator("h1")).to_contain_text("6to Encuentro")
    settle(page)
    assert re.search(r"encuentro=meeting(%3A|:)enc6", page.url)
    assert "red=apoc" in page.url
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Quinto Encuentro")


def test_a_mark_of_the_time_line_is_pressed_with_the_keyboard(explorer: str, visit: Visit):
    page = visit(f"{explorer}/encuentros")
    page.locator('.for-laptop .mark[data-open*="enc1"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Primer Encuentro")


def test_the_text_for_the_minutes_is_copied(explorer: str, visit: Visit):
    page = visit(f"{explorer}/encuentros")
    page.get_by_role("button", name="Copiar para el acta").click()
    expect(page.locator(".doing")).to_contain_text("Texto copiado")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Quinto Encuentro Nacional de Cultura (5ENC)\nIquitos, Loreto, 3 al 5 de agosto de 2017")


def test_without_a_clipboard_the_text_is_copied_all_the_same(explorer: str, visit: Visit):
    """Over plain http a browser has none, and that is how phones and projectors come."""
    page = visit(f"{explorer}/encuentros")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copiar para el acta").click()
    expect(page.locator(".doing")).to_contain_text("Texto copiado")


@pytest.mark.parametrize("code", ["enc5", "foro-regional-cusco", "epa-2015", "preencuentros-program"])
def test_a_meeting_prints_on_one_sheet(explorer: str, visit: Visit, tmp_path: Path, code: str):
    page = visit(f"{explorer}/encuentros?encuentro=meeting:{code}&instituciones=true")
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Imprimir en una hoja").click()
    assert page.evaluate("window.printed")
    sheet = tmp_path / "hoja.pdf"
    page.pdf(path=str(sheet), print_background=True, prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet.read_bytes())) == 1
    page.emulate_media(media="print")
    expect(page.locator(".calendar-section")).to_be_hidden()
    expect(page.locator(".three-columns")).to_be_visible()


@pytest.mark.parametrize("path", ["/encuentros", "/encuentros?filas=listed", "/encuentros?encuentro=meeting:foro-regional-cusco", "/compromisos"])  # fmt: skip
@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_needs_no_sideways_scroll(explorer: str, visit: Visit, path: str, dark: bool):
    page = visit(explorer + path, width=390, height=844, dark=dark)
    wide = "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
    assert page.evaluate(f"{wide}.map(e => e.scrollWidth - e.clientWidth)") == [0, 0]
    off = "[...document.querySelectorAll('.lamina *:not(svg *)')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    assert page.evaluate(f"{off}.length") == 0


def test_labels_on_the_time_lines_stand_apart_as_the_browser_draws_them(explorer: str, visit: Visit):
    for path in ("/encuentros", "/compromisos"):
        page = visit(explorer + path)
        boxes = page.evaluate(
            "[...document.querySelectorAll('.for-laptop .mark-name')].map(e => [e.textContent, e.getBoundingClientRect().toJSON()])"
        )
        assert len(boxes) > 3
        met = [
            (one, other)
            for place, (one, a) in enumerate(boxes)
            for other, b in boxes[place + 1 :]
            if a["left"] < b["right"]
            and b["left"] < a["right"]
            and a["top"] < b["bottom"] - 3
            and b["top"] < a["bottom"] - 3
        ]
        assert not met


def test_a_number_of_the_page_opens_as_many_rows(explorer: str, visit: Visit):
    page = visit(f"{explorer}/compromisos")
    number = page.locator("h1 .n").first
    number.click()
    expect(page.locator(".drawer")).to_be_visible()
    assert page.locator(".drawer tbody tr").count() == int(number.inner_text())
