"""Text to canonical values: one small parser for each kind of property."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from graph import dates
from graph.keys import normal
from graph.model import Kind, Property

_DAY_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YES = {"si", "s", "x", "1", "yes", "verdadero"}
_NO = {"no", "n", "0", "falso"}
UNKNOWN = {"", "no se sabe", "no consta", "sin dato", "?"}


class Held(Exception):
    """A value that is not understood: a stable code, what is wrong, what to write."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code, self.message, self.remedy = code, message, remedy


def value(text: str, prop: Property) -> Any:
    """The canonical value of a cell; None where it says nothing. Raises Held."""
    said = " ".join(text.split())
    if not said or (prop.kind is not Kind.TEXT and said.casefold() in UNKNOWN):
        return None
    if prop.kind is Kind.TERM:
        return _term(said, prop)
    return _PARSERS[prop.kind](said)


def when(said: str) -> str:
    """A date in canonical form."""
    if dates.is_date(said):
        return said
    match = _DAY_MONTH.fullmatch(said)
    if not match:
        raise Held("not a date", "No es una fecha.", "Escríbala como 2018-04-21, 2018-04 o 2018.")
    day, month, year = match.groups()
    if int(day) <= 12 and day != month:
        raise Held(
            "day or month",
            "No se sabe cuál es el día y cuál el mes.",
            f"Escríbala como {year}-{int(month):02}-{int(day):02} o {year}-{int(day):02}-{int(month):02}.",
        )
    canonical = f"{year}-{int(month):02}-{int(day):02}"
    if not dates.is_date(canonical):
        raise Held("not a date", "Ese día no existe.", "Escríbala como 2018-04-21, 2018-04 o 2018.")
    return canonical


def names(said: str) -> list[str]:
    return sorted({part for part in (" ".join(p.split()) for p in said.split("|")) if part})


def _integer(said: str) -> int:
    if not re.fullmatch(r"-?\d{1,15}", said):
        raise Held("not a number", "No es un número entero.", "Escríbalo con cifras, sin comas ni puntos: 1200.")
    return int(said)


def _number(said: str) -> float:
    try:
        return float(said)
    except ValueError:
        raise Held("not a number", "No es un número.", "Escríbalo con punto decimal: 12.5.") from None


def _amount(said: str) -> str:
    try:
        amount = Decimal(said) if re.fullmatch(r"-?\d+(\.\d+)?", said) else None
    except InvalidOperation:
        amount = None
    if amount is None:
        raise Held("not an amount", "No es un monto.", "Escríbalo solo con cifras y punto decimal: 156460.00.")
    whole, _, cents = format(amount, "f").partition(".")
    return f"{whole}.{cents}" if cents.strip("0") else whole


def _flag(said: str) -> bool:
    word = normal(said)
    if word in _YES or said == "✓":
        return True
    if word in _NO:
        return False
    raise Held("not yes or no", "No es sí ni no.", "Escriba sí, no, o deje la celda vacía si no se sabe.")


def _term(said: str, prop: Property) -> str:
    assert prop.vocabulary is not None, "a term has its vocabulary"
    word = normal(said)
    for term in prop.vocabulary.terms:
        if word in (normal(term.label), normal(term.code), *map(normal, term.also)):
            return term.code
    allowed = ", ".join(term.label for term in prop.vocabulary.terms)
    raise Held("not in the list", f"No es uno de los valores de «{prop.label}».", f"Escriba uno de: {allowed}.")


_PARSERS: dict[Kind, Any] = {
    Kind.TEXT: str,
    Kind.NAMES: names,
    Kind.DATE: when,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.AMOUNT: _amount,
    Kind.FLAG: _flag,
}
