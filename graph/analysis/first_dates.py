"""When the network first appears in each department: two dates, never mixed."""

from typing import Any

import pandas as pd

from graph import dates
from graph.facts import begins, naming, shown
from graph.meetings import meetings
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows

COLUMNS = ["region", "subject", "name", "fact", "date", "records"]


def organization_events(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """Every dated fact in view that names an organization of a known region, in order; founding never counts.

    Of `COLUMNS`. `graph.analysis.activation.activations` gives the band of each region from it.
    """
    found = []
    for row in rows(shown(naming(snapshot), scope.window)):
        id_ = row["organization"]
        date = begins(row["date"], row["since"], row["until"])
        if date and (region := scope.region(id_)):
            found.append((region, id_, scope.names[id_], row["fact"], date, row["records"]))
    return _in_order(found)


def joinings(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """When each organization of a known region first joined: by its own date, or the first group that dates it.

    In all years, in order; of `COLUMNS`. Being listed at a meeting is not joining, and a list of the members on one
    day does not say since when they are.
    """
    found = []
    for row in rows(naming(snapshot)):
        id_, date = row["organization"], row["date"] if row["kind"] == "joining" else row["since"]
        if row["kind"] in ("joining", "membership") and date and (region := scope.region(id_)):
            found.append((region, id_, scope.names[id_], row["fact"], date, row["records"]))
    return _in_order(found).drop_duplicates("subject").reset_index(drop=True)


def meeting_events(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """Every single dated meeting held in a known region, in view, in order. Of `COLUMNS`."""
    places = departments(snapshot, "Meeting")
    found = []
    for m in meetings(snapshot):
        region, date = places.get(m.id, (None, False))[0], m.start or m.end
        if region and m.single and date and scope.window.covers(m.start, m.end):
            found.append((region, m.id, m.name, "se celebró ahí", date, m.records))
    return _in_order(found)


def first_organizations(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The earliest dated fact in view that names an organization of each region; founding never counts.

    One row a region that has one, in order of date.
    """
    return _first_of_each(organization_events(snapshot, scope))


def first_meetings(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """The first dated meeting held in each region, in view. One row a region that has one, in order of date."""
    return _first_of_each(meeting_events(snapshot, scope))


def _first_of_each(events: pd.DataFrame) -> pd.DataFrame:
    return events.drop_duplicates("region").reset_index(drop=True)


def _in_order(found: list[tuple[Any, ...]]) -> pd.DataFrame:
    ordered = sorted(found, key=lambda row: (dates.bounds(row[4]), row[0], row[1]))
    return pd.DataFrame(ordered, columns=COLUMNS, dtype=object)
