"""One running Neo4j for each home folder, shared by every command that needs it.

It runs in the background and outlives the command that started it. A state file says which process
and port; it is believed only while that very process runs with that very home.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import psutil

from graph.errors import ServerError
from graph.server import archive, background, configuration, password, readiness, refusals, state
from graph.server.jars import LTS, cache_folder, fetch
from graph.server.locks import Say, held, silent
from graph.server.state import Address, State, Status

STOP_SECONDS = 20
"""How long a server may take to stop by itself; then it is killed, which loses nothing acknowledged."""
_LOCK = "lock"
_SETTING = "TEJIDO_HOME"


class Server:
    """The Neo4j of one home folder: `data`, `conf`, `logs`, the password (0600) and the state file."""

    def __init__(self, home: Path, version: str = LTS) -> None:
        self.home = home.expanduser().resolve()
        self.version = version

    def ensure(self, say: Say = silent) -> Address:
        """The address of a server that answers; started, and its files fetched, where needed.

        Any number of processes may ask at once: one starts it, the others wait and share it.
        """
        found = state.read(self.home)
        if not (found and found.ready and state.listens(found.port)):
            with self._alone(say):
                found = self._ready(say)
        return self._address(found)

    def status(self) -> Status:
        """What runs now, be it ready or not."""
        found = state.read(self.home)
        return Status(True, self.home, found.version, found.pid, found.port) if found else Status(False, self.home)

    def stop(self) -> bool:
        """Stop it and wait until it has closed its files. False when it was not running."""
        if not self.home.is_dir():
            return False
        with self._alone():
            return self._end(psutil.Process.terminate)

    def remove(self) -> None:
        """Stop it at once and delete its home, data included."""
        if not self.home.is_dir():
            return
        with self._alone():
            self._end(psutil.Process.kill)
            for entry in self.home.iterdir():
                if entry.is_dir() and not entry.is_symlink():
                    shutil.rmtree(entry)
                elif entry.name != _LOCK:
                    entry.unlink()
        (self.home / _LOCK).unlink(missing_ok=True)
        with suppress(OSError):  # another command has begun anew there meanwhile
            self.home.rmdir()

    @contextmanager
    def _alone(self, say: Say = silent) -> Iterator[None]:
        """Hold the lock of the home, which is made if need be."""
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            with held(self.home / _LOCK, say, "Otra orden está encendiendo o apagando este Neo4j: se espera."):
                yield
        except OSError as error:
            raise refusals.refused(self.home, error, _SETTING) from error

    def _ready(self, say: Say) -> State:
        """A server that has answered: the one that runs, or a new one."""
        for last in (False, True):
            found = state.find(self.home, self.version) or self._start(say)
            try:
                readiness.wait(self.home, found, self._address(found))
                break
            except readiness.Ended:  # killed by somebody, or its port was taken: a new one may do
                if last:
                    raise
        found = replace(found, ready=True)
        state.write(self.home, found)
        archive.make_later(cache_folder(self.version), self.version, self._classes)
        return found

    def _start(self, say: Say) -> State:
        lib = fetch(self.version, say)
        if refusals.is_full(self.home):
            raise refusals.full(self.home, _SETTING)
        say("Se enciende Neo4j.")
        for part in ("conf", "data", "logs"):
            (self.home / part).mkdir(exist_ok=True)
        password.prepare(self.home)
        conf = self.home / "conf" / "neo4j.conf"
        port = state.free_port(configuration.port_in(conf))
        conf.write_text(configuration.settings(port, self.version), encoding="utf-8")
        found = State(self._launch(lib), port, self.version)
        state.write(self.home, found)
        return found

    def _launch(self, lib: Path) -> int:
        """Run Java apart from the command that asks for it, and give its number."""
        command = configuration.command(self.home, self.version, archive.flags(lib, self._classes))
        with (self.home / "logs" / "console.log").open("wb") as console:
            try:
                return background.launch(command, lib, console, background.on_its_own())
            except OSError as error:
                raise ServerError(
                    f"No se pudo ejecutar Java ({command[0]}).",
                    "Instale de nuevo las bibliotecas: borre la carpeta .venv y repita.",
                ) from error

    def _end(self, how: Callable[[psutil.Process], None]) -> bool:
        """End the server, if there is one."""
        found = state.find(self.home, self.version)
        if found:
            try:
                process = psutil.Process(found.pid)
                how(process)
                _await_end(process)
            except psutil.NoSuchProcess:
                pass
            except psutil.AccessDenied as error:
                raise ServerError(
                    f"Este Neo4j (proceso {found.pid}) lo encendió otro usuario.", "Que lo apague quien lo encendió."
                ) from error
        state.forget(self.home)
        return found is not None

    @property
    def _classes(self) -> Path:
        return self.home / "logs" / "classes.log"

    def _address(self, found: State) -> Address:
        return Address(f"bolt://127.0.0.1:{found.port}", "neo4j", password.read(self.home), str(self.home / "password"))


def _await_end(process: psutil.Process) -> None:
    try:
        process.wait(STOP_SECONDS)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(STOP_SECONDS)
