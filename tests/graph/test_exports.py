"""What is exported, read again, is the same network with the same attributes and dates."""

import json
from datetime import date
from io import BytesIO

import networkx as nx
import pytest
from factory import snapshot

from graph import exports, facts
from graph.scope import View, scope
from graph.snapshot import snapshot as stored
from graph.store import Store
from graph.ties import GRADES, Ties, ties

HOSTILE = '<img src=x onerror="1"> & oditrevni =1+1'
TABLES = {
    "organizaciones": f"""
Código,Organización,Departamento,Punto de Cultura,Fecha de ingreso
a,Teatro,Cusco,sí,2018-Q1
b,Teatro,Puno,no,
c,teatro,Puno,,
d,"{HOSTILE.replace('"', '""')}",,,
""",
    "membresias": "Organización (código),Mesa,Desde\na,Mesa,2018-03\nb,Mesa,2019\nd,Mesa,",
    "asistencias": "Reunión,Fecha,Organización (código)\nPlena,2017-04-21,a\nPlena,2017-04-21,c",
}
ALL = View(grades=(1, 2, 3, 4, 5))


def drawn() -> Ties:
    network = snapshot(**TABLES)
    seen = scope(network, ALL, facts.years(network))
    return exports.plain(network, seen, ties(network, seen))


def as_said(graph: Ties) -> tuple[dict, dict]:
    nodes = {id_: dict(said) for id_, said in graph.nodes(data=True)}
    edges = {frozenset((one, other)): dict(said) for one, other, said in graph.edges(data=True)}
    return nodes, edges


def test_the_plain_graph_says_what_is_known_and_leaves_out_what_is_not():
    graph = drawn()
    assert graph.nodes["org:a"] == {
        "label": "Teatro", "institution": False, "region": "Cusco", "ubigeo": "08", "culture_point": True,
        "since": "2017-04-21", "start": "2017-04-21",
    }  # fmt: skip
    assert graph.nodes["org:d"] == {"label": HOSTILE, "institution": False}
    assert graph.edges["org:a", "org:b"]["since"] == "2019"
    assert graph.edges["org:a", "org:b"]["start"] == "2019-01-01"
    assert graph.edges["org:a", "org:c"]["tie"] == GRADES[1]


def test_graphml_read_again_is_the_same_graph():
    graph = drawn()
    again = nx.read_graphml(BytesIO(exports.graphml(graph)))
    assert as_said(again) == as_said(graph)


def test_gexf_read_again_is_the_same_graph_and_its_dates_are_days():
    graph = drawn()
    again = nx.read_gexf(BytesIO(exports.gexf(graph)))
    nodes, edges = as_said(again)
    for said in edges.values():
        said.pop("id")
    assert (nodes, edges) == as_said(graph)
    assert b'mode="dynamic"' in exports.gexf(graph)
    starts = [said["start"] for said in (*nodes.values(), *edges.values()) if "start" in said]
    assert [date.fromisoformat(start).isoformat() for start in starts] == starts


def test_json_read_again_is_the_same_graph_and_says_what_the_view_was():
    graph = drawn()
    told = json.loads(exports.as_json(graph, {"version": 7}))
    assert told.pop("about") == {"version": 7}
    assert as_said(nx.node_link_graph(told, edges="edges")) == as_said(graph)


def test_the_sheets_of_kumu_have_every_organization_once_and_every_tie():
    graph = drawn()
    sheets = exports.kumu(graph)
    labels = dict(zip(sheets["Elements"]["ID"], sheets["Elements"]["Label"], strict=True))
    assert labels == {"org:a": "Teatro", "org:b": "Teatro", "org:c": "teatro", "org:d": HOSTILE}
    ends = zip(
        sheets["Connections"]["From"], sheets["Connections"]["To"], sheets["Connections"]["Strength"], strict=True
    )
    again = {frozenset((one, other)): grade for one, other, grade in ends}
    assert again == {frozenset((one, other)): said["grade"] for one, other, said in graph.edges(data=True)}


@pytest.mark.parametrize("read", [lambda c: nx.read_graphml(BytesIO(c)), lambda c: nx.read_gexf(BytesIO(c))])
def test_a_character_that_no_file_can_hold_is_left_out(read):
    network = snapshot(organizaciones="Código,Organización\na,Casa\x01 Sur")
    seen = scope(network, ALL, facts.years(network))
    graph = exports.plain(network, seen, ties(network, seen))
    for content in (exports.graphml(graph), exports.gexf(graph)):
        assert b"\x01" not in content
    assert graph.nodes["org:a"]["label"] == "Casa Sur"


def test_the_record_goes_out_and_comes_back_whole(record_store: Store):
    network = stored(record_store)
    seen = scope(network, ALL, facts.years(network))
    graph = exports.plain(network, seen, ties(network, seen))
    again = nx.read_graphml(BytesIO(exports.graphml(graph)))
    assert as_said(again) == as_said(graph)
    assert again.number_of_nodes() == 116
