"""A report as plain values: what `tejido check --json` gives, key by key.

The keys are a contract: a test holds them. Rows carry canonical values by the headers of the template:
dates in ISO form with their precision, yes and no as true and false and nothing where it is not known,
`Ubigeo` as six digits (empty where only a department or province is known), amounts as exact decimals in
text beside their currency, terms by their Spanish word.
"""

from collections.abc import Mapping
from typing import Any

from graph.columns import Column, Reads, columns
from graph.model import Table
from graph.records import Record
from loaders.places import gazetteer
from loaders.report import Problem, Question, Report


def plain(report: Report) -> dict[str, Any]:
    """One file."""
    refused = report.refused
    problems = [_problem(p) for p in (*report.problems, *report.supposed, *report.remarks)]
    if refused:
        code = getattr(refused, "code", "") or "refused"
        problems.append(
            _problem(Problem(code, report.file, "", 0, "", "", refused.message, refused.remedy, scope="file"))
        )
    return {
        "file": report.file,
        "load": report.load,
        "verdict": report.verdict,
        "tables": list(report.tables),
        "sheets": [{"sheet": name, "table": table, "rows": rows} for name, table, rows in report.sheets],
        "counts": {
            "in": report.rows,
            "stored": report.stored,
            "unchanged": report.unchanged,
            "held": report.held,
            "skipped": report.skipped,
        },
        "rows": [row(record) for record in report.records],
        "problems": problems,
        "questions": [_question(question) for question in report.questions],
    }


def row(record: Record) -> dict[str, Any]:
    """A row as it would be stored."""
    return {"sheet": record.sheet, "table": record.table, "row": record.row, "values": values(record)}


def values(record: Record) -> dict[str, Any]:
    """The canonical values of a record, by header."""
    found: dict[str, Any] = {}
    for column in columns(record.shape):
        said = _value(column, record)
        if said not in (None, "", []):
            found[column.header] = said
    return found


def _value(column: Column, record: Record) -> Any:
    data = record.data
    if column.reads in (Reads.NAME, Reads.CODE, Reads.QUALIFIER):
        said = data.get(column.role)
        key = column.reads.value
        each = [one.get(key, "") for one in (said if isinstance(said, list) else [said] if said else [])]
        return each if len(each) > 1 and any(each) else "".join(each)
    if column.reads is Reads.PLACE:
        return _place(column.header, data.get(column.role, {}).get("code", ""))
    if column.reads is Reads.ATTENDED:
        return data.get("attended", True)
    if column.reads is Reads.SOURCE:
        return list(record.sources) if column.many else record.sources[0] if record.sources else None
    if column.reads is Reads.MOMENT:
        return data.get("at")
    assert column.holds, "what is left is a property"
    said = data.get(column.key)
    return column.holds.vocabulary.label(said) if said and column.holds.vocabulary else said


def places(table: Table, data: Mapping[str, Any]) -> dict[str, str]:
    """The places that the data of a row give, by header."""
    said = {
        c.header: _place(c.header, data.get(c.role, {}).get("code", ""))
        for c in columns(table)
        if c.reads is Reads.PLACE
    }
    return {header: name for header, name in said.items() if name}


_LEVELS = {"Departamento": "departamento", "Provincia": "provincia", "Distrito": "distrito"}


def _place(header: str, code: str) -> str:
    if not code:
        return ""
    if header == "Ubigeo":
        return code if code.isdigit() and len(code) == 6 else ""
    within, known = gazetteer().within(code), gazetteer()
    if header == "Región":
        part = next((c for c in within if known.levels[c] == "parte de Lima"), within[-1])
        return known.names[part]
    return next((known.names[c] for c in within if known.levels[c] == _LEVELS[header]), "")


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "id": problem.id,
        "code": problem.code,
        "weight": problem.weight,
        "scope": problem.scope,
        "file": problem.file,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "stored": problem.stored,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "code": question.code,
        "scope": question.scope,
        "file": question.file,
        "sheet": question.sheet,
        "row": question.row,
        "rows": question.rows,
        "column": question.column,
        "value": question.value,
        "message": question.message,
        "options": [{"id": option.id, "label": option.label} for option in question.options],
        "holds": question.holds,
        "answer": question.answer or None,
    }


__all__ = ["plain", "row", "values"]
