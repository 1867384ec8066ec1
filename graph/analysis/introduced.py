"""The introductions on record: who was to be introduced to whom, by whom, and what came of it."""

from collections import defaultdict

import pandas as pd

from graph.snapshot import Snapshot, rows

COLUMNS = ["introduction", "one", "other", "state", "date", "by", "reason", "records"]
OPEN = ("proposed", "taken")
"""The states of an introduction that is still to be made; any other state is an end of it."""


def introduced(snapshot: Snapshot) -> pd.DataFrame:
    """Every introduction of two organizations, by date, undated ones last.

    One row each: `introduction` (id), `one`, `other` (the smaller id first), `state` (code or None), `date`
    (canonical or None), `by` (sorted tuple of those who make it), `reason`, `records`. One that does not name two
    is left out.
    """
    named, made = defaultdict(set), defaultdict(set)
    for edge in rows(snapshot.edges["INTRODUCES"]):
        named[edge["source"]].add(edge["target"])
    for edge in rows(snapshot.edges["MADE_BY"]):
        made[edge["source"]].add(edge["target"])
    found = []
    for row in rows(snapshot.nodes["Introduction"]):
        id_ = row["id"]
        if len(named[id_]) == 2:
            by = tuple(sorted(made[id_]))
            found.append((id_, *sorted(named[id_]), row["state"], row["date"], by, row["name"], row["records"]))
    found.sort(key=lambda f: (f[4] or "9999", f[0]))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)


def barred(found: pd.DataFrame) -> frozenset[tuple[str, str]]:
    """The pairs that are never proposed again: dismissed, or introduced already.

    `found` is the table of `introduced`. One that is proposed, or that somebody has taken on, stays: it is still to
    be made.
    """
    over = found[~found["state"].isin(OPEN)]
    return frozenset(zip(over["one"], over["other"], strict=True))
