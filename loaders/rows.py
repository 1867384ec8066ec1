"""One row of text to the data of a record, or to the problems and questions that hold it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import Any

from graph.columns import Column, Reads
from graph.dates import is_date
from graph.keys import normal
from graph.model import Decision, Ends, Kind, NodeType, Table
from graph.nodes import ORGANIZATION, PLEDGE, REGION, WORKING_GROUP
from graph.schema import NODES
from loaders import amounts, doubts, fields, misplaced, periods, persons, redaction, several
from loaders.cells import Asked, Cell, Held, Mended
from loaders.context import Context
from loaders.decided import complete, ends_of, moment
from loaders.headers import match
from loaders.places import gazetteer

_KEPT_WORDS = {"start": "date_text", "due": "date_note", "state": "state_text"}
"""Where the words of a value stand, for the properties that have such a place."""


class Row:
    """The cells of one row by column, read into canonical data.

    `data` is what a record holds; an end that takes one thing holds a list where the cell names
    several. `problems` are (header, value, Held), `questions` (header, value, Asked), headers as the
    file writes them. `silent` is the Spanish reason why the row states nothing, empty where it does.
    """

    def __init__(
        self,
        table: Table,
        cells: Mapping[Column, str],
        context: Context | None = None,
        typed: frozenset[Column] = frozenset(),
    ) -> None:
        cells, told = misplaced.moved(table, cells)
        self.table, self.cells, self.typed = table, cells, typed
        self.context = context or Context(table.name)
        self.problems: list[tuple[str, str, Held]] = []
        self.questions: list[tuple[str, str, Asked]] = []
        self.mended = [replace(mended, header=self._header(mended.header)) for mended in told]
        self.data: dict[str, Any] = {}
        self.sources: tuple[str, ...] = ()
        self.silent = ""
        for ends in table.ends():
            self._mention(ends)
        for column, text in cells.items():
            self._cell(column, text)
        for column in periods.backwards(cells, self.data):
            self._hold(column.header, cells[column], periods.BACKWARDS)
        if self.data.get("subject"):
            self._qualify_subject()
        if isinstance(table.states, Decision) and not self.problems:
            try:
                complete(table.states, self.data)
            except Held as held:
                self._hold("", "", held)
            except Asked as asked:
                self.questions.append(("Valor", str(self.data.get("value", "")), asked))

    def _try(self, header: str, value: str, read: Callable[[], Cell], show: Callable[[Any], str] | None = None) -> Any:
        """What a reader gives, with its mending noted as people are shown it; None where it holds or asks."""
        try:
            cell = read()
        except Held as held:
            self._hold(header, value, held)
            return None
        except Asked as asked:
            self.questions.append((self._header(header), value, asked))
            return None
        if cell.mended:
            shown = persons.masked(value) if cell.private else redaction.stripped(value)[0]
            self.mended.append(Mended(self._header(header), shown, (show or _shown)(cell.value), cell.mended))
        return cell.value

    def _header(self, header: str) -> str:
        return self.context.of(header).header or header

    def hold(self, header: str, value: str, held: Held) -> None:
        """Hold the row for what a column says that the table does not have."""
        self.problems.append((header, redaction.stripped(value)[0], held))

    def _hold(self, header: str, value: str, held: Held) -> None:
        if value.strip() and self._may_be_blank(header):
            held = held.or_blank()
        self.problems.append((self._header(header), redaction.stripped(value)[0], held))

    def _may_be_blank(self, header: str) -> bool:
        """Whether the row would be understood without the cells of that header."""
        told = [c for c in self.cells if {c.header, self._header(c.header)} & set(header.split(", "))]
        return bool(told) and not isinstance(self.table.states, Decision) and all(c.optional for c in told)

    def _said(self, ends: Ends, reads: Reads) -> str:
        return next((text for c, text in self.cells.items() if c.role == ends.role and c.reads is reads), "")

    def _mention(self, ends: Ends) -> None:
        if ends.node is REGION:
            self._region(ends)
            return
        header = ends.name or ends.code
        found = []
        before = len(self.problems) + len(self.questions)
        for said, code in self._pairs(ends, header):
            if not ends.typed and persons.identified(said):
                self._hold(header, persons.masked(said), persons.NAMED)
                continue
            name = said if ends.typed else self._clean(header, said, ends.node)
            mention = {key: text for key, text in (("name", name), ("code", code)) if text}
            if not ends.typed and (why := doubts.named(mention.get("name", ""), ends.node)):
                self._hold(header, name, why)
                continue
            if mention.get("name") and not normal(mention["name"]):
                self._hold(header, name, Held("not a name", "No tiene letras ni cifras.", "Escriba el nombre."))
                continue
            if mention:
                found.append(mention | self._qualifier(ends))
        refused = self.silent or len(self.problems) + len(self.questions) > before
        if not found and ends.required and not refused:
            self._hold(header, "", Held("missing", "Falta este dato y la fila no se entiende sin él.", "Complételo."))
        if found:
            self._put(ends, found)

    def _clean(self, header: str, name: str, node: NodeType) -> str:
        """A name without personal data in it."""
        cell = redaction.name(name, node)
        if cell.mended:
            self.mended.append(Mended(self._header(header), str(cell.value), str(cell.value), cell.mended))
        return str(cell.value)

    def _put(self, ends: Ends, found: list[dict[str, Any]]) -> None:
        """Under the end's role; a working group that carries a commitment under its own."""
        role = ends.role
        other = next((e for e in self.table.ends() if e.role == f"{role}_group"), None)
        if other and ends.node is ORGANIZATION and other.node is WORKING_GROUP:
            groups = [one for one in found if several.is_group(one, self.context)]
            found = [one for one in found if one not in groups]
            if groups:
                self.data[other.role] = [{k: v for k, v in one.items() if k != "qualifier"} for one in groups]
        if found:
            self.data[role] = found if ends.many or len(found) > 1 else found[0]

    def _pairs(self, ends: Ends, header: str) -> list[tuple[str, str]]:
        """The names and codes of a mention, cell by cell; one of the two may be missing."""
        name, code = (self._said(ends, reads) for reads in (Reads.NAME, Reads.CODE))
        group = ends.node is WORKING_GROUP and ends.role != "subject"
        if (ends.node is ORGANIZATION or group) and not ends.typed and name.strip() and not code.strip():
            return [(one, "") for one in self._bodies(ends, header, name)]
        names, codes = (
            [" ".join(part.split()) for part in (text.split("|") if ends.many else [text])] for text in (name, code)
        )
        if len(names) != len(codes) and any(names) and any(codes):
            held = Held("names and codes", "No hay tantos códigos como nombres.", "Ponga uno por nombre, en orden.")
            self._hold(header, name, held)
            return []
        return list(zip_longest(names, codes, fillvalue="")) if any(names) else [("", code) for code in codes]

    def _bodies(self, ends: Ends, header: str, text: str) -> list[str]:
        found: list[str] = []
        for part in text.split("|") if ends.many else [text]:

            def read(part: str = part) -> Cell:
                said = several.read(part, ends.node.label, self.context, roster=ends.role == "subject")
                return Cell(said.names, " ".join(said.mended), private=said.private)

            if not part.strip():
                continue
            try:
                found += self._try(header, part, read) or ()
            except several.NoOrganization:
                if ends.required:
                    self.silent = f"No nombra una {ends.node.singular}."
        return found

    def _node(self, ends: Ends) -> NodeType:
        """The type of what is named: in a table of decisions the row itself says it."""
        said = next((text for c, text in self.cells.items() if c.holds and c.holds.name == "what"), "")
        if not ends.typed or not said or not (what := ends_of(said)):
            return ends.node
        return NODES[what]

    def _qualifier(self, ends: Ends) -> dict[str, str]:
        text = " ".join(self._said(ends, Reads.QUALIFIER).split())
        if not text or ends.role == "subject":
            return {}
        if self._node(ends).qualifier == "region":
            # A department tells it apart, so that «Lima» is one.
            place = self._try(ends.qualifier, text, lambda: gazetteer().find({"Departamento": text}, self.context))
            return {"qualifier": gazetteer().within(place)[-1]} if place else {}
        known = self.context.of(ends.qualifier)
        day = self._try(ends.qualifier, text, lambda: fields.meeting_day(text, known, self.context))
        return {"qualifier": day} if day else {}

    def _region(self, ends: Ends) -> None:
        if ends.code:
            code = self._said(ends, Reads.CODE).upper()
            if code:
                self.data[ends.role] = {"code": code}
            elif ends.required:
                self._hold(ends.code, "", Held("missing", "Falta el ubigeo.", "Complételo."))
            return
        places = {c.header: " ".join(text.split()) for c, text in self.cells.items() if c.reads is Reads.PLACE}
        said = {header: text for header, text in places.items() if text}
        subject = next((text for c, text in self.cells.items() if c.reads is Reads.NAME), "")
        found = self._try(
            ", ".join(map(self._header, said)),
            ", ".join(said.values()),
            lambda: gazetteer().find(doubts.sure(places), self.context, subject),
            lambda code: gazetteer().full_name(code) if code else "",
        )
        if found:
            self.data[ends.role] = {"code": found}

    def _cell(self, column: Column, text: str) -> None:
        if column.reads is Reads.PROPERTY and column.holds:
            self._property(column, text)
        elif column.reads is Reads.MOMENT:
            if at := self._try(column.header, text, lambda: Cell(moment(text))):
                self.data["at"] = at
        elif column.reads is Reads.ATTENDED:
            present = self._try(column.header, text, lambda: fields.read(text, column, self.context))
            if present is False:
                self.data["attended"] = False
            elif present is None and not self.problems:
                self.silent = self.silent or "«Asistió» está en blanco, que no es un no."
        elif column.reads is Reads.SOURCE:
            said = tuple(part.strip() for part in text.split(" | ") if part.strip())
            found = tuple(self._try(column.header, part, partial(redaction.source, part)) for part in said)
            self.sources = (*found, *self.sources) if not column.many else (*self.sources, *found)

    def _property(self, column: Column, text: str) -> None:
        assert column.holds, "a column of a property says which"
        said: list[Cell] = []

        def read() -> Cell:
            cell = fields.read(text, column, self.context, column in self.typed)
            if column.holds and column.holds.name == "currency" and cell.value:
                cell = Cell(next(iter(amounts.currency(text)), cell.value))
            free = column.holds is not None and column.holds.kind in (Kind.TEXT, Kind.NAMES)
            # Of candidates and authorities a public act is told, by their names.
            acts = self.table.subject is not None and self.table.subject.node is PLEDGE
            said.append(redaction.public(cell) if free and not acts else cell)
            return said[-1]

        terms = column.holds.vocabulary
        found = self._try(column.header, text, read, terms.label if terms else None)
        if found is None:
            return
        self.data[column.key] = found
        if column.holds.kind is Kind.AMOUNT:
            self._currency(column, text, said[-1].words)
        place = _KEPT_WORDS.get(column.holds.name)
        if said[-1].words and place in {p.name for p in self.table.properties()} and not column.role:
            self.data.setdefault(place, said[-1].words)

    def _currency(self, column: Column, text: str, named: str) -> None:
        """The currency of an amount: as the cell or the header says, unless a column of its own says another."""
        own = next((said for c, said in self.cells.items() if c.holds and c.holds.name == "currency"), "").strip()
        told = amounts.currency(own)
        if named and own and told != {named}:
            held = Held("currency", f"El monto y la columna «Moneda» no dicen lo mismo ({own}).", "Deje una moneda.")
            self._hold(column.header, text, held)
        elif "currency" in {p.name for p in self.table.properties()} and not own:
            if named:
                self.data["currency"] = named
            else:
                silent = "No dice en qué moneda está: se guarda sin moneda."
                self.mended.append(Mended(self._header(column.header), text, str(self.data[column.key]), silent))

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


def _shown(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)


__all__ = ["Row", "match"]
