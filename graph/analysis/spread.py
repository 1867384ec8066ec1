"""How the organizations of a scope spread over the departments: against the population, and along dated meetings."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from graph.analysis.concentration import Hoover, hoover, location_quotients
from graph.analysis.many_tests import benjamini_hochberg
from graph.analysis.temporal_reach import arrivals
from graph.meetings import meetings
from graph.scope import Scope
from graph.snapshot import Snapshot, rows

MORE, LESS, NOT_SEEN = "more", "less", "not seen"


@dataclass(frozen=True)
class Spread:
    """Organizations against people, by department.

    `table` is `graph.analysis.concentration.location_quotients` with `said`: MORE or LESS where the share of a
    department differs from that of its people (Benjamini-Hochberg over all departments, 5 %), NOT_SEEN elsewhere.
    """

    table: pd.DataFrame
    hoover: Hoover


def spread(snapshot: Snapshot, scope: Scope, seed: int = 0) -> Spread | None:
    """Of the organizations of a known department; None without any, or where the people of one are not known."""
    there = [r for r in rows(snapshot.nodes["Region"]) if r["level"] == "department"]
    people = {r["ubigeo"]: float(r["population"]) for r in there if r["population"]}
    counted = pd.Series(list(scope.regions.values()), dtype=object).value_counts()
    organizations = {str(region): int(n) for region, n in counted.items()}
    if not organizations or len(people) < len(there) or not organizations.keys() <= people.keys():
        return None
    found = hoover(organizations, people, seed)
    table = location_quotients(organizations, people)
    differs = benjamini_hochberg(table["p"].to_numpy()) <= 0.05
    table["said"] = np.where(differs, np.where(table["quotient"] > 1, MORE, LESS), NOT_SEEN)
    return Spread(table, found) if found else None


def news_from(snapshot: Snapshot, scope: Scope, region: str) -> pd.DataFrame:
    """By when what was known in a department could have come to each other one along the dated meetings of the window.

    A row for each other department reached, the earliest first, by `graph.analysis.temporal_reach.arrivals`: `region`,
    `organization` (the first there to have it), `best` and `worst` (days; None where it hangs on the order of dates
    that are not exact), `meetings` (of the chain) and `through` (the last of them).
    """
    held = [m for m in meetings(snapshot) if m.single and scope.window.covers(m.start, m.end)]
    listed = [(a.organization, m.id) for m in held for a in m.listed if a.organization in scope.names]
    lists = pd.DataFrame(listed, columns=["organization", "meeting"], dtype=object)
    sources = [id_ for id_, home in scope.regions.items() if home == region]
    found = arrivals(lists, {m.id: m.date for m in held}, sources).reset_index()
    found["region"] = [scope.region(id_) for id_ in found["organization"]]
    found = found[found["best"].notna() & found["region"].notna() & (found["region"] != region)]
    # For certain when it is so at the latest for any of the region, which may be another than the first to have it.
    surest = found.dropna(subset=["worst"]).groupby("region")["worst"].min().to_dict()
    found["worst"] = pd.Series([surest.get(region) for region in found["region"]], index=found.index, dtype=object)
    found = found.sort_values(["best", "meetings", "organization"], kind="stable").drop_duplicates("region")
    columns = ["region", "organization", "best", "worst", "meetings", "through"]
    return found[columns].reset_index(drop=True)
