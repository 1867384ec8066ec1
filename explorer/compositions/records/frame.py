"""What stands over every section of Datos: the question, the answer of the section, and the way to the others."""

from collections.abc import Sequence

from explorer import pieces
from explorer.lamina import Child, Node, h

QUESTION = "¿Qué sabemos, qué falta, de dónde viene?"


def tabs(sections: Sequence[tuple[str, str]], chosen: str) -> Node:
    """The sections by name; `sections` are (name in the address, title)."""
    return h(
        "div",
        [
            h(
                "button",
                title,
                class_="tab",
                open=f"?seccion={path}&carga=&termino=",
                aria_current="page" if path == chosen else None,
            )
            for path, title in sections
        ],
        class_="tabs",
        role="navigation",
        aria_label="Secciones de Datos",
    )


def head(*sentence: Child) -> Node:
    return h("div", pieces.answer(QUESTION, *sentence), class_="closed-head")
