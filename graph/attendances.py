"""Who of those in view was at which meeting, as the plain table that the methods on lists start from."""

from typing import Any

import pandas as pd

from graph import dates
from graph.garbage import uncollected
from graph.meetings import meetings
from graph.scope import Scope, institutions
from graph.snapshot import Snapshot

COLUMNS = ["organization", "meeting", "name", "kind", "date", "known", "records"]


@uncollected()
def attendances(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """One row for each organization in view listed at a single meeting in the window, in order of both ids.

    `kind` is the code of the meeting's kind or None, `date` canonical: the day it began, or of its end where
    that alone is said, or None; `known` says how much of its whole list is: `complete`, `some`. The analyses count a
    meeting of several days on its first.
    """
    apart = institutions(snapshot)
    found: list[tuple[Any, ...]] = []
    for m in meetings(snapshot):
        if m.single and scope.window.covers(m.start, m.end):
            said = m.id, m.name, m.kind, m.start or m.end, m.known(apart)
            found += [(a.organization, *said, a.records) for a in m.listed if a.organization in scope.names]
    return pd.DataFrame(sorted(found), columns=COLUMNS, dtype=object)


def year(date: str | None) -> int | None:
    """The year of a meeting; None where it is not dated or its date may be of two years."""
    first, last = dates.years(date) if date else (0, 1)
    return first if first == last else None
