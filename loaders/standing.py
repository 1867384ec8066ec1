"""Whether a row holds, by what other columns say of it: a state («Retirada»), a plain no, a remark («duplicado»)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.columns import Column
from graph.keys import normal
from graph.model import Table
from loaders import doubts, marks
from loaders.cells import Held, Option
from loaders.context import Context

LEFT = Held(
    "left",
    "Dice que ya no participa, y no desde cuándo.",
    "Escriba el día en «Hasta», o quite la fila si nunca participó.",
)
_NOT_GIVEN = Held(
    "not given", "Por su estado, todavía no es así, o no llegó a serlo.", "Quite la fila, o corrija el estado si lo es."
)
_SET_ASIDE = Held("set aside", "Dice que la fila sobra.", "Quite la fila, o esas palabras si vale.")
_REMARK = re.compile(r"^(?:observacion|nota|comentario|detalle|accion)(?:e?s)?(?: .+)?$")
_ASIDE = re.compile(
    r"^(?:(?:esta|fila|registro|es|ojo|dato|por) )*(?:duplicad[oa]|repetid[oa]|borrar|borrad[oa]|eliminar|eliminad[oa]"
    r"|descartar|descartad[oa]|prueba|no (?:va|vale|cargar|considerar|incluir))\b"
)
_STATE = re.compile(r"^(?:estado|situacion|condicion|estatus|status|resultado)(?: (?:actual|del? .+))?$")
_OVER = re.compile(
    r"\b(?:retirad[oa]|se retiro|renunci[oa]|renunciante|de baja|baja|inactiv[oa]|desactivad[oa]|disuelt[oa]"
    r"|ya no (?:participa|pertenece|es parte|integra)|no activ[oa]|ceso|separad[oa]|expulsad[oa]|ex ?miembro)\b"
)
_OPEN = re.compile(
    r"^(?:todavia |aun )?no\b|\b(?:sin (?:resolucion|reconoc\w+|firma\w*)|observad[oa]|denegad[oa]|rechazad[oa]"
    r"|desestimad[oa]|improcedente|archivad[oa]|anulad[oa]|retirad[oa]|desistio|descalificad[oa]|postul\w+"
    r"|solicitad[oa]|pendiente|en (?:evaluacion|proceso|tramite|espera))\b"
)
_GIVEN = ("puntos_de_cultura", "fondos", "adhesiones")
"""Tables of what somebody must first give or sign."""
_STATEMENTS = (*_GIVEN, "membresias", "encuentros", "compromisos", "relaciones", "seguimientos", "presentaciones")
"""Tables each of whose rows says that something was, or is."""
_WHETHER = re.compile(
    r"^(?:(?:se|ya|es|esta|fue|si|la|lo) )*(?:sigue|continua|activ[oa]|vigente|integra\w*|pertenece|parte|miembro"
    r"|participa$|adhi\w+|firm[oa]|suscribi\w+|acept[oa]|aprob\w+|gan[oa]|ganador\w*|otorg\w+|seleccionad[oa]|realiz\w+"
    r"|hizo|hace|hecho|hecha|dio|efectu\w+|concret\w+|reconocid[oa]|valid[oa]|procede|admitid[oa]|aliad[oa]s?|recibi\w*"
    r"|present[oa]|confirm(?:o|ad[oa]))\b"
)
"""Over a column that says whether the row is so: «¿Se adhiere?», «Vigente»."""
_FEW = 5
"""The most words of a remark that is about the row itself."""
_NOT, _ALL = Option("no valen", "No valen: no se cargan"), Option("valen", "Valen: la columna habla de otra cosa")


@dataclass(frozen=True)
class Standing:
    """The columns that say whether a row holds, by place their headers: remarks, states, and whether it is so."""

    table: Table
    remarks: dict[int, str]
    states: dict[int, str]
    whether: dict[int, str]
    given: dict[int, str]
    """The columns of the day on which it was given: «en trámite» there is not given yet."""

    def against(self, cells: Sequence[str], data: Mapping[str, Any]) -> tuple[str, str, Held] | None:
        """The header, the state and why a row does not hold by it."""
        for place, header in (self.remarks | self.states).items():
            state = place in self.states
            if not state and len(cells[place].split()) > _FEW:
                continue
            if _ASIDE.match(normal(cells[place])):
                return header, cells[place], _SET_ASIDE
            if (state or self.table.name not in _GIVEN) and (held := _undone(cells[place], self.table, data)):
                return header, cells[place], held
        for place, header in self.given.items():
            if marks.pending(cells[place]):
                return header, cells[place], _NOT_GIVEN
        return None

    def denied(self, cells: Sequence[str], context: Context) -> str:
        """The header of the column that says no to a row, where such rows do not hold. Raises Asked."""
        for place, header in self.whether.items():
            if _says(cells[place]) is not False:
                continue
            told = f"La columna «{header}» dice que no en algunas filas. ¿Valen esas filas?"
            if context.ask("denied", "column", [header], told, (_NOT, _ALL)) == _NOT.id:
                return header
        return ""


def standing(
    table: Table, headers: Sequence[str], found: Mapping[int, Column], rows: Iterable[Sequence[str]]
) -> Standing:
    """Look through the columns of a sheet by their headers and their cells; those in `found` are of the template."""
    left = {place: header for place, header in enumerate(headers) if header and place not in found}
    states = {place: header for place, header in left.items() if _STATE.match(normal(header))}
    lines = list(rows)
    whether = {
        place: header
        for place, header in left.items()
        if table.name in _STATEMENTS
        and _WHETHER.match(normal(header))
        and all(marks.is_flag(cells[place]) for cells in lines)
    }
    remarks = {place: header for place, header in enumerate(headers) if _REMARK.match(normal(header))}
    given = {place: headers[place] for place, c in found.items() if table.name in _GIVEN and c.header == "Reconocida"}
    return Standing(table, remarks, states, whether, given)


def _says(text: str) -> bool | None:
    return marks.flag(text) if text.strip() else None


def _undone(state: str, table: Table, data: Mapping[str, Any]) -> Held | None:
    said = normal(state)
    if table.name in ("encuentros", "asistencias") and doubts.suspended(state):
        return doubts.SUSPENDED
    if table.name == "membresias" and _OVER.search(said) and not data.get("until"):
        return LEFT
    if table.name in _GIVEN and _OPEN.search(said):
        return _NOT_GIVEN
    return None
