"""Where the organizations of one place stand inside it: those that are tied side by side, the others around them."""

import math
from collections.abc import Iterable, Sequence

import networkx as nx
import numpy as np

STEP = 20.0
"""From one organization to its nearest neighbour, at least."""
_FEW = 7
"""Up to this many that are tied form a polygon; more stand on rings, the most tied in the middle."""
_PACKED = 120
"""With more members than these, the ones without a tie go on rings at once."""
Offsets = dict[str, tuple[float, float]]
Circle = tuple[float, float, float]
"""Middle and radius."""


def arranged(members: Sequence[str], graph: nx.Graph) -> tuple[Offsets, float]:
    """The offset of each member from the middle of its place, and the radius of the place around them.

    `members` come in the order in which those without a tie here are to stand. Any two are `STEP` apart or more.
    """
    near = graph.subgraph(members)
    tied = sorted((sorted(c) for c in nx.connected_components(near) if len(c) > 1), key=lambda c: (-len(c), c))
    groups = [_group(ids, near) for ids in tied]
    joined = {id_ for ids in tied for id_ in ids}
    alone = [id_ for id_ in members if id_ not in joined]
    around = _around(groups, alone)
    if len(groups) > 1 and len(members) <= _PACKED:
        # Beside several groups there is room for the others, which a ring around them all would leave empty.
        packed = _set([*groups, *[({id_: (0.0, 0.0)}, STEP / 2) for id_ in alone]])
        if packed[1] < 0.92 * around[1]:
            return packed
    return around


def _around(groups: Sequence[tuple[Offsets, float]], alone: Sequence[str]) -> tuple[Offsets, float]:
    """The groups in the middle, the others on rings around them."""
    found, inner = _set(groups) if groups else ({}, 0.0)
    spots = _rings(len(alone), inner)
    outer = max((math.hypot(*spot) for spot in spots), default=0.0) + STEP / 2
    return found | dict(zip(alone, spots, strict=True)), max(inner, outer)


def _set(groups: Sequence[tuple[Offsets, float]]) -> tuple[Offsets, float]:
    """Groups side by side, and the radius of a circle around them all."""
    middles = _packed([radius for _, radius in groups])
    circles = [(x, y, radius) for (x, y), (_, radius) in zip(middles, groups, strict=True)]
    cx, cy, reach = _enclosing(circles)
    placed = {
        id_: (x + dx - cx, y + dy - cy)
        for (offsets, _), (x, y) in zip(groups, middles, strict=True)
        for id_, (dx, dy) in offsets.items()
    }
    return placed, reach


def _group(ids: Sequence[str], near: nx.Graph) -> tuple[Offsets, float]:
    """A group of tied organizations around its own middle."""
    if len(ids) > _FEW:
        return _by_ties(ids, near)
    hub = max(ids, key=lambda id_: near.degree(id_))
    rest = [id_ for id_ in ids if id_ != hub]
    star = len(ids) > 3 and near.degree(hub) == len(rest) and near.number_of_edges(hub) < len(ids) * len(rest) / 2
    if star and nx.Graph(near.subgraph(rest)).number_of_edges() <= len(rest):
        spots = _circle(len(rest), max(STEP, _radius(len(rest))))
        return {hub: (0.0, 0.0), **dict(zip(_walk(rest, near), spots, strict=True))}, _reach(spots)
    spots = _circle(len(ids), _radius(len(ids)))
    return dict(zip(_walk(ids, near), spots, strict=True)), _reach(spots)


def _walk(ids: Iterable[str], near: nx.Graph) -> list[str]:
    """Around a polygon: each beside one that it is tied to, where there is one."""
    left = sorted(ids, key=lambda id_: (near.degree(id_), id_))
    order = [left.pop(0)]
    while left:
        following = next((id_ for id_ in left if near.has_edge(order[-1], id_)), left[0])
        left.remove(following)
        order.append(following)
    return order


