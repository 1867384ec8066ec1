"""Who of those in view was at which meeting, as the plain table that the methods on lists start from."""

import numpy as np
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
    said: list[tuple[str | None, ...]] = []
    which: list[int] = []
    organizations: list[str] = []
    records: list[tuple[str, ...]] = []
    for m in meetings(snapshot):
        if m.single and scope.window.covers(m.start, m.end):
            here = [a for a in m.listed if a.organization in scope.names]
            which += [len(said)] * len(here)
            organizations += [a.organization for a in here]
            records += [a.records for a in here]
            said.append((m.id, m.name, m.kind, m.start or m.end, m.known(apart)))
    # The meetings are in order already. Column by column: rows of seven values would be half a million tuples.
    rank = {id_: at for at, id_ in enumerate(sorted(scope.names))}
    order = np.argsort(np.array([rank[id_] for id_ in organizations], dtype=np.int64), kind="stable")
    told = pd.DataFrame(said, columns=COLUMNS[1:-1], dtype=object).take(np.array(which, dtype=np.int64)[order])
    columns = {name: told[name].to_numpy() for name in told}
    for name, values in (("organization", organizations), ("records", records)):
        columns[name] = pd.Series(values, dtype=object).to_numpy()[order]
    return pd.DataFrame(columns, columns=COLUMNS, dtype=object)


def year(date: str | None) -> int | None:
    """The year of a meeting; None where it is not dated or its date may be of two years."""
    first, last = dates.years(date) if date else (0, 1)
    return first if first == last else None
