"""A piece of the network with one organization taken out: what is left apart, and the tie that would hold it."""

from collections.abc import Mapping, Sequence

import networkx as nx

from explorer.drawings import Spot, small_network
from explorer.lamina import Node
from explorer.symbols import symbol_of
from graph.analysis.dependence import Loss
from graph.scope import Scope

MOST = 40
"""Of a larger piece only those tied to the organization are drawn."""
Box = tuple[float, float, float, float]


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
    """The picture: the largest part at the left, the others at the right, the one taken out between them.

    `names` are written below whom they name; ties to the one taken out are faint, `proposed` ones in the accent.
    """
    width, height = size
    near = set(graph[organization]) | {id_ for pair in proposed for id_ in pair}
    parts = [[id_ for id_ in part if sum(map(len, loss.pieces)) <= MOST or id_ in near] for part in loss.pieces]
    margin = 12
    middle = width * 0.52
    places = _spread(graph, organization, parts[0] if parts else [], (margin, margin, middle - 46, height - margin))
    rest = parts[1:]
    step = (height - 2 * margin) / max(len(rest), 1)
    for place, part in enumerate(rest):
        top = margin + step * place
        box = (middle + 50, top + (4 if place else 0), width - margin, top + step - 4)
        places |= _spread(graph, organization, part, box)
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


def _spread(graph: nx.Graph, organization: str, part: Sequence[str], box: Box) -> dict[str, tuple[float, float]]:
    """Places for the organizations of a part in a box, those tied to the one taken out on its side."""
    left, top, right, bottom = box
    if not part:
        return {}
    if len(part) == 1:
        return {part[0]: ((left + right) / 2, (top + bottom) / 2)}
    drawn = nx.Graph(graph.subgraph(sorted(part)).edges)
    drawn.add_nodes_from(part)
    found = nx.kamada_kawai_layout(drawn, pos=nx.circular_layout(sorted(drawn)), weight=None)
    xs, ys = ([point[axis] for point in found.values()] for axis in (0, 1))
    spans = max(xs) - min(xs) or 1, max(ys) - min(ys) or 1
    # Tied ones face the gap: the part is turned over when they lie on its far side.
    tied = [found[id_][0] for id_ in part if graph.has_edge(id_, organization)]
    mean = sum(xs) / len(xs)
    faces_right = left < right and (sum(tied) / len(tied) >= mean if tied else True)
    is_left = left < 20
    flip = faces_right != is_left
    places = {}
    for id_, (x, y) in found.items():
        across = (x - min(xs)) / spans[0]
        places[id_] = (
            left + (right - left) * (1 - across if flip else across),
            top + (bottom - top) * (y - min(ys)) / spans[1],
        )
    return places
