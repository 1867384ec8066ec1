"""The library of questions: one Cypher file each, with its title, reason, parameters and columns.

The header of a file:

    // title: ¿Qué organizaciones hay en una región?
    // why: Para saber a quién llamar antes de viajar. It may go on
    //   in lines of its own.
    // param: region region «Región» = Cusco
    // meaning: registers = GROUP_TYPE register
    // column: organization «Organización» text
    // column: records «De dónde sale» records

A parameter is required unless it has a default after `=`; an empty default means all. A meaning sends the
stored codes that carry it in `graph.vocabularies`, so that no query spells them again. A column is text,
integer, date, list (of texts), flag, answer (a flag that may be «no se sabe»), term:VOCABULARY, label (a node
label or relation type), property (`Label.property`), code (`TYPE.property.code`) or records (ids, nested at
will); all but the ids are put in words here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from graph import parameters, vocabularies
from graph.errors import QuestionError
from graph.keys import normal
from graph.model import Vocabulary
from graph.parameters import Param
from graph.schema import EDGES, NODES
from graph.store import Store

FOLDER = Path(__file__).resolve().parent.parent / "queries"
LIMIT = 1_000
"""The most rows a question gives."""
SECONDS = 5.0
_LINE = re.compile(r"// (title|why|param|meaning|column): (.+)")
_MORE = re.compile(r"//   (\S.*)")
_PARAM = re.compile(r"(\w+) (text|integer|date|region|organization|group|meeting) «([^»]+)»(?: =(.*))?")
_MEANING = re.compile(r"(\w+) = ([A-Z_]+) (.+)")
_COLUMN = re.compile(r"(\w+) «([^»]+)» (text|integer|date|list|flag|answer|label|property|code|records|term:[A-Z_]+)")
_ANSWERS = {True: "sí", False: "no", None: "no se sabe"}
_SEE = "Vea el encabezado de otra pregunta."


@dataclass(frozen=True)
class Column:
    """One column of the answer: its name in the Cypher, its Spanish label, its type."""

    name: str
    label: str
    type: str


@dataclass(frozen=True)
class Meaning:
    """A parameter that the model fills: the codes of a vocabulary that carry a meaning."""

    name: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """One file of `queries/`: its name is the file's, its topic the folder's."""

    name: str
    topic: str
    title: str
    why: str
    params: tuple[Param, ...]
    meanings: tuple[Meaning, ...]
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
    said: dict[str, list[str]] = {"title": [], "why": [], "param": [], "meaning": [], "column": []}
    lines = path.read_text(encoding="utf-8").splitlines()
    end = next((place for place, line in enumerate(lines) if not line.startswith("//")), len(lines))
    key = ""
    for line in lines[:end]:
        if match := _LINE.fullmatch(line.rstrip()):
            key = match[1]
            said[key].append(match[2])
        elif (match := _MORE.fullmatch(line.rstrip())) and key == "why":
            said[key].append(match[1])
        else:
            raise QuestionError(f"{path.name}: no se entiende «{line}».", _SEE)
    if len(said["title"]) != 1 or not said["why"] or not said["column"]:
        raise QuestionError(f"{path.name}: le falta título, motivo o columnas.", _SEE)
    return Question(
        path.stem,
        path.parent.name,
        said["title"][0],
        " ".join(said["why"]),
        tuple(_param(*_fields(_PARAM, text, path)) for text in said["param"]),
        tuple(_meaning(*_fields(_MEANING, text, path)) for text in said["meaning"]),
        tuple(Column(*_fields(_COLUMN, text, path)) for text in said["column"]),
        "\n".join(lines[end:]).strip(),
    )


def _fields(form: re.Pattern[str], text: str, path: Path) -> tuple[Any, ...]:
    match = form.fullmatch(text)
    if match is None:
        raise QuestionError(f"{path.name}: no se entiende «{text}».", _SEE)
    return match.groups()


def _param(name: str, type_: str, label: str, default: str | None) -> Param:
    return Param(name, type_, label, None if default is None else default.strip())


def _meaning(name: str, vocabulary: str, meaning: str) -> Meaning:
    return Meaning(name, tuple(sorted(_vocabulary(vocabulary).meaning(meaning))))


def _vocabulary(name: str) -> Vocabulary:
    found = getattr(vocabularies, name, None)
    if not isinstance(found, Vocabulary):
        raise QuestionError(f"No hay ningún vocabulario «{name}».", "Los vocabularios están en graph/vocabularies.py.")
    return found


def values(asked: Question, given: Mapping[str, str]) -> dict[str, Any]:
    """The parameters: those given, checked and converted, and the defaults of the others.

    A thing (a region, an organization) stays as it was written: `ask` finds its id in the store.
    """
    named = _named(asked, given)
    return {param.name: parameters.value(param, named.get(param.name)) for param in asked.params}


def _named(asked: Question, given: Mapping[str, str]) -> dict[str, str]:
    """What is given, by the name of its parameter: each answers to its label too, whatever its case and accents."""
    names = {normal(param.label): param.name for param in asked.params} | {p.name: p.name for p in asked.params}
    found = {}
    for said, value in given.items():
        name = names.get(said) or names.get(normal(said))
        if name is None:
            takes = ", ".join(param.written for param in asked.params)
            message = f"Esta pregunta no tiene el parámetro «{said}»."
            raise QuestionError(message, f"Tiene: {takes}." if takes else "No tiene ninguno.")
        if name in found:
            raise QuestionError(f"El parámetro «{said}» está dos veces.", "Dé uno solo de los dos valores.")
        found[name] = value
    return found


def ask(store: Store, asked: Question, given: Mapping[str, str]) -> pd.DataFrame:
    """The answer: a column for each declared one, by its name, in the words of the model; unknown is None.

    A column of type `records` holds the ids of the records behind its row, as a tuple. `attrs["cut"]` says
    that there were more than `LIMIT` rows.
    """
    sent = values(asked, given)
    for param in asked.params:
        if param.names_a_thing and sent[param.name] is not None:
            sent[param.name] = parameters.identified(store, param, sent[param.name])
    sent |= {meaning.name: list(meaning.codes) for meaning in asked.meanings}
    answer = store.read(asked.text, sent, timeout=SECONDS, limit=LIMIT)
    if answer.columns != tuple(column.name for column in asked.columns):
        raise QuestionError(f"{asked.name}: devuelve otras columnas que las declaradas.", "Corrija su encabezado.")
    cells = [[_cell(column, value) for column, value in zip(asked.columns, row, strict=True)] for row in answer.rows]
    frame = pd.DataFrame(cells, columns=list(answer.columns), dtype=object)
    frame.attrs["cut"] = answer.cut
    return frame


def _cell(column: Column, value: Any) -> Any:
    """A value as it is shown: codes in words, nothing known as None."""
    if column.type == "records":
        return tuple(dict.fromkeys(_flat(value)))
    if column.type == "answer" or (column.type == "flag" and value is not None):
        return _ANSWERS[value]
    if column.type == "list":
        return list(dict.fromkeys(_flat(value))) or None
    if column.type in ("label", "property", "code") or column.type.startswith("term:"):
        return ", ".join(dict.fromkeys(_word(column.type, code) for code in _flat(value))) or None
    return None if value == "" else value


def _word(type_: str, code: str) -> str:
    if type_ == "label":
        return NODES[code].singular if code in NODES else EDGES[code].phrase
    if type_ == "property":
        label, name = code.split(".")
        return NODES[label].property(name).label
    if type_ == "code":
        edge, name, code = code.split(".")
        vocabulary = EDGES[edge].property(name).vocabulary
        assert vocabulary, f"{edge}.{name} holds no terms"
        return vocabulary.label(code)
    return _vocabulary(type_.removeprefix("term:")).label(code)


def _flat(value: Any) -> Iterator[Any]:
    """The items of nested lists, without the empty ones."""
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif value not in (None, ""):
        yield value
