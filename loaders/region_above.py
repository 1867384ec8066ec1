"""The region of a whole list: a label over it says it («Región: Cusco»), its title may («Directorio Cusco»)."""

from collections.abc import Iterable
from pathlib import PurePath

from graph.columns import Column, Reads, columns
from graph.keys import normal
from graph.model import Table
from loaders.above import labelled
from loaders.cells import Asked, Option
from loaders.files import Sheet
from loaders.places import gazetteer

OF = ("organizaciones", "puntos_de_cultura")
"""Tables whose rows are of one region where their title is."""
UNKNOWN = Option("no se sabe", "No se sabe: quedan sin región")
ALL = "todas"


def said(table: Table, found: Iterable[Column], sheet: Sheet) -> dict[Column, str]:
    """What labels over a list say of the place of its rows, where no column of it does."""
    if table.name not in OF or _has_place(found):
        return {}
    return {c: text for c, text in labelled(table, sheet.title).items() if c.reads is Reads.PLACE}


def asked(table: Table, found: Iterable[Column], sheet: Sheet, file: str) -> tuple[Asked, Column, str] | None:
    """Whether all rows are of the one region that the title, the sheet or the file names: the question, and where."""
    if table.name not in OF or _has_place(found):
        return None
    regions = {code for text in (sheet.title, sheet.name, PurePath(file).stem) for code in _named(text)}
    if len(regions) != 1:
        return None
    region = gazetteer().names[regions.pop()]
    column = next(c for c in columns(table) if c.reads is Reads.PLACE and c.header == "Región")
    told = f"La lista no tiene la columna «Región», y su título o su nombre dice {region}. ¿Son todas de ahí?"
    options = (UNKNOWN, Option(ALL, f"Todas son de {region}"))
    return Asked("region above", "file", table.name, [region, sheet.title, sheet.name], told, options), column, region


def _has_place(found: Iterable[Column]) -> bool:
    return any(c.reads is Reads.PLACE or (c.reads is Reads.CODE and c.header == "Ubigeo") for c in found)


def _named(text: str) -> set[str]:
    """The departments, or parts of Lima, that a text names; the longest name counts."""
    words = normal(text.replace("_", " ")).split()
    codes: set[str] = set()
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            found = gazetteer().named(" ".join(words[at : at + size]), ("departamento", "parte de Lima"))
            if found and at + size <= len(words):
                codes.update(found)
                at += size - 1
                break
        at += 1
    return codes
