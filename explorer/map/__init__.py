"""The map of the 25 departments by rung of the ladder of presence, as a tree of plain data."""

from collections.abc import Mapping

from explorer.lamina import Node, h
from explorer.map.labels import IN_INSET, LINE, Label, place
from explorer.map.outlines import INSET, SIZE, SMALL, inset_outlines, outlines, small_outlines
from explorer.pieces import hatch
from graph.analysis.presence import RUNGS
from graph.keys import normal

CALLAO = "07"

Regions = Mapping[str, tuple[str, int]]
"""The name and the rung of each department, by its two figures."""


def region_map(regions: Regions, selected: str | None = None, press: bool = True) -> Node:
    """The map. A department is a button that asks for `?region=08`; the selected one is outlined."""
    width, height = SIZE
    ordered = sorted(regions, key=lambda code: normal(regions[code][0]))
    return h(
        "svg",
        hatch(),
        h("clipPath", h("rect", x=INSET[0], y=INSET[1], width=INSET[2], height=INSET[3]), id="inset"),
        h("g", *[_department(code, regions[code], outlines()[code], press and code != CALLAO) for code in ordered]),
        h("path", d=outlines()[selected], class_="chosen") if selected in outlines() else None,
        _inset(regions, selected, press),
        h(
            "g",
            *[_name(place(code, regions[code][1]), regions[code][1]) for code in ordered if code != CALLAO],
            aria_hidden="true",
        ),
        viewBox=f"0 0 {width} {height}",
        class_="map",
        role="group",
        aria_label="Mapa de las 25 regiones por peldaño",
    )


def plain_map(regions: Regions, label: str) -> Node:
    """The map without names and without an inset, where the page only needs how far it reaches."""
    width, height = SIZE
    ordered = sorted(regions, key=lambda code: normal(regions[code][0]))
    return h(
        "svg",
        hatch(),
        h("g", *[_department(code, regions[code], outlines()[code], False) for code in ordered if code in outlines()]),
        viewBox=f"0 0 {width} {height}",
        class_="map",
        role="img",
        aria_label=label,
    )


def small_map(rungs: Mapping[str, int], label: str) -> Node:
    """The map without names, by rung, as one picture among several; `rungs` by the two figures of a department."""
    width, height = SMALL
    drawn = [
        h("path", d=outline, class_=f"region rung{rungs.get(code, 0)}") for code, outline in small_outlines().items()
    ]
    return h(
        "svg",
        hatch(),
        h("g", drawn),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        class_="small-map",
        role="img",
        aria_label=label,
    )


def _department(code: str, region: tuple[str, int], outline: str, press: bool) -> Node:
    name, rung = region
    said = f"{name}: {RUNGS[rung]}"
    return h(
        "path",
        h("title", said),
        d=outline,
        class_=f"region rung{rung}",
        open=f"?region={code}" if press else None,
        aria_label=said if press else None,
    )


def _inset(regions: Regions, selected: str | None, press: bool) -> Node:
    """Callao and the coast of Lima, large enough to be pressed; the sea hides the map behind it."""
    x, y, width, height = INSET
    drawn = inset_outlines()
    near = [
        _department(code, regions[code], drawn[code], press and code == CALLAO) for code in drawn if code in regions
    ]
    chosen = h("path", d=drawn[selected], class_="chosen") if selected in drawn else None
    return h(
        "g",
        h("rect", x=x, y=y, width=width, height=height, class_="sea"),
        h("g", *near, chosen, clip_path="url(#inset)"),
        h("rect", x=x, y=y, width=width, height=height, class_="inset"),
        h(
            "g",
            *[_name(label, regions[code][1]) for code, label in IN_INSET.items() if code in regions],
            aria_hidden="true",
        ),
    )


def _name(label: Label, rung: int) -> Node:
    lines = [h("tspan", line, x=label.x, y=label.y + LINE * count) for count, line in enumerate(label.lines)]
    text = h("text", lines, text_anchor=label.anchor, class_=f"label {_tone(label, rung)}")
    if label.leader is None:
        return text
    x1, y1, x2, y2 = (round(value, 1) for value in label.leader)
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    end = h("circle", cx=x2, cy=y2, r=2.5, class_="leader-end")
    return h("g", h("line", **ends, class_="leader-halo"), h("line", **ends, class_="leader"), end, text)


def _tone(label: Label, rung: int) -> str:
    if label.to is not None:
        return "outside"
    return "on-unknown" if rung == 0 else "on-pale" if rung < 3 else "on-deep"
