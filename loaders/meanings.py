"""What each shape of a date means: `D a D M Y` is an interval of days."""

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from graph import dates
from loaders.cells import Held
from loaders.shapes import Part, year

Numbers = list[tuple[int, ...] | str]


def meaning(said: list[Part], days: Mapping[int, str], years: tuple[int, ...], plain: str) -> tuple[str | None, str]:
    """The canonical date of a sequence of parts, and what was taken from elsewhere; else None and why not."""
    shape = "".join(part.kind for part in said)
    why = ""
    if shape == "MD" and not re.search(r"[a-z]\.?\s?[-/]\s?\d\d$", plain) and said[1].numbers[0] <= 31:
        return None, "No se sabe si el número es el día o el año."
    if shape in ("DMD", "MD"):
        said = [*said[:-1], Part("Y", (year(f"{said[-1].numbers[0]:02}"),))]
        shape, why = shape[:-1] + "Y", "El año se escribió con dos cifras."
    if re.fullmatch(r"D?M|D[ay]DM|DMaDM|M[ay]M|PM|O[QW]M|G|DaG", shape):
        if len(years) != 1:
            return None, "Falta el año."
        said, why = [*said, Part("Y", (years[0],))], "El año lo dice el título, o el nombre de la hoja."
        shape += "Y"
    for pattern, reader in _MEANINGS:
        if re.fullmatch(pattern, shape):
            numbers = [days[place] if part.kind == "F" else part.numbers for place, part in enumerate(said)]
            value = reader([n for n in numbers if n != ()])
            return (value, why) if value and dates.is_date(value) else (None, "Ese día no existe.")
    return None, ""


def _n(numbers: Numbers, place: int, which: int = 0) -> int:
    part = numbers[place]
    assert not isinstance(part, str), "a date in figures is read as it stands"
    return part[which]


def _day(y: int, month: int, day: int) -> str:
    return f"{y:04}-{month:02}-{day:02}"


def _span(y: int, month: int, first: int, last: int) -> str:
    return f"{_day(y, month, first)}/{_day(y, month, last)}"


def _days(n: Numbers) -> str | None:
    """Days in a row of one month, the last two parts being the month and the year."""
    *said, month, y = (_n(n, place) for place in range(len(n)))
    if said != list(range(said[0], said[-1] + 1)):
        raise Held("two days", "Son días separados.", "Escriba cada uno en su fila.")
    return _span(y, month, said[0], said[-1])


def _both(one: str, other: str) -> str:
    """Two dates of which one is the day after the other; others are two."""
    if date.fromisoformat(other) - date.fromisoformat(one) != timedelta(days=1):
        raise Held("two days", "Son días separados.", "Escriba cada uno en su fila.")
    return f"{one}/{other}"


def _last(y: int, month: int) -> int:
    return calendar.monthrange(y, month)[1]


def _part_of_month(n: Numbers) -> str:
    part, month, y = (_n(n, i) for i in range(3))
    first, last = ((1, 10), (11, 20), (21, _last(y, month)))[part - 1]
    return _span(y, month, first, last)


def _part_of_year(n: Numbers) -> str:
    first = (1, 5, 9)[_n(n, 0) - 1]
    return f"{_n(n, 1):04}-{first:02}/{_n(n, 1):04}-{first + 3:02}"


def _year_of(n: Numbers) -> int:
    """The year of the first day, where the last two parts are the month and the year of the last: December began it."""
    return _n(n, 4) - (_n(n, 1) > _n(n, 3))


def _fortnight(n: Numbers) -> str | None:
    half, month, y = (_n(n, i) for i in range(3))
    return {1: _span(y, month, 1, 15), 2: _span(y, month, 16, _last(y, month))}.get(2 if half == 9 else half)


def _week(n: Numbers) -> str | None:
    nth, month, y = (_n(n, i) for i in range(3))
    if nth == 9:
        return _span(y, month, _last(y, month) - 6, _last(y, month))
    return _span(y, month, nth * 7 - 6, min(nth * 7, _last(y, month))) if nth <= 5 else None


