"""Answers: from the command line, a file or the page to records of the log, with all that follows from them."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import LoadError
from graph.records import Record
from graph.tables import BY_NAME
from loaders.cells import Option
from loaders.context import Context
from loaders.headers import match
from loaders.report import Question, Report
from loaders.rows import Row
from loaders.written import sheet

Rows = dict[str, list[dict[str, str]]]


def given(pairs: Iterable[str]) -> dict[str, str]:
    """Answers written as `ID=OPTION`."""
    found = {}
    for pair in pairs:
        id_, sign, option = pair.partition("=")
        if not sign or not id_.strip() or not option.strip():
            raise LoadError(f"No se entiende la respuesta «{pair}».", "Escriba ID=OPCIÓN, como lo da «tejido check».")
        found[id_.strip()] = option.strip()
    return found


def read(path: Path) -> dict[str, str]:
    """Answers from a CSV file with the columns «Pregunta» and «Respuesta», or one `ID=OPTION` a line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LoadError(f"No se puede leer {path.name}.", "Guárdelo como CSV en UTF-8.") from error
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    first = lines[0] if lines else ""
    if "Pregunta" not in first:
        return given(lines)
    sign = ";" if first.count(";") > first.count(",") else ","
    rows = csv.DictReader(io.StringIO("\n".join(lines)), delimiter=sign)
    return {row["Pregunta"].strip(): row["Respuesta"].strip() for row in rows if (row.get("Respuesta") or "").strip()}


def agree(said: Mapping[str, str], reports: Iterable[Report]) -> None:
    """Raises LoadError where an answer is to no question of these reports, or is none of its options."""
    asked = {q.id: q for report in reports for q in (*report.questions, *report.taken)}
    for id_, option in said.items():
        if id_ not in asked:
            others = f"Las preguntas son: {', '.join(sorted(asked))}." if asked else "Estos archivos no preguntan nada."
            raise LoadError(f"Ninguna pregunta es la «{id_}».", others)
        if option not in {one.id for one in asked[id_].options}:
            ways = ", ".join(f"{id_}={one.id}" for one in asked[id_].options)
            raise LoadError(f"«{option}» no es una respuesta de la pregunta «{id_}».", f"Puede ser: {ways}.")


def decisions(reports: Iterable[Report], before: Mapping[str, str]) -> Rows:
    """The rows of the tables of decisions that the new answers make."""
    found: Rows = {}
    done: set[str] = set()
    for question in (q for report in reports for q in (*report.questions, *report.taken)):
        if not question.answer or question.id in done or before.get(question.id) == question.answer:
            continue
        done.add(question.id)
        for table, rows in _said(question).items():
            found.setdefault(table, []).extend(rows)
    return found


def _said(question: Question) -> Rows:
    said = {"Pregunta": question.id, "Respuesta": question.answer, "Qué se preguntó": question.message}
    effects = question.effects.get(question.answer, {})
    return {"respuestas": [said], **{table: list(rows) for table, rows in effects.items()}}


def rows(question: Question) -> list[Record]:
    """The records that an answered question makes, for a check that writes nothing."""
    if not question.answer:
        return []
    found = []
    now = datetime.now(UTC).isoformat()
    for table, said in question.effects.get(question.answer, {}).items():
        made = sheet(table, said, now)
        placed, _ = match(BY_NAME[table], made.headers)
        for number, cells in made.rows:
            row = Row(BY_NAME[table], {column: cells[place] for place, column in placed.items()}, Context())
            if not row.problems:
                found.append(Record(f"{question.id}.{number}", question.id, table, number, row.data))
    return found


def known_option(question: Question, option: str) -> Option:
    """The option that was chosen; LoadError where the question has none of that id."""
    for one in question.options:
        if one.id == option:
            return one
    raise LoadError(
        f"La pregunta {question.id} no tiene la opción «{option}».",
        f"Hay estas: {', '.join(o.id for o in question.options)}.",
    )
