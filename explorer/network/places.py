"""The 25 regions as places, set out like the map, each as large as its members need, none over another."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from explorer.network.lettering import SIZE, Box, Label, meet

SHEET = (736.0, 540.0)
"""Width and height of a picture of up to some 150 organizations; larger ones are enlarged as a whole."""
EDGE = 6.0
GAP = 7.0
"""Between two places, and between a place and the name of another."""
SMALLEST = 17.0
"""Radius of a place with one member."""
EMPTY = 9.5
"""Radius of a place where nothing is registered."""
HOMES = {
    "01": (272, 104), "02": (192, 372), "03": (497, 470), "04": (566, 488), "05": (442, 436), "06": (214, 190),
    "07": (128, 462), "08": (604, 372), "09": (372, 420), "10": (289, 290), "11": (366, 496), "12": (408, 352),
    "13": (112, 316), "14": (52, 222), "15": (272, 466), "16": (426, 96), "17": (670, 244), "18": (640, 508),
    "19": (344, 304), "20": (104, 104), "21": (694, 446), "22": (350, 158), "23": (704, 500), "24": (28, 26),
    "25": (486, 214),
}  # fmt: skip
"""Where each department stands, by its two figures."""
BESIDE = {"24": "start"}
"""Empty places that are named at their side; the others are named below."""
TRAY = "tray"
"""The place of those without a region that no tie brings to another place."""
_TRAY_HOME = (632.0, 62.0)
_ROUNDS = 240
_LARGER = 1.1


@dataclass(frozen=True)
class Place:
    """A region, or the tray: its middle, its radius (half its sides, for the tray), and its name above or below it.

    `members` are all that are registered, whatever the view.
    """

    code: str
    name: str
    x: float
    y: float
    half: tuple[float, float]
    members: int
    size: float = SIZE

    @property
    def radius(self) -> float:
        return self.half[0]

    @cached_property
    def box(self) -> Box:
        return self.x - self.half[0], self.y - self.half[1], self.x + self.half[0], self.y + self.half[1]

    @cached_property
    def title(self) -> Box:
        """The room of its name, all of its members counted."""
        return self.label().box

    def label(self, count: int | None = None) -> Label:
        """Its name, with how many of its members are in view: all of them where it does not say."""
        if self.code == TRAY:
            x, y = self.x - self.half[0], self.y - self.half[1] - 0.5 * self.size
            return Label((self.name,), x, y, self.size, "start", "place", str(self.members if count is None else count))
        if not self.members:
            small = self.size * 12 / 13
            if anchor := BESIDE.get(self.code):
                return Label((self.name,), self.x + self.radius + 4, self.y + small / 3, small, anchor, "empty")
            return Label((self.name,), self.x, self.y + self.radius + small, small, "middle", "empty")
        shown = str(self.members if count is None else count)
        y = self.y - self.radius - 0.4 * self.size
        return Label((self.name,), self.x, y, self.size, "middle", "place", shown)

    def clear_of(self, box: Box, gap: float) -> bool:
        """Whether a box stays away from the place, and from its name."""
        if self.code == TRAY:
            return not meet(self.box, box, gap) and not meet(self.title, box, gap / 2)
        x, y = min(max(self.x, box[0]), box[2]), min(max(self.y, box[1]), box[3])
        return math.hypot(x - self.x, y - self.y) >= self.radius + gap and not meet(self.title, box, gap / 2)


def placed(
    names: Mapping[str, str], radii: Mapping[str, float], members: Mapping[str, int], tray: tuple[float, float, int]
) -> tuple[dict[str, Place], float]:
    """Every place where it stands, and by how much the sheet is enlarged.

    `radii` are of the departments with members; `tray` is half of its width and of its height, and its members.
    """
    area = sum((2 * r + GAP) ** 2 for r in radii.values()) + 4 * tray[0] * tray[1]
    scale = max(1.0, math.sqrt(area / (0.42 * SHEET[0] * SHEET[1])))
    # Names stop growing with the sheet in the end, so that there is room for the longest.
    largest = SIZE * _LARGER**4 * scale
    while True:
        size = min(SIZE * scale, largest)
        bodies = [
            Place(
                code,
                names[code],
                x * scale,
                y * scale,
                (radii.get(code, EMPTY * scale),) * 2,
                members.get(code, 0),
                size,
            )
            for code, (x, y) in HOMES.items()
            if code in names
        ]
        if tray[2]:
            x, y = _TRAY_HOME[0] * scale, _TRAY_HOME[1] * scale
            bodies.append(Place(TRAY, "Región no registrada", x, y, tray[:2], tray[2], size))
        settled = _settled(bodies, scale)
        if settled is not None:
            return {body.code: body for body in settled}, scale
        scale *= _LARGER


def sheet(scale: float) -> Box:
    return 0.0, 0.0, SHEET[0] * scale, SHEET[1] * scale


def _settled(bodies: Sequence[Place], scale: float) -> list[Place] | None:
    """Pushed apart until none is over another; None where there is no room."""
    found = [_inside(body, scale) for body in bodies]
    for _ in range(_ROUNDS):
        moved = False
        for i, one in enumerate(found):
            for j in range(i + 1, len(found)):
                push = _push(found[i], found[j], GAP * math.sqrt(scale))
                if push is None:
                    continue
                moved = True
                # The smaller one gives way more.
                share = found[j].radius / (found[i].radius + found[j].radius)
                one = found[i]
                found[i] = _inside(replace(one, x=one.x + push[0] * share, y=one.y + push[1] * share), scale)
                other, rest = found[j], 1 - share
                found[j] = _inside(replace(other, x=other.x - push[0] * rest, y=other.y - push[1] * rest), scale)
        if not moved:
            return found
    return None


def _push(one: Place, other: Place, gap: float) -> tuple[float, float] | None:
    """How one has to move away from another; None where they are apart."""
    if TRAY not in (one.code, other.code):
        dx, dy = one.x - other.x, one.y - other.y
        apart = math.hypot(dx, dy) or 1.0
        if (short := one.radius + other.radius + gap - apart) > 0:
            return dx / apart * (short + 0.5), dy / apart * (short + 0.5)
    boxes = [(a, b) for a in _boxes(one) for b in _boxes(other)]
    for a, b in boxes if TRAY in (one.code, other.code) else boxes[1:]:
        if meet(a, b, gap / 2) and not (_corner(one, a, b) or _corner(other, b, a)):
            across = min(a[2] - b[0], b[2] - a[0]) + gap / 2 + 0.5
            down = min(a[3] - b[1], b[3] - a[1]) + gap / 2 + 0.5
            if across < down:
                return (across if a[0] + a[2] >= b[0] + b[2] else -across), 0.0
            return 0.0, (down if a[1] + a[3] >= b[1] + b[3] else -down)
    return None


def _boxes(place: Place) -> tuple[Box, Box]:
    return place.box, place.title


def _corner(place: Place, own: Box, other: Box) -> bool:
    """Whether what meets the box around a disc passes the disc itself by."""
    if own != place.box or place.code == TRAY:
        return False
    x, y = min(max(place.x, other[0]), other[2]), min(max(place.y, other[1]), other[3])
    return math.hypot(x - place.x, y - place.y) >= place.radius + GAP / 2


def _inside(body: Place, scale: float) -> Place:
    """Back onto the sheet, with its name."""
    left, top, right, bottom = (f(a, b) for f, a, b in zip((min, min, max, max), *_boxes(body), strict=True))
    far = sheet(scale)
    edge = EDGE * scale
    dx = max(0.0, edge - left) - max(0.0, right - far[2] + edge)
    dy = max(0.0, edge - top) - max(0.0, bottom - far[3] + edge)
    return replace(body, x=body.x + dx, y=body.y + dy) if dx or dy else body
