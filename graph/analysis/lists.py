"""Components, distances and cut points straight from the lists, without making a tie for each pair of a list.

Two identities of the projection of a two-mode graph, where one shared list makes a tie: the distance of two
organizations is half of their distance in the two-mode graph, and the cut points among organizations are the same
in both once lists of one are dropped. They hold for that rule only. For the ladder of ties, give only the lists that
tie each two of their members by themselves (working meetings and groups of a size that works), and as lists of two
the ties that need more than one list; a plain two-mode graph of all lists gives wrong cut points.
"""

from collections.abc import Collection, Iterable
from itertools import chain
from typing import TypeAlias

import networkx as nx

Node: TypeAlias = str | tuple[str, int]
"""An organization by its id, or a list by its place."""


def two_mode(
    lists: Iterable[Collection[str]], pairs: Iterable[tuple[str, str]] = (), organizations: Iterable[str] = ()
) -> "nx.Graph[Node]":
    """The two-mode graph of lists, with single ties as lists of two; lists of less than two are dropped.

    Organizations are nodes with `bipartite` 0, lists nodes `("list", place)` with `bipartite` 1. O(sum of sizes),
    against O(sum of squares) for the projection.
    """
    graph: nx.Graph[Node] = nx.Graph()
    graph.add_nodes_from(organizations, bipartite=0)
    for place, members in enumerate(chain(lists, pairs)):
        if len(set(members)) > 1:
            graph.add_nodes_from(members, bipartite=0)
            graph.add_node(("list", place), bipartite=1)
            graph.add_edges_from((member, ("list", place)) for member in set(members))
    nx.freeze(graph)
    return graph


def components(graph: "nx.Graph[Node]") -> list[frozenset[str]]:
    """The connected pieces of organizations, largest first, equal ones by their smallest id."""
    found = (frozenset(_organizations(piece)) for piece in nx.connected_components(graph))
    return sorted((piece for piece in found if piece), key=lambda piece: (-len(piece), min(piece)))


def cut_points(graph: "nx.Graph[Node]") -> frozenset[str]:
    """The organizations without which a piece falls apart."""
    return frozenset(_organizations(nx.articulation_points(graph)))


def steps(graph: "nx.Graph[Node]", source: str) -> dict[str, int]:
    """Ties between an organization and each it can reach: half of the two-mode distance."""
    found = nx.single_source_shortest_path_length(graph, source)
    return {id_: found[id_] // 2 for id_ in _organizations(found)}


def _organizations(nodes: Iterable[Node]) -> list[str]:
    return [node for node in nodes if isinstance(node, str)]
