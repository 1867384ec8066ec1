"""The painter of the screen: a scene as a pyvis `Network` and what surrounds it, drawn by vis-network on a canvas.

The data of a scene is sent once; what is selected travels in a second, small mount. Nothing of pyvis's own page is
used: its data model only. The library is a file that the explorer itself serves.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
from pyvis.network import Network

from explorer.network.lettering import Label
from explorer.network.places import TRAY
from explorer.network.scene import Choice, Line, Scene
from explorer.packed import UNPACK, packed

_DENSE, _CROWDED = 40, 1500
"""With more ties than these, they are drawn thinner and fainter, and then again."""
_HERE = Path(__file__).parent
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "chosen": False, "fixed": True},
    "interaction": {"hover": False, "dragNodes": False, "selectable": False, "keyboard": False, "tooltipDelay": 1e9},
}


def network(drawn: Scene) -> Network:
    """The organizations and ties of a scene as a pyvis network; positions are given, nothing is simulated."""
    found = Network(height="100%", width="100%")
    found.nodes = [
        {
            "id": dot.id,
            "x": round(dot.x, 1),
            "y": round(dot.y, 1),
            "kind": dot.symbol.name,
            "form": dot.symbol.shape,
            "hollow": dot.hollow,
            "name": dot.name,
        }
        for dot in drawn.dots.values()
    ]
    found.node_ids = [node["id"] for node in found.nodes]
    found.edges = [_line(line) for line in drawn.lines.values()]
    found.set_options(json.dumps(_OPTIONS))
    return found


def _line(line: Line) -> dict[str, Any]:
    way = [round(value, 1) for value in line.curve]
    return {"from": line.one, "to": line.other, "grade": line.grade, "way": way}


def _label(label: Label, of: str) -> dict[str, Any]:
    return {
        "of": of,
        "lines": label.lines,
        "x": round(label.x, 1),
        "y": round(label.y, 1),
        "size": round(label.size, 1),
        "anchor": label.anchor,
        "tone": label.tone,
        "count": label.count,
    }


def payload(drawn: Scene, label: str, key: str) -> bytes:
    """All that the canvas of a key needs to draw a scene, packed; `label` says the picture to whoever hears it."""
    found = network(drawn)
    places = [
        {
            "x": round(place.x, 1),
            "y": round(place.y, 1),
            "r": round(place.radius, 1),
            "empty": not place.members,
        }
        for place in drawn.places
        if place.code != TRAY
    ]
    labels = [_label(label, place.code) for place, label in zip(drawn.places, drawn.place_labels, strict=True)]
    labels += [_label(label, id_) for id_, label in drawn.labels.items()]
    ties = len(drawn.lines)
    return packed(
        {
            "key": key,
            "label": label,
            "nodes": found.nodes,
            "edges": found.edges,
            "options": found.options,
            "places": places,
            "labels": labels,
            "width": drawn.positions.sheet[2],
            "height": drawn.positions.sheet[3],
            "scale": drawn.positions.scale,
            "crowd": 0 if ties <= _DENSE else 1 if ties <= _CROWDED else 2,
        }
    )


def selected(made: Choice) -> dict[str, Any]:
    """A choice as plain data."""
    return {
        "ringed": made.ringed,
        "edges": [_line(line) for line in made.lines],
        "labels": [_label(label, "") for label in made.labels],
        "only": None if made.only is None else sorted(made.only),
        "hushed": sorted(made.hushed),
    }


def _script(*files: str) -> str:
    return "\n".join((_HERE / file).read_text(encoding="utf-8") for file in files)


_picture = st.components.v2.component("red", js=UNPACK + _script("painter.js", "canvas.js"), isolate_styles=False)
_selection = st.components.v2.component("red-seleccion", js=_script("selection.js"), isolate_styles=False)


def canvas(sent: bytes, key: str, then: Callable[[str], None]) -> None:
    """Draw a scene (`payload`); `then` gets the id of the organization that is pressed, before the next run."""

    def pressed() -> None:
        if id_ := st.session_state[key].get("pressed"):
            then(id_)

    _picture(key=key, data=sent, on_pressed_change=pressed)


def select(made: Choice, picture: str, theme: str, key: str) -> None:
    """Mark a choice on the picture of a key, in the colours of a theme."""
    _selection(key=key, data={"key": picture, "theme": theme, **selected(made)})
