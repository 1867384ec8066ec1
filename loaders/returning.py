"""What is held, as a workbook to be filled in and loaded again: the rows as they stand, and the questions."""

from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from graph.columns import columns
from graph.tables import BY_NAME
from loaders.report import Report, Waiting

NOTE = "Problema"
"""The column that says what is the matter; it is not loaded."""


def workbook(reports: Iterable[Report]) -> bytes:
    """One sheet a template with the rows that wait, and a sheet «Respuestas» with the questions that are open."""
    told = list(reports)
    book = Workbook()
    book.remove(book.worksheets[0])
    by_table: dict[str, list[tuple[Waiting, str]]] = defaultdict(list)
    for report in told:
        for waiting in report.waiting.values():
            by_table[waiting.table].append((waiting, _why(report, waiting)))
    for table, rows in by_table.items():
        said = {header for waiting, _ in rows for header in waiting.said}
        headers = [
            c.header
            for c in columns(BY_NAME[table])
            if c.header in said or c.required or c.header in BY_NAME[table].first
        ]
        lines = [[*(waiting.said.get(h, "") for h in headers), why] for waiting, why in rows]
        _add(book, BY_NAME[table].title, [*headers, NOTE], lines)
    asked = {question.id: question for report in told for question in report.open}
    lines = [[q.id, q.message, "; ".join(f"{o.id} = {o.label}" for o in q.options), ""] for q in asked.values()]
    _add(book, "Respuestas", ["Pregunta", "Qué se preguntó", "Opciones", "Respuesta"], lines)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _why(report: Report, waiting: Waiting) -> str:
    where = (waiting.sheet, waiting.row)
    said = [f"{p.column}: {p.message} {p.remedy}".strip(": ") for p in report.problems if (p.sheet, p.row) == where]
    said += [f"Pregunta {q.id}" for q in report.open if q.sheet == waiting.sheet and waiting.row in q.rows]
    return f"{report.file}, fila {waiting.row}. " + " ".join(said)


def _add(book: Workbook, title: str, headers: list[str], lines: list[list[str]]) -> None:
    sheet = book.create_sheet(title[:31])
    for number, line in enumerate([headers, *lines], 1):
        for place, text in enumerate(line, 1):
            cell = sheet.cell(number, place, text)
            # No spreadsheet may take a name for a formula.
            cell.data_type = "s"
            if number == 1:
                cell.font = Font(bold=True)
            sheet.column_dimensions[get_column_letter(place)].width = 24
    sheet.freeze_panes = "A2"
