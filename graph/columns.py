"""The columns of a template, derived from the model: what a loader reads and a template shows."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from graph.errors import SchemaError
from graph.headers import others
from graph.keys import normal
from graph.model import Decision, Ends, Property, Table
from graph.nodes import REGION
from graph.tables import BY_NAME


class Reads(StrEnum):
    """What a cell of the column says."""

    NAME = "name"
    CODE = "code"
    QUALIFIER = "qualifier"
    PLACE = "place"
    PROPERTY = "property"
    ATTENDED = "attended"
    SOURCE = "source"
    MOMENT = "moment"


@dataclass(frozen=True)
class Column:
    """One column: its Spanish header, other headers people use, and where its value goes.

    `role` is the mention or link it belongs to (empty for the stated thing itself); `holds` is
    set where the value is a property of the stated type or of a link's relation.
    """

    header: str
    reads: Reads
    role: str = ""
    holds: Property | None = None
    also: tuple[str, ...] = ()
    required: bool = False
    many: bool = False

    @property
    def key(self) -> str:
        """Where the value stands in a record's data."""
        assert self.holds is not None, "only properties have a key of their own"
        return f"{self.role}.{self.holds.name}" if self.role else self.holds.name

    @property
    def optional(self) -> bool:
        """Whether a row is understood without it: it neither names a thing nor says that one was there."""
        return not self.required and self.reads in (Reads.PLACE, Reads.PROPERTY, Reads.QUALIFIER)


PLACE = ("Región", "Departamento", "Provincia", "Distrito", "Ubigeo")
"""A place is said by any of these; the loader finds the one region they agree on."""
ATTENDED = Column("Asistió", Reads.ATTENDED)
NOTED = Column("Anotado", Reads.MOMENT)
"""The moment at which a row was written down, ISO 8601, UTC: it orders rows of one day."""
SOURCES = (Column("Fuente", Reads.SOURCE), Column("Otras fuentes", Reads.SOURCE, many=True))
"""The public address a row comes from, and others that say the same, parted by `|`."""


def _mention(ends: Ends) -> list[Column]:
    if ends.node is REGION and not ends.code:
        return [Column(header, Reads.PLACE, ends.role) for header in PLACE]
    columns = []
    if ends.name:
        columns.append(Column(ends.name, Reads.NAME, ends.role, None, (), ends.required, ends.many))
    if ends.code:
        required = ends.required and not ends.name
        columns.append(Column(ends.code, Reads.CODE, ends.role, None, (), required, ends.many))
    if ends.qualifier and ends.role != "subject":
        columns.append(Column(ends.qualifier, Reads.QUALIFIER, ends.role))
    return columns


@cache
def columns(table: Table) -> tuple[Column, ...]:
    """Every column of a table: those the template shows first, then the optional ones, then sources."""
    found: list[Column] = []
    for ends in table.ends():
        found += _mention(ends)
    if table.negation:
        found.append(ATTENDED)
    named = {"name", "code"} if table.subject and table.subject.name else {"code"} if table.subject else set()
    if table.subject and table.subject.node is REGION:
        named = {"ubigeo"}
    found += [Column(p.label, Reads.PROPERTY, "", p) for p in table.properties() if p.name not in named]
    for link in table.links:
        found += [Column(p.label, Reads.PROPERTY, link.end.role, p) for p in link.properties]
    if table.noted:
        found.append(NOTED)
    if not isinstance(table.states, Decision):
        found += SOURCES
    found = [replace(column, also=others(table.name, column.header)) for column in found]
    order = {header: place for place, header in enumerate(table.first)}
    return tuple(sorted(found, key=lambda column: order.get(column.header, len(order))))


def check() -> None:
    """Refuse templates with two columns of one header, or a first column that does not exist."""
    for table in BY_NAME.values():
        headers = [column.header for column in columns(table)]
        twice = {h for h in headers if [normal(x) for x in headers].count(normal(h)) > 1}
        missing = set(table.first) - set(headers)
        if twice or missing:
            raise SchemaError(f"Table {table.name}: headers twice {sorted(twice)}, not there {sorted(missing)}.")


check()
