"""Networks of any size by a seeded generator: 25 regions, half of the organizations in Lima and Callao.

Activity and sizes follow Pareto laws; of the meetings 72 % are of one region, 22 % of a theme across
regions and 6 % national. Small ones are working meetings, national ones plenaries, and some are public acts or of
unknown kind, so that the ladder of ties has all its rungs to climb.
"""

from typing import Any

import numpy as np
import pandas as pd

from graph.snapshot import Snapshot, frames

REGIONS = [f"{at:02}" for at in range(1, 26)]
SIZES = {500: (300, 1_866), 5_000: (3_000, 24_510), 20_000: (12_000, 100_000), 100_000: (60_000, 525_000)}
"""Meetings and attendances by the number of organizations."""


def lists(organizations: int, seed: int = 0) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, str]]:
    """Attendances (`organization`, `meeting`), meetings (`meeting`, `kind`, `date`, `region`), and regions."""
    meetings, attendances = SIZES[organizations]
    random = np.random.default_rng(seed)
    home = np.where(
        random.random(organizations) < 0.5,
        random.choice([6, 14], organizations, p=[0.1, 0.9]),
        random.integers(0, 25, organizations),
    )
    active = random.pareto(1.4, organizations) + 0.3
    level = random.choice(3, meetings, p=[0.72, 0.22, 0.06])
    # Each meeting has its share of the attendances, and no meeting is larger than 400.
    size = np.minimum((random.pareto(1.1, meetings) + 0.5) * np.array([1, 1.5, 6])[level], 400)
    size = np.minimum(np.maximum(np.rint(size * attendances * 1.45 / size.sum()), 1), 400).astype(int)
    place = random.integers(0, 25, meetings)
    theme = random.integers(0, 40, organizations)
    pools = [np.flatnonzero(home == region) for region in range(25)]
    themes = [np.flatnonzero(theme == at) for at in range(40)]
    everyone = np.arange(organizations)
    rows, columns = [], []
    for at in range(meetings):
        pool = pools[place[at]] if level[at] == 0 else themes[at % 40] if level[at] == 1 else everyone
        chance = np.cumsum(active[pool])
        drawn = np.unique(np.searchsorted(chance, random.random(size[at]) * chance[-1])) if len(pool) else pool
        rows.append(pool[np.minimum(drawn, len(pool) - 1)] if len(pool) else pool)
        columns.append(np.full(len(drawn), at))
    row, column = np.concatenate(rows), np.concatenate(columns)
    kept = np.sort(random.permutation(len(row))[:attendances])
    kinds = np.where(
        level == 2, "plenary", random.choice(["working", "working", "working", "public_act", "unknown"], meetings)
    )
    days = pd.Timestamp("2015-01-01") + pd.to_timedelta(random.integers(0, 3652, meetings), unit="D")
    names = np.array([f"org:{at:06}" for at in range(organizations)], dtype=object)
    held = np.array([f"meet:{at:06}" for at in range(meetings)], dtype=object)
    table = pd.DataFrame({"organization": names[row[kept]], "meeting": held[column[kept]]})
    told = pd.DataFrame({"meeting": held, "kind": kinds, "date": [str(day.date()) for day in days], "region": place})
    return table, told, {names[at]: REGIONS[region] for at, region in enumerate(home)}


def snapshot(organizations: int, seed: int = 0) -> Snapshot:
    """The same network as the store would give it."""
    table, told, home = lists(organizations, seed)
    ids = sorted(home)
    blank: dict[str, Any] = {"records": [["r"]] * len(ids)}
    regions = [f"region:{r}" for r in REGIONS]
    kinds = [None if kind == "unknown" else kind for kind in told["kind"]]
    rows = table.sort_values(["organization", "meeting"])
    return frames(
        1,
        {
            "Organization": {"id": ids, "name": [f"Organización {o[4:]}" for o in ids], **blank},
            "Region": {
                "id": regions,
                "name": REGIONS,
                "ubigeo": REGIONS,
                "level": ["department"] * 25,
                "records": [["r"]] * 25,
            },
            "Meeting": {
                "id": list(told["meeting"]),
                "name": [f"Cita {m[5:]}" for m in told["meeting"]],
                "kind": kinds,
                "start": list(told["date"]),
                "list_known": ["complete"] * len(told),
                "records": [["r"]] * len(told),
            },
        },
        {
            "ATTENDED": {
                "source": list(rows["organization"]),
                "target": list(rows["meeting"]),
                "role": [[""]] * len(rows),
                "basis": [[""]] * len(rows),
                "records": [["r"]] * len(rows),
            },
            "LOCATED_IN": {
                "source": ids,
                "target": [f"region:{home[o]}" for o in ids],
                "geo_basis": [["stated"]] * len(ids),
                "records": [["r"]] * len(ids),
            },
        },
    )
