"""The money that is declared: for which meeting or project, from whom, to whom."""

from collections import defaultdict
from typing import Any

import pandas as pd

from graph import dates
from graph.facts import names
from graph.scope import Scope
from graph.snapshot import Snapshot, rows

COLUMNS = [
    "fund", "name", "amount", "approximate", "period", "meetings", "project", "sources", "receivers", "note",
    "records",
]  # fmt: skip


def declared_funds(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """One row for each fund in the window, in order of period; one whose period is no date is undated.

    `amount` is exact text with its currency, empty where it is not known; `meetings`, `sources` and `receivers` are
    tuples of names, institutions among them.
    """
    captions = names(snapshot)
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for type_ in ("FUNDS", "FUNDED_BY", "GRANTED_TO"):
        for edge in rows(snapshot.edges[type_]):
            ends[type_, edge["source"]].append(captions[edge["target"]])
    found: list[tuple[Any, ...]] = []
    for fund in rows(snapshot.nodes["Fund"]):
        if scope.window.holds(period(fund["period"])):
            tied = [tuple(ends[type_, fund["id"]]) for type_ in ("FUNDS", "FUNDED_BY", "GRANTED_TO")]
            money = amount(fund["amount"], fund["currency"]), bool(fund["is_approximate"])
            found.append(
                (fund["id"], fund["name"], *money, fund["period"], tied[0], fund["project"], *tied[1:], fund["note"],
                 fund["records"])
            )  # fmt: skip
    found.sort(key=lambda row: (dates.bounds(period(row[4]) or "9999"), row[0]))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)


def period(said: str | None) -> str | None:
    """The period as a canonical date, where it is one: «por año» is none."""
    return said if said and dates.is_date(said) else None


def amount(value: str | None, currency: str | None) -> str:
    """A stated amount with its currency, exact: «PEN 156,460»; empty where it is not known.

    >>> amount("156460.50", "PEN"), amount(None, "PEN")
    ('PEN 156,460.50', '')
    """
    if not value:
        return ""
    whole, _, cents = value.partition(".")
    shown = f"{int(whole):,}" + (f".{cents}" if cents.strip("0") else "")
    return f"{currency} {shown}" if currency else shown
