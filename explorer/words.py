"""How numbers and dates are written in Spanish as Peru writes them."""

from graph import dates

_MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "setiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
_QUARTERS = ("primer", "segundo", "tercer", "cuarto")
UNDATED = "sin fecha"


def number(value: float, decimals: int = 0) -> str:
    """`1,234.5`: comma for thousands, point for decimals."""
    return f"{value:,.{decimals}f}"


def percent(share: float) -> str:
    """`50.3 %`, with a space that does not break."""
    return f"{100 * share:.1f}\u00a0%"


def date(text: str | None) -> str:
    """A canonical date in words, no more exact than it is known: «noviembre de 2025»."""
    if not text:
        return UNDATED
    if "/" in text:
        first, last = text.split("/", 1)
        return _interval(first, last)
    precision = dates.precision(text)
    if precision == "year":
        return text
    if precision == "quarter":
        return f"{_QUARTERS[int(text[-1]) - 1]} trimestre de {text[:4]}"
    month = f"{_MONTHS[int(text[5:7]) - 1]} de {text[:4]}"
    return month if precision == "month" else f"{int(text[8:])} de {month}"


def _interval(first: str, last: str) -> str:
    same_year = first[:4] == last[:4] and len(first) == len(last) > 4
    if same_year and len(first) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])} al {date(last)}"
    return f"{date(first).removesuffix(f' de {first[:4]}') if same_year else date(first)} a {date(last)}"


def plural(count: int, one: str, many: str) -> str:
    """The word for a count, without the count."""
    return one if count == 1 else many


_SPELLED = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")


def spelled(value: int) -> str:
    """A small number in letters, a larger one in figures."""
    return _SPELLED[value] if 0 <= value < len(_SPELLED) else number(value)


def ordinal(place: int) -> str:
    """`1.er`, `2.º`, `3.er`: before a masculine noun.

    >>> [ordinal(n) for n in (1, 2, 3, 11, 21)]
    ['1.er', '2.º', '3.er', '11.º', '21.er']
    """
    return f"{place}.er" if place % 10 in (1, 3) and place % 100 not in (11, 13) else f"{place}.º"


def span(start: str | None, end: str | None) -> str:
    """From a first date to a last one, in words: «3 al 5 de agosto de 2017»."""
    if start and end and start != end:
        return date(f"{start}/{end}")
    return date(start or end)


def listing(names: list[str]) -> str:
    """`A, B y C`, with `e` before an i."""
    if len(names) < 2:
        return "".join(names)
    last = names[-1]
    joint = "e" if last[:1].casefold() in ("i", "í") or last[:2].casefold() in ("hi", "hí") else "y"
    return f"{', '.join(names[:-1])} {joint} {last}"


def sentence(text: str) -> str:
    """With its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]
