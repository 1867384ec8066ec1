"""The side bar: what it counts is explained where it is read, for any space."""

import pytest
from apps import app_on, drawn, opened

from explorer.compositions.space import about
from explorer.lamina import text
from graph.server import Address


@pytest.mark.parametrize(
    ("organizations", "institutions", "meetings", "held", "said"),
    [
        (129, 13, 60, 95, "129 organizaciones, 13 de ellas instituciones60 filas: 95 encuentros"),
        (1, 0, 1, 1, "1 organización1 encuentro"),
        (1, 1, 1, 25, "1 organización, que es una institución1 fila: 25 encuentros"),
        (1234, 1, 2, 2, "1,234 organizaciones, 1 de ellas institución2 encuentros"),
        (0, 0, 0, 0, "0 organizaciones0 encuentros"),
    ],
)
def test_institutions_and_rows_that_stand_for_several_meetings_are_said(
    organizations: int, institutions: int, meetings: int, held: int, said: str
):
    counted = {"organizations": organizations, "institutions": institutions, "meetings": meetings, "held": held}
    assert text(about("Red", counted, None)) == f"Red{said}nada tiene fecha"


def test_the_record_says_why_its_pages_count_others(record_neo4j: Address, record_store):
    with app_on(record_neo4j, "demo"):
        page = drawn(opened("inicio"))
    assert "129 organizaciones, 13 de ellas instituciones" in page
    assert "60 filas: 95 encuentros" in page
