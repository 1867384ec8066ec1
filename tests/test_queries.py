"""Every question of `queries/`: its header, its Cypher against the model, and its answers on a real Neo4j.

The rows expected of the public record were counted by hand from the tables it was written from.
"""

import re
from collections.abc import Iterator

import pytest
from conftest import space_at, wipe
from hand_counted import ON_RECORD, ROWS_ON_RECORD, Counted
from small_network import COUNTED, TABLES

from graph import vocabularies
from graph.model import Vocabulary
from graph.questions import FOLDER, LIMIT, Question, ask, question, questions
from graph.schema import EDGES, NODES
from graph.server import Address
from graph.store import Store
from loaders import pipeline
from loaders.record import territory

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
    cut = {int(rows) for rows in re.findall(r"LIMIT (\d+)", bare(asked))} - {1}
    assert cut <= {LIMIT + 1}, "a cut inside a query leaves one row more than is shown, so that the cut is said"


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


def shown(store: Store, counted: Counted) -> list[tuple[object, ...]]:
    """The answer in the columns that were counted; lists as tuples."""
    frame = ask(store, question(counted.question), counted.given)
    rows = frame[list(counted.columns)].itertuples(index=False, name=None)
    return [tuple(tuple(cell) if isinstance(cell, list) else cell for cell in row) for row in rows]


@pytest.mark.parametrize("counted", ON_RECORD, ids=lambda counted: counted.question)
def test_the_record_answers_what_was_counted_by_hand(record_store: Store, counted: Counted):
    assert shown(record_store, counted) == counted.rows


@pytest.mark.parametrize(("name", "rows"), ROWS_ON_RECORD.items())
def test_the_record_gives_as_many_rows_as_were_counted(record_store: Store, name: str, rows: int):
    assert len(ask(record_store, question(name), {})) == rows


def test_nobody_on_the_record_is_known_to_meet_the_rule_because_members_are_never_stated(record_store: Store):
    found = ask(record_store, question("dos_anos_y_dos_integrantes"), {"day": "2025-12-31"})
    assert set(found["meets"]) == {"no se sabe"}
    assert list(found["missing"]).count("Integrantes") == 12
    assert list(found["missing"]).count("Fundación, Integrantes") == 104


@pytest.fixture(scope="module")
def small(neo4j: Address, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small network, loaded by the road of every other file, in a space that begins with the departments."""
    folder = tmp_path_factory.mktemp("small")
    regions = territory()[0].read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "regiones.csv").write_text("".join(regions[:26]), encoding="utf-8")
    wipe(neo4j)
    with space_at(neo4j, "pequeno").open() as found:
        list(pipeline.load(found, [folder / "regiones.csv", territory()[1]]))
        for name, text in TABLES.items():
            path = folder / f"{name}.csv"
            path.write_text(text.strip(), encoding="utf-8")
            [outcome] = pipeline.load(found, [path], name.split()[0])
            assert not outcome.report.problems
        yield found
    wipe(neo4j)


def test_what_the_record_leaves_empty_is_asked_of_the_small_network():
    assert {counted.question for counted in COUNTED} >= EMPTY_ON_RECORD


@pytest.mark.parametrize("counted", COUNTED, ids=lambda counted: counted.question)
def test_the_small_network_answers_what_was_counted_by_hand(small: Store, counted: Counted):
    assert shown(small, counted) == counted.rows
