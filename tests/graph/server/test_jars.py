"""The files of Neo4j: a real mirror on this machine, real folders, real files and real hashes."""

import errno
import hashlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from graph.errors import ServerError
from graph.server import CURRENT, LTS, cache_folder, fetch
from graph.server.jars import Jar, listed

JARS = sorted(listed(LTS), key=lambda jar: jar.size)
FEW = JARS[100:106]
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs the /dev/full, /proc and /sys of Linux")
FETCH = "from graph.server import fetch; fetch(say=print)"


@pytest.fixture(scope="module")
def files() -> Path:
    """All files of Neo4j, as the machine's own cache has them."""
    return fetch()


@pytest.fixture
def lib(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache where all files are but a few."""
    monkeypatch.setenv("TEJIDO_CACHE", str(tmp_path / "cache"))
    folder = cache_folder()
    folder.mkdir(parents=True)
    for jar in JARS:
        if jar not in FEW:
            (folder / jar.name).symlink_to(files / jar.name)
    return folder


@dataclass
class Mirror:
    """A repository on this machine: what was asked of it, and how it answers for some files."""

    files: Path
    asked: list[str] = field(default_factory=list)
    answers: dict[str, Callable[[bytes], bytes]] = field(default_factory=dict)
    address: str = ""


@contextmanager
def serving(mirror: Mirror) -> Iterator[Mirror]:
    paths = {f"/maven/{jar.path}": jar for jar in JARS}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout: ClassVar[int] = 5

        def do_GET(self) -> None:
            jar = paths.get(self.path)
            if jar is None:
                self.send_error(404)
                return
            mirror.asked.append(jar.name)
            whole = (mirror.files / jar.name).read_bytes()
            sent = mirror.answers.get(jar.name, lambda content: content)(whole)
            self.send_response(200)
            self.send_header("Content-Length", str(len(whole)))
            self.end_headers()
            self.wfile.write(sent)
            self.close_connection = len(sent) < len(whole)

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        mirror.address = f"http://127.0.0.1:{http.server_port}/maven"
        thread = threading.Thread(target=http.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield mirror
        finally:
            http.shutdown()
            thread.join()


@pytest.fixture
def mirror(files: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    with serving(Mirror(files)) as found:
        monkeypatch.setenv("TEJIDO_JARS", found.address)
        yield found


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def corrupted(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize(("version", "count"), [(LTS, 213), (CURRENT, 225)])
def test_the_pinned_lists_name_each_file_once_with_its_hash(version: str, count: int):
    jars = listed(version)
    assert len({jar.name for jar in jars}) == len(jars) == count
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in jars)
    assert {("org.neo4j", "neo4j", version), ("org.neo4j.app", "neo4j-server", version)} <= {
        (jar.group, jar.artifact, jar.version) for jar in jars
    }


def test_only_what_is_missing_is_brought_and_the_size_is_said_first(lib: Path, mirror: Mirror):
    said: list[str] = []
    assert fetch(say=said.append) == lib
    assert sorted(mirror.asked) == sorted(jar.name for jar in FEW)
    assert said[0].startswith(f"Se trae Neo4j: {len(FEW)} archivos, ")
    assert "MB" in said[0]
    assert all(sha256(lib / jar.name) == jar.sha256 for jar in FEW)
    said.clear()
    fetch(say=said.append)
    assert (len(mirror.asked), said) == (len(FEW), [])


def test_a_file_with_a_wrong_hash_is_brought_twice_and_then_refused(lib: Path, mirror: Mirror):
    bad = FEW[2].name
    mirror.answers[bad] = corrupted
    with pytest.raises(ServerError) as refused:
        fetch()
    assert bad in refused.value.message
    assert "TEJIDO_JARS" in refused.value.remedy
    assert mirror.asked.count(bad) == 2
    assert not (lib / bad).exists()
    assert not list(lib.glob("*.part"))


def test_what_arrived_well_is_kept_for_the_next_try(lib: Path, mirror: Mirror):
    mirror.answers[FEW[-1].name] = corrupted
    with pytest.raises(ServerError):
        fetch()
    kept = {jar.name for jar in FEW if (lib / jar.name).exists()}
    assert kept
    mirror.answers.clear()
    mirror.asked.clear()
    fetch()
    assert set(mirror.asked) == {jar.name for jar in FEW} - kept


def test_a_file_that_was_changed_in_the_cache_is_brought_anew(lib: Path, mirror: Mirror):
    fetch()
    (lib / FEW[0].name).write_bytes(corrupted((lib / FEW[0].name).read_bytes()))
    mirror.asked.clear()
    time.sleep(0.02)  # a file written in the very instant of the verification would count as verified
    fetch()
    assert mirror.asked == [FEW[0].name]
    assert sha256(lib / FEW[0].name) == FEW[0].sha256


def test_a_file_cut_on_its_way_is_asked_for_once_more(lib: Path, mirror: Mirror):
    cuts = iter([True])
    mirror.answers[FEW[1].name] = lambda content: content[:1000] if next(cuts, False) else content
    fetch()
    assert mirror.asked.count(FEW[1].name) == 2
    assert sha256(lib / FEW[1].name) == FEW[1].sha256


def test_a_fetch_that_was_killed_goes_on_where_it_was(lib: Path, mirror: Mirror):
    reached, go_on = threading.Event(), threading.Event()

    def stuck(content: bytes) -> bytes:
        reached.set()
        go_on.wait(20)
        return content

    mirror.answers[FEW[-1].name] = stuck
    with subprocess.Popen([sys.executable, "-c", FETCH], stdout=subprocess.DEVNULL) as cut:
        assert reached.wait(20)
        until = time.monotonic() + 10
        while not all((lib / jar.name).exists() for jar in FEW[:-1]) and time.monotonic() < until:
            time.sleep(0.02)
        cut.kill()
    go_on.set()
    mirror.answers.clear()
    mirror.asked.clear()
    fetch()
    assert mirror.asked == [FEW[-1].name]


def test_two_at_once_bring_each_file_once(lib: Path, mirror: Mirror):
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda _: fetch(), range(3))) == [lib] * 3
    assert sorted(mirror.asked) == sorted(jar.name for jar in FEW)


def test_no_connection_says_what_was_tried_and_the_two_ways_out(lib: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TEJIDO_JARS", "http://127.0.0.1:9/maven")
    began = time.monotonic()
    with pytest.raises(ServerError) as refused:
        fetch()
    assert "127.0.0.1" in refused.value.message
    assert "NEO4J_URI" in refused.value.remedy
    assert "TEJIDO_JARS" in refused.value.remedy
    assert time.monotonic() - began < 5
    assert not list(lib.glob("*.part"))


def test_a_mirror_without_the_file_is_told_apart_from_no_connection(
    lib: Path, mirror: Mirror, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TEJIDO_JARS", f"{mirror.address}/elsewhere")
    with pytest.raises(ServerError, match="404"):
        fetch()


def test_a_password_in_the_address_of_a_mirror_is_not_shown(lib: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TEJIDO_JARS", "http://ana:secreto@127.0.0.1:9/maven")
    said: list[str] = []
    with pytest.raises(ServerError) as refused:
        fetch(say=said.append)
    assert "secreto" not in " ".join([str(refused.value), *said])


@pytest.mark.parametrize("place", [lambda jar: jar.name, lambda jar: jar.path], ids=["flat", "as a repository"])
def test_a_folder_serves_without_any_network(
    lib: Path, files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Callable[[Jar], str]
):
    usb = tmp_path / "usb"
    for jar in FEW:
        (usb / place(jar)).parent.mkdir(parents=True, exist_ok=True)
        (usb / place(jar)).symlink_to(files / jar.name)
    monkeypatch.setenv("TEJIDO_JARS", str(usb))
    no_network = """
import sys
def refuse(event, args):
    if event.startswith(("socket.connect", "socket.getaddrinfo")):
        raise SystemExit("the network was used")
sys.addaudithook(refuse)
"""
    done = subprocess.run([sys.executable, "-c", no_network + FETCH], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(sha256(lib / jar.name) == jar.sha256 for jar in FEW)


def test_a_folder_that_lacks_a_file_is_refused_by_name(lib: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TEJIDO_JARS", str(tmp_path))
    with pytest.raises(ServerError, match=r"falta .*\.jar"):
        fetch()


def test_a_cache_that_cannot_be_made_is_refused_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "cache").write_text("a file where a folder is needed")
    monkeypatch.setenv("TEJIDO_CACHE", str(tmp_path / "cache"))
    with pytest.raises(ServerError, match="hay un archivo donde hace falta una carpeta") as refused:
        fetch()
    assert "TEJIDO_CACHE" in refused.value.remedy


@linux
def test_a_place_that_takes_no_folders_from_anybody_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TEJIDO_CACHE", "/sys/tejido")  # even the superuser may not make it
    with pytest.raises(ServerError, match="No se puede escribir en /sys/tejido"):
        fetch()


@linux
def test_a_complete_cache_that_can_only_be_read_is_used(lib: Path, files: Path, monkeypatch: pytest.MonkeyPatch):
    for jar in FEW:
        (lib / jar.name).symlink_to(files / jar.name)
    (lib.parent / "verified").symlink_to("/sys/tejido")  # the mark cannot be written
    monkeypatch.setenv("TEJIDO_JARS", "http://127.0.0.1:9/maven")
    assert fetch() == lib


@linux
def test_a_full_disk_is_said_and_the_next_try_goes_on(lib: Path, mirror: Mirror):
    full = lib / f"{FEW[0].name}.part"
    full.symlink_to("/dev/full")  # the system itself answers each write with ENOSPC
    with pytest.raises(ServerError, match="No queda espacio en el disco") as refused:
        fetch()
    assert isinstance(refused.value.__cause__, OSError)
    assert refused.value.__cause__.errno == errno.ENOSPC
    fetch()
    assert all(sha256(lib / jar.name) == jar.sha256 for jar in FEW)
