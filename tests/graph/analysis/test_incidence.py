import networkx as nx
import pandas as pd
import pytest

from graph.analysis.incidence import incidence


def test_a_graph_and_a_table_of_the_same_lists_are_one():
    davis = nx.davis_southern_women_graph()
    women = {n for n, side in davis.nodes(data="bipartite") if side == 0}
    rows = [(a, b) if a in women else (b, a) for a, b in davis.edges()]
    table = pd.DataFrame(rows, columns=["organization", "meeting"]).sample(frac=1, random_state=1)
    one, other = incidence(davis), incidence(pd.concat([table, table]))
    assert one.organizations == other.organizations and one.meetings == other.meetings
    assert (one.matrix != other.matrix).nnz == 0
    assert one.shape == (18, 14) and len(one.row) == 89
    assert incidence(one) is one


def test_who_was_nowhere_stays_where_the_form_can_hold_it():
    graph = nx.Graph([("a", "m")])
    nx.set_node_attributes(graph, {"a": 0, "m": 1}, "bipartite")
    graph.add_node("b", bipartite=0)
    found = incidence(graph)
    assert found.organizations == ("a", "b")
    assert list(found.attendances) == [1, 0]
    assert found.at_least(2).shape == (2, 0)


def test_things_of_kinds_that_do_not_compare_have_an_order():
    table = pd.DataFrame({"organization": ["b", 2, 1, "a"], "meeting": ["m", "m", 0, 0]})
    assert incidence(table).organizations == (1, 2, "a", "b")


def test_a_graph_that_is_not_of_two_sides_is_refused():
    with pytest.raises(ValueError, match="bipartite"):
        incidence(nx.path_graph(3))
    graph = nx.Graph([("a", "b")])
    nx.set_node_attributes(graph, 0, "bipartite")
    with pytest.raises(ValueError, match="joins two organizations"):
        incidence(graph)
