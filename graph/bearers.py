"""The bearers of a name: mentions grouped by the rules, before people judge."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph import dates, keys
from graph.judgements import Judgement
from graph.model import NodeType
from graph.nodes import MEETING
from graph.records import Mention


class Bearer:
    """A thing in the making: its mentions, what it joined, and whom it is kept apart from."""

    def __init__(self, node: NodeType, mentions: list[Mention]) -> None:
        self.node = node
        self.own = list(mentions)
        """The mentions it began with: judgements find it by them."""
        self.core = list(mentions)
        self.merged: list[Mention] = []
        self.joined: Bearer | None = None
        self.parts = {id(self)}
        self.apart: set[int] = set()

    def root(self) -> "Bearer":
        return self.joined.root() if self.joined else self

    def join(self, other: "Bearer") -> None:
        """By a rule: both are one name."""
        other.core += self.core
        self._into(other)

    def absorb(self, other: "Bearer") -> None:
        """By a judgement: this one's name stays."""
        self.merged += other.mentions
        other._into(self)

    def _into(self, other: "Bearer") -> None:
        self.joined = other
        other.parts |= self.parts
        other.apart |= self.apart

    def apart_from(self, other: "Bearer") -> bool:
        return bool(self.apart & other.parts or other.apart & self.parts)

    @property
    def mentions(self) -> list[Mention]:
        return self.core + self.merged

    @property
    def coded(self) -> bool:
        return any(m.code for m in self.core)

    def qualifiers(self) -> set[str]:
        return {m.qualifier for m in self.core if m.qualifier}

    @staticmethod
    def exactness(mention: Mention) -> tuple[bool, int, str, str, Mention]:
        return not mention.qualifier, *_order((keys.normal(mention.name), mention.qualifier)), mention


def own_id(mention: Mention) -> str:
    """The id of the thing that only this mention names."""
    if mention.code:
        return f"{mention.node.prefix}:{keys.code(mention.code)}"
    tail = (mention.qualifier,) if mention.qualifier else ()
    return f"{mention.node.prefix}:~{keys.slug(mention.name, *tail)}"


def by_code(mentions: list[Mention]) -> list[Bearer]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.code:
            groups[keys.code(mention.code)].append(mention)
    return [Bearer(found[0].node, found) for found in groups.values()]


def by_name(
    mentions: list[Mention], node: NodeType, judged: Iterable[Judgement] = ()
) -> tuple[list[Bearer], dict[str, list[Bearer]]]:
    """The things of one type, and the mention keys that could mean several of them."""
    coded = by_code(mentions)
    judged = list(judged)
    parted = _parted(judged)
    bare: dict[_Bare, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not mention.code:
            bare[_bare(mention, parted)].append(mention)
    bearers = {key: Bearer(node, found) for key, found in bare.items()}
    everyone = [*coded, *bearers.values()]
    _keep_apart(judged, coded, bearers, parted)
    names, aliases = _index(everyone)
    doubtful: dict[str, list[Bearer]] = {}
    placed = {id(bearer) for bearer in coded}

    def place(bearer: Bearer, found: list[Bearer]) -> None:
        placed.discard(id(bearer))
        if len(found) == 1:
            bearer.join(found[0])
        elif found:
            doubtful.update({m.key: found for m in bearer.core})
            bearer.core = []
        else:
            placed.add(id(bearer))

    # The most exact first, so that what says less joins what says more; those kept apart before a third spelling.
    ordered = sorted(bearers.items(), key=lambda item: (*_order(item[0][:2]), not item[1].apart, item[0][2]))
    for (name, qualifier, _), bearer in ordered:
        others = _others(names[name], bearer)
        place(bearer, _fitting([b for b in others if id(b) in placed], others, qualifier, node))
    # Aliases only for a name that is nobody else's.
    for (name, qualifier, _), bearer in ordered:
        if id(bearer) in placed and not _others(names[name], bearer):
            aliased = [b for b in _others(aliases[name], bearer) if id(b) in placed]
            place(bearer, _fitting(aliased, aliased, qualifier, node))
    groups = [b for b in everyone if b.joined or b.core]
    return groups, {key: list({id(g.root()): g.root() for g in found}.values()) for key, found in doubtful.items()}


_Names = dict[str, list[Bearer]]
_Bare = tuple[str, str, str]
"""Form and qualifier of a name without a code, and its spelling where somebody keeps two spellings apart."""


def _bare(mention: Mention, parted: frozenset[tuple[str, str]]) -> _Bare:
    named = mention.form(mention.name), mention.qualifier
    return *named, keys.normal(mention.name) if named in parted else ""


def _parted(judged: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """The forms, with their qualifier, of which somebody judged two spellings to be two things."""
    found = set()
    for judgement in judged:
        one, other = judgement.one, judgement.other
        if not (judgement.same or one.code or other.code or keys.normal(one.name) == keys.normal(other.name)):
            ends = {(m.form(m.name), m.qualifier) for m in (one, other)}
            found |= ends if len(ends) == 1 else set()
    return frozenset(found)


def _index(bearers: list[Bearer]) -> tuple[_Names, _Names]:
    names: _Names = defaultdict(list)
    aliases: _Names = defaultdict(list)
    for bearer in bearers:
        for name in {m.form(m.name) for m in bearer.core if m.name}:
            names[name].append(bearer)
        for alias in {m.form(a) for m in bearer.core for a in m.aliases}:
            aliases[alias].append(bearer)
    return names, aliases


def _keep_apart(
    judged: Iterable[Judgement],
    coded: list[Bearer],
    bare: Mapping[_Bare, Bearer],
    parted: frozenset[tuple[str, str]],
) -> None:
    """Mark the pairs that somebody judged not to be the same, so that no rule joins them."""
    codes = {keys.code(m.code): bearer for bearer in coded for m in bearer.own}
    for judgement in judged:
        if judgement.same:
            continue
        ends = [
            codes.get(keys.code(m.code)) if m.code else bare.get(_bare(m, parted))
            for m in (judgement.one, judgement.other)
        ]
        if ends[0] and ends[1] and ends[0] is not ends[1]:
            ends[0].apart.add(id(ends[1]))
            ends[1].apart.add(id(ends[0]))


def _order(key: tuple[str, str]) -> tuple[int, str, str]:
    name, qualifier = key
    if not qualifier:
        return 10**6, name, qualifier
    width = (dates.bounds(qualifier)[1] - dates.bounds(qualifier)[0]).days if dates.is_date(qualifier) else 0
    return width, name, qualifier


def _others(bearers: list[Bearer], bearer: Bearer) -> list[Bearer]:
    roots = {id(b.root()): b.root() for b in bearers if b.mentions or b.joined}
    roots.pop(id(bearer), None)
    return sorted((b for b in roots.values() if not b.apart_from(bearer)), key=lambda b: min(b.mentions))


def _fitting(known: list[Bearer], all_: list[Bearer], qualifier: str, node: NodeType) -> list[Bearer]:
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
