"""One row of text to the data of a record, or to the problems that hold it."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

from graph.columns import Column, Reads, columns
from graph.dates import is_date
from graph.keys import normal
from graph.model import Decision, Ends, Kind, NodeType, Property, Table
from graph.nodes import REGION
from graph.schema import NODES
from loaders import fields
from loaders.decided import complete, ends_of, moment
from loaders.fields import Held
from loaders.places import gazetteer


class Row:
    """The cells of one row by column, read into canonical data. Problems are (column, value, Held)."""

    def __init__(self, table: Table, cells: Mapping[Column, str]) -> None:
        self.table = table
        self.cells = cells
        self.problems: list[tuple[str, str, Held]] = []
        self.data: dict[str, Any] = {}
        self.sources: tuple[str, ...] = ()
        self.silent = False
        """The cell «Asistió» is there and blank: neither presence nor absence."""
        for ends in table.ends():
            self._mention(ends)
        for column, text in cells.items():
            self._cell(column, text)
        if self.data.get("subject"):
            self._qualify_subject()
        if isinstance(table.states, Decision) and not self.problems:
            try:
                complete(table.states, self.data)
            except Held as held:
                self._hold("", "", held)

    def _hold(self, header: str, value: str, held: Held) -> None:
        self.problems.append((header, value, held))

    def _said(self, ends: Ends, reads: Reads) -> str:
        return next((text for c, text in self.cells.items() if c.role == ends.role and c.reads is reads), "")

    def _mention(self, ends: Ends) -> None:
        if ends.node is REGION:
            self._region(ends)
            return
        header = ends.name or ends.code
        found = []
        for name, code in self._pairs(ends, header):
            mention = {key: text for key, text in (("name", name), ("code", code)) if text}
            if mention.get("name") and not normal(mention["name"]):
                self._hold(header, name, Held("not a name", "No tiene letras ni cifras.", "Escriba el nombre."))
                continue
            if mention:
                found.append(mention | self._qualifier(ends))
        if not found and ends.required:
            self._hold(header, "", Held("missing", "Falta este dato y la fila no se entiende sin él.", "Complételo."))
        if found:
            self.data[ends.role] = found if ends.many else found[0]

    def _pairs(self, ends: Ends, header: str) -> list[tuple[str, str]]:
        """The names and codes of a mention, cell by cell; one of the two may be missing."""
        said = [self._said(ends, reads) for reads in (Reads.NAME, Reads.CODE)]
        names, codes = (
            [" ".join(part.split()) for part in (text.split("|") if ends.many else [text])] for text in said
        )
        if len(names) != len(codes) and any(names) and any(codes):
            held = Held("names and codes", "No hay tantos códigos como nombres.", "Ponga uno por nombre, en orden.")
            self._hold(header, said[0], held)
            return []
        return list(zip_longest(names, codes, fillvalue="")) if any(names) else [("", code) for code in codes]

    def _node(self, ends: Ends) -> NodeType:
        """The type of what is named: in a table of decisions the row itself says it."""
        said = next((text for c, text in self.cells.items() if c.holds and c.holds.name == "what"), "")
        if not ends.typed or not said or not (what := ends_of(said)):
            return ends.node
        return NODES[what]

    def _qualifier(self, ends: Ends) -> dict[str, str]:
        text = self._said(ends, Reads.QUALIFIER)
        if not text or ends.role == "subject":
            return {}
        try:
            if self._node(ends).qualifier == "region":
                place = gazetteer().find({"Región": text})
                return {"qualifier": gazetteer().within(place)[-1]} if place else {}
            return {"qualifier": fields.when(" ".join(text.split()))}
        except Held as held:
            self._hold(ends.qualifier, text, held)
            return {}

    def _region(self, ends: Ends) -> None:
        if ends.code:
            code = self._said(ends, Reads.CODE).upper()
            if code:
                self.data[ends.role] = {"code": code}
            elif ends.required:
                self._hold(ends.code, "", Held("missing", "Falta el ubigeo.", "Complételo."))
            return
        places = {c.header: " ".join(text.split()) for c, text in self.cells.items() if c.reads is Reads.PLACE}
        try:
            if found := gazetteer().find(places):
                self.data[ends.role] = {"code": found}
        except Held as held:
            said = {header: text for header, text in places.items() if text}
            self._hold(", ".join(said), ", ".join(said.values()), held)

    def _cell(self, column: Column, text: str) -> None:
        try:
            if column.reads is Reads.PROPERTY and column.holds:
                found = fields.value(text, column.holds)
                if found is not None:
                    self.data[column.key] = found
            elif column.reads is Reads.MOMENT:
                self.data |= moment(text)
            elif column.reads is Reads.ATTENDED:
                self._attended(column, text)
            elif column.reads is Reads.SOURCE:
                found = tuple(part.strip() for part in text.split(" | ") if part.strip())
                self.sources = (*found, *self.sources) if not column.many else (*self.sources, *found)
        except Held as held:
            self._hold(column.header, text, held)

    def _attended(self, column: Column, text: str) -> None:
        if text.strip().casefold() in fields.UNKNOWN:
            self.silent = True
        elif fields.value(text, _ATTENDED) is False:
            self.data["attended"] = False

    def _qualify_subject(self) -> None:
        """What tells equal names apart is said by the row itself: its department, its day."""
        subject = self.table.subject
        if subject and subject.qualifier and not isinstance(self.data["subject"], list):
            if subject.qualifier == "region" and "region" in self.data:
                self.data["subject"]["qualifier"] = gazetteer().within(self.data["region"]["code"])[-1]
            elif is_date(self.data.get(subject.qualifier, "")):
                self.data["subject"]["qualifier"] = self.data[subject.qualifier]
            if "aliases" in self.data:
                self.data["subject"]["aliases"] = self.data["aliases"]


_ATTENDED = Property("attended", "Asistió", Kind.FLAG)


def match(table: Table, headers: tuple[str, ...]) -> tuple[dict[int, Column], list[str]]:
    """Which column stands at which place, and the headers that no column of the table has."""
    known: dict[str, Column] = {}
    for column in reversed(columns(table)):
        known |= {normal(other): column for other in column.also}
    known |= {normal(column.header): column for column in columns(table)}
    found: dict[int, Column] = {}
    rest = []
    for place, header in enumerate(headers):
        fitting = known.get(normal(header))
        if fitting is None or fitting in found.values():
            rest.append(header)
        else:
            found[place] = fitting
    return found, [header for header in rest if header]
