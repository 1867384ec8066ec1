"""A piece of the network with one organization taken out: what is left apart, and the tie that would hold it."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

import networkx as nx

from explorer.drawings import Spot, small_network
from explorer.lamina import Node
from explorer.symbols import symbol_of
from graph.analysis.dependence import Loss
from graph.scope import Scope

MOST = 40
"""Of a larger piece only those tied to the organization are drawn."""
Box = tuple[float, float, float, float]
Places = dict[str, tuple[float, float]]


def parting(
    graph: nx.Graph,
    scope: Scope,
    organization: str,
    loss: Loss,
    proposed: Sequence[tuple[str, str]],
    size: tuple[int, int],
    label: str,
    names: Mapping[str, str],
) -> Node:
    """The picture of a loss that parts something: the largest part at the left, the others at the right.

    The one taken out is between them. `names` are written below whom they name; ties to the one taken out are faint,
    `proposed` ones in the accent.
    """
    width, height = size
    near = set(graph[organization]) | {id_ for pair in proposed for id_ in pair}
    parts = [[id_ for id_ in part if sum(map(len, loss.pieces)) <= MOST or id_ in near] for part in loss.pieces]
    margin = 12
    middle = width * 0.52
    places = _spread(graph, organization, parts[0], (margin, margin, middle - 46, height - margin), 0.0)
    rest = parts[1:]
    step = (height - 2 * margin) / max(len(rest), 1)
    for place, part in enumerate(rest):
        top = margin + step * place
        box = (middle + 50, top + (4 if place else 0), width - margin, top + step - 4)
        places |= _spread(graph, organization, part, box, pi)
    places[organization] = (middle, height / 2)
    here = scope.organizations
    spots = {
        id_: Spot(
            x,
            y,
            symbol_of(here.at[id_, "kind"], bool(here.at[id_, "institution"])),
            names.get(id_, ""),
            "gone" if id_ == organization else "",
        )
        for id_, (x, y) in places.items()
    }
    ties = [
        (a, b, tie["grade"], "lost" if organization in (a, b) else "")
        for a, b, tie in graph.subgraph(places).edges(data=True)
    ]
    return small_network(spots, [*ties, *((a, b, 3, "proposed") for a, b in proposed)], label, width, height)


def _spread(graph: nx.Graph, organization: str, part: Sequence[str], box: Box, facing: float) -> Places:
    """The organizations of a part on an oval, those nearest to the one taken out on its side (`facing`, an angle)."""
    left, top, right, bottom = box
    middle = (left + right) / 2, (top + bottom) / 2
    if len(part) == 1:
        return {part[0]: middle}
    away = nx.single_source_shortest_path_length(graph, organization)
    places = {}
    for place, id_ in enumerate(sorted(part, key=lambda id_: (away[id_], id_))):
        # The next ones stand above and below by turns, so that the nearest half faces the gap.
        turn = (place + 1) // 2 * (1 if place % 2 else -1)
        angle = facing + turn * 2 * pi / len(part)
        across, down = (right - left) / 2 * cos(angle), (bottom - top) / 2 * sin(angle)
        places[id_] = (middle[0] + across, middle[1] + down)
    return places
