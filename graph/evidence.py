"""One thing that two organizations have in common: the grounds of a tie."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias


@dataclass(frozen=True, order=True)
class Evidence:
    """What it is, which grade it gives, when, and the records that say so."""

    grade: int
    kind: str
    """`meeting`, `organized`, `group`, `relation`, `commitment` or `follow-up`."""
    via: str
    """The id of what they have in common; of a stated relation, its code."""
    name: str
    date: str
    """Canonical: when it began to hold; empty where no date is known."""
    detail: str
    """Spanish: why it is of this grade, and what must be said with it; may be empty."""
    records: tuple[str, ...]


Found: TypeAlias = Iterator[tuple[str, str, Evidence]]
"""Two organizations, the smaller id first, and a piece of evidence."""


def pairs(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each two of them once, the smaller first."""
    return combinations(sorted(set(ids)), 2)


def united(*records: tuple[str, ...]) -> tuple[str, ...]:
    """The records of several facts, each once, sorted."""
    return tuple(sorted({record for several in records for record in several}))
