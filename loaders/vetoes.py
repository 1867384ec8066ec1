"""What keeps two alike names apart: another number, place, direction, age or sex, another kind of body."""

import re
from functools import lru_cache

from loaders.body_words import GENERIC, INSTITUTIONS, KIND, OF_OTHERS, OPPOSITES, SILENT
from loaders.places import gazetteer
from loaders.sounds import key
from loaders.spellings import CITIES


def apart(one: str, other: str) -> str:
    """Why two merging forms, whose numbers agree, cannot be one body; empty where nothing keeps them apart."""
    first, second = one.split(), other.split()
    mine, theirs = set(first) - set(second), set(second) - set(first)
    for words in OPPOSITES:
        here, there = mine & words, theirs & words
        if here and there:
            return f"Uno dice «{min(here)}» y el otro «{min(there)}»."
    if bool(INSTITUTIONS & set(first)) != bool(INSTITUTIONS & set(second)) and not _short(first, second):
        return "Uno es una institución y el otro no."
    if INSTITUTIONS & set(first) and (INSTITUTIONS & mine) and (INSTITUTIONS & theirs):
        return "Son instituciones distintas."
    if OF_OTHERS & (mine ^ theirs):
        return "Uno es de quienes integran el otro."
    kinds, other_kinds = ({KIND[word] for word in words if word in KIND} for words in (first, second))
    if kinds and other_kinds and not kinds & other_kinds:
        return "Son de distinto tipo."
    return _places(first, second)


def numbered(one: str, other: str) -> str:
    """Why the numbers of two merging forms keep them apart; empty where they do not."""
    numbers, others = _numbers(one), _numbers(other)
    return "Llevan números distintos." if numbers and others and numbers != others else ""


_LETTERS = {"i": "1", "v": "5", "x": "10"}
"""Roman numerals of one letter, which are one only where an edition stands: at either end of a name."""


@lru_cache(maxsize=4096)
def _numbers(form: str) -> list[str]:
    words = form.split()
    ends = [_LETTERS[word] for word in {words[0], words[-1]} if word in _LETTERS] if len(words) > 1 else []
    return sorted([n.lstrip("0") for word in words for n in re.findall(r"\d+", word)] + ends)


def _short(first: list[str], second: list[str]) -> bool:
    """Initials say no word at all."""
    return any(len(words) <= 2 and len(words[0]) <= 8 for words in (first, second))


def _places(first: list[str], second: list[str]) -> str:
    here, there = _named(first, second), _named(second, first)
    if here and there and key(here) != key(there) and not _nested(here, there):
        return "Nombran lugares distintos."
    return ""


def _named(words: list[str], other: list[str]) -> str:
    """The place that these words name and the others do not: what is left, without what both say."""
    left = [word for word in words if word not in other or word in SILENT]
    while left and left[0] in SILENT | GENERIC and not is_place(" ".join(left)):
        left = left[1:]
    while left and left[-1] in SILENT:
        left = left[:-1]
    for width in range(len(left), 0, -1):
        if is_place(said := " ".join(left[-width:])) and (width > 1 or said not in SILENT):
            return said
    return ""


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    return bool(text) and not text.isdigit() and bool(_codes(text))


@lru_cache(maxsize=4096)
def _codes(text: str) -> frozenset[str]:
    """The departments, provinces, districts and cities of a name."""
    plain = re.sub(r"^(?:provincia|region|distrito|departamento) (?:de |del )?", "", text)
    known = gazetteer().named(plain, ("departamento", "provincia", "distrito"))
    city = CITIES.get(plain)
    return frozenset([*known, city] if city else known)


def place_words(form: str) -> frozenset[str]:
    """The words of a form that name a place, «de» and «la» aside."""
    words = form.split()
    found: set[str] = set()
    for width in range(5, 0, -1):
        for at in range(len(words) - width + 1):
            said = words[at : at + width]
            if (
                said[0] not in SILENT
                and said[-1] not in SILENT
                and is_place(" ".join(said))
                and (width > 1 or _large(said[0]))
            ):
                found.update(said)
    return frozenset(found - SILENT)


def _large(word: str) -> bool:
    """Whether one word is a department, a province or a city: many districts have the names of other things."""
    return any(len(code) <= 4 for code in _codes(word))


def _nested(one: str, other: str) -> bool:
    """Whether one place may be within the other."""
    first, second = _codes(one), _codes(other)
    within = gazetteer().within
    return any(a in within(b) or b in within(a) for a in first for b in second)
