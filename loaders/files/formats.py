"""Number formats: what a cell shows and its number does not hold: leading zeros, a currency, a share, a date's day."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

EPOCH, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""The day that a workbook keeps as 0, and that of those which count from 1904, as Excel for Mac did."""
BUILT_IN = {"9": "0%", "10": "0.00%", "17": "mmm-yy"}
"""Of the formats that a workbook need not write out, those that say more than their number."""
_DOLLARS = {"409": "US$", "540A": "US$"}
"""Locales of Windows where `$` is the dollar of the United States."""


@dataclass(frozen=True)
class Format:
    """`digits`: filled with zeros to so many. `currency`: the sign that it shows. `dayless`: a date without its day.

    `percent`: a hundred times the number, with its sign.
    """

    digits: int = 0
    currency: str = ""
    dayless: bool = False
    percent: bool = False


def understood(code: str) -> Format | None:
    """What a format code adds to a number; None where it only shapes it."""
    first = code.split(";")[0]
    if re.fullmatch(r"0{2,}", first):
        return Format(digits=len(first))
    if sign := _currency(first):
        return Format(currency=sign)
    if re.search(r"[0#]\s*%", first):
        return Format(percent=True)
    bare = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", first).casefold()
    if re.search(r"[ya]", bare) and not re.search(r"[dh]", bare) and re.fullmatch(r"[mya\s/.,-]+(@)?", bare):
        return Format(dayless=True)
    return None


def _currency(code: str) -> str:
    if match := re.search(r"\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]", code):
        sign, locale = match[1].strip(), (match[2] or "").upper().lstrip("0")
        return _DOLLARS.get(locale, sign) if sign == "$" else sign
    bare = code.replace("\\", "").replace('"', "")
    found = re.search(r"S/\.?|US\$|USD|PEN|EUR|€|\$|£", bare)
    return found[0] if found and re.search(r"[0#]", bare) else ""


def number(value: float) -> str:
    """A number as the workbook holds it: no exponent, no decimal point where it is whole, 15 digits at most.

    >>> number(7.0), number(1234.5), number(0.1 + 0.2), number(1e21)
    ('7', '1234.5', '0.3', '1000000000000000000000')
    """
    if value.is_integer():
        return str(int(value))
    return format(Decimal(format(value, ".15g")), "f")


def shown(text: str, form: Format) -> str:
    """A number with what its format adds."""
    if form.digits and text.isdigit():
        return text.zfill(form.digits)
    if form.percent:
        return f"{number(float(text) * 100)}%" if re.fullmatch(r"-?\d+(?:\.\d+)?", text) else text
    return f"{form.currency} {text}" if form.currency else text
