"""The way of a tie from one organization to another, and whether it strikes a name."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from explorer.network.lettering import Box

LIFT = 0.10
"""How far the middle of a tie between two places rises, as a share of its length."""
CHOSEN_LIFTS = (0.25, 0.2, 0.3, 0.225, 0.275, 0.15, 0.35, 0.1, 0.4, 0.05, -0.15, -0.25, 0.0, -0.35)
"""The same for the ties of what is selected: the first one that strikes no name of a place."""
_PIECES = 14


class Curve(NamedTuple):
    """From a point to another, bent towards a third (a quadratic curve)."""

    x1: float
    y1: float
    bx: float
    by: float
    x2: float
    y2: float

    def strikes(self, box: Box) -> bool:
        """Whether it passes through a box."""
        xs, ys = (self.x1, self.bx, self.x2), (self.y1, self.by, self.y2)
        if max(xs) < box[0] or min(xs) > box[2] or max(ys) < box[1] or min(ys) > box[3]:
            return False
        points = _points(self)
        return any(_crosses(one, other, box) for one, other in pairwise(points))

    def inside(self, box: Box) -> bool:
        """Whether it stays in a box."""
        return all(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in _points(self))


@lru_cache(maxsize=4096)
def _points(way: Curve) -> tuple[tuple[float, float], ...]:
    """Along the curve, both ends included."""
    found = []
    for place in range(_PIECES + 1):
        t = place / _PIECES
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        found.append((a * way.x1 + b * way.bx + c * way.x2, a * way.y1 + b * way.by + c * way.y2))
    return tuple(found)


def curve(one: tuple[float, float], other: tuple[float, float], lift: float = 0.0) -> Curve:
    """From left to right, so that a tie and its picture do not depend on which end is named first."""
    (x1, y1), (x2, y2) = sorted((one, other))
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return Curve(x1, y1, (x1 + x2) / 2, (y1 + y2) / 2 - 2 * lift * length, x2, y2)


def clear(one: tuple[float, float], other: tuple[float, float], names: Iterable[Box], sheet: Box) -> Curve:
    """The curve of a tie of what is selected: the first bend that stays on the sheet and strikes fewest names."""
    boxes = list(names)
    best: tuple[int, Curve] | None = None
    for lift in CHOSEN_LIFTS:
        found = curve(one, other, lift)
        struck = sum(found.strikes(box) for box in boxes) + (0 if found.inside(sheet) else len(boxes) + 1)
        if best is None or struck < best[0]:
            best = struck, found
        if not struck:
            break
    assert best is not None
    return best[1]


def _crosses(one: tuple[float, float], other: tuple[float, float], box: Box) -> bool:
    """Whether a straight line meets a box (Liang & Barsky 1984)."""
    (x1, y1), (x2, y2) = one, other
    dx, dy = x2 - x1, y2 - y1
    enters, leaves = 0.0, 1.0
    for p, q in ((-dx, x1 - box[0]), (dx, box[2] - x1), (-dy, y1 - box[1]), (dy, box[3] - y1)):
        if p == 0:
            if q < 0:
                return False
            continue
        t = q / p
        if p < 0:
            enters = max(enters, t)
        else:
            leaves = min(leaves, t)
        if enters > leaves:
            return False
    return True
