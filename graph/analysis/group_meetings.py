"""How often the organizations of two groups were at the same meeting, and how often chance alone would have it.

O_rs = sum_m x_rm x_sm for two groups and O_rr = sum_m C(x_rm, 2) within one, with x_rm organizations of group r at
meeting m: a number of pairs of organizations, each meeting counted. Under the null model every organization keeps
its number of meetings q and every meeting its size k. With d_r = sum of q over the group, L = sum of all q and
K2 = sum_m k_m (k_m - 1), its expectation is

    E_rs = K2 d_r d_s / (L^2 - sum_o q_o^2)        E_rr = K2/2 (d_r^2 - sum_{o in r} q_o^2) / (L^2 - sum_o q_o^2)

Observed and expected have the same total, exactly. Against Curveball the closed form is off by 1 to 3 % between
groups.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from graph.analysis.blanks import stated
from graph.analysis.curveball import Sample, batches
from graph.analysis.incidence import Floats, Incidence, Integers, Lists, incidence

Groups = Mapping[Any, Hashable | None]
"""The group of each organization. None, a blank, or not in it: not known, a class of its own."""
UNKNOWN = ""
"""How the class of the organizations without a known group is called in a table."""


@dataclass(frozen=True, eq=False)
class Grouped:
    """Lists and the group of every organization on them: `group` is a position in `names`, the unknown ones last."""

    lists: Incidence
    group: Integers
    names: tuple[Any, ...]

    @property
    def known(self) -> int:
        """How many groups are known."""
        return len(self.names) - 1


def grouped(lists: Lists, groups: Groups) -> Grouped:
    """The lists with the place of everybody's group; a group that is a blank is not known."""
    given = incidence(lists)
    group, names = given.labels(stated(groups.get(o)) for o in given.organizations)
    return Grouped(given, np.where(group < 0, len(names), group), (*names, UNKNOWN))


def observed(lists: Lists, groups: Groups) -> pd.DataFrame:
    """O as a square table, group by group; the organizations without a known one are the last, called ""."""
    given = grouped(lists, groups)
    return _table(count(given), given)


def expected(lists: Lists, groups: Groups, blocks: Sequence[Any] | None = None) -> pd.DataFrame:
    """E as a square table like `observed`. With `blocks`, a label for each meeting in order, within each and summed.

    Zero everywhere where no meeting has two organizations.
    """
    given = grouped(lists, groups)
    return _table(closed_form(given, blocks)[0], given)


def count(given: Grouped) -> Floats:
    """O as a matrix."""
    lists = given.lists
    matrix: Floats = _sums(given, Sample(1, np.zeros_like(lists.row), lists.row, lists.column))[0]
    return matrix


def closed_form(given: Grouped, blocks: Sequence[Any] | None = None) -> tuple[Floats, Floats]:
    """E and a variance that is safe: that of a multinomial draw for each meeting, some 1.2 times too wide."""
    lists = given.lists
    labels = lists.labels(blocks)[0] if blocks is not None else np.zeros(lists.shape[1], dtype=np.int64)
    mean = np.zeros((len(given.names), len(given.names)))
    variance = np.zeros_like(mean)
    for label in np.unique(labels):
        inside = labels[lists.column] == label
        q = np.bincount(lists.row[inside], minlength=lists.shape[0]).astype(float)
        k = lists.sizes[labels == label].astype(float)
        pairs, spread = _block(given, q, k)
        mean, variance = mean + pairs, variance + spread
    return mean, variance


def _block(given: Grouped, q: Floats, k: Floats) -> tuple[Floats, Floats]:
    d = np.bincount(given.group, weights=q, minlength=len(given.names))
    own = np.bincount(given.group, weights=q * q, minlength=len(given.names))
    two, total = float((k * (k - 1)).sum()), float(d.sum() ** 2 - own.sum())
    if not total:
        return np.zeros((len(d), len(d))), np.zeros((len(d), len(d)))
    mean = np.asarray(two * np.outer(d, d) / total, dtype=np.float64)
    np.fill_diagonal(mean, two / 2 * (d * d - own) / total)
    share = d / d.sum()
    both = np.outer(share, share)
    three = float((k * (k - 1) * (k - 2)).sum())
    four = float((k * (k - 1) * (k - 2) * (k - 3)).sum())
    squares = float(((k * (k - 1)) ** 2).sum())
    variance: Floats = (four - squares) * both**2 + three * both * np.add.outer(share, share) + two * both
    return mean, np.maximum(variance, 0.0)


def samples(given: Grouped, number: int, seed: int, blocks: Sequence[Any] | None = None) -> Iterator[Floats]:
    """O of each sample of the null model."""
    for batch in batches(given.lists, number, seed, blocks):
        yield from _sums(given, batch)


def _sums(given: Grouped, sample: Sample) -> Floats:
    """O of each chain: chains x groups x groups."""
    groups, meetings = len(given.names), given.lists.shape[1]
    place = (sample.chain * groups + given.group[sample.row]) * meetings + sample.column
    x = np.bincount(place, minlength=sample.chains * groups * meetings).astype(float)
    x = x.reshape(sample.chains, groups, meetings)
    sums: Floats = x @ x.transpose(0, 2, 1)
    at: npt.NDArray[np.int64] = np.arange(groups)
    sums[:, at, at] = (x * (x - 1)).sum(axis=2) / 2
    return sums


def _table(matrix: Floats, given: Grouped) -> pd.DataFrame:
    index = pd.Index(given.names, dtype=object)
    return pd.DataFrame(matrix, index=index, columns=index)
