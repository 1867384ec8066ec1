"""Rows of the tables of decisions: what must be said in each, and corrected values in canonical form."""

from datetime import datetime
from typing import Any

from graph import decisions as d
from graph.keys import normal
from graph.model import Decision, Kind, NodeType, Property
from graph.nodes import ORGANIZATION
from graph.records import PLACED
from graph.schema import NODES
from loaders import fields
from loaders.cells import Asked, Held
from loaders.places import gazetteer

_NEEDED = {
    d.JUDGEMENT: (("verdict", "Juicio"),),
    d.CORRECTION: (("field", "Dato"),),
    d.ANSWER: (("question", "Pregunta"), ("option", "Respuesta")),
    d.WITHDRAWAL: (("load", "Carga"),),
}
PLACE = "Región"
"""A correction of this field moves the thing to another region."""


def ends_of(text: str) -> str:
    """The label of the type that a cell «Qué es» names; empty where it names none."""
    word = normal(text)
    return next((t.code for t in d.WHAT.terms if word in (normal(t.code), normal(t.label))), "")


def moment(text: str) -> str:
    """An ISO 8601 moment as it is stored; empty for a blank. Raises Held."""
    said = text.strip()
    if not said:
        return ""
    try:
        datetime.fromisoformat(said)
    except ValueError:
        raise Held("not a moment", "No es un momento.", "Escríbalo como 2018-04-21T15:30:00+00:00.") from None
    return said


def complete(decision: Decision, data: dict[str, Any]) -> None:
    """See that a decision says all it needs, and bring a corrected value to the form of its property. Raises Held."""
    for key, header in _NEEDED[decision]:
        if not data.get(key):
            raise Held("missing", f"Falta «{header}» y la fila no se entiende sin él.", "Complételo.")
    if decision is d.CORRECTION:
        _correct(data, NODES[data.get("what", ORGANIZATION.label)])


def _correct(data: dict[str, Any], node: NodeType) -> None:
    said, text = normal(data["field"]), data.get("value", "")
    if node is ORGANIZATION and said in (normal(PLACE), PLACED):
        place = _region(text)
        if not place:
            raise Held("missing", "Falta la región.", "Escriba cuál es.")
        data |= {"field": PLACED, "value": place}
        return
    prop = correctable(node).get(said)
    if prop is None:
        allowed = ", ".join(sorted({p.label for p in correctable(node).values()}))
        raise Held("not in the list", f"De una {node.singular} no se corrige ese dato.", f"Escriba uno de: {allowed}.")
    data |= {"field": prop.name, "value": fields.value(text, prop)}


def _region(text: str) -> Any:
    """The region of that name or code; «Lima» alone is the department."""
    if text in gazetteer().names:
        return text
    try:
        return gazetteer().find({PLACE: text}).value
    except Asked:
        return gazetteer().find({"Departamento": text}).value


def correctable(node: NodeType) -> dict[str, Property]:
    """The properties of a type that may be corrected by hand, by the normal form of their label and name."""
    found = [p for p in node.properties if p.name not in ("code", "name") and p.kind is not Kind.NAMES]
    return {normal(p.label): p for p in found} | {normal(p.name): p for p in found}
