"""The whole model: every node and relation type by name, checked when it is imported.

Constraints, write Cypher, template columns, the legend and the README's tables derive from here.
"""

from graph.errors import SchemaError
from graph.nodes import NODE_TYPES
from graph.relations import EDGE_TYPES

VERSION = 2
"""Stamped in each database; an older one is replayed, a newer one is refused."""

NODES = {node.label: node for node in NODE_TYPES}
EDGES = {edge.type: edge for edge in EDGE_TYPES}
PREFIXES = {node.prefix: node for node in NODE_TYPES}


def check() -> None:
    """Refuse a model whose parts do not fit: called at import, so that it cannot run broken."""
    if not len(NODES) == len(PREFIXES) == len(NODE_TYPES) or len(EDGES) != len(EDGE_TYPES):
        raise SchemaError("Two types share a label, a prefix or a relation type.")
    for edge in EDGE_TYPES:
        for end in (*edge.source, *edge.target):
            if end not in NODE_TYPES:
                raise SchemaError(f"{edge.type} ends at {end.label}, which is not declared.")


check()
