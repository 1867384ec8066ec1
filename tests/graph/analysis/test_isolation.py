"""Levels of isolation on networks small enough to see, with what the unknown lists could change."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from factory import snapshot as small

from graph import facts
from graph.analysis.isolation import Isolation, UnknownList, isolation
from graph.analysis.region_isolation import region_isolation
from graph.analysis.verdicts import Certainty, Reason
from graph.scope import View, scope
from graph.snapshot import snapshot
from graph.ties import ties

REGIONS = {"a1": "A", "a2": "A", "b1": "B", "b2": "B", "c1": "C", "d1": "D", "e1": "E", "x": None}
ALL = list("ABCDEF")


def found(*edges: str, unknown: tuple[UnknownList, ...] = (), travellers: tuple[str, ...] = ()) -> Isolation:
    graph = nx.Graph()
    graph.add_nodes_from(REGIONS)
    graph.add_edges_from(edge.split("-") for edge in edges)
    return isolation(graph, REGIONS, ALL, unknown, travellers)


def levels(answer: Isolation) -> dict[str, tuple[int, int]]:
    return {str(r): (row["worst"], row["best"]) for r, row in answer.table.iterrows()}


def test_each_level():
    answer = found("a1-b1", "b1-b2", "a1-a2", "d1-e1")
    assert answer.core == {"a1", "a2", "b1", "b2"}
    assert levels(answer) == {"A": (0, 0), "B": (0, 0), "C": (3, 3), "D": (2, 2), "E": (2, 2), "F": (4, 4)}
    assert set(answer.table["certainty"]) == {Certainty.FIRM}


def test_without_a_tie_between_two_known_regions_there_is_no_level_and_the_reason_is_said():
    for edges in ((), ("a1-a2",), ("a1-x", "b1-x")):
        answer = found(*edges)
        assert answer.reason is Reason.NO_CORE and not answer.core
        assert answer.table[["worst", "best", "lists"]].isna().all(axis=None)
        assert list(answer.table["members"]) == [2, 2, 1, 1, 1, 0]
    assert isolation(nx.Graph(), {}, ALL).reason is Reason.NO_CORE
    assert len(isolation(nx.Graph(), {}, []).table) == 0


def test_a_tie_to_an_organization_of_unknown_region_counts_in_the_best_case_only():
    answer = found("a1-b1", "c1-x")
    assert levels(answer)["C"] == (3, 2)
    assert answer.table.loc["C", "certainty"] is Certainty.OPEN


def test_a_lost_list_of_a_meeting_there_could_join_the_region_to_the_core():
    lost = UnknownList("m", "C"), UnknownList("far", None)
    answer = found("a1-b1", unknown=lost, travellers=("b2", "b1"))
    assert levels(answer)["C"] == (3, 0)
    assert answer.table.loc["C", "lists"] == ("m",)
    assert levels(answer)["F"] == (4, 4)
    assert levels(answer)["D"] == (3, 3)
    alone = found("a1-b1", unknown=lost)
    assert levels(alone)["C"] == (3, 3)


def test_whoever_is_listed_at_a_meeting_with_unknown_names_may_have_met_them():
    answer = found("a1-b1", unknown=(UnknownList("m", None, frozenset({"c1"})),), travellers=("d1", "a1"))
    assert levels(answer)["C"] == (3, 0) and levels(answer)["D"] == (3, 0)
    assert levels(answer)["E"] == (3, 3)
    without = found("a1-b1", unknown=(UnknownList("m", None, frozenset({"c1"})),), travellers=("d1",))
    assert levels(without)["C"] == (3, 2)


def test_the_parts_are_counted():
    answer = found("a1-b1", "a1-b2", "a1-c1", "a2-b1", "a1-a2", "a1-x")
    row = answer.table.loc["A"]
    assert (row["members"], row["outside"], row["busiest"], row["threads"]) == (2, 4, 3 / 4, 2)
    assert answer.table.loc["C", "threads"] == 1
    assert np.isnan(answer.table.loc["D", "busiest"]) and answer.table.loc["D", "threads"] == 0


@pytest.mark.parametrize("seed", range(6))
def test_threads_are_the_fewest_organizations_that_touch_every_tie_outside(seed: int):
    graph = nx.gnp_random_graph(9, 0.35, seed=seed)
    home = {o: "AB"[o > 3] for o in graph}
    crossing = [(a, b) for a, b in graph.edges() if home[a] != home[b]]
    fewest = next(
        k for k in range(9) for some in combinations(graph, k) if all({a, b} & set(some) for a, b in crossing)
    )
    assert isolation(graph, home, "AB").table["threads"].to_dict() == {"A": fewest, "B": fewest}


def test_order_and_isolated_organizations_change_nothing():
    edges = ("a1-b1", "b1-b2", "a1-a2", "d1-e1", "c1-x")
    one, other = found(*edges), found(*edges[::-1])
    assert one.core == other.core
    assert one.table.equals(other.table)
    graph = nx.Graph([edge.split("-") for edge in edges])
    graph.add_nodes_from(["nobody", "b9"])
    assert isolation(graph, REGIONS, ALL).table["worst"].to_dict() == one.table["worst"].to_dict()


def test_from_the_rows_of_templates():
    said = small(
        organizaciones="Organización,Región\nA,Cusco\nB,Puno\nC,Loreto\nD,Tacna",
        encuentros="Reunión,Tipo,Región,Lista completa\nUna,trabajo,Cusco,sí\nOtra,trabajo,Loreto,\nFeria,festival,Tacna,",
        asistencias="Reunión,Organización\nUna,A\nUna,B",
    )
    seen = scope(said, View(), facts.years(said))
    answer = region_isolation(said, seen, ties(said, seen))
    rows = answer.table
    assert rows.loc["08", "worst"] == rows.loc["21", "best"] == 0
    assert (rows.loc["16", "worst"], rows.loc["16", "best"]) == (3, 0)
    assert len(rows.loc["16", "lists"]) == 1
    # A festival never ties, so its lost list could not either.
    assert (rows.loc["23", "worst"], rows.loc["23", "best"]) == (3, 3)
    assert rows.loc["01", "worst"] == 4


def test_on_the_record_no_level_is_computed(record_store):
    said = snapshot(record_store)
    seen = scope(said, View(), facts.years(said))
    answer = region_isolation(said, seen, ties(said, seen))
    assert answer.reason is Reason.NO_CORE
    assert len(answer.table) == 25
