"""How short the paths of a network are, and how much one more tie would shorten them."""

from collections.abc import Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import shortest_path

from graph.adjacency import adjacency
from graph.ties import Ties

Distances = npt.NDArray[np.float64]


def distances(graph: Ties, organizations: Sequence[str], sources: Sequence[str] | None = None) -> Distances:
    """Steps between organizations, one row a source (all of them, unless given) and one column an organization.

    Shortest paths in the whole graph, every tie one step whatever its attributes; infinite where no path is.
    """
    order = [*organizations, *(set(graph) - set(organizations))]
    if not order:
        return np.zeros((0, 0))
    place = {id_: i for i, id_ in enumerate(order)}
    rows = [place[id_] for id_ in (organizations if sources is None else sources)]
    found: Distances = np.atleast_2d(shortest_path(links(graph, order), unweighted=True, indices=rows))
    return found[:, : len(organizations)]


def links(graph: Ties, order: Sequence[str]) -> sparse.csr_array:
    """The adjacency matrix in the order of the ids: 1.0 for a tie whatever its attributes, nothing on the diagonal."""
    tied = adjacency(graph)
    if tuple(order) == tied.order:
        return tied.matrix
    place = {id_: i for i, id_ in enumerate(tied.order)}
    wanted = np.array([place[id_] for id_ in order], dtype=np.int64)
    return tied.matrix[wanted][:, wanted]


def efficiency(graph: Ties) -> float:
    """Global efficiency: the mean over unordered pairs of 1/d, 0 where no path is (Latora & Marchiori 2001).

    Between 0 (no tie) and 1 (all tied); 0.0 for less than two organizations. O(n m).
    """
    n = len(graph)
    if n < 2:
        return 0.0
    total = sum(_inverse(distances(graph, sorted(piece))).sum() for piece in nx.connected_components(graph))
    return float(total) / (n * (n - 1))


def efficiency_gain(graph: Ties, one: str, other: str) -> float:
    """By how much a tie between two would raise the global efficiency; exact.

    The mean over all unordered pairs x, y of 1/min(d_xy, d_x,one + 1 + d_other,y, d_x,other + 1 + d_one,y) - 1/d_xy,
    with 1/inf = 0. 0.0 for two that are tied already. O(c^2) for pieces of c organizations.
    """
    here = sorted(nx.node_connected_component(graph, one))
    n = len(graph)
    if other in here:
        table = distances(graph, here)
        place = {id_: i for i, id_ in enumerate(here)}
        gained = shortened(table, range(len(here)), table[place[one]], table[place[other]])
        return gained / (n * (n - 1))
    return 2 * joined(steps(graph, one), steps(graph, other)) / (n * (n - 1))


def shortened(table: Distances, sources: Sequence[int] | range, from_one: Distances, from_other: Distances) -> float:
    """The sum over ordered pairs (source, organization) of what a tie adds to 1/d.

    `table` has the steps from each source to each organization, `sources` the columns of the sources, and
    `from_one`, `from_other` the steps from the two ends of the tie to each organization.
    """
    of = list(sources)
    over = np.minimum(from_one[of][:, None] + from_other[None, :], from_other[of][:, None] + from_one[None, :]) + 1
    closer = np.minimum(table, over)
    return float((_inverse(closer) - _inverse(table)).sum())


def steps(graph: Ties, source: str) -> npt.NDArray[np.int64]:
    """How many organizations of its piece stand 0, 1, 2... steps from a source."""
    return np.bincount(list(nx.single_source_shortest_path_length(graph, source).values()))


def joined(here: npt.NDArray[np.int64], there: npt.NDArray[np.int64]) -> float:
    """The sum of 1/d over the pairs of two pieces that a tie joins, from the `steps` of its two ends."""
    apart = np.arange(len(here))[:, None] + np.arange(len(there))[None, :] + 1
    return float((np.outer(here, there) / apart).sum())


def _inverse(table: Distances) -> Distances:
    """1/d, 0 for an organization with itself and where no path is."""
    return np.divide(1.0, table, out=np.zeros_like(table), where=(table > 0) & np.isfinite(table))
