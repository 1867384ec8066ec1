"""When the network first appears in each department: two dates, never mixed."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from graph import dates
from graph.facts import begins, first, naming
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows

COLUMNS = ["region", "subject", "name", "fact", "date", "records"]


def first_organizations(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The earliest dated fact in view that names an organization of each region; founding never counts.

    One row a region that has one, in order of date.
    """
    facts = naming(snapshot)
    regions = facts["organization"].map(_region(scope))
    found = []
    for region, own in facts[regions.notna()].groupby(regions[regions.notna()]):
        shown = own[[_dated(scope, row) for row in rows(own)] or slice(0)]
        earliest = first(shown)
        if earliest is not None:
            id_ = earliest["organization"]
            date = begins(earliest["date"], earliest["since"], earliest["until"])
            name = scope.organizations.at[id_, "name"]
            found.append((region, id_, name, earliest["fact"], date, earliest["records"]))
    return _in_order(found)


def first_meetings(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The first dated meeting held in each region, in view. One row a region that has one, in order of date."""
    places = departments(snapshot, "Meeting")
    found = []
    for meeting in rows(snapshot.nodes["Meeting"]):
        region = places.get(meeting["id"], (None, False))[0]
        single = (meeting["counts_as"] or 1) == 1
        if region and single and meeting["start"] and scope.window.holds(meeting["start"]):
            fact = "se celebró ahí"
            found.append((region, meeting["id"], meeting["name"], fact, meeting["start"], meeting["records"]))
    ordered = _in_order(found)
    return ordered.drop_duplicates("region").reset_index(drop=True)


def _region(scope: Scope) -> Callable[[str], str | None]:
    return lambda id_: scope.region(id_) if id_ in scope.organizations.index else None


def _dated(scope: Scope, row: dict[str, Any]) -> bool:
    when = begins(row["date"], row["since"], row["until"])
    if not when:
        return False
    return scope.window.holds(when) if row["date"] else scope.window.touches(row["since"], row["until"])


def _in_order(found: list[tuple[Any, ...]]) -> pd.DataFrame:
    ordered = sorted(found, key=lambda row: (dates.bounds(row[4]), row[0], row[1]))
    return pd.DataFrame(ordered, columns=COLUMNS, dtype=object)