def _week_of(n: Numbers) -> str | None:
    day = _day(_n(n, 2), _n(n, 1), _n(n, 0))
    return f"{day}/{(date.fromisoformat(day) + timedelta(days=6)).isoformat()}" if dates.is_date(day) else None


def _months(count: int) -> Callable[[Numbers], str | None]:
    def read(n: Numbers) -> str | None:
        nth, y = _n(n, 0), _n(n, 1)
        nth = 12 // count if nth == 9 else nth
        if not 1 <= nth <= 12 // count:
            return None
        return f"{y:04}-Q{nth}" if count == 3 else f"{y:04}-{nth * count - count + 1:02}/{y:04}-{nth * count:02}"

    return read


_MEANINGS: tuple[tuple[str, Callable[[Numbers], str | None]], ...] = (
    ("F", lambda n: str(n[0])),
    ("FaF", lambda n: f"{n[0]}/{n[1]}"),
    ("FyF", lambda n: _both(str(n[0]), str(n[1]))),
    ("D(yD)*yF", lambda n: _days([*n[:-1], *((int(part),) for part in str(n[-1]).split("-")[::-1])])),
    ("DaF", lambda n: f"{str(n[1])[:8]}{_n(n, 0):02}/{n[1]}"),
    ("GY", lambda n: _day(_n(n, 1), _n(n, 0, 1), _n(n, 0))),
    ("DaGY", lambda n: _span(_n(n, 2), _n(n, 1, 1), _n(n, 0), _n(n, 1))),
    ("N", lambda n: f"{_n(n, 0, 1):04}-{_n(n, 0):02}"),
    ("N[ay]N", lambda n: f"{_n(n, 0, 1):04}-{_n(n, 0):02}/{_n(n, 1, 1):04}-{_n(n, 1):02}"),
    ("K", lambda n: f"{_n(n, 0, 1):04}-Q{_n(n, 0)}"),
    ("Y", lambda n: f"{_n(n, 0):04}"),
    ("Y[ay]Y", lambda n: f"{_n(n, 0):04}/{_n(n, 1):04}"),
    ("YaD", lambda n: f"{_n(n, 0):04}/{_n(n, 0) + 1:04}" if (_n(n, 0) + 1) % 100 == _n(n, 1) else None),
    ("MY", lambda n: f"{_n(n, 1):04}-{_n(n, 0):02}"),
    ("YM", lambda n: f"{_n(n, 0):04}-{_n(n, 1):02}"),
    ("DMY", lambda n: _day(_n(n, 2), _n(n, 1), _n(n, 0))),
    ("MDY", lambda n: _day(_n(n, 2), _n(n, 0), _n(n, 1))),
    ("YMD", lambda n: _day(_n(n, 0), _n(n, 1), _n(n, 2))),
    ("W?DaDMY", lambda n: _span(_n(n, 3), _n(n, 2), _n(n, 0), _n(n, 1))),
    ("D(yD)+MY", _days),
    ("W?DMaDMY", lambda n: f"{_day(_year_of(n), _n(n, 1), _n(n, 0))}/{_day(_n(n, 4), _n(n, 3), _n(n, 2))}"),
    ("W?DMYaDMY", lambda n: f"{_day(_n(n, 2), _n(n, 1), _n(n, 0))}/{_day(_n(n, 5), _n(n, 4), _n(n, 3))}"),
    ("M[ay]MY", lambda n: f"{_n(n, 2):04}-{_n(n, 0):02}/{_n(n, 2):04}-{_n(n, 1):02}"),
    ("MYaMY", lambda n: f"{_n(n, 1):04}-{_n(n, 0):02}/{_n(n, 3):04}-{_n(n, 2):02}"),
    ("PMY", _part_of_month),
    ("PY", _part_of_year),
    ("OQMY", _fortnight),
    ("OWMY", _week),
    ("WDMY", _week_of),
    ("OTY", _months(3)),
    ("OSY", _months(6)),
    ("OBY", _months(2)),
)
