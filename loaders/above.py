"""What stands above a table and holds for all of its rows: «Reunión: Macro Sur», or a title that names the meeting."""

import re
from collections.abc import Iterator
from typing import Any

from graph.columns import Column, Reads, columns
from graph.model import Table
from loaders import dates
from loaders.cells import Held
from loaders.files.headers import is_known
from loaders.headers import match
from loaders.meeting_headers import dated

_WORDS = 5
"""The most words of a label in the middle of a line."""
_UNSIGNED = re.compile(r"(?P<label>Fecha)\s+(?P<day>(?:\w+\s+)?\d.*)", re.IGNORECASE)
"""A label and its value in two cells, without a colon."""
_LIST = re.compile(
    r"^(?:(?:lista|listado|registro|hoja|planilla|control|relaci[oó]n|acta)\s+(?:de\s+)?)?"
    r"(?:asistencias?|asistentes|participantes|firmas)\b(?:\s+(?:a|al|del?)(?:\s+l[ao]s?)?\b)?[\s:.,–—-]*",
    re.IGNORECASE,
)
"""How a title begins that says what the sheet is, before it says of what."""


def labelled(table: Table, title: str) -> dict[Column, str]:
    """What the labels above a table say of its columns; a column with two values is left out, as is a blank label."""
    said: dict[Column, set[str]] = {}
    for line in title.splitlines():
        for label, value in _pairs(line):
            for column in match(table, (label,))[0].values():
                said.setdefault(column, set()).update({value} - {""})
    return _parted(table, {column: values.pop() for column, values in said.items() if len(values) == 1})


def _parted(table: Table, said: dict[Column, str]) -> dict[Column, str]:
    """The same with the day of a meeting in its own column, where its name bears it: «Plenaria 14/03/2021».

    Nothing of the meeting where name and day say two days.
    """
    name, day = (
        next((c for c in columns(table) if c.role == "meeting" and c.reads is reads), None)
        for reads in (Reads.NAME, Reads.QUALIFIER)
    )
    if name not in said or day is None or not all(dated(said[name])):
        return said
    called, when = dated(said[name])
    if day in said and _canonical(when) != _canonical(said[day]):
        return {column: text for column, text in said.items() if column.role != "meeting"}
    return {day: when, **said, name: called}


def _canonical(day: str) -> Any:
    try:
        return dates.read(day, dates.Hints("dmy")).value
    except (Held, dates.Ambiguous):
        return day


def named(title: str) -> tuple[str, str]:
    """The meeting that a title names, with its day where it says it; labels and «Lista de asistencia» are left out."""
    lines = (line for line in title.splitlines() if not any(is_known(label) for label, _ in _pairs(line)))
    said = _LIST.sub("", " ".join(" ".join(lines).split()))
    name, day = dated(said)
    return name or ("" if day else said), day


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    """Labels with what follows each of them: «Reunión: Macro Sur Fecha: 21/04/2018» has two."""
    if day := _UNSIGNED.match(line.strip()):
        yield day["label"], day["day"]
        return
    first, *pieces = re.split(r"\s*:(?:\s+|$)", line.strip())
    label = first.strip()
    for place, piece in enumerate(pieces):
        words = piece.split()
        # What follows the last colon is all value; before another one stands its label too.
        cut = len(words) if place == len(pieces) - 1 else _begin(words)
        yield label, " ".join(words[:cut])
        label = " ".join(words[cut:])


def _begin(words: list[str]) -> int:
    """Where the label begins that ends these words: the longest known header, else from the last capital on."""
    starts = range(max(0, len(words) - _WORDS), len(words))
    known = (start for start in starts if is_known(" ".join(words[start:])))
    capital = (start for start in reversed(starts) if words[start][0].isupper())
    return next(known, next(capital, max(0, len(words) - 1)))
