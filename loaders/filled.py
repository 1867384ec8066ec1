"""The records of a space as the templates they could have been loaded from: what is exported loads again."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from graph.columns import Column, Reads, columns
from graph.model import Kind, Property
from graph.records import Record
from graph.tables import TABLES
from loaders.places import gazetteer


def filled(records: Iterable[Record]) -> dict[str, pd.DataFrame]:
    """A table of text for each template that has rows, by its title, in the order of the templates.

    Columns that no row uses are left out, unless the template needs them.
    """
    by_table: dict[str, list[Record]] = {}
    for record in records:
        by_table.setdefault(record.table, []).append(record)
    found = {}
    for table in TABLES:
        if own := by_table.get(table.name):
            shown = columns(table)
            lines = [[_cell(column, record) for column in shown] for record in own]
            used = [place for place, c in enumerate(shown) if c.required or any(line[place] for line in lines)]
            headers = [shown[place].header for place in used]
            found[table.title] = pd.DataFrame(
                [[line[p] for p in used] for line in lines], columns=headers, dtype=object
            )
    return found


def _cell(column: Column, record: Record) -> str:
    """What is written in a column for a record; empty where it says nothing."""
    if column.reads is Reads.SOURCE:
        return " | ".join(record.sources[1:]) if column.many else "".join(record.sources[:1])
    if column.reads is Reads.ATTENDED:
        return "no" if record.data.get("attended") is False else "sí"
    if column.reads is Reads.PROPERTY and column.holds:
        return _value(record.data.get(column.key), column.holds)
    said = record.data.get(column.role)
    mentions = said if isinstance(said, list) else [said] if said else []
    if column.reads is Reads.PLACE:
        return _place(column.header, mentions[0]["code"]) if mentions else ""
    if column.reads is Reads.QUALIFIER:
        return _qualifier(mentions[0].get("qualifier", "")) if mentions else ""
    key = "name" if column.reads is Reads.NAME else "code"
    parts = [mention.get(key, "") for mention in mentions]
    return " | ".join(parts) if any(parts) else ""


def _place(header: str, code: str) -> str:
    if header == "Ubigeo":
        return code
    return gazetteer().names[gazetteer().within(code)[-1]] if header == "Departamento" else ""


def _qualifier(said: str) -> str:
    """A department by its name, a date as it is."""
    return gazetteer().names.get(said, said)


def _value(said: Any, prop: Property) -> str:
    if said is None:
        return ""
    if prop.kind is Kind.TERM and prop.vocabulary:
        return prop.vocabulary.label(said)
    if prop.kind is Kind.NAMES:
        return " | ".join(said)
    if prop.kind is Kind.FLAG:
        return "sí" if said else "no"
    return str(said)
