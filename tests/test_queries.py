"""Every question of `queries/`: its header, its Cypher against the model, and its answers on a real Neo4j.

The rows expected of the public record were counted by hand from the tables it was written from.
"""

import re
from collections.abc import Iterator

import pytest
from conftest import space_at, wipe

from graph import vocabularies
from graph.model import Vocabulary
from graph.questions import FOLDER, Question, ask, questions
from graph.schema import EDGES, NODES
from graph.server import Address
from graph.store import Store

ALL = questions()
LOG = {
    "Load": {"id", "file", "tables", "who", "at", "rows", "stored", "held", "skipped", "active", "order"},
    "Record": {"id", "load", "table", "file", "sheet", "row", "sources"},
    "Source": {"url"},
    "Space": {"name", "version", "schema"},
    "FROM": set(),
}
EVERYWHERE = {"id", "records", "contested"}
PROPERTIES = {
    **{label: EVERYWHERE | {p.name for p in node.properties} for label, node in NODES.items()},
    **{type_: {"records"} | {p.name for p in edge.properties} for type_, edge in EDGES.items()},
    **LOG,
}
VOCABULARIES = [found for found in vars(vocabularies).values() if isinstance(found, Vocabulary)]
CODES = {term.code for found in VOCABULARIES for term in found.terms}
WORDS = {term.label for found in VOCABULARIES for term in found.terms}
MEANT = {term.code for found in VOCABULARIES for term in found.terms if term.meaning}
WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD\s+CSV|CALL|DROP|ALTER|GRANT)\b", re.I)
GIVEN = {
    "quien_estuvo": {"meeting": "enc5"},
    "todo_lo_que_consta": {"organization": "microcine riqchari"},
}
"""Values for the questions that do not answer without one."""
EMPTY_ON_RECORD = {
    "datos_que_se_contradicen",
    "lo_que_se_cumplio",
    "presentaciones",
    "quien_no_estuvo",
    "regiones_que_coincidieron",
    "vencidos",
}

every = pytest.mark.parametrize("asked", ALL, ids=lambda q: q.name)


def bare(asked: Question) -> str:
    """The Cypher without its comments and the content of its strings."""
    return re.sub(r"'[^']*'", "''", re.sub(r"//.*", "", asked.text))


def test_there_are_enough_and_each_has_its_own_name_and_title():
    assert len(ALL) >= 22
    assert len({q.name for q in ALL}) == len({q.title for q in ALL}) == len(ALL)


@every
def test_its_header_is_complete(asked: Question):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", asked.name)
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", asked.topic)
    assert re.fullmatch(r"¿.+\?", asked.title)
    assert asked.why.endswith(".")
    labels = [column.label for column in asked.columns]
    assert len(set(labels)) == len(labels)
    assert [c.name for c in asked.columns if c.type == "records"] == ["records"]
    assert all(meaning.codes for meaning in asked.meanings)
    lines = (FOLDER / asked.topic / f"{asked.name}.cypher").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 120


@every
def test_its_declared_parameters_are_the_ones_it_uses(asked: Question):
    declared = [param.name for param in asked.params] + [meaning.name for meaning in asked.meanings]
    assert len(set(declared)) == len(declared)
    assert set(declared) == set(re.findall(r"\$(\w+)", bare(asked)))


@every
def test_it_only_reads_and_is_ordered(asked: Question):
    assert not WRITES.search(bare(asked))
    assert "ORDER BY" in bare(asked).rpartition("RETURN")[2]


@every
def test_its_labels_types_and_properties_are_those_of_the_model(asked: Question):
    text = bare(asked)
    named = {name for found in re.findall(r":([A-Z]\w*(?:\|[A-Z]\w*)*)", text) for name in found.split("|")}
    assert named <= set(PROPERTIES)
    bound: dict[str, set[str]] = {}
    for variable, found in re.findall(r"[(\[](\w+):([A-Z]\w*(?:\|[A-Z]\w*)*)", text):
        bound.setdefault(variable, set()).update(*(PROPERTIES[name] for name in found.split("|")))
    made = set(re.findall(r"[{,]\s*(\w+):", text))
    anything = set().union(*PROPERTIES.values()) | made
    for variable, name in re.findall(r"\b([a-z]\w*)\.([a-z]\w*)", text):
        assert name in bound.get(variable, anything) | (made if variable not in bound else set()), (variable, name)
    for label, key in re.findall(r"\(\w*:([A-Z]\w*) \{(\w+):", text):
        assert key in PROPERTIES[label], (label, key)


@every
def test_it_spells_terms_by_their_code_and_none_whose_meaning_the_model_declares(asked: Question):
    spelled = set(re.findall(r"'([^']*)'", re.sub(r"//.*", "", asked.text)))
    assert not spelled & WORDS
    assert not spelled & MEANT
    assert {text for text in spelled if re.fullmatch(r"[a-z]+(_[a-z]+)*", text)} <= CODES


@pytest.fixture(scope="module")
def empty(neo4j: Address) -> Iterator[Store]:
    wipe(neo4j)
    with space_at(neo4j, "vacio").open() as found:
        yield found


@every
def test_it_answers_on_an_empty_space_with_its_columns(empty: Store, asked: Question):
    sent = {param.name: "2025-01-15" if param.type == "date" else "region:08" for param in asked.params}
    found = empty.read(asked.text, sent | {meaning.name: list(meaning.codes) for meaning in asked.meanings})
    assert found.columns == tuple(column.name for column in asked.columns)
    assert found.rows == []
    if asked.name not in GIVEN:
        assert ask(empty, asked, {}).empty


@pytest.fixture(scope="module")
def known_records(record_store: Store) -> set[str]:
    text = "MATCH (r:Record), (l:Load {id: r.load}) WHERE l.active RETURN collect(r.id)"
    return set(record_store.read(text).rows[0][0])


@every
def test_each_row_on_the_record_opens_its_evidence(record_store: Store, known_records: set[str], asked: Question):
    found = ask(record_store, asked, GIVEN.get(asked.name, {}))
    assert found.empty == (asked.name in EMPTY_ON_RECORD)
    assert not found.attrs["cut"]
    for row in found.to_dict("records"):
        assert row["records"]
        assert set(row["records"]) <= known_records
        assert len(set(row["records"])) == len(row["records"])
        assert not [value for value in row.values() if value in ("", [])]
