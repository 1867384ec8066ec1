"""What changed between two networks: applied to the first it gives the second, whatever the two are."""

from typing import Any

import networkx as nx
from factory import snapshot
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.changes import LOST, NEW, RESTATED, STRONGER, WEAKER, applied, changes
from graph.evidence import Evidence
from graph.scope import View, scope
from graph.ties import Ties, ties

IDS = ["org:a", "org:b", "org:c", "org:d", "org:e"]
pieces = st.builds(
    Evidence,
    st.integers(1, 5),
    st.just("group"),
    st.sampled_from(["group:x", "group:y"]),
    st.just("Mesa"),
    st.sampled_from(["", "2015", "2018-04"]),
    st.just(""),
    st.just(("r1",)),
)


@st.composite
def networks(draw: st.DrawFn) -> Ties:
    graph: Ties = nx.Graph()
    for id_ in draw(st.sets(st.sampled_from(IDS))):
        graph.add_node(id_, name=draw(st.sampled_from(["Uno", "Otro"])), region=draw(st.sampled_from(["08", None])))
    there = sorted(graph)
    for one in there:
        for other in there:
            if one < other and draw(st.booleans()):
                evidence = tuple(sorted(draw(st.sets(pieces, min_size=1, max_size=3))))
                graph.add_edge(one, other, grade=max(e.grade for e in evidence), evidence=evidence)
    return nx.freeze(graph)


def same(one: Ties, other: Ties) -> bool:
    return dict(one.nodes(data=True)) == dict(other.nodes(data=True)) and told(one) == told(other)


def told(graph: Ties) -> dict[frozenset[str], Any]:
    return {frozenset(pair): tie for *pair, tie in graph.edges(data=True)}


@given(networks(), networks())
def test_what_changed_applied_to_the_first_gives_the_second(before: Ties, after: Ties):
    assert same(applied(before, changes(before, after)), after)


@given(networks())
def test_nothing_changed_between_a_network_and_itself(graph: Ties):
    found = changes(graph, graph)
    assert found.organizations.empty and found.ties.empty


@given(networks(), networks())
def test_back_again_what_came_went_and_what_grew_stronger_grew_weaker(before: Ties, after: Ties):
    there, back = changes(before, after), changes(after, before)
    turned = {NEW: LOST, LOST: NEW, STRONGER: WEAKER, WEAKER: STRONGER, RESTATED: RESTATED}
    assert [(r.one, r.other, turned[r.change]) for r in there.ties.itertuples()] == [
        (r.one, r.other, r.change) for r in back.ties.itertuples()
    ]


def at(last: int | None, first: int | None = None) -> Ties:
    found = snapshot(
        organizaciones="Organización\nAlfa\nBeta\nGama\n",
        encuentros="Reunión,Fecha,Tipo\nTaller uno,2015-03-01,trabajo\nAsamblea,2015-06-01,plenaria\nTaller dos,2019-03-01,trabajo\n",
        asistencias="Reunión,Organización\nTaller uno,Alfa\nTaller uno,Beta\nAsamblea,Beta\nAsamblea,Gama\nTaller dos,Beta\nTaller dos,Gama\n",
    )
    return ties(found, scope(found, View(first, last, grades=(1, 2, 3, 4, 5)), (2015, 2019)))


def test_a_tie_that_a_later_workshop_makes_stronger_is_named_with_what_made_it_so():
    (row,) = changes(at(2016), at(None)).ties.to_dict("records")
    assert (row["one"], row["other"], row["change"], row["before"], row["after"]) == (
        "org:~beta", "org:~gama", STRONGER, 1, 2,
    )  # fmt: skip
    assert [e.name for e in row["added"]] == ["Taller dos"]


def test_what_is_only_known_from_before_is_lost_in_a_later_window():
    found = changes(at(2016), at(None, 2017))
    (row,) = found.of(LOST).to_dict("records")
    assert (row["one"], row["other"]) == ("org:~alfa", "org:~beta")
    assert [e.name for e in row["gone"]] == ["Taller uno"]
