"""How the network spreads over the regions, in the words of Regiones: on small networks by hand, and on the record."""

import pytest
from factory import snapshot as small
from test_pages import app_space, drawn, opened  # noqa: F401  # the page as the app opens it

from explorer.compositions import region_news, region_spread
from explorer.compositions.numbers import Number
from explorer.findings import Findings
from explorer.lamina import Node, text, walk
from graph import facts
from graph.scope import View, scope
from graph.snapshot import snapshot
from graph.store import Store

CUSCO, LORETO, PIURA, PUNO = "08", "16", "20", "21"


def findings(view: View | None = None, **tables: str) -> Findings:
    found = small(**tables)
    return Findings(found, scope(found, view or View(), facts.years(found)))


def checked(tree: Node, shown: dict[str, Number]) -> str:
    """What is read, where every number opens as many rows as it says, each with its records."""
    for node in walk(tree):
        if (key := node["attrs"].get("open", "")).startswith("?filas="):
            number = shown[key.removeprefix("?filas=")]
            assert text(node) == number.shown == str(len(number.rows))
            assert all(number.rows["records"])
    return text(tree)


def spread(found: Findings) -> str:
    shown = region_spread.numbers(found)
    tree = region_spread.section(found, shown)
    return checked(tree, shown) if tree else ""


def news(found: Findings, region: str) -> str:
    shown = region_news.numbers(found, region)
    return checked(region_news.section(found, shown, region), shown)


@pytest.mark.parametrize("view", [View(), View(institutions=True), View(last_year=2012)], ids=str)
def test_on_the_record_every_number_opens_its_rows(record_store: Store, view: View):
    found = snapshot(record_store)
    told = Findings(found, scope(found, view, facts.years(found)))
    assert "Áncash, Cusco y Piura tienen más de las que les tocarían por población; Lima tiene menos." in spread(told)
    assert all(news(told, region) for region in told.gaps.region_names)


def test_the_record_tells_how_far_news_of_loreto_could_come(record_store: Store):
    found = snapshot(record_store)
    told = Findings(found, scope(found, View(), facts.years(found)))
    assert "pudo llegar a 1 región más: Lambayeque, en diciembre de 2012." in news(told, LORETO)
    assert "lo que se supiera en Cusco no llega a ninguna otra región" in news(told, CUSCO)


def test_few_are_not_told_from_chance():
    told = spread(findings(organizaciones="Organización,Departamento\nA,Cusco\nB,Piura"))
    assert "no se puede decir que su reparto se aparte del de la gente" in told
    assert "De ninguna región por separado se puede decir" in told
    assert spread(findings(organizaciones="Organización\nSola")) == ""


def test_a_chain_of_meetings_is_told_with_its_last():
    found = findings(
        organizaciones="Organización,Departamento\nA,Cusco\nB,\nC,Puno",
        asistencias="Encuentro,Fecha,Organización\nUno,2018-03-01,A\nUno,2018-03-01,B\nDos,2018-04-01,B\nDos,2018-04-01,C",
    )
    told = news(found, CUSCO)
    assert "lo que se supiera en Cusco pudo llegar a 1 región más: Puno, el 1 de abril de 2018." in told
    assert "dos encuentros" in told
    assert "en cualquier orden" in told
    assert "no llega a ninguna otra región" in news(found, PUNO)
    assert "No consta ninguna organización suya" in news(found, PIURA)


def test_regiones_says_both(app_space):  # noqa: F811
    told = drawn(opened("regiones", region=CUSCO))
    assert region_spread.TITLE in told
    assert "Hasta dónde pudo llegar una noticia" in told
