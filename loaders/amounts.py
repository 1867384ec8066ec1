"""Amounts as exact decimals with their currency, and whole numbers with their separators."""

import re
from collections.abc import Iterable
from decimal import Decimal

from loaders.cells import Cell, Held

CURRENCIES = {"PEN": "soles", "USD": "dólares", "EUR": "euros"}
"""The currencies that are told apart, by ISO code, with their Spanish words."""
NOTHING = {
    "por definir",
    "por determinar",
    "sin monto",
    "sin dato",
    "no indica",
    "no precisa",
    "n/d",
    "nd",
    "s/d",
    "-",
    "--",
    "n/a",
    "na",
    "pendiente",
    "no registra",
}
_SIGNS = (
    ("USD", r"us\s?\$|u\.?\s?s\.?\s?d\.?|\$\s?us|d[oó]lar(?:es)?(?: americanos)?|usd|\$"),
    ("EUR", r"€|eur(?:os?)?"),
    ("PEN", r"s\s?/\s?\.?|s/\.|pen|nuevos soles|soles|sol\b"),
)
_SCALES = (("millones|millon|millón", 1_000_000), ("miles|mil", 1_000))
_REMEDY = "Escríbalo solo con cifras y punto decimal: 156460.00."


class Ambiguous(Exception):
    """One separator before three figures: `readings` are the amount by the decimal sign it would be."""

    def __init__(self, readings: dict[str, str]) -> None:
        super().__init__(" / ".join(readings.values()))
        self.readings = readings


def currency(text: str) -> set[str]:
    """The currencies that a text names: a cell, or the header of a column."""
    rest = text.casefold()
    found = set()
    for code, pattern in _SIGNS:
        rest, count = re.subn(rf"(?<![a-z])(?:{pattern})(?![a-z])", " ", rest)
        if count:
            found.add(code)
    return found


