"""Where a press leads is an address, and an address of ours is never one of somebody else's."""

import pytest

from explorer.lamina import h, inward, own
from explorer.pages import PAGES
from explorer.state import place


def test_a_place_on_this_page_changes_its_parameters_and_on_another_names_it():
    assert place(region="08") == "?region=08"
    assert place(region=None) == "?region="
    assert place("preguntas", pregunta="sin_lugar") == "/preguntas?pregunta=sin_lugar"
    assert place(PAGES[0].path) == "/"


def test_what_a_name_holds_stays_inside_its_parameter():
    assert place("red", organizacion="a&filas=b#c d") == "/red?organizacion=a%26filas%3Db%23c+d"


@pytest.mark.parametrize("address", ["//ejemplo.pe", "/red/otra", "javascript:alert(1)", "/red?a b", "/../x", "red"])
def test_an_address_that_is_not_a_page_of_ours_is_no_link(address: str):
    assert not own(address)
    with pytest.raises(ValueError, match="not an address"):
        h("a", "x", href=address)


def test_a_link_to_a_page_is_pressed_and_can_be_copied():
    tree = inward(place("red", organizacion="org:x"), "Chaski")
    assert tree["attrs"]["href"] == tree["attrs"]["open"] == "/red?organizacion=org%3Ax"
