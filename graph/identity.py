"""Which mentions mean the same thing: a pure fold over all mentions in force.

Two codes are two things. A name without a code is the one thing of that name in that place (on that
day); a name that does not say where joins the only one there is, and where there are two it stays
open: nothing is stated of either until somebody says which. What people judge comes after these
rules: «the same» joins two things, and the first one's id stays; «not the same» keeps them apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph import keys
from graph.bearers import Bearer, by_code, by_name, own_id
from graph.judgements import Judgement
from graph.model import Identity, NodeType
from graph.records import Mention


@dataclass(frozen=True)
class Entity:
    """One thing, with every mention that resolves to it."""

    id: str
    label: str
    mentions: tuple[Mention, ...]
    core: tuple[Mention, ...]
    """The mentions of the one whose name stays, where a judgement joined others to it; else all of them."""

    @property
    def code(self) -> str:
        return next((m.code for m in (*self.core, *self.mentions) if m.code), "")

    def spellings(self) -> list[str]:
        """The names it is mentioned by, as written, sorted."""
        return sorted({m.name for m in self.mentions if m.name})

    def usual(self) -> frozenset[str]:
        """Normal forms of the names that may be its name."""
        return frozenset(m.form(name) for m in self.core for name in (m.name, *m.aliases) if name)

    def former(self) -> list[str]:
        """The other ids that its mentions have, or had, by themselves: links with them find it too."""
        return sorted({own_id(m) for m in self.mentions} - {self.id})


@dataclass(frozen=True)
class Identities:
    """What each mention resolves to. A mention in neither mapping is not in force."""

    ids: Mapping[str, str]
    """Mention key to node id."""
    entities: Mapping[str, Entity]
    open: Mapping[str, tuple[str, ...]]
    """Mention key to the ids it could mean: two or more, so a question."""

    @cached_property
    def _handles(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for entity in self.entities.values():
            for handle in {h for m in entity.mentions for h in handles(m)}:
                found[handle].add(entity.id)
        return found

    def locate(self, mention: Mention) -> str | None:
        """The thing that a mention means, in force itself or not; None where there is none, or more than one."""
        if found := self.ids.get(mention.key):
            return found
        for handle in handles(mention)[:2]:
            meant = {handle} if handle in self.entities else self._handles.get(handle, set())
            if meant:
                return next(iter(meant)) if len(meant) == 1 else None
        return None


def resolve(mentions: Iterable[Mention], judgements: Iterable[Judgement] = ()) -> Identities:
    """Resolve all mentions in force. The order of the input does not matter."""
    by_label: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(set(mentions)):
        by_label[mention.label].append(mention)
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in sorted(judgements, key=lambda j: (j.at, j.record)):
        judged[judgement.one.label].append(judgement)
    ids: dict[str, str] = {}
    entities: dict[str, Entity] = {}
    open_: dict[str, tuple[str, ...]] = {}
    for label, said in by_label.items():
        groups, doubtful = _groups(said, judged[label])
        named = {id(group): _entity(group) for group in groups}
        entities |= {entity.id: entity for entity in named.values()}
        ids |= {m.key: named[id(group)].id for group in groups for m in group.mentions}
        open_ |= {key: tuple(sorted({named[id(g)].id for g in found})) for key, found in doubtful.items()}
    return Identities(ids, entities, open_)


def _groups(said: list[Mention], judged: list[Judgement]) -> tuple[list[Bearer], dict[str, list[Bearer]]]:
    """The things of one type, and the mention keys that could mean two or more of them."""
    node = said[0].node
    if node.identity is Identity.KEYED:
        return by_code(said), {}
    groups, doubtful = by_name(said, node, judged)
    found = _Found(groups) if judged else None
    for judgement in judged:
        if found and judgement.same:
            _join(judgement, found, doubtful)
    still = {}
    for key, bearers in doubtful.items():
        roots = list({id(b.root()): b.root() for b in bearers}.values())
        if len(roots) == 1:
            # Whichever was meant: they are one now.
            roots[0].core.append(Mention.from_key(key))
        else:
            still[key] = roots
    return [group for group in groups if group.joined is None], still


class _Found:
    """The things of one type, to be found by a mention: one in force, else one that means the same."""

    def __init__(self, groups: list[Bearer]) -> None:
        self.exact = {mention: group for group in groups for mention in group.own}
        self.handles: dict[str, list[Bearer]] = defaultdict(list)
        for group in groups:
            for handle in {h for m in group.own for h in handles(m)}:
                self.handles[handle].append(group)

    def __call__(self, mention: Mention) -> Bearer | None:
        if mention in self.exact:
            return self.exact[mention].root()
        for handle in handles(mention)[:2]:
            if found := {id(b.root()): b.root() for b in self.handles.get(handle, ())}:
                return next(iter(found.values())) if len(found) == 1 else None
        return None


def _join(judgement: Judgement, find: _Found, doubtful: dict[str, list[Bearer]]) -> None:
    """Take two things for one, unless one is not there, or somebody keeps them apart: then the judgement sleeps."""
    for mention, other in ((judgement.other, judgement.one), (judgement.one, judgement.other)):
        if mention.key in doubtful:
            # Which of several was meant: the open name joins that one.
            if target := find(other):
                target.core.append(mention)
                del doubtful[mention.key]
            return
    one, other_ = find(judgement.one), find(judgement.other)
    if one and other_ and one is not other_ and not one.apart_from(other_):
        one.absorb(other_)


def handles(mention: Mention) -> list[str]:
    """The ids that may mean the mention, the most exact first: its own, then its name, then its aliases."""
    prefix = mention.node.prefix
    own = [own_id(mention)]
    for name in (mention.name, *mention.aliases):
        if name:
            if mention.qualifier:
                own.append(f"{prefix}:~{keys.slug(name, mention.qualifier)}")
            own.append(f"{prefix}:~{keys.slug(name)}")
    return list(dict.fromkeys(own))


def _entity(group: Bearer) -> Entity:
    core = tuple(sorted(group.core))
    return Entity(_id(group.node, core), group.node.label, tuple(sorted(group.mentions)), core)


def _id(node: NodeType, core: tuple[Mention, ...]) -> str:
    coded = next((m for m in core if m.code), None)
    # The most exact mention names the thing; several spellings of one name give one slug.
    return own_id(coded or min(core, key=Bearer.exactness))
