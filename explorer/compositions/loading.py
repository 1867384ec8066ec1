"""How to give the program what is missing: which template, and where it is uploaded."""

from explorer import pieces
from explorer.lamina import Child
from explorer.pages import BY_PATH
from explorer.state import place
from graph.tables import BY_NAME

UPLOAD = "datos"
"""The page where files are uploaded."""


def way(table: str, words: str) -> list[Child]:
    """«Subirla», to the page of uploads; without one, which template to fill and the order that loads it."""
    if UPLOAD in BY_PATH:
        return [pieces.act(words, place(UPLOAD, plantilla=table))]
    return [f"Llene la plantilla «{BY_NAME[table].title}» y cárguela con «tejido load»."]
