"""The map of the 25 departments by rung of the ladder of presence, as a tree of plain data."""

from collections.abc import Mapping

from explorer.lamina import Node, h
from explorer.map.labels import INSET_LABELS, LABELS, Label
from explorer.map.outlines import INSET, SIZE, inset_outlines, outlines
from explorer.pieces import hatch
from graph.analysis.presence import RUNGS


def region_map(regions: Mapping[str, tuple[str, int]], selected: str | None = None, press: bool = True) -> Node:
    """The map; `regions` gives the name and the rung of each department by its two figures.

    A department is a button that sends back `region:08`; the selected one is outlined.
    """
    width, height = SIZE
    ordered = sorted(regions, key=lambda code: code == selected)
    return h(
        "svg",
        hatch(),
        h("clipPath", h("rect", x=INSET[0], y=INSET[1], width=INSET[2], height=INSET[3]), id="inset"),
        h("g", *[_region(code, regions[code], outlines()[code], selected, press) for code in ordered]),
        _inset(regions, selected),
        h("g", *[_label(label, regions[code][1]) for code, label in LABELS.items()], aria_hidden="true"),
        viewBox=f"0 0 {width} {height}",
        class_="map",
        role="group",
        aria_label="Mapa de las 25 regiones por peldaño",
    )


def _region(code: str, region: tuple[str, int], outline: str, selected: str | None, press: bool) -> Node:
    name, rung = region
    chosen = " selected" if code == selected else ""
    return h(
        "path",
        h("title", f"{name}: {RUNGS[rung]}"),
        d=outline,
        class_=f"region rung{rung}{chosen}",
        open=f"region:{code}" if press else None,
        aria_label=f"{name}: {RUNGS[rung]}",
    )


def _inset(regions: Mapping[str, tuple[str, int]], selected: str | None) -> Node:
    """Callao and the coast of Lima, large enough to be pressed."""
    x, y, width, height = INSET
    near = [
        h(
            "path",
            h("title", f"{regions[code][0]}: {RUNGS[regions[code][1]]}"),
            d=outline,
            class_=f"region rung{regions[code][1]}{' selected' if code == selected else ''}",
            open=f"region:{code}" if code == "07" else None,
            aria_label=f"{regions[code][0]}: {RUNGS[regions[code][1]]}" if code == "07" else None,
        )
        for code, outline in inset_outlines().items()
    ]
    labels = [_label(label, regions[code][1]) for code, label in INSET_LABELS.items()]
    return h(
        "g",
        h("g", *near, clip_path="url(#inset)"),
        h("rect", x=x, y=y, width=width, height=height, class_="inset"),
        h("g", *labels, aria_hidden="true"),
    )


def _label(label: Label, rung: int) -> Node:
    inside = label.to is None
    tone = "on-dark" if inside and rung >= 4 else "on-unknown" if inside and rung == 0 else "inside" if inside else ""
    text = h("text", label.text, x=label.x, y=label.y, text_anchor=label.anchor, class_=f"label {tone}".strip())
    if label.to is None:
        return text
    gap = {"end": 3, "start": -3, "middle": 0}[label.anchor]
    line = h("line", x1=label.x + gap, y1=label.y - 4, x2=label.to[0], y2=label.to[1], class_="leader")
    return h("g", line, h("circle", cx=label.to[0], cy=label.to[1], r=2, class_="leader-end"), text)
