"""What a page gives to take away: its tables as data, its pictures as files that stand alone."""

import re
from xml.etree import ElementTree

import pandas as pd
import pytest
from apps import app_on, drawn, opened

from explorer import pieces
from explorer.drawings import Spot, sample, small_network
from explorer.exports import Picture
from explorer.exports.svg import standalone
from explorer.exports.tables import tables_of
from explorer.lamina import h
from explorer.map import region_map, small_map
from explorer.map.outlines import outlines
from explorer.pages import PAGES
from explorer.style import DARK, LIGHT
from explorer.symbols import LEGEND, SYMBOLS, inline

HOSTILE = '</text><script>alert(1)</script> & "\u202eod" \x01'
REGIONS = {code: (f"Región {code}", place % 6) for place, code in enumerate(outlines())}


def test_a_table_goes_out_as_it_is_shown_with_figures_as_numbers_and_the_unknown_as_nothing():
    lines = [
        ["Cusco", pieces.number("1,234", "x"), pieces.unknown(), h("button", "Ver", open="?x=1")],
        [HOSTILE, "–", pieces.when("2018-04"), h("button", "Ver", open="?x=2")],
    ]
    found = tables_of(h("div", pieces.table(["Región", "Cuántas", "Desde", ""], lines, "Tabla de prueba", [1])))
    expected = pd.DataFrame(
        {"Región": ["Cusco", HOSTILE], "Cuántas": [1234, None], "Desde": [None, "abril de 2018"]}, dtype=object
    )
    pd.testing.assert_frame_equal(found["Tabla de prueba"], expected)


SPOTS = {
    name: Spot(20 + 40 * place, 30, SYMBOLS[place], HOSTILE, mark)
    for place, (name, mark) in enumerate([("a", ""), ("b", "chosen"), ("c", "gone")])
}
PICTURES = {
    "map": region_map(REGIONS, "08"),
    "small map": small_map(dict.fromkeys(outlines(), 3), "Hasta 2012"),
    "network": small_network(
        SPOTS, [("a", "b", g, tone) for g, tone in enumerate(["", "chosen", "lost", "proposed", ""], 1)], HOSTILE
    ),
    "sample": sample(5),
    **{f"symbol {symbol.name}": inline(symbol) for symbol in LEGEND},
}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_stands_alone(name: str, dark: bool):
    swatch = h("svg", pieces.hatch(), h("rect", width=26, height=14, class_="rung0"), width=26, height=14)
    picture = Picture(PICTURES[name], [(swatch, HOSTILE)])
    text = standalone(HOSTILE, picture, ["2008 a 2025", "De 95 encuentros"], dark)
    root = ElementTree.fromstring(text)
    assert not re.search(r"var\(|class=|data-|tabindex|http(?!://www.w3.org/2000/svg)|<script", text)
    words = "".join(root.itertext())
    assert "2008 a 2025" in words
    assert "De 95 encuentros" in words
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", text))
    assert colours <= set((DARK if dark else LIGHT).values())
    shapes = [e for e in root.iter() if e.tag.rsplit("}")[-1] in ("path", "rect", "circle", "polygon", "line")]
    painted = [e for e in shapes if e.get("fill") or e.get("stroke")]
    clips = [e for clip in root.iter() if clip.tag.endswith("clipPath") for e in clip]
    assert len(painted) + len(clips) == len(shapes)


def test_the_map_has_in_the_file_the_colours_of_its_rungs():
    text = standalone("Mapa", Picture(region_map(REGIONS)), [])
    assert all(LIGHT[f"rung{rung}"] in text for rung in range(1, 6))
    assert "url(#hatch)" in text


@pytest.mark.parametrize("page", [page.path for page in PAGES])
def test_every_page_offers_something_in_the_one_place(record_neo4j, record_store, page: str):
    with app_on(record_neo4j, "demo"):
        at = opened(page)
        assert not [b for b in at.get("download_button") if b.key and b.key.startswith("archivo-")]
        at.session_state["exportar"] = True
        at.run()
        assert not at.exception
        files = list(at.get("download_button"))
        assert {"GraphML", "GEXF con fechas", "Kumu (XLSX)", "JSON"} <= {f.proto.label for f in files}
        assert "La red en esta vista" in drawn(at)
