"""A real Neo4j, real processes, real signals: what happens to the server, whatever happens around it."""

import json
import os
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import neo4j
import psutil
import pytest

from graph.errors import ServerError
from graph.server import Address, Server, fetch, refusals
from graph.server.configuration import home_flag, port_in

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs the /dev/full, /proc and /sys of Linux")
ENSURE = """
import sys, pathlib
from graph.server import Server
server = Server(pathlib.Path(sys.argv[1]))
print(server.ensure().uri, server.status().pid)
"""


def ensuring(home: Path) -> subprocess.Popen[str]:
    """Another command that wants the server of a home."""
    return subprocess.Popen([sys.executable, "-c", ENSURE, str(home)], stdout=subprocess.PIPE, text=True)


def servers_of(home: Path) -> list[int]:
    """Every Java that runs for a home."""
    found = []
    for process in psutil.process_iter():
        try:
            if home_flag(home) in process.cmdline() and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


def kill(server: Server) -> None:
    process = psutil.Process(server.status().pid)
    process.kill()
    process.wait(10)


def answers(address: Address) -> bool:
    with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        return driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, list[str]]]:
    """A server that three processes asked for at once, and what each was told."""
    fetch()
    server = Server(tmp_path_factory.mktemp("server") / "neo4j")
    asking = [ensuring(server.home) for _ in range(3)]
    told = [process.communicate(timeout=120)[0].strip() for process in asking]
    yield server, told
    server.remove()


@pytest.fixture
def server(at_once: tuple[Server, list[str]]) -> Server:
    """The one server of this module, running."""
    at_once[0].ensure()
    return at_once[0]


def test_three_at_once_end_with_one_server_that_outlives_them(at_once: tuple[Server, list[str]]):
    server, told = at_once
    assert len(set(told)) == 1
    assert told[0] == f"{server.status().uri} {server.status().pid}"
    assert servers_of(server.home) == [server.status().pid]
    assert answers(server.ensure())


def test_it_is_apart_from_the_command_that_started_it_and_from_other_machines(server: Server):
    process = psutil.Process(server.status().pid)
    assert os.getsid(process.pid) == process.pid
    listening = [c.laddr.ip for c in process.net_connections("inet") if c.status == psutil.CONN_LISTEN]
    assert {address.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}


def test_the_password_is_for_its_owner_only_and_is_never_shown(server: Server):
    address = server.ensure()
    assert len(address.password) >= 32
    assert address.password not in repr(address)
    assert stat.S_IMODE((server.home / "password").stat().st_mode) == 0o600
    assert stat.S_IMODE(server.home.stat().st_mode) == 0o700
    arguments = " ".join(psutil.Process(server.status().pid).cmdline())
    assert address.password not in arguments


def test_finding_a_server_that_runs_takes_no_time(server: Server):
    began = time.perf_counter()
    for _ in range(20):
        server.ensure()
    assert (time.perf_counter() - began) / 20 < 0.05
    heavy = f"{ENSURE}\nassert not {{'neo4j', 'urllib3', 'jgo'}} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", heavy, str(server.home)], check=True, stdout=subprocess.DEVNULL)


def test_a_lost_state_file_does_not_lose_the_server(server: Server):
    before = server.status()
    (server.home / "state.json").unlink()
    assert not server.status().running
    server.ensure()
    assert server.status() == before


def test_a_number_that_another_process_has_is_not_believed(server: Server):
    before = server.status()
    state = server.home / "state.json"
    state.write_text(json.dumps({**json.loads(state.read_text()), "pid": os.getpid()}))
    assert not server.status().running
    server.ensure()
    assert server.status() == before


def test_a_kill_in_the_middle_of_writes_loses_nothing_acknowledged(server: Server):
    address, kept = server.ensure(), list[int]()

    def write() -> None:
        with (
            neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver,
            driver.session() as session,
        ):
            for i in range(100_000):
                session.run("CREATE (:Fund {id: $i}), (:Pledge {id: $i})", i=i).consume()
                kept.append(i)

    def write_until_cut() -> None:
        with pytest.raises((neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError, OSError)):
            write()

    writer = threading.Thread(target=write_until_cut)
    writer.start()
    until = time.monotonic() + 30
    while len(kept) < 50 and time.monotonic() < until:
        time.sleep(0.01)
    kill(server)
    writer.join()
    assert not server.status().running
    again = server.ensure()
    with neo4j.GraphDatabase.driver(again.uri, auth=(again.user, again.password)) as driver:
        found = driver.execute_query("MATCH (n:Fund) RETURN collect(n.id) AS ids").records[0]["ids"]
        torn = driver.execute_query("MATCH (n:Fund) WHERE NOT EXISTS { (p:Pledge {id: n.id}) } RETURN n").records
    assert set(kept) <= set(found)
    assert len(kept) >= 50
    assert torn == []


