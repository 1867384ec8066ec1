"""What changed between two versions of the network, by name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from graph.snapshot import Snapshot


@dataclass(frozen=True)
class Difference:
    """By label the names of the things that came and that went, sorted; by relation type how many came and went."""

    came: Mapping[str, tuple[str, ...]]
    went: Mapping[str, tuple[str, ...]]
    ties_came: Mapping[str, int]
    ties_went: Mapping[str, int]

    @property
    def nothing(self) -> bool:
        return not (self.came or self.went or self.ties_came or self.ties_went)


def difference(before: Snapshot, after: Snapshot) -> Difference:
    """The things and relations of one snapshot that the other has not, and the other way round."""
    return Difference(*_things(before, after), *_ties(before, after))


def _things(before: Snapshot, after: Snapshot) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    sides: tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]] = ({}, {})
    for label in after.nodes:
        was, now = (
            {id_: name or id_ for id_, name in zip(s.nodes[label]["id"], s.nodes[label]["name"], strict=True)}
            for s in (before, after)
        )
        for side, here, there in ((sides[0], now, was), (sides[1], was, now)):
            if fresh := sorted(name for id_, name in here.items() if id_ not in there):
                side[label] = tuple(fresh)
    return sides


def _ties(before: Snapshot, after: Snapshot) -> tuple[dict[str, int], dict[str, int]]:
    came: Counter[str] = Counter()
    went: Counter[str] = Counter()
    for type_ in after.edges:
        was, now = (set(zip(s.edges[type_]["source"], s.edges[type_]["target"], strict=True)) for s in (before, after))
        came[type_], went[type_] = len(now - was), len(was - now)
    return {t: n for t, n in came.items() if n}, {t: n for t, n in went.items() if n}
