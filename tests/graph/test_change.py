"""The stateful property of the log, on a real Neo4j: after each step the graph equals a replay."""

import pytest
from conftest import space_at, wipe
from factory import file, records
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from graph import change, cypher, log
from graph.claims import Node
from graph.digest import digest
from graph.fold import fold
from graph.log import Load
from graph.server import Address
from graph.snapshot import rows, snapshot, store_digest
from graph.store import Store, Transaction
from loaders.checking import load_id
from loaders.known import Known

FILES = [
    ("organizaciones", "Código,Organización,Región,Fundación\no1,Arteria Cultural,Loreto,2008\no2,Kuntur,Cusco,"),
    ("organizaciones", "Código,Organización,Fundación,Otros nombres\no1,ARTERIA CULTURAL,2008-05,Arteria"),
    ("organizaciones", "Organización,Región\nArteria Cultural,Loreto\nTeatro Sur,Tacna"),
    ("organizaciones", "Organización,Región,Fundación\nTeatro Sur,Cusco,2010\nKuntur,Cusco,2011"),
    (
        "asistencias",
        "Reunión,Fecha,Organización,Rol\nTaller,2018-04-21,Arteria Cultural,artista\nTaller,2018-04-21,Kuntur,",
    ),
    ("asistencias", "Reunión,Fecha,Organización,Asistió\nTaller,2018,Arteria,sí\nTaller,2018-04-21,Teatro Sur,no"),
    (
        "asistencias",
        "Reunión,Organización,Organización (región)\nAsamblea,Teatro Sur,\nAsamblea,Kuntur,\nAsamblea,Nueva,Puno",
    ),
    ("encuentros", "Código,Reunión,Fecha,Región,Tipo,Parte de\nm1,Taller,2018-04-21,Cusco,trabajo,Programa"),
    (
        "membresias",
        "Organización,Mesa,Rol,Consta al\nArteria Cultural,Mesa Norte,miembro,2018\nKuntur,Mesa Norte,,2019",
    ),
    ("mesas", "Código,Mesa,Región,Es la organización\ng1,Mesa Norte,Loreto,o1"),
    (
        "compromisos",
        "Código,Compromiso,Organización,Fecha límite\nc1,Sala,Kuntur,2019\nc1,Sala,Arteria Cultural,",
    ),
    ("puntos_de_cultura", "Organización,Reconocida,Organización (región)\nKuntur,2014,Cusco\nKuntur,2014,"),
    ("organizaciones", "Organización,Región,Fundación\nKuntur Wasi,Cusco,2012\nArteria Norte,Loreto,2009"),
    (
        "presentaciones",
        "Una organización,Otra organización,Fecha,Estado\nKuntur,Teatro Sur,2026-01-02,propuesta\nTeatro Sur,Kuntur,2026-03,hecha",
    ),
    (
        "presentaciones",
        "Una organización,Otra organización,Estado,Anotado\nKuntur Wasi,Teatro Sur,descartada,2026-02-01",
    ),
    ("juicios", "Una,Una (región o fecha),Otra,Juicio,Anotado\nKuntur,Cusco,Kuntur Wasi,es la misma,2026-01-03"),
    ("juicios", "Una,Una (código),Otra,Juicio,Anotado\n,o1,Arteria Norte,es la misma,2026-01-01"),
    ("juicios", "Una,Otra,Juicio,Anotado\nArteria Norte,Arteria Cultural,es otra,2026-01-02"),
    (
        "juicios",
        "Una,Una (región o fecha),Otra,Juicio,Anotado\nTeatro Sur,Tacna,Teatro Sur,es la misma,2026-01-04\nArteria Norte,,Kuntur,misma,2026-01-05",
    ),
    ("juicios", "Qué es,Una,Una (región o fecha),Otra,Juicio\nencuentro,Taller,2018-04-21,Asamblea,es la misma"),
    ("correcciones", "Nombre,Código,Dato,Valor,Anotado\n,o1,Fundación,2007,2026-01-01\nKuntur,,Región,Puno,2026-01-01"),
    ("correcciones", "Qué es,Nombre,Dato,Valor,Anotado\nencuentro,Taller,Tipo,festival,2026-01-01"),
    ("correcciones", "Nombre,Región o fecha,Dato,Valor,Anotado\nKuntur Wasi,Cusco,Fundación,,2026-01-02"),
]
"""Loads of every kind; the last ones are decisions about the others."""
for _place, _by in ((0, 3), (3, 2), (4, "")):
    _load, _by = (load_id(file(*FILES[p]).digest) if p != "" else "" for p in (_place, _by))
    FILES.append(("retiros", f"Carga,Por la carga\n{_load},{_by}"))
