"""A time line: points for days, hollow bars for what is known only to the month or year, hatched bars for several.

Plain marks in, a tree of plain data out. What is known to the year is a bar a year long, never a point.
"""

from collections.abc import Sequence
from datetime import date

from explorer.lamina import Node, h
from explorer.pieces import hatch
from explorer.timeline.layout import LINE, RADIUS, SMALL, Label, Mark, Scale, labels, lanes, lines_in_a_row, scale

__all__ = ["Mark", "drawing", "timeline"]

WIDE, NARROW = 1028, 358
"""The drawing on a laptop, and on a phone."""
_LANE = 2 * RADIUS + 4
"""From the middle of one lane to the next."""
_YEARS = 22


def timeline(marks: Sequence[Mark], label: str) -> Node | None:
    """The drawing for a laptop and the one for a phone, of which the style sheet shows one; None without marks."""
    if not marks:
        return None
    return h(
        "div",
        h("div", drawing(marks, label), class_="for-laptop"),
        h("div", drawing(marks, label, NARROW), class_="for-phone"),
        class_="timeline",
    )


def drawing(marks: Sequence[Mark], label: str, width: float = WIDE) -> Node:
    """One drawing, as wide as it says; there must be a mark."""
    across = scale(marks, width)
    main, rest = [m for m in marks if m.main], [m for m in marks if not m.main]
    high, low = lanes(main, across), lanes(rest, across)
    named = labels(main, across)
    rows = lines_in_a_row(main)
    top = max((label.row + 1 for label in named), default=0) * (rows * LINE + 4)
    levels = max(high.values(), default=0)
    axis = top + levels * _LANE + RADIUS + 6
    below = axis + RADIUS + _YEARS
    height = below + (max(low.values(), default=-1) + 1) * (2 * SMALL + 3) + 2
    return h(
        "svg",
        hatch(),
        _axis(across, axis, below),
        h("g", [_leader(found, rows, top, axis - high[found.mark.id] * _LANE) for found in named if found.row]),
        h("g", [_mark(m, across, axis - high[m.id] * _LANE, RADIUS) for m in _in_order(main)]),
        h("g", [_mark(m, across, below + low[m.id] * (2 * SMALL + 3) + SMALL, SMALL) for m in _in_order(rest)]),
        h("g", [part for found in named for part in _label(found, rows, top)], aria_hidden="true"),
        viewBox=f"0 0 {width:g} {height:g}",
        role="group",
        aria_label=label,
    )


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    """What is chosen is drawn last, over the others."""
    return sorted(marks, key=lambda m: (m.chosen, not m.several, m.days, m.id))


def _axis(across: Scale, y: float, below: float) -> Node:
    years = across.years()
    ticks = [across.x(date(year, 1, 1)) for year in years]
    return h(
        "g",
        h("line", x1=0, y1=y, x2=across.width, y2=y, class_="axis"),
        [h("line", x1=f"{x:.1f}", y1=y - 4, x2=f"{x:.1f}", y2=y + 4, class_="axis") for x in ticks],
        [
            h("text", str(year), x=f"{x:.1f}", y=below - 5, text_anchor="middle", class_="time-year")
            for year, x in zip(years, ticks, strict=True)
        ],
        aria_hidden="true",
    )


def _mark(mark: Mark, across: Scale, y: float, radius: float) -> Node:
    left, right = across.span(mark)
    tone = " chosen-mark" if mark.chosen else "" if mark.main else " rest"
    kind = "several" if mark.several else "exact" if mark.exact else "hollow"
    corner = 0 if mark.several else radius
    box = {"x": f"{left:.1f}", "y": f"{y - radius:.1f}", "width": f"{right - left:.1f}", "height": 2 * radius}
    return h(
        "rect",
        h("title", mark.said),
        **box,
        rx=corner,
        class_=f"mark {kind}{tone}",
        open=mark.open,
        aria_label=mark.said if mark.open else None,
    )


def _label(label: Label, rows: int, top: float) -> list[Node]:
    left, _, right, bottom = label.box(rows)
    middle, count = (left + right) / 2, len(label.lines)
    found = []
    for place, line in enumerate(label.lines):
        y = top + bottom - (count - 1 - place) * LINE - 4
        tone = "mark-name" if place == 0 else "mark-note"
        chosen = " chosen-name" if label.mark.chosen and place == 0 else ""
        found.append(h("text", line, x=f"{middle:.1f}", y=f"{y:.1f}", text_anchor="middle", class_=tone + chosen))
    return found


def _leader(label: Label, rows: int, top: float, to: float) -> Node:
    box = label.leader(rows)
    y = top + (box[1] if box else 0)
    x = f"{label.to:.1f}"
    return h("line", x1=x, y1=f"{y:.1f}", x2=x, y2=f"{to - RADIUS:.1f}", class_="time-leader")
