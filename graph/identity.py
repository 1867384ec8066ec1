"""Which mentions mean the same thing: a pure fold over all mentions in force.

Two codes are two things. A name without a code is the one thing of that name in that place (on that
day); a name that does not say where joins the only one there is, and where there are two it stays
open: nothing is stated of either until somebody says which.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph import dates, keys
from graph.model import Identity, NodeType
from graph.nodes import MEETING
from graph.records import Mention


@dataclass(frozen=True)
class Entity:
    """One thing, with every mention that resolves to it."""

    id: str
    label: str
    mentions: tuple[Mention, ...]

    @property
    def code(self) -> str:
        return next((m.code for m in self.mentions if m.code), "")

    def spellings(self) -> list[str]:
        """The names it is mentioned by, as written, sorted."""
        return sorted({m.name for m in self.mentions if m.name})


@dataclass(frozen=True)
class Identities:
    """What each mention resolves to. A mention in neither mapping is not in force."""

    ids: Mapping[str, str]
    """Mention key to node id."""
    entities: Mapping[str, Entity]
    open: Mapping[str, tuple[str, ...]]
    """Mention key to the ids it could mean: two or more, so a question."""


class _Bearer:
    """A thing in the making: its mentions, and the qualifiers they say."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.joined: _Bearer | None = None

    def root(self) -> "_Bearer":
        return self.joined.root() if self.joined else self

    def join(self, other: "_Bearer") -> None:
        other.mentions += self.mentions
        self.joined = other

    @property
    def coded(self) -> bool:
        return any(m.code for m in self.mentions)

    def qualifiers(self) -> set[str]:
        return {m.qualifier for m in self.mentions if m.qualifier}


def resolve(mentions: Iterable[Mention]) -> Identities:
    """Resolve all mentions in force. The order of the input does not matter."""
    by_label: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(set(mentions)):
        by_label[mention.label].append(mention)
    ids: dict[str, str] = {}
    entities: dict[str, Entity] = {}
    open_: dict[str, tuple[str, ...]] = {}
    for said in by_label.values():
        node = said[0].node
        doubtful: dict[str, list[_Bearer]] = {}
        if node.identity is Identity.KEYED:
            groups = _by_code(said)
        else:
            groups, doubtful = _by_name(said, node)
        named = {id(group): _entity(node, group.mentions) for group in groups}
        entities |= {entity.id: entity for entity in named.values()}
        ids |= {m.key: named[id(group)].id for group in groups for m in group.mentions}
        open_ |= {key: tuple(sorted(named[id(g)].id for g in found)) for key, found in doubtful.items()}
    return Identities(ids, entities, open_)


def _by_code(mentions: list[Mention]) -> list[_Bearer]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.code:
            groups[keys.code(mention.code)].append(mention)
    return [_Bearer(found) for found in groups.values()]


def _by_name(mentions: list[Mention], node: NodeType) -> tuple[list[_Bearer], dict[str, list[_Bearer]]]:
    coded = _by_code(mentions)
    bare: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not mention.code:
            bare[keys.normal(mention.name), mention.qualifier].append(mention)
    bearers = {key: _Bearer(found) for key, found in bare.items()}
    by_name: dict[str, list[_Bearer]] = defaultdict(list)
    by_alias: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in [*coded, *bearers.values()]:
        for name in {keys.normal(m.name) for m in bearer.mentions if m.name}:
            by_name[name].append(bearer)
        for alias in {keys.normal(a) for m in bearer.mentions for a in m.aliases}:
            by_alias[alias].append(bearer)
    doubtful: dict[str, list[_Bearer]] = {}
    placed = {id(bearer) for bearer in coded}

    def place(bearer: _Bearer, found: list[_Bearer]) -> None:
        if len(found) == 1:
            bearer.join(found[0])
            placed.discard(id(bearer))
        elif found:
            doubtful.update({m.key: found for m in bearer.mentions})
            placed.discard(id(bearer))
            bearer.mentions = []
        else:
            placed.add(id(bearer))

    # The most exact first, so that what says less joins what says more.
    ordered = sorted(bearers.items(), key=lambda item: _order(item[0]))
    for (name, qualifier), bearer in ordered:
        others = _others(by_name[name], bearer)
        place(bearer, _fitting([b for b in others if id(b) in placed], others, qualifier, node))
    # Aliases only for a name that is nobody else's.
    for (name, qualifier), bearer in ordered:
        if id(bearer) in placed and not _others(by_name[name], bearer):
            aliased = [b for b in _others(by_alias[name], bearer) if id(b) in placed]
            place(bearer, _fitting(aliased, aliased, qualifier, node))
    groups = [b for b in [*coded, *bearers.values()] if b.joined is None and b.mentions]
    return groups, {key: list({id(g.root()): g.root() for g in found}.values()) for key, found in doubtful.items()}


def _order(key: tuple[str, str]) -> tuple[int, str, str]:
    name, qualifier = key
    if not qualifier:
        return 10**6, name, qualifier
    width = (dates.bounds(qualifier)[1] - dates.bounds(qualifier)[0]).days if dates.is_date(qualifier) else 0
    return width, name, qualifier


def _others(bearers: list[_Bearer], bearer: _Bearer) -> list[_Bearer]:
    roots = {id(b.root()): b.root() for b in bearers if b.mentions or b.joined}
    roots.pop(id(bearer), None)
    return sorted(roots.values(), key=lambda b: min(b.mentions))


def _fitting(known: list[_Bearer], all_: list[_Bearer], qualifier: str, node: NodeType) -> list[_Bearer]:
    """What a mention may mean: those of its own place first, else the one whose place nobody says."""
    if not qualifier:
        return known
    same = [b for b in known if any(_agree(qualifier, q, node) for q in b.qualifiers())]
    if same:
        return same
    silent = [b for b in known if b.coded and not b.qualifiers()]
    # Where another bears the name too, the one without a place could be either.
    others = [b for b in all_ if b.coded or b.qualifiers()]
    return silent if len(others) == 1 else []


def _agree(one: str, other: str, node: NodeType) -> bool:
    if one == other:
        return True
    return node is MEETING and (dates.refines(one, other) or dates.refines(other, one))


def _entity(node: NodeType, mentions: list[Mention]) -> Entity:
    said = tuple(sorted(mentions))
    code = next((m.code for m in said if m.code), "")
    if code:
        return Entity(f"{node.prefix}:{keys.code(code)}", node.label, said)
    # The most exact mention names the thing; several spellings of one name give one slug.
    exact = min(said, key=lambda m: (not m.qualifier, _order((keys.normal(m.name), m.qualifier)), m))
    tail = (exact.qualifier,) if exact.qualifier else ()
    return Entity(f"{node.prefix}:~{keys.slug(exact.name, *tail)}", node.label, said)
