"""Two neighbouring departments, small: one without record and the one through which it is reached."""

import re
from collections.abc import Iterable

from explorer.lamina import Node, h
from explorer.map.outlines import outlines
from explorer.pieces import hatch

_POINT = re.compile(r"(-?\d+\.\d) (-?\d+\.\d)")


def near_map(
    silent: str, through: str, rung: int, others: Iterable[tuple[str, int]], label: str, size: int = 64
) -> Node:
    """A window on the two, with what else of the map falls into it; the silent one hatched and outlined."""
    left, top, right, bottom = _box([silent, through])
    reach = max(right - left, bottom - top) * 1.12
    x, y = (left + right - reach) / 2, (top + bottom - reach) / 2
    around = [h("path", d=outlines()[code], class_=f"region rung{step}") for code, step in others if code in outlines()]
    return h(
        "svg",
        hatch(),
        h("g", around),
        h("path", d=outlines()[through], class_=f"region rung{rung}"),
        h("path", d=outlines()[silent], class_="region rung0"),
        h("path", d=outlines()[silent], class_="chosen near-chosen"),
        viewBox=f"{x:.1f} {y:.1f} {reach:.1f} {reach:.1f}",
        width=size,
        height=size,
        class_="near-map",
        role="img",
        aria_label=label,
    )


def _box(codes: Iterable[str]) -> tuple[float, float, float, float]:
    points = [(float(x), float(y)) for code in codes for x, y in _POINT.findall(outlines()[code])]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
