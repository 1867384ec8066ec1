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
    """All nodes of a type as one row of columns, by id: the cost of reading is a cost per row and per list.

    `collect` drops what is missing and so would shift a column: "" stands for it, which no node says.
    """
    plain = (f"collect(coalesce(n.{p.name}, '')) AS `{p.name}`" for p in node.properties)
    told = (_lists(f"n.{name}", name) for name in ("records", "contested", "former"))
    return (
        f"MATCH (n:{node.label}) WITH n ORDER BY n.id WITH properties(n) AS n "
        f"RETURN collect(n.id) AS id, {', '.join((*plain, *told))}"
    )


def read_edges(edge: EdgeType) -> str:
    """All relations of a type as one row of columns, by the ids of their ends."""
    told = (_lists(f"e.{name}", name) for name in (*(p.name for p in edge.properties), "records"))
    return (
        f"MATCH (a)-[e:{edge.type}]->(b) WITH a.id AS source, b.id AS target, e ORDER BY source, target "
        f"RETURN collect(source) AS source, collect(target) AS target, {', '.join(told)}"
    )


HOW_MANY = "RETURN " + ", ".join(
    [f"COUNT {{ (:{n.label}) }} AS {n.label}" for n in NODE_TYPES]
    + [f"COUNT {{ ()-[:{e.type}]->() }} AS {e.type}" for e in EDGE_TYPES]
)
"""How many there are of each type: the server keeps count, and a type without any need not be read."""


def _lists(expression: str, name: str) -> str:
    """A column of lists; one of a single item, as most are, travels as that item."""
    alone = f"CASE WHEN size({expression}) = 1 THEN {expression}[0] ELSE coalesce({expression}, []) END"
    return f"collect({alone}) AS `{name}`"


ALL_NODES = " UNION ALL ".join(f"MATCH (n:{n.label}) RETURN n.id AS id, properties(n) AS values" for n in NODE_TYPES)
ALL_EDGES = " UNION ALL ".join(
    f"MATCH (a)-[e:{e.type}]->(b) RETURN type(e) AS type, a.id AS source, b.id AS target, properties(e) AS values"
    for e in EDGE_TYPES
)
