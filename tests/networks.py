"""Networks that analyses are held to: small random ones, and those of the textbooks."""

from itertools import combinations
from random import Random
from typing import Any

import networkx as nx
from hypothesis import strategies as st


@st.composite
def small(draw: Any, least: int = 0, most: int = 8) -> nx.Graph:
    """Any network of a few organizations, isolated ones too, given in any order."""
    ids = [chr(97 + i) for i in range(draw(st.integers(least, most)))]
    pairs = list(combinations(ids, 2))
    tied = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(draw(st.permutations(ids)))
    graph.add_edges_from(draw(st.permutations(tied)))
    return nx.freeze(graph)


def random(seed: int, least: int = 2, most: int = 30) -> nx.Graph:
    """A network of some size and density, the same for the same seed."""
    dice = Random(seed)
    n = dice.randint(least, most)
    graph = nx.gnp_random_graph(n, min(1.0, dice.uniform(0.3, 2.5) / n), seed=seed)
    return nx.freeze(nx.relabel_nodes(graph, {i: f"o{i:03}" for i in graph}))


def of(*ties: str, alone: str = "") -> nx.Graph:
    """`of("ab", "bc", alone="d")`: ties as two letters each."""
    graph = nx.Graph([tuple(tie) for tie in ties])
    graph.add_nodes_from(alone)
    return nx.freeze(graph)


def shuffled(graph: nx.Graph, seed: int = 1) -> nx.Graph:
    """The same network told in another order."""
    dice, again = Random(seed), nx.Graph()
    nodes, ties = list(graph.nodes(data=True)), [(b, a, data) for a, b, data in graph.edges(data=True)]
    dice.shuffle(nodes)
    dice.shuffle(ties)
    again.add_nodes_from(nodes)
    again.add_edges_from(ties)
    return nx.freeze(again)


def florentine() -> nx.Graph:
    """The marriages of the Florentine families (Padgett), with Pucci, who married with none of the others."""
    graph = nx.florentine_families_graph()
    graph.add_node("Pucci")
    return nx.freeze(graph)


def karate() -> nx.Graph:
    """Zachary's karate club, with ids as text and the club of each."""
    return nx.freeze(nx.relabel_nodes(nx.karate_club_graph(), str))


def davis() -> list[list[str]]:
    """The women listed at each of the 14 events of Davis, Gardner and Gardner."""
    graph = nx.davis_southern_women_graph()
    return [sorted(graph[event]) for event, data in graph.nodes(data=True) if data["bipartite"] == 1]
