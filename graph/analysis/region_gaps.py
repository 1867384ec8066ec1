"""Which regions were at the same meetings less than expected, from the complete lists of a view."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from graph.analysis.counts import Count, count
from graph.analysis.macro_regions import macro_region
from graph.analysis.meeting_gaps import SAMPLES, MeetingGaps, affordable, meeting_gaps
from graph.attendances import attendances, year
from graph.evidence import united
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
    used: pd.DataFrame
    """Who was at those with a complete list: rows of `graph.attendances.attendances`."""
    groups: Mapping[str, str]
    """The group of each organization whose region is known."""

    def together(self, names: Mapping[str, str], one: str, other: str) -> Count:
        """What `observed` counts: a row for each two organizations, one of each group, at one meeting."""
        here = self.used.assign(group=self.used["organization"].map(self.groups))
        sides = [here.loc[here["group"] == group, ["meeting", "name", "date", "organization", "records"]]
                 for group in (one, other)]  # fmt: skip
        both = sides[0].merge(sides[1], on="meeting", suffixes=("", "_other"))
        said = [
            (a, f"{names[a]} y {names[b]}", name, date, united(records, others))
            for a, b, name, date, records, others in zip(
                both["organization"], both["organization_other"], both["name"], both["date"],
                both["records"], both["records_other"], strict=True,
            )
        ]  # fmt: skip
        return count(sorted(said, key=lambda row: (row[3] or "9999", row[2], row[1])))


def region_gaps(
    snapshot: Snapshot,
    scope: Scope,
    *,
    level: Level | None = None,
    plenaries: bool = True,
    within_years: bool = False,
    seed: int = 0,
    samples: int | None = SAMPLES,
) -> RegionGaps:
    """The gap test (`graph.analysis.meeting_gaps`) on the meetings whose list is complete, after the choice of
    who is counted.

    Without a `level`, regions from `FEW` organizations on, else macro-regions. `plenaries` says whether they take
    part. `within_years` keeps the null model within the year of each meeting; meetings without one form a block.
    `samples` None takes as many as are drawn in about a second (`graph.analysis.meeting_gaps.affordable`).
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
    samples = affordable(len(complete)) if samples is None else samples
    answer = meeting_gaps(complete, groups, seed, years if within_years else None, samples)
    return RegionGaps(level, answer, table["meeting"].nunique(), complete["meeting"].nunique(), complete, groups)
