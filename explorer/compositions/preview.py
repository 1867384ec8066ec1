"""The rows of a file as they would be stored: mended cells with what stood there, held rows with their reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from explorer import pieces
from explorer.lamina import Child, Node, h
from explorer.words import date, plural
from graph import dates
from graph.columns import PLACE, Reads, columns
from graph.tables import BY_NAME
from loaders import contract
from loaders.places import gazetteer
from loaders.report import MENDED, Problem, Report

ROWS, WIDE = 12, 5
"""So many rows and columns of a table are shown."""


@dataclass
class Line:
    """One row: its values by header, what was mended, why it is held, whether somebody must choose."""

    row: int
    values: Mapping[str, Any]
    mended: dict[str, Problem] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)
    asked: bool = False

    @property
    def order(self) -> tuple[int, int]:
        return 0 if self.mended and not self.held else 1 if self.held else 2 if self.asked else 3, self.row


def sheet(report: Report) -> Node:
    """The tables of a file."""
    parts = []
    for table, lines in _lines(report).items():
        ordered = sorted(lines, key=lambda line: line.order)
        headers = _headers(table, ordered)
        shown = [[str(line.row), *_cells(table, line, headers)] for line in ordered[:ROWS]]
        whole = f"{len(lines)} {plural(len(lines), 'fila', 'filas')}"
        count = f"{min(ROWS, len(lines))} de {whole}" if len(lines) > ROWS else whole
        parts.append(h("p", h("b", report.file), f" como {BY_NAME[table].title}; {count}", class_="note"))
        parts.append(pieces.table(["fila", *headers], shown, BY_NAME[table].title))
    return h("div", parts, class_="preview")


def legend() -> Node:
    was = h("span", h("span", "antes", class_="was"), " ", h("b", "después"), class_="mended")
    return h(
        "p",
        was,
        " corregida   ",
        pieces.unknown("retenida"),
        "   sin dato: no consta, no es cero",
        class_="note legend",
    )


def _lines(report: Report) -> dict[str, list[Line]]:
    mended: dict[tuple[str, int], dict[str, Problem]] = defaultdict(dict)
    held: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    for problem in (*report.problems, *report.remarks):
        at = (problem.sheet, problem.row)
        if problem.weight == MENDED and problem.row:
            mended[at][problem.column] = problem
        elif problem in report.problems:
            held[at][problem.column] = problem.message
    asked = {(q.sheet, row): q.column for q in report.open for row in q.rows}
    found: dict[str, list[Line]] = defaultdict(list)
    for record in report.records:
        at = (record.sheet, record.row)
        found[record.table].append(Line(record.row, contract.values(record), mended[at], {}, at in asked))
    for waiting in report.waiting.values():
        at = (waiting.sheet, waiting.row)
        reasons = dict(held[at]) or {asked.get(at, ""): "falta una respuesta"}
        found[waiting.table].append(
            Line(waiting.row, {**waiting.understood, **waiting.said}, mended[at], reasons, at in asked)
        )
    return found


def _headers(table: str, lines: Sequence[Line]) -> list[str]:
    """The columns that say something, in the template's own order: every one in which a row shown has a problem."""
    troubled = {header for line in lines[:ROWS] for said in (line.held, line.mended) for header in _parted(said)}
    said = troubled | {header for line in lines for header in line.values}
    known = [c.header for c in columns(BY_NAME[table]) if c.header in said]
    ordered = sorted(known, key=lambda header: header not in BY_NAME[table].first)
    free = max(WIDE - len(troubled.intersection(known)), 1)
    others = [header for header in ordered if header not in troubled][:free]
    return [header for header in ordered if header in troubled or header in others]


def _parted(said: Iterable[str]) -> list[str]:
    """The headers of the columns that problems name: one may name several."""
    return [header for columns_ in said for header in columns_.split(", ")]


def _cells(table: str, line: Line, headers: Sequence[str]) -> list[Child]:
    where = {c.header for c in columns(BY_NAME[table]) if c.reads is Reads.QUALIFIER and "región" in c.header}
    return [_cell(line, header, headers, header in where) for header in headers]


def _cell(line: Line, header: str, headers: Sequence[str], region: bool) -> Child:
    value, problem = _shown(line.values.get(header)), line.mended.get(header)
    stored = problem.stored if problem else ""
    if region:  # what is stored is the code of a region: its name is what a person reads
        value, stored = (gazetteer().names.get(code, code) for code in (value, stored))
    here = [reason for column, reason in line.held.items() if header in _parted([column])]
    first = header == headers[0]
    # What is the matter with no column of the template stands with the first one, and names its own.
    loose = [
        f"{column}: {reason}" if column else reason
        for column, reason in line.held.items()
        if first and not set(_parted([column])) & set(headers)
    ]
    if here or loose:
        words = [value, " "] if value else []
        return h("span", *words, pieces.unknown((here or loose)[0]), class_="held")
    if problem and not line.held:
        return h("span", h("span", problem.value, class_="was"), " ", h("b", value or stored or "–"), class_="mended")
    if not value and header in PLACE and set(_parted(line.held)) & set(PLACE):
        # Another cell says where, and is what is not understood.
        return h("span", pieces.unknown("retenida"), class_="held")
    mark = h("span", "?", class_="doubt", aria_label="hay una pregunta") if line.asked and first else None
    return h("span", value or h("i", "sin dato"), mark)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "sí" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    text = "" if value is None else str(value)
    return date(text) if dates.is_date(text) and len(text) > 4 else text
