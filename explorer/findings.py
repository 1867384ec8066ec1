"""All that is computed of one snapshot for one view; each part when a page first asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
import pandas as pd

from graph.analysis.connections import Connections, by_grade, connections, ties_of
from graph.analysis.counts import Count, Stated
from graph.analysis.coverage import Coverage, coverage
from graph.analysis.first_dates import first_meetings, first_organizations
from graph.analysis.presence import Presence, presence
from graph.analysis.shares import Shares, latest_total, shares
from graph.facts import naming, shown
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import GRADES, ties


@dataclass(frozen=True)
class Findings:
    """A snapshot, a scope, and what follows from them."""

    snapshot: Snapshot
    scope: Scope
    thresholds: Thresholds = USUAL

    @cached_property
    def ties(self) -> nx.Graph:
        return ties(self.snapshot, self.scope, self.thresholds)

    @cached_property
    def presence(self) -> Presence:
        return presence(self.snapshot, self.scope, self.ties)

    @cached_property
    def connections(self) -> Connections:
        return connections(self.ties)

    @cached_property
    def all_ties(self) -> Count:
        return ties_of(self.ties, GRADES)

    @cached_property
    def grades(self) -> Mapping[int, Count | None]:
        return by_grade(self.snapshot, self.scope, self.ties, self.thresholds)

    @cached_property
    def facts(self) -> pd.DataFrame:
        """Every fact in the window (`graph.facts.naming`), by the id of the organization it names."""
        found = shown(naming(self.snapshot), self.scope.window)
        return found.set_index("organization", drop=False)

    @cached_property
    def traced(self) -> nx.Graph:
        """The ties among the organizations that a fact in the window names: the network as it is known to be then."""
        return self.ties.subgraph(set(self.facts.index) & set(self.ties))

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(self.snapshot, self.scope)

    @cached_property
    def first_organizations(self) -> pd.DataFrame:
        return first_organizations(self.snapshot, self.scope)

    @cached_property
    def first_meetings(self) -> pd.DataFrame:
        return first_meetings(self.snapshot, self.scope)

    @cached_property
    def shares(self) -> Shares | None:
        return shares(self.snapshot)

    @cached_property
    def latest_total(self) -> Stated | None:
        return latest_total(self.snapshot)
