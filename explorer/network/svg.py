"""The painter of paper: a scene as SVG, a tree of plain data, for export, print and the small pictures of other pages.

The same list that the canvas draws, in the same places. Title and notes stand inside the frame, so that the picture
tells the truth alone.
"""

from collections.abc import Iterable, Sequence

from explorer.lamina import Node, h
from explorer.network.lettering import LINE, SIZE, Label
from explorer.network.places import TRAY
from explorer.network.scene import RING, Choice, Line, Scene
from explorer.pieces import hatch
from explorer.symbols import drawn as symbol

_TITLE, _NOTE = 40.0, 20.0
"""Room above for a title, and below for each note, at the size of the letters of a picture of scale 1."""
_DENSE = 40


def svg(scene: Scene, choice: Choice | None = None, title: str = "", notes: Sequence[str] = ()) -> Node:
    """The picture, as wide as what it stands in; `notes` say date, rule and coverage."""
    made = choice or Choice()
    scale = scene.positions.scale
    width, height = scene.positions.sheet[2:]
    top = _TITLE * scale if title else 0.0
    bottom = (_NOTE * len(notes) + 8) * scale if notes else 0.0
    shown = [dot for id_, dot in scene.dots.items() if made.only is None or id_ in made.only]
    here = {dot.id for dot in shown}
    marked = {(line.one, line.other) for line in made.lines}
    usual = [line for pair, line in scene.lines.items() if here.issuperset(pair) and pair not in marked]
    return h(
        "svg",
        hatch(),
        h("g", _places(scene)),
        h("g", [part for line in usual for part in _line(line, "dense" if len(scene.lines) > _DENSE else "")]),
        h("g", [part for line in made.lines for part in _line(line, "chosen")]),
        h("g", [_ring(scene, id_) for id_ in made.ringed]),
        h("g", [symbol(dot.symbol, dot.x, dot.y, hollow=dot.hollow) for dot in shown]),
        h("g", [part for label in _labels(scene, made) for part in _text(label)]),
        _text(Label((title,), 0, -top + 24 * scale, 18 * scale, "start", "place")) if title else None,
        h("g", _notes(notes, height, scale)),
        viewBox=f"0 {-top:.0f} {width:.0f} {height + top + bottom:.0f}",
        class_="network",
        role="img",
        aria_label=title or "Imagen de la red",
    )


def _places(scene: Scene) -> list[Node]:
    return [
        h(
            "circle",
            cx=round(place.x, 1),
            cy=round(place.y, 1),
            r=round(place.radius, 1),
            class_="net-place" if place.members else "net-place none",
        )
        for place in scene.places
        if place.code != TRAY
    ]


def _line(line: Line, tone: str) -> list[Node]:
    way = line.curve
    path = f"M{way.x1:.1f} {way.y1:.1f}Q{way.bx:.1f} {way.by:.1f} {way.x2:.1f} {way.y2:.1f}"
    found = [h("path", d=path, class_=f"tie tie{line.grade} {tone}".strip())]
    return [*found, h("path", d=path, class_="tie tie-core")] if line.grade == 5 and tone != "chosen" else found


def _ring(scene: Scene, id_: str) -> Node:
    dot = scene.dots[id_]
    return h("circle", cx=round(dot.x, 1), cy=round(dot.y, 1), r=RING, class_="ringed filled")


def _labels(scene: Scene, made: Choice) -> Iterable[Label]:
    places = zip(scene.places, scene.place_labels, strict=True)
    yield from (label for place, label in places if place.code not in made.hushed)
    for id_, label in scene.labels.items():
        if id_ not in made.hushed and (made.only is None or id_ in made.only):
            yield label
    yield from made.labels


def _text(label: Label) -> list[Node]:
    """Each line at its own size: letters are 13 high in the style sheet and set larger from there."""
    times = label.size / SIZE
    left = label.x - {"start": 0.0, "middle": sum(label.widths) / 2, "end": sum(label.widths)}[label.anchor]
    found = []
    for row, text in enumerate(label.lines):
        last = row == len(label.lines) - 1
        x, anchor = (left, "start") if label.count else (label.x, label.anchor)
        found.append(
            h(
                "text",
                text,
                h("tspan", f" {label.count}", class_="net-count") if label.count and last else None,
                transform=f"translate({x:.1f} {label.y + row * LINE * label.size:.1f}) scale({times:.3f})",
                text_anchor=anchor,
                class_=f"net-label {label.tone}",
            )
        )
    return found


def _notes(notes: Sequence[str], height: float, scale: float) -> list[Node]:
    return [
        part
        for row, note in enumerate(notes)
        for part in _text(Label((note,), 0, height + (_NOTE * (row + 1) - 4) * scale, SIZE * scale, "start", "empty"))
    ]
