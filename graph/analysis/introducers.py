"""Who can introduce two organizations to each other, by name."""

from dataclasses import dataclass

import networkx as nx

from graph.ties import Ties


@dataclass(frozen=True)
class Introducers:
    """Who can make an introduction, best first.

    `how` says on what grounds: `common` (each is tied to both), `chain` (each hands on to the next one, in order),
    `met` (each was somewhere with both, without a tie that counts in the view) or `nobody` (none is known).
    """

    how: str
    organizations: tuple[str, ...]


def introducers(graph: Ties, one: str, other: str, met: "Ties | None" = None) -> Introducers:
    """Who can introduce `one` to `other`: their common neighbours, else the shortest chain, else who met both.

    Common neighbours are ranked by how few others they are tied to (Adamic & Adar 2003: a contact of few weighs
    more), then by id. `met` is a graph of weaker ties over the same ids, such as having been at one meeting; it is
    asked only where no path joins the two.
    """
    common = sorted(nx.common_neighbors(graph, one, other), key=lambda id_: (graph.degree(id_), id_))
    if common:
        return Introducers("common", tuple(common))
    if nx.has_path(graph, one, other):
        return Introducers("chain", _chain(graph, one, other))
    if met is not None:
        both = (acquaintances(graph, met, one) & acquaintances(graph, met, other)) - {one, other}
        ties = {id_: (-len({one, other} & set(graph[id_])), graph.degree(id_), id_) for id_ in both}
        if both:
            return Introducers("met", tuple(sorted(both, key=lambda id_: ties[id_])))
    return Introducers("nobody", ())


def _chain(graph: Ties, one: str, other: str) -> tuple[str, ...]:
    """Those between two on a shortest path; of several, the one whose ids come first."""
    left = nx.single_source_shortest_path_length(graph, other)
    path, here = [], one
    while left[here] > 1:
        here = min(id_ for id_ in graph[here] if left[id_] == left[here] - 1)
        path.append(here)
    return tuple(path)


def acquaintances(graph: Ties, met: Ties, id_: str) -> set[str]:
    """Whoever is tied to an organization or met it, of those in the graph."""
    return (set(graph[id_]) | (set(met[id_]) if id_ in met else set())) & set(graph)
