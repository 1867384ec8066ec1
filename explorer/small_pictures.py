"""The small pictures beside what to do: a chain of organizations, a time without news, lists that nobody has."""

from collections.abc import Sequence
from itertools import pairwise

import networkx as nx

from explorer import pieces
from explorer.drawings import Spot, small_network
from explorer.lamina import Node, h
from explorer.symbols import symbol_of
from explorer.words import number, plural
from graph.scope import Scope

WIDE, HIGH = 214, 64
MOST_LISTS = 26


def chain(graph: nx.Graph, scope: Scope, path: Sequence[str], ends: tuple[str, str]) -> Node:
    """Organizations in a row, tied as they are; those between are ringed, the two `ends` have a name below."""
    gap = (WIDE - 60) / (len(path) - 1)
    spots = {}
    for place, id_ in enumerate(path):
        end = place in (0, len(path) - 1)
        here = scope.organizations.loc[id_]
        label = ends[0 if place == 0 else 1] if end else ""
        symbol = symbol_of(here["kind"], bool(here["institution"]))
        spots[id_] = Spot(30 + gap * place, 24, symbol, label, "" if end else "chosen")
    ties = [(a, b, graph.edges[a, b]["grade"], "") for a, b in pairwise(path) if graph.has_edge(a, b)]
    return small_network(spots, ties, f"De {scope.names[path[0]]} a {scope.names[path[-1]]}", WIDE, HIGH)


def since(launched: str | None, until: int) -> Node:
    """A launch, and the time after it of which nothing is known."""
    begun = launched[:4] if launched else "sin fecha"
    return h(
        "svg",
        pieces.hatch(),
        h("rect", x=16, y=12, width=WIDE - 20, height=20, class_="hatched"),
        h("circle", cx=12, cy=22, r=7, class_="launch"),
        h("text", begun, x=4, y=52, class_="spot-name accent"),
        h("text", f"sin seguimiento a {until}", x=WIDE - 4, y=52, text_anchor="end", class_="spot-name"),
        viewBox=f"0 0 {WIDE} {HIGH}",
        width=WIDE,
        height=HIGH,
        role="img",
        aria_label=f"Desde {begun}, sin seguimiento hasta {until}",
    )


def lists(missing: int, listed: int) -> Node:
    """The lists that nobody has, one square each."""
    drawn = max(min(missing, MOST_LISTS), 1)
    boxes = [
        h("rect", x=2 + 16 * (place % 13), y=2 + 18 * (place // 13), width=13, height=14, class_="hatched")
        for place in range(drawn)
    ]
    known = f"{number(listed)} {plural(listed, 'nombre conocido', 'nombres conocidos')}"
    said = f"0 listas de {number(missing)}" if missing else known
    return h(
        "svg",
        pieces.hatch(),
        h("g", boxes),
        h("text", said, x=2, y=58 if drawn > 13 else 40, class_="spot-name"),
        viewBox=f"0 0 {WIDE} {HIGH}",
        width=WIDE,
        height=HIGH,
        role="img",
        aria_label=said,
    )
