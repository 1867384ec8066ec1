import pytest

from graph.nodes import COMMITMENT, MEETING, ORGANIZATION, REGION
from loaders.fields import Held, value


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2018-04-21", "2018-04-21"),
        ("2018-04", "2018-04"),
        ("2018", "2018"),
        ("2014-09/2014-12", "2014-09/2014-12"),
        ("21/04/2018", "2018-04-21"),
        ("05/05/2018", "2018-05-05"),
        ("", None),
        ("no consta", None),
    ],
)
def test_a_date_keeps_its_precision(text: str, canonical: str | None):
    assert value(text, MEETING.property("start")) == canonical


@pytest.mark.parametrize(
    ("text", "code"), [("03/04/2018", "day or month"), ("31/02/2018", "not a date"), ("ayer", "not a date")]
)
def test_a_date_that_could_be_two_or_none_is_held_with_its_remedy(text: str, code: str):
    with pytest.raises(Held) as held:
        value(text, MEETING.property("start"))
    assert held.value.code == code
    assert "2018" in held.value.remedy


@pytest.mark.parametrize(
    ("text", "stored"), [("Sí", True), ("x", True), ("✓", True), ("NO", False), ("", None), ("?", None)]
)
def test_yes_no_and_unknown_are_three(text: str, stored: bool | None):
    assert value(text, ORGANIZATION.property("is_culture_point")) is stored


@pytest.mark.parametrize(("text", "stored"), [("156460", "156460"), ("1234.50", "1234.50"), ("10.00", "10")])
def test_an_amount_is_exact(text: str, stored: str):
    assert value(text, COMMITMENT.property("amount")) == stored


@pytest.mark.parametrize("text", ["1,234", "S/ 10", "1.234,50", "diez", "1e5", "NaN"])
def test_an_amount_that_could_be_two_is_held(text: str):
    with pytest.raises(Held):
        value(text, COMMITMENT.property("amount"))


def test_numbers_and_terms():
    assert value("1200", MEETING.property("organizations")) == 1200
    assert value("-12.5", REGION.property("latitude")) == -12.5
    assert value("PLENARIA", MEETING.property("kind")) == "plenary"
    assert value("Taller", MEETING.property("kind")) == "working"
    with pytest.raises(Held, match="«Tipo»"):
        value("conversatorio", MEETING.property("kind"))
    with pytest.raises(Held):
        value("12.5", MEETING.property("organizations"))


def test_names_are_parted_by_bars_and_texts_kept_letter_by_letter():
    assert value("danza | teatro |  | danza", ORGANIZATION.property("themes")) == ["danza", "teatro"]
    assert value("=SUMA(A1)", ORGANIZATION.property("city")) == "=SUMA(A1)"
    assert value("NA", ORGANIZATION.property("city")) == "NA"
