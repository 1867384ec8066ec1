"""What looks like a value and is none: a doubt, a day or a place where a name goes, a meeting that was not held."""

import re
from collections.abc import Mapping

from graph.keys import normal
from graph.model import NodeType
from graph.nodes import MEETING, ORGANIZATION, WORKING_GROUP
from loaders.cells import Held
from loaders.places import gazetteer
from loaders.shapes import MONTHS

_SUSPENDED = re.compile(
    r"\b(?:suspendid[oa]|cancelad[oa]|postergad[oa]|(?:se suspendio|no se (?:realizo|hizo|llevo a cabo|dio))$)\b"
)
_YEAR = re.compile(rf"(?:ano )?(?:(?:{'|'.join(MONTHS)}) (?:de |del )?)?(?:19|20)\d\d")
"""A name that is only a year, or a month of it: a subtitle."""
DOUBT = Held(
    "doubt", "Lleva un signo de pregunta: no se sabe si es así.", "Quite el signo si es seguro, o deje la celda vacía."
)
SUSPENDED = Held(
    "suspended", "Dice que no se realizó, y lo que no se realizó no es un encuentro.", "Quite la fila, o esas palabras."
)


def doubted(text: str) -> bool:
    """Whether a value is followed by a question mark: «Cusco?»; a name that asks opens with its sign: «¿Y ahora?»."""
    return "¿" not in text and re.search(r"\w\s*\(?\?+\)?$", text.strip()) is not None


def sure(cells: Mapping[str, str]) -> Mapping[str, str]:
    """Cells none of which is a doubt. Raises Held."""
    if any(map(doubted, cells.values())):
        raise DOUBT
    return cells


def suspended(text: str) -> bool:
    """Whether a name or a short note says that a meeting did not take place."""
    said = normal(text)
    return len(said.split()) <= 6 and _SUSPENDED.search(said) is not None


def named(name: str, node: NodeType) -> Held | None:
    """Why a text cannot be the name of a thing of a type; None where it can."""
    if doubted(name):
        return DOUBT
    if node is MEETING and suspended(name):
        return SUSPENDED
    day = node in (ORGANIZATION, WORKING_GROUP) and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?(?:[T ].*)?", name)
    if day or (node in (ORGANIZATION, WORKING_GROUP, MEETING) and _YEAR.fullmatch(normal(name))):
        return Held(
            "not a name", "Es una fecha y no un nombre.", "Escriba el nombre, o quite la fila si es un subtítulo."
        )
    if node is ORGANIZATION and gazetteer().named(name, ("departamento",)):
        return Held(
            "a place", "Es el nombre de una región y no de una organización.", "Quite la fila si es un subtítulo."
        )
    return None
