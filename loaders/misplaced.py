"""A value under a column of another meaning: «territorial» under «Tipo» is one of the values of «Clase»."""

from collections.abc import Mapping

from graph.columns import Column, Reads, columns
from graph.model import Kind, Table
from loaders import terms
from loaders.cells import Mended


def moved(table: Table, cells: Mapping[Column, str]) -> tuple[dict[Column, str], list[Mended]]:
    """The cells with such values under their own column, where that is blank and the only one that has them."""
    told = []
    found = dict(cells)
    of_terms = [c for c in columns(table) if c.reads is Reads.PROPERTY and c.holds and c.holds.kind is Kind.TERM]
    for column in of_terms:
        text = found.get(column, "").strip()
        if not text or _has(column, text):
            continue
        others = [c for c in of_terms if c.role == column.role and _has(c, text)]
        if len(others) == 1 and not found.get(others[0], "").strip():
            found[column], found[others[0]] = "", text
            message = f"Es un valor de «{others[0].header}», y ahí se guarda."
            told.append(Mended(column.header, text, text, message))
    return found, told


def _has(column: Column, text: str) -> bool:
    return column.holds is not None and terms.knows(text, column.holds)
