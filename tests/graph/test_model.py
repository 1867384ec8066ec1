import pytest

from graph import schema
from graph.columns import Reads, columns
from graph.errors import SchemaError
from graph.model import EdgeType, Identity, Kind, NodeType, Property, Term, Vocabulary
from graph.nodes import NODE_TYPES, ORGANIZATION
from graph.relations import EDGE_TYPES
from graph.tables import BY_NAME, TABLES

NAME = Property("name", "Nombre")


@pytest.mark.parametrize(
    "build",
    [
        lambda: Property("Name", "Nombre"),
        lambda: Property("kind", "Tipo", Kind.TERM),
        lambda: Vocabulary("v", (Term("a", "a"), Term("a", "b"))),
        lambda: NodeType("thing", "t", "cosa", "cosas", "", (NAME,), Identity.KEYED, ("name",)),
        lambda: NodeType("Thing", "t", "cosa", "cosas", "", (NAME, NAME), Identity.KEYED, ("name",)),
        lambda: NodeType("Thing", "t", "cosa", "cosas", "", (NAME,), Identity.KEYED),
        lambda: NodeType("Thing", "t", "cosa", "cosas", "", (NAME,)),
        lambda: NodeType("Thing", "t", "cosa", "cosas", "", (NAME,), Identity.KEYED, ("name",), caption="title"),
        lambda: EdgeType("knows", (ORGANIZATION,), (ORGANIZATION,), "conoce"),
        lambda: EdgeType("KNOWS", (ORGANIZATION,), (ORGANIZATION,), "conoce", (NAME, NAME)),
    ],
)
def test_a_declaration_that_contradicts_itself_is_refused(build):
    with pytest.raises(SchemaError):
        build()


def test_every_type_has_its_own_label_and_prefix():
    schema.check()
    assert len({n.prefix for n in NODE_TYPES}) == len(NODE_TYPES)


def test_every_relation_can_be_stated_by_a_row_of_some_table():
    stated = {t.states for t in TABLES} | {link.edge for t in TABLES for link in t.links}
    stated |= {t.negation for t in TABLES if t.negation}
    assert set(EDGE_TYPES) == {edge for edge in stated if isinstance(edge, EdgeType)}


def test_every_node_type_has_a_table_of_its_own():
    assert {t.states for t in TABLES} >= set(NODE_TYPES)


def test_every_property_of_every_type_has_a_column_somewhere():
    """Nothing that the model holds is out of reach of a template."""
    for node in NODE_TYPES:
        tables = [t for t in TABLES if t.states is node]
        said = {c.holds.name for t in tables for c in columns(t) if c.holds and not c.role}
        said |= {name for t in tables for name, _ in t.fixed}
        said |= {"name", "code", "ubigeo"}  # these stand in the columns of the mention
        assert {p.name for p in node.properties} <= said, node.label


def test_templates_begin_with_the_columns_people_know():
    assert [c.header for c in columns(BY_NAME["asistencias"])[:4]] == ["Reunión", "Fecha", "Organización", "Asistió"]
    assert [c.header for c in columns(BY_NAME["membresias"])[:4]] == ["Organización", "Mesa", "Rol", "Desde"]
    required = [c.header for c in columns(BY_NAME["asistencias"]) if c.required]
    assert set(required) == {"Organización", "Reunión"}
    assert [c.header for c in columns(BY_NAME["mesas"]) if c.reads is Reads.SOURCE] == ["Fuente", "Otras fuentes"]
