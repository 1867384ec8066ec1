"""How to give the program what is missing: which template to fill, and where it is loaded."""

from explorer import pieces
from explorer.lamina import Child
from explorer.state import place
from graph.columns import Reads, columns
from graph.tables import BY_NAME

WHERE = next(column.header for column in columns(BY_NAME["organizaciones"]) if column.reads is Reads.PLACE)
"""The column of the template that says where an organization is from."""


def way(table: str) -> list[Child]:
    """«Llene la plantilla «Asistencias» y cárguela en Datos.», with its two ways."""
    return [
        pieces.act(f"Llene la plantilla «{BY_NAME[table].title}»", place("datos", seccion="plantillas")),
        " y ",
        pieces.act("cárguela en Datos", place("datos", seccion="cargar")),
        ".",
    ]
