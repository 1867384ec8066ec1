"""Position, brokerage and mixing against NetworkX, tables of the textbooks, and closed forms by exhaustion."""

import math
from collections import Counter
from itertools import combinations, permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import florentine, karate, of, random, shuffled, small

from graph.analysis.brokerage import ROLES, UNKNOWN, brokerage, held_between, held_by
from graph.analysis.mixing import assortativity, external_internal, mixing
from graph.analysis.position import position


@given(small(least=1))
@settings(deadline=None)
def test_position_agrees_with_networkx(graph: nx.Graph):
    table = position(graph)
    assert list(table.index) == sorted(graph)
    for column, other in {
        "ties": dict(graph.degree),
        "core": nx.core_number(graph),
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "closeness": nx.harmonic_centrality(graph),
        "constraint": nx.constraint(graph),
        "effective_size": nx.effective_size(graph),
    }.items():
        assert list(table[column]) == pytest.approx([other[id_] for id_ in sorted(graph)], nan_ok=True), column
    if len(graph) > 1:
        assert table["efficiency"].mean() == pytest.approx(nx.global_efficiency(graph))


@pytest.mark.parametrize("graph", [florentine(), karate(), random(7, 20, 30)], ids=["florentine", "karate", "random"])
def test_constraint_and_effective_size_of_larger_networks(graph: nx.Graph):
    table = position(graph)
    assert dict(table["constraint"]) == pytest.approx(nx.constraint(graph, weight=None), nan_ok=True)
    assert dict(table["effective_size"]) == pytest.approx(nx.effective_size(graph, weight=None), nan_ok=True)


def test_the_medici_of_the_textbook():
    """Betweenness of Medici 47.5 pairs (Padgett & Ansell 1993, as in Jackson 2008: .522 of 91)."""
    table = position(florentine())
    assert table.loc["Medici", "betweenness"] == pytest.approx(47.5)
    assert table.loc["Medici", "ties"] == 6
    assert table.loc["Strozzi", "core"] == 2 and table.loc["Ginori", "core"] == 1


def test_an_isolated_organization_has_no_constraint_and_is_no_broker():
    row = position(florentine()).loc["Pucci"]
    assert (row["ties"], row["core"], row["betweenness"], row["closeness"], row["efficiency"]) == (0, 0, 0, 0, 0)
    assert row[["constraint", "effective_size", "burt_efficiency"]].isna().all()
    assert position(nx.Graph()).empty


def test_weights_grades_and_the_order_of_the_input_change_nothing():
    graph = karate()
    plain = nx.Graph(list(graph.edges))
    columns = [column for column in position(graph) if column != "name"]
    assert position(graph)[columns].equals(position(plain)[columns])
    assert position(shuffled(graph)).equals(position(graph))


def by_hand(graph: nx.Graph, group: dict[str, str]) -> dict[tuple[str, str], int]:
    found: Counter[tuple[str, str]] = Counter()
    for one, broker, other in permutations(graph, 3):
        if (
            one < other
            and graph.has_edge(one, broker)
            and graph.has_edge(broker, other)
            and not graph.has_edge(one, other)
        ):
            a, b, c = (group.get(id_, "") for id_ in (one, broker, other))
            kinds = {
                "coordinator": a == b == c,
                "itinerant": a == c != b,
                "gatekeeper": (a == b) != (b == c),
                "liaison": len({a, b, c}) == 3,
            }
            assert sum(kinds.values()) == 1
            found[broker, next(kind for kind, holds in kinds.items() if holds)] += 1
    return found


@given(small(), st.lists(st.sampled_from(["p", "q", "r", ""]), min_size=8, max_size=8))
@settings(deadline=None)
def test_every_open_path_has_one_role(graph: nx.Graph, groups: list[str]):
    group = {id_: name for id_, name in zip(sorted(graph), groups, strict=False) if name}
    table, counted = brokerage(graph, group), by_hand(graph, group)
    for id_ in graph:
        assert {role: table.loc[id_, role] for role in ROLES} == {role: counted[id_, role] for role in ROLES}
        assert table.loc[id_, "total"] == sum(table.loc[id_, role] for role in ROLES)
    assert brokerage(shuffled(graph), group).equals(table)


def test_a_liaison_a_gatekeeper_an_itinerant_and_a_coordinator():
    group = {"a": "p", "b": "p", "c": "q", "d": "r"}
    table = brokerage(of("va", "vb", "vc", "vd"), {**group, "v": "p"})
    assert dict(table.loc["v", [*ROLES, "total"]]) == {
        "coordinator": 1, "itinerant": 0, "gatekeeper": 4, "liaison": 1, "total": 6,
    }  # fmt: skip
    # Of no known region, v is of a class of its own: it links two of one region, and two regions.
    table = brokerage(of("va", "vb", "vc", "vd"), group)
    assert (table.loc["v", "itinerant"], table.loc["v", "liaison"]) == (1, 5)


