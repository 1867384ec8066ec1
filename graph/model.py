"""What a declaration is made of: vocabularies, properties, node types, relation types.

Nothing here knows which types exist; `graph.schema` declares them with these parts, and every
part refuses to be built when it contradicts itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from graph.errors import SchemaError

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LABEL = re.compile(r"[A-Z][A-Za-z]*")
_EDGE = re.compile(r"[A-Z][A-Z_]*")


class Kind(StrEnum):
    """What the values of a property are, and so how they are read, compared and stored."""

    TEXT = "texto"
    NAMES = "lista"
    """Several texts in one cell, parted by `|`; stored as a sorted list."""
    DATE = "fecha"
    """A date with its precision, see `graph.dates`; stored as text."""
    INTEGER = "entero"
    NUMBER = "número"
    """A measurement that need not be exact (degrees, kilometres); stored as a float."""
    AMOUNT = "monto"
    """An exact decimal; stored as text, because a float would round it."""
    FLAG = "sí o no"
    TERM = "término"
    """One of the terms of a closed vocabulary; stored as its code."""


@dataclass(frozen=True)
class Term:
    """One allowed value: the code that is stored, the Spanish word shown, other ways to write it."""

    code: str
    label: str
    also: tuple[str, ...] = ()
    meaning: frozenset[str] = frozenset()
    """What follows from the value, e.g. `organized`: asked by the analyses, never spelled again there."""


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms."""

    name: str
    terms: tuple[Term, ...]

    def __post_init__(self) -> None:
        codes = [term.code for term in self.terms]
        if len(set(codes)) != len(codes):
            raise SchemaError(f"Vocabulary {self.name} declares a code twice.")

    def __getitem__(self, code: str) -> Term:
        for term in self.terms:
            if term.code == code:
                return term
        raise KeyError(code)

    def label(self, code: str) -> str:
        """The Spanish word for a stored code."""
        return self[code].label

    def meaning(self, what: str) -> frozenset[str]:
        """The codes that carry a meaning, e.g. every role that counts as having organized."""
        return frozenset(term.code for term in self.terms if what in term.meaning)


