"""What Encuentros says of a meeting that is still to come, for one view."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

import pandas as pd

from graph.analysis.components import components
from graph.analysis.guests import best_hosts
from graph.analysis.invitation import Invitation, border_steps, invitation
from graph.analysis.next_meeting import Effect, effect, if_only
from graph.scope import departments
from graph.snapshot import rows

if TYPE_CHECKING:
    from explorer.findings import Findings

GUESTS = 5
MOST_GUESTS = 12
MOST_DRAWN = 60
"""With more people there than these it is not told what only some of them would do: it would take too long."""


@dataclass(frozen=True)
class Plan:
    """What is asked: the region that hosts, a meeting on record, how many guests, and which ones of those alike."""

    host: str | None = None
    meeting: str | None = None
    guests: int = GUESTS
    preferred: tuple[str, ...] = ()


@dataclass(frozen=True)
class NextMeeting:
    """A plan, and what follows from it."""

    found: "Findings"
    plan: Plan

    @cached_property
    def hosts(self) -> pd.DataFrame:
        """Of the regions where an organization in view could host, the nearest to all, in borders crossed."""
        return best_hosts({code: steps for code, steps in self.steps.items() if code in self._load}, self._load)

    @cached_property
    def steps(self) -> dict[str, dict[str, float]]:
        known = set(self.found.presence.regions.index)
        ends = ((e["source"], e["target"]) for e in rows(self.found.snapshot.edges["BORDERS"]))
        borders = [(a.removeprefix("region:"), b.removeprefix("region:")) for a, b in ends]
        return border_steps(known, [(a, b) for a, b in borders if a in known and b in known])

    @cached_property
    def _load(self) -> dict[str, float]:
        return {code: float(n) for code, n in Counter(self.found.scope.regions.values()).items()}

    @cached_property
    def host(self) -> str | None:
        """The region that is asked for, that of the meeting, or else the nearest to all."""
        known = set(self.found.presence.regions.index)
        if self.plan.host in known:
            return self.plan.host
        if self.plan.meeting:
            return departments(self.found.snapshot, "Meeting").get(self.plan.meeting, (None, False))[0]
        return str(self.hosts["hosts"].iloc[0][0]) if len(self.hosts) and self._load else None

    @cached_property
    def there(self) -> tuple[str, ...]:
        """Who is there anyway: those listed for the meeting, or else the organizations of the region that hosts."""
        regions = self.found.scope.regions
        if self.plan.meeting:
            listed = {a.organization for a in self.found.meetings[self.plan.meeting].listed}
            return tuple(sorted(listed & set(self.found.scope.names)))
        return tuple(sorted(id_ for id_, region in regions.items() if region == self.host))

    @cached_property
    def invitation(self) -> Invitation:
        return invitation(self.found.ties, self.found.scope.regions, self.there, self.plan.guests)

    @cached_property
    def invited(self) -> tuple[str, ...]:
        return self.invitation.invited(self.plan.preferred)

    @cached_property
    def effect(self) -> Effect:
        return effect(self.found.ties, self.invited)

    @cached_property
    def reached(self) -> tuple[str, ...]:
        """The regions of those who would be there, by code."""
        return tuple(sorted({self.found.scope.regions[i] for i in self.invited if i in self.found.scope.regions}))

    @cached_property
    def half(self) -> pd.DataFrame | None:
        """What half of them would do, drawn at random; None where they are too few or too many to tell."""
        if not 4 <= len(self.invited) <= MOST_DRAWN:
            return None
        return if_only(self.found.ties, self.invited, len(self.invited) // 2)

    def new_pairs(self) -> list[tuple[str, str]]:
        """Pairs of those who would be there that have no tie in view."""
        return [pair for pair in combinations(self.invited, 2) if not self.found.ties.has_edge(*pair)]

    def joined_pieces(self) -> list[tuple[str, ...]]:
        """The pieces of the network, single organizations too, that would become one."""
        people = set(self.invited)
        return [tuple(ids) for ids in components(self.found.ties)["organizations"] if people & set(ids)]
