"""What to do at the next meeting: the one introduction that would do most."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.analysis.dependence import cut_points
from graph.analysis.introductions import introductions
from graph.analysis.mending import mending
from graph.snapshot import rows
from graph.ties import Ties


@dataclass(frozen=True)
class Introduction:
    """Two organizations to introduce, and why.

    `hinge` is the organization without which the two would lose contact; None where the introduction joins two that
    have no path today (`pairs` such pairs of organizations) or shortens the paths of all (`pairs` is 0).
    """

    one: str
    other: str
    how: str
    introducers: tuple[str, ...]
    hinge: str | None
    pairs: int


def best_introduction(graph: Ties, barred: Iterable[tuple[str, str]], met: Ties) -> Introduction | None:
    """First keep together what there is, then join what is apart, then shorten paths; only what somebody can do.

    The first introduction that mends the cut point on which most pairs hang and that can introduce the two itself;
    without one, the first of `introductions` with an introducer. None where nobody can introduce anybody.
    """
    no = list(barred)
    for organization in cut_points(graph)["organization"]:
        for row in rows(mending(graph, organization, no).introductions):
            if row["how"] == "common":
                return _introduction(row, organization, row["pairs"])
    for row in rows(introductions(graph, no, met)):
        if row["how"] != "nobody":
            return _introduction(row, None, row["new_pairs"])
    return None


def _introduction(row: Mapping[str, Any], hinge: str | None, pairs: int) -> Introduction:
    return Introduction(row["one"], row["other"], row["how"], row["introducers"], hinge, pairs)
