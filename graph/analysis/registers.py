"""How many Culture Points publications say there are, register by register: two registers are never one line."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from graph import dates
from graph.snapshot import Snapshot, rows

COLUMNS = ["earliest", "latest", "date", "points", "regions", "kind", "name", "records"]
UNKNOWN = ""


def register_lines(snapshot: Snapshot) -> Mapping[str, pd.DataFrame]:
    """The dated totals of each register in order of time, by the code of the register.

    Columns: `earliest` and `latest` day that the date allows, `date` (canonical), `points`, `regions` (or None), `kind`
    (`total`, or a floor, which is «at least»), `name`, `records`. Each table may be drawn as one line. Totals whose
    register is not said stand under "": points that belong to no line, and never to another's. A
    total without a date or without points is left out.
    """
    found: dict[str, list[Any]] = {}
    for row in rows(snapshot.nodes["RegisterTotal"]):
        if row["date"] and row["points"] is not None:
            first, last = dates.bounds(row["date"])
            said = (
                first,
                last,
                row["date"],
                int(row["points"]),
                row["regions"],
                row["kind"],
                row["name"],
                row["records"],
            )
            found.setdefault(row["register"] or UNKNOWN, []).append(said)
    return {
        register: pd.DataFrame(said, columns=COLUMNS, dtype=object).sort_values(COLUMNS[:4], ignore_index=True)
        for register, said in sorted(found.items())
    }
