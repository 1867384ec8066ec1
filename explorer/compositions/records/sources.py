"""Fuentes: the public addresses and the files that the data come from, each with the rows it brings."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.compositions.records.frame import head
from explorer.lamina import Child, Node, h, link
from explorer.words import number, plural
from graph.analysis.counts import COLUMNS

Rows = Sequence[Mapping[str, Any]]


def numbers(sources: Rows, loads: Rows) -> dict[str, Number]:
    """How many rows each source and each file brings; both are answers of the library of questions."""
    shown = {f"source.{place}": _rows(row["source"], row["records"]) for place, row in enumerate(sources)}
    return shown | {f"file.{place}": _rows(row["file"], row["records"]) for place, row in enumerate(loads)}


def _rows(name: str, records: Sequence[str]) -> Number:
    # The id of a record ends with the number of its row.
    rows = [(id_, f"Fila {id_.rsplit('.', 1)[-1]}", "", None, (id_,)) for id_ in records]
    return Number(number(len(rows)), name, pd.DataFrame(rows, columns=COLUMNS, dtype=object))


def page(sources: Rows, loads: Rows, shown: Mapping[str, Number], cut: bool = False) -> Node:
    """The whole section."""
    many = len(sources)
    sentence = f"Los datos salen de {number(many)} {plural(many, 'dirección pública', 'direcciones públicas')}"
    in_force = [(place, row) for place, row in enumerate(loads) if row["active"] == "sí"]
    sentence += f" y de {number(len(in_force))} {plural(len(in_force), 'archivo', 'archivos')}"
    if not many:
        sentence = "Ninguna fila dice todavía de qué dirección pública sale"
    lines: list[list[Child]] = [
        [link(row["source"]), button(shown, f"source.{place}"), ", ".join(row["files"] or [])]
        for place, row in enumerate(sources)
    ]
    files: list[list[Child]] = [[row["file"], button(shown, f"file.{place}")] for place, row in in_force]
    nothing = pieces.empty(
        "Aquí aparecen las direcciones públicas que sostienen los datos.",
        "Llene la columna «Fuente» de las plantillas con la dirección de donde sale cada fila.",
    )
    return h(
        "div",
        head(sentence),
        h("p", "Hay más: estas son las que más filas traen.", class_="note") if cut else None,
        h(
            "section",
            h("h2", "Direcciones públicas"),
            pieces.table(["Dirección", "Filas", "En qué archivos"], lines, "Direcciones públicas", [1])
            if many
            else nothing,
        ),
        h(
            "section",
            h("h2", "Archivos"),
            pieces.table(["Archivo", "Filas"], files, "Archivos vigentes", [1]),
            class_="section",
        ),
    )
