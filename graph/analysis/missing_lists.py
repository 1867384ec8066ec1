"""The lists that are not known, and which of them would tell most."""

import pandas as pd

from graph.meetings import meetings
from graph.scope import Scope, institutions
from graph.snapshot import Snapshot

COLUMNS = ["meeting", "name", "kind", "lists", "listed", "stated", "unnamed", "date", "end", "records"]


def missing_lists(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """Every meeting in the window whose list is not complete, what would tell most first.

    One row a row of the meetings: `lists` (meetings it stands for of which no name is known; 0 where some are),
    `listed` (names known), `stated` (organizations its source says were there, 0 where it does not say), `unnamed`
    (organizations stated and not named, so at least as many names as that list would bring), `kind`, `date`, `end`.

    Order: most lists that nobody has, as each one raises the share of meetings known; then most unnamed; then
    working meetings, whose lists make ties; then the latest, as it is easiest to ask for; then id.
    """
    apart = institutions(snapshot)
    found = []
    for m in meetings(snapshot):
        known = m.known(apart)
        if known == "complete" or not scope.window.covers(m.start, m.end):
            continue
        named = sum(a.organization not in apart for a in m.listed)
        lists = m.stands_for if known == "none" else 0
        unnamed = max(m.stated - named, 0)
        found.append((m.id, m.name, m.kind, lists, named, m.stated, unnamed, m.start or m.end, m.end, m.records))
    found.sort(key=lambda f: f[0])
    found.sort(key=lambda f: f[7] or "", reverse=True)
    found.sort(key=lambda f: (-f[3], -f[6], f[2] != "working"))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)
