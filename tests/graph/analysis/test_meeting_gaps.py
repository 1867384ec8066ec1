"""Gaps between groups: the closed form, the gates, the rate of false alarms, and gaps that were put there."""

from collections import Counter
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from graph.analysis.curveball import curveball
from graph.analysis.group_meetings import UNKNOWN, closed_form, expected, grouped, observed
from graph.analysis.incidence import Incidence, incidence
from graph.analysis.meeting_gaps import MeetingGaps, meeting_gaps
from graph.analysis.verdicts import Gap, Reason

DAVIS = nx.davis_southern_women_graph()
WOMEN = [n for n, side in DAVIS.nodes(data="bipartite") if side == 0]
SIDES = {woman: "one" if at < 9 else "two" for at, woman in enumerate(WOMEN)}
"""The two groups of Davis, Gardner and Gardner (1941), in the order of their table."""


def drawn(n: int, meetings: int, attendances: int, groups: int, seed: int) -> tuple[Incidence, dict[int, int]]:
    """Lists of unequal organizations and meetings; half of the organizations are in group 0."""
    random = np.random.default_rng(seed)
    active, large = random.pareto(1.5, n) + 1, random.pareto(1.5, meetings) + 1
    at = random.choice(n, 9 * attendances, p=active / active.sum())
    where = random.choice(meetings, 9 * attendances, p=large / large.sum())
    pairs = np.sort(random.permutation(np.unique(at * meetings + where))[:attendances])
    group = np.where(random.random(n) < 0.5, 0, random.integers(1, groups, n))
    lists = Incidence(tuple(range(n)), tuple(range(meetings)), pairs // meetings, pairs % meetings)
    return lists, {o: int(g) for o, g in enumerate(group)}


def sampled(lists: Incidence, number: int, seed: int) -> list[Incidence]:
    found = []
    for sample in curveball(lists, number, seed):
        row, column = sample.toarray().nonzero()
        found.append(Incidence(lists.organizations, lists.meetings, row, column))
    return found


def test_the_southern_women_of_two_sides_met_less_than_chance_would_have_it():
    """111 pairs against 170.4 of Curveball and of quasiswap in R's vegan, deviation 4.3, z = -13.8."""
    found = meeting_gaps(DAVIS, SIDES, seed=1)
    (pair,) = found.pairs.to_dict("records")
    assert (pair["one"], pair["other"], pair["observed"], pair["verdict"]) == ("one", "two", 111, Gap.LESS)
    assert pair["expected"] == pytest.approx(644 * 49 * 40 / (89**2 - 517))
    assert pair["mean"] == pytest.approx(170.4, abs=0.5)
    assert pair["deviation"] == pytest.approx(4.3, abs=0.3)
    assert pair["missing"] == pair["expected"] - 111
    assert found.sampled and (found.meetings, found.organizations, found.tested) == (14, 18, 1)
    assert found.threshold == pytest.approx(np.log(1 / 0.05))


def test_observed_and_expected_worked_by_hand():
    """Three meetings: x of a, b, c; y of a, d; z of b, d. L = 7, sum q^2 = 4 + 4 + 1 + 4, K2 = 6 + 2 + 2."""
    rows = [("a", "x"), ("b", "x"), ("c", "x"), ("a", "y"), ("d", "y"), ("b", "z"), ("d", "z")]
    table = pd.DataFrame(rows, columns=["organization", "meeting"])
    groups = {"a": "N", "b": "N", "d": "S", "c": None}
    said = observed(table, groups)
    assert said.loc["N", "S"] == 2 and said.loc["N", "N"] == 1 and said.loc["S", "S"] == 0
    assert said.loc["N", UNKNOWN] == 2
    by_chance = expected(table, groups)
    total = 49 - 13
    assert by_chance.loc["N", "S"] == pytest.approx(10 * 4 * 2 / total)
    assert by_chance.loc["N", "N"] == pytest.approx(5 * (16 - 8) / total)
    assert by_chance.loc["S", "S"] == 0


@pytest.mark.parametrize("seed", range(4))
def test_expected_and_observed_have_one_total_and_observed_is_counted_one_by_one(seed: int):
    lists, groups = drawn(30, 20, 90, 5, seed)
    said, by_chance = observed(lists, groups), expected(lists, groups)
    upper = np.triu_indices(len(said))
    pairs = sum(k * (k - 1) // 2 for k in lists.sizes)
    assert said.to_numpy()[upper].sum() == pairs
    assert by_chance.to_numpy()[upper].sum() == pytest.approx(pairs)
    dense = lists.matrix.toarray()
    counted: Counter[tuple[int, int]] = Counter()
    for one, other in combinations(range(30), 2):
        ends = sorted((groups[one], groups[other]))
        counted[ends[0], ends[1]] += int(dense[one] @ dense[other])
    assert all(said.loc[r, s] == times for (r, s), times in counted.items())


def test_the_closed_form_is_near_the_samples_and_its_deviation_is_on_the_safe_side():
    lists, groups = drawn(150, 120, 700, 12, 2)
    given = grouped(lists, groups)
    mean, variance = closed_form(given)
    pairs = meeting_gaps(lists, groups, seed=4).pairs
    tested = pairs[pairs["mean"].notna()]
    assert (tested["mean"] - tested["expected"]).abs().sum() / tested["expected"].sum() < 0.04
    wide = np.sqrt(
        [
            variance[given.names.index(a), given.names.index(b)]
            for a, b in zip(pairs["one"], pairs["other"], strict=True)
        ]
    )
    assert np.median(wide[tested.index] / tested["deviation"]) > 1
    without = meeting_gaps(lists, groups, samples=0)
    assert not without.sampled
    assert (without.pairs["mean"].dropna() == without.pairs["expected"][without.pairs["mean"].notna()]).all()
    assert mean.shape == (given.known + 1,) * 2


def test_under_the_null_model_at_most_22_of_300_runs_say_anything():
    """At the size of the alliance: 27 organizations, 37 meetings."""
    lists, group = drawn(27, 37, 110, 11, 1)
    runs = [meeting_gaps(run, group, seed=at, samples=75) for at, run in enumerate(sampled(lists, 300, 5))]
    assert min(run.tested for run in runs) > 1
    assert sum(len(run.gaps) > 0 for run in runs) <= 22


def planted(seed: int) -> tuple[pd.DataFrame, dict[str, str]]:
    """Six regions of twenty, up to fifteen a meeting, at random; whenever A and B would meet, one of them stays away."""
    random = np.random.default_rng(seed)
    rows = []
    for meeting in range(80):
        here = random.choice([f"{r}{i}" for r in "ABCDEF" for i in range(20)], 15, replace=False)
        away = random.choice(["A", "B"]) if {"A", "B"} <= {o[0] for o in here} else ""
        rows += [(str(o), f"m{meeting}") for o in here if o[0] != away]
    table = pd.DataFrame(rows, columns=["organization", "meeting"])
    return table, {o: o[0] for o in set(table["organization"])}


def test_a_planted_gap_is_found_and_others_at_the_stated_rate():
    others = 0
    for seed in range(12):
        found = meeting_gaps(*planted(seed), seed=seed, samples=100)
        first = found.gaps.iloc[0]
        assert (first["one"], first["other"], first["observed"]) == ("A", "B", 0)
        assert first["high"] < 0.7
        others += len(found.gaps) > 1
    assert others <= 2


def test_a_pair_that_could_not_show_a_gap_is_neither_one_nor_none():
    lists, group = drawn(60, 60, 300, 12, 0)
    found = meeting_gaps(lists, group, samples=100)
    assert set(found.pairs["verdict"]) == {Gap.NOT_SEEN, Gap.TOO_LITTLE}
    small = found.pairs["expected"] < found.threshold
    assert (small == (found.pairs["verdict"] == Gap.TOO_LITTLE)).all()
    assert found.pairs.loc[small, ["mean", "z", "p", "q"]].isna().all(axis=None)
    possible = (found.pairs["expected"] > 0).sum()
    assert found.threshold == pytest.approx(np.log(possible / 0.05))


def test_a_joining_late_is_no_gap_within_the_year():
    """South came in 2019, North left in 2018: never together, and within a year nothing is missing."""
    random = np.random.default_rng(1)
    rows, years = [], {}
    for meeting in range(60):
        years[f"m{meeting}"] = 2018 if meeting < 30 else 2019
        here = "NC" if meeting < 30 else "SC"
        rows += [
            (o, f"m{meeting}") for o in random.choice([f"{r}{i}" for r in here for i in range(15)], 8, replace=False)
        ]
    table = pd.DataFrame(rows, columns=["organization", "meeting"])
    regions = {o: o[0] for o in set(table["organization"])}
    across, within = (meeting_gaps(table, regions, seed=2, samples=300, blocks=b) for b in (None, years))
    assert ("N", "S") in set(zip(across.gaps["one"], across.gaps["other"], strict=True))
    assert len(within.gaps) == 0
    assert within.pairs.set_index(["one", "other"])["expected"]["N", "S"] == 0


def unanswered(found: MeetingGaps) -> Reason | None:
    assert set(found.pairs["verdict"]) <= {Gap.TOO_LITTLE}
    assert found.tested == 0 and len(found.gaps) == 0
    return found.reason


def test_what_cannot_be_answered_says_why():
    table, regions = planted(0)
    few = table[table["meeting"].isin([f"m{i}" for i in range(9)])]
    assert unanswered(meeting_gaps(few, regions)) is Reason.TOO_FEW_LISTS
    assert unanswered(meeting_gaps(table.head(0), regions)) is Reason.TOO_FEW_LISTS
    assert unanswered(meeting_gaps(table, {})) is Reason.ONE_GROUP
    assert unanswered(meeting_gaps(table, dict.fromkeys(regions, "Lima"))) is Reason.ONE_GROUP
    alone = pd.DataFrame({"organization": ["A1"] * 20, "meeting": [f"m{i}" for i in range(20)]})
    assert unanswered(meeting_gaps(alone, {"A1": "A"})) is Reason.TOO_FEW_LISTS
    pairs = [(o, f"m{i}") for i in range(12) for o in ("x", "y", "A1" if i == 0 else "z", "B1" if i == 1 else "z")]
    rare = pd.DataFrame(pairs, columns=["organization", "meeting"])
    assert unanswered(meeting_gaps(rare, {"A1": "A", "B1": "B"})) is Reason.NOTHING_TESTABLE


def test_order_repetition_and_who_was_nowhere_change_nothing():
    table, regions = planted(1)
    one = meeting_gaps(table, regions, samples=50)
    shuffled = pd.concat([table, table.head(9)]).sample(frac=1, random_state=3)
    before = shuffled.copy()
    other = meeting_gaps(shuffled, {**regions, "nobody": "Z"}, samples=50)
    pd.testing.assert_frame_equal(one.pairs, other.pairs)
    pd.testing.assert_frame_equal(before, shuffled)
    graph = nx.Graph()
    graph.add_nodes_from([*regions, "isolated"], bipartite=0)
    graph.add_nodes_from(set(table["meeting"]), bipartite=1)
    graph.add_edges_from(table.itertuples(index=False, name=None))
    pd.testing.assert_frame_equal(one.pairs, meeting_gaps(graph, regions, samples=50).pairs)
    assert incidence(graph).shape[0] == len(regions) + 1


def test_what_is_called_less_than_expected_is_less_than_the_expectation_beside_it():
    # A few are nearly everywhere and two groups never come together, so the samples expect more than the closed form.
    random = np.random.default_rng(0)
    activity = random.pareto(1.5, 150) + 0.3
    group = random.choice(5, 150, p=[0.4, 0.15, 0.15, 0.15, 0.15])
    rows = []
    for meeting in range(200):
        size = int(np.clip(3 + random.pareto(1.2) * 4, 2, 75))
        weight = activity * np.where(group == (2 if meeting % 2 else 1), 0.02, 1.0)
        there = random.choice(150, size, replace=False, p=weight / weight.sum())
        rows += [(int(o), meeting) for o in there]
    lists = pd.DataFrame(rows, columns=["organization", "meeting"])
    found = meeting_gaps(lists, dict(enumerate(group.tolist())), samples=300)
    surprising = found.pairs[found.pairs["q"] <= 0.05]
    assert (surprising["observed"] >= surprising["expected"]).any()
    assert (found.gaps["observed"] < found.gaps["expected"]).all() and (found.gaps["missing"] > 0).all()
    assert (found.gaps.loc[0, "one"], found.gaps.loc[0, "other"]) == (1, 2)
