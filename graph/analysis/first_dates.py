"""When the network first appears in each department: two dates, never mixed."""

from collections import defaultdict
from typing import Any

import pandas as pd

from graph import dates
from graph.facts import begins, first, naming, shown
from graph.meetings import meetings
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows

COLUMNS = ["region", "subject", "name", "fact", "date", "records"]


def first_organizations(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The earliest dated fact in view that names an organization of each region; founding never counts.

    One row a region that has one, in order of date.
    """
    by_region: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(shown(naming(snapshot), scope.window)):
        if region := scope.region(row["organization"]):
            by_region[region].append(row)
    found = []
    for region, facts in by_region.items():
        earliest = first(facts)
        if earliest is not None:
            id_ = earliest["organization"]
            date = begins(earliest["date"], earliest["since"], earliest["until"])
            found.append((region, id_, scope.names[id_], earliest["fact"], date, earliest["records"]))
    return _in_order(found)


def first_meetings(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The first dated meeting held in each region, in view. One row a region that has one, in order of date."""
    places = departments(snapshot, "Meeting")
    found = []
    for m in meetings(snapshot):
        region, date = places.get(m.id, (None, False))[0], m.start or m.end
        if region and m.single and date and scope.window.covers(m.start, m.end):
            found.append((region, m.id, m.name, "se celebró ahí", date, m.records))
    ordered = _in_order(found)
    return ordered.drop_duplicates("region").reset_index(drop=True)


def _in_order(found: list[tuple[Any, ...]]) -> pd.DataFrame:
    ordered = sorted(found, key=lambda row: (dates.bounds(row[4]), row[0], row[1]))
    return pd.DataFrame(ordered, columns=COLUMNS, dtype=object)
