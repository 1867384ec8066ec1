"""What a page offers to take away: its tables, its pictures, and the network in view."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from explorer.exports.tables import tables_of
from explorer.filters import Filters
from explorer.lamina import Node

Table = pd.DataFrame | Callable[[], pd.DataFrame]
"""A table, or how to make it when it is asked for."""


@dataclass(frozen=True)
class Picture:
    """A drawing (`svg`) and its legend: a swatch and its words, line by line.

    When it is taken away, its title, the date of the data, the rule and the coverage are written into it.
    """

    drawing: Node
    legend: Sequence[tuple[Node, str]] = ()


@dataclass(frozen=True)
class Offer:
    """By title. A page that gives none offers the tables that it draws."""

    tables: Mapping[str, Table] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    filters: Filters | None = None
    """Those of the page, where it looks at less than the frame does."""


def offered(tree: Node, pictures: Mapping[str, Picture] | None = None, filters: Filters | None = None) -> Offer:
    """The tables that are drawn in a tree, as they are shown, and these pictures."""
    return Offer(tables_of(tree), pictures or {}, filters)
