"""How to give the program what is missing: which template to fill, and how it is loaded."""

from explorer import pieces
from explorer.lamina import Child
from explorer.pages import BY_PATH
from explorer.state import place
from graph.tables import BY_NAME

TEMPLATES = "datos"
"""The page where the templates are given."""


def way(table: str) -> list[Child]:
    """«Llene la plantilla «Asistencias» y cárguela con «tejido load».», leading to the templates where they are."""
    fill = f"Llene la plantilla «{BY_NAME[table].title}»"
    led = pieces.act(fill, place(TEMPLATES, seccion="plantillas")) if TEMPLATES in BY_PATH else fill
    return [led, " y cárguela con «tejido load»."]
