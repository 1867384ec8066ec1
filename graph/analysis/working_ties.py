"""Working ties (evidence of grade 2 or 3) and the meeting at which one is first recorded."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from graph import dates
from graph.evidence import Evidence
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import ties

GRADES = frozenset({2, 3})
Pair: TypeAlias = tuple[str, str]
"""Two ids, the smaller first."""
Grounds: TypeAlias = Mapping[Pair, tuple[Evidence, ...]]


def working_evidence(snapshot: Snapshot, scope: Scope, thresholds: Thresholds = USUAL) -> Grounds:
    """All evidence of grade 2 or 3 of each two organizations in view, whatever the years in view, sorted."""
    always = scope.always
    working = replace(always, view=replace(always.view, grades=tuple(sorted(GRADES))))
    graph = ties(snapshot, working, thresholds)
    pairs = ((min(one, other), max(one, other), tie) for one, other, tie in graph.edges(data=True))
    return {(one, other): tuple(tie["evidence"]) for one, other, tie in sorted(pairs, key=lambda edge: edge[:2])}


def first_recorded(said: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The pieces that may be the earliest dated one; none where nothing is dated."""
    dated = {piece: piece.date for piece in said if piece.date}
    return tuple(sorted(dates.earliest(dated)))


def first_at(grounds: Grounds, meeting: str) -> Mapping[Pair, tuple[Evidence, ...]]:
    """The working ties that are first recorded at a meeting, each with all its earliest evidence."""
    found = {pair: first_recorded(said) for pair, said in grounds.items() if any(p.via == meeting for p in said)}
    return {pair: first for pair, first in found.items() if any(piece.via == meeting for piece in first)}
