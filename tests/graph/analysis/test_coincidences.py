"""Shared meetings and their weights against NetworkX; the badge against published figures and other code."""

from itertools import product

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from networkx.algorithms import bipartite
from scipy import stats

from graph.analysis.chance import Null, more_than_chance
from graph.analysis.coincidences import coincidences, strengths
from graph.analysis.degree_model import degree_model
from graph.analysis.incidence import incidence

DAVIS = nx.davis_southern_women_graph()
WOMEN = [n for n, side in DAVIS.nodes(data="bipartite") if side == 0]


def drawn(seed: int) -> nx.Graph:
    graph = bipartite.random_graph(25, 18, 0.15, seed=seed)
    return nx.relabel_nodes(graph, {n: f"{'om'[side]}{n}" for n, side in graph.nodes(data="bipartite")})


@pytest.mark.parametrize("graph", [DAVIS, drawn(1), drawn(2)])
def test_shared_meetings_and_newmans_weight_are_those_of_networkx(graph: nx.Graph):
    side = [n for n, which in graph.nodes(data="bipartite") if which == 0]
    table = coincidences(graph).set_index(["one", "other"])
    counted = bipartite.weighted_projected_graph(graph, side)
    weighed = bipartite.collaboration_weighted_projected_graph(graph, side)
    assert {frozenset(pair) for pair in table.index} == {frozenset(edge) for edge in counted.edges()}
    for pair, row in table.iterrows():
        assert row["meetings"] == counted.edges[pair]["weight"]
        assert row["weight"] == pytest.approx(weighed.edges[pair]["weight"])
    strength = strengths(graph)
    for o, row in strength.iterrows():
        assert row["with_company"] == pytest.approx(weighed.degree(o, weight="weight"))
        assert row["partners"] == counted.degree(o)
        assert row["meetings"] == graph.degree(o)


def test_a_meeting_with_one_participant_gives_nothing_and_nobody_gives_an_empty_table():
    table = pd.DataFrame({"organization": ["a", "a", "b"], "meeting": ["m", "n", "n"]})
    assert coincidences(table).to_dict("records") == [{"one": "a", "other": "b", "meetings": 1, "weight": 1.0}]
    assert strengths(table).loc["a"].to_dict() == {"meetings": 2, "with_company": 1, "partners": 1}
    assert len(coincidences(table.head(0))) == 0 == len(strengths(table.head(0)))
    assert len(coincidences(table.head(1))) == 0


def test_on_the_southern_women_the_badge_is_given_to_no_pair():
    """17 of 153 pairs at .05 with fixed rows, 5 by FDSM, none by SDSM; none of any after Benjamini-Hochberg."""
    found = {null: more_than_chance(DAVIS, null, seed=1) for null in Null}
    assert all(table.attrs["tests"] == 153 for table in found.values())
    assert (found[Null.FIXED_ROWS]["p"] <= 0.05).sum() == 17
    assert (found[Null.SDSM]["p"] <= 0.05).sum() == 0
    assert 3 <= (found[Null.FDSM]["p"] <= 0.05).sum() <= 8
    assert not any(table["badge"].any() for table in found.values())


def test_fixed_rows_is_the_hypergeometric_tail():
    table = more_than_chance(DAVIS, Null.FIXED_ROWS).set_index(["one", "other"])
    for (one, other), row in table.iterrows():
        law = stats.hypergeom(14, DAVIS.degree(one), DAVIS.degree(other))
        assert row["p"] == pytest.approx(law.sf(row["meetings"] - 1))
        assert row["expected"] == pytest.approx(law.mean())


def test_sdsm_is_the_poisson_binomial_counted_out():
    """All 2^8 ways in which two organizations may share eight meetings."""
    graph = drawn(3).subgraph([f"o{i}" for i in range(25)] + [f"m{25 + i}" for i in range(8)])
    given = incidence(graph).at_least(1)
    model = degree_model(given.attendances, given.sizes)
    table = more_than_chance(graph, Null.SDSM)
    place = {o: at for at, o in enumerate(given.organizations)}

    def chances(o: str) -> np.ndarray:
        row = list(model.attendances).index(given.attendances[place[o]])
        return np.array([model.probability[row, list(model.sizes).index(k)] for k in given.sizes])

    for row in table.to_dict("records"):
        p = chances(row["one"]) * chances(row["other"])
        ways = (np.where(w, p, 1 - p).prod() for w in product((0, 1), repeat=len(p)) if sum(w) >= row["meetings"])
        assert row["p"] == pytest.approx(sum(ways))
        assert row["expected"] == pytest.approx(p.sum())


@pytest.mark.parametrize("seed", range(3))
def test_the_model_has_the_margins_of_the_lists(seed: int):
    graph = drawn(seed)
    graph.add_edges_from(("o0", n) for n, side in graph.nodes(data="bipartite") if side == 1)
    graph.add_edges_from((n, "m30") for n, side in graph.nodes(data="bipartite") if side == 0)
    given = incidence(graph)
    model = degree_model(given.attendances, given.sizes)
    rows = np.searchsorted(model.attendances, given.attendances)
    columns = np.searchsorted(model.sizes, given.sizes)
    cells = model.probability[np.ix_(rows, columns)]
    assert cells.sum(1) == pytest.approx(given.attendances, abs=1e-6)
    assert cells.sum(0) == pytest.approx(given.sizes, abs=1e-6)
    assert (cells[list(given.organizations).index("o0")] == 1).all()
    assert (cells[:, list(given.meetings).index("m30")] == 1).all()


def test_who_always_comes_together_has_the_badge_in_lists_that_bear_it():
    random = np.random.default_rng(1)
    rows = [(f"o{o}", f"m{m}") for m in range(60) for o in random.choice(10, 3, replace=False)]
    rows += [(o, f"m{m}") for m in range(0, 60, 5) for o in ("twin one", "twin two")]
    table = pd.DataFrame(rows, columns=["organization", "meeting"])
    for null in Null:
        badges = (found := more_than_chance(table, null, samples=2000))[found["badge"]]
        assert [(r["one"], r["other"]) for r in badges.to_dict("records")] == [("twin one", "twin two")]


@pytest.mark.parametrize("null", Null)
def test_no_lists_give_no_pairs_and_order_changes_nothing(null: Null):
    table = pd.DataFrame({"organization": list("abcab"), "meeting": list("mmmnn")})
    assert len(more_than_chance(table.head(0), null)) == 0
    shuffled = pd.concat([table, table]).sample(frac=1, random_state=2)
    pd.testing.assert_frame_equal(
        more_than_chance(table, null, samples=20), more_than_chance(shuffled, null, samples=20)
    )
