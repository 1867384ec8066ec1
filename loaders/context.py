"""What a whole column, sheet or file decides about the cells in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.columns import Column, Reads
from graph.model import Kind, Table
from loaders import amounts, dates, marks
from loaders.cells import Asked, Option
from loaders.codes import reniec
from loaders.files.formats import EPOCH


@dataclass(frozen=True)
class ColumnContext:
    """What is known of one column before its cells are read."""

    header: str = ""
    """As the file writes it."""
    order: str = ""
    """`dmy` or `mdy` where the column shows it."""
    epoch: date | None = None
    """The day from which its numbers count, where the column holds days as numbers."""
    decimal: str = ""
    """`.` or `,` where the column shows it."""
    currency: str = ""
    """What the header says: an ISO code."""
    reniec: bool = False
    """The codes agree with the names beside them only where they are read as RENIEC's."""
    doubtful: tuple[str, ...] = ()
    """The values that could be read in two ways: what a question about the column is about."""


@dataclass(frozen=True)
class Context:
    """What the file says around a cell, and what people answered before.

    `answers` are option ids by question id; `years` and `months` are those of the title; `legend`
    gives the meaning of attendance marks (`present`, `absent`, `unknown`) by the mark in normal form;
    `names` are the known names and aliases in merging form, by label of the node type.
    """

    table: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, ColumnContext] = field(default_factory=dict)
    title: str = ""
    years: tuple[int, ...] = ()
    months: tuple[str, ...] = ()
    legend: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    settled: list[tuple[Asked, str]] = field(default_factory=list, compare=False)
    """The questions that an answer was there for, as they came up."""
    alliance: str = ""
    """The name of the alliance, for what «todas» carry."""

    def of(self, header: str) -> ColumnContext:
        """What is known of a column, by the header of its template."""
        return self.columns.get(header, ColumnContext(header))

    def ask(
        self,
        code: str,
        scope: str,
        values: Iterable[str],
        message: str,
        options: Iterable[Option],
        private: bool = False,
    ) -> str:
        """The option that was chosen before; raises Asked where nobody chose yet."""
        asked = Asked(code, scope, self.table, values, message, options, private)
        answer = self.answers.get(asked.id, "")
        if answer in {option.id for option in asked.options}:
            self.settled.append((asked, answer))
            return answer
        raise asked


def survey(
    table: Table,
    columns: Mapping[Column, tuple[str, Iterable[str]]],
    title: str = "",
    answers: Mapping[str, str] | None = None,
    names: Mapping[str, frozenset[str]] | None = None,
    notes: Iterable[str] = (),
    epoch: date = EPOCH,
) -> Context:
    """Look at whole columns before their cells are read.

    `columns` gives the header as written and all its texts; `title` is what stands above the table,
    `notes` are other lines of the sheet or its cover, where a legend may stand. `epoch` is the day
    from which the workbook counts its days.
    """
    years, months = dates.title(title)
    said = {column: (header, list(texts)) for column, (header, texts) in columns.items()}
    known = {column.header: _column(column, header, texts, epoch) for column, (header, texts) in said.items()}
    places = {column.header: texts for column, (_, texts) in said.items() if column.reads is Reads.PLACE}
    if "Ubigeo" in places:
        header = known["Ubigeo"].header
        known["Ubigeo"] = ColumnContext(
            header, reniec=reniec(header, places), doubtful=tuple(sorted(set(places["Ubigeo"])))
        )
    return Context(
        table.name,
        answers or {},
        known,
        title,
        years,
        months,
        marks.legend([*title.splitlines(), *notes, *(header for header, _ in columns.values())]),
        names or {},
    )


def _column(column: Column, header: str, texts: list[str], epoch: date) -> ColumnContext:
    said = [text for text in dict.fromkeys(" ".join(text.split()) for text in texts) if text]
    kind = column.holds.kind if column.holds else Kind.DATE if column.header == "Fecha" else None
    if kind is Kind.DATE:
        orders = dates.orders(said)
        serial = [text for text in said if dates.serial(text)]
        doubtful = tuple(sorted(text for text in said if dates.doubtful(text)))
        return ColumnContext(
            header,
            next(iter(orders)) if len(orders) == 1 else "",
            epoch if serial and _plausible(serial, said) else None,
            doubtful=doubtful,
        )
    if column.reads is Reads.ATTENDED and marks.contested(said):
        return ColumnContext(header, doubtful=("A",))
    if kind is Kind.AMOUNT:
        named = amounts.currency(header)
        doubtful = tuple(sorted(text for text in said if amounts.doubtful(text)))
        return ColumnContext(
            header,
            decimal=amounts.decimal(said),
            currency=next(iter(named)) if len(named) == 1 else "",
            doubtful=doubtful,
        )
    return ColumnContext(header)


def _plausible(serial: list[str], said: list[str]) -> bool:
    """Whether numbers of five figures are days: all of the column, or more than one of it."""
    return len(serial) > 1 or len(serial) == len(said)
