"""The numbers of a page, by name: what each shows, and exactly the rows it opens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from explorer import pieces
from explorer.lamina import Node, h
from graph.records import Record

MOST_ROWS = 200
"""More rows than these are not read at once; the drawer says how many there are and shows the first."""


@dataclass(frozen=True)
class Number:
    """What a button shows, what the rows are of, and the rows (`graph.analysis.counts.COLUMNS`)."""

    shown: str
    title: str
    rows: pd.DataFrame

    @property
    def ids(self) -> tuple[str, ...]:
        """The records of the rows that are shown."""
        return tuple(sorted({id_ for ids in self.rows["records"][:MOST_ROWS] for id_ in ids}))


class Later(Number):
    """A number whose rows are many and are only made when it is opened."""

    def __init__(self, shown: str, title: str, make: Callable[[], pd.DataFrame]) -> None:
        for name, value in {"shown": shown, "title": title, "_make": make}.items():
            object.__setattr__(self, name, value)

    @cached_property
    def rows(self) -> pd.DataFrame:
        return self._make()


def button(numbers: Mapping[str, Number], key: str) -> Node:
    """The number as a button that opens its rows; a zero has none to open."""
    if numbers[key].shown == "0":
        return h("span", "0", class_="zero")
    return pieces.number(numbers[key].shown, key, numbers[key].title)


def opened(number: Number, records: Sequence[Record]) -> Node:
    """The drawer with the rows of a number, each down to file, row and public address."""
    by_id = {record.id: record for record in records}
    rows = [
        [
            row["name"],
            row["fact"] or "",
            pieces.when(row["date"]),
            pieces.sources([by_id[id_] for id_ in row["records"] if id_ in by_id]),
        ]
        for row in number.rows[:MOST_ROWS].to_dict("records")
    ]
    cut = len(number.rows) - MOST_ROWS
    note = f"Se muestran las primeras {MOST_ROWS} de {len(number.rows)} filas." if cut > 0 else ""
    headers = ["Qué", "Qué consta", "Fecha", "De dónde sale"]
    return pieces.drawer(number.title, rows, headers, note)


def with_drawer(tree: Node, drawer: Node | None) -> Node:
    return h("div", tree, drawer)
