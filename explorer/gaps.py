"""What Vacíos and Inicio read: the findings on gaps and next steps, each when a page first asks for it."""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import networkx as nx
import pandas as pd

from graph import vocabularies as v
from graph.analysis import introduced as record
from graph.analysis.commitments import carriers, lacking, sharing_without_work
from graph.analysis.components import WithoutPath, components, without_path
from graph.analysis.coordination import coordination
from graph.analysis.counts import Count, count
from graph.analysis.dependence import Loss, cut_points, without
from graph.analysis.mending import Mending, mending
from graph.analysis.missing_lists import missing_lists
from graph.analysis.mixing import Mixed
from graph.analysis.next_steps import Introduction, best_introduction
from graph.analysis.presence import RUNGS
from graph.analysis.region_gaps import RegionGaps, region_gaps
from graph.analysis.reinforcement import reinforcement
from graph.analysis.subgraphs import coincided, solid, working
from graph.analysis.ways_in import ways_in
from graph.evidence import united
from graph.memberships import memberships
from graph.scope import departments
from graph.snapshot import rows
from graph.ties import GRADES, ties

if TYPE_CHECKING:
    from explorer.findings import Findings


@dataclass(frozen=True)
class Gaps:
    """The gaps of the findings of one view."""

    found: "Findings"

    @cached_property
    def everything(self) -> nx.Graph:
        """The ties of all grades, also of those that the view hides: who only coincided is a finding."""
        scope = self.found.scope
        every = replace(scope, view=replace(scope.view, grades=tuple(GRADES)))
        return ties(self.found.snapshot, every, self.found.thresholds)

    @cached_property
    def met(self) -> nx.Graph:
        """Who was at one meeting with whom, whatever grades the view shows."""
        return coincided(self.everything)

    @cached_property
    def working(self) -> nx.Graph:
        """The working ties in view."""
        return working(self.found.ties)

    @cached_property
    def only_met(self) -> list[tuple[str, str]]:
        """The pairs that were at one meeting and have no working tie, of any grade."""
        worked = working(self.everything)
        return [pair for pair in self.met.edges if not worked.has_edge(*pair)]

    @cached_property
    def without_path(self) -> WithoutPath:
        return without_path(self.found.ties)

    @cached_property
    def pieces(self) -> pd.DataFrame:
        return components(self.found.ties)

    @cached_property
    def cut_points(self) -> pd.DataFrame:
        return cut_points(self.found.ties)

    def without(self, organization: str) -> Loss:
        return without(self.found.ties, organization)

    def mending(self, organization: str) -> Mending:
        return mending(self.found.ties, organization, self.barred)

    @cached_property
    def reinforcement(self) -> Mending:
        return reinforcement(self.found.ties, self.barred)

    @cached_property
    def introduced(self) -> pd.DataFrame:
        """The introductions on record."""
        return record.introduced(self.found.snapshot)

    @cached_property
    def barred(self) -> frozenset[tuple[str, str]]:
        return record.barred(self.introduced)

    @cached_property
    def introduction(self) -> Introduction | None:
        return best_introduction(self.found.ties, self.barred, self.met)

    @cached_property
    def by_region(self) -> pd.DataFrame:
        known = self.found.presence.regions.index
        return coordination(self.found.ties, self.met, self.found.scope.regions, known)

    @cached_property
    def groups(self) -> pd.DataFrame:
        """The groups that are no register, by id: `name`, `members` (ids in view, in the window), `records`."""
        table = self.found.snapshot.nodes["WorkingGroup"]
        known = table[~table["group_type"].isin(v.GROUP_TYPE.meaning(v.REGISTER))].set_index("id")
        members: dict[str, set[str]] = defaultdict(set)
        for m in memberships(self.found.snapshot):
            here = m.organization in self.found.scope.names and self.found.scope.window.touches(*m.span)
            if here and not m.is_the_group:
                members[m.group].add(m.organization)
        said = [tuple(sorted(members[id_])) for id_ in known.index]
        return pd.DataFrame({"name": known["name"], "members": said, "records": known["records"]}, index=known.index)

    @cached_property
    def by_group(self) -> pd.DataFrame:
        groups: dict[str, list[str]] = defaultdict(list)
        for id_, members in self.groups["members"].items():
            for organization in members:
                groups[organization].append(str(id_))
        return coordination(self.found.ties, self.met, groups, self.groups.index)

    @cached_property
    def mixing_by_region(self) -> Mixed:
        """Ties of grade 2 and up, by the region of their ends."""
        return Mixed(solid(self.found.ties), self.found.scope.regions)

    @cached_property
    def mixing_by_group(self) -> Mixed:
        """The same by the one group of each end; a tie that only says that both are in it would count itself."""
        groups: dict[str, list[str]] = defaultdict(list)
        for id_, members in self.groups["members"].items():
            for organization in members:
                groups[organization].append(str(id_))
        return Mixed(solid(self.found.ties, "group"), {o: own[0] for o, own in groups.items() if len(own) == 1})

    @cached_property
    def lacking(self) -> pd.DataFrame:
        return lacking(self.found.snapshot, self.found.scope)

    def acts(self, commitment: str) -> Count:
        """The public acts that took up a commitment, by date."""
        acts = self.found.snapshot.nodes["Pledge"].set_index("id")
        taken = [e for e in rows(self.found.snapshot.edges["TAKES_UP"]) if e["target"] == commitment]
        said = []
        for edge in taken:
            act = acts.loc[edge["source"]]
            records = united(edge["records"], act["records"])
            said.append((edge["source"], act["name"], act["act"] or act["instrument"], act["date"], records))
        return count(sorted(said, key=lambda row: (row[3] or "9999", row[1])))

    @cached_property
    def sharing(self) -> pd.DataFrame:
        carried = carriers(self.found.snapshot, self.found.scope)
        return sharing_without_work(carried, working(self.everything))

    @cached_property
    def missing_lists(self) -> pd.DataFrame:
        return missing_lists(self.found.snapshot, self.found.scope)

    @cached_property
    def tested(self) -> RegionGaps:
        """Which regions were at the same meetings less than expected, year by year."""
        return self._tested(True)

    @cached_property
    def tested_without_plenaries(self) -> RegionGaps:
        return self._tested(False)

    def _tested(self, plenaries: bool) -> RegionGaps:
        # Within the year, so that a region that came late is not told that it does not meet those who left before.
        return region_gaps(self.found.snapshot, self.found.scope, plenaries=plenaries, within_years=True, samples=None)

    @cached_property
    def ways_in(self) -> pd.DataFrame:
        regions = self.found.presence.regions
        known = set(regions.index)
        ends = ((e["source"], e["target"]) for e in rows(self.found.snapshot.edges["BORDERS"]))
        borders = [(a.removeprefix("region:"), b.removeprefix("region:")) for a, b in ends]
        rungs = {str(code): int(rung) for code, rung in regions["rung"].items()}
        counted = pd.Series(self.found.scope.regions).value_counts()
        near = [(a, b) for a, b in borders if a in known and b in known]
        return ways_in(rungs, near, {str(code): int(n) for code, n in counted.items()})

    def door(self, region: str) -> str | None:
        """The group through which a region is reached: with known members, of APOC first, then the largest."""
        places = departments(self.found.snapshot, "WorkingGroup")
        kinds = self.found.snapshot.nodes["WorkingGroup"].set_index("id")["group_type"]
        ours = v.GROUP_TYPE.meaning(v.APOC)
        doors = [
            (kinds[id_] not in ours, -len(row["members"]), row["name"])
            for id_, row in self.groups.iterrows()
            if row["members"] and places.get(str(id_), (None, False))[0] == region
        ]
        return min(doors)[2] if doors else None

    @cached_property
    def region_names(self) -> dict[str, str]:
        """The name of each department, by its two figures."""
        return {str(code): str(name) for code, name in self.found.presence.regions["name"].items()}

    @cached_property
    def rungs(self) -> dict[int, Count]:
        """The regions that have a fact of each rung."""
        return {rung: self.found.presence.reaching(rung) for rung in RUNGS}
