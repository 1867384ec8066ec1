"""The ties of one kind of evidence: those of work, and of having been at one meeting."""

from collections.abc import Callable

import networkx as nx

from graph.analysis.working_ties import GRADES as WORKING
from graph.evidence import Evidence
from graph.garbage import uncollected
from graph.ties import Ties

MEETING = ("meeting", "organized")
"""Kinds of evidence that say that both are listed at one meeting."""


def working(graph: Ties) -> Ties:
    """The same organizations with their working ties only, each with its evidence of grade 2 and 3; frozen."""
    return _with(graph, lambda evidence: evidence.grade in WORKING)


def coincided(graph: Ties) -> Ties:
    """The same organizations, tied where both are listed at one meeting of any kind, with that evidence; frozen."""
    return _with(graph, lambda evidence: evidence.kind in MEETING)


def solid(graph: Ties, but: str = "") -> Ties:
    """The same organizations with the ties that have evidence of grade 2 or more, of another kind than `but`."""
    return _with(graph, lambda evidence: evidence.grade > 1 and evidence.kind != but)


@uncollected()
def _with(graph: Ties, counts: Callable[[Evidence], bool]) -> Ties:
    found: Ties = nx.Graph()
    found.add_nodes_from(graph.nodes(data=True))
    for one, other, tie in graph.edges(data=True):
        said = tuple(evidence for evidence in tie["evidence"] if counts(evidence))
        if said:
            found.add_edge(one, other, grade=max(evidence.grade for evidence in said), evidence=said)
    nx.freeze(found)
    return found
