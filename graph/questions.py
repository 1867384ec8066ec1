"""The library of questions: one Cypher file each, with its title, reason, parameters and columns.

The header of a file:

    // title: ¿Qué organizaciones hay en una región?
    // why: Para saber a quién llamar antes de viajar.
    // param: region region «Región» = 08
    // column: organization «Organización» text
    // column: records «De dónde sale» records

A parameter is required unless it has a default after `=`. Its type is text, integer, date or region; a column's
is text, integer, date, region, term:VOCABULARY or records.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from graph import dates, vocabularies
from graph.errors import QuestionError
from graph.keys import normal
from graph.model import Vocabulary
from graph.store import Store

FOLDER = Path(__file__).resolve().parent.parent / "queries"
LIMIT = 1_000
"""The most rows a question gives."""
SECONDS = 5.0
_LINE = re.compile(r"//\s*(title|why|param|column):\s*(.+)")
_PARAM = re.compile(r"(\w+) (text|integer|date|region) «([^»]+)»(?: = (.*))?")
_COLUMN = re.compile(r"(\w+) «([^»]+)» (text|integer|date|region|records|term:[A-Z_]+)")
_REGIONS = "MATCH (r:Region {level: 'department'}) RETURN r.ubigeo AS ubigeo, r.name AS name ORDER BY ubigeo"


@dataclass(frozen=True)
class Param:
    """One parameter: its name in the Cypher, its type, its Spanish label, its default (None: required)."""

    name: str
    type: str
    label: str
    default: str | None


@dataclass(frozen=True)
class Column:
    """One column of the answer."""

    name: str
    label: str
    type: str


@dataclass(frozen=True)
class Question:
    """One file of `queries/`: its name is the file's, its topic the folder's."""

    name: str
    topic: str
    title: str
    why: str
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    text: str


@cache
def questions() -> tuple[Question, ...]:
    """All of them, by topic and title."""
    found = [read(path) for path in sorted(FOLDER.rglob("*.cypher"))]
    return tuple(sorted(found, key=lambda q: (q.topic, q.title)))


def question(name: str) -> Question:
    """One by its name."""
    for found in questions():
        if found.name == name:
            return found
    raise QuestionError(f"No hay ninguna pregunta «{name}».", "Vea las que hay con «tejido query».")


def read(path: Path) -> Question:
    """Read a file. QuestionError where its header is not as it must be."""
    said: dict[str, list[str]] = {"title": [], "why": [], "param": [], "column": []}
    body: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("//") and not body:
            match = _LINE.fullmatch(line.strip())
            if match is None:
                raise QuestionError(f"{path.name}: no se entiende «{line}».", "Vea el encabezado de otra pregunta.")
            said[match[1]].append(match[2].strip())
        else:
            body.append(line)
    if len(said["title"]) != 1 or not said["why"] or not said["column"]:
        raise QuestionError(f"{path.name}: le falta título, motivo o columnas.", "Vea el encabezado de otra pregunta.")
    params = tuple(Param(*_fields(_PARAM, text, path)) for text in said["param"])
    columns = tuple(
        Column(name, label, type_) for name, label, type_ in (_fields(_COLUMN, c, path) for c in said["column"])
    )
    text = "\n".join(body).strip()
    return Question(path.stem, path.parent.name, said["title"][0], " ".join(said["why"]), params, columns, text)


def _fields(form: re.Pattern[str], text: str, path: Path) -> tuple[Any, ...]:
    match = form.fullmatch(text)
    if match is None:
        raise QuestionError(f"{path.name}: no se entiende «{text}».", "Vea el encabezado de otra pregunta.")
    return match.groups()


def values(store: Store, asked: Question, given: Mapping[str, str]) -> dict[str, Any]:
    """The parameters to send: those given, checked, and the defaults of the others."""
    known = {param.name for param in asked.params}
    if unknown := sorted(set(given) - known):
        takes = ", ".join(sorted(known)) or "ninguno"
        raise QuestionError(f"Esta pregunta no tiene el parámetro «{unknown[0]}».", f"Tiene: {takes}.")
    return {param.name: _value(store, param, given.get(param.name) or param.default) for param in asked.params}


def _value(store: Store, param: Param, said: str | None) -> Any:
    if said is None or not said.strip():
        if param.default is not None:
            return None  # an empty default means «all»
        raise QuestionError(f"Falta «{param.label}».", f"Escriba {param.name}=…")
    if param.type == "integer":
        if not re.fullmatch(r"-?\d{1,9}", said.strip()):
            raise QuestionError(f"«{said}» no es un número entero.", f"Escriba {param.name}=2.")
        return int(said)
    if param.type == "date" and not dates.is_date(said.strip()):
        raise QuestionError(f"«{said}» no es una fecha.", f"Escriba {param.name}=2018-04-21, 2018-04 o 2018.")
    return regions(store, said) if param.type == "region" else said.strip()


def regions(store: Store, said: str) -> str:
    """The two figures of a department, from its figures or its name."""
    found = {str(code): str(name) for code, name in store.read(_REGIONS).rows}
    for code, name in found.items():
        if said.strip() == code or normal(said) == normal(name):
            return code
    raise QuestionError(f"No hay ninguna región «{said}».", f"Hay estas: {', '.join(found.values())}.")


def ask(store: Store, asked: Question, given: Mapping[str, str]) -> pd.DataFrame:
    """The answer: a column for each declared one, terms by their Spanish word, unknown as None.

    `attrs["cut"]` says that there were more than `LIMIT` rows.
    """
    answer = store.read(asked.text, values(store, asked, given), timeout=SECONDS, limit=LIMIT)
    frame = pd.DataFrame(answer.rows, columns=list(answer.columns), dtype=object)
    if list(answer.columns) != [c.name for c in asked.columns]:
        raise QuestionError(f"{asked.name}: devuelve otras columnas que las declaradas.", "Corrija su encabezado.")
    for column in asked.columns:
        if column.type.startswith("term:"):
            vocabulary: Vocabulary = getattr(vocabularies, column.type.removeprefix("term:"))
            frame[column.name] = [_label(vocabulary, value) for value in frame[column.name]]
    frame.attrs["cut"] = answer.cut
    return frame


def _label(vocabulary: Vocabulary, value: Any) -> Any:
    """The word of a term; of a list of terms, their words."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(vocabulary.label(v) for v in value if v)) or None
    return vocabulary.label(value) if value else None
