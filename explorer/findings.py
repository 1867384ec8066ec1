"""All that is computed of one snapshot for one view; each part when a page first asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
import pandas as pd

from explorer.gaps import Gaps
from explorer.next_meeting import NextMeeting, Plan
from graph.analysis.asks import Ask, asks
from graph.analysis.badges import Badges, badges
from graph.analysis.connections import Connections, by_grade, connections, ties_of
from graph.analysis.counts import Count, Stated
from graph.analysis.coverage import Coverage, coverage
from graph.analysis.declared_funds import declared_funds
from graph.analysis.first_dates import first_meetings, first_organizations, joinings
from graph.analysis.follow_through import Progress, commitments, origins, progress
from graph.analysis.isolation import Isolation
from graph.analysis.known import Known, Region, by_kind, by_region
from graph.analysis.leaders import Leaders, Measure, leaders
from graph.analysis.look_back import LookBack, listed, look_back
from graph.analysis.meeting_calendar import calendar, most_told
from graph.analysis.presence import Presence, presence
from graph.analysis.region_isolation import region_isolation
from graph.analysis.shares import Shares, latest_total, shares
from graph.analysis.spread import Spread, news_from, spread
from graph.analysis.uptake import uptake
from graph.analysis.working_ties import GRADES as WORKING
from graph.analysis.working_ties import Grounds, working_evidence
from graph.facts import names, naming, shown
from graph.meetings import Meeting, meetings
from graph.scope import Scope
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import GRADES, ties

_PLANS = 8
"""Plans of a next meeting that are kept."""


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
        return presence(self.snapshot, self.scope, self.ties, self.thresholds)

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
    def badges(self) -> Badges:
        return badges(self.snapshot, self.scope)

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(self.snapshot, self.scope)

    @cached_property
    def known_by_kind(self) -> Mapping[str, Known]:
        return by_kind(self.snapshot, self.scope)

    @cached_property
    def known_by_region(self) -> Mapping[str, Region]:
        return by_region(self.snapshot, self.scope)

    @cached_property
    def first_organizations(self) -> pd.DataFrame:
        return first_organizations(self.snapshot, self.scope)

    @cached_property
    def first_meetings(self) -> pd.DataFrame:
        return first_meetings(self.snapshot, self.scope)

    @cached_property
    def joinings(self) -> pd.DataFrame:
        return joinings(self.snapshot, self.scope)

    @cached_property
    def isolation(self) -> Isolation:
        return region_isolation(self.snapshot, self.scope, self.ties, self.thresholds)

    @cached_property
    def spread(self) -> Spread | None:
        return spread(self.snapshot, self.scope)

    def news_from(self, region: str) -> pd.DataFrame:
        """By when what was known in a region could have come to the others, computed once."""
        if region not in self._news:
            self._news[region] = news_from(self.snapshot, self.scope, region)
        return self._news[region]

    @cached_property
    def _news(self) -> dict[str, pd.DataFrame]:
        return {}

    @cached_property
    def shares(self) -> Shares | None:
        return shares(self.snapshot)

    @cached_property
    def latest_total(self) -> Stated | None:
        return latest_total(self.snapshot)

    @cached_property
    def captions(self) -> dict[str, str]:
        """The name of every thing, in view or not, by id."""
        return names(self.snapshot)

    @cached_property
    def calendar(self) -> pd.DataFrame:
        return calendar(self.snapshot, self.scope)

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """Every row of the meetings by id, whatever the years in view."""
        return {meeting.id: meeting for meeting in meetings(self.snapshot)}

    @cached_property
    def listings(self) -> dict[str, tuple[Count, Count]]:
        """By meeting of the calendar, who is listed: those in view, and those out of it."""

        def both(meeting: Meeting) -> tuple[Count, Count]:
            here, apart = (listed(self.captions, self.scope, meeting, in_view=view) for view in (True, False))
            return here, apart

        return {id_: both(self.meetings[id_]) for id_ in self.calendar["meeting"]}

    @cached_property
    def most_told(self) -> Meeting | None:
        return most_told(self.snapshot, self.scope)

    @cached_property
    def grounds(self) -> Grounds:
        return working_evidence(self.snapshot, self.scope, self.thresholds)

    @cached_property
    def at_work(self) -> frozenset[str]:
        """The organizations with a working tie in view: their symbols are filled."""
        found = (pair for *pair, tie in self.ties.edges(data=True) if WORKING & {e.grade for e in tie["evidence"]})
        return frozenset(end for pair in found for end in pair)

    @cached_property
    def commitments(self) -> pd.DataFrame:
        return commitments(self.snapshot, self.scope)

    @cached_property
    def origins(self) -> pd.DataFrame:
        return origins(self.snapshot, self.scope)

    @cached_property
    def progress(self) -> Mapping[str, Progress]:
        return progress(self.snapshot, self.scope)

    @cached_property
    def uptake(self) -> pd.DataFrame:
        return uptake(self.snapshot, self.scope)

    @cached_property
    def funds(self) -> pd.DataFrame:
        return declared_funds(self.snapshot, self.scope)

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        return asks(self.snapshot, self.commitments, self.uptake, self.progress, self.funds)

    def leaders(self, measure: Measure) -> Leaders | None:
        """Who leads by a measure, and how that holds when lists are missing, computed once."""
        if measure not in self._led:
            self._led[measure] = leaders(self.snapshot, self.ties, measure, thresholds=self.thresholds)
        return self._led[measure]

    @cached_property
    def _led(self) -> dict[Measure, Leaders | None]:
        return {}

    def look_back(self, meeting: str) -> LookBack:
        """One meeting looked back at, computed once."""
        if meeting not in self._looked:
            found = look_back(self.snapshot, self.scope, self.meetings[meeting], self.grounds, self.thresholds)
            self._looked[meeting] = found
        return self._looked[meeting]

    @cached_property
    def _looked(self) -> dict[str, LookBack]:
        return {}

    def next_meeting(self, plan: Plan) -> NextMeeting:
        """A meeting to come; the last plans asked for are kept, for those who plan at the same time."""
        found = self._planned.pop(plan, None) or NextMeeting(self, plan)
        self._planned[plan] = found
        for oldest in list(self._planned)[:-_PLANS]:
            self._planned.pop(oldest, None)
        return found

    @cached_property
    def _planned(self) -> dict[Plan, NextMeeting]:
        return {}

    @cached_property
    def gaps(self) -> Gaps:
        return Gaps(self)
