"""The nearest way into a region of which nothing is registered: through the neighbour that the network reaches best."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

COLUMNS = ["region", "through", "rung", "organizations", "neighbours"]


def ways_in(
    rungs: Mapping[str, int], borders: Iterable[tuple[str, str]], organizations: Mapping[str, int]
) -> pd.DataFrame:
    """For each region at rung 0, the region next to it through which it can be reached.

    `rungs`: how far each region stands on the ladder of presence; `borders`: pairs of regions; `organizations`:
    how many are known in each. The neighbour at the highest rung, then with most organizations, then by code.
    Columns `region`, `through` (None where nothing is registered next to it either), `rung` and `organizations` of
    that neighbour, `neighbours` (how many regions it borders). Regions with a working group next door come first,
    those with fewest neighbours before others: that door is their only one.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in borders:
        near[one].add(other)
        near[other].add(one)
    found = []
    for region in sorted(rungs):
        if rungs[region] == 0:
            doors = sorted((-rungs.get(n, 0), -organizations.get(n, 0), n) for n in near[region] if rungs.get(n, 0))
            rung, there, through = doors[0] if doors else (0, 0, None)
            found.append((region, through, -rung, -there, len(near[region])))
    found.sort(key=lambda row: (-row[2], row[4], -row[3], row[0]))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)
