"""Where everything on a time line stands: each mark on its days, none over another, no two labels that meet.

Plain numbers in pixels of the drawing. A mark goes to the lowest lane that is free where it stands. A label stands
above its mark, in the first row where it meets no other label nor the leader of one; one that fits nowhere is left
out of the drawing, and its mark still says it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from explorer.network.lettering import width
from graph import dates

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
SIZE = 13
"""Height of the letters of a label."""
LINE = 15
RADIUS = 5
SMALL = 3.5
"""Half the height of a mark on the axis, and of one below the years; what lasts less is drawn as a point."""
APART = 2
"""Pixels between two marks of a lane."""
ROWS = 4
"""A label goes at most this many rows up."""
EDGE = 18
_ROOM = 8
"""Pixels between two labels of a row."""


@dataclass(frozen=True)
class Mark:
    """Something that happened: its id, what is said of it, its first and last date as they are known.

    `label` and `note` are the lines above it (the label bold where it is `chosen`); `several` is a row that stands
    for several meetings; `open` is what a press on it asks. `main` marks stand on the axis, others below the years.
    """

    id: str
    said: str
    start: str
    end: str | None = None
    label: str = ""
    note: str = ""
    chosen: bool = False
    several: bool = False
    main: bool = True
    open: str | None = None

    @property
    def days(self) -> tuple[date, date]:
        """First and last day that it may touch."""
        return dates.bounds(self.start)[0], max(dates.bounds(self.end or self.start)[1], dates.bounds(self.start)[1])

    @property
    def exact(self) -> bool:
        """Whether its first and last day are known."""
        return all(dates.precision(text) == "day" for text in (self.start, self.end or self.start))


@dataclass(frozen=True)
class Scale:
    """From days to pixels: whole years, the first and the one after the last at the two edges."""

    first: int
    last: int
    width: float

    def x(self, day: date) -> float:
        begin, end = date(self.first, 1, 1).toordinal(), date(self.last + 1, 1, 1).toordinal()
        return EDGE + (day.toordinal() - begin) / (end - begin) * (self.width - 2 * EDGE)

    def span(self, mark: Mark) -> tuple[float, float]:
        """Left and right of a mark, its last day included; never narrower than a point."""
        left, right = self.x(mark.days[0]), self.x(date.fromordinal(mark.days[1].toordinal() + 1))
        short = max(0.0, ((2 * RADIUS if mark.main else 2 * SMALL) - (right - left)) / 2)
        return left - short, right + short

    def years(self, room: float = 40) -> list[int]:
        """The years that are written: every one, or every so many, with room for each."""
        each = (self.width - 2 * EDGE) / (self.last + 1 - self.first)
        step = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if n * each >= room)
        return [year for year in range(self.first, self.last + 2) if year % step == 0]


def scale(marks: Sequence[Mark], across: float) -> Scale:
    """The years that the marks touch."""
    days = [day for mark in marks for day in mark.days]
    return Scale(min(days).year, max(days).year, across)


def lanes(marks: Iterable[Mark], across: Scale) -> dict[str, int]:
    """The lane of each mark by its id: the lowest one that is free where it stands, what is chosen first."""
    taken: list[list[tuple[float, float]]] = []
    found: dict[str, int] = {}
    for mark in sorted(marks, key=lambda m: (not m.chosen, m.several, m.days, m.id)):
        left, right = across.span(mark)
        lane = next(
            (i for i, spans in enumerate(taken) if all(right + APART <= a or b + APART <= left for a, b in spans)),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((left, right))
        found[mark.id] = lane
    return found


@dataclass(frozen=True)
class Label:
    """A label where it stands: its lines, their left edge, the row (0 next to the marks), the middle of its mark."""

    mark: Mark
    left: float
    row: int
    to: float

    @property
    def lines(self) -> list[str]:
        return [line for line in (self.mark.label, self.mark.note) if line]

    @property
    def across(self) -> float:
        return _wide(self.mark)

    def box(self, rows: int) -> Box:
        """The room it takes, where each row has this many lines; up is less."""
        bottom = -self.row * (rows * LINE + 4)
        return self.left, bottom - len(self.lines) * LINE, self.left + self.across, bottom

    def leader(self, rows: int) -> Box | None:
        """The line from a label that is not in the first row down to its mark."""
        return (self.to - 0.5, self.box(rows)[3], self.to + 0.5, 0) if self.row else None


def labels(marks: Iterable[Mark], across: Scale) -> list[Label]:
    """The labels that fit, the chosen one first: from left to right or from right to left, as more of them do."""
    named = sorted((m for m in marks if m.label), key=lambda m: (m.days, m.id))
    ways = (named, named[::-1])
    return max((_placed(sorted(way, key=lambda m: not m.chosen), across) for way in ways), key=len)


def _placed(named: list[Mark], across: Scale) -> list[Label]:
    """Each at the first place where it meets nothing placed before it."""
    rows = lines_in_a_row(named)
    found: list[Label] = []
    for mark in named:
        free = (one for one in _tried(mark, across) if not any(_meet(one, other, rows) for other in found))
        if (label := next(free, None)) is not None:
            found.append(label)
    return found


def _tried(mark: Mark, across: Scale) -> Iterator[Label]:
    """Above the middle of its mark, or beginning or ending with it, in each row; never out of the drawing."""
    left, right = across.span(mark)
    middle, wide = (left + right) / 2, _wide(mark)
    if wide > across.width:
        return
    for row in range(ROWS):
        for place in (middle - wide / 2, left, right - wide):
            yield Label(mark, min(max(place, 0), across.width - wide), row, middle)


def lines_in_a_row(marks: Iterable[Mark]) -> int:
    return max(((1 + bool(mark.note)) for mark in marks if mark.label), default=0)


def _wide(mark: Mark) -> float:
    return SIZE * max(width(mark.label, bold=mark.chosen), width(mark.note))


def _meet(one: Label, other: Label, rows: int) -> bool:
    """Whether two labels, or a label and the leader of the other, take the same room."""
    pairs = [
        (one.box(rows), other.box(rows)),
        (one.box(rows), other.leader(rows)),
        (one.leader(rows), other.box(rows)),
    ]
    return any(a is not None and b is not None and overlap(a, b) for a, b in pairs)


def overlap(one: Box, other: Box, room: float = _ROOM) -> bool:
    apart = one[2] + room <= other[0] or other[2] + room <= one[0]
    return not (apart or one[3] <= other[1] or other[3] <= one[1])
