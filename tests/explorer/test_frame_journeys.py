"""The frame in a browser: what is taken away, how a view travels, and what is said when nobody answers."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from browser import Visit, address, settle
from chromium import APP, free_port, wait
from playwright.sync_api import Browser, Page, expect

from graph.server import Address
from loaders import files

pytest_plugins = ["chromium"]

SMALLEST = """() => {
  const zoom = (e) => e ? Number(getComputedStyle(e).zoom || 1) * zoom(e.parentElement) : 1
  const texts = document.querySelectorAll('[data-testid=stMain] *')
  const own = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue.trim())
  const seen = [...texts].filter((e) => own(e) && !e.closest('svg, caption') && e.checkVisibility() && e.offsetParent)
  return Math.min(...seen.map((e) => parseFloat(getComputedStyle(e).fontSize) * zoom(e)))
}"""


def saved(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as found:
        page.get_by_role("button", name=button).first.click()
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path


def test_picture_table_and_network_are_taken_away_from_the_one_place(explorer: str, visit: Visit, tmp_path: Path):
    page = visit(explorer + address("regiones", "hasta=2016"))
    page.get_by_role("button", name="Exportar").click()
    page.get_by_text("La red en esta vista").wait_for()
    picture = saved(page, "PNG: ", tmp_path).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) >= 1440
    words = "".join(ElementTree.fromstring(saved(page, "SVG", tmp_path).read_text(encoding="utf-8")).itertext())
    assert "2008 a 2016" in words
    assert "de 45 encuentros se conoce algún nombre en 18" in " ".join(words.split())
    for button in ("CSV", "XLSX"):
        (sheet,) = files.read(saved(page, button, tmp_path)).sheets
        assert "Región" in sheet.headers
    assert b"<graphml" in saved(page, "GraphML", tmp_path).read_bytes()


def test_a_copied_link_says_which_data_it_was_made_over(explorer: str, visit: Visit):
    page = visit(explorer + address("regiones"))
    page.locator(".copy").click()
    expect(page.locator(".copy")).to_have_text("Enlace copiado")
    again = visit(page.evaluate("navigator.clipboard.readText()"))
    expect(again.locator(".since")).to_have_text(
        "Desde este enlace no se cargó ningún archivo: los datos son los mismos."
    )


def test_the_projector_is_in_the_address_and_legible_and_can_be_left(explorer: str, visit: Visit):
    page = visit(explorer + address("regiones"), width=1920, height=1080)
    page.get_by_text("Modo proyector").click()
    expect(page.locator("[data-testid=stSidebar]")).to_be_hidden()
    settle(page)
    assert "proyector=true" in page.url
    assert page.locator(".st-key-filtros").is_hidden()
    assert page.evaluate(SMALLEST) >= 21.9
    page.get_by_text("Modo proyector").click()
    expect(page.locator("[data-testid=stSidebar]")).to_be_visible()
    settle(page)
    assert "proyector" not in page.url


def test_inside_another_page_there_is_no_frame(explorer: str, visit: Visit):
    page = visit(explorer + address("regiones", "embed=true"), width=900, height=700)
    assert page.locator("[data-testid=stSidebar]").count() == 0 or page.locator("[data-testid=stSidebar]").is_hidden()
    for part in (".st-key-filtros", ".st-key-modo", ".st-key-llevar"):
        assert page.locator(part).count() == 0 or page.locator(part).is_hidden()
    assert "English" not in page.inner_text("body")
    assert "Streamlit" not in page.inner_text("body")


@pytest.fixture
def alone(explorer: str, record_neo4j: Address):
    """An explorer that may be stopped, and how to start it again at the same address."""
    port = free_port()
    given = {"NEO4J_URI": record_neo4j.uri, "NEO4J_USER": record_neo4j.user, "NEO4J_PASSWORD": record_neo4j.password}
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(APP),
        "--server.port",
        str(port),
        "--logger.level",
        "error",
    ]
    running: list[subprocess.Popen[bytes]] = []

    def start() -> str:
        running.append(subprocess.Popen(command, env={**os.environ, **given, "TEJIDO_SPACE": "demo"}))
        wait(f"http://localhost:{port}", running[-1])
        return f"http://localhost:{port}"

    def stop() -> None:
        running[-1].terminate()
        running[-1].wait(30)

    yield start, stop
    stop()


def test_when_nobody_answers_one_sentence_says_so_and_the_page_comes_back_by_itself(alone, chromium):
    start, stop = alone
    url = start()
    page = chromium.new_page(reduced_motion="reduce")
    page.goto(url + address("regiones", "hasta=2016"))
    expect(page.locator(".lamina h1")).to_be_visible()
    settle(page)
    answer = page.locator("h1").inner_text()
    stop()
    expect(page.get_by_role("alert")).to_contain_text("Se perdió la conexión con Tejido.")
    expect(page.locator("[role=dialog]:visible")).to_have_count(0)
    assert "connection" not in page.inner_text("body").casefold()
    start()
    expect(page.get_by_role("alert")).to_have_count(0, timeout=60_000)
    settle(page)
    assert page.locator("h1").inner_text() == answer
    page.locator("h1 .n").first.click()
    expect(page.locator(".drawer")).to_be_visible()
    page.close()


def test_streamlits_own_words_are_said_in_spanish(explorer: str, visit: Visit):
    page = visit(explorer + address("preguntas", "pregunta=organizaciones_de_una_region"))
    labels = (
        "[...document.querySelectorAll('body [aria-label]')].filter(e => !e.closest('.lamina')).map(e => e.ariaLabel)"
    )
    english = {"Sidebar", "App pages", "Main menu", "Collapse sidebar", "Skip to main content"}
    assert not english & {*page.evaluate(labels), *page.inner_text("body").split("\n")}
    page.locator("[data-testid=stTextInput] input").fill("Cus")
    expect(page.get_by_text("Pulse Intro para aplicar")).to_be_visible()
    assert "Press" not in page.inner_text("body")


def test_an_address_that_is_no_page_opens_the_first_one_and_says_nothing_in_english(explorer: str, chromium: Browser):
    """Streamlit's own notice may come and go while the page is drawn; it logs that it does so."""
    page = chromium.new_page()
    page.goto(explorer + "/nada")
    expect(page.locator(".lamina h1").first).to_be_visible()
    settle(page)
    assert "Page not found" not in page.inner_text("body")
    page.close()


