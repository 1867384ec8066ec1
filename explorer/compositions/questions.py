"""Preguntas: the library of questions, and the answer to one."""

from collections.abc import Sequence

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Number
from explorer.lamina import Child, Node, h, link
from explorer.words import date, number, plural
from graph.parameters import Several
from graph.questions import Question

QUESTION = "¿Qué más puedo preguntar?"
_TOPICS = {
    "calidad": "Los datos",
    "compromisos": "Compromisos",
    "encuentros": "Encuentros",
    "fondos": "Fondos",
    "mesas": "Mesas",
    "organizaciones": "Organizaciones",
    "puntos_de_cultura": "Puntos de Cultura",
    "regiones": "Regiones",
}


def library(asked: Sequence[Question]) -> Node:
    """All questions by topic."""
    topics: dict[str, list[Question]] = {}
    for question in asked:
        topics.setdefault(question.topic, []).append(question)
    sections = [
        h(
            "section",
            h("h2", _TOPICS.get(topic, topic.replace("_", " ").capitalize())),
            h(
                "ul",
                [h("li", h("button", q.title, class_="act", open=f"?pregunta={q.name}"), _why(q)) for q in found],
                class_="questions",
            ),
            class_="section",
        )
        for topic, found in topics.items()
    ]
    sentence = f"{len(asked)} preguntas ya escritas, cada una con sus filas"
    note = "Cada una lee todo el registro: los filtros de arriba no la cambian."
    return h("div", pieces.answer(QUESTION, sentence), h("p", note, class_="note"), sections)


def _why(question: Question) -> Node:
    return h("p", question.why, class_="note")


def heading(question: Question) -> Node:
    """The title of one question, over its parameters."""
    back = h("button", "Todas las preguntas", class_="act", open="?pregunta=")
    note = h("p", "Lee todo el registro: los filtros de arriba no la cambian.", class_="note")
    return h("div", h("p", back, class_="question"), h("h1", question.title, class_="answer"), _why(question), note)


def several(found: Several) -> str:
    """What is said over the choices where a name is that of several things."""
    return f"{found.message} ¿Cuál?"


def numbers(question: Question, answer: pd.DataFrame) -> dict[str, Number]:
    """The number of rows, and one for each row that opens its own sources."""
    rows = [_row(question, row) for row in answer.to_dict("records")]
    frame = pd.DataFrame(rows, columns=["subject", "name", "fact", "date", "records"], dtype=object)
    shown = {"all": Number(number(len(frame)), question.title, frame)}
    for place in range(len(frame)):
        one = frame.iloc[[place]]
        shown[f"row.{place}"] = Number("1", str(one.iloc[0]["name"]), one)
    return shown


def _row(question: Question, row: dict[str, object]) -> tuple[object, ...]:
    shown = [column for column in question.columns if column.type != "records"]
    name = _text(row[shown[0].name]) or "sin dato"
    fact = "; ".join(f"{c.label}: {_text(row[c.name])}" for c in shown[1:] if _text(row[c.name]))
    return row[shown[0].name], name, fact, None, tuple(row.get("records") or ())


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if item)
    return "" if value is None else str(value)


def result(question: Question, answer: pd.DataFrame, shown: dict[str, Number]) -> Node:
    """The answer as a table; each row opens where it comes from, and the Cypher stands below."""
    columns = [column for column in question.columns if column.type != "records"]
    lines = []
    for place, row in enumerate(answer.to_dict("records")):
        cells = [_cell(column.type, row[column.name]) for column in columns]
        source = h("button", "De dónde sale", class_="act", open=f"?filas=row.{place}")
        lines.append([*cells, source])
    count = len(answer)
    cut = " Hay más: estas son las primeras." if answer.attrs.get("cut") else ""
    said: list[Child] = [pieces.number(shown["all"].shown, "all"), f" {plural(count, 'fila', 'filas')}.{cut}"]
    numeric = [place for place, column in enumerate(columns) if column.type == "integer"]
    headers = [*(column.label for column in columns), ""]
    nothing = pieces.empty("Ninguna fila responde a esta pregunta.", "No consta: no quiere decir que no exista.")
    return h(
        "div",
        h("p", *said, class_="note"),
        pieces.table(headers, lines, question.title, numeric) if count else nothing,
        h(
            "section",
            h("h2", "La pregunta en Cypher"),
            h("pre", h("code", question.text), class_="cypher"),
            class_="section",
        ),
    )


def _cell(type_: str, value: object) -> Child:
    text = _text(value)
    if not text:
        return pieces.unknown()
    if type_ == "date":
        return date(text)
    if type_ == "integer" and isinstance(value, int):
        return number(value)
    return link(text) if text.startswith(("http://", "https://")) else text