def read(text: str, decimal: str = "") -> tuple[Cell, str]:
    """The amount as a canonical decimal text, and the currency the cell names. Raises Held, Ambiguous."""
    said = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    if said.casefold().strip(" .") in NOTHING or said in ("-", "—", "–"):
        return Cell(None), ""
    named = currency(said)
    if len(named) > 1:
        raise Held("two currencies", "Nombra dos monedas.", "Deje una sola.")
    plain = said.casefold()
    for _, pattern in _SIGNS:
        plain = re.sub(rf"(?<![a-z])(?:{pattern})(?![a-z])", " ", plain)
    plain, scale = _scaled(re.sub(r"\.\s?-$|,\s?-$", "", plain.strip()).strip())
    match = re.fullmatch(r"(-?)\s*([\d.,'’´ ]*\d)", plain)
    if not match:
        raise Held("not an amount", "No es un monto.", _REMEDY)
    figures = match[2].replace("’", "'").replace("´", "'")
    if " " in figures and not re.fullmatch(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?", figures):
        raise Held("not an amount", "Hay dos números.", _REMEDY)
    number = _number(figures.replace(" ", ""), decimal)
    value = canonical(Decimal(match[1] + number) * scale)
    told = "" if figures == value else "Se lee con punto decimal y sin separador de miles."
    return Cell(value, told if scale == 1 else "Se escribe con cifras."), next(iter(named), "")


def _scaled(plain: str) -> tuple[str, int]:
    for words, scale in _SCALES:
        if match := re.fullmatch(rf"([\d.,]+)\s*(?:{words})(?: de)?", plain):
            return match[1], scale
    return plain, 1


def canonical(amount: Decimal) -> str:
    """Without cents where they are none: `10`, `1234.50`."""
    whole, _, cents = format(amount, "f").partition(".")
    return f"{whole}.{cents}" if cents.strip("0") else whole


def _number(plain: str, decimal: str) -> str:
    """A number with its separators as a decimal with a point."""
    signs = [c for c in plain if c in ".,"]
    kinds = set(signs)
    grouped = plain.replace("'", "")
    if len(kinds) == 2:
        last, other = signs[-1], next(iter(kinds - {signs[-1]}))
        if signs.count(last) > 1 or not _grouped(plain.replace("'", other).rsplit(last, 1)[0], other):
            raise Held("not an amount", "Los puntos y comas no forman un monto.", _REMEDY)
        return grouped.rsplit(last, 1)[0].translate(_NO_SIGNS) + "." + grouped.rsplit(last, 1)[1]
    if not kinds:
        return grouped
    sign = signs[0]
    if len(signs) > 1:
        if not _grouped(grouped, sign):
            raise Held("not an amount", "Los puntos y comas no forman un monto.", _REMEDY)
        return grouped.translate(_NO_SIGNS)
    whole, rest = grouped.split(sign)
    if "'" in plain and len(rest) == 3:
        return whole + rest
    if len(rest) != 3 or len(whole) > 3 or whole in ("", "0"):
        return f"{whole or '0'}.{rest}"
    if decimal:
        return f"{whole}.{rest}" if decimal == sign else whole + rest
    other = "," if sign == "." else "."
    raise Ambiguous({sign: canonical(Decimal(f"{whole}.{rest}")), other: whole + rest})


_NO_SIGNS = str.maketrans("", "", ".,'")


def _grouped(text: str, sign: str) -> bool:
    """Whether a separator stands before every three figures."""
    return re.fullmatch(rf"\d{{1,3}}(?:{re.escape(sign)}\d{{3}})*", text) is not None


def decimal(texts: Iterable[str]) -> str:
    """The decimal sign that the unmistakable amounts of a column show; empty where none or both do."""
    found = set()
    for text in texts:
        for number in re.findall(r"\d[\d.,']*\d", text):
            signs = [c for c in number if c in ".,"]
            if len(set(signs)) == 2:
                found.add(signs[-1])
            elif len(signs) > 1:
                found.add("," if signs[0] == "." else ".")
            elif signs:
                whole, rest = number.replace("'", "").split(signs[0])
                if len(rest) != 3 or len(whole) > 3:
                    found.add(signs[0])
    return found.pop() if len(found) == 1 else ""


def doubtful(text: str) -> bool:
    """Whether a text is an amount that could be two."""
    try:
        read(text)
    except Ambiguous:
        return True
    except Held:
        return False
    return False


_UNITS = (
    r"(?:personas?|participantes?|organizaciones|organización|asistentes?|integrantes?|miembros?|puntos?"
    r"|regiones|colectivos?)"
)


def count(text: str) -> Cell:
    """A whole number; its thousands may be parted. Raises Held."""
    said = " ".join(text.replace("\u00a0", " ").split())
    bare = re.sub(rf"\s*{_UNITS}$", "", said, flags=re.IGNORECASE)
    mended = "" if bare == said else "Se guarda solo el número."
    if re.fullmatch(r"-0*[1-9]\d{0,14}", bare):
        raise Held("not a number", "Una cantidad no es menor que cero.", "Escríbala con cifras: 1200.")
    if re.fullmatch(r"-?\d{1,15}", bare):
        return Cell(int(bare), mended)
    if re.fullmatch(r"\d{1,15}[.,]0{1,2}", bare):
        return Cell(int(re.split("[.,]", bare)[0]), mended)
    if re.fullmatch(r"[1-9]\d{0,2}([., '’])\d{3}(?:\1\d{3})*", bare):
        return Cell(int(re.sub(r"\D", "", bare)), mended)
    if not re.search(r"\d", bare) and re.search(r"[^\W\d_]{3}", bare):
        names = "Ponga cuántas son; los nombres van en «Membresías» o en «Asistencias», una fila por cada una."
        raise Held("not a number", "Aquí va un número y no nombres.", names)
    raise Held("not a number", "No es un número entero.", "Escríbalo con cifras, sin comas ni puntos: 1200.")
