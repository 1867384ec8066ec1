"""The square of who works with whom as one drawing, to be taken away: the same cells, names and order."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions.matrix import LEGEND, MOST, Square
from explorer.compositions.numbers import Number
from explorer.exports import Picture
from explorer.lamina import Node, h
from graph.analysis.coordination import ALONE, BRIDGE, MET, NONE, UNKNOWN, WORK

CELL = 30
LETTER = 7.2
"""About how wide a letter of a name is."""


def picture(square: Square, shown: Mapping[str, Number]) -> Picture:
    """The drawing with its legend."""
    legend = [(_swatch(state), f"{words}: {shown[f'{square.key}.{state}'].shown}") for state, words in LEGEND.items()]
    return Picture(_drawing(square, shown), legend)


def _drawing(square: Square, shown: Mapping[str, Number]) -> Node:
    order, cells = square.order[:MOST], square.cells()
    names = [f"{place}. {square.names[name]}" if square.numbered else square.names[name] for place, name in
             enumerate(order, 1)]  # fmt: skip
    longest = max((len(name) for name in names), default=0) * LETTER
    left, top = longest + 8, 24 if square.numbered else longest * 0.72 + 16
    drawn: list[Node] = []
    for i, one in enumerate(order):
        drawn.append(h("text", names[i], x=left - 8, y=top + CELL * i + 19, text_anchor="end", class_="spot-name"))
        x, y = left + CELL * i + 16, top - 8
        head = str(i + 1) if square.numbered else names[i]
        turn = None if square.numbered else f"rotate(-45 {x:.1f} {y:.1f})"
        drawn.append(h("text", head, x=x, y=y, transform=turn, class_="spot-name"))
        for j, other in enumerate(order):
            row = cells[min(one, other), max(one, other)]
            key = square.rows_key(one, other)
            said = shown[key].shown if key in shown and (row["state"] == WORK or one == other) else ""
            said = "0" if row["state"] == NONE and one == other else said
            drawn += _cell(str(row["state"]), left + CELL * j, top + CELL * i, said)
    bottom = top + CELL * len(order)
    if square.silent:
        words = f"{square.others} {len(square.silent)} sin registro: {shown[f'{square.key}.{UNKNOWN}'].shown} pares"
        drawn.append(h("rect", x=left, y=bottom + 6, width=CELL * len(order) - 2, height=24, class_="hatched"))
        drawn.append(h("text", words, x=8, y=bottom + 48, class_="spot-name"))
    width = left + CELL * len(order) + (0 if square.numbered else longest * 0.72)
    height = bottom + (60 if square.silent else 8)
    return h("svg", pieces.hatch(), h("g", drawn), viewBox=f"0 0 {width:.0f} {height:.0f}", class_="square")


def _cell(state: str, x: float, y: float, said: str) -> list[Node]:
    side = CELL - 2
    found = [h("rect", x=x, y=y, width=side, height=side, class_=f"square-cell square-{_CLASS[state]}")]
    if state == BRIDGE:
        found.append(h("line", x1=x + 4, y1=y + 14, x2=x + 24, y2=y + 14, class_="bead-line"))
        found.append(h("circle", cx=x + 14, cy=y + 14, r=3.6, class_="bead"))
    if said:
        tone = "square-said on-work" if state == WORK else "square-said"
        found.append(h("text", said, x=x + 14, y=y + 19, text_anchor="middle", class_=tone))
    return found


_CLASS = {WORK: "work", BRIDGE: "bridged", MET: "met", NONE: "none", UNKNOWN: "silent", ALONE: "none"}


def _swatch(state: str) -> Node:
    return h("svg", pieces.hatch(), h("g", _cell(state, 0, 0, "")), viewBox="0 0 28 28", width=26, height=14)
