"""The contract of the store, on the Neo4j of the session: the LTS, or the current one (`make neo4j-current`)."""

import threading

import psutil
import pytest
from conftest import VERSION, space_at, wipe
from neo4j import exceptions as driver_errors

from graph import schema
from graph.errors import StoreError
from graph.server import Address, Server
from graph.snapshot import store_digest
from graph.spaces import Space
from graph.store import Store, Transaction
from loaders import pipeline


def test_it_speaks_to_the_version_that_was_asked_for(store: Store):
    found = store.read("CALL dbms.components() YIELD versions RETURN versions[0] AS version").rows[0][0]
    assert found.startswith(VERSION.rsplit(".", 1)[0])


def test_a_read_gives_columns_and_rows(store: Store):
    found = store.read("UNWIND $given AS n RETURN n, n * 2 AS twice ORDER BY n", {"given": [1, 2]})
    assert found.columns == ("n", "twice")
    assert found.rows == [(1, 2), (2, 4)]
    assert not found.cut


def test_a_limit_leaves_rows_out_and_says_so(store: Store):
    found = store.read("UNWIND range(1, 10) AS n RETURN n", limit=3)
    assert (len(found.rows), found.cut) == (3, True)
    assert not store.read("UNWIND range(1, 3) AS n RETURN n", limit=3).cut


def test_a_read_cannot_write(store: Store):
    with pytest.raises(StoreError, match="solo se lee"):
        store.read("CREATE (:Organization {id: 'org:x'})")
    assert store.read("MATCH (n:Organization) RETURN count(n)").rows == [(0,)]


def test_a_read_that_takes_too_long_is_stopped_with_a_sentence(store: Store):
    with pytest.raises(StoreError, match="tardó demasiado"):
        store.read("UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN sum(a * b)", timeout=0.5)


def test_a_memory_bomb_is_refused_with_a_sentence(store: Store):
    with pytest.raises(StoreError, match="demasiado para la memoria"):
        store.read("UNWIND range(1, 50000000) AS n WITH collect(n + 0.5) AS found RETURN size(found)")


def test_a_transaction_is_written_whole_or_not_at_all(store: Store):
    def work(tx: Transaction) -> None:
        tx.run("CREATE (:Fund {id: 'fund:a'})")
        tx.run("CREATE (:Fund {id: 'fund:a'})")

    with pytest.raises(StoreError):
        store.write(work)
    assert store.read("MATCH (n:Fund) RETURN count(n)").rows == [(0,)]


def test_two_writers_queue_and_none_loses_the_others_work(space: Space):
    with space.open() as one, space.open() as other:
        before = one.read("MATCH (s:Space) RETURN s.version").rows[0][0]

        def work(store: Store) -> None:
            for _ in range(20):
                store.write(lambda tx: tx.run("MATCH (s:Space) SET s.version = s.version + 1"))

        threads = [threading.Thread(target=work, args=(store,)) for store in (one, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert one.read("MATCH (s:Space) RETURN s.version").rows[0][0] == before + 40


def test_a_wrong_password_is_one_sentence(neo4j: Address):
    wrong = Address(neo4j.uri, neo4j.user, "otra")
    with pytest.raises(StoreError, match="contraseña"):
        Store(lambda: wrong)


def test_no_server_is_one_sentence_with_the_way_out():
    with pytest.raises(StoreError, match="NEO4J_URI"):
        Store(lambda: Address("bolt://127.0.0.1:1", "neo4j", "x"))


def test_an_address_that_is_none_is_one_sentence():
    with pytest.raises(StoreError, match="NEO4J_URI"):
        Store(lambda: Address("localhost", "neo4j", "x"))


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("Neo.DatabaseError.Transaction.TransactionLogError", "Could not append transaction: Transaction #162 to log."),
        (
            "Neo.DatabaseError.Transaction.TransactionStartFailed",
            "The database has encountered a critical error, and needs to be restarted.",
        ),
    ],
)
def test_a_disk_that_filled_up_under_the_server_is_said_in_spanish(store: Store, code: str, message: str):
    """With the words that a server gave on a disk of 24 MB that a load filled."""

    def work(_: Transaction) -> None:
        raise driver_errors.Neo4jError._hydrate_neo4j(code=code, message=message)

    with pytest.raises(StoreError, match="tejido neo4j stop") as caught:
        store.write(work)
    assert message not in str(caught.value)


def test_a_database_of_another_space_is_refused(neo4j: Address):
    wipe(neo4j)
    space_at(neo4j, "uno").open().close()
    with pytest.raises(StoreError, match="es del espacio «uno»"):
        space_at(neo4j, "dos").open()


def test_a_database_with_nodes_that_are_not_ours_is_refused_and_left_alone(neo4j: Address):
    wipe(neo4j)
    with Store(lambda: neo4j) as store:
        store.write(lambda tx: tx.run("CREATE (:Pelicula {title: 'x'})"))
    with pytest.raises(StoreError, match="no son de Tejido"):
        space_at(neo4j, "prueba").open()
    with Store(lambda: neo4j) as store:
        assert store.read("MATCH (n) RETURN count(n)").rows == [(1,)]


def test_a_newer_schema_is_refused(neo4j: Address):
    wipe(neo4j)
    space_at(neo4j, "prueba").open().close()
    with Store(lambda: neo4j) as store:
        store.write(lambda tx: tx.run("MATCH (s:Space) SET s.schema = 99"))
    with pytest.raises(StoreError, match="más nueva"):
        space_at(neo4j, "prueba").open()


def test_an_older_schema_is_brought_up_by_replay(neo4j: Address, tmp_path):
    wipe(neo4j)
    path = tmp_path / "mesas.csv"
    path.write_text("Mesa,Región\nUna,Puno\nDos,Cusco\n", encoding="utf-8")
    with space_at(neo4j, "prueba").open() as store:
        list(pipeline.load(store, [path]))
        shown = store_digest(store)
        store.write(lambda tx: tx.run("MATCH (g:WorkingGroup) DETACH DELETE g"))
        store.write(lambda tx: tx.run("MATCH (s:Space) SET s.schema = 0"))
    said: list[str] = []
    with space_at(neo4j, "prueba").open(said.append) as store:
        assert store_digest(store) == shown
        assert store.read("MATCH (s:Space) RETURN s.schema").rows == [(schema.VERSION,)]
    assert "se rehace desde su bitácora" in said[0]


def test_a_killed_server_is_started_again_and_nothing_acknowledged_is_lost(tmp_path):
    server = Server(tmp_path / "neo4j", VERSION)
    try:
        with Store(server.ensure) as store:
            store.write(lambda tx: tx.run("CREATE (:Fund {id: 'fund:a'})"))
            process = psutil.Process(server.status().pid)
            process.kill()
            process.wait(10)
            assert store.read("MATCH (n:Fund) RETURN n.id").rows == [("fund:a",)]
            process = psutil.Process(server.status().pid)
            process.kill()
            process.wait(10)
            store.write(lambda tx: tx.run("CREATE (:Fund {id: 'fund:b'})"))
            assert store.read("MATCH (n:Fund) RETURN count(n)").rows == [(2,)]
    finally:
        server.remove()