@dataclass(frozen=True)
class Property:
    """One named value of a node or relation.

    `name` is stored, `label` is the Spanish header of its column (others that people write are in
    `graph.headers`), `help` says what to write there.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    vocabulary: Vocabulary | None = None
    help: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise SchemaError(f"Property name {self.name!r} is not snake_case.")
        if (self.kind is Kind.TERM) != (self.vocabulary is not None):
            raise SchemaError(f"Property {self.name}: a vocabulary goes with the kind TERM, and only with it.")


class Identity(StrEnum):
    """How the id of a node comes to be."""

    NAMED = "named"
    """From the mentions of it (code, name, qualifier) over all active records: `graph.identity`."""
    KEYED = "keyed"
    """From a declared code or key, said in each row that states it."""


@dataclass(frozen=True)
class NodeType:
    """A kind of thing in the network.

    `label` is stored in Neo4j, `prefix` begins its ids, `singular` and `plural` are shown.
    `key` names the properties (or, with a trailing `>`, the relation ends) that make the id of a
    keyed node when it has no code; `a>b>` is the pair of two ends in either order. `qualifier` says
    what tells two equal names apart. The rows of a type with a `history` follow one another: each
    says what is so from then on, and the latest one wins.
    """

    label: str
    prefix: str
    singular: str
    plural: str
    help: str
    properties: tuple[Property, ...]
    identity: Identity = Identity.NAMED
    key: tuple[str, ...] = ()
    qualifier: str = ""
    caption: str = "name"
    history: bool = False

    def __post_init__(self) -> None:
        names = [p.name for p in self.properties]
        if not _LABEL.fullmatch(self.label):
            raise SchemaError(f"Label {self.label!r} is not in CamelCase.")
        if len(set(names)) != len(names):
            raise SchemaError(f"{self.label} declares a property twice.")
        if self.caption not in names:
            raise SchemaError(f"{self.label}: its caption {self.caption!r} is not one of its properties.")
        if self.identity is Identity.KEYED and not self.key:
            raise SchemaError(f"{self.label} is keyed and declares no key.")
        if self.identity is Identity.NAMED and not {"code", "name"} <= set(names):
            raise SchemaError(f"{self.label} is named and needs the properties code and name.")

    def property(self, name: str) -> Property:
        return _find(self.properties, name, self.label)


@dataclass(frozen=True)
class EdgeType:
    """A kind of relation, with a life of its own.

    Its key is its type and its two ends. `properties` are what a row may state of it; distinct
    statements stay on the relation as parallel lists, so a list of 2018 and one of 2019 are both kept.
    """

    type: str
    source: tuple[NodeType, ...]
    target: tuple[NodeType, ...]
    phrase: str
    """Spanish, between the names of its two ends: «asistió a»."""
    properties: tuple[Property, ...] = ()
    help: str = ""

    def __post_init__(self) -> None:
        if not _EDGE.fullmatch(self.type):
            raise SchemaError(f"Relation type {self.type!r} is not in UPPER_CASE.")
        if len({p.name for p in self.properties}) != len(self.properties):
            raise SchemaError(f"{self.type} declares a property twice.")

    def property(self, name: str) -> Property:
        return _find(self.properties, name, self.type)


def _find(properties: tuple[Property, ...], name: str, owner: str) -> Property:
    for candidate in properties:
        if candidate.name == name:
            return candidate
    raise KeyError(f"{owner} has no property {name!r}")


@dataclass(frozen=True)
class Decision:
    """What people decide about the records themselves: it states no node and no relation of the network.

    `name` is shown; `properties` are what a row of its table says.
    """

    name: str
    help: str
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True)
class Ends:
    """The columns by which a row names another thing: its name, its code, what tells equals apart."""

    node: NodeType
    role: str
    """The key of this mention in a record, e.g. `organization`."""
    name: str = ""
    """Header of the name; empty where the thing is only named by code."""
    code: str = ""
    qualifier: str = ""
    required: bool = False
    many: bool = False
    """The cell may hold several, parted by `|`."""
    locates: bool = False
    """The qualifier is a region, and the row states that the thing is from there."""
    typed: bool = False
    """The row says which type the thing is of, by its label in `what`; `node` is the one meant where it does not."""


@dataclass(frozen=True)
class Link:
    """A relation that a row states besides its subject: the region of an organization.

    `outward` is false where the relation runs from the other thing to the subject. `properties`
    are those of the relation that this table has columns for.
    """

    edge: EdgeType
    end: Ends
    outward: bool = True
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True)
class Table:
    """A template: one kind of row, what it states, and its columns, derived from the model.

    A table of nodes has `states` a NodeType and its own mention in `subject`; a table of relations
    has an EdgeType and the mentions of its two ends. A table of decisions has a Decision, and its ends
    say whom it is about: they keep nothing in being.
    """

    name: str
    title: str
    help: str
    states: NodeType | EdgeType | Decision
    subject: Ends | None = None
    source: Ends | None = None
    target: Ends | None = None
    links: tuple[Link, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    """Values that every row of this table has without a column (kind of a commitment)."""
    without: tuple[str, ...] = ()
    """Properties of the stated type that this table has no column for."""
    known: tuple[str, ...] = ()
    """Mentions that must have a row of their own somewhere; a row that names another body is held."""
    negation: EdgeType | None = None
    """The relation stated instead, when the column «Asistió» says no."""
    noted: bool = False
    """Its rows have a moment, «Anotado», at which they were written down: it orders what one day holds."""
    first: tuple[str, ...] = field(default=())
    """Headers that the template shows first; the others are optional and follow."""

    def ends(self) -> Iterator[Ends]:
        """Every mention a row of this table makes, its subject first."""
        yield from (e for e in (self.subject, self.source, self.target) if e is not None)
        yield from (link.end for link in self.links)

    def properties(self) -> tuple[Property, ...]:
        """What the row states of its own subject or relation."""
        hidden = {*self.without, *(name for name, _ in self.fixed)}
        return tuple(p for p in self.states.properties if p.name not in hidden)
