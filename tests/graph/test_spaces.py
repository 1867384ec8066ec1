import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from graph import cypher, spaces
from graph.errors import TejidoError
from graph.server import Address
from graph.settings import Settings
from graph.spaces import Space
from graph.store import Store, Transaction
from graph.thresholds import USUAL, Thresholds


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def test_a_space_is_made_listed_and_read_again(settings: Settings):
    made = spaces.create(settings, "red-norte", 'Red "del" Norte')
    assert spaces.get(settings, "red-norte") == made
    assert [space.name for space in spaces.spaces(settings)] == ["red-norte"]
    assert made.thresholds == USUAL


def test_a_space_that_another_order_made_meanwhile_is_taken_as_it_is(settings: Settings):
    made = spaces.create(settings, "red", "Red")
    assert spaces.create(settings, "red", "Otra", anew=False) == made
    with pytest.raises(TejidoError, match="Ya hay un espacio"):
        spaces.create(settings, "red")


def test_a_space_sets_its_own_thresholds(settings: Settings):
    made = spaces.create(settings, "red", "Red")
    (made.folder / "espacio.toml").write_text('title = "Red"\n[thresholds]\nworking_meeting = 40\n', encoding="utf-8")
    assert spaces.get(settings, "red").thresholds == Thresholds(working_meeting=40)


@pytest.mark.parametrize(
    ("said", "says"),
    [("bogus = 3", "No hay un umbral"), ('working_group = "x"', "número entero"), ("repeated_meetings = 0", "2 o más")],
)
def test_a_threshold_that_is_none_is_refused(settings: Settings, said: str, says: str):
    made = spaces.create(settings, "red", "Red")
    (made.folder / "espacio.toml").write_text(f"[thresholds]\n{said}\n", encoding="utf-8")
    with pytest.raises(TejidoError, match=says):
        spaces.get(settings, "red")


@pytest.mark.parametrize("name", ["", "Red", "../fuera", "a b", "-x", "ñ", "x" * 41])
def test_a_name_that_could_leave_its_folder_is_refused(settings: Settings, name: str):
    with pytest.raises(TejidoError, match="no sirve"):
        spaces.create(settings, name)


def test_a_file_that_is_broken_and_a_home_that_is_no_folder_are_one_sentence(settings: Settings, tmp_path: Path):
    made = spaces.create(settings, "red", "Red")
    (made.folder / "espacio.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(TejidoError, match="Corrija ese archivo"):
        spaces.get(settings, "red")
    (tmp_path / "archivo").write_text("x", encoding="utf-8")
    with pytest.raises(TejidoError, match="TEJIDO_HOME"):
        spaces.create(Settings(tmp_path / "archivo"), "red")


def test_the_environment_is_read_once_into_settings():
    found = Settings.read(
        {"TEJIDO_HOME": "~/x", "NEO4J_URI": "bolt://h:1", "NEO4J_USERNAME": "ana", "NEO4J_PASSWORD": "p"}
    )
    assert found.home == Path("~/x").expanduser()
    assert (found.uri, found.user, found.password, found.database, found.space) == (
        "bolt://h:1",
        "ana",
        "p",
        None,
        "demo",
    )


def test_orders_that_open_a_new_database_at_once_share_one_space(neo4j: Address, space: Space):
    with Store(lambda: neo4j) as bare:
        for name in bare.read("SHOW CONSTRAINTS YIELD name RETURN collect(name)").rows[0][0]:
            bare.write(partial(Transaction.run, text=f"DROP CONSTRAINT {name}"))
    barrier = threading.Barrier(4)

    def opened(_: int) -> None:
        barrier.wait(30)
        space.open().close()

    with ThreadPoolExecutor(4) as orders:
        list(orders.map(opened, range(4)))
    with space.open() as store:
        assert store.read("MATCH (s:Space) RETURN collect(s.name)").rows == [(["prueba"],)]
        assert len(store.read("SHOW CONSTRAINTS YIELD name").rows) == cypher.UNIQUE
