"""One thing that two organizations have in common: the grounds of a tie."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeAlias, overload


class Evidence(NamedTuple):
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
    first = records[0] if records else ()
    if len(first) < 2 and all(several == first for several in records):
        return first
    return tuple(sorted({record for several in records for record in several}))


class Grounds(Sequence[Evidence]):
    """All the evidence of a tie, sorted: made when it is first looked at, and then kept.

    A network of twenty thousand has a quarter of a million ties, and a reader opens a few.
    """

    __slots__ = ("_between", "_more", "_one", "_other", "_said")

    def __init__(
        self,
        between: Callable[[str, str], Iterable[Evidence]],
        one: str,
        other: str,
        more: tuple[Evidence, ...] = (),
    ) -> None:
        self._between = between
        self._one = one
        self._other = other
        self._more = more
        self._said: tuple[Evidence, ...] | None = None

    @property
    def said(self) -> tuple[Evidence, ...]:
        if self._said is None:
            self._said = tuple(sorted({*self._between(self._one, self._other), *self._more}))
        return self._said

    def __len__(self) -> int:
        return len(self.said)

    def __iter__(self) -> Iterator[Evidence]:
        return iter(self.said)

    @overload
    def __getitem__(self, index: int) -> Evidence: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Evidence, ...]: ...

    def __getitem__(self, index: int | slice) -> Evidence | tuple[Evidence, ...]:
        return self.said[index]

    def __eq__(self, other: object) -> bool:
        return self.said == (other.said if isinstance(other, Grounds) else other)

    def __hash__(self) -> int:
        return hash(self.said)

    def __repr__(self) -> str:
        return repr(self.said)
