"""The text of every statement that depends on the model: constraints, writes, reads as columns.

Labels, relation types and property names come from the declarations and never from data; values are
always parameters.
"""

from graph.model import EdgeType, NodeType
from graph.nodes import NODE_TYPES
from graph.relations import EDGE_TYPES
from graph.schema import EDGES, PREFIXES

LOG_KEYS = {"Space": "name", "Load": "id", "Record": "id", "Mention": "key", "Token": "id", "Source": "url"}
"""The labels of the log under the graph, each with the property that is unique."""
UNIQUE = len(NODE_TYPES) + len(LOG_KEYS)
"""How many unique constraints a database of ours has."""

FACTS = (
    f"RETURN COUNT {{ MATCH (:{'|'.join(node.label for node in NODE_TYPES)}) }}"
    f" + COUNT {{ MATCH ()-[:{'|'.join(edge.type for edge in EDGE_TYPES)}]->() }} AS facts"
)
"""How many nodes and relations the graph shows."""


def constraints() -> list[str]:
    """One unique constraint a label, and the index by which a load finds its records."""
    unique = [(node.label, "id") for node in NODE_TYPES] + list(LOG_KEYS.items())
    statements = [
        f"CREATE CONSTRAINT {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
        for label, key in unique
    ]
    return [*statements, "CREATE INDEX record_load IF NOT EXISTS FOR (r:Record) ON (r.load)"]


def label(id_: str) -> str:
    """The label of a node, from the prefix of its id."""
    return PREFIXES[id_.split(":", 1)[0]].label


def put_nodes(label_: str) -> str:
    """Write `$rows` of {id, values}; what a node had before is replaced whole."""
    return f"UNWIND $rows AS row MERGE (n:{label_} {{id: row.id}}) SET n = row.values"


def drop_nodes(label_: str) -> str:
    return f"UNWIND $rows AS row MATCH (n:{label_} {{id: row.id}}) DETACH DELETE n"


def put_edges(type_: str, source: str, target: str) -> str:
    """Write `$rows` of {source, target, values} between two labels."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
        f"MERGE (a)-[e:{EDGES[type_].type}]->(b) SET e = row.values"
    )


def drop_edges(type_: str, source: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (:{source} {{id: row.source}})-[e:{EDGES[type_].type}]->"
        f"(:{target} {{id: row.target}}) DELETE e"
    )


def node_records(label_: str) -> str:
    """Of `$ids`, the records that state each node that exists, as columns."""
    return f"UNWIND $ids AS id MATCH (n:{label_} {{id: id}}) RETURN collect(n.id) AS ids, collect(n.records) AS records"


def edge_records(type_: str, source: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}})-[e:{EDGES[type_].type}]->"
        f"(b:{target} {{id: row.target}}) "
        "RETURN collect([a.id, b.id]) AS ids, collect(e.records) AS records"
    )


def node_values(label_: str) -> str:
    """Of `$ids`, what each node that exists says."""
    return f"UNWIND $ids AS id MATCH (n:{label_} {{id: id}}) RETURN n.id AS id, properties(n) AS values"


def read_nodes(node: NodeType) -> str:
    """All nodes of a type as one row of columns; each value in a list, because `collect` drops nulls."""
    names = [p.name for p in node.properties]
    columns = [f"collect([n.{name}]) AS `{name}`" for name in (*names, "contested", "former")]
    return (
        f"MATCH (n:{node.label}) WITH n ORDER BY n.id "
        f"RETURN collect(n.id) AS id, collect(n.records) AS records, {', '.join(columns)}"
    )


def read_edges(edge: EdgeType) -> str:
    """All relations of a type as one row of columns."""
    columns = "".join(f", collect([e.{p.name}]) AS `{p.name}`" for p in edge.properties)
    return (
        f"MATCH (a)-[e:{edge.type}]->(b) WITH a, e, b ORDER BY a.id, b.id RETURN collect(a.id) AS source, "
        f"collect(b.id) AS target, collect(e.records) AS records{columns}"
    )


ALL_NODES = " UNION ALL ".join(f"MATCH (n:{n.label}) RETURN n.id AS id, properties(n) AS values" for n in NODE_TYPES)
ALL_EDGES = " UNION ALL ".join(
    f"MATCH (a)-[e:{e.type}]->(b) RETURN type(e) AS type, a.id AS source, b.id AS target, properties(e) AS values"
    for e in EDGE_TYPES
)
