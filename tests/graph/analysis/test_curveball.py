"""The null model against exhaustive enumeration: every matrix with the two margins is equally likely."""

from collections import Counter
from itertools import product

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis import curveball as sampler
from graph.analysis.curveball import TooLargeError, batches, curveball
from graph.analysis.incidence import incidence


def lists(*rows: str) -> pd.DataFrame:
    """`A xy`: A was at x and at y."""
    said = [(row.split()[0], m) for row in rows for m in row.split()[1]]
    return pd.DataFrame(said, columns=["organization", "meeting"])


def every_matrix(rows: list[int], columns: list[int]) -> set[bytes]:
    found = set()
    for cells in product((0, 1), repeat=len(rows) * len(columns)):
        matrix = np.array(cells, dtype=np.int8).reshape(len(rows), len(columns))
        if list(matrix.sum(1)) == rows and list(matrix.sum(0)) == columns:
            found.add(matrix.tobytes())
    return found


@pytest.mark.parametrize(
    "table",
    [
        lists("A xy", "B x", "C z"),
        lists("A xy", "B yz", "C zx", "D w"),
        lists("A wx", "B w", "C yz", "D y"),
    ],
)
def test_every_matrix_with_both_margins_is_reached_equally_often(table: pd.DataFrame):
    matrix = incidence(table).matrix.toarray()
    possible = every_matrix(list(matrix.sum(1)), list(matrix.sum(0)))
    times = 400 * len(possible)
    seen = Counter(s.toarray().astype(np.int8).tobytes() for s in curveball(table, times, seed=3))
    assert set(seen) == possible
    away = sum((seen[m] - 400) ** 2 / 400 for m in possible)
    freedom = len(possible) - 1
    assert away < freedom + 5 * np.sqrt(2 * freedom)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 6)), max_size=40), st.integers(0, 99))
@settings(deadline=None, max_examples=40)
def test_both_margins_hold_exactly_and_nobody_is_at_a_meeting_twice(pairs: list[tuple[int, int]], seed: int):
    table = pd.DataFrame(pairs, columns=["organization", "meeting"])
    matrix = incidence(table).matrix.toarray()
    for sample in curveball(table, 3, seed):
        dense = sample.toarray()
        assert dense.shape == matrix.shape
        assert (dense.sum(0) == matrix.sum(0)).all() and (dense.sum(1) == matrix.sum(1)).all()
        assert dense.max(initial=0) <= 1


def test_within_a_year_everybody_keeps_the_meetings_of_that_year():
    table = lists("A abcx", "B adxy", "C bczy", "D dz", "E acyz")
    given_ = incidence(table)
    years = [2018 if m in "abcd" else 2019 for m in given_.meetings]
    first = np.array(years) == 2018
    seen = set()
    for sample in curveball(table, 60, seed=1, blocks=years):
        dense = sample.toarray()
        seen.add(dense.tobytes())
        assert (dense.sum(0) == given_.sizes).all()
        for block in (first, ~first):
            assert (dense[:, block].sum(1) == given_.matrix.toarray()[:, block].sum(1)).all()
    assert len(seen) > 10


def test_equal_seeds_give_equal_samples_and_others_do_not():
    davis = nx.davis_southern_women_graph()
    one, same, other = ([s.toarray().tobytes() for s in curveball(davis, 5, seed)] for seed in (1, 1, 2))
    assert one == same
    assert one != other


def test_the_order_and_the_repetition_of_rows_change_nothing():
    table = lists("A abcx", "B adxy", "C bczy")
    shuffled = pd.concat([table, table.head(3)]).sample(frac=1, random_state=4)
    one, other = ([s.toarray().tobytes() for s in curveball(t, 4, 1)] for t in (table, shuffled))
    assert one == other


def test_no_lists_give_empty_samples_and_too_large_ones_are_refused(monkeypatch: pytest.MonkeyPatch):
    empty = pd.DataFrame({"organization": [], "meeting": []})
    assert [s.shape for s in curveball(empty, 2, 1)] == [(0, 0), (0, 0)]
    monkeypatch.setattr(sampler, "_TABLE", 8)
    with pytest.raises(TooLargeError, match="3 organizations x 3 meetings"):
        next(batches(incidence(lists("A xy", "B x", "C z")), 1, 0))


def test_a_block_for_each_meeting_is_wanted():
    with pytest.raises(ValueError, match="1 blocks for 2 meetings"):
        next(curveball(lists("A xy"), 1, 0, blocks=["2018"]))
