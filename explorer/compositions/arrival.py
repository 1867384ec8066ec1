"""What came since a link was made: the view is the same, the data may be others."""

from collections.abc import Sequence

from explorer import pieces
from explorer.lamina import Node, h
from explorer.state import place
from explorer.words import number, plural
from graph.log import Load


def since(history: Sequence[Load], asked: str | None, version: int) -> Node | None:
    """`asked` is the version of the data that a link carries, `version` the one in view."""
    if not asked or not asked.isascii() or not asked.isdigit() or int(asked) > version:
        return None
    moved = [load for load in history if load.changed > int(asked)]
    came = sum(load.active for load in moved)
    gone = len(moved) - came
    told = []
    if came:
        told.append(f"se {plural(came, 'cargó', 'cargaron')} {number(came)} {plural(came, 'archivo', 'archivos')}")
    if gone:
        told.append(f"se {plural(gone, 'retiró', 'retiraron')} {number(gone)}")
    if not told:
        return h("p", "Desde este enlace no se cargó ningún archivo: los datos son los mismos.", class_="since")
    way = pieces.act("Ver las cargas", place("datos", seccion="cargas"))
    return h("p", f"Desde este enlace {' y '.join(told)}. ", way, class_="since")
