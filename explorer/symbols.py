"""The shape and colour of an organization by what it is: shape first, colour second.

What an organization calls itself is free text; the first kind whose word stands in it decides. Without any text
the kind is unknown, and so is one that says none of the words.
"""

import re
from dataclasses import dataclass
from functools import cache

from explorer.lamina import Node, h
from graph.keys import normal


@dataclass(frozen=True)
class Symbol:
    """`name` is its colour in `explorer.style` (`kind-…`), `label` what the legend says, `shape` how it is drawn."""

    name: str
    label: str
    shape: str
    words: tuple[str, ...] = ()


SYMBOLS = (
    Symbol("media", "Microcine o radio", "triangle", ("microcine", "radio", "audiovisual", "editorial", "cine")),
    Symbol(
        "network",
        "Red o mesa",
        "hexagon",
        (
            "red",
            "plataforma",
            "movimiento",
            "mesa",
            "coordinadora",
            "frente",
            "comision",
            "comite",
            "alianza",
            "congreso",
            "grupo impulsor",
            "programa",
        ),
    ),
    Symbol(
        "house",
        "Centro o casa",
        "house",
        ("centro", "casa", "local", "espacio", "instituto", "taller", "escuela", "biblioteca", "museo"),
    ),
    Symbol("association", "Asociación", "square", ("asociacion", "ong", "fundacion")),
    Symbol(
        "group",
        "Grupo o colectivo",
        "circle",
        ("grupo", "colectivo", "circulo", "organizacion", "compania", "elenco", "conjunto", "comparsa"),
    ),
)
INSTITUTION = Symbol("institution", "Institución", "diamond")
UNKNOWN = Symbol("unknown", "Sin tipo", "ring")
LEGEND = (*(SYMBOLS[place] for place in (4, 3, 2, 0, 1)), INSTITUTION, UNKNOWN)
"""In the order of a legend."""


@cache
def symbol_of(kind: str | None, institution: bool = False) -> Symbol:
    """The symbol of an organization by its kind as it is written, and whether it is an institution.

    >>> symbol_of("asociación audiovisual").shape, symbol_of("asociación cultural").shape, symbol_of(None).shape
    ('triangle', 'square', 'ring')
    """
    if institution:
        return INSTITUTION
    said = normal(kind or "")
    return next(
        (s for s in SYMBOLS if any(re.search(rf"\b{word}", said) for word in s.words)),
        UNKNOWN,
    )


_POINTS = {
    "triangle": ((0, -1.1), (1.05, 0.85), (-1.05, 0.85)),
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "house": ((0, -1.1), (1, -0.2), (1, 0.9), (-1, 0.9), (-1, -0.2)),
    "hexagon": ((1.05, 0), (0.52, 0.91), (-0.52, 0.91), (-1.05, 0), (-0.52, -0.91), (0.52, -0.91)),
    "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
}
"""Corners of each shape around its middle, in units of its radius; the others are circles."""


def drawn(symbol: Symbol, x: float = 0, y: float = 0, radius: float = 5.5, hollow: bool = False) -> Node:
    """The symbol as SVG around a point. Filled means that a working tie is in view, hollow that none is known."""
    class_ = f"kind kind-{symbol.name}" + (" hollow" if hollow or symbol is UNKNOWN else "")
    if symbol.shape in _POINTS:
        corners = " ".join(f"{x + dx * radius:.1f},{y + dy * radius:.1f}" for dx, dy in _POINTS[symbol.shape])
        return h("polygon", points=corners, class_=class_)
    return h("circle", cx=round(x, 1), cy=round(y, 1), r=radius - 0.5, class_=class_)


def inline(symbol: Symbol, hollow: bool = False) -> Node:
    """The symbol beside a name, in a line of text."""
    return h(
        "svg",
        drawn(symbol, 8, 8, hollow=hollow),
        viewBox="0 0 16 16",
        class_="symbol",
        role="img",
        aria_label=symbol.label,
    )
