"""Who works with whom, by region or by group: the record itself, in five states and without a verdict."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations_with_replacement

import pandas as pd

from graph.analysis.blanks import stated
from graph.ties import Ties

WORK, BRIDGE, MET, NONE, UNKNOWN, ALONE = "trabajan", "puente", "coincidieron", "ninguno", "sin registro", "una sola"
STATES = {
    WORK: "trabajan juntas",
    BRIDGE: "solo por un puente",
    MET: "solo coincidieron",
    NONE: "ningún vínculo registrado",
    UNKNOWN: "sin registro: no se puede saber",
    ALONE: "consta una sola organización",
}
"""The five states of two regions or groups, in the order in which the first one that holds is said; the sixth is
of one with itself, where a single organization has nobody to work with there."""
COLUMNS = ["one", "other", "state", "ties", "met", "bridges"]
Pair = tuple[str, str]
Groups = Mapping[str, str] | Mapping[str, Iterable[str]]
"""The region of each organization, or its groups."""


def coordination(graph: Ties, met: Ties, groups: Groups, known: Iterable[str] = ()) -> pd.DataFrame:
    """The state of each two regions (or groups), each with itself too.

    `graph`: the ties in view; a tie counts with `grade` 2 or more (an edge without `grade` counts). `met`: any graph
    over the same ids whose edges say that two were at one meeting, also where the view hides that grade.
    `groups`: the region, or the groups, of each organization that has any. `known`: all regions or groups there
    are; one in which no organization is listed is «sin registro», which is not isolated.

    One row a pair, the smaller name first: `state` (a key of `STATES`), `ties` and `met` (tuples of pairs of ids:
    the ties between the two, and the pairs that only coincided), `bridges` (ids). A bridge of two is one organization
    that is in both or in neither of any, and is tied to (or in) each side; with a tie of their own there is none.
    A tie between two that are both in both groups is within each and between none.
    """
    of = {id_: _as_set(said) for id_, said in groups.items() if id_ in graph and stated(said) is not None}
    members: dict[str, set[str]] = defaultdict(set)
    for id_, names in of.items():
        for name in names:
            members[name].add(id_)
    ties = _between(((a, b) for a, b, tie in graph.edges(data=True) if tie.get("grade", 2) >= 2), of)
    worked = {frozenset(pair) for pairs in ties.values() for pair in pairs}
    seen = _between((pair for pair in met.edges if frozenset(pair) not in worked), of)
    bridges = _bridges(graph, of)
    rows = []
    for pair in combinations_with_replacement(sorted({*members, *known}), 2):
        held, only = tuple(sorted(ties[pair])), tuple(sorted(seen[pair]))
        over = () if held else tuple(sorted(bridges[pair]))
        rows.append((*pair, _state(pair, members, held, over, only), held, only, over))
    return pd.DataFrame(rows, columns=COLUMNS)


def in_order(table: pd.DataFrame) -> list[str]:
    """The regions or groups of a `coordination` table: the most tied to others first, unknown ones last.

    By ties with others, then bridges to others, ties inside, pairs that only coincided, and name.
    """
    score: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    silent = set()
    for one, other, state, ties, met, bridges in table.itertuples(index=False):
        for name in {one, other}:
            score[name][0 if one != other else 2] -= len(ties)
            score[name][1] -= len(bridges) if one != other else 0
            score[name][3] -= len(met)
        if one == other and state == UNKNOWN:
            silent.add(one)
    return sorted(score, key=lambda name: (name in silent, *score[name], name))


def _as_set(said: str | Iterable[str]) -> frozenset[str]:
    return frozenset([said] if isinstance(said, str) else said)


def _between(pairs: Iterable[Pair], of: Mapping[str, frozenset[str]]) -> dict[Pair, set[Pair]]:
    """The pairs of organizations by the two groups that they join."""
    found: dict[Pair, set[Pair]] = defaultdict(set)
    for a, b in pairs:
        here, there = of.get(a, frozenset()), of.get(b, frozenset())
        for one in here:
            for other in there:
                # Whoever is in both groups does not join them: it is in each.
                if one == other or (one not in there and other not in here):
                    found[min(one, other), max(one, other)].add((min(a, b), max(a, b)))
    return found


def _bridges(graph: Ties, of: Mapping[str, frozenset[str]]) -> dict[Pair, set[str]]:
    """Organizations through which exactly two groups touch: in both, or in none and tied to both."""
    found: dict[Pair, set[str]] = defaultdict(set)
    for id_ in graph:
        names = set(of.get(id_, ()))
        if not names:
            near = (b for _, b, tie in graph.edges(id_, data=True) if tie.get("grade", 2) >= 2)
            names = {name for neighbour in near for name in of.get(neighbour, ())}
        for pair in combinations_with_replacement(sorted(names), 2):
            if pair[0] != pair[1]:
                found[pair].add(id_)
    return found


def _state(
    pair: Pair, members: Mapping[str, set[str]], ties: tuple[Pair, ...], bridges: tuple[str, ...], met: tuple[Pair, ...]
) -> str:
    if not members.get(pair[0]) or not members.get(pair[1]):
        return UNKNOWN
    if pair[0] == pair[1] and len(members[pair[0]]) == 1:
        return ALONE
    return WORK if ties else BRIDGE if bridges else MET if met else NONE
