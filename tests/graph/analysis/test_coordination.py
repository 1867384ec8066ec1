"""Who works with whom by region and by group, state by state."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st
from networks import of, shuffled, small

from graph.analysis.coordination import ALONE, BRIDGE, MET, NONE, STATES, UNKNOWN, WORK, coordination, in_order

REGION = {"a": "Cusco", "b": "Cusco", "c": "Piura", "d": "Piura", "e": "Lima", "f": "Loreto", "g": "Tacna"}


def states(table) -> dict[tuple[str, str], str]:
    return dict(zip(zip(table["one"], table["other"], strict=True), table["state"], strict=True))


def test_each_of_the_five_states_and_one_alone():
    ties = of("ab", "ax", "xc", "ce", alone="dfgx")
    met = of("ab", "bf", "cd", alone="")
    found = states(coordination(ties, met, REGION, ["Puno"]))
    assert found["Cusco", "Cusco"] == WORK
    assert found["Cusco", "Piura"] == BRIDGE
    assert found["Lima", "Piura"] == WORK
    assert found["Cusco", "Loreto"] == MET
    assert found["Piura", "Piura"] == MET
    assert found["Loreto", "Tacna"] == NONE
    assert found["Lima", "Lima"] == ALONE
    assert found["Puno", "Puno"] == found["Cusco", "Puno"] == UNKNOWN
    assert len(found) == 7 * 6 // 2
    assert set(found.values()) == set(STATES)


def test_a_pair_opens_its_ties_its_meetings_and_its_bridges():
    table = coordination(of("ac", "ad", "bc"), of("bd", "ac"), REGION).set_index(["one", "other"])
    row = table.loc["Cusco", "Piura"]
    assert (row["ties"], row["met"], row["bridges"]) == ((("a", "c"), ("a", "d"), ("b", "c")), (("b", "d"),), ())
    assert table.loc["Cusco", "Cusco"]["ties"] == ()
    row = coordination(of("ax", "xc", "ay", "yd"), of(), REGION).set_index(["one", "other"]).loc["Cusco", "Piura"]
    assert (row["ties"], row["bridges"]) == ((), ("x", "y"))


def test_a_known_region_between_is_no_bridge_and_two_unknown_ones_are_none():
    assert states(coordination(of("ae", "ec"), of(), REGION))["Cusco", "Piura"] == NONE
    assert states(coordination(of("ax", "xy", "yc"), of(), REGION))["Cusco", "Piura"] == NONE


def test_grade_one_in_view_is_no_work_whatever_the_view_shows():
    ties = nx.Graph()
    ties.add_edge("a", "c", grade=1)
    ties.add_edge("b", "e", grade=2)
    found = states(coordination(ties, ties, REGION))
    assert found["Cusco", "Piura"] == MET
    assert found["Cusco", "Lima"] == WORK


def test_groups_that_share_a_member_touch_by_it_and_work_by_a_tie_of_their_own():
    groups = {"a": ["G"], "b": ["G", "H"], "c": ["H"], "d": ["K"], "e": ["K"]}
    inside = of("ab", "bc", "de")
    table = coordination(inside, of(), groups, ["L"])
    found = states(table)
    assert found["G", "G"] == found["H", "H"] == found["K", "K"] == WORK
    assert found["G", "H"] == BRIDGE
    assert table.set_index(["one", "other"]).loc["G", "H"]["bridges"] == ("b",)
    assert found["G", "K"] == NONE
    assert found["G", "L"] == UNKNOWN
    assert states(coordination(of("ab", "bc", "ac"), of(), groups))["G", "H"] == WORK


def test_the_most_tied_come_first_and_the_unknown_last():
    table = coordination(of("ab", "ax", "xc", "ef", alone="dg"), of("dg"), REGION, ["Puno", "Ica"])
    assert in_order(table) == ["Lima", "Loreto", "Cusco", "Piura", "Tacna", "Ica", "Puno"]


def test_an_empty_network_is_without_record_everywhere():
    table = coordination(nx.Graph(), nx.Graph(), {}, ["Cusco", "Puno"])
    assert set(table["state"]) == {UNKNOWN}
    assert coordination(nx.Graph(), nx.Graph(), {}).empty


@given(small(), small(), st.lists(st.sampled_from(["p", "q", "r", None]), min_size=8, max_size=8))
def test_every_tie_of_two_known_regions_is_in_one_cell_whatever_the_order(ties, met, regions):
    region = {id_: name for id_, name in zip("abcdefgh", regions, strict=True) if name}
    table = coordination(ties, met, region, ["p", "q", "r"])
    held = [pair for cell in table["ties"] for pair in cell]
    assert sorted(held) == sorted(tuple(sorted(t)) for t in ties.edges if set(t) <= set(region))
    assert coordination(shuffled(ties), shuffled(met), region, ["r", "q", "p"]).equals(table)
    for row in table.itertuples():
        assert (row.state == WORK) == bool(row.ties)
        assert not (row.ties and row.bridges)
