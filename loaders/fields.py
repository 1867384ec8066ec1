"""The text of one cell to its canonical value, with what its column, its sheet and people decide."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from graph import dates as canonical
from graph.columns import Column, Reads
from graph.keys import normal
from graph.model import Kind, Property
from graph.nodes import MEETING
from loaders import amounts, dates, marks, periods, terms
from loaders.amounts import CURRENCIES
from loaders.amounts import canonical as canonical_amount
from loaders.cells import Asked, Cell, Held, Option
from loaders.context import ColumnContext, Context
from loaders.doubts import DOUBT, doubted

UNKNOWN = marks.UNKNOWN
_NOTHING = Context()
_DAYS = (MEETING.property("start"), MEETING.property("end"))


def read(text: str, column: Column, context: Context = _NOTHING, typed: bool = False) -> Cell:
    """The canonical value of a cell.

    Values by kind: dates as in `graph.dates`, amounts as exact decimals in text, flags True or
    False, whole numbers int, terms their code, lists sorted, texts as written with single spaces. `typed`
    says that the workbook held a real date or number there. Raises Held, and Asked where a person
    must choose.
    """
    said = " ".join(text.split())
    if column.reads is Reads.ATTENDED:
        return _attended(text, context.of(column.header), context)
    prop = column.holds
    if prop is None:
        return Cell(said or None)
    if not said or (prop.kind is not Kind.TEXT and said.casefold() in UNKNOWN and not terms.knows(said, prop)):
        return Cell(None, marks.pending(said) if prop.kind is Kind.FLAG else "")
    known = context.of(column.header)
    if prop.kind is Kind.DATE:
        read_date = meeting_day if prop in _DAYS else date
        cell = read_date(said, known, context)
        periods.one_end(said, prop.name, cell.value)
        return cell
    if prop.kind is Kind.AMOUNT:
        return _amount(said, known, context, typed)
    if prop.kind is Kind.FLAG:
        return Cell(marks.flag(said, known.header), marks.pending(said) or marks.beside(said))
    if prop.kind is Kind.TERM and marks.is_yes(said) and terms.knows(known.header, prop):
        # A header that is one of the values, over a tick: «Cumplido», with an X.
        found = terms.read(known.header, prop)
        return Cell(found.value, f"El encabezado dice «{known.header}», y la celda que sí.", found.words)
    return Cell(names(text)) if prop.kind is Kind.NAMES else _plain(said, prop)


def _plain(said: str, prop: Property) -> Cell:
    match prop.kind:
        case Kind.INTEGER:
            return amounts.count(said)
        case Kind.NUMBER:
            return Cell(_number(said))
        case Kind.TERM:
            if doubted(said):
                raise DOUBT
            return terms.read(said, prop)
        case _:
            return Cell(said)


def _attended(text: str, known: ColumnContext, context: Context) -> Cell:
    """Whether a mark says that they came; «A» is asked once where it may say so as well as the contrary."""
    if marks.is_signature(known.header):
        return _signed(" ".join(text.split()), known.header, context)
    if known.doubtful and normal(text) == "a" and "a" not in context.legend:
        told = "En esta lista ninguna otra marca dice quién vino: ¿qué quiere decir «A»?"
        options = (Option("asistio", "Asistió"), Option("ausente", "Ausente"))
        return Cell(context.ask("mark A", "file", ["A", context.title], told, options) == "asistio")
    return Cell(marks.attended(text, context.legend))


def _signed(said: str, header: str, context: Context) -> Cell:
    """A mark in a signature column says «present» and is dropped; without one nobody knows, until asked once."""
    came = marks.signed(said)
    if came is not None:
        return Cell(came)
    told = "Hay filas sin firma en una lista impresa de antemano: ¿qué quiere decir?"
    options = (Option("no se sabe", "No se sabe si vinieron"), Option("no vinieron", "No vinieron"))
    answer = context.ask("unsigned", "file", [header, context.title], told, options)
    return Cell(False if answer == "no vinieron" else None)


def date(said: str, known: ColumnContext, context: Context) -> Cell:
    """A date, by the order of its column, else of the title or the weekday, else as was answered."""
    if known.epoch and (day := dates.serial(said, known.epoch)):
        return Cell(day, f"{said} es el número con que una hoja de cálculo guarda esa fecha.")
    try:
        return dates.read(said, dates.Hints(known.order, context.years, context.months))
    except dates.Ambiguous:
        order = context.ask(
            "day or month",
            "column",
            [known.header, *(known.doubtful or (said,))],
            f"En la columna «{known.header}» no se sabe cuál es el día y cuál el mes.",
            _orders(said),
        )
        return dates.read(said, dates.Hints(order, context.years, context.months))


def meeting_day(said: str, known: ColumnContext, context: Context) -> Cell:
    """The date of a meeting; one of another year than the title says is asked, once for the column."""
    cell = date(said, known, context)
    if cell.value and context.years and canonical.is_date(cell.value):
        first, last = canonical.years(cell.value)
        if last < context.years[0] or first > context.years[-1]:
            told = f"El título dice {context.title.strip()} y hay fechas de otro año."
            options = (Option("fecha", "Vale la fecha de la celda"), Option("titulo", "La fecha está mal: se retiene"))
            answer = context.ask("year of the title", "file", [context.title], told, options)
            if answer == "titulo":
                raise Held("year of the title", "No es del año del título.", "Corrija la fecha o el título.")
    return cell


def _orders(said: str) -> list[Option]:
    return [
        Option(order, f"{label}: «{said}» es {dates.read(said, dates.Hints(order)).value}")
        for order, label in (("dmy", "primero el día"), ("mdy", "primero el mes"))
    ]


def _amount(said: str, known: ColumnContext, context: Context, typed: bool) -> Cell:
    """An amount; `words` is its currency: the cell's, else the header's."""
    try:
        cell, named = amounts.read(said, "." if typed else "")
    except amounts.Ambiguous as either:
        # The other sign may part the cents elsewhere in the column; no amount has three figures after them.
        other = known.decimal if known.decimal not in said else ""
        cell, named = amounts.read(said, other or _decimal_sign(said, either.readings, known, context))
    if named and known.currency and named != known.currency:
        told = f"La columna está en {CURRENCIES[known.currency]} y la celda en {CURRENCIES[named]}."
        raise Held("currency", told, "Ponga los montos en otra moneda en otra columna o fila.")
    if scale := _SCALES.get(next(iter(re.findall(r"\b(?:miles|millones)\b", known.header.casefold())), "")):
        whole = canonical_amount(Decimal(cell.value) * scale)
        return Cell(whole, f"La columna está en {_IN[scale]}.", named or known.currency)
    return Cell(cell.value, cell.mended, named or known.currency)


def _decimal_sign(said: str, readings: Mapping[str, str], known: ColumnContext, context: Context) -> str:
    """Asked once for the column."""
    options = [Option("coma" if sign == "," else "punto", f"«{said}» es {value}") for sign, value in readings.items()]
    answer = context.ask(
        "decimal sign",
        "column",
        [known.header, *(known.doubtful or (said,))],
        f"En la columna «{known.header}» no se sabe si el signo separa los miles o los céntimos.",
        sorted(options, key=lambda option: option.id),
    )
    return {"coma": ",", "punto": "."}[answer]


_SCALES = {"miles": 1_000, "millones": 1_000_000}
_IN = {scale: word for word, scale in _SCALES.items()}


def names(said: str) -> list[str]:
    """Several texts in one cell, parted by `|`, `;` or a line break, sorted."""
    return sorted({part for part in (" ".join(p.split()) for p in re.split(r"[|;\n]", said)) if part})


def _number(said: str) -> float:
    plain = said.replace(",", ".") if re.fullmatch(r"-?\d+,\d+", said) else said
    if not re.fullmatch(r"-?\d+(\.\d+)?", plain):
        raise Held("not a number", "No es un número.", "Escríbalo con punto decimal: 12.5.")
    return float(plain)


def value(text: str, prop: Property) -> Any:
    """The canonical value of a property on its own, without a column around it."""
    return read(text, Column(prop.label, Reads.PROPERTY, "", prop)).value


__all__ = ["Asked", "Cell", "Context", "Held", "Option", "read"]
