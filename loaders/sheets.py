"""One sheet to records, problems and questions: columns, personal data, then row by row."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.columns import Column, Reads
from graph.model import Table
from graph.records import Record
from loaders import contract, dates, persons, redaction, region_above
from loaders.absences import joined
from loaders.around import Around
from loaders.cells import Asked
from loaders.choosing import Placed, placed
from loaders.composed import composed
from loaders.context import Context, survey
from loaders.files import File, Sheet
from loaders.grouped import Groups, groups
from loaders.matrix import MEETING_TABLE, Matrix, matrix, units
from loaders.report import HELD, MENDED, PERSONAL, Problem, Report, Waiting
from loaders.rows import Row
from loaders.standing import standing

_NAME, _CELL = 500, 5_000
"""The most characters of a name, and of any cell."""
_BETWEEN = re.compile(r"[()\[\]–—|/,:;]|\s-\s")


def add(report: Report, file: File, sheet: Sheet, nth: int, table: Table, around: Around) -> None:
    """Read a sheet as a template into a report."""
    if table.name == MEETING_TABLE and matrix(table, sheet) is None:
        sheet, together = joined(table, sheet)
        if together:
            told = f"Estas columnas se leen juntas, como quién asistió y quién no: {', '.join(together)}."
            report.say("attendance columns", told, sheet.name, scope="column")
    sheet, parts = composed(table, sheet)
    if parts:
        report.say(
            "columns together", f"Estas columnas se leen juntas: {'; '.join(parts)}.", sheet.name, scope="column"
        )
    _Sheet(report, file, sheet, nth, table, around).read()


class _Sheet:
    def __init__(self, report: Report, file: File, sheet: Sheet, nth: int, table: Table, around: Around) -> None:
        self.report, self.file, self.sheet, self.nth, self.table = report, file, sheet, nth, table
        self.around = around
        self.broken: set[int] = set()
        self.numbered = dict(sheet.rows)
        self.groups: Groups | None = None

    def read(self) -> None:
        report, sheet = self.report, self.sheet
        before = report.rows
        report.rows += len(sheet.skipped)
        report.skipped += len(sheet.skipped)
        grid = matrix(self.table, sheet)
        known = Placed(self.table, grid.fixed) if grid else placed(self.table, sheet, self.around, self.file.name)
        if grid:
            known.rest = [h for p, h in enumerate(sheet.headers) if h and p not in grid.fixed and p not in grid.cells]
            each = "una asistencia" if self.table.name == MEETING_TABLE else "una membresía"
            report.say("matrix", f"Se lee como matriz: cada celda es {each}; en blanco no es un no.", sheet.name)
            if grid.corner is not None:
                self._corner(grid.corner)
        if known.above:
            self._above(known)
        elif not grid:
            self._region(known)
        self._notes(known)
        self._left_over(known)
        self.standing = standing(self.table, sheet.headers, known.found, (cells for _, cells in sheet.rows))
        self._codes(known)
        context = self._context(known, grid)
        self.groups = None if grid else groups(known.found, sheet.headers, sheet.rows)
        for key, number, said, typed in self._units(known, grid):
            report.rows += 1
            if said is None:
                report.skipped += 1
            else:
                self._row(key, number, said, typed, context)
        report.sheets.append((sheet.name, self.table.name, report.rows - before))

    def _corner(self, place: int) -> None:
        called = self.sheet.letters[place] if self.sheet.letters else str(place + 1)
        told = f"La columna {called} no tiene encabezado propio; se lee como las organizaciones."
        self.report.say("corner", told, self.sheet.name, scope="column")

    def _above(self, known: Placed) -> None:
        told = "; ".join(f"{column.header}: {_shown(known.constant[column])}" for column in known.above)
        self.report.say(
            "above the table", f"Lo dice arriba de la tabla, y vale para todas sus filas: {told}.", self.sheet.name
        )

    def _region(self, known: Placed) -> None:
        """The region of all rows, where somebody said that it is the one of the title."""
        if found := region_above.asked(self.table, known.found.values(), self.sheet, self.file.name):
            asked, column, region = found
            given = self.around.answers.get(asked.id, "")
            at = self.sheet.name, self.sheet.header_row, column.header, region
            if self.report.suppose(asked, region_above.UNKNOWN.id, given, *at) == region_above.ALL:
                known.constant[column] = region

    def _notes(self, known: Placed) -> None:
        read = {mark for place, mark in enumerate(self.sheet.letters) if place in known.found}
        for note in self.sheet.notes:
            scope = "row" if note.row else "file"
            held = note.weight == HELD
            if held and (not note.row or note.column in known.rest):
                continue
            if note.code == "column without header" and note.column in read:
                continue
            value = persons.masked(note.value) if persons.personal(note.column) else _shown(note.value)
            at = self.report.file, self.sheet.name, note.row, note.column, value
            problem = Problem(note.code, *at, note.message, "", note.weight, scope)
            if held:
                self.broken.add(note.row)
                self.report.problems.append(problem)
            else:
                self.report.remarks.append(problem)

    def _codes(self, known: Placed) -> None:
        """A column of codes that are documents of persons is not read."""
        for place, column in list(known.found.items()):
            if column.reads is not Reads.CODE or column.header == "Ubigeo":
                continue
            if reason := persons.documents(cells[place] for _, cells in self.sheet.rows):
                del known.found[place]
                self._personal(self.sheet.headers[place], reason)

    def _personal(self, header: str, reason: str) -> None:
        told = f"«{header}» tiene datos de personas ({reason}): no se carga ni se guarda."
        self.report.say(PERSONAL, told, self.sheet.name, 0, header, "column")

    def _left_over(self, known: Placed) -> None:
        """Columns that no template has: personal ones are dropped and said, the others named."""
        plain = []
        for place, header in enumerate(self.sheet.headers):
            if header not in known.rest:
                continue
            if reason := persons.personal(header, (cells[place] for _, cells in self.sheet.rows)):
                self._personal(header, reason)
            else:
                plain.append(persons.masked(header) if persons.person(header) else header)
        if plain:
            self.report.say(
                "columns not loaded",
                f"No se cargan estas columnas: {', '.join(plain)}.",
                self.sheet.name,
                scope="column",
            )

    def _context(self, known: Placed, grid: Matrix | None) -> Context:
        texts: dict[Column, tuple[str, list[str]]] = {
            column: (self.sheet.headers[place], [cells[place] for _, cells in self.sheet.rows])
            for place, column in known.found.items()
        }
        beside = set(range(len(self.sheet.headers))) - set(known.found) - set(grid.cells if grid else ())
        if grid:
            for said in grid.cells.values():
                for column, text in said.items():
                    texts.setdefault(column, (column.header, []))[1].append(text)
            texts[grid.mark] = (
                grid.mark.header,
                [cells[place] for _, cells in self.sheet.rows for place in grid.cells],
            )
        notes = [*self.sheet.below.splitlines(), *(line for c in self.file.covers for line in c.text.splitlines())]
        # A legend may stand beside the table.
        notes += [text for _, cells in self.sheet.rows for at, text in enumerate(cells) if at in beside and "=" in text]
        around, sheet = self.around, self.sheet
        # A sheet may be of one year, and its title not say so.
        title = sheet.title if dates.title(sheet.title)[0] or not dates.title(sheet.name)[0] else sheet.name
        told = survey(self.table, texts, title, around.answers, around.names, notes, sheet.epoch)
        return replace(told, alliance=self.around.alliance)

    def _units(
        self, known: Placed, grid: Matrix | None
    ) -> Iterator[tuple[str, int, dict[Column, str] | None, frozenset[Column]]]:
        """Each row of a list, or cell of a matrix: key, row, cells, and which were real dates or numbers.

        The cells are None where that of a matrix is blank, and none where it says no.
        """
        if grid:
            for number, place, said in units(grid, self.sheet):
                yield f"{self.nth}.{number}.{place}", number, said, frozenset()
            return
        for number, cells in self.sheet.rows:
            typed = frozenset(c for place, c in known.found.items() if (number, place) in self.sheet.typed)
            said = {column: cells[place] for place, column in known.found.items()}
            filled = any(cells[p] for p in known.found) or any(cells)
            yield f"{self.nth}.{number}", number, {**said, **known.constant} if filled else said, typed

    def _row(self, key: str, number: int, said: dict[Column, str], typed: frozenset[Column], context: Context) -> None:
        report = self.report
        cells = self.numbered[number]
        if not any(cells):
            report.skipped += 1
        elif not said:
            self._skip("not a member", "Dice que no la integra; no se carga.", number)
        elif not any(said.values()):
            self._skip("says nothing", "No dice nada en las columnas que se cargan.", number)
        elif number in self.broken:
            self._wait(key, number, said)
        elif long := next((c for c, text in said.items() if len(text) > _most(c)), None):
            told = f"Tiene {len(said[long]):,} caracteres; el límite es {_most(long):,}."
            at = report.file, self.sheet.name, number, long.header, f"{said[long][:40]}…"
            report.problems.append(Problem("too long", *at, told, "Acórtelo."))
            self._wait(key, number, {c: text[:_NAME] for c, text in said.items()})
        elif any(persons.refuses(h, t) for h, t in zip(self.sheet.headers, cells, strict=False)):
            self._skip("no consent", "No autoriza que se usen sus datos: no se carga nada de la fila.", number)
        else:
            self._read(key, number, said, typed, context)
            for asked, answer in context.settled:
                report.ask(asked, self.sheet.name, number).answer = answer
            context.settled.clear()

    def _read(self, key: str, number: int, said: dict[Column, str], typed: frozenset[Column], context: Context) -> None:
        try:
            denied = self.standing.denied(self.numbered[number], context)
            said = self.groups.filled(number, said, context) if self.groups else said
        except Asked as about_column:
            self.ask(about_column, about_column.values[0], "", number)
            self._wait(key, number, said)
            return
        if denied:
            self._skip("denied", f"«{denied}» dice que no; no se carga.", number)
            return
        row = Row(self.table, said, context, typed)
        if against := self.standing.against(self.numbered[number], row.data):
            row.hold(*against)
        self._keep(key, number, said, row)

    def _keep(self, key: str, number: int, said: dict[Column, str], row: Row) -> None:
        report = self.report
        at = report.file, self.sheet.name, number
        for mended in row.mended:
            told = Problem(
                "mended", *at, mended.header, _shown(mended.value), mended.message, "", MENDED, "cell", mended.stored
            )
            report.remarks.append(told)
        for header, value, held in row.problems:
            report.problems.append(Problem(held.code, *at, header, _shown(value), held.message, held.remedy))
        for header, value, asked in row.questions:
            self.ask(asked, header, value, number)
        if row.problems or row.questions:
            self._wait(key, number, said, contract.places(self.table, row.data))
        elif row.silent:
            self._skip("says nothing", f"{row.silent} No se carga.", number)
        else:
            place = report.file, self.sheet.name
            id_ = f"{report.load}.{key}"
            report.records.append(Record(id_, report.load, self.table.name, number, row.data, row.sources, *place))

    def _wait(
        self, key: str, number: int, said: dict[Column, str], understood: Mapping[str, str] | None = None
    ) -> None:
        self.report.held += 1
        plain = {
            column.header: persons.masked(text) if persons.identified(text) else redaction.stripped(text)[0]
            for column, text in said.items()
            if text.strip()
        }
        waiting = Waiting(self.sheet.name, number, self.table.name, plain, understood or {})
        self.report.waiting[f"{self.report.load}.{key}"] = waiting

    def _skip(self, code: str, message: str, number: int) -> None:
        self.report.skipped += 1
        self.report.say(code, message, self.sheet.name, number)

    def ask(self, asked: Asked, header: str, value: str, number: int) -> None:
        value = persons.masked(value) if asked.private else _shown(value)
        self.report.ask(asked, self.sheet.name, number, header, value)


def _shown(value: str) -> str:
    """A value as a report may show it: masked where it names a person or holds contact data."""
    text, taken = redaction.stripped(value)
    named = any(persons.person(part) for part in (text, *_BETWEEN.split(text)))
    return persons.masked(value) if taken or named else value


def _most(column: Column) -> int:
    """How many characters a cell of a column may have."""
    return _NAME if column.reads is Reads.NAME else _CELL
