"""Networks of any size by a seeded generator: 25 regions, half of the organizations in Lima and Callao.

Activity and sizes follow Pareto laws; of the meetings 72 % are of one area of a region, 22 % of a theme across
regions and 6 % national. Small ones are working meetings, national ones plenaries, and some are public acts or of
unknown kind, so that the ladder of ties has all its rungs to climb.

From 5,000 organizations on, a larger network is more of the same and no denser one: a region has more areas and
there are more themes, so that those among whom a meeting finds its guests are as many at every size, and each
organization has 5 attendances and 0.6 meetings. If areas grew with the network instead, people would meet the
same ones less often: from 5,000 to 100,000 the ties of an organization would grow by half and the triangles it is
in to 2.6 times as many, and the cost per organization would measure that.
"""

from typing import Any

import numpy as np
import pandas as pd

from graph.snapshot import Snapshot, frames

REGIONS = [f"{at:02}" for at in range(1, 26)]
SIZES = {500: (300, 1_300), 5_000: (3_000, 25_000), 20_000: (12_000, 100_000), 100_000: (60_000, 500_000)}
"""Meetings and attendances by the number of organizations."""
AREAS, THEMES = 25, 40
"""Areas, one a region, and themes, for every 5,000 organizations."""


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
    size = np.minimum(np.maximum(np.rint(size * attendances * 1.9 / size.sum()), 1), 400).astype(int)
    times = max(organizations // 5_000, 1)
    place = random.integers(0, AREAS * times, meetings)
    # An area is of the region that its number says, taken modulo the regions.
    pools = _split(home + AREAS * random.integers(0, times, organizations), AREAS * times)
    themes = _split(random.integers(0, THEMES * times, organizations), THEMES * times)
    everyone = np.arange(organizations)
    rows, columns = [], []
    for at in range(meetings):
        pool = pools[place[at]] if level[at] == 0 else themes[at % len(themes)] if level[at] == 1 else everyone
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
    told = pd.DataFrame(
        {"meeting": held, "kind": kinds, "date": [str(day.date()) for day in days], "region": place % AREAS}
    )
    return table, told, {names[at]: REGIONS[region] for at, region in enumerate(home)}


def _split(label: "np.ndarray[Any, Any]", count: int) -> list["np.ndarray[Any, Any]"]:
    """The places of each label, in order."""
    order = np.argsort(label, kind="stable")
    return np.split(order, np.searchsorted(label[order], np.arange(1, count)))


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