def refusals_told(server: Server) -> int:
    """How often Neo4j has written that somebody came with a wrong password."""
    return (server.home / "logs" / "neo4j.log").read_text().count("unauthorized")


def test_a_port_taken_and_a_wrong_password(server: Server):
    """Both at one start: another program has the port by now, and somebody has changed the password file."""
    port, right, before = server.status().port, (server.home / "password").read_text(), refusals_told(server)
    assert server.stop()
    assert not server.stop()
    with closing(socket.create_server(("127.0.0.1", port))):
        (server.home / "password").write_text("otra")
        try:
            with pytest.raises(ServerError, match="contraseña") as refused:
                server.ensure()
        finally:
            (server.home / "password").write_text(right)
        assert "password" in refused.value.remedy
        assert server.status().port not in (0, port)
        assert answers(server.ensure())
        until = time.monotonic() + 5  # the log is written a little later
        while refusals_told(server) == before and time.monotonic() < until:
            time.sleep(0.05)
        assert refusals_told(server) == before + 1  # asked once, and no more


def test_a_port_taken_while_it_starts_and_a_starter_that_is_killed(server: Server):
    """Another program is faster to the port, the command that started the server dies, and the next one manages."""
    conf = server.home / "conf" / "neo4j.conf"
    server.stop()
    conf.unlink()
    starter = ensuring(server.home)
    while not (port := port_in(conf)):
        time.sleep(0.005)
    with closing(socket.create_server(("127.0.0.1", port))):
        while not servers_of(server.home):
            time.sleep(0.005)
        starter.kill()
        starter.communicate()
        said: list[str] = []
        assert answers(server.ensure(said.append))
        assert server.status().port not in (0, port)
        assert len(servers_of(server.home)) == 1
        assert said == ["Se enciende Neo4j."]


def test_a_second_server_on_the_same_data_is_refused(server: Server, tmp_path: Path):
    other = Server(tmp_path / "neo4j")
    other.home.mkdir()
    (other.home / "data").symlink_to(server.home / "data")
    (other.home / "password").write_text(server.ensure().password)
    with pytest.raises(ServerError, match="Otro Neo4j usa los datos"):
        other.ensure()
    assert not other.status().running
    assert answers(server.ensure())


def test_a_password_that_was_lost_is_said_before_anything_is_started(tmp_path: Path):
    server = Server(tmp_path / "neo4j")
    (server.home / "data" / "databases").mkdir(parents=True)
    with pytest.raises(ServerError, match="Falta la contraseña"):
        server.ensure()


@pytest.mark.parametrize("make", [lambda home: home.write_text(""), lambda home: home.parent.joinpath("x").touch()])
def test_a_home_that_cannot_be_made_is_refused_with_the_way_out(tmp_path: Path, make):
    make(tmp_path / "neo4j")
    home = tmp_path / "neo4j" if (tmp_path / "neo4j").exists() else tmp_path / "x" / "neo4j"
    with pytest.raises(ServerError, match="hay un archivo donde hace falta una carpeta") as refused:
        Server(home).ensure()
    assert "TEJIDO_HOME" in refused.value.remedy
    assert not Server(home).status().running
    assert not Server(home).stop()


@linux
def test_a_home_where_even_the_superuser_may_not_write_is_refused():
    with pytest.raises(ServerError, match="No se puede escribir en /sys/tejido"):
        Server(Path("/sys/tejido")).ensure()


@linux
def test_a_full_disk_is_said_before_java_is_started(tmp_path: Path):
    server = Server(tmp_path / "neo4j")
    server.home.mkdir()
    (server.home / "password.part").symlink_to("/dev/full")  # the system itself answers each write with ENOSPC
    with pytest.raises(ServerError, match="No queda espacio en el disco"):
        server.ensure()
    assert servers_of(server.home) == []


@linux
def test_a_disk_without_room_is_known():
    assert refusals.is_full(Path("/proc"))  # a file system without a single free byte
    assert not refusals.is_full(Path.cwd())


def test_stopping_is_quick_and_removing_leaves_nothing(tmp_path: Path, at_once: tuple[Server, list[str]]):
    server = at_once[0]
    server.ensure()
    began = time.monotonic()
    assert server.stop()
    assert time.monotonic() - began < 5
    assert servers_of(server.home) == []
    server.remove()
    assert not server.home.exists()
    server.remove()
