"""Plantillas: which tables can be filled, and what each row says."""

from explorer import pieces
from explorer.compositions.records.frame import head
from explorer.lamina import Child, Node, h
from graph.columns import columns
from graph.tables import TABLES

OWN = frozenset({"regiones", "limites"})
"""These come with the program."""


def page() -> Node:
    """What can be loaded; the workbook is given above it."""
    lines: list[list[Child]] = []
    for table in TABLES:
        if table.name not in OWN:
            needed = [column.header for column in columns(table) if column.required]
            lines.append([table.title, table.help, ", ".join(needed) or "ninguna"])
    headers = ["Plantilla", "Qué dice cada fila", "Columnas obligatorias"]
    return h(
        "div",
        h(
            "p",
            "Llene lo que tenga: lo que no se sepa se deja vacío. La hoja «Ayuda» del libro dice qué va en cada "
            "columna. Los datos de este espacio también salen con esta forma, y así vuelven a entrar.",
            class_="note",
        ),
        pieces.table(headers, lines, "Las plantillas"),
    )


def title() -> Node:
    return head(f"Hay {len(TABLES) - len(OWN)} plantillas para llenar; basta con una para empezar")
