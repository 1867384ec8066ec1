"""Meetings as the analyses see them: single ones, their kind, who is listed, what is known of the list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from graph.garbage import uncollected
from graph.kinds import kind_of
from graph.snapshot import Snapshot, kept, rows

_NO_ROLE = frozenset([""])
_PLAIN = frozenset(["", "declarado"])
"""Bases of an attendance that need not be said."""


class Attendance(NamedTuple):
    """One organization listed at one meeting. `roles` are codes, `bases` what the list rests on, where it says so."""

    organization: str
    roles: tuple[str, ...]
    bases: tuple[str, ...]
    records: tuple[str, ...]


@dataclass(frozen=True)
class Meeting:
    """One row of the meetings. A row that stands for several (`stands_for` > 1) is never a meeting in an analysis.

    `kind` is a code or None, `inferred` whether it is read from the name; `start` and `end` are canonical or None;
    `listed` is everybody listed, institutions too, by id.
    """

    id: str
    name: str
    kind: str | None
    inferred: bool
    start: str | None
    end: str | None
    stated: int
    """Organizations that the source says were there; 0 where it does not say."""
    stands_for: int
    scope: str | None
    declared: str | None
    """What the row says of its list: `complete`, `some`, `none`, or None."""
    listed: tuple[Attendance, ...]
    records: tuple[str, ...]

    @property
    def single(self) -> bool:
        return self.stands_for == 1

    @property
    def date(self) -> str | None:
        """The date by which it is placed in time: its first day, or else its last one."""
        return self.start or self.end

    @property
    def size(self) -> int:
        """Organizations there, everybody counted: the larger of stated and listed."""
        return max(self.stated, len(self.listed))

    def known(self, institutions: frozenset[str]) -> str:
        """How much of the list is known: `complete`, `some` or `none`.

        Complete is what is declared so, or lists as many names of non-institutions as organizations are stated.
        """
        if not self.single:
            return "none"
        others = sum(a.organization not in institutions for a in self.listed)
        if self.declared == "complete" or 0 < self.stated <= others:
            return "complete"
        return "some" if self.listed or self.declared == "some" else "none"


@kept
@uncollected()
def meetings(snapshot: Snapshot) -> tuple[Meeting, ...]:
    """Every row of the meetings, in order of id."""
    return tuple(_meetings(snapshot))


def _meetings(snapshot: Snapshot) -> Iterator[Meeting]:
    listed = _listed(snapshot)
    contested = _contested_kinds(snapshot)
    for row in rows(snapshot.nodes["Meeting"]):
        # Rows that contradict each other leave the kind unknown; only a blank is filled from the name.
        inferred = None if row["kind"] or row["id"] in contested else kind_of(row["name"] or "")
        yield Meeting(
            row["id"],
            row["name"] or row["id"],
            row["kind"] or inferred,
            inferred is not None,
            row["start"],
            row["end"],
            int(row["organizations"] or 0),
            int(row["counts_as"] or 1),
            row["scope"],
            row["list_known"],
            tuple(sorted(listed[row["id"]], key=itemgetter(0))),
            row["records"],
        )


def _contested_kinds(snapshot: Snapshot) -> set[str]:
    table = snapshot.nodes["Meeting"]
    return {id_ for id_, said in zip(table["id"], table["contested"], strict=True) if "kind" in (said or ())}


def _listed(snapshot: Snapshot) -> dict[str, list[Attendance]]:
    """By meeting. Who is said to have been there and also not to have been is not known to have been."""
    absent = set(_columns(snapshot, "DID_NOT_ATTEND", "source", "target"))
    found: dict[str, list[Attendance]] = defaultdict(list)
    told = _columns(snapshot, "ATTENDED", "source", "target", "role", "basis", "records")
    for organization, meeting, role, basis, records in told:
        if (organization, meeting) not in absent:
            found[meeting].append(Attendance(organization, _once(role, _NO_ROLE), _once(basis, _PLAIN), records))
    return found


def _columns(snapshot: Snapshot, type_: str, *names: str) -> Iterator[tuple[Any, ...]]:
    """Some columns of the relations of a type, row by row: of half a million no dictionary is made."""
    return zip(*(snapshot.edges[type_][name].tolist() for name in names), strict=True)


def _once(said: Sequence[str], without: frozenset[str]) -> tuple[str, ...]:
    """What is said, each once in order, without what need not be."""
    if not said or (len(said) == 1 and said[0] in without):
        return ()
    return tuple(dict.fromkeys(one for one in said if one not in without))
