"""What is drawn, and where: plain data that every painter draws alike.

A scene is what a view shows, whatever is selected in it; a choice is what is selected, named and marked over it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
import pandas as pd

from explorer.network.curves import LIFT, Curve, clear, curve
from explorer.network.lettering import SIZE, Box, Label, meet, within
from explorer.network.places import TRAY, Place
from explorer.network.positions import BETWEEN, REACH, Positions, around
from explorer.symbols import Symbol, symbol_of
from graph.keys import normal

RADIUS = 5.5
"""Of a symbol."""
RING = 13.0
"""Radius of the ring around what is selected."""
MOST_LABELS = 40
"""Of the neighbours of a selected organization, so many are named at most: the card lists them all."""
MOST_BETWEEN_NAMED = 15
"""Where more organizations stand between places, their names would hide the picture."""
_WORKING = (2, 3)
Pair = tuple[str, str]


@dataclass(frozen=True)
class Dot:
    """An organization: its symbol, hollow where no working tie is known in view."""

    id: str
    name: str
    x: float
    y: float
    symbol: Symbol
    hollow: bool

    @property
    def box(self) -> Box:
        return self.x - RADIUS, self.y - RADIUS, self.x + RADIUS, self.y + RADIUS


@dataclass(frozen=True)
class Line:
    """A tie between two organizations, the smaller id first."""

    one: str
    other: str
    grade: int
    curve: Curve


@dataclass(frozen=True)
class Scene:
    """The places with the number of their members in view, the organizations in view, and their ties."""

    positions: Positions
    counts: Mapping[str, int]
    dots: Mapping[str, Dot]
    lines: Mapping[Pair, Line]

    @cached_property
    def places(self) -> list[Place]:
        """Those that are drawn: all regions, and the tray where somebody stands in it."""
        return [p for p in self.positions.places.values() if p.code != TRAY or self.counts.get(TRAY)]

    @cached_property
    def place_labels(self) -> list[Label]:
        return [place.label(self.counts.get(place.code, 0)) for place in self.places]

    @cached_property
    def labels(self) -> dict[str, Label]:
        """The names of the organizations that stand between places, where there is room for them."""
        found = {id_: label for id_, label in self.positions.labels.items() if id_ in self.dots}
        return found if len(found) <= MOST_BETWEEN_NAMED else {}


def scene(positions: Positions, organizations: pd.DataFrame, graph: nx.Graph) -> Scene:
    """The scene of a view: its organizations (`graph.scope.Scope.organizations`) and its ties."""
    working = {
        id_
        for one, other, tie in graph.edges(data=True)
        if any(e.grade in _WORKING for e in tie["evidence"])
        for id_ in (one, other)
    }
    dots, counts = {}, dict.fromkeys(positions.places, 0)
    columns = (organizations[name] for name in ("name", "kind", "institution"))
    for id_, name, kind, institution in zip(organizations.index, *columns, strict=True):
        x, y = positions.spots[id_]
        dots[id_] = Dot(id_, name, x, y, symbol_of(kind, institution), id_ not in working)
        if positions.where[id_] != BETWEEN:
            counts[positions.where[id_]] += 1
    lines = {}
    for one, other, tie in graph.edges(data=True):
        pair = (one, other) if one < other else (other, one)
        inside = positions.where[one] == positions.where[other] != BETWEEN
        way = curve(positions.spots[one], positions.spots[other], 0.0 if inside else LIFT)
        lines[pair] = Line(*pair, tie["grade"], way)
    return Scene(positions, counts, dots, lines)


@dataclass(frozen=True)
class Choice:
    """What is selected: the ringed organizations, the ties in the accent, and the names beside them.

    `only` holds the organizations that are drawn, None for all; `hushed` the places and organizations whose usual
    name is left out, because one of these stands there.
    """

    ringed: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    labels: tuple[Label, ...] = ()
    only: frozenset[str] | None = None
    hushed: frozenset[str] = frozenset()


def choice(
    drawn: Scene,
    ringed: Sequence[str],
    pairs: Iterable[Pair],
    only: frozenset[str] | None = None,
    named: bool = True,
) -> Choice:
    """Select organizations and ties. The ringed ones are named, and where `named` those at the ends of the ties too.

    No name meets another one or an organization, none is struck by a tie in the accent, none is cut at the edge: one
    for which there is no room is left out.
    """
    marked = [id_ for id_ in ringed if id_ in drawn.dots]
    ties = sorted({(min(pair), max(pair)) for pair in pairs} & drawn.lines.keys())
    fixed = {place.code: label.box for place, label in zip(drawn.places, drawn.place_labels, strict=True)}
    margin = drawn.positions.sheet
    lines = tuple(_in_accent(drawn, pair, fixed.values(), margin) for pair in ties)
    hushed = {code for code, box in fixed.items() if any(line.curve.strikes(box) for line in lines)}
    taken = [box for code, box in fixed.items() if code not in hushed]
    ends = {id_ for pair in ties for id_ in pair if named} - set(marked)
    written = [*marked, *sorted(ends, key=lambda id_: (normal(drawn.dots[id_].name), id_))[:MOST_LABELS]]
    boxes = {id_: dot.box for id_, dot in drawn.dots.items() if only is None or id_ in only}
    boxes |= {id_: _ring(drawn.dots[id_]) for id_ in marked}
    labels = []
    for id_ in written:
        label = _beside(drawn, drawn.dots[id_], id_ in marked, lines, taken, boxes, margin)
        if label is not None:
            labels.append(label)
            taken.append(label.box)
    hushed |= {code for code, box in fixed.items() if any(meet(box, mine.box) for mine in labels)}
    for id_, label in drawn.labels.items():
        shown = only is None or id_ in only
        struck = any(line.curve.strikes(label.box) for line in lines)
        if id_ in written or not shown or struck or any(meet(label.box, mine.box, 1) for mine in labels):
            hushed.add(id_)
    return Choice(tuple(marked), lines, tuple(labels), only, frozenset(hushed))


def _in_accent(drawn: Scene, pair: Pair, names: Iterable[Box], margin: Box) -> Line:
    """A tie of what is selected: straight inside a place, else bent so that it strikes no name of a place."""
    usual = drawn.lines[pair]
    if drawn.positions.where[pair[0]] == drawn.positions.where[pair[1]] != BETWEEN:
        return usual
    one, other = (drawn.positions.spots[id_] for id_ in pair)
    return Line(*pair, usual.grade, clear(one, other, names, margin))


def _ring(dot: Dot) -> Box:
    return dot.x - RING, dot.y - RING, dot.x + RING, dot.y + RING


def _beside(
    drawn: Scene,
    dot: Dot,
    chosen: bool,
    lines: Sequence[Line],
    taken: Sequence[Box],
    boxes: Mapping[str, Box],
    margin: Box,
) -> Label | None:
    """The name of an organization where there is room for it."""
    size = SIZE * drawn.positions.scale
    others = [box for id_, box in boxes.items() if id_ != dot.id]
    tries: list[tuple[float, Sequence[Box], Sequence[Box]]] = [(REACH + far, others, taken) for far in (0, 7, 16)]
    if chosen:
        # What is selected is always named: over other organizations or in the place of another name, where there is
        # no other room.
        tries = [(RING + far, others, taken) for far in (4, 12, 24, 44, 70)]
        tries += [(RING + 4, [], taken), (RING + 30, [], taken), (RING + 4, [], []), (RING + 30, [], [])]
    for reach, crowd, names in tries:
        for label in around(dot.x, dot.y, dot.name, size, "chosen" if chosen else "name", reach):
            own = label.box
            if (
                within(own, margin)
                and not any(meet(own, box, 2.0) for box in names)
                and not any(meet(own, box, 3.0) for box in crowd)
                and not any(line.curve.strikes(own) for line in lines)
            ):
                return label
    return None
