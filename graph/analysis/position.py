"""Where each organization stands in the network: what it joins, how near it is, how closed its circle is."""

from collections.abc import Mapping

import networkx as nx
import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from graph.analysis.efficiency import links
from graph.analysis.simple import simple
from graph.ties import Ties

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
    plain = simple(graph)
    order = sorted(plain)
    n = len(order)
    ties = np.array([plain.degree(id_) for id_ in order], dtype=float)
    closeness = _values(nx.harmonic_centrality(plain), order)
    size = _values(effective_size(plain), order)
    core = nx.core_number(plain)
    return pd.DataFrame(
        {
            "name": [graph.nodes[id_].get("name", id_) for id_ in order],
            "ties": ties.astype(int),
            "core": [core[id_] for id_ in order],
            "betweenness": _values(nx.betweenness_centrality(plain, normalized=False, weight=None), order),
            "closeness": closeness,
            "efficiency": closeness / (n - 1) if n > 1 else np.zeros(n),
            "constraint": _values(constraint(plain), order),
            "effective_size": size,
            "burt_efficiency": np.divide(size, ties, out=np.full(n, np.nan), where=ties > 0),
        },
        index=pd.Index(order, name="id", dtype=object),
        columns=COLUMNS,
    )


def constraint(graph: Ties) -> dict[str, float]:
    """Burt's constraint (1992): sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, p_ij = 1 / ties of i.

    The same as ties_i^-2 * sum over contacts j of (1 + sum over common contacts q of 1/ties_q)^2, which needs one
    pass over the triangles. 1.0 for an organization with one tie; above 1 is possible; NaN for an isolated one.
    """
    order = sorted(graph)
    if not order:
        return {}
    tied = links(graph, order)
    ties = np.asarray(tied.sum(axis=1)).ravel()
    each = np.divide(1.0, ties, out=np.zeros_like(ties), where=ties > 0)
    told = tied + (tied @ sparse.diags_array(each) @ tied).multiply(tied)
    total = np.asarray(told.multiply(told).sum(axis=1)).ravel()
    found = np.divide(total, ties**2, out=np.full(len(order), np.nan), where=ties > 0)
    return {id_: float(value) for id_, value in zip(order, found, strict=True)}


def effective_size(graph: Ties) -> dict[str, float]:
    """Burt's effective size in Borgatti's form (1997): ties - 2 t / ties, t the ties among the contacts.

    How many really different contacts it has. NaN for an isolated organization. One pass over the triangles: no
    dense matrix is made.
    """
    plain = simple(graph)
    triangles: dict[str, int] = nx.triangles(plain)  # type: ignore[assignment]  # one node would give a number
    degrees = dict(plain.degree)
    return {id_: d - 2 * triangles[id_] / d if (d := degrees[id_]) else float("nan") for id_ in sorted(graph)}


def _values(found: Mapping[str, float] | Mapping[str, int], order: list[str]) -> npt.NDArray[np.float64]:
    return np.array([found[id_] for id_ in order], dtype=float)
