"""Who links organizations that are not tied to each other, and in which role (Gould & Fernandez 1989)."""

from collections import Counter
from collections.abc import Hashable, Mapping
from itertools import combinations, combinations_with_replacement
from math import comb, sqrt
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from graph.adjacency import Adjacency, adjacency
from graph.analysis.blanks import stated
from graph.analysis.incidence import Integers
from graph.ties import Ties

ROLES = {
    "coordinator": "coordinadora: enlaza a dos de su propio grupo",
    "itinerant": "itinerante: enlaza a dos de un mismo grupo que no es el suyo",
    "gatekeeper": "puerta de entrada: enlaza a una de su grupo con una de otro",
    "liaison": "enlace: enlaza a dos grupos, y no es de ninguno de ellos",
}
"""The roles of an undirected network. Representative and gatekeeper differ by the direction of an arc only."""
UNKNOWN = ""
"""The class of the organizations whose group or region is not known: one of its own, never left out."""


def brokerage(graph: Ties, group: Mapping[str, Any] | str = "region") -> pd.DataFrame:
    """Open two-paths i - v - j (i and j not tied) that each organization v holds, by role.

    `group` maps an id to its group or region (text or number), or names the node attribute that holds it; whoever
    has none is of the class `UNKNOWN`. One row an organization, indexed by id in the order of the ids: for each role
    of `ROLES` and for `total`, the count of unordered pairs (R's `sna` counts both orders, so twice coordinator,
    itinerant, liaison and total, while its gatekeeper and representative are each ours), then `expected_` and `z_`
    of each.

    Expected with the classes fixed and ties independent with the density d of the network: d^2 (1 - d) times the
    pairs that could be brokered in the role: C(m - 1, 2) coordinator, sum over other classes of C(m_g, 2) itinerant,
    (m - 1)(n - m) gatekeeper, the pairs of two other classes liaison; m the size of the class of v. z = (count
    - expected) / sd, with the exact variance of that model, in which two pairs with a common end are correlated;
    NaN where nothing could vary. One pass over the triangles.
    """
    tied = adjacency(graph)
    of = {id_: group_of(graph, id_, group) for id_ in tied.order}
    n = len(tied.order)
    density = len(tied.ties[0]) / comb(n, 2) if n > 1 else 0.0
    sizes = Counter(of.values())
    counted = _open_pairs(tied, of)
    moments = {
        own: {name: _moments(others, density) for name, others in _possible(own, sizes).items()} for own in sizes
    }
    table = pd.DataFrame(counted, index=pd.Index(tied.order, name="id", dtype=object))
    for name in counted:
        mean, sd = (np.array([moments[of[id_]][name][part] for id_ in tied.order], dtype=float) for part in (0, 1))
        table[f"expected_{name}"] = mean
        table[f"z_{name}"] = np.divide(counted[name] - mean, sd, out=np.full(n, np.nan), where=sd > 0)
    names = [*ROLES, "total"]
    return table[[*names, *(f"expected_{name}" for name in names), *(f"z_{name}" for name in names)]]


def _open_pairs(tied: Adjacency, of: Mapping[str, str]) -> dict[str, Integers]:
    """The open pairs of contacts of each organization by role: all pairs by their groups, less the tied ones."""
    group, names = tied.groups(of)
    n = len(tied.order)
    of_group = sparse.csr_array((np.ones(n), (np.arange(n), group)), shape=(n, len(names)))
    near = sparse.csr_array(tied.matrix @ of_group)
    own = np.asarray(near[np.arange(n), group]).ravel() if n else np.zeros(0)
    alike = np.asarray((near.multiply(near) - near).sum(axis=1)).ravel() / 2
    away = tied.degrees - own
    mates = own * (own - 1) / 2
    pairs = {
        "coordinator": mates,
        "itinerant": alike - mates,
        "gatekeeper": own * away,
        "liaison": away * (away - 1) / 2 - (alike - mates),
    }
    closed = _closed_pairs(tied, group)
    pairs = {name: pairs[name] - closed[kind] for name, kind in _KINDS.items()}
    found = {name: np.rint(pairs[name]).astype(np.int64) for name in ROLES}
    return {**found, "total": sum(found.values(), np.zeros(n, dtype=np.int64))}


