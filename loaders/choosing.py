"""Which template a sheet is, and which of its columns is which: by name, by headers, else by a question."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from graph.columns import Column, Reads, columns
from graph.errors import LoadError
from graph.keys import normal
from graph.model import Decision, Table
from graph.tables import BY_NAME, TABLES
from loaders import above, region_above
from loaders.around import Around
from loaders.cells import Option
from loaders.files import File, Sheet
from loaders.files.headers import is_known
from loaders.headers import doubtful, match
from loaders.marks import is_mark
from loaders.matrix import MEETING_TABLE, matrix
from loaders.meeting_headers import dated, is_quality
from loaders.persons import personal
from loaders.several import GROUP
from loaders.wishes import tells

_ATTENDANCE = re.compile(r"\b(?:asistencias?|asistentes|participantes|reuniones|encuentros|sesiones)\b")
"""What a file, a sheet or a title says that tells of who came."""
OWN = {"regiones", "limites"}
"""These come with the program, and are never guessed by their headers."""
_TEXTS = {"ayuda", "instrucciones", "leyenda", "portada", "caratula", "indice", "resumen", "tabla dinamica", "listas"}
"""Names of sheets that hold explanations or sums of others."""
_NOTHING = Around()
SKIP = Option("ninguna", "Ninguna: no se carga")


@dataclass
class Placed:
    """The columns of a sheet: by place those of the template, and the headers that are left."""

    table: Table
    found: dict[int, Column]
    rest: list[str] = field(default_factory=list)
    constant: dict[Column, str] = field(default_factory=dict)
    """Columns whose value stands above the table for every row."""
    above: list[Column] = field(default_factory=list)
    """Those of them that a label there names: they are not asked."""


def table_of(file: File, sheet: Sheet, asked: str = "", around: Around = _NOTHING) -> Table | None:
    """Which template a sheet is: as asked, by its name or its file's, else by its headers; None where it is none.

    Raises Asked where its headers fit several.
    """
    if asked:
        if asked not in BY_NAME:
            raise LoadError(f"No hay una plantilla «{asked}».", f"Hay estas: {', '.join(BY_NAME)}.")
        return BY_NAME[asked]
    for name in (sheet.name, PurePath(file.name).stem if len(file.sheets) == 1 or not sheet.name else ""):
        for table in BY_NAME.values():
            if name and normal(name) in (normal(table.name), normal(table.title)):
                return table
    if is_help(sheet):
        return None
    # Only a list of who came says who came, even where the meeting stands in its title alone.
    if any(column.reads is Reads.ATTENDED for column in match(BY_NAME[MEETING_TABLE], sheet.headers)[0].values()):
        return BY_NAME[MEETING_TABLE]
    called = sheet.name or PurePath(file.name).stem
    grid = matrix(BY_NAME[MEETING_TABLE], sheet)
    said = " ".join((called, sheet.title)).replace("_", " ")
    # Yes and no under names of which none is sure to be of a meeting may be of meetings, or say how a body is.
    doubtful = grid is not None and not (grid.sure or grid.grouped or _ATTENDANCE.search(normal(said)))
    marks = [sheet.headers[place] for place in grid.cells] if grid and doubtful else []
    fitting = {table.name: _score(table, sheet, called, marks) for table in TABLES if table.name not in OWN}
    best = max(fitting.values(), default=(0, 0))
    names = [name for name, score in fitting.items() if score == best and best != (0, 0)]
    names = [name for name in names if normal(BY_NAME[name].title) in normal(said)] or names
    if doubtful:
        names.append(MEETING_TABLE)
    elif len(names) < 2:
        return BY_NAME[names[0]] if names else None
    options = [*(Option(name, BY_NAME[name].title) for name in names), SKIP]
    values = sorted(normal(header) for header in sheet.headers)
    told = "No se reconoce qué tabla es."
    if doubtful:
        shown = ", ".join(f"«{mark}»" for mark in marks[:3])
        told = f"¿Qué son las marcas bajo {shown}: asistencias, o datos de otra tabla?"
    answer = around.ask("table", "", values, told, options)
    return BY_NAME.get(answer)


def is_help(sheet: Sheet) -> bool:
    """A sheet that by its name holds words about the others."""
    return normal(sheet.name) in _TEXTS


def _score(table: Table, sheet: Sheet, called: str, marks: list[str]) -> tuple[int, int]:
    """How well a template fits: all it needs is there, then how many columns; (0, 0) where it does not.

    `marks` are the columns of what is no sure matrix of meetings: they speak against no table.
    """
    grid = matrix(table, sheet)
    # Marks under «Mesa de incidencia» may say who is in it, or who came to it.
    if grid and not marks and (grid.grouped or table.name == MEETING_TABLE):
        return 2, len(sheet.headers)
    found, rest = match(table, sheet.headers)
    if any(c.role != "group" or not _is_group(called) for c in missing(table, found)) or len(found) <= len(
        rest
    ) - _aside(rest, marks):
        return 0, 0
    first = sum(column.header in table.first for column in found.values())
    return 1, 100 * len(found) + first


def _aside(rest: list[str], marks: list[str]) -> int:
    """How many headers are of sign-in sheets and forms, or of doubtful marks, and speak against no table."""
    return sum(h in marks or personal(h) is not None or is_known(h) or tells(h) or is_quality(h) for h in rest)


def missing(table: Table, found: Mapping[int, Column]) -> list[Column]:
    """The columns a template cannot do without that are not there; a code may stand for a name."""
    coded = {column.role for column in found.values() if column.reads is Reads.CODE}
    return [c for c in columns(table) if c.required and c not in found.values() and c.role not in coded]


def placed(table: Table, sheet: Sheet, around: Around, file: str = "") -> Placed:
    """The columns of a sheet. Raises Asked where one that is needed is not known, LoadError where nothing is it."""
    found, rest = match(table, sheet.headers)
    if either := doubtful(table, sheet.headers, found):
        place, one, other = either
        told = f"La columna «{sheet.headers[place]}» puede decir dos cosas. ¿Cuál dice?"
        options = [Option(normal(column.header), column.header) for column in (one, other)]
        answer = around.ask("which column", table.name, [sheet.headers[place], sheet.title], told, options)
        found[place] = next(column for column in (one, other) if normal(column.header) == answer)
    known = Placed(table, found, rest)
    labels = above.labelled(table, sheet.title)
    for column in missing(table, found):
        if column in labels:
            # What a label says of the column goes with what others say of the same thing: its day, its code.
            mates = {c: said for c, said in labels.items() if c.role == column.role and c not in found.values()}
            known.constant |= mates
            known.above += mates
            continue
        _ask(known, column, sheet, around, sheet.name or PurePath(file).stem)
    if region := region_above.said(table, found.values(), sheet):
        known.constant |= region
        known.above += region
    known.rest = [h for place, h in enumerate(sheet.headers) if h and place not in known.found]
    return known


def _is_group(name: str) -> bool:
    """Whether the name of a sheet, or of a file with one, is that of a working group, for the list of its members."""
    return normal(name.replace("_", " ")).startswith(tuple(f"{word} " for word in GROUP))


TITLE, NAME = "titulo", "nombre"


def _ask(known: Placed, column: Column, sheet: Sheet, around: Around, called: str) -> None:
    title, _ = above.named(sheet.title)
    options = [
        Option(normal(header), f"La columna «{header}»")
        for place, header in enumerate(sheet.headers)
        # Neither a numbering nor yes and no name anything.
        if header in known.rest
        and not personal(header)
        and not all(cells[place].isdigit() or is_mark(cells[place]) for _, cells in sheet.rows)
    ]
    elsewhere = {}
    file = " ".join(called.replace("_", " ").split())
    if column.role == "group" and _is_group(called):
        elsewhere = {NAME: (file, "")}
    if column.role == "meeting" and column.reads is Reads.NAME:
        elsewhere = {TITLE: above.named(sheet.title)}
        if normal(file) not in (known.table.name, normal(known.table.title)):
            elsewhere[NAME] = dated(file) if dated(file)[0] else (file, "")
    for id_, where in ((TITLE, "el título"), (NAME, "el nombre")):
        name, day = elsewhere.get(id_, ("", ""))
        if name:
            options.append(Option(id_, f"Lo dice {where}: «{name}»" + (f", {day}" if day else "")))
    if not options or isinstance(known.table.states, Decision):
        raise LoadError(
            f"Falta la columna «{column.header}» de la tabla {known.table.title}.",
            f"Tiene: {', '.join(sheet.headers)}. Añádala, o diga qué tabla es con --table.",
        )
    values = [column.header, title, called, *sheet.headers]
    told = f"Falta la columna «{column.header}» de la tabla {known.table.title}. ¿Qué la dice?"
    answer = around.ask("missing column", known.table.name, values, told, options)
    if answer in elsewhere:
        _say(known, column, *elsewhere[answer])
        return
    for place, header in enumerate(sheet.headers):
        if header and answer == normal(header):
            known.found[place] = column
            return


def _say(known: Placed, column: Column, name: str, day: str) -> None:
    """Give every row the meeting that a title names, with its day where the title says it."""
    known.constant[column] = name
    other = next((c for c in columns(known.table) if c.role == column.role and c.reads is Reads.QUALIFIER), None)
    if day and other and other not in known.found.values():
        known.constant[other] = day
