"""Recommended introductions: which new tie would do most for the whole network, and who can make it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd

from graph.analysis.efficiency import distances, efficiency_gain, joined, shortened, steps
from graph.analysis.introducers import Introducers, acquaintances, introducers
from graph.analysis.mending import Pair, best_joint
from graph.ties import Ties

EXHAUSTIVE = 60
"""In a piece of up to so many organizations every pair is tried; in a larger one, candidates."""
SOURCES = 128
"""In a larger piece the gain is estimated from so many organizations, drawn with a seed."""
MOST_PIECES = 12
"""The largest pieces, which are joined with each other; isolated organizations are taken when somebody met them."""
MOST_ALONE = 50
MOST_TRIED = 200
COLUMNS = ["one", "other", "new_pairs", "gain", "how", "introducers"]


def introductions(
    graph: Ties,
    barred: Iterable[tuple[str, str]] = (),
    met: "Ties | None" = None,
    region: Mapping[str, str] | None = None,
    most: int = 20,
    seed: int = 0,
) -> pd.DataFrame:
    """Pairs without a tie whose introduction would do most, best first; never one that is `barred`.

    Criteria in order: `new_pairs`, the pairs of organizations that have no path today and would have one
    (C(a + b, 2) - C(a, 2) - C(b, 2) = a b for pieces of a and b; 0 within a piece), then `gain`, by how much the
    global efficiency rises (`graph.analysis.efficiency`). Pairs that somebody can introduce come first; `how` and
    `introducers` say who. `met`: weaker ties, asked for introducers where no path is. `region` (id to region) gives
    the candidates of large pieces: the 3 organizations with most ties of each two regions that have no tie.
    One row a pair of pieces and at most `most` rows in all, so no list of all pairs is ever made.
    """
    no = {frozenset(pair) for pair in barred}
    pieces = sorted((sorted(piece) for piece in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    rows = [*_joining(graph, pieces, no, met), *_shortening(graph, pieces, no, region or {}, most, seed)]
    rows.sort(key=lambda row: (row[4] == "nobody", -row[2], -round(row[3], 12), row[0], row[1]))
    return pd.DataFrame(rows[:most], columns=COLUMNS)


Row = tuple[str, str, int, float, str, tuple[str, ...]]


def _joining(graph: Ties, pieces: list[list[str]], barred: set[Pair], met: "Ties | None") -> Iterator[Row]:
    """The best pair of each two pieces: one that somebody can introduce, where there is one."""
    tied = [set(piece) for piece in pieces if len(piece) > 1][:MOST_PIECES]
    alone = [piece[0] for piece in pieces if len(piece) == 1 and met is not None and piece[0] in met]
    alone = sorted(alone, key=lambda id_: (-_degree(met, id_), id_))[:MOST_ALONE]
    for here, there in [*combinations(tied, 2), *((piece, {id_}) for piece in tied[:1] for id_ in alone)]:
        pair = _introduced(graph, here, there, barred, met) or best_joint(graph, here, there, barred)
        if pair is not None:
            one, other = sorted(pair[1:])
            by = introducers(graph, one, other, met)
            gain = efficiency_gain(graph, one, other)
            yield one, other, len(here) * len(there), gain, by.how, by.organizations


def _introduced(
    graph: Ties, here: set[str], there: set[str], barred: set[Pair], met: "Ties | None"
) -> tuple[float, str, str] | None:
    """The pair that brings two pieces nearest, of those whom somebody, tied to or met by both, can introduce."""
    if met is None:
        return None
    able = {
        (one, other)
        for other in there
        for who in acquaintances(graph, met, other)
        for one in acquaintances(graph, met, who) & here
        if who != one and frozenset((one, other)) not in barred
    }
    tried = sorted(able, key=lambda pair: (-graph.degree(pair[0]) - graph.degree(pair[1]), pair))[:MOST_TRIED]
    reach = {id_: steps(graph, id_) for pair in tried for id_ in pair}
    return min(((-joined(reach[a], reach[b]), a, b) for a, b in tried), default=None)


def _degree(graph: "Ties | None", id_: str) -> int:
    return int(graph.degree(id_)) if graph is not None else 0


def _shortening(
    graph: Ties, pieces: list[list[str]], barred: set[Pair], region: Mapping[str, str], most: int, seed: int
) -> Iterator[Row]:
    """Pairs within a piece, by the efficiency that their tie would add to the whole network."""
    n = len(graph)
    for piece in pieces:
        if len(piece) < 3:
            continue
        small = len(piece) <= EXHAUSTIVE
        drawn = range(len(piece))
        if not small:
            draw = np.random.default_rng(seed).choice(len(piece), min(SOURCES, len(piece)), replace=False)
            drawn = sorted(int(place) for place in draw)  # type: ignore[assignment]  # a list of places
        table = distances(graph, piece, [piece[place] for place in drawn])
        tried = combinations(piece, 2) if small else _candidates(graph, piece, region)
        open_ = [p for p in tried if not graph.has_edge(*p) and frozenset(p) not in barred]
        ends = sorted({id_ for pair in open_ for id_ in pair})
        away = dict(zip(ends, distances(graph, piece, ends), strict=True)) if ends else {}
        scale = len(piece) / len(drawn) / (n * (n - 1))
        found = [(shortened(table, drawn, away[a], away[b]) * scale, a, b) for a, b in open_]
        for gain, one, other in sorted(found, key=lambda row: (-round(row[0], 12), *row[1:]))[:most]:
            by: Introducers = introducers(graph, one, other)
            yield one, other, 0, gain, by.how, by.organizations


def _candidates(graph: Ties, piece: list[str], region: Mapping[str, str]) -> list[tuple[str, str]]:
    """In a large piece: the best of each two regions that have no tie; without regions, those with most ties."""
    ranked = sorted(piece, key=lambda id_: (-graph.degree(id_), id_))
    by_region: dict[str, list[str]] = {}
    for id_ in ranked:
        if id_ in region:
            by_region.setdefault(region[id_], []).append(id_)
    if len(by_region) < 2:
        return list(combinations(sorted(ranked[:EXHAUSTIVE]), 2))
    tied = {frozenset((region[a], region[b])) for a, b in graph.subgraph(piece).edges if a in region and b in region}
    return [
        (min(one, other), max(one, other))
        for here, there in combinations(sorted(by_region), 2)
        if frozenset((here, there)) not in tied
        for one in by_region[here][:3]
        for other in by_region[there][:3]
    ]
