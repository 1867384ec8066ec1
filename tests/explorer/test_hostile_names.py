"""Five hundred names that would like to be something else run nothing and break no page, at any width."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Serve, Visit, address, settle
from chromium import APP
from conftest import space_at, wipe

from explorer.pages import PAGES
from explorer.sections import SECTIONS
from graph import spaces
from graph.server import Address
from graph.settings import Settings
from loaders import pipeline, record

pytest_plugins = ["chromium"]

FORMS = [
    "<script>window.hurt=1</script> Casa {n}",
    '<img src=x onerror="window.hurt=1"> Grupo {n}',
    '"><svg onload=window.hurt=1> Red {n}',
    "'; window.hurt=1; // Taller {n}",
    '<a href="javascript:window.hurt=1">Teatro {n}</a>',
    "Casa href {n}",
    "[Radio {n}](javascript:window.hurt=1)",
    "![Cine {n}](http://ejemplo.pe/x.png)",
    "$x^{n}$ **Mesa** `{n}` :red[hola]",
    "\u202e\u2067{n} odarrevni ortaeT",
    "{{{{constructor}}}} ${{window.hurt=1}} {n}",
    "=HYPERLINK({n})",
    "</style><style>*{{display:none}}</style> Museo {n}",
    "&lt;b&gt; &#x3C;script&#x3E; {n}",
    "Asociación " + "larguísima" * 30 + " {n}",
    "Colectivo " + "muy largo " * 40 + "{n}",
    "🎭🎪 Ñandú ｆｕｌｌ ̈̈̈̈ {n}",
    "../../etc/passwd%00?region=08&filas=x#{n}",
    "\"'`\\ \\u003cscript\\u003e {n}",
    "نص عربي {n} עברית",
]
NAMES = [FORMS[n % len(FORMS)].format(n=n) for n in range(500)]
WIDTHS = [(1920, 1080), (1280, 800), (390, 844)]
CUSCO, PUNO = "Cusco", "Puno"


def table(folder: Path, name: str, headers: list[str], lines: list[list[str]]) -> Path:
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headers, *lines])
    return path


def files(folder: Path) -> list[Path]:
    """Every kind of thing that pages name has hostile names."""
    pairs = list(enumerate(NAMES))
    return [
        table(folder, "organizaciones", ["Código", "Organización", "Departamento", "Tipo"],
              [[f"o{n}", name, CUSCO if n % 2 else PUNO, name[:200]] for n, name in pairs]),
        table(folder, "mesas", ["Código", "Mesa", "Tipo"], [[f"m{n}", name, "red"] for n, name in pairs[:20]]),
        table(folder, "membresias", ["Organización (código)", "Mesa (código)", "Desde"],
              [[f"o{n}", f"m{n % 20}", "2015"] for n, _ in pairs[:200]]),
        table(folder, "encuentros", ["Código", "Reunión", "Fecha", "Tipo", "Departamento"],
              [[f"e{n}", name, f"20{10 + n}", "trabajo", CUSCO] for n, name in pairs[:10]]),
        table(folder, "asistencias", ["Reunión (código)", "Organización (código)"],
              [[f"e{n % 10}", f"o{n}"] for n, _ in pairs[100:300]]),
        table(folder, "compromisos", ["Código", "Compromiso", "Organización (código)"],
              [[f"c{n}", name, f"o{n}"] for n, name in pairs[:40]]),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def hostile(neo4j: Address, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The explorer on a space of hostile names."""
    wipe(neo4j)
    with space_at(neo4j, "hostil").open() as store:
        record.load_territory(store)
        for outcome in pipeline.load(store, files(tmp_path_factory.mktemp("hostil"))):
            assert outcome.report.stored, outcome.report.problems
        there = store.read("MATCH (o:Organization) RETURN count(o)").rows[0][0]
        assert there >= 400
    if "hostil" not in {space.name for space in spaces.spaces(Settings.read())}:
        spaces.create(Settings.read(), "hostil", NAMES[0])
    given = {"NEO4J_URI": neo4j.uri, "NEO4J_USER": neo4j.user, "NEO4J_PASSWORD": neo4j.password}
    yield serve(APP, TEJIDO_SPACE="hostil", **given, **{k: v for k, v in os.environ.items() if k == "TEJIDO_HOME"})
    wipe(neo4j)


OPEN = [
    *(address(page.path) for page in PAGES),
    *(address("datos", f"seccion={section.path}") for section in SECTIONS[1:]),
    address("encuentros", "proximo=si"),
    address("encuentros", "proximo=si&sede=21&invitadas=12"),
    address("regiones", "region=08&filas=region.08.1"),
    address("regiones", "filas=rung.4"),
    address("preguntas", "pregunta=sin_region"),
    address("preguntas", "pregunta=integrantes_de_las_mesas"),
]


@pytest.mark.timeout(900)
@pytest.mark.parametrize(("width", "height"), WIDTHS, ids=lambda size: str(size))
def test_nothing_runs_nothing_breaks_and_nothing_scrolls_sideways(hostile: str, visit: Visit, width: int, height: int):
    """`visit` itself fails the test on any error of a page and any request that leaves the machine."""
    for where in OPEN:
        page = visit(hostile + where, width=width, height=height)
        settle(page)
        assert page.evaluate("window.hurt") is None, where
        assert page.locator(".lamina img, .lamina script, .lamina style").count() == 0, where
        assert page.locator("[data-testid=stException]").count() == 0, where
        wide = "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
        assert page.evaluate(f"{wide}.map(e => e.scrollWidth - e.clientWidth)") == [0, 0], where
        page.context.close()


def test_the_menu_gives_every_table_of_them(hostile: str, visit: Visit):
    page = visit(hostile + address("regiones", "filas=rung.3"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Exportar").click()
    page.get_by_text("La red en esta vista").wait_for()
    for name in ("GraphML", "GEXF con fechas", "Kumu (XLSX)", "JSON"):
        with page.expect_download() as saved:
            page.get_by_role("button", name=name).click()
        assert saved.value.failure() is None, name
    assert page.evaluate("window.hurt") is None
