"""Numbers that open: each is the number of its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

COLUMNS = ["subject", "name", "fact", "date", "records"]
"""Of the rows of every count: the id of what is counted, its name, what is said of it, the canonical date or
None, and the ids of the records that say so."""


@dataclass(frozen=True)
class Count:
    """A number and exactly the rows that make it. There is no way to give it another value."""

    rows: pd.DataFrame

    @property
    def value(self) -> int:
        return len(self.rows)


def count(rows: Sequence[tuple[Any, ...]]) -> Count:
    """A count from rows of `COLUMNS`, in their order."""
    return Count(pd.DataFrame(rows, columns=COLUMNS, dtype=object))


@dataclass(frozen=True)
class Stated:
    """A number that a source states: its value, and the one row it stands in."""

    value: int
    rows: pd.DataFrame
