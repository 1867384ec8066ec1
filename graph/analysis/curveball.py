"""Random lists in which every organization is as active and every meeting as large as they were.

Curveball (Strona et al. 2014) in global trades (Carstens, Berger and Strona 2018): all rows are paired at random
and each pair deals anew, at random, what only one of the two has. Every matrix with these two margins is equally
likely in the long run, and both margins hold exactly in every sample.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.analysis.incidence import Incidence, Integers, Lists, incidence

BURN_IN = 20
"""Global trades before the first sample: each row has traded so often, which makes 10 R trades of R rows."""
THINNING = 10
"""Global trades between two samples of a chain: 5 R trades."""
CHAINS = 25
"""Independent chains that advance together, because a step of all costs little more than a step of one."""
_TABLE = 2**29
"""Cells of the table of who was where, one byte each."""


class TooLargeError(ValueError):
    """The table of all organizations and meetings does not fit in half a gigabyte."""


@dataclass(frozen=True)
class Sample:
    """Several samples at once: entry e of chain `chain[e]` says that organization `row[e]` was at `column[e]`."""

    chains: int
    chain: Integers
    row: Integers
    column: Integers


def curveball(
    lists: Lists, samples: int, seed: int, blocks: Sequence[Any] | None = None
) -> Iterator["sparse.csr_array[Any]"]:
    """Samples of B (n x T, integers) with both margins of the lists.

    With `blocks`, one label for each meeting in order (a year), every organization also keeps its number of
    meetings within each block. Equal seeds give equal samples. TooLargeError beyond 2^29 cells.
    """
    given = incidence(lists)
    for batch in batches(given, samples, seed, blocks):
        for chain in range(batch.chains):
            here = batch.chain == chain
            ones = np.ones(int(here.sum()), dtype=np.int64)
            yield sparse.csr_array((ones, (batch.row[here], batch.column[here])), shape=given.shape)


def batches(given: Incidence, samples: int, seed: int, blocks: Sequence[Any] | None = None) -> Iterator[Sample]:
    """The same samples, as many at a time as there are chains."""
    if blocks is not None and len(blocks) != given.shape[1]:
        raise ValueError(f"{len(blocks)} blocks for {given.shape[1]} meetings")
    state = _State(given, blocks, samples, np.random.default_rng(seed))
    left, steps = samples, BURN_IN
    while left > 0:
        for _ in range(steps):
            state.trade()
        steps = THINNING
        found = state.sample(min(left, state.chains))
        left -= found.chains
        yield found


class _State:
    """Chains side by side. A row is an organization within a block within a chain; rows trade within theirs."""

    def __init__(
        self, given: Incidence, blocks: Sequence[Any] | None, samples: int, random: np.random.Generator
    ) -> None:
        labels = given.labels(blocks)[0] + 1 if blocks is not None else np.zeros(given.shape[1], dtype=np.int64)
        width = int(labels.max(initial=0)) + 1
        kept, row = np.unique(given.row * width + labels[given.column], return_inverse=True)
        cells = len(kept) * given.shape[1]
        if cells > _TABLE:
            raise TooLargeError(f"{given.shape[0]} organizations x {given.shape[1]} meetings is too large to sample")
        self.random = random
        self.chains = max(1, min(CHAINS, samples, _TABLE // 8 // max(cells, 1)))
        self.entries, self.rows, self.width = len(row), len(kept), given.shape[1]
        chain = np.repeat(np.arange(self.chains), self.entries)
        self.organization = kept // width
        self.stratum = np.repeat(np.arange(self.chains), self.rows) * width + np.tile(kept % width, self.chains)
        self.row: Integers = chain * self.rows + np.tile(row, self.chains)
        self.column: Integers = np.tile(given.column, self.chains)
        self.there = np.zeros(self.chains * cells, dtype=bool)
        self.there[self.row * self.width + self.column] = True

    def trade(self) -> None:
        """One global trade."""
        one, other = self._pairs()
        pair = np.full(len(self.stratum), -1)
        pair[one] = pair[other] = np.arange(len(one))
        partner = np.arange(len(self.stratum))
        partner[one], partner[other] = other, one
        # What both have stays, and so does everything of a row that sits out, which is its own partner.
        dealt = np.flatnonzero(~self.there[partner[self.row] * self.width + self.column])
        row, column = self.row[dealt], self.column[dealt]
        deal = pair[row]
        order = np.argsort(deal + self.random.random(len(deal)))
        shuffled, hand = column[order], deal[order]
        sizes = np.bincount(deal, minlength=len(one))
        firsts = np.bincount(deal[row == one[deal]], minlength=len(one))
        begins = np.cumsum(sizes) - sizes
        to_one = np.arange(len(hand)) < (begins + firsts)[hand]
        new = np.where(to_one, one[hand], other[hand])
        self.there[row * self.width + column] = False
        self.there[new * self.width + shuffled] = True
        self.row[dealt], self.column[dealt] = new, shuffled

    def _pairs(self) -> tuple[Integers, Integers]:
        """Rows paired at random within their stratum; of an odd number one sits out."""
        order = np.argsort(self.stratum + self.random.random(len(self.stratum)))
        stratum = self.stratum[order]
        starts = np.flatnonzero(np.diff(stratum, prepend=-1))
        place = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
        first: npt.NDArray[np.bool_] = (place[:-1] % 2 == 0) & (stratum[:-1] == stratum[1:])
        at = np.flatnonzero(first)
        return order[at], order[at + 1]

    def sample(self, chains: int) -> Sample:
        row = self.row[: chains * self.entries]
        chain = np.repeat(np.arange(chains), self.entries)
        return Sample(chains, chain, self.organization[row % self.rows], self.column[: len(row)].copy())
