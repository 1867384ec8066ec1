"""Which template a sheet is: by name, by headers that only such a list has, else by a question."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from graph.columns import Column, Reads, columns
from graph.errors import LoadError
from graph.keys import normal
from graph.model import Table
from graph.tables import BY_NAME, TABLES
from loaders.around import Around
from loaders.cells import Option
from loaders.files import File, Sheet
from loaders.files.headers import is_known
from loaders.headers import match
from loaders.marks import say_who_came
from loaders.matrix import MEETING_TABLE, matrix
from loaders.meeting_headers import is_quality
from loaders.persons import personal
from loaders.several import GROUP
from loaders.wishes import tells

OWN = {"regiones", "limites"}
"""These come with the program, and are never guessed by their headers."""
_TEXTS = {"ayuda", "instrucciones", "leyenda", "portada", "caratula", "indice", "resumen", "tabla dinamica", "listas"}
"""Names of sheets that hold explanations or sums of others."""
_TELLING = {
    "organizaciones": {"Organización", "Punto de Cultura", "Fecha de ingreso", "Tipo de organización", "Otros nombres"},
    "mesas": {"Mesa", "Número de integrantes"},
    "membresias": {"Mesa", "Mesa (código)", "Rol"},
    "encuentros": {"Reunión", "Lista completa", "Participantes", "Organizaciones", "Serie", "Convoca"},
    "asistencias": {"Reunión", "Reunión (código)", "Asistió"},
    "compromisos": {"Compromiso", "Fecha límite"},
    "agenda": {"Agenda", "Encuentro de origen", "Entregada a"},
    "observaciones": {"Emite", "Se dirige a", "Proceso", "Vía"},
    "adhesiones": {"Compromiso", "Compromiso (código)", "Instrumento", "Acto"},
    "seguimientos": {"Qué pasó"},
    "puntos_de_cultura": {"Reconocida", "Resolución"},
    "totales": {"Puntos de Cultura"},
    "fondos": {"Fondo", "Viene de"},
    "relaciones": {"Relación", "Con quién"},
    "presentaciones": {"Otra organización", "Quién las presentó"},
}
"""The columns that tell a list of each kind from any other that names things, days and persons."""
_NAMED = {"adhesiones": "Quién"}
"""Whose name must be headed by a word of its own too: a list of persons is none of public acts."""
_GENERIC = re.compile(
    r"^(?:nombres?|titulo|concepto|descripcion|detalles?|autor|tipo|fecha|cuando|cantidad|cuantos|observacion(?:es)?"
    r"|notas?|que|hecho|para|medio|premio)$"
)
"""What stands over columns of any list, and tells none."""
_ATTENDANCE = re.compile(r"\b(?:asistencias?|asistentes|participantes|reuniones|encuentros|sesiones)\b")
"""What a file, a sheet or a title says that tells of who came."""
_ELSE = re.compile(
    r"\b(?:pagos?|cuotas?|cronograma|plan|presupuesto|gastos?|entregas?|inventario|votacion|evaluacion)\b"
)
"""What it says that tells of something else, whatever the columns are."""
_NOTHING = Around()
SKIP = Option("ninguna", "Ninguna: no se carga")


@dataclass(frozen=True, order=True)
class _Fit:
    """How well a template fits a sheet, the best one largest: by a matrix, by what it tells, by its columns."""

    grid: bool = False
    telling: bool = False
    columns: int = 0


def table_of(file: File, sheet: Sheet, asked: str = "", around: Around = _NOTHING) -> Table | None:
    """Which template a sheet is: as asked, by its name or its file's, else by its headers; None where it is none.

    Raises Asked where its headers fit several, or one without a column that only such a list has.
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
    found = match(BY_NAME[MEETING_TABLE], sheet.headers)[0]
    if any(column.reads is Reads.ATTENDED for column in found.values()) or _says_who_came(sheet, found):
        return BY_NAME[MEETING_TABLE]
    called = sheet.name or PurePath(file.name).stem
    said = normal(f"{called} {sheet.title}".replace("_", " "))
    marks = _doubtful_marks(sheet, said)
    fitting = {t.name: fit for t in TABLES if t.name not in OWN and (fit := _fit(t, sheet, called, marks))}
    best = max(fitting.values(), default=_Fit())
    names = [name for name, fit in fitting.items() if fit == best]
    if names and not best.telling:
        # Nothing tells: those with as many columns, and a plain list of organizations.
        names = [n for n, fit in fitting.items() if fit.columns // 100 == best.columns // 100 or n == "organizaciones"]
    by_title = [name for name in names if normal(BY_NAME[name].title) in said]
    names = by_title or names
    if marks:
        names.append(MEETING_TABLE)
    elif len(names) == 1 and (best.telling or by_title):
        return BY_NAME[names[0]]
    if not names:
        return None
    options = [*(Option(name, BY_NAME[name].title) for name in names), SKIP]
    values = sorted(normal(header) for header in sheet.headers)
    told = "No se reconoce qué tabla es."
    if marks:
        shown = ", ".join(f"«{mark}»" for mark in marks[:3])
        told = f"¿Qué son las marcas bajo {shown}: asistencias, o datos de otra tabla?"
    return BY_NAME.get(around.ask("table", "", values, told, options))


def is_help(sheet: Sheet) -> bool:
    """A sheet that by its name holds words about the others."""
    return normal(sheet.name) in _TEXTS


def is_group(name: str) -> bool:
    """Whether the name of a sheet, or of a file with one, is that of a working group, for the list of its members."""
    return normal(name.replace("_", " ")).startswith(tuple(f"{word} " for word in GROUP))


def missing(table: Table, found: Mapping[int, Column]) -> list[Column]:
    """The columns a template cannot do without that are not there; a code may stand for a name."""
    coded = {column.role for column in found.values() if column.reads is Reads.CODE}
    return [c for c in columns(table) if c.required and c not in found.values() and c.role not in coded]


def _says_who_came(sheet: Sheet, found: Mapping[int, Column]) -> bool:
    """Whether a column beside the organizations says of each that it came, or did not, whatever its header."""
    if not any(column.role == "organization" for column in found.values()):
        return False
    return any(say_who_came(cells[at] for _, cells in sheet.rows) for at in range(len(sheet.headers)))


def _doubtful_marks(sheet: Sheet, said: str) -> list[str]:
    """The headers over yes and no of which none is sure to be of a meeting: they may say how a body is."""
    grid = matrix(BY_NAME[MEETING_TABLE], sheet)
    if grid is None or grid.grouped or (_ATTENDANCE.search(said) and not _ELSE.search(said)):
        return []
    return [] if grid.sure and not _ELSE.search(said) else [sheet.headers[place] for place in grid.cells]


def _fit(table: Table, sheet: Sheet, called: str, marks: list[str]) -> _Fit | None:
    """How well a template fits; None where something it needs is not there, or most columns are of something else.

    `marks` are the columns of what is no sure matrix of meetings: they speak against no table.
    """
    grid = matrix(table, sheet)
    # Marks under «Mesa de incidencia» may say who is in it, or who came to it.
    if grid and not marks and (grid.grouped or table.name == MEETING_TABLE):
        return _Fit(True, True, len(sheet.headers))
    found, rest = match(table, sheet.headers)
    lacking = [c for c in missing(table, found) if c.role != "group" or not is_group(called)]
    if lacking or len(found) <= len(rest) - _aside(rest, marks):
        return None
    specific = {c.header for at, c in found.items() if _specific(sheet.headers[at])}
    named = _NAMED.get(table.name)
    tells_it = bool(specific & _TELLING[table.name]) and (named is None or named in specific)
    # One column among others says little of what the rows are.
    tells_it = tells_it and (len(found) > 1 or not rest)
    first = sum(column.header in table.first for column in found.values())
    return _Fit(False, tells_it, 100 * len(found) + first)


def _specific(header: str) -> bool:
    return not _GENERIC.match(re.sub(r"^(?:n|no|nro) ", "", normal(header)))


def _aside(rest: list[str], marks: list[str]) -> int:
    """How many headers are of sign-in sheets and forms, or of doubtful marks, and speak against no table."""
    return sum(h in marks or personal(h) is not None or is_known(h) or tells(h) or is_quality(h) for h in rest)
