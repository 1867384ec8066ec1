"""Periods of a row: what ends cannot end before it begins, and a beginning says no end."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.columns import Column
from graph.dates import bounds, is_date
from graph.keys import normal
from loaders.cells import Held

_ENDS = {"end": "start", "until": "since"}
_LAST = {"end", "until", "due"}
"""The properties that say until when."""
_PERIOD = re.compile(r"\d{4}\s*[-–—]\s*\d|\b(?:al?|hasta)\b")
BACKWARDS = Held("backwards", "Termina antes de empezar.", "Corrija una de las dos fechas.")


def backwards(columns: Iterable[Column], data: Mapping[str, Any]) -> Iterator[Column]:
    """The columns whose date, however late in it, lies before the beginning that the same row gives."""
    for column in columns:
        key = column.key if column.holds else ""
        first, last = data.get(_ENDS.get(key, ""), ""), data.get(key, "")
        if is_date(first) and is_date(last) and bounds(last)[1] < bounds(first)[0]:
            yield column


def one_end(text: str, name: str, value: Any) -> None:
    """See that a date says what its column asks: no end under a beginning, no beginning under an end. Raises Held."""
    said = normal(text)
    wrong = re.match("desde|a partir de", said) if name in _LAST else re.match("hasta", said)
    if wrong and "/" not in str(value):
        other = "desde" if name in _LAST else "hasta"
        raise Held("the other end", f"Dice {other} cuándo, y la columna pregunta lo contrario.", "Póngalo en la otra.")
    # An interval of the one form is a beginning that is not known exactly; words say from when until when.
    if name in ("since", "until") and "/" in str(value) and not is_date(text) and _PERIOD.search(text.casefold()):
        raise Held(
            "a period", "Dice desde cuándo y hasta cuándo.", "Ponga el principio y el final cada uno en su columna."
        )
