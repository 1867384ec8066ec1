"""Which regions were at the same meetings less than expected, from the complete lists of a view."""

from dataclasses import dataclass
from enum import StrEnum

from graph.analysis.macro_regions import macro_region
from graph.analysis.meeting_gaps import SAMPLES, MeetingGaps, meeting_gaps
from graph.attendances import attendances, year
from graph.scope import Scope
from graph.snapshot import Snapshot

FEW = 150
"""Below this many organizations at the meetings there are too few of most regions: macro-regions are compared."""
PLENARY = "plenary"


class Level(StrEnum):
    """What is compared with what."""

    REGION = "region"
    MACRO_REGION = "macro-region"


@dataclass(frozen=True)
class RegionGaps:
    """The answer, at which level, and what it rests on.

    Groups are the two figures of a department, or the name of a macro-region.
    """

    level: Level
    answer: MeetingGaps
    lists: int
    """Meetings in the window of which some name in view is known."""
    complete: int
    """Of these, how many have a complete list."""


def region_gaps(
    snapshot: Snapshot,
    scope: Scope,
    *,
    level: Level | None = None,
    plenaries: bool = True,
    within_years: bool = False,
    seed: int = 0,
    samples: int = SAMPLES,
) -> RegionGaps:
    """The gap test (`graph.analysis.meeting_gaps`) on the meetings whose list is complete, after the choice of
    who is counted.

    Without a `level`, regions from `FEW` organizations on, else macro-regions. `plenaries` says whether they take
    part. `within_years` keeps the null model within the year of each meeting; meetings without one form a block.
    """
    table = attendances(snapshot, scope)
    if not plenaries:
        table = table[table["kind"] != PLENARY]
    complete = table[table["known"] == "complete"]
    if level is None:
        level = Level.REGION if complete["organization"].nunique() >= FEW else Level.MACRO_REGION
    groups = dict(scope.regions)
    if level is Level.MACRO_REGION:
        groups = {id_: macro_region(region) for id_, region in groups.items()}
    years = {m: year(date) for m, date in zip(complete["meeting"], complete["date"], strict=True)}
    answer = meeting_gaps(complete, groups, seed, years if within_years else None, samples)
    return RegionGaps(level, answer, table["meeting"].nunique(), complete["meeting"].nunique())