_KINDS = {"coordinator": 3, "itinerant": 1, "gatekeeper": 2, "liaison": 0}
"""Of a pair: 1 where both ends are of one group, and 2 where one of them is of the broker's."""


def _closed_pairs(tied: Adjacency, group: Integers) -> Integers:
    """How many pairs of contacts of each organization are tied, by kind: 4 x n. Each corner of a triangle is one."""
    n = len(tied.order)
    found = np.zeros(4 * n, dtype=np.int64)
    for some in tied.triangles():
        first, second, third = (group[corner] for corner in some.corners)
        pairs = first == second, first == third, second == third
        for broker, (mates, one, other) in enumerate(((2, 0, 1), (1, 0, 2), (0, 1, 2))):
            kind = pairs[mates] + 2 * (pairs[one] | pairs[other])
            np.add.at(found, kind * n + some.corners[broker], 1)
    return found.reshape(4, n)


def held_by(graph: Ties, broker: str) -> list[tuple[str, str]]:
    """The open two-paths that one organization holds: pairs of its contacts that are not tied, in order of the ids."""
    return [pair for pair in combinations(sorted(graph[broker]), 2) if not graph.has_edge(*pair)]


def held_between(graph: Ties, broker: str, group: Mapping[str, Hashable]) -> Counter[tuple[Hashable, Hashable]]:
    """How many of the pairs of `held_by` are of which two groups, in order; those of no group are of "".

    In closed form: all pairs of contacts less the ties among them, so that a hub of thousands costs its contacts' ties.
    """
    contacts = set(graph[broker])
    of = {id_: group.get(id_, "") for id_ in contacts}
    sizes = Counter(of.values())
    found: Counter[tuple[Hashable, Hashable]] = Counter()
    for one, other in combinations_with_replacement(sorted(sizes, key=str), 2):
        found[one, other] = comb(sizes[one], 2) if one == other else sizes[one] * sizes[other]
    for one in contacts:
        for other in graph[one]:
            if other in contacts and one < other:
                found[_in_order(of[one], of[other])] -= 1
    return +found


def _in_order(one: Hashable, other: Hashable) -> tuple[Hashable, Hashable]:
    return (one, other) if str(one) <= str(other) else (other, one)


def role(one: str, broker: str, other: str) -> str:
    """The role of a broker between two, from the groups of the three."""
    if one == other:
        return "coordinator" if one == broker else "itinerant"
    return "gatekeeper" if broker in (one, other) else "liaison"


def group_of(graph: Ties, id_: str, group: Mapping[str, Any] | str) -> Any:
    """The group of an organization by a mapping or by a node attribute; `UNKNOWN` where there is none."""
    found = stated(graph.nodes[id_].get(group) if isinstance(group, str) else group.get(id_))
    return UNKNOWN if found is None else found


Blocks = tuple[tuple[int, int], ...]
"""Of the pairs that could be brokered: how many organizations there are, with how many partners each."""


def _possible(own: str, sizes: Mapping[str, int]) -> dict[str, Blocks]:
    """For each role, who could be an end of a pair, grouped by the number of possible partners."""
    n, mates = sum(sizes.values()), sizes[own] - 1
    others = [size for group, size in sizes.items() if group != own]
    away = n - sizes[own]
    return {
        "coordinator": ((mates, max(mates - 1, 0)),),
        "itinerant": tuple((size, size - 1) for size in others),
        "gatekeeper": ((mates, away), (away, mates)),
        "liaison": tuple((size, away - size) for size in others),
        "total": ((n - 1, max(n - 2, 0)),),
    }


def _moments(blocks: Blocks, density: float) -> tuple[float, float]:
    """Mean and standard deviation of the open two-paths over these pairs, ties being independent."""
    pairs = sum(count * partners for count, partners in blocks) / 2
    touching = sum(count * comb(partners, 2) for count, partners in blocks)
    open_ = density**2 * (1 - density)
    shared = density**3 * (1 - density) ** 2 - open_**2
    variance = pairs * (open_ - open_**2) + 2 * touching * shared
    return pairs * open_, sqrt(max(variance, 0.0))
