"""Records: one row of one table in canonical form, with its source, never edited in place.

The data of a record is a plain dictionary of canonical values:

- a mention (`subject`, `organization`, `meeting`, …) is `{"code", "name", "qualifier", "aliases"}`, with
  only the keys that the row has; a column that may hold several gives a list of them;
- a property of the stated thing stands under its name, one of a link's relation under `role.name`;
- `attended` is there, and false, where the row states an absence;
- `at` is the moment at which the row was written down, in tables whose rows follow one another.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph import keys
from graph.model import Decision, Ends, NodeType, Table
from graph.names import merging
from graph.nodes import ORGANIZATION, REGION, WORKING_GROUP
from graph.schema import NODES
from graph.tables import BY_NAME

PLACED = "region"
"""The field of a correction that says where an organization is from; every other one is a property."""
_BODIES = {ORGANIZATION.label, WORKING_GROUP.label}


@dataclass(frozen=True, order=True)
class Mention:
    """How a row names a thing: never by a resolved id, so that the name can turn out to be another's.

    `qualifier` tells equal names apart: the department of an organization (`08`), the day of a
    meeting. `aliases` are other names that the same row declares.
    """

    label: str
    code: str = ""
    name: str = ""
    qualifier: str = ""
    aliases: tuple[str, ...] = ()

    @cached_property
    def key(self) -> str:
        """The mention as one text, unique, from which it can be read again."""
        return json.dumps([self.label, self.code, self.name, self.qualifier, *self.aliases], ensure_ascii=False)

    @staticmethod
    def from_key(key: str) -> "Mention":
        label, code, name, qualifier, *aliases = json.loads(key)
        return Mention(label, code, name, qualifier, tuple(aliases))

    @property
    def node(self) -> NodeType:
        return NODES[self.label]

    def tokens(self) -> frozenset[str]:
        """What the mention shares with others that may mean the same thing: its code and its names."""
        prefix = self.node.prefix
        found = {f"{prefix}#{keys.code(self.code)}"} if self.code else set()
        return frozenset(found | {f"{prefix}={self.form(n)}" for n in (self.name, *self.aliases) if n})

    def form(self, name: str) -> str:
        """The form under which two names of the type are one: bodies also by what their kind and firm are short for."""
        return merging(name) if self.label in _BODIES else keys.normal(name)


@dataclass(frozen=True)
class Record:
    """One row, as it was understood. `row` is the row number that the spreadsheet shows."""

    id: str
    load: str
    table: str
    row: int
    data: dict[str, Any]
    sources: tuple[str, ...] = ()
    """Public addresses the row comes from, the main one first."""
    file: str = ""
    sheet: str = ""

    @property
    def shape(self) -> Table:
        return BY_NAME[self.table]

    @property
    def decides(self) -> bool:
        """Whether it is a decision about other records, and states nothing of the network itself."""
        return isinstance(self.shape.states, Decision)

    def mentions(self) -> Iterator[tuple[Ends, Mention]]:
        """Every thing the row names, with its ends. A decision names nothing: it keeps nothing in being."""
        if not self.decides:
            yield from self._named()

    def about(self) -> dict[str, Mention]:
        """Whom a decision is about, by role; `place` is the region that a correction gives."""
        if not self.decides:
            return {}
        found = {ends.role: mention for ends, mention in self._named()}
        if self.data.get("field") == PLACED:
            found["place"] = Mention(REGION.label, self.data["value"])
        return found

    def _named(self) -> Iterator[tuple[Ends, Mention]]:
        for ends in self.shape.ends():
            said = self.data.get(ends.role)
            label = self.data.get("what", ends.node.label) if ends.typed else ends.node.label
            for one in said if isinstance(said, list) else [said] if said else []:
                aliases = tuple(sorted(one.get("aliases", ())))
                qualifier = one.get("qualifier", "")
                names = one.get("code", ""), one.get("name", "")
                yield ends, Mention(label, *names, qualifier, aliases)
                if ends.locates and qualifier:
                    yield Ends(REGION, f"{ends.role}.region"), Mention(REGION.label, qualifier)

    def text(self) -> str:
        """The data as canonical JSON, as it is stored."""
        return json.dumps(self.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