def _by_ties(ids: Sequence[str], near: nx.Graph) -> tuple[Offsets, float]:
    """On rings, the most tied in the middle; on each ring in the direction of those already placed."""
    spots = _rings(len(ids), 0.0)
    waiting = sorted(ids, key=lambda id_: (-near.degree(id_), id_))
    placed: Offsets = {}
    while waiting:
        radius = math.hypot(*spots[len(placed)])
        ring = [spot for spot in spots[len(placed) :] if abs(math.hypot(*spot) - radius) < 1e-6]
        chosen, waiting = waiting[: len(ring)], waiting[len(ring) :]
        placed |= dict(zip(_turned(chosen, near, placed), ring, strict=True))
    return placed, _reach(spots)


def _turned(ids: Sequence[str], near: nx.Graph, placed: Offsets) -> list[str]:
    """In the order of the directions in which their ties lead inward, from the top around."""

    def turn(id_: str) -> tuple[float, str]:
        inward = [placed[other] for other in near[id_] if other in placed]
        x, y = sum(spot[0] for spot in inward), sum(spot[1] for spot in inward)
        return (math.atan2(y, x) + math.pi / 2) % (2 * math.pi) if inward else 7.0, id_

    return sorted(ids, key=turn)


def _rings(count: int, inner: float) -> list[tuple[float, float]]:
    """Spots on rings around a circle that is taken; around nothing, few make a polygon and many begin in the middle."""
    if not inner and count <= 6:
        return _circle(count, _radius(count))
    spots: list[tuple[float, float]] = []
    radius = inner + STEP / 2 if inner else 0.0
    while len(spots) < count:
        room = max(1, math.floor(2 * math.pi * radius / STEP))
        while room > 1 and 2 * radius * math.sin(math.pi / room) < STEP:
            room -= 1
        spots += _circle(min(room, count - len(spots)), radius)
        radius += STEP
    return spots


def _radius(count: int) -> float:
    """Of the circle on which so many stand a step apart."""
    return STEP / (2 * math.sin(math.pi / count)) if count > 1 else 0.0


def _circle(count: int, radius: float) -> list[tuple[float, float]]:
    """Evenly around, from the top."""
    turns = (2 * math.pi * place / count - math.pi / 2 for place in range(count))
    return [(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns]


def _reach(spots: Iterable[tuple[float, float]]) -> float:
    return max(math.hypot(*spot) for spot in spots) + STEP / 2


def _packed(radii: Sequence[float]) -> list[tuple[float, float]]:
    """Middles of circles that do not meet, each as near to the first one as there is room; largest first."""
    step = STEP / 4
    reach = math.ceil(2 * math.sqrt(sum(r * r for r in radii)) / step) + 2 * math.ceil(max(radii) / step)
    rows, columns = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    x, y = (columns + rows % 2 / 2).ravel() * step, rows.ravel() * step * math.sqrt(3) / 2
    order = np.lexsort((np.round(np.arctan2(y, x), 6), np.round(np.hypot(x, y), 6)))
    x, y = x[order], y[order]
    free = np.full(len(x), np.inf)
    found = []
    for radius in radii:
        at = int(np.argmax(free >= radius))
        found.append((float(x[at]), float(y[at])))
        free = np.minimum(free, np.hypot(x - x[at], y - y[at]) - radius)
    return found


def _enclosing(circles: Sequence[Circle]) -> Circle:
    """A circle around circles, near to the smallest one (Badoiu & Clarkson 2003)."""
    x = sum(c[0] for c in circles) / len(circles)
    y = sum(c[1] for c in circles) / len(circles)

    def reach(circle: Circle) -> float:
        return math.hypot(circle[0] - x, circle[1] - y) + circle[2]

    for turn in range(1, 200):
        far = max(circles, key=reach)
        x, y = x + (far[0] - x) / (turn + 1), y + (far[1] - y) / (turn + 1)
    return x, y, max(map(reach, circles))
