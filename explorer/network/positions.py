"""Where every organization stands: the same in every view and at every date of one version of the data.

Regions are places. An organization without a known region stands between the places that its ties join, or in the
tray «Región no registrada».
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd

from explorer.network.curves import LIFT, curve
from explorer.network.lettering import LINE, SIZE, Box, Label, lines, meet, within
from explorer.network.members import STEP, Offsets, arranged
from explorer.network.places import EDGE, SMALLEST, TRAY, Place, placed, sheet
from graph.keys import normal

BETWEEN = "between"
MOST_BETWEEN = 40
"""More without a region do not stand between places: those that join most do, the others stand in the tray."""
REACH = 10.0
"""From the middle of an organization to its name."""
_CELL = 20.0
_TURNS = 24
_SPOTS = 80
"""Free spots that are looked at, the nearest first."""
_CAREFUL = 500
"""With more organizations than these, ties pass behind names of places all the same."""
_LOOKED_AT = 150
"""In a place with more members, a tie may pass behind some of them."""
Spot = tuple[float, float]


@dataclass(frozen=True)
class Positions:
    """`spots` by organization; `where` says in which place (`BETWEEN` for none); `labels` name those between.

    The sheet is `scale` times `places.SHEET`.
    """

    places: Mapping[str, Place]
    spots: Mapping[str, Spot]
    where: Mapping[str, str]
    labels: Mapping[str, Label]
    scale: float

    @property
    def sheet(self) -> Box:
        return sheet(self.scale)


def positions(organizations: pd.DataFrame, graph: nx.Graph, regions: Mapping[str, str]) -> Positions:
    """Of all organizations that are registered (`graph.scope.Scope.organizations`), by all their ties.

    `regions` are the names of the departments by their two figures.
    """
    order = sorted(
        zip(organizations.index, organizations["name"], organizations["institution"], strict=True),
        key=lambda row: (row[2], normal(row[1]), row[0]),
    )
    names = {id_: name for id_, name, _ in order}
    at = {id_: region for id_, region in organizations["region"].items() if region in regions}
    inside: dict[str, list[str]] = {}
    for id_ in names:
        inside.setdefault(at.get(id_, ""), []).append(id_)
    loose = _joining(inside.pop("", []), at, graph)
    offsets: dict[str, Offsets] = {}
    radii: dict[str, float] = {}
    for code, members in inside.items():
        offsets[code], reach = arranged(members, graph)
        radii[code] = max(SMALLEST, reach + 3)
    tray, half = _tray([id_ for id_ in names if id_ not in at and id_ not in loose], graph)
    counted = {code: len(members) for code, members in inside.items()}
    places, scale = placed(regions, radii, counted, (*half, len(tray)))
    for code in inside:
        offsets[code] = _turned(offsets[code], code, graph, at, places)
    offsets[TRAY] = tray
    spots = {
        id_: (places[code].x + dx, places[code].y + dy) for code in offsets for id_, (dx, dy) in offsets[code].items()
    }
    where = {id_: code for code in offsets for id_ in offsets[code]}
    labels: dict[str, Label] = {}
    for id_ in loose:
        spots[id_], label = _between(id_, names[id_], graph, spots, where, places, labels, scale)
        where[id_] = BETWEEN
        if label is not None:
            labels[id_] = label
    return Positions(places, spots, where, labels, scale)


def _joining(loose: Sequence[str], at: Mapping[str, str], graph: nx.Graph) -> list[str]:
    """Those whose ties lead to a place, directly or through another one of them, in the order of being placed."""
    waiting, reached, found = list(loose), set(at), []
    while True:
        joined = {id_: {at.get(other, other) for other in graph[id_] if other in reached} for id_ in waiting}
        near = sorted((id_ for id_ in waiting if joined[id_]), key=lambda id_: (-len(joined[id_]), id_))
        if not near or len(found) >= MOST_BETWEEN:
            return found[:MOST_BETWEEN]
        found += near
        reached |= set(near)
        waiting = [id_ for id_ in waiting if id_ not in reached]


def _turned(
    offsets: Offsets, code: str, graph: nx.Graph, at: Mapping[str, str], places: Mapping[str, Place]
) -> Offsets:
    """The members of a place, turned together so that those tied to other places face them."""
    pulls: list[tuple[Spot, Spot]] = []
    for id_, spot in offsets.items():
        for other in graph[id_]:
            ends = {at[other]} if other in at else {at[far] for far in graph[other] if far in at}
            pulls += [(spot, (places[end].x - places[code].x, places[end].y - places[code].y)) for end in ends - {code}]
    if not pulls:
        return offsets

    def length(turn: float) -> float:
        return sum(math.dist(_rotated(spot, turn), target) for spot, target in pulls)

    best = min((math.pi * step / _TURNS for step in range(2 * _TURNS)), key=lambda turn: (round(length(turn), 3), turn))
    return {id_: _rotated(spot, best) for id_, spot in offsets.items()}


def _rotated(spot: Spot, turn: float) -> Spot:
    (x, y), c, s = spot, math.cos(turn), math.sin(turn)
    return x * c - y * s, x * s + y * c


def _tray(ids: Sequence[str], graph: nx.Graph) -> tuple[Offsets, Spot]:
    """Those that are tied in a disc at the left, the others in rows beside it; and half of its width and height."""
    near = graph.subgraph(ids)
    tied = [id_ for id_ in ids if near.degree(id_)]
    alone = [id_ for id_ in ids if not near.degree(id_)]
    found, reach = arranged(tied, near) if tied else ({}, 0.0)
    columns = max(10, math.ceil(math.sqrt(2.4 * len(alone))))
    columns = min(columns, max(1, len(alone)))
    rows = math.ceil(len(alone) / columns)
    wide = 2 * reach + (columns * _CELL if alone else 0.0)
    high = max(2 * reach, rows * _CELL)
    left, top = -wide / 2, -high / 2
    placed_ = {id_: (left + reach + dx, dy) for id_, (dx, dy) in found.items()}
    for place, id_ in enumerate(alone):
        row, column = divmod(place, columns)
        y = top + (row + 0.5) * _CELL + (high - rows * _CELL) / 2
        placed_[id_] = (left + 2 * reach + (column + 0.5) * _CELL, y)
    return placed_, (wide / 2, high / 2)


def _between(
    id_: str,
    name: str,
    graph: nx.Graph,
    spots: Mapping[str, Spot],
    where: Mapping[str, str],
    places: Mapping[str, Place],
    labels: Mapping[str, Label],
    scale: float,
) -> tuple[Spot, Label | None]:
    """The free spot nearest to the middle of what it joins, with a free one for its name beside it."""
    ends = sorted(other for other in graph[id_] if other in spots)
    middles = {where[other]: _middle(other, spots, where, places) for other in ends}
    x = sum(spot[0] for spot in middles.values()) / len(middles)
    y = sum(spot[1] for spot in middles.values()) / len(middles)
    others = [spots[other] for other in where if where[other] == BETWEEN]
    # Beside a single place there is choice enough for its ties to pass no other member.
    alone = [other for other, place in where.items() if place in middles and other not in ends]
    company = [spots[other] for other in alone] if len(middles) == 1 and len(alone) <= _LOOKED_AT else []
    far = _margin(scale)
    taken = [*(_box(other, REACH) for other in others), *(other.box for other in labels.values())]
    titles = [place.title for place in places.values()]
    free = _free(x, y, others, places, labels, far, scale)
    ways = [spots[other] for other in ends] if len(spots) <= _CAREFUL else []
    # First where its ties pass behind no other member and no name of a place, then wherever there is room.
    for behind in ([*titles, *(_box(spot, 6.0) for spot in company)], []):
        for spot in free:
            ties = [curve(spot, end, LIFT) for end in ways]
            if any(tie.strikes(box) for box in behind for tie in ties):
                continue
            for label in around(*spot, name, SIZE * scale, "name"):
                own = label.box
                if not within(own, far) or any(meet(own, box, 2.0) for box in taken):
                    continue
                struck = any(tie.strikes(own) for tie in ties)
                if not struck and all(place.clear_of(own, 4.0) for place in places.values()):
                    return spot, label
    return next(iter(free), (x, y)), None


def _box(spot: Spot, half: float) -> Box:
    return spot[0] - half, spot[1] - half, spot[0] + half, spot[1] + half


def _middle(other: str, spots: Mapping[str, Spot], where: Mapping[str, str], places: Mapping[str, Place]) -> Spot:
    place = places.get(where[other])
    return (place.x, place.y) if place is not None and place.code != TRAY else spots[other]


def _free(
    x: float,
    y: float,
    others: Sequence[Spot],
    places: Mapping[str, Place],
    labels: Mapping[str, Label],
    far: Box,
    scale: float,
) -> list[Spot]:
    """The spots nearest to a point that are free, ever farther away and evenly around."""
    step = 6.0 * math.sqrt(scale)
    rings = np.repeat(np.arange(90), np.maximum(8, np.arange(90) * 4))
    turns = np.concatenate([np.arange(n) * 2 * math.pi / n for n in np.maximum(8, np.arange(90) * 4)])
    xs, ys = x - rings * step * np.cos(turns), y - rings * step * np.sin(turns)
    free = (xs - REACH >= far[0]) & (ys - REACH >= far[1]) & (xs + REACH <= far[2]) & (ys + REACH <= far[3])
    for ox, oy in others:
        free &= np.hypot(xs - ox, ys - oy) > 1.4 * STEP
    for place in places.values():
        if place.code != TRAY:
            free &= np.hypot(xs - place.x, ys - place.y) >= place.radius + 1.5 * REACH
    boxes = [place.title for place in places.values()] + [label.box for label in labels.values()]
    boxes += [place.box for place in places.values() if place.code == TRAY]
    for left, top, right, bottom in boxes:
        near = REACH + 2.0
        free &= (xs + near <= left) | (xs - near >= right) | (ys + near <= top) | (ys - near >= bottom)
    return [(float(xs[i]), float(ys[i])) for i in np.flatnonzero(free)[:_SPOTS]]


def _margin(scale: float) -> Box:
    left, top, right, bottom = sheet(scale)
    edge = EDGE * scale / 2
    return left + edge, top + edge, right - edge, bottom - edge


def around(x: float, y: float, name: str, size: float, tone: str, reach: float = REACH) -> Iterator[Label]:
    """Where a name may stand beside an organization, the best first."""
    written = lines(name, bold=tone == "chosen")
    rest = (len(written) - 1) * LINE * size
    level, low, high = y + size / 3 - rest / 2, y + reach + 0.75 * size, y - reach - 0.25 * size - rest
    yield Label(written, x + reach, level, size, "start", tone)
    yield Label(written, x - reach, level, size, "end", tone)
    yield Label(written, x, low, size, "middle", tone)
    yield Label(written, x, high, size, "middle", tone)
    for dx, anchor in ((0.6, "start"), (-0.6, "end")):
        yield Label(written, x + dx * reach, low - 0.2 * size, size, anchor, tone)
        yield Label(written, x + dx * reach, high + 0.2 * size, size, anchor, tone)
