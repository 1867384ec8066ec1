"""Every threshold of the definitions, by name. Views say the ones in force."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from graph.errors import TejidoError


@dataclass(frozen=True)
class Thresholds:
    """Sizes are counted in organizations, everybody counted."""

    working_meeting: int = 60
    """Up to this many at a working meeting, each two of them met."""
    working_group: int = 60
    """Up to this many in a group, each two of them work together."""
    repeated_meetings: int = 2
    """This many working meetings of any size, shared, count as having met."""


USUAL = Thresholds()
"""The ones in force where a space sets no others."""


def read(told: Mapping[str, Any]) -> Thresholds:
    """The thresholds that a space sets in its file, the usual ones for the others."""
    names = [field.name for field in fields(Thresholds)]
    for name, value in told.items():
        if name not in names:
            raise TejidoError(f"No hay un umbral «{name}».", f"Hay estos: {', '.join(names)}.")
        if not isinstance(value, int) or isinstance(value, bool) or value < 2:
            raise TejidoError(f"El umbral «{name}» es {value!r}.", "Debe ser un número entero de 2 o más.")
    return Thresholds(**told)
