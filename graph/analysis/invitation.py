"""Whom to invite to a meeting in a region: who stands for as many regions, and joins as many, as can be."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from graph.analysis.components import components
from graph.analysis.guests import best_guests
from graph.ties import Ties

Kind = tuple[str, str]
"""A region and a piece of the network: who is of both brings the same."""
ALONE = ""
"""The piece of the organizations without a tie: each would bring one."""


@dataclass(frozen=True)
class Invitation:
    """Those who are there anyway, and the best guests besides.

    Each of `guests` holds the ids, in order, of whom any one does as well as another; `other_ways` is whether
    another choice of them is as good. `proven` as in `graph.analysis.guests.Guests`.
    """

    there: tuple[str, ...]
    guests: tuple[tuple[str, ...], ...]
    other_ways: bool
    proven: bool

    def chosen(self, preferred: Sequence[str] = ()) -> tuple[str, ...]:
        """One of each of `guests`, in their order: the most `preferred` one, or else the first."""
        return tuple(next((id_ for id_ in preferred if id_ in some), some[0]) for some in self.guests)


def invitation(graph: Ties, regions: Mapping[str, str], there: Sequence[str], most: int) -> Invitation:
    """The best `most` guests beside those `there`: maximum coverage (`graph.analysis.guests.best_guests`).

    `regions` gives the region of each organization where it is known; nobody else is proposed. First the most
    regions that have nobody there yet, then the most organizations whose piece of the network is not there yet.
    """
    piece, size = _pieces(graph)
    here = {regions[id_] for id_ in there if id_ in regions}
    met = {piece[id_] for id_ in there} - {ALONE}
    kinds: dict[Kind, list[str]] = defaultdict(list)
    for id_ in sorted(set(graph) - set(there)):
        if id_ in regions:
            kinds[regions[id_], piece[id_]].append(id_)
    # A region weighs more than all organizations together.
    weight: dict[Hashable, float] = {
        ("region", region): float(len(graph) + 1) for region, _ in kinds if region not in here
    }
    weight |= {("piece", name): float(size[name]) for _, name in kinds if name != ALONE and name not in met}
    of = {ids[0]: kind for kind, ids in kinds.items()}
    reaches = {id_: [said for said in _brings(kind) if said in weight] for id_, kind in of.items()}
    found = best_guests(reaches, most, weight)
    guests = tuple(tuple(kinds[of[id_]]) for id_ in found.choices[0])
    return Invitation(tuple(sorted(there)), guests, len(found.choices) > 1, found.proven)


def _brings(kind: Kind) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("region", kind[0]), ("piece", kind[1])


def _pieces(graph: Ties) -> tuple[dict[str, str], dict[str, int]]:
    """The piece of each organization, named by one of its own, and how many are in it."""
    piece: dict[str, str] = {}
    size: dict[str, int] = {}
    for ids in components(graph)["organizations"]:
        name = min(ids) if len(ids) > 1 else ALONE
        size[name] = len(ids)
        piece |= dict.fromkeys(ids, name)
    return piece, size


def border_steps(regions: Iterable[str], borders: Iterable[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """How many borders lie between two regions; a pair that no chain of borders joins is left out."""
    land = nx.Graph(borders)
    land.add_nodes_from(regions)
    return {
        one: {other: float(n) for other, n in near.items()} for one, near in nx.all_pairs_shortest_path_length(land)
    }