FILES.append(("retiros", f"Carga,Registro\n{_load},{_load}.1.3"))


def append(store: Store, place: int) -> str:
    """Load one of the files by its road, without the checks that depend on what is in force."""
    table, text = FILES[place]
    found = records(**{table: text})
    source = file(table, text)
    id_ = load_id(source.digest)
    entry = Load(id_, source.name, (table,), "prueba", "2026-01-01T00:00:00+00:00", len(found), len(found), 0, 0)
    log.append(store, entry, found)
    change.put_in_force(store, id_)
    return id_


def replayed(store: Store) -> str:
    """The hash of a fold of all records in force, from nothing."""

    def work(tx: Transaction) -> str:
        active = [row["id"] for row in tx.run("MATCH (l:Load) WHERE l.active RETURN l.id AS id")]
        facts = fold(log.records_of(tx, active)).facts.items()
        nodes = [(t.id, f.values) for t, f in facts if isinstance(t, Node)]
        edges = [(t.type, t.source, t.target, f.values) for t, f in facts if not isinstance(t, Node)]
        return digest(nodes, edges)

    found: str = store.reading(work)
    return found


class Log(RuleBasedStateMachine):
    """Overlapping loads, withdrawn and restored in any order."""

    address: Address

    def __init__(self) -> None:
        super().__init__()
        self.store: Store | None = None
        self.hashes: dict[frozenset[str], str] = {}
        self.active: set[str] = set()

    @initialize()
    def empty(self) -> None:
        wipe(self.address)
        self.store = space_at(self.address, "prueba").open()

    @rule(place=st.integers(0, len(FILES) - 1))
    def load(self, place: int) -> None:
        assert self.store
        self.active.add(append(self.store, place))
        self.agree()

    @precondition(lambda self: self.active)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        assert self.store
        id_ = data.draw(st.sampled_from(sorted(self.active)))
        change.withdraw(self.store, id_)
        self.active.discard(id_)
        self.agree()

    @precondition(lambda self: self.store and len(self.active) < len(log.loads(self.store)))
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        assert self.store
        gone = sorted({entry.id for entry in log.loads(self.store)} - self.active)
        id_ = data.draw(st.sampled_from(gone))
        change.put_in_force(self.store, id_)
        self.active.add(id_)
        self.agree()

    def agree(self) -> None:
        """The kept graph is the replayed one, and the same set of loads always gives the same graph."""
        assert self.store
        found = store_digest(self.store)
        assert found == replayed(self.store)
        assert self.hashes.setdefault(frozenset(self.active), found) == found

    def teardown(self) -> None:
        if self.store:
            self.store.close()


def test_after_every_step_the_graph_equals_a_replay_of_the_log(neo4j: Address):
    Log.address = neo4j
    run_state_machine_as_test(Log, settings=settings(max_examples=20, stateful_step_count=16, deadline=None))


def test_a_load_withdrawn_and_restored_gives_the_same_graph(store: Store):
    empty = store_digest(store)
    ids = [append(store, place) for place in range(len(FILES))]
    full = store_digest(store)
    for id_ in ids:
        change.withdraw(store, id_)
        assert store_digest(store) == replayed(store)
        change.put_in_force(store, id_)
        assert store_digest(store) == replayed(store)
        assert store_digest(store) == full
    for id_ in ids:
        change.withdraw(store, id_)
    assert store_digest(store) == empty


