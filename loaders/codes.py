"""Codes of places: which of the two lists of Peru, INEI's or RENIEC's, a column writes."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from loaders.spellings import fold

TERRITORY = Path(__file__).parent / "territory"


def reniec(header: str, places: Mapping[str, Sequence[str]]) -> bool:
    """Whether the codes of a column agree with the departments beside them only when read as RENIEC's.

    `places` are the texts of the columns Ubigeo, Región and Departamento, row by row.
    """
    if "reniec" in header.casefold():
        return True
    names = places.get("Departamento") or places.get("Región") or []
    pairs = [
        (_department(code), fold(name)) for code, name in zip(places["Ubigeo"], names, strict=False) if code and name
    ]
    judged = [(code, _departments()[name]) for code, name in pairs if code and name in _departments()]
    by_inei = sum(code == inei for code, (inei, _) in judged)
    by_reniec = sum(code == other for code, (_, other) in judged)
    same = sum(code == inei == other for code, (inei, other) in judged)
    return by_reniec == len(judged) > 0 and by_inei == same < by_reniec


def _department(code: str) -> str:
    figures = "".join(c for c in code.removesuffix(".0") if c.isdigit())
    return (f"0{figures}" if len(figures) in (1, 3, 5) else figures)[:2]


@cache
def _departments() -> dict[str, tuple[str, str]]:
    """The two codes of each department by its name, folded."""
    with (TERRITORY / "regiones.csv").open(encoding="utf-8", newline="") as file:
        rows = (row for row in csv.DictReader(file) if row["Nivel"] == "departamento")
        return {fold(row["Nombre"]): (row["Ubigeo"], row["Código Reniec"]) for row in rows}
