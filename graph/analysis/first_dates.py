"""When the network first appears in each department: two dates, never mixed."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from graph import dates
from graph.facts import begins, first, naming
from graph.scope import Scope, departments
from graph.snapshot import Snapshot

COLUMNS = ["region", "subject", "name", "fact", "date", "records"]


def first_organizations(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The earliest dated fact in view that names an organization of each region; founding never counts.

    One row a region that has one, in order of date.
    """
    facts = naming(snapshot)
    regions = facts["organization"].map(_region(scope))
    rows = []
    for region, own in facts[regions.notna()].groupby(regions[regions.notna()]):
        shown = own[[_dated(scope, row) for row in own.itertuples()]]
        earliest = first(shown)
        if earliest is not None:
            id_ = earliest["organization"]
            date = begins(earliest["date"], earliest["since"], earliest["until"])
            name = scope.organizations.at[id_, "name"]
            rows.append((region, id_, name, earliest["fact"], date, earliest["records"]))
    return _in_order(rows)


def first_meetings(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The first dated meeting held in each region, in view. One row a region that has one, in order of date."""
    places = departments(snapshot, "Meeting")
    rows = []
    for meeting in snapshot.nodes["Meeting"].to_dict("records"):
        region = places.get(meeting["id"], (None, False))[0]
        single = (meeting["counts_as"] or 1) == 1
        if region and single and meeting["start"] and scope.window.holds(meeting["start"]):
            fact = "se celebró ahí"
            rows.append((region, meeting["id"], meeting["name"], fact, meeting["start"], meeting["records"]))
    ordered = _in_order(rows)
    return ordered.drop_duplicates("region").reset_index(drop=True)


def _region(scope: Scope) -> Callable[[str], str | None]:
    return lambda id_: scope.region(id_) if id_ in scope.organizations.index else None


def _dated(scope: Scope, row: Any) -> bool:
    when = begins(row.date, row.since, row.until)
    return bool(when) and (scope.window.touches(row.since, row.until) if row.date is None else scope.window.holds(when))


def _in_order(rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    return pd.DataFrame(sorted(rows, key=lambda r: (dates.bounds(r[4]), r[0], r[1])), columns=COLUMNS, dtype=object)
