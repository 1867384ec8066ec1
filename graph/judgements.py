"""The decisions among records, as the fold reads them: who is the same, what is corrected, what no longer holds.

All pure functions of the records in force. A decision about something that no record in force names sleeps.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph import decisions as d
from graph.records import Mention, Record


@dataclass(frozen=True)
class Judgement:
    """Whether two mentions mean the same thing. The first is the one whose name and id stay."""

    at: str
    record: str
    same: bool
    one: Mention
    other: Mention


@dataclass(frozen=True)
class Correction:
    """A value set by hand, that beats what rows say: `field` is a property of the type, or `region`."""

    at: str
    record: str
    whom: Mention
    field: str
    value: Any


@dataclass(frozen=True)
class Decided:
    """What is decided, in the order in which it was."""

    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()


def decided(records: Iterable[Record]) -> Decided:
    """The judgements and corrections among records."""
    judgements, corrections = [], []
    for record in records:
        about = record.about()
        at, data = record.data.get("at", ""), record.data
        if record.shape.states is d.JUDGEMENT and len(about) == 2:
            same = data["verdict"] == d.SAME
            judgements.append(Judgement(at, record.id, same, about["one"], about["other"]))
        elif record.shape.states is d.CORRECTION and about:
            corrections.append(Correction(at, record.id, about["whom"], data["field"], data["value"]))
    return Decided(
        tuple(sorted(judgements, key=lambda j: (j.at, j.record))),
        tuple(sorted(corrections, key=lambda c: (c.at, c.record))),
    )


@dataclass(frozen=True)
class Force:
    """What holds: loads that are active and not replaced, without single records that were withdrawn."""

    loads: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()

    def holds(self, record: Record) -> bool:
        return record.load in self.loads and record.id not in self.out


def force(active: Iterable[str], records: Iterable[Record]) -> Force:
    """What holds of the active loads, by the withdrawals among their records.

    A withdrawal «by» another load counts while that one is active, whatever becomes of it later: what was
    replaced by a list that was itself replaced does not come back.
    """
    loads = frozenset(active)
    gone, out = set(), set()
    for record in records:
        if record.shape.states is not d.WITHDRAWAL or record.load not in loads:
            continue
        by = record.data.get("by")
        if by and by not in loads:
            continue
        if row := record.data.get("row"):
            out.add(row)
        else:
            gone.add(record.data["load"])
    return Force(loads - gone, frozenset(out))


def standing(records: Iterable[Record]) -> list[Record]:
    """Of the records of all active loads, those that hold."""
    found = list(records)
    held = force({record.load for record in found}, found)
    return [record for record in found if held.holds(record)]
