"""Where each organization stands in the network: what it joins, how near it is, how closed its circle is."""

import numpy as np
import pandas as pd
import rustworkx
from scipy.sparse import csgraph

from graph.adjacency import Adjacency, adjacency
from graph.analysis.incidence import Floats
from graph.ties import Ties

SOURCES = 256
COLUMNS = [
    "name",
    "ties",
    "core",
    "betweenness",
    "closeness",
    "efficiency",
    "constraint",
    "effective_size",
    "burt_efficiency",
]


def position(graph: Ties) -> pd.DataFrame:
    """The position of every organization, one row each, indexed by id in the order of the ids.

    Every tie counts as one step and one unit, whatever its attributes.

    - `ties`: other organizations it is tied to (degree).
    - `core`: the largest k such that it is in a set where each is tied to k others of the set (Seidman 1983).
    - `betweenness`: sum over unordered pairs s, t of the share of their shortest paths through it (Brandes 2001);
      not divided by anything, so it counts pairs. Exact, O(n m).
    - `closeness`: harmonic, the sum of 1/d to all others, 0 where no path is (Marchiori & Latora 2000).
    - `efficiency`: closeness / (n - 1), between 0 and 1; its mean is the global efficiency.
    - `constraint`: Burt 1992, `constraint`. - `effective_size`: Borgatti 1997, `effective_size`.
    - `burt_efficiency`: effective size / ties, the share of its ties that are not redundant.

    An isolated organization has no constraint, effective size or Burt efficiency (NaN, to be shown as «no
    aplica»): 0 would rank it as the best broker. An empty graph gives no row.
    """
    tied = adjacency(graph)
    n = len(tied.order)
    ties = tied.degrees.astype(float)
    closeness = _closeness(tied)
    size = np.array(list(effective_size(graph).values()))
    # In one thread, so that the sums are the same to the last digit in every run.
    between = rustworkx.betweenness_centrality(tied.compiled, normalized=False, parallel_threshold=n + 1)
    return pd.DataFrame(
        {
            "name": [graph.nodes[id_].get("name", id_) for id_ in tied.order],
            "ties": tied.degrees,
            "core": np.array(list(cores(graph).values()), dtype=np.int64),
            "betweenness": np.array([between[at] for at in range(n)], dtype=float),
            "closeness": closeness,
            "efficiency": closeness / (n - 1) if n > 1 else np.zeros(n),
            "constraint": np.array(list(constraint(graph).values())),
            "effective_size": size,
            "burt_efficiency": np.divide(size, ties, out=np.full(n, np.nan), where=ties > 0),
        },
        index=pd.Index(tied.order, name="id", dtype=object),
        columns=COLUMNS,
    )


def _closeness(tied: Adjacency) -> Floats:
    """The sum of 1/d from each organization, some at a time so that no table of all pairs is made."""
    n = len(tied.order)
    found = np.zeros(n)
    for begin in range(0, n, SOURCES):
        rows = np.arange(begin, min(begin + SOURCES, n))
        steps = np.atleast_2d(csgraph.shortest_path(tied.matrix, unweighted=True, indices=rows))
        found[rows] = np.divide(1.0, steps, out=np.zeros_like(steps), where=steps > 0).sum(axis=1)
    return found


def cores(graph: Ties) -> dict[str, int]:
    """The core number of every organization (Seidman 1983), by id in order; 0 for an isolated one. O(n + m)."""
    tied = adjacency(graph)
    left, core = tied.degrees, np.zeros(len(tied.order), dtype=np.int64)
    there, k = np.arange(len(left)), 0
    while len(there):
        # Whoever has the fewest ties left goes, all of them at once, and then who is left with no more (Batagelj &
        # Zaveršnik 2003).
        # Zaveršnik 2003).
        k = max(k, int(left[there].min()))
        gone = there[left[there] <= k]
        while len(gone):
            core[gone], left[gone] = k, -1
            near = tied.near(gone)
            near = near[left[near] > k]
            np.subtract.at(left, near, 1)
            gone = np.unique(near[left[near] <= k])
        there = there[left[there] > k]
    return dict(zip(tied.order, core.tolist(), strict=True))


def constraint(graph: Ties) -> dict[str, float]:
    """Burt's constraint (1992): sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, p_ij = 1 / ties of i.

    The same as ties_i^-2 * sum over contacts j of (1 + sum over common contacts q of 1/ties_q)^2, which needs one
    pass over the triangles. 1.0 for an organization with one tie; above 1 is possible; NaN for an isolated one.
    """
    tied = adjacency(graph)
    degrees = tied.degrees
    total = tied.at_ends((1.0 + tied.in_common[1]) ** 2)
    return tied.values(np.divide(total, degrees**2, out=np.full(len(degrees), np.nan), where=degrees > 0))


def effective_size(graph: Ties) -> dict[str, float]:
    """Burt's effective size in Borgatti's form (1997): ties - 2 t / ties, t the ties among the contacts.

    How many really different contacts it has. NaN for an isolated organization. One pass over the triangles: no
    dense matrix is made.
    """
    tied = adjacency(graph)
    degrees = tied.degrees
    # A tie among two contacts makes a contact in common with each of them.
    twice = tied.at_ends(tied.in_common[0])
    return tied.values(degrees - np.divide(twice, degrees, out=np.full(len(degrees), np.nan), where=degrees > 0))