def test_inicio_is_seen_whole_without_scrolling(explorer: str, visit: Visit):
    page = visit(explorer + address("inicio"))
    rows = page.locator(".next-step")
    assert rows.count() == 5
    for seen in (rows.last, page.locator(".home-map")):
        box = seen.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 800
    toggle, title = (page.locator(part).bounding_box() for part in (".st-key-modo label", ".space b"))
    assert toggle
    assert title
    assert toggle["y"] + toggle["height"] <= title["y"]
    sizes = "found => found.map(e => parseFloat(getComputedStyle(e).fontSize))"
    assert min(page.locator(".home :is(h2, p, span, button, li)").evaluate_all(sizes)) >= 13


def test_what_a_file_brings_fills_the_page_and_is_one_column_on_a_telephone(explorer: str, visit: Visit):
    where = explorer + address("datos", "seccion=cargar")
    text = "Organización,Departamento,DNI\nKilla,Cusco,40112233\nChaski Dos,Atlantis,40112234\n"
    page = visit(where)
    page.locator("input[type=file]").set_input_files(
        {"name": "organizaciones.csv", "mimeType": "text/csv", "buffer": text.encode()}
    )
    expect(page.locator(".side-title")).to_be_visible()
    settle(page)
    told = page.get_by_text("No se carga ni se guarda la columna «DNI».").bounding_box()
    assert told
    assert told["y"] < 400
    main, side = (page.locator(f".st-key-carga-{part}").bounding_box() for part in ("principal", "lado"))
    assert main
    assert side
    assert main["width"] > 2 * side["width"] - 1
    assert abs(side["x"] + side["width"] - 1252) < 2
    narrow = visit(where, 390, 844)
    expect(narrow.locator(".side-title")).to_be_visible()
    settle(narrow)
    main, side = (narrow.locator(f".st-key-carga-{part}").bounding_box() for part in ("principal", "lado"))
    assert main
    assert side
    assert side["y"] >= main["y"] + main["height"]
    assert min(main["width"], side["width"]) > 340
    page.get_by_text("Descartar").click()
    expect(page.locator(".side-title")).to_have_count(0)
