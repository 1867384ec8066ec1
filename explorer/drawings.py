"""Small pictures of a few organizations and their ties, drawn with the same lines and shapes as the large one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explorer.lamina import Node, h
from explorer.symbols import Symbol, drawn
from graph.ties import GRADES

NAME_LINE = 15
"""From the base of one line of a name to the next."""


@dataclass(frozen=True)
class Spot:
    """An organization in a picture: where, its symbol, its name (empty for none, a line each), how it is marked.

    `mark` is empty, `chosen` (ringed in the accent) or `gone` (a dashed ring in its place).
    """

    x: float
    y: float
    symbol: Symbol
    label: str = ""
    mark: str = ""
    hollow: bool = False
    anchor: str = "middle"
    above: bool = False
    """Whether the name stands above the symbol and not below."""


def line(grade: int, x1: float, y1: float, x2: float, y2: float, tone: str = "", bend: float = 0) -> list[Node]:
    """A tie as its grade is drawn: dotted, dashed, plain, thick, double. `bend` lifts its middle by that share."""
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2 - 2 * bend * length
    way = f"M{x1:.1f} {y1:.1f}" + (f"Q{mx:.1f} {my:.1f} " if bend else "L") + f"{x2:.1f} {y2:.1f}"
    named = f"tie tie{grade}" + (f" {tone}" if tone else "")
    found = [h("path", d=way, class_=named)]
    return [*found, h("path", d=way, class_="tie tie-core")] if grade == 5 else found


def sample(grade: int, width: int = 56) -> Node:
    """A piece of a tie of a grade, for a legend."""
    return h(
        "svg",
        line(grade, 0, 5, width, 5),
        viewBox=f"0 0 {width} 10",
        width=width,
        height=10,
        class_="sample",
        role="img",
        aria_label=f"Vínculo de grado {grade}: {GRADES[grade]}",
    )


def small_network(
    spots: Mapping[str, Spot],
    ties: Iterable[tuple[str, str, int, str]],
    label: str,
    width: int = 214,
    height: int = 64,
) -> Node:
    """A picture of named organizations and their ties.

    `ties` are (one, other, grade, tone); a tone is empty, `chosen` (in the accent), `lost` (faint and dotted) or
    `proposed` (in the accent, dashed, bent upward).
    """
    lines: list[Node] = []
    for one, other, grade, tone in ties:
        a, b = spots[one], spots[other]
        lines += line(grade, a.x, a.y, b.x, b.y, tone, 0.12 if tone == "proposed" else 0)
    return h(
        "svg",
        h("g", lines),
        h("g", [part for spot in spots.values() for part in _spot(spot)]),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        class_="small-network",
        role="img",
        aria_label=label,
    )


def _spot(spot: Spot) -> list[Node]:
    found = []
    if spot.mark == "gone":
        found.append(h("circle", cx=spot.x, cy=spot.y, r=11, class_="gone"))
    else:
        found.append(drawn(spot.symbol, spot.x, spot.y, hollow=spot.hollow))
    if spot.mark == "chosen":
        found.append(h("circle", cx=spot.x, cy=spot.y, r=13, class_="ringed"))
    if spot.label:
        named = "spot-name" + (" accent" if spot.mark else "")
        lines = spot.label.split("\n")
        away = 26 if spot.mark else 20
        first = spot.y - away + 8 - (len(lines) - 1) * NAME_LINE if spot.above else spot.y + away
        for place, line in enumerate(lines):
            y = first + place * NAME_LINE
            found.append(h("text", line, x=spot.x, y=y, text_anchor=spot.anchor, class_=named))
    return found


def bead() -> Node:
    """Two that touch only through a third: a bead on a broken line."""
    return h(
        "svg",
        h("line", x1=1, y1=8, x2=21, y2=8, class_="bead-line"),
        h("circle", cx=11, cy=8, r=3.6, class_="bead"),
        viewBox="0 0 22 16",
        width=22,
        height=16,
        aria_hidden="true",
    )
