"""What came since a link was made: the view is the same, the data may be others."""

from explorer import pieces
from explorer.lamina import Node, h
from explorer.state import place
from explorer.words import number, plural


def since(moved: tuple[int, int] | None) -> Node | None:
    """`moved` are the loads that came and those that were withdrawn; None where the link carries no version."""
    if moved is None:
        return None
    came, gone = moved
    told = []
    if came:
        told.append(f"se {plural(came, 'cargó', 'cargaron')} {number(came)} {plural(came, 'archivo', 'archivos')}")
    if gone:
        told.append(f"se {plural(gone, 'retiró', 'retiraron')} {number(gone)}")
    if not told:
        return h("p", "Desde este enlace no se cargó ningún archivo: los datos son los mismos.", class_="since")
    way = pieces.act("Ver las cargas", place("datos", seccion="cargas"))
    return h("p", f"Desde este enlace {' y '.join(told)}. ", way, class_="since")
