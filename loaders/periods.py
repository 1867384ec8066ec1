"""Periods of a row: what ends cannot end before it begins."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.columns import Column
from graph.dates import bounds, is_date
from loaders.cells import Held

_ENDS = {"end": "start", "until": "since"}
BACKWARDS = Held("backwards", "Termina antes de empezar.", "Corrija una de las dos fechas.")


def backwards(columns: Iterable[Column], data: Mapping[str, Any]) -> Iterator[Column]:
    """The columns whose date, however late in it, lies before the beginning that the same row gives."""
    for column in columns:
        key = column.key if column.holds else ""
        first, last = data.get(_ENDS.get(key, ""), ""), data.get(key, "")
        if is_date(first) and is_date(last) and bounds(last)[1] < bounds(first)[0]:
            yield column
