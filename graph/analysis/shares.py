"""The share of Lima and Callao among the Culture Points, against their share of the population."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph import dates
from graph.analysis.counts import Count, Stated, count
from graph.analysis.intervals import clopper_pearson
from graph.snapshot import Snapshot, rows

CAPITAL = ("07", "15")
"""Callao and Lima."""


@dataclass(frozen=True)
class Shares:
    """Two shares and their ratio, the location quotient LQ = (n_r/N) / (pop_r/Pop).

    `low` and `high` bound LQ: the exact 95 % interval of Clopper and Pearson (1934) on n_r/N over the population
    share. `date` is that of the published total; the population is of the 2017 census.
    """

    points: Stated
    capital_points: Stated
    population: Count
    """A row for each department; `people` and `capital_people` are their sums."""
    people: int
    capital_people: int
    low: float
    high: float
    date: str

    @property
    def share(self) -> float:
        return self.capital_points.value / self.points.value

    @property
    def population_share(self) -> float:
        return self.capital_people / self.people

    @property
    def quotient(self) -> float:
        return self.share / self.population_share


def shares(snapshot: Snapshot) -> Shares | None:
    """From the latest published total that says how many are in Lima and Callao; None where none does."""
    totals = [t for t in rows(snapshot.nodes["RegisterTotal"]) if _says_both(t)]
    regions = [r for r in rows(snapshot.nodes["Region"]) if r["level"] == "department" and r["population"] is not None]
    people = sum(r["population"] for r in regions)
    capital = sum(r["population"] for r in regions if r["ubigeo"] in CAPITAL)
    if not totals or not capital:
        return None
    total = max(totals, key=_published)
    row = count([(total["id"], "Total publicado", total["note"] or "", total["date"], total["records"])]).rows
    low, high = clopper_pearson(total["lima_callao"], total["points"])
    population = count([(r["id"], r["name"], f"{r['population']} personas", "2017", r["records"]) for r in regions])
    return Shares(
        Stated(total["points"], row),
        Stated(total["lima_callao"], row),
        population,
        people,
        capital,
        low * people / capital,
        high * people / capital,
        total["date"] or "",
    )


def latest_total(snapshot: Snapshot) -> Stated | None:
    """The latest published total of Culture Points; totals of two registers are never one line."""
    totals = [t for t in rows(snapshot.nodes["RegisterTotal"]) if t["kind"] == "total" and t["points"] and t["date"]]
    if not totals:
        return None
    total = max(totals, key=_published)
    fact = f"{total['points']} Puntos de Cultura" + (f" en {total['regions']} regiones" if total["regions"] else "")
    return Stated(
        total["points"], count([(total["id"], fact, total["note"] or "", total["date"], total["records"])]).rows
    )


def _says_both(total: dict[str, Any]) -> bool:
    """Whether it has a share: 0 of 200 is one, and 9 of 5 is none."""
    part, whole = total["lima_callao"], total["points"]
    return part is not None and whole is not None and 0 <= part <= whole and whole > 0


def _published(total: dict[str, Any]) -> tuple[bool, date, date, str]:
    """Totals in order of the last day they may be of; one without a date is before all."""
    first, last = dates.bounds(total["date"]) if total["date"] else (date.min, date.min)
    return bool(total["date"]), last, first, total["id"]