def test_two_orders_of_loading_give_the_same_graph(neo4j: Address):
    found = []
    for order in (range(len(FILES)), reversed(range(len(FILES)))):
        wipe(neo4j)
        with space_at(neo4j, "prueba").open() as store:
            for place in order:
                append(store, place)
            found.append(store_digest(store))
    assert found[0] == found[1]


def test_every_change_raises_the_version_and_a_change_of_nothing_writes_nothing(store: Store):
    id_ = append(store, 0)
    before = snapshot(store)
    done = change.put_in_force(store, id_)
    assert (done.written, done.removed) == (0, 0)
    assert change.withdraw(store, id_).version > before.version


def test_every_node_and_relation_knows_its_records_and_their_sources(record_store: Store):
    found = snapshot(record_store)
    for table in (*found.nodes.values(), *found.edges.values()):
        assert all(len(records) > 0 for records in table["records"])
    ids = {id_ for table in found.nodes.values() for records in table["records"] for id_ in records}
    told = log.records(record_store, sorted(ids)[:50])
    assert len(told) == 50
    assert all(record.file and record.row > 1 for record in told)


def test_a_snapshot_is_what_the_database_says_cell_by_cell(record_store: Store):
    def plain(values):
        return {name: tuple(v) if isinstance(v, list) else v for name, v in values.items() if v not in (None, [], ())}

    found = snapshot(record_store)
    read = {row["id"]: plain(row) for table in found.nodes.values() for row in rows(table)}
    said = record_store.reading(lambda tx: tx.run(cypher.ALL_NODES))
    assert read == {row["id"]: plain(row["values"]) for row in said}
    ends = {
        (type_, row.pop("source"), row.pop("target")): plain(row)
        for type_, table in found.edges.items()
        for row in rows(table)
    }
    said = record_store.reading(lambda tx: tx.run(cypher.ALL_EDGES))
    assert ends == {(row["type"], row["source"], row["target"]): plain(row["values"]) for row in said}
    assert any(len(values["records"]) > 1 for values in (*read.values(), *ends.values()))


def test_a_snapshot_is_of_one_moment_though_a_load_comes_between(store: Store, monkeypatch: pytest.MonkeyPatch):
    append(store, 0)
    whole = Transaction.run
    changed: list[str] = []

    def run(self: Transaction, text: str, **params: object):
        found = whole(self, text, **params)
        if text == cypher.HOW_MANY and not changed:
            changed.append(append(store, 1))
        return found

    monkeypatch.setattr(Transaction, "run", run)
    found = snapshot(store)
    monkeypatch.undo()
    again = snapshot(store)
    assert changed and found.version == again.version
    assert {k: len(t) for k, t in found.nodes.items()} == {k: len(t) for k, t in again.nodes.items()}


def test_a_cut_append_is_out_of_force_and_can_simply_be_run_again(store: Store):
    table, text = FILES[4]
    found = records(**{table: text})
    source = file(table, text)
    id_ = load_id(source.digest)
    entry = Load(id_, source.name, (table,), "prueba", "2026-01-01T00:00:00+00:00", 2, 2, 0, 0)
    empty = store_digest(store)
    log.append(store, entry, found[:1])
    assert store_digest(store) == empty
    log.append(store, entry, found)
    change.put_in_force(store, id_)
    assert len(snapshot(store).edges["ATTENDED"]) == 2
    assert Known.read(store).mentions


def test_two_orders_that_load_one_file_at_once_both_end_well(store: Store, monkeypatch: pytest.MonkeyPatch):
    """The first puts the load in force while the second still appends the same rows, one at a time."""
    monkeypatch.setattr(log, "BATCH", 1)
    table, text = FILES[4]
    found = records(**{table: text})
    id_ = load_id(file(table, text).digest)
    entry = Load(id_, "a.csv", (table,), "prueba", "2026-01-01T00:00:00+00:00", 2, 2, 0, 0)
    log.append(store, entry, found)
    log.append(store, entry, found, lambda _: change.put_in_force(store, id_))
    assert [(load.active, load.whole) for load in log.loads(store)] == [(True, True)]
