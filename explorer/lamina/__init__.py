"""«Lámina»: a page drawn from a tree of plain data, so that no name can ever become markup.

A node is `{"tag", "attrs", "children"}`, a child is a node or a text. The browser builds it with
`createElement` and `textContent`; tags and attributes come from short lists. A node with `open` is a button
in every sense: it can be focused, pressed with the keyboard, and its value comes back to Python.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import streamlit as st

Node = dict[str, Any]
Child = Node | str | int | None

TAGS = frozenset(
    [
        "div",
        "section",
        "article",
        "aside",
        "header",
        "p",
        "span",
        "b",
        "i",
        "em",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
        "button",
        "code",
        "pre",
        "br",
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "line",
        "text",
        "tspan",
        "title",
        "defs",
        "pattern",
        "clipPath",
        "polyline",
        "polygon",
    ]
)
ATTRIBUTES = frozenset(
    [
        "class",
        "id",
        "role",
        "tabindex",
        "scope",
        "colspan",
        "headers",
        "href",
        "lang",
        "aria-label",
        "aria-hidden",
        "aria-current",
        "aria-live",
        "aria-expanded",
        "data-label",
        "data-subject",
        "data-copy",
        "viewBox",
        "width",
        "height",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "d",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "text-anchor",
        "points",
        "transform",
        "clip-path",
        "patternUnits",
        "patternTransform",
        "preserveAspectRatio",
        "open",
    ]
)
"""`open` is ours: the value that a press sends back. There is no `style` and no event.

Two values stay in the browser: `copy` copies `data-copy`, or the address without one, and `print` prints the page.
"""


def h(tag: str, *children: Child | list[Child], **attrs: object) -> Node:
    """A node. Attributes are written with `_` for `-`; `class_` is `class`; those that are None are left out."""
    if tag not in TAGS:
        raise ValueError(f"<{tag}> is not drawn")
    named = {_attribute(name): str(value) for name, value in attrs.items() if value is not None}
    if unknown := set(named) - ATTRIBUTES:
        raise ValueError(f"{sorted(unknown)} are not attributes of a lámina")
    if "href" in named and not (tag == "a" and (public(named["href"]) or own(named["href"]))):
        raise ValueError(f"{named['href']!r} is not an address to link to")
    flat = [child for c in children for child in (c if isinstance(c, list) else [c])]
    return {"tag": tag, "attrs": named, "children": [_child(child) for child in flat if child is not None]}


def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _child(child: Child) -> Node | str:
    return child if isinstance(child, dict) else str(child)


def public(address: str) -> bool:
    """Whether an address may become a link: http or https, with a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def own(address: str) -> bool:
    """Whether an address is a page of the explorer: `/red?organizacion=…`."""
    return re.fullmatch(r"/[a-z]*(\?[^#\s]*)?", address) is not None


def inward(address: str, *children: Child, class_: str | None = None) -> Node:
    """A link to a page of the explorer (`explorer.state.place`), with the filters in force."""
    return h("a", *children, href=address, open=address, class_=class_)


def link(address: str, *children: Child) -> Node:
    """A link to a public page, in a new tab; anything but http and https stays text."""
    shown = children or (address,)
    return h("a", *shown, href=address) if public(address) else h("span", *shown)


def walk(node: Node | str) -> Iterator[Node]:
    """Every node of a tree, itself first."""
    if isinstance(node, dict):
        yield node
        for child in node["children"]:
            yield from walk(child)


def text(node: Node | str) -> str:
    """All the text of a tree, as it is read."""
    return node if isinstance(node, str) else "".join(text(child) for child in node["children"])


_HERE = Path(__file__).parent
_PARTS = ("address", "picture", "connection", "spanish", "lamina")
_SCRIPT = "\n".join(
    [
        f"const TAGS = new Set({json.dumps(sorted(TAGS))})",
        f"const ATTRIBUTES = new Set({json.dumps(sorted(ATTRIBUTES))})",
        *((_HERE / f"{part}.js").read_text(encoding="utf-8") for part in _PARTS),
    ]
)
_component = st.components.v2.component("lamina", js=_SCRIPT, isolate_styles=False)


def _ignore() -> None:
    """The value is read from the result; the component only needs to know that somebody listens."""


def lamina(
    tree: Node,
    key: str,
    address: Mapping[str, list[str]] | None = None,
    picture: Mapping[str, str] | None = None,
) -> str | None:
    """Draw a tree; the value of what was pressed in it, once, or None.

    `address` holds parameters in the address bar: Streamlit leaves those of its widgets out when one goes to
    another page, and a copied link would open another view. Each run tells them anew. `picture` is drawn as PNG
    and saved by the browser: its `name`, its `svg`, and the `run` that asks, so that none is saved twice.
    """
    data: dict[str, Any] = {"tree": tree}
    if address is not None:
        data |= {"address": dict(address), "run": uuid4().hex}
    if picture is not None:
        data["picture"] = dict(picture)
    result = _component(key=key, data=data, on_pressed_change=_ignore)
    pressed: str | None = result.pressed
    return pressed
