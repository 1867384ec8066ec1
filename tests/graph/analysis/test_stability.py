"""Orders that hold, orders that do not, and what may be said of each."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from graph.analysis import stability as module
from graph.analysis.coincidences import strengths
from graph.analysis.stability import stability
from graph.analysis.verdicts import Ranking, Reason


def strength(lists: pd.DataFrame) -> "pd.Series[int]":
    return strengths(lists)["with_company"]


def lists(*rows: str) -> pd.DataFrame:
    said = [(row.split()[0], m) for row in rows for m in row.split()[1]]
    return pd.DataFrame(said, columns=["organization", "meeting"])


def drawn(weights: np.ndarray, meetings: int, seed: int) -> pd.DataFrame:
    random = np.random.default_rng(seed)
    rows = [
        (f"o{o:02}", f"m{m}")
        for m in range(meetings)
        for o in random.choice(len(weights), 6, replace=False, p=weights / weights.sum())
    ]
    return pd.DataFrame(rows, columns=["organization", "meeting"])


def test_one_that_is_far_ahead_may_be_named_first():
    found = stability(drawn(np.array([60.0] + [1] * 26), 37, 1), strength, seed=1, runs=60)
    assert (found.verdict, found.first) == (Ranking.FIRST, "o00")
    assert (found.table["first"] >= 0.9).all()


def test_a_few_that_lead_are_a_set_without_order():
    found = stability(drawn(np.array([12.0] * 5 + [1] * 22), 60, 2), strength, seed=1, runs=60)
    assert found.verdict is Ranking.SET and found.first is None
    assert found.among == {f"o{i:02}" for i in range(5)}


def test_of_an_order_by_chance_nothing_is_said():
    found = stability(drawn(np.ones(27), 37, 3), strength, seed=1, runs=60)
    assert (found.verdict, found.first, found.among) == (Ranking.NONE, None, frozenset())


def test_leaving_out_each_meeting_worked_by_hand():
    """Counts a 3, b 2, c 1 over x, y, z, w: a stays first without any, b and a are level without x or y."""
    table = lists("a wxy", "b xz", "c z")
    found = stability(table, lambda t: t.groupby("organization")["meeting"].nunique(), runs=1, top=2)
    row = found.table.loc["one meeting less"]
    without = {"w": [2, 2, 1], "x": [2, 1, 1], "y": [2, 2, 1], "z": [3, 1, 0]}
    assert row["runs"] == 4
    assert row["first"] == 2 / 4
    assert row["top"] == 1
    assert row["spearman"] == pytest.approx(
        np.mean([stats.spearmanr([3, 2, 1], w).statistic for w in without.values()])
    )


def test_the_perturbations_are_what_they_say(monkeypatch: pytest.MonkeyPatch):
    table = drawn(np.ones(12), 20, 4)
    seen: list[pd.DataFrame] = []

    def measure(given: pd.DataFrame) -> "pd.Series[int]":
        seen.append(given)
        return strength(given)

    found = stability(table, measure, runs=3)
    assert found.table["runs"].to_dict() == {
        "one meeting less": 20,
        "10% of attendances less": 3,
        "20% of attendances less": 3,
        "meetings drawn anew": 3,
    }
    assert {len(t) for t in seen[21:24]} == {108} and {len(t) for t in seen[24:27]} == {96}
    assert all(t["meeting"].nunique() == 20 and len(t) == 120 for t in seen[27:])
    assert len(seen) == 30
    monkeypatch.setattr(module, "SHARES", ())
    assert "10% of attendances less" not in stability(table, strength, runs=2).table.index


def test_the_smallest_first_and_what_does_not_apply():
    table = lists("a wxyz", "b wxy", "c wx", "d w", "e v")
    values = {"a": 1.0, "b": 2.0, "c": 3.0, "d": np.nan}

    def measure(given: pd.DataFrame) -> "pd.Series[float]":
        here = sorted(set(given["organization"]))
        return pd.Series([values.get(o, 9.0) for o in here], index=here)

    found = stability(table, measure, runs=40, top=1, largest=False)
    assert found.first in ("a", None)
    assert "d" not in found.among


def test_nobody_and_all_equal_are_said():
    empty = pd.DataFrame({"organization": [], "meeting": []})
    assert stability(empty, strength).reason is Reason.NOBODY
    assert stability(lists("a x", "b x"), strength).reason is Reason.ALL_EQUAL
    assert stability(lists("a x", "b x"), strength).verdict is Ranking.NONE


def test_order_and_repetition_of_rows_change_nothing():
    table = drawn(np.array([12.0] * 5 + [1] * 22), 30, 2)
    before = table.copy()
    one = stability(table, strength, seed=3, runs=5)
    other = stability(pd.concat([table, table.head(7)]).sample(frac=1, random_state=1), strength, seed=3, runs=5)
    pd.testing.assert_frame_equal(one.table, other.table)
    pd.testing.assert_frame_equal(table, before)