def test_one_group_only_has_coordinators_only():
    table = brokerage(karate(), dict.fromkeys(karate(), "x"))
    assert (table["coordinator"] == table["total"]).all()
    assert not table[["itinerant", "gatekeeper", "liaison", "expected_liaison"]].to_numpy().any()
    assert table["z_liaison"].isna().all()


def test_expected_and_z_are_the_moments_over_all_networks_of_that_density():
    ids, group = "abcde", {"a": "p", "b": "p", "c": "p", "d": "q", "e": "r"}
    pairs = list(combinations(ids, 2))
    graph = of("ab", "bd", "de", "ac", alone="")
    density = 0.4
    mean: Counter[tuple[str, str]] = Counter()
    square: Counter[tuple[str, str]] = Counter()
    for chosen in range(2 ** len(pairs)):
        ties = [pair for place, pair in enumerate(pairs) if chosen >> place & 1]
        every = nx.Graph(ties)
        every.add_nodes_from(ids)
        weight = density ** len(ties) * (1 - density) ** (len(pairs) - len(ties))
        for key, count in by_hand(every, group).items():
            mean[key] += weight * count
            square[key] += weight * count**2
    table = brokerage(graph, group)
    assert nx.density(graph) == density
    for id_ in ids:
        for role in ROLES:
            assert table.loc[id_, f"expected_{role}"] == pytest.approx(mean[id_, role], abs=1e-12)
            variance = square[id_, role] - mean[id_, role] ** 2
            z = (table.loc[id_, role] - mean[id_, role]) / math.sqrt(variance) if variance > 1e-12 else math.nan
            assert table.loc[id_, f"z_{role}"] == pytest.approx(z, nan_ok=True)


def test_the_karate_club_by_side():
    table = mixing(karate(), "club")
    assert table.to_numpy().tolist() == [[35, 11], [11, 32]]
    assert assortativity(karate(), "club") == pytest.approx(nx.attribute_assortativity_coefficient(karate(), "club"))
    found = external_internal(karate(), "club")
    assert list(found.index) == ["Mr. Hi", "Officer", UNKNOWN]
    assert list(found["external"]) == [11, 11, 11]
    assert list(found["internal"]) == [35, 32, 67]
    assert found.loc[UNKNOWN, "index"] == pytest.approx((11 - 67) / 78)
    # Two halves of 17: 289 of 561 pairs cross.
    assert found.loc[UNKNOWN, "expected"] == pytest.approx(2 * 289 / 561 - 1)


def test_the_expected_index_of_all_is_the_exact_mean_over_every_dealing_of_groups():
    graph, names = of("ab", "bc", "cd", "de", "be"), ["p", "p", "q", "q", "r"]
    dealt = set(permutations(names))
    mean = np.mean([
        external_internal(graph, dict(zip("abcde", names, strict=True))).loc[UNKNOWN, "index"] for names in dealt
    ])  # fmt: skip
    found = external_internal(graph, dict(zip("abcde", names, strict=True)))
    assert found.loc[UNKNOWN, "expected"] == pytest.approx(mean)
    counts = [external_internal(graph, dict(zip("abcde", names, strict=True))).loc["p"] for names in dealt]
    apart, inside = (np.mean([count[side] for count in counts]) for side in ("external", "internal"))
    assert found.loc["p", "expected"] == pytest.approx((apart - inside) / (apart + inside))


def test_an_unknown_region_is_a_class_of_its_own_and_indexes_go_without_it():
    graph = of("ab", "ac", "bz", "zy", alone="q")
    region = {"a": "08", "b": "08", "c": "20", "q": "15"}
    table = mixing(graph, region)
    assert list(table.index) == ["08", "15", "20", UNKNOWN]
    assert table.to_numpy().tolist() == [[1, 0, 1, 1], [0, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 1]]
    found = external_internal(graph, region)
    assert (found.loc["08", "external"], found.loc["08", "internal"], found.loc["08", "unknown"]) == (1, 1, 1)
    assert np.isnan(found.loc["15", "index"])
    assert found.loc[UNKNOWN, "organizations"] == 4
    assert found.loc[UNKNOWN, "unknown"] == 2
    known = graph.subgraph("abcq")
    assert assortativity(graph, region) == assortativity(known, region)


def test_no_tie_or_one_group_gives_no_assortativity():
    assert assortativity(of(alone="ab"), {"a": "x", "b": "y"}) is None
    assert assortativity(of("ab"), {"a": "x", "b": "x"}) is None
    assert np.isnan(external_internal(nx.Graph(), {}).loc[UNKNOWN, "index"])
    assert mixing(nx.Graph(), {}).empty


@pytest.mark.parametrize("seed", range(10))
def test_the_pairs_held_are_counted_by_group_as_they_are_listed(seed: int):
    graph = nx.relabel_nodes(nx.gnp_random_graph(25, 0.3, seed=seed), str)
    group = {id_: "abc"[int(id_) % 3] for id_ in graph if int(id_) % 5}
    for broker in graph:
        listed = Counter(tuple(sorted(group.get(end, "") for end in pair)) for pair in held_by(graph, broker))
        assert held_between(graph, broker, group) == listed
