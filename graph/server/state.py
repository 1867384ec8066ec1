"""What is known of a server: where it is reached, which process it is, and whether that still runs."""

import json
import socket
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil

from graph.server.configuration import home_flag, port_in


@dataclass(frozen=True)
class Address:
    """How to reach a Neo4j."""

    uri: str
    user: str
    password: str = field(repr=False)
    kept: str = "NEO4J_USER y NEO4J_PASSWORD"
    """Where a person finds the password to set it right."""


@dataclass(frozen=True)
class Status:
    """Whether the server of a home runs, and where."""

    running: bool
    home: Path
    version: str = ""
    pid: int = 0
    port: int = 0

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.port}" if self.running else ""


@dataclass(frozen=True)
class State:
    """What the state file of a home says: a process that was started there. `ready`: it has answered."""

    pid: int
    port: int
    version: str
    ready: bool = False


def _file(home: Path) -> Path:
    return home / "state.json"


def write(home: Path, state: State) -> None:
    part = home / "state.part"
    part.write_text(json.dumps(asdict(state)), encoding="utf-8")
    part.replace(_file(home))


def forget(home: Path) -> None:
    _file(home).unlink(missing_ok=True)


def read(home: Path) -> State | None:
    """The server that runs now. A stale file, or a number that another process took, counts as nothing."""
    try:
        state = State(**json.loads(_file(home).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return state if runs(home, state.pid) else None


def find(home: Path, version: str) -> State | None:
    """The same, also when the command that started it was killed before it wrote the file: slower."""
    if found := read(home):
        return found
    for process in psutil.process_iter():
        if runs(home, process.pid) and (port := port_in(home / "conf" / "neo4j.conf")):
            return State(process.pid, port, version)
    return None


def runs(home: Path, pid: int) -> bool:
    """A live process has this number, and it is the server of this very home."""
    try:
        process = psutil.Process(pid)
        return home_flag(home) in process.cmdline() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def listens(port: int) -> bool:
    """Something takes connections at a port of this machine."""
    with socket.socket() as tried:
        tried.settimeout(0.5)
        return tried.connect_ex(("127.0.0.1", port)) == 0


def free_port(wanted: int) -> int:
    """A port that nobody has: the wanted one (0: none in particular) if it is free, else any."""
    if wanted and not listens(wanted) and (port := _bound(wanted)):
        return port
    return _bound(0)


def _bound(port: int) -> int:
    """The port that the system gives to who asks for this one; 0 when it refuses."""
    with socket.socket() as tried:
        if sys.platform != "win32":  # there it would take the port of another program
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
        try:
            tried.bind(("127.0.0.1", port))
        except OSError:
            return 0
        return int(tried.getsockname()[1])
