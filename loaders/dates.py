"""Dates as people write them in Spanish, to the canonical form that keeps their precision.

A cell is cut into parts (a day, a month's name, a year, a date in figures, a word such as «fines»); the
sequence of their kinds is its shape, and each known shape says what it means.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from graph import dates
from loaders import meanings, shapes
from loaders.cells import Cell, Held
from loaders.files.formats import EPOCH
from loaders.shapes import MONTHS, Part

FIRST_YEAR, LAST_YEAR = 1500, 2100
REMEDY = "Escríbala como 2018-04-21, 2018-04 o 2018."
NOTHING = {
    "sin fecha",
    "s/f",
    "s.f",
    "s. f",
    "sf",
    "s f",
    "no hay fecha",
    "por definir",
    "por confirmar",
    "por determinar",
    "por fijar",
    "pendiente",
    "no indica",
    "no precisa",
    "no tiene",
    "no registra",
    "no se indica",
    "n/d",
    "nd",
    "n/a",
    "na",
    "nd.",
    "-",
    "--",
    "---",
    "no hay",
    "ninguna",
    "sin definir",
    "sin precisar",
    "desconocida",
    "desconocido",
    "xx/xx/xxxx",
    "indefinido",
    "indefinida",
    "sin plazo",
    "a la fecha",
    "hasta la fecha",
    "a la actualidad",
    "hasta la actualidad",
    "actualidad",
    "hasta hoy",
    "al presente",
    "vigente",
    "continúa",
    "continua",
    "a definir",
    "tbd",
}
"""What says that there is no date, folded."""
_AS_NUMBER = re.compile(r"^((?:19|20)\d\d)\.0+$")
"""A year that a program took for a number: «2018.0»."""
_DAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_WEEKDAY = re.compile(rf"\(?\b({'|'.join(_DAYS)}|lun|mie|jue|vie|sab|dom)\b\.?\)?,?")
_TIME = re.compile(
    r"(?:(?<=\d)t(?=\d)|[\s,;(-]+(?:a las|de|desde las)?\s*)"
    r"(?:\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s*(?:hrs?\b\.?|horas|h\b|[ap]\.?\s?m\b\.?)?"
    r"|\d{1,2}(?:[.h]\d{2})?\s*(?:hrs?\b\.?|horas|[ap]\.?\s?m\b\.?))"
    r"(?:\s*(?:z|[+-]\d\d:?\d\d))?"
    r"(?:\s*(?:a|-|hasta)\s*(?:las\s*)?\d{1,2}(?:[:.]\d{2})?\s*(?:hrs?\b\.?|horas|[ap]\.?\s?m\b\.?)?)?\)?$"
)
_MOVED = re.compile(
    r"\(?\b(?:reprogramad[oa]s?|postergad[oa]s?|trasladad[oa]s?|nueva fecha|se paso|movid[oa])\b"
    r"\s*(?:al?|para|el|:)*\s*"
)
_OFF = re.compile(
    r"\b(?:reprogramad[oa]s?|postergad[oa]s?|suspendid[oa]s?|suspension|cancelad[oa]s?|anulad[oa]s?"
    r"|no se realizo|no se hizo)\b"
)
_ABOUT = re.compile(
    r"\b(?:aprox(?:imadamente|\.)?|circa|c\.|ca\.|hacia|alrededor|antes|despues"
    r"|mas o menos|tentativ[oa]|por ahi)\b|[~?±]"
)


class Ambiguous(Exception):
    """Day and month could be either, and nothing in the cell decides; `readings` are the two dates."""

    def __init__(self, readings: tuple[str, str]) -> None:
        super().__init__(" / ".join(readings))
        self.readings = readings


@dataclass(frozen=True)
class Hints:
    """What is known around the cell: `order` is `dmy`, `mdy` or empty; `years` are those of the title."""

    order: str = ""
    years: tuple[int, ...] = ()
    months: tuple[str, ...] = ()
    """Months of the title, `2018-04`."""


def fold(text: str) -> str:
    """Lower case without accents, dashes alike, signs of order gone."""
    spread = unicodedata.normalize("NFKD", re.sub("[º°ª'’´\u200b\u200c\u200d\ufeff]", "", text.casefold()))
    plain = "".join(c for c in spread if not unicodedata.combining(c))
    return " ".join(re.sub("[–—‒−]", "-", plain).split())


_UNITS = (
    "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
    " dieciocho diecinueve veinte veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
    " veintiocho veintinueve treinta"
)
_NUMBERS = {word: place for place, word in enumerate(_UNITS.split())} | {"uno": 1, "veintiuno": 21}
_NUMBER = re.compile(rf"\b(dos mil )?({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b(?: y (uno?)\b)?")


def _in_figures(plain: str) -> str:
    """Numbers in words as minutes write them: «veintiuno de abril de dos mil dieciocho»."""

    def figures(match: re.Match[str]) -> str:
        thirty = match[2] == "treinta" and match[3]
        number = _NUMBERS[match[2]] + (1 if thirty else 0) + (2000 if match[1] else 0)
        return str(number) + ("" if thirty or not match[3] else f" y {match[3]}")

    return re.sub(r"\bdos mil\b(?=$|[\s.,;)])", "2000", _NUMBER.sub(figures, plain))


def read(text: str, hints: Hints = Hints()) -> Cell:
    """A date in canonical form, None where the text says that there is none. Raises Held, Ambiguous."""
    said = text.strip()
    if dates.is_date(said):
        return Cell(_checked(said))
    plain = _AS_NUMBER.sub(r"\1", fold(said).strip(" .;,"))
    if not plain or plain in NOTHING or fold(said) in NOTHING:
        return Cell(None)
    if (moved := _MOVED.search(plain)) and plain[moved.end() :].strip(" )."):
        cell = read(plain[moved.end() :].strip(" )"), hints)
        return Cell(cell.value, "Se guarda la nueva fecha; la anterior queda en las palabras.", said)
    if _OFF.search(plain):
        raise Held("suspended", "Una fecha suspendida no es una fecha.", "Quite la fila, o escriba cuándo se hizo.")
    if _ABOUT.search(plain):
        raise Held("not exact", "No dice entre qué fechas.", "Escríbala como intervalo: 2018-04/2018-06.")
    return _in_words(said, plain, hints)


def _in_words(said: str, plain: str, hints: Hints) -> Cell:
    plain = _in_figures(plain)
    timeless = _TIME.sub("", plain)
    weekdays = _WEEKDAY.findall(timeless)
    bare = " ".join(_WEEKDAY.sub(" ", timeless).split()).strip(" .;,-")
    parts = shapes.parts(bare)
    if parts is None:
        raise Held("not a date", "No es una fecha.", REMEDY)
    readings, mended, words = _readings(parts, hints, weekdays)
    value, more = meanings.meaning(parts, readings, hints.years, bare)
    if value is None:
        raise Held("not a date", more or "No es una fecha.", REMEDY)
    _agrees(value, weekdays)
    reasons = [mended, more, "" if timeless == plain or plain.endswith("00:00:00") else "Se deja fuera la hora."]
    keep = words or any(part.kind in "PQW" for part in parts)
    return Cell(_checked(value), " ".join(filter(None, reasons)), said if keep else "")


def _readings(parts: list[Part], hints: Hints, weekdays: list[str]) -> tuple[dict[int, str], str, str]:
    """The canonical day of each date in figures, by its place in the cell."""
    found = {place: _both(part) for place, part in enumerate(parts) if part.kind == "F"}
    for place, both in found.items():
        # «3 al 5/8/2017» begins with a day, and so does what follows.
        if place == 2 and parts[0].kind == "D" and "dmy" in both:
            found[place] = {"dmy": both["dmy"]}
    orders = {order for both in found.values() for order in both}
    certain = {next(iter(both)) for both in found.values() if len(both) == 1}
    mended = "Se lee mes/día/año." if certain == {"mdy"} and hints.order != "mdy" else ""
    short = any(part.kind == "F" and part.short for part in parts)
    if short:
        mended = f"{mended} El año se escribió con dos cifras.".strip()
    if any(not both for both in found.values()):
        raise Held("not a date", "Ese día no existe.", REMEDY)
    order = certain.pop() if len(certain) == 1 else ""
    doubtful = [both for both in found.values() if len(both) == 2 and len(set(both.values())) == 2]
    if doubtful and not order:
        order = hints.order
        if not order:
            order, why = _decided(doubtful[0], hints, weekdays)
            mended = f"{mended} {why}".strip()
    assert not doubtful or order in orders, "an order is one of the two"
    return {place: both.get(order) or next(iter(both.values())) for place, both in found.items()}, mended, ""


def _both(part: Part) -> dict[str, str]:
    """The days that a date in figures can be, by the order in which it is read."""
    first, second, year = part.numbers
    said = {"ymd": (second, first)} if part.iso else {"dmy": (first, second), "mdy": (second, first)}
    days = {order: f"{year:04}-{month:02}-{day:02}" for order, (day, month) in said.items()}
    days = {order: day for order, day in days.items() if dates.is_date(day)}
    if len(set(days.values())) == 1 and len(days) == 2:
        days.pop("mdy")
        return {"same": next(iter(days.values()))}
    return days


def _decided(both: dict[str, str], hints: Hints, weekdays: list[str]) -> tuple[str, str]:
    tests: list[tuple[Callable[[str], bool], str]] = [
        (
            lambda day: bool(weekdays) and _weekday(day) == _day_of(weekdays[0]),
            "El día de la semana decide cuál es el mes.",
        ),
        (lambda day: day[:7] in hints.months, "El título de la hoja decide cuál es el mes."),
    ]
    for test, why in tests:
        fitting = [order for order, day in both.items() if test(day)]
        if len(fitting) == 1:
            return fitting[0], why
    raise Ambiguous((both["dmy"], both["mdy"]))


def _day_of(name: str) -> int:
    return next(place for place, day in enumerate(_DAYS) if day.startswith(name))


def _weekday(day: str) -> int:
    return date.fromisoformat(day).weekday()


def _agrees(value: str, weekdays: list[str]) -> None:
    first = value.split("/")[0]
    if weekdays and len(first) == 10 and _weekday(first) != _day_of(weekdays[0]):
        name = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")[_weekday(first)]
        raise Held("weekday", f"Ese día fue {name}.", "Corrija el día de la semana o la fecha.")


def _checked(value: str) -> str:
    first, last = dates.years(value)
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise Held("year", "Ese año no parece cierto.", REMEDY)
    return value


def serial(text: str, epoch: date = EPOCH) -> str | None:
    """The day that a spreadsheet keeps as this number, counted from `epoch`; None for numbers that are no days.

    Numbers from 20000 to 59999 are: 1954 to 2064 in the usual system, four years later in that of 1904.
    """
    if re.fullmatch(r"[2-5]\d{4}(\.\d+)?", text.strip()):
        return (epoch + timedelta(days=int(float(text)))).isoformat()
    return None


def orders(texts: Iterable[str]) -> set[str]:
    """The orders of day and month that the unmistakable dates among the texts show."""
    found: set[str] = set()
    for text in texts:
        for part in shapes.parts(_WEEKDAY.sub(" ", fold(text))) or ():
            if part.kind == "F" and not part.iso and len(both := _both(part)) == 1:
                found |= both.keys() & {"dmy", "mdy"}
    return found


def title(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The years and the months that a title names: «Reuniones de abril de 2018»."""
    plain = fold(text)
    years = tuple(sorted({int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", plain)}))
    named = [number for word in re.findall(r"[a-z]+", plain) if len(word) > 3 and (number := MONTHS.get(word))]
    months = tuple(f"{years[0]}-{month:02}" for month in dict.fromkeys(named)) if len(years) == 1 else ()
    return years, months


def doubtful(text: str) -> bool:
    """Whether a text is a date whose day and month could be either."""
    try:
        read(text)
    except Ambiguous:
        return True
    except Held:
        return False
    return False
