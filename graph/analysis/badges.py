"""Who was at the same meetings as whom more than chance gives, from the complete lists of a view."""

from dataclasses import dataclass

import pandas as pd

from graph.analysis.chance import more_than_chance
from graph.analysis.counts import Count, count
from graph.analysis.meeting_gaps import LISTS
from graph.analysis.verdicts import Reason
from graph.attendances import attendances
from graph.evidence import united
from graph.scope import Scope
from graph.snapshot import Snapshot


@dataclass(frozen=True)
class Badges:
    """The pairs that keep the badge once all tests are counted, or why nothing can be said."""

    pairs: pd.DataFrame
    """Rows of `graph.analysis.chance.more_than_chance` with `badge`, the least probable first."""
    reason: Reason | None
    tests: int
    """Pairs of organizations that were tested."""
    used: pd.DataFrame
    """Rows of `graph.attendances.attendances`: the complete lists of two organizations or more."""

    @property
    def lists(self) -> int:
        return int(self.used["meeting"].nunique())

    def partners(self, organization: str) -> dict[str, float]:
        """Those with whom one has the badge, and at how many meetings chance alone would have both."""
        ends = zip(self.pairs["one"], self.pairs["other"], self.pairs["expected"], strict=True)
        return {b if a == organization else a: expected for a, b, expected in ends if organization in (a, b)}

    def together(self, one: str, other: str) -> Count:
        """The meetings that the test counted for two organizations, by date."""
        sides = [self.used[self.used["organization"] == o] for o in (one, other)]
        both = sides[0].merge(sides[1][["meeting", "records"]], on="meeting", suffixes=("", "_other"))
        said = [
            (meeting, name, "las dos están en la lista completa", date, united(own, others))
            for meeting, name, date, own, others in zip(
                both["meeting"], both["name"], both["date"], both["records"], both["records_other"], strict=True
            )
        ]
        return count(sorted(said, key=lambda row: (row[3] or "9999", row[1])))


def badges(snapshot: Snapshot, scope: Scope) -> Badges:
    """The badge under SDSM, with the gates of the gap test: complete lists of two or more, `LISTS` of them at least."""
    table = attendances(snapshot, scope)
    complete = table[table["known"] == "complete"]
    used = complete[complete.groupby("meeting")["organization"].transform("size") > 1]
    if used["meeting"].nunique() < LISTS:
        nobody = pd.DataFrame(columns=["one", "other", "meetings", "expected", "p", "q", "badge"])
        return Badges(nobody, Reason.TOO_FEW_LISTS, 0, used)
    found = more_than_chance(used)
    kept = found[found["badge"]].sort_values(["p", "one", "other"], ignore_index=True)
    return Badges(kept, None, int(found.attrs["tests"]), used)
