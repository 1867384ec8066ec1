"""Which column of a sheet is which of its template: by its header, by what stands above, else by a question."""

from dataclasses import dataclass, field
from pathlib import PurePath

from graph.columns import Column, Reads, columns
from graph.errors import LoadError
from graph.keys import normal
from graph.model import Decision, Table
from loaders import above, region_above
from loaders.around import Around
from loaders.cells import Option
from loaders.files import Sheet
from loaders.headers import doubtful, match
from loaders.marks import is_mark
from loaders.meeting_headers import dated
from loaders.persons import personal
from loaders.recognized import is_group, missing


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


TITLE, NAME = "titulo", "nombre"


def _ask(known: Placed, column: Column, sheet: Sheet, around: Around, called: str) -> None:
    title, _ = above.named(sheet.title)
    options = [
        Option(normal(header), f"La columna «{header}»")
        for place, header in enumerate(sheet.headers)
        # Neither figures nor yes and no name anything.
        if header in known.rest
        and not personal(header)
        and not all(is_mark(cells[place]) or not any(map(str.isalpha, cells[place])) for _, cells in sheet.rows)
    ]
    elsewhere = {}
    file = " ".join(called.replace("_", " ").split())
    if column.role == "group" and is_group(called):
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
