"""An organization keeps its shape and its colour wherever it is drawn."""

import pytest

from explorer.drawings import Spot, line, sample, small_network
from explorer.lamina import text, walk
from explorer.style import DARK, LIGHT
from explorer.symbols import INSTITUTION, LEGEND, SYMBOLS, UNKNOWN, drawn, symbol_of


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("grupo de teatro", "circle"),
        ("colectivo", "circle"),
        ("colectivo audiovisual", "triangle"),
        ("Asociación Cultural", "square"),
        ("ONG", "square"),
        ("centro cultural", "house"),
        ("microcine", "triangle"),
        ("red de redes", "hexagon"),
        ("grupo impulsor", "hexagon"),
        ("proyecto", "ring"),
        ("", "ring"),
        (None, "ring"),
    ],
)
def test_what_an_organization_calls_itself_gives_its_shape(kind: str | None, shape: str):
    assert symbol_of(kind).shape == shape


def test_an_institution_has_a_shape_of_its_own_whatever_it_calls_itself():
    assert symbol_of("centro cultural", institution=True) is INSTITUTION


def test_every_symbol_has_a_colour_in_both_themes_and_a_place_in_the_legend():
    assert set(LEGEND) == {*SYMBOLS, INSTITUTION, UNKNOWN}
    for symbol in LEGEND:
        assert f"kind-{symbol.name}" in LIGHT
        assert f"kind-{symbol.name}" in DARK
        assert drawn(symbol)["attrs"]["class"].startswith(f"kind kind-{symbol.name}")


def test_the_five_grades_are_drawn_apart_and_the_fifth_is_double():
    assert [len(line(grade, 0, 0, 10, 0)) for grade in range(1, 6)] == [1, 1, 1, 1, 2]
    assert sample(3)["attrs"]["aria-label"] == "Vínculo de grado 3: trabajan juntas"


def test_a_small_picture_has_every_organization_and_every_tie_once():
    spots = {"a": Spot(20, 20, SYMBOLS[0], "Riqch'ari"), "b": Spot(100, 20, SYMBOLS[1], "Chaski", "chosen")}
    tree = small_network(spots, [("a", "b", 3, "")], "Dos organizaciones")
    assert text(tree) == "Riqch'ariChaski"
    assert sum("tie" in node["attrs"].get("class", "").split() for node in walk(tree)) == 1
    assert sum("kind" in node["attrs"].get("class", "").split() for node in walk(tree)) == 2
