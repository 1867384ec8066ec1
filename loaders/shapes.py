"""The shapes of a date in words: «3 al 5 de agosto de 2017» is `D a D M Y`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph import dates

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "enero ene jan",
            "febrero feb febr",
            "marzo mar marz",
            "abril abr apr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago agos aug",
            "setiembre septiembre set sep sept setbre septbre",
            "octubre oct octbre",
            "noviembre nov novbre",
            "diciembre dic dicbre dec",
        ),
        1,
    )
    for word in words.split()
}
_ROMAN = {
    word: number
    for number, word in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_PARTS_OF = {
    "P1": "inicio inicios principio principios comienzo comienzos",
    "P2": "mediado mediados",
    "P3": "fin fines final finales",
}
_ORDINALS = {
    1: "1ra 1era 1er 1ro 1ero primer primera primero i",
    2: "2da 2do segunda segundo ii",
    3: "3ra 3er 3ro 3era tercer tercera tercero iii",
    4: "4ta 4to cuarta cuarto iv",
    5: "5ta 5to quinta quinto v",
    6: "6ta 6to sexta sexto vi",
    9: "ultima ultimo",
}
_SPANS = {"quincena": "Q", "semana": "W", "trimestre": "T", "trim": "T", "semestre": "S", "sem": "S", "bimestre": "B"}
_JOINS = {"a": "a", "al": "a", "hasta": "a", "-": "a", "y": "y", "e": "y", ",": "y", "/": "a"}
_SILENT = {
    "de",
    "del",
    "el",
    "la",
    "los",
    "las",
    "dia",
    "dias",
    "mes",
    "meses",
    "ano",
    "anos",
    "en",
    "durante",
    "entre",
    "desde",
    "fecha",
    "partir",
    "acta",
    "realizado",
    "realizada",
    "inclusive",
}
_FIGURES = re.compile(
    r"(?P<iso>(?<!\d)\d{4}([/.-])\d{1,2}\2\d{1,2}(?!\d))"
    r"|(?P<full>(?<!\d)\d{1,2}\s?([/.-])\s?\d{1,2}\s?\4\s?(?:\d{4}|\d{2})(?!\d|[/-]\d))"
    r"|(?P<packed>(?<!\d)\d{8}(?!\d))"
    r"|(?P<month>(?<![\d/.-])\d{1,2}[/.-](?:19|20)\d{2}(?![\d])|(?<!\d)(?:19|20)\d{2}[/-](?:0?[1-9]|1[0-2])(?![\d/.-]))"
    r"|(?P<quarter>(?<!\w)(?:(?:19|20)\d{2}[\s-]*[qt][1-4]|[qt][1-4][\s/-]*(?:19|20)\d{2})(?!\w))"
    r"|(?P<daymonth>(?<![\d/])\d{1,2}/\d{1,2}(?![\d/]))"
    r"|(?P<ordinal>\d{1,2}(?:ra|era|er|ro|ero|da|do|ta|to)(?![a-z]))"
    r"|(?P<number>\d+)|(?P<word>[a-z]+)|(?P<sign>[/,-])|(?P<dropped>[\s.()])|(?P<other>.)"
)


@dataclass(frozen=True)
class Part:
    """One part of a date: its kind is one letter of a shape."""

    kind: str
    """D day or two figures, Y year, M month, F date in figures, N month in figures, K quarter, G day and
    month in figures, O ordinal, P part of a month or year, Q W T S B spans, a y joins."""
    numbers: tuple[int, ...] = ()
    iso: bool = False
    short: bool = False


def year(text: str) -> int:
    """A year of two figures is of this century up to 40."""
    number = int(text)
    return number if len(text) > 2 else 2000 + number if number <= 40 else 1900 + number


def parts(plain: str) -> list[Part] | None:
    """The parts of a folded text; None where one of them belongs to no date."""
    found: list[Part] = []
    for match in _FIGURES.finditer(plain):
        kind, text = match.lastgroup or "", match[match.lastgroup or 0]
        part = _READ[kind](text) if kind in _READ else None
        if kind == "dropped" or (kind == "word" and text in _SILENT):
            continue
        if part is None:
            return None
        found.append(part)
    return _joined(found)


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _full(text: str) -> Part:
    first, second, last = _figures(text)
    return Part("F", (int(first), int(second), year(last)), short=len(last) == 2)


def _iso(text: str) -> Part:
    first, month, day = map(int, _figures(text))
    return Part("F", (month, day, first), iso=True)


def _packed(text: str) -> Part:
    """`20180421`, else `21042018`."""
    if 1900 <= int(text[:4]) <= 2100 and dates.is_date(f"{text[:4]}-{text[4:6]}-{text[6:]}"):
        return Part("F", (int(text[4:6]), int(text[6:]), int(text[:4])), iso=True)
    return Part("F", (int(text[2:4]), int(text[:2]), int(text[4:])), iso=True)


def _month(text: str) -> Part:
    first, second = _figures(text)
    month, said = (second, first) if len(first) == 4 else (first, second)
    return Part("N", (int(month), int(said)))


def _quarter(text: str) -> Part:
    said = re.search(r"[12]\d{3}", text)
    number = re.search(r"[qt]([1-4])", text)
    assert said and number, "the pattern has both"
    return Part("K", (int(number[1]), int(said[0])))


def _number(text: str) -> Part | None:
    if len(text) == 4:
        return Part("Y", (int(text),))
    return Part("D", (int(text),)) if len(text) <= 2 else None


def _word(text: str) -> Part | None:
    if number := MONTHS.get(text):
        return Part("M", (number,))
    for kind, words in _PARTS_OF.items():
        if text in words.split():
            return Part("P", (int(kind[1]),))
    for number, said in _ORDINALS.items():
        if text in said.split():
            return Part("O", (number,))
    if text in _SPANS:
        return Part(_SPANS[text])
    if text in _ROMAN:
        return Part("M", (_ROMAN[text],))
    return Part(_JOINS[text]) if text in _JOINS else None


_READ: dict[str, Callable[[str], Part | None]] = {
    "iso": _iso,
    "full": _full,
    "packed": _packed,
    "month": _month,
    "quarter": _quarter,
    "daymonth": lambda text: Part("G", tuple(map(int, _figures(text)))),
    "ordinal": _word,
    "number": _number,
    "word": _word,
    "sign": lambda text: Part(_JOINS[text]),
}


def _joined(found: list[Part]) -> list[Part]:
    """Without the signs that only part («21-abr-2018», «abril 21, 2018»); those between equals join."""
    kept: list[Part] = []
    for place, part in enumerate(found):
        before = kept[-1].kind if kept else ""
        after = found[place + 1].kind if place + 1 < len(found) else ""
        if part.kind in "ay":
            rest = "".join(p.kind for p in found[place + 1 :])
            equal = before == after or (before in "FN" and after in "FN") or (before == "D" and after in "FG")
            ranged = (before == "Y" and re.match("D?M", rest)) or (before == "M" and re.match("DM", rest))
            academic = before == "Y" and after == "D" and len(found) == 3
            if not before or not after or not (equal or ranged or academic):
                continue
        kept.append(part)
    # A Roman numeral between a day and a year is a month; an ordinal before a month is its day.
    for place, part in enumerate(kept):
        before = kept[place - 1].kind if place else ""
        after = kept[place + 1].kind if place + 1 < len(kept) else ""
        if part.kind == "O" and before == "D" and after in ("Y", "D"):
            kept[place] = Part("M", part.numbers)
        elif part.kind == "O" and after == "M" and part.numbers[0] == 1:
            kept[place] = Part("D", part.numbers)
        elif part.kind == "D" and after in ("W", "Q", "T", "S", "B"):
            kept[place] = Part("O", part.numbers)
    return kept
