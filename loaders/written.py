"""Rows given as `{header: text}`, as the sheet that a file with them would have."""

from collections.abc import Mapping, Sequence

from graph.columns import NOTED, columns
from graph.errors import LoadError
from graph.tables import BY_NAME
from loaders.files import Sheet

Cells = Mapping[str, str]
PAGE, ANSWERS = "página", "respuestas"
"""The «files» of what is entered on a page, and of what is answered while loading: never versions of a list."""


def sheet(table: str, rows: Sequence[Cells], noted: str = "") -> Sheet:
    """Rows as a sheet named after its table; those that follow one another get the moment at which they are noted."""
    if table not in BY_NAME:
        raise LoadError(f"No hay una plantilla «{table}».", f"Hay estas: {', '.join(BY_NAME)}.")
    marks = noted and NOTED in columns(BY_NAME[table])
    whole = [{**row, NOTED.header: row.get(NOTED.header) or noted} if marks else dict(row) for row in rows]
    headers = tuple(dict.fromkeys(header for row in whole for header in row))
    lines = tuple((place, tuple(row.get(h, "") for h in headers)) for place, row in enumerate(whole, 1))
    return Sheet(table, headers, lines)
