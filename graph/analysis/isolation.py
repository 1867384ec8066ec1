"""How far a region is from the rest of the network, as the worst and the best case that the record allows.

Level, the first that holds: 4 no organization known, 3 none of them is tied to another region, 2 tied to another region
and not to the core, 0 in the core. The core is the largest connected piece of the ties that holds a tie between
two known regions. (A level 1, far from the core, cannot arise: a region is in that piece or without a path to it.)
A region without organizations in the record is not isolated for that; it is not known.

Worst case: the lists that are not known add nobody. Best case: each adds every organization of the region that held
it and one of each region that ever travelled, and whoever is of unknown region is of another one (Manski 2003).
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pandas as pd

from graph.analysis.blanks import stated
from graph.analysis.group_meetings import Groups
from graph.analysis.verdicts import Certainty, Reason

COLUMNS = ["members", "outside", "busiest", "threads", "worst", "best", "certainty", "lists"]


@dataclass(frozen=True)
class UnknownList:
    """A meeting of which not all names are known: where it was held (None: not known), and who is known."""

    meeting: Any
    region: Hashable | None
    listed: frozenset[Any] = frozenset()


@dataclass(frozen=True)
class Isolation:
    """The answer for every region, by region.

    `table` has `members`, `outside` (ties to organizations of other known regions), `busiest` (the share of these that
    the busiest organization of the region has; nan without any), `threads` (without how few organizations, its own
    or others, no such tie is left), `worst` and `best` (levels), `certainty` (a Certainty), and `lists`: the unknown
    lists any of which alone would lower the worst level, which are the ones to ask for. Where there is no core
    the levels are None, `core` is empty and `reason` says so.
    """

    table: pd.DataFrame
    core: frozenset[Any]
    reason: Reason | None


def isolation(
    ties: "nx.Graph[Any]",
    regions: Groups,
    everywhere: Sequence[Any],
    unknown: Sequence[UnknownList] = (),
    travellers: Iterable[Any] = (),
) -> Isolation:
    """The isolation of each region of `everywhere` by `ties` (of grade 2 and up).

    `regions` gives the region of an organization, None where it is not known; `travellers` are organizations that were
    at a meeting outside their region. Only lists that could make a tie belong in `unknown`.
    """
    regions = {organization: stated(region) for organization, region in regions.items()}
    members: dict[Hashable, list[Any]] = {region: [] for region in everywhere}
    for organization in ties:
        if (home := regions.get(organization)) in members:
            members[home].append(organization)
    pieces = [frozenset(piece) for piece in nx.connected_components(ties)]
    core = _core(pieces, ties, regions)
    rows = []
    added = [_could_be_there(said, members, regions, travellers, core) for said in unknown]
    for region in everywhere:
        parts = _parts(ties, regions, region, members[region])
        rows.append((*parts, *_levels(_Case(ties, regions, region, members[region], pieces, core), unknown, added)))
    table = pd.DataFrame(
        rows, columns=COLUMNS, index=pd.Index(list(everywhere), name="region", dtype=object), dtype=object
    )
    if not core:
        table[["worst", "best", "certainty", "lists"]] = None
    return Isolation(table, core, None if core else Reason.NO_CORE)


def _core(pieces: Sequence[frozenset[Any]], ties: "nx.Graph[Any]", regions: Groups) -> frozenset[Any]:
    crossing = {a for a, b in ties.edges() if _apart(regions.get(a), regions.get(b))}
    holding = [piece for piece in pieces if piece & crossing]
    # Of two of a size, the one with the first name, whatever order they come in.
    return min(holding, key=lambda piece: (-len(piece), min(map(str, piece))), default=frozenset())


def _apart(one: Hashable | None, other: Hashable | None) -> bool:
    return one is not None and other is not None and one != other


def _could_be_there(
    said: UnknownList,
    members: dict[Hashable, list[Any]],
    regions: Groups,
    travellers: Iterable[Any],
    core: frozenset[Any],
) -> frozenset[Any]:
    """Who is at a meeting in the best case; of the travellers of a region one, of the core where there is one."""
    first: dict[Hashable | None, Any] = {}
    for one in sorted(travellers, key=lambda o: (o not in core, str(o))):
        first.setdefault(regions.get(one), one)
    hosts = members.get(said.region, []) if said.region is not None else []
    return said.listed | frozenset(hosts) | {one for region, one in first.items() if region is not None}


@dataclass(frozen=True)
class _Case:
    """One region in the ties of the record."""

    ties: "nx.Graph[Any]"
    regions: Groups
    region: Hashable
    members: list[Any]
    pieces: Sequence[frozenset[Any]]
    core: frozenset[Any]

    def level(self, added: Sequence[frozenset[Any]], generous: bool) -> int:
        """With these meetings added; `generous` where an organization of unknown region may be of another."""
        own = frozenset(self.members)
        if not own:
            return 4
        if self._joined(added) & own:
            return 0
        return 2 if self._tied(generous) or any(self._meets(own, there) for there in added) else 3

    def _joined(self, added: Sequence[frozenset[Any]]) -> frozenset[Any]:
        """The core with all that these meetings join to it."""
        joined, parts = self.core, [*self.pieces, *added]
        while more := [part for part in parts if part & joined and not part <= joined]:
            joined = joined.union(*more)
        return joined

    def _tied(self, generous: bool) -> bool:
        others = (self.regions.get(there) for one in self.members for there in self.ties[one])
        return any(other != self.region and (generous or other is not None) for other in others)

    def _meets(self, own: frozenset[Any], there: frozenset[Any]) -> bool:
        return bool(own & there) and any(_apart(self.region, self.regions.get(o)) for o in there)


def _levels(
    case: _Case, unknown: Sequence[UnknownList], added: Sequence[frozenset[Any]]
) -> tuple[int, int, Certainty, tuple[Any, ...]]:
    worst, best = case.level((), generous=False), case.level(added, generous=True)
    asked = zip(unknown, added, strict=True) if best < worst else ()
    lists = tuple(said.meeting for said, there in asked if case.level((there,), generous=False) < worst)
    return worst, best, Certainty.FIRM if worst == best else Certainty.OPEN, lists


def _parts(ties: "nx.Graph[Any]", regions: Groups, region: Hashable, members: list[Any]) -> tuple[int, int, float, int]:
    crossing = [(one, other) for one in members for other in ties[one] if _apart(region, regions.get(other))]
    border: nx.Graph[Any] = nx.Graph()
    border.add_edges_from(crossing)
    counts = [sum(one == a for a, _ in crossing) for one in {a for a, _ in crossing}]
    # By König's theorem the fewest organizations that touch every such tie are as many as a largest matching has.
    matched = nx.bipartite.hopcroft_karp_matching(border, top_nodes={a for a, _ in crossing}) if crossing else {}
    busiest = max(counts) / len(crossing) if crossing else float("nan")
    return len(members), len(crossing), busiest, len(matched) // 2
