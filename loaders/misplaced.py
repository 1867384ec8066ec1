"""What stands under a column of another meaning: «territorial» under «Tipo», the new day under «Estado»."""

import re
from collections.abc import Mapping
from functools import lru_cache

from graph.columns import Column, Reads, columns
from graph.model import Kind, Table
from graph.tables import BY_NAME
from loaders import dates, terms
from loaders.cells import Held, Mended

_DATED = re.compile(r"^(?P<state>[^\d,:(]+?)[\s,:(]+(?:(?:al?|para|el)\s+)+(?P<day>[^()]*\d[^()]*)\)?$", re.IGNORECASE)
"""A state and its day: «reprogramado al 30/11/2019», «cumplido (el 3 de octubre)»."""


def moved(table: Table, cells: Mapping[Column, str]) -> tuple[dict[Column, str], list[Mended]]:
    """The cells with such values under their own column, and what is said of it."""
    found = dict(cells)
    return found, [*_terms(table, found), *_day_of_state(table, found)]


@lru_cache(maxsize=64)
def _own(name: str) -> dict[str, Column]:
    """The columns of the thing that a table states, by property."""
    own = (c for c in columns(BY_NAME[name]) if c.reads is Reads.PROPERTY and not c.role)
    return {column.holds.name: column for column in own if column.holds}


def _terms(table: Table, found: dict[Column, str]) -> list[Mended]:
    """A value goes to the one column that has it, where that is blank."""
    told = []
    for column, text in [(c, text.strip()) for c, text in found.items() if _of_terms(c)]:
        if not text or column.role or _has(column, text):
            continue
        others = [c for c in _own(table.name).values() if _of_terms(c) and _has(c, text)]
        if len(others) == 1 and not found.get(others[0], "").strip():
            found[column], found[others[0]] = "", text
            message = f"Es un valor de «{others[0].header}», y ahí se guarda."
            told.append(Mended(column.header, text, text, message))
    return told


def _day_of_state(table: Table, found: dict[Column, str]) -> list[Mended]:
    """The day to which something is put off is its new date; any other day stays in the words of the state."""
    of_state = ((c, text.strip()) for c, text in found.items() if c.holds and c.holds.name == "state" and not c.role)
    state, text = next(of_state, (None, ""))
    match = _DATED.match(text)
    if not state or not match or not _has(state, match["state"]) or not _dated(match["day"]):
        return []
    own = _own(table.name)
    if not {"state_text", "due"} <= own.keys():
        return []
    words, due = own["state_text"], own["due"]
    assert state.holds is not None, "it was chosen by what it holds"
    found[state] = match["state"]
    found[words] = found.get(words, "").strip() or text
    if terms.read(match["state"], state.holds).value != "rescheduled":
        return [Mended(state.header, text, match["state"], "El día queda en las palabras.")]
    found[due] = ", ".join(filter(None, (found.get(due, "").strip(), f"reprogramado al {match['day']}")))
    return [Mended(state.header, text, match["state"], f"El día pasa a «{due.header}».")]


def _of_terms(column: Column) -> bool:
    return column.reads is Reads.PROPERTY and column.holds is not None and column.holds.kind is Kind.TERM


def _dated(text: str) -> bool:
    """Whether a text is a date, whatever the order of its day and month."""
    try:
        return dates.read(text).value is not None
    except dates.Ambiguous:
        return True
    except Held:
        return False


def _has(column: Column, text: str) -> bool:
    return column.holds is not None and terms.knows(text, column.holds)
