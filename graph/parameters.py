"""The parameters of a question: what a person writes for one, checked, and the thing it names.

A thing (a region, an organization, a group, a meeting) is named by its id, its code or ubigeo, or any of
its names, without regard to accents and capitals; what is sent is its id. The name of several provinces or
districts is answered with all of them, to choose from.
"""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from graph import keys
from graph.errors import QuestionError
from graph.model import NodeType
from graph.nodes import MEETING, ORGANIZATION, REGION, WORKING_GROUP
from graph.store import Store

TODAY = "hoy"
THINGS: dict[str, NodeType] = {
    "region": REGION,
    "organization": ORGANIZATION,
    "group": WORKING_GROUP,
    "meeting": MEETING,
}
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_IN_PERU = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
# A department or a part of Lima goes before provinces and districts of its name: 101 names of districts repeat.
_NAMES = {
    "region": "MATCH (n:Region) RETURN n.id, n.ubigeo, "
    "CASE WHEN n.level IN ['department', 'lima_part'] THEN [n.name] ELSE [] END ORDER BY n.id",
    "organization": "MATCH (n:Organization) RETURN n.id, n.code, [n.name] + coalesce(n.aliases, []) ORDER BY n.id",
    "group": "MATCH (n:WorkingGroup) RETURN n.id, n.code, [n.name] ORDER BY n.id",
    "meeting": "MATCH (n:Meeting) RETURN n.id, n.code, [n.name] ORDER BY n.id",
}
_SMALLER = "MATCH (n:Region) RETURN n.id, n.ubigeo, n.name, n.level ORDER BY n.id"
_LEVELS = {"province": "provincia", "district": "distrito"}


@dataclass(frozen=True)
class Param:
    """One parameter: its name in the Cypher, its type, its Spanish label, its default.

    Without a default (None) it is required; an empty default means all.
    """

    name: str
    type: str
    label: str
    default: str | None

    @property
    def names_a_thing(self) -> bool:
        return self.type in THINGS

    @property
    def written(self) -> str:
        """What an order calls it: its label in one word, without accents."""
        return keys.normal(self.label).replace(" ", "_")


class Several(QuestionError):
    """A name of several things: `choices` are what to write instead, and the words that tell each."""

    def __init__(self, param: Param, said: str, choices: list[tuple[str, str]]) -> None:
        self.param, self.choices = param, choices
        told = "; ".join(f"{code}, {words}" for code, words in choices)
        what = "lugares" if param.type == "region" else THINGS[param.type].plural
        super().__init__(f"«{said}» es el nombre de {len(choices)} {what}.", f"Dé su código: {told}.")


def value(param: Param, said: str | None) -> Any:
    """What was written, checked: a text, a number, a day as ISO text, or None for all.

    A thing stays as it was written; `identified` finds it.
    """
    text = (said or "").strip() or param.default
    if text is None:
        raise QuestionError(f"Falta «{param.label}».", f"Dé un valor a «{param.written}».")
    if not text:
        return None
    return _READ.get(param.type, str)(text)


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}", text):
        raise QuestionError(f"«{text}» no es un número entero.", "Escríbalo con cifras, sin punto ni coma: 2.")
    return int(text)


def _day(text: str) -> str:
    if text.casefold() == TODAY:
        return datetime.now(UTC).date().isoformat()
    try:
        if match := _DAY.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        if match := _DAY_IN_PERU.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        pass
    raise QuestionError(f"«{text}» no es un día.", f"Escriba el día entero, 2018-04-21 o 21/04/2018, o «{TODAY}».")


_READ: dict[str, Callable[[str], Any]] = {"integer": _integer, "date": _day}


def identified(store: Store, param: Param, said: str) -> str:
    """The id of the thing that was named. QuestionError where nothing, or more than one, has that name."""
    node = THINGS[param.type]
    rows = store.read(_NAMES[param.type]).rows
    codes = {id_: keys.code(code or id_.split(":", 1)[1]) for id_, code, _ in rows}
    found = [id_ for id_, code in codes.items() if said.casefold() == id_ or keys.code(said) == code]
    if not found:
        found = [id_ for id_, _, names in rows if keys.normal(said) in map(keys.normal, names)]
    words = {id_: f"{names[0] if names else ''} (código {codes[id_]})" for id_, _, names in rows}
    if not found and node is REGION:
        words = _smaller(store, said)
        found = list(words)
    if len(found) == 1:
        return str(found[0])
    if found:
        raise Several(param, said, [(codes[id_], words[id_]) for id_ in found])
    if said == param.default:
        # A default of the public record may not exist in another space: the answer is then empty.
        return f"{node.prefix}:{keys.code(said)}"
    raise QuestionError(f"No consta «{said}» en la lista de {node.plural}.", _nearest(said, rows, node))


def _smaller(store: Store, said: str) -> dict[str, str]:
    """The provinces and districts of a name, by id: «Cusco › Cusco › San Jerónimo (distrito)»."""
    rows = store.read(_SMALLER).rows
    names = {ubigeo: name for _, ubigeo, name, _ in rows}
    found = {}
    for id_, ubigeo, own, level in rows:
        if level in _LEVELS and keys.normal(own) == keys.normal(said):
            over = [names.get(ubigeo[:figures], "") for figures in (2, 4) if figures < len(ubigeo)]
            found[id_] = f"{' › '.join([*filter(None, over), own])} ({_LEVELS[level]})"
    return found


def _nearest(said: str, rows: list[tuple[Any, ...]], node: NodeType) -> str:
    names = {keys.normal(name): name for _, _, said_names in rows for name in said_names}
    near = difflib.get_close_matches(keys.normal(said), names, n=3, cutoff=0.6)
    if near:
        return f"¿Quiso decir {' o '.join(f'«{names[key]}»' for key in near)}?"
    return "Escriba el nombre como está en sus filas, o su código."
