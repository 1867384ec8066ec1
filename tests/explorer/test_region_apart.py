"""How far a region is from the rest, on its card: by hand on small networks, and on the record why it is not said."""

import pytest
from factory import snapshot as small
from test_pages import app_space, drawn, opened  # noqa: F401  # the page as the app opens it

from explorer.compositions import region_apart
from explorer.findings import Findings
from explorer.lamina import text, walk
from graph import facts
from graph.scope import View, scope

CUSCO, LIMA, PIURA, PUNO, TACNA = "08", "15", "20", "21", "23"


@pytest.fixture(scope="module")
def found() -> Findings:
    """Lima and Cusco share a group. Puno's two meet at a workshop of which not all is known; Tacna's one is alone."""
    shown = small(
        organizaciones="Organización,Departamento\nA,Cusco\nB,Lima\nC,Puno\nD,Puno\nE,Tacna",
        mesas="Mesa\nM\nN",
        membresias="Mesa,Organización\nM,A\nM,B\nN,C\nN,D",
        encuentros="Encuentro,Fecha,Departamento\nTaller de Puno,2018-03-01,Puno\nTaller del Sur,2019-03-01,Puno",
        asistencias="Encuentro,Organización\nTaller de Puno,C\nTaller del Sur,A",
    )
    return Findings(shown, scope(shown, View(), facts.years(shown)))


def said(found: Findings, region: str) -> str:
    shown = region_apart.numbers(found, region)
    tree = region_apart.section(found, shown, region)
    for node in walk(tree):
        if (key := node["attrs"].get("open", "")).startswith("?filas="):
            number = shown[key.removeprefix("?filas=")]
            assert text(node) == number.shown == str(len(number.rows))
            assert all(number.rows["records"])
    return text(tree)


def test_a_region_in_the_largest_part_is_firm(found: Findings):
    told = said(found, CUSCO)
    assert "Está unida a la parte más grande de la red, digan lo que digan las listas que faltan." in told
    assert "1 vínculo con otras regiones" in told
    assert "pasan todos por una organización" in told


def test_a_region_that_a_list_could_join_is_told_between_two_cases(found: Findings):
    table = found.isolation.table.loc[PUNO]
    assert (table["worst"], table["best"]) == (3, 0)
    told = said(found, PUNO)
    assert "en el peor de los casos está sin ningún vínculo fuera de ella; en el mejor, unida a la parte" in told
    assert "«Taller del Sur»" in told


def test_a_region_that_no_list_could_join_is_firm_too(found: Findings):
    assert "Está sin ningún vínculo fuera de ella, digan lo que digan" in said(found, TACNA)


def test_a_region_without_organizations_is_not_isolated(found: Findings):
    assert "eso no es estar aislada, es no saberlo" in said(found, PIURA)


def test_the_record_says_why_it_cannot_be_said_and_what_would_help(app_space):  # noqa: F811
    told = drawn(opened("regiones", region="08"))
    assert "ningún vínculo que consta une dos regiones conocidas" in told
    assert "Las listas que más ayudarían son las de «" in told
