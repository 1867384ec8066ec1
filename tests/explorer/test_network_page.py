"""Every number on Red opens exactly its rows; the table holds who is drawn; its sentences are true by hand."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from pyvis.network import Network as PyvisNetwork
from test_pages import app_space, drawn, opened  # noqa: F401  # the page as the app opens it

from explorer.compositions import holding, network, network_card, network_changes, network_way
from explorer.compositions.numbers import Number
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Node, h, text, walk
from explorer.network.canvas import network as as_pyvis
from explorer.network.canvas import payload
from explorer.network.positions import positions
from explorer.network.scene import scene
from explorer.search import Option
from explorer.symbols import UNKNOWN
from graph import facts
from graph.analysis.chains import chain, neighbourhood
from graph.analysis.changes import NEW, changes
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

CHASKI, CINETIQUETAS, RIQCHARI = "org:grupo-chaski", "org:microcine-cinetiquetas", "org:microcine-riqch-ari"
VIEWS = [
    View(),
    View(grades=(1, 2, 3, 4, 5)),
    View(grades=(1,)),
    View(grades=()),
    View(last_year=2014),
    View(network=Network.APOC, institutions=True),
]


@pytest.fixture(scope="module")
def record(record_store: Store) -> Snapshot:
    return snapshot(record_store)


def findings(found: Snapshot, view: View) -> Findings:
    return Findings(found, scope(found, view, facts.years(found)))


def regions(found: Snapshot) -> dict[str, str]:
    table = found.nodes["Region"]
    there = table[table["level"] == "department"]
    return dict(zip(there["ubigeo"], there["name"], strict=True))


def page(found: Findings, view: View, selected: str, goal: str, since: int) -> tuple[Node, dict[str, Number]]:
    """The whole page with everything open, as the view composes it."""
    years = facts.years(found.snapshot)
    assert years
    filters, names = Filters(view, years), regions(found.snapshot)
    order = network.order(found)
    way = chain(found.ties, selected, goal)
    near = neighbourhood(found.ties, selected, 2)
    before = findings(found.snapshot, View(None, since, view.network, view.institutions, view.grades))
    shown = network.numbers(found, order) | network_card.numbers(found, selected) | network_way.numbers(found, way)
    shown |= network_way.vicinity_numbers(found, selected, near)
    shown |= network_changes.numbers(changes(before.traced, found.traced), found.scope.names, before.facts, found.facts)
    tree = h(
        "div",
        network.head(found, shown, filters),
        holding.section(found, shown, holding.TIES),
        network.table(found, shown, order, len(order), 0, names),
        network_way.vicinity(shown, near, "2"),
        network_card.card(found, shown, selected, names),
        network_way.way_card(found, way, selected, goal),
        network_changes.section(shown, filters, since),
    )
    return tree, shown


def buttons(tree: Node) -> Iterator[tuple[str, str]]:
    """What each number shows, and which rows it opens."""
    for node in walk(tree):
        value = node["attrs"].get("open", "")
        if value.startswith("?filas="):
            yield text(node), value.removeprefix("?filas=")


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_number_opens_exactly_its_rows(record: Snapshot, view: View):
    found = findings(record, view)
    selected, goal = (CHASKI, CINETIQUETAS) if CHASKI in found.scope.names else tuple(found.scope.names)[:2]
    tree, shown = page(found, view, selected, goal, 2012)
    opening = list(buttons(tree))
    assert len(opening) > 8
    for said, key in opening:
        number = shown[key]
        if said != "fuente":
            assert said == number.shown and int(said.replace(",", "")) == len(number.rows), key
        assert all(len(records) > 0 for records in number.rows["records"]), key


def test_what_opens_nothing_is_not_offered(record: Snapshot):
    tree, shown = page(findings(record, View()), View(), CHASKI, CINETIQUETAS, 2016)
    assert all(len(shown[key].rows) for _, key in buttons(tree))


def test_no_number_stands_outside_a_button_but_years_dates_and_names(record: Snapshot):
    found = findings(record, View())
    years = facts.years(record)
    assert years
    shown = network.numbers(found, network.order(found))
    loose = []
    for node in walk(network.head(found, shown, Filters(View(), years))):
        if not node["attrs"].get("open"):
            loose += [child for child in node["children"] if isinstance(child, str)]
    allowed = re.compile(r"\b(19|20)\d\d\b|\d · ")
    assert [said for said in loose if re.search(r"\d", allowed.sub("", said))] == []


def test_the_answer_is_true_by_a_query_by_hand(record: Snapshot, record_store: Store):
    found = findings(record, View())
    years = facts.years(record)
    assert years
    head = network.head(found, network.numbers(found, []), Filters(View(), years))
    (answer,) = (node for node in walk(head) if node["tag"] == "h1")
    civil = record_store.read(
        "MATCH (o:Organization) WHERE coalesce(o.sector, '') <> 'public_body' AND coalesce(o.sector, '') <> "
        "'international' AND coalesce(o.apoc_relation, '') <> 'self' RETURN count(o)"
    ).rows[0][0]
    assert (
        text(answer) == f"46 de {civil} organizaciones se encontraron o trabajan con otra, en 10 grupos que no se tocan"
    )
    assert civil == 116


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ((1,), "coincidieron con otra"),
        ((2,), "se encontraron con otra"),
        ((3, 4, 5), "trabajan con otra"),
        ((1, 2, 3, 4, 5), "coincidieron, se encontraron o trabajan con otra"),
    ],
)
def test_the_answer_names_what_joins_those_in_view_and_nothing_else(
    record: Snapshot, grades: tuple[int, ...], said: str
):
    found = findings(record, View(grades=grades))
    head = network.head(found, network.numbers(found, []), Filters(View(grades=grades), (2008, 2025)))
    (answer,) = (node for node in walk(head) if node["tag"] == "h1")
    assert f" organizaciones {said}, en " in text(answer)


def test_chaski_is_the_only_bridge_between_cusco_and_piura_and_its_card_says_so(record: Snapshot):
    found = findings(record, View())
    shown = network_card.numbers(found, CHASKI)
    said = text(network_card.card(found, shown, CHASKI, regions(record)))
    assert "Único puente entre Cusco y Piura." in said
    assert "Sin ella, las otras 9 de su grupo quedan en 2 partes." in said
    assert "Región: no registrada" in said
    assert "Microcine Cinetiquetas fue creada con Grupo Chaski" in said
    assert "fundada en 1982" in said


def test_the_way_from_piura_to_cusco_leads_through_chaski(record: Snapshot):
    found = findings(record, View())
    way = chain(found.ties, CINETIQUETAS, RIQCHARI)
    assert way == (CINETIQUETAS, CHASKI, RIQCHARI)
    said = text(network_way.way_card(found, way, CINETIQUETAS, RIQCHARI))
    assert "Grupo Chaski las puede presentar: tiene vínculo con las dos." in said
    for one, other in pairwise(way):
        assert f"step.{one}.{other}" in network_way.numbers(found, way)


def test_where_no_chain_is_known_the_page_says_so_and_not_that_there_is_none(record: Snapshot):
    found = findings(record, View())
    said = text(network_way.way_card(found, (), CHASKI, "org:interredes"))
    assert "No consta ninguna cadena" in said
    assert "No quiere decir que no se conozcan" in said
    assert "coincidieron" in said


def test_what_has_no_date_is_never_told_as_new(record: Snapshot):
    found, before = findings(record, View()), findings(record, View(last_year=2017))
    shown = network_changes.numbers(changes(before.traced, found.traced), found.scope.names, before.facts, found.facts)
    fresh = shown[f"change.{NEW}"].rows
    assert len(fresh) == 23
    assert all(date and date >= "2018" for date in fresh["date"])
    assert all(date is None for date in shown["change.undated"].rows["date"])
    assert all(date >= "2018" for date in shown["change.came"].rows["date"])


@pytest.mark.parametrize("view", [View(), View(institutions=True), View(network=Network.CULTURE_POINTS)], ids=str)
def test_the_ids_drawn_are_the_ids_in_the_table(record: Snapshot, view: View):
    found = findings(record, view)
    whole = findings(record, View(institutions=True))
    places = positions(whole.scope.organizations, whole.ties, regions(record))
    drawn_ = as_pyvis(scene(places, found.scope.organizations, found.ties))
    order = network.order(found)
    tree = network.table(found, network.numbers(found, order), order, len(order), 0, regions(record))
    named = [
        node["attrs"]["open"].removeprefix("?organizacion=org%3A")
        for node in walk(tree)
        if node["attrs"].get("open", "").startswith("?organizacion=")
    ]
    assert isinstance(drawn_, PyvisNetwork)
    assert sorted(node["id"] for node in drawn_.nodes) == sorted(f"org:{id_}" for id_ in named)
    assert {(edge["from"], edge["to"]) for edge in drawn_.edges} == {tuple(sorted(pair)) for pair in found.ties.edges}


def test_what_is_sent_to_the_canvas_is_plain_data_and_nothing_of_pyvis_page(record: Snapshot):
    whole = findings(record, View(institutions=True))
    places = positions(whole.scope.organizations, whole.ties, regions(record))
    sign, _, sent = payload(scene(places, whole.scope.organizations, whole.ties), "x", "k").partition(b"\n")
    assert len(sign) == 32
    assert b"<script" not in sent and b"http" not in sent
    data = json.loads(sent)
    assert data["options"]["physics"]["enabled"] is False
    assert all({"x", "y"} <= node.keys() for node in data["nodes"])


def test_the_search_compares_every_name_without_accents():
    compared, *_ = Option("org:x", "Riqch’ari Ñandú", "Cusco", ("R. Ñ.", "Riqch'ari Ñandú"), UNKNOWN).sent()
    assert compared == "riqchari nandu\nr n"


def test_an_empty_space_teaches_what_would_appear(store: Store):
    found = snapshot(store)
    whole = Findings(found, scope(found, View(), None))
    tree = network.head(whole, network.numbers(whole, []), Filters(View(), (2026, 2026)))
    assert "Aquí aparecen las organizaciones en su región" in text(tree)


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"organizacion": CHASKI},
        {"organizacion": CHASKI, "hacia": CINETIQUETAS},
        {"organizacion": CHASKI, "hacia": "elegir"},
        {"organizacion": CHASKI, "pasos": "2", "filas": "near"},
        {"desde": "2017", "filas": "change.new"},
        {"organizacion": "org:nadie", "hacia": "x", "pasos": "9", "desde": "siempre", "pagina": "-3"},
        {"pagina": "99", "desde": "9999", "filas": "nada"},
    ],
    ids=str,
)
def test_red_opens_whatever_the_link_says(app_space, params: dict[str, str]):  # noqa: F811  # the fixture
    assert "grupos que no se tocan" in drawn(opened("red", **params))
