"""Cuts in the middle of a load: of the server, of the command, of both; nothing acknowledged is lost."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from graph import spaces
from graph.settings import Settings
from graph.snapshot import store_digest
from graph.spaces import Space
from loaders import pipeline

ROWS = 4_000


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Space]:
    """A space with a local server of its own, that may be killed."""
    space = spaces.create(Settings(tmp_path_factory.mktemp("cortes"), "cortes"), "cortes")
    space.open().close()
    yield space
    spaces.remove(space)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("archivo") / "membresias.csv"
    rows = "".join(f"Organización {i % 900},Mesa {i % 70},2018\n" for i in range(ROWS))
    found.write_text("Organización,Mesa,Consta al\n" + rows, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def whole(own: Space, path: Path) -> str:
    """The hash of the graph when nothing is cut; the load is withdrawn again."""
    from graph import change, log

    with own.open() as store:
        list(pipeline.load(store, [path]))
        shown = store_digest(store)
        change.withdraw(store, log.loads(store)[-1].id)
        store.write(lambda tx: tx.run("MATCH (r:Record) DETACH DELETE r"))
        store.write(lambda tx: tx.run("MATCH (n) WHERE n:Load OR n:Mention OR n:Token DETACH DELETE n"))
    return shown


def loading(own: Space, path: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "TEJIDO_HOME": str(own.settings.home)}
    command = [sys.executable, "-c", _LOAD, str(path)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


_LOAD = """
import sys
from pathlib import Path
from graph import spaces
from graph.settings import Settings
from loaders import pipeline
with spaces.get(Settings.read(), "cortes").open() as store:
    list(pipeline.load(store, [Path(sys.argv[1])]))
"""


def test_many_who_lose_the_server_at_once_are_all_answered(own: Space):
    with own.open() as store, ThreadPoolExecutor(6) as people:
        psutil.Process(own.server.status().pid).kill()
        answers = [people.submit(store.read, "RETURN 7") for _ in range(12)]
        assert [answer.result(120).rows for answer in answers] == [[(7,)]] * 12


def forget(own: Space) -> None:
    """As before the load, log included."""
    with own.open() as store:
        store.write(lambda tx: tx.run("MATCH (n) WHERE NOT n:Space DETACH DELETE n"))


@pytest.mark.parametrize("after", [1.5])
def test_a_server_killed_in_the_middle_of_a_load_is_started_again_and_the_load_ends_whole(
    own: Space, path: Path, whole: str, after: float
):
    forget(own)
    running = loading(own, path)
    time.sleep(after)
    server = psutil.Process(own.server.status().pid)
    server.kill()
    server.wait(10)
    _, said = running.communicate(timeout=120)
    assert running.returncode == 0, said.decode()
    with own.open() as store:
        assert store_digest(store) == whole


@pytest.mark.parametrize("after", [0.9, 1.8])
def test_a_load_killed_in_the_middle_can_simply_be_run_again(own: Space, path: Path, whole: str, after: float):
    forget(own)
    running = loading(own, path)
    time.sleep(after)
    running.kill()
    running.wait(10)
    with own.open() as store:
        (outcome,) = pipeline.load(store, [path])
        assert outcome.report.stored + outcome.report.unchanged == ROWS
        assert store_digest(store) == whole
