"""A network as its ties alone."""

import networkx as nx

from graph.ties import Ties


def simple(graph: Ties) -> Ties:
    """The same organizations and ties, without attributes and without a tie of one to itself."""
    plain: Ties = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    plain.add_edges_from(sorted((min(tie), max(tie)) for tie in graph.edges if tie[0] != tie[1]))
    return plain
