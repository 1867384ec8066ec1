"""When each region was first active, as far as dates say, and how many were by each day."""

from datetime import date, timedelta

import pandas as pd

from graph import dates
from graph.analysis.blanks import stated


def activations(events: pd.DataFrame) -> pd.DataFrame:
    """One row for each region with a dated event, by region: the days between which its first event was.

    `events` has `region` and `date` (canonical: `2018-04-21`, `2018-04`, `2018`; a blank where not known, and
    then it says nothing, not «the latest»). The first event is at the least of the events, so `earliest` is the
    least of their first days and `latest` the least of their last days. Two regions are in order only where these do
    not overlap. Feed one kind of event: the first meeting and the first organization are two dates.
    """
    first: dict[object, date] = {}
    last: dict[object, date] = {}
    for region, said in zip(events["region"], events["date"], strict=True):
        if stated(said) and stated(region) is not None:
            begin, end = dates.bounds(said)
            first[region] = min(first.get(region, begin), begin)
            last[region] = min(last.get(region, end), end)
    order = sorted(first, key=lambda region: (first[region], last[region], str(region)))
    return pd.DataFrame(
        {"earliest": [first[r] for r in order], "latest": [last[r] for r in order]},
        index=pd.Index(order, name="region", dtype=object),
        dtype=object,
    )


def cumulative_reach(found: pd.DataFrame) -> pd.DataFrame:
    """How many regions were active by the end of each day on which that may change: `day`, `low`, `high`.

    `found` are `activations`: `low` counts the regions whose `latest` has come, `high` those whose `earliest` has. The
    ceiling is the number of regions that exist and is not estimated from the curve.
    """
    days = sorted({*found["earliest"], *found["latest"]})
    rows = [(day, int((found["latest"] <= day).sum()), int((found["earliest"] <= day).sum())) for day in days]
    return pd.DataFrame(rows, columns=["day", "low", "high"])


def middle(found: pd.DataFrame) -> "pd.Series[float]":
    """The middle of each band as a number of days, by region: what ranks of dates are taken from."""
    spans = [(a, b) for a, b in zip(found["earliest"], found["latest"], strict=True)]
    return pd.Series([a.toordinal() + (b - a) / timedelta(days=2) for a, b in spans], index=found.index, dtype=float)
