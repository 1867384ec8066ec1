"""Dates that keep their precision: a day, a month, a quarter, a year, or an interval of these.

Canonical text: `2018-04-21`, `2018-04`, `2020-Q1`, `2018`, `2014-09/2014-12`.
"""

import calendar
import re
from collections.abc import Hashable, Mapping
from datetime import date
from functools import lru_cache
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4]))?")
PRECISIONS = ("day", "month", "quarter", "year", "interval")


@lru_cache(maxsize=65_536)
def bounds(text: str) -> tuple[date, date]:
    """First and last day that a canonical date may mean. ValueError when it is not one."""
    if "/" in text:
        first, last = text.split("/", 1)
        span = bounds(first)[0], bounds(last)[1]
        if span[0] > span[1]:
            raise ValueError(f"{text}: the interval ends before it begins")
        return span
    match = _FORM.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a canonical date")
    year, month, day, quarter = (int(part) if part else 0 for part in match.groups())
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if quarter:
        last_month = quarter * 3
        return date(year, last_month - 2, 1), date(year, last_month, calendar.monthrange(year, last_month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def precision(text: str) -> str:
    """One of `PRECISIONS`."""
    if "/" in text:
        return "interval"
    return {4: "year", 10: "day"}.get(len(text), "quarter" if "Q" in text else "month")


def is_date(text: str) -> bool:
    try:
        bounds(text)
    except ValueError:
        return False
    return True


def refines(fine: str, coarse: str) -> bool:
    """Whether one date says the same as another, more exactly: `2018-04-21` refines `2018`."""
    if fine == coarse:
        return False
    inner, outer = bounds(fine), bounds(coarse)
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer


def before(one: str, other: str) -> bool:
    """Whether a date is over, as far as it is known, before another begins: `2017` is not before `2017-08`."""
    return bounds(one)[1] < bounds(other)[0]


def earliest(dated: Mapping[Key, str]) -> frozenset[Key]:
    """Those that may be the first of several dates: one, or several where they overlap because they are imprecise.

    >>> sorted(earliest({"a": "2012", "b": "2012-08-16", "c": "2013"}))
    ['a', 'b']
    """
    last = min((bounds(text)[1] for text in dated.values()), default=None)
    return frozenset(key for key, text in dated.items() if last and bounds(text)[0] <= last)


def years(text: str) -> tuple[int, int]:
    """First and last year that a canonical date touches."""
    first, last = bounds(text)
    return first.year, last.year
