"""One running Neo4j for each home folder, shared by every command that needs it.

It runs in the background and outlives the command that started it. A state file says which process
and port; it is believed only while that very process runs with that very home.
"""

import json
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from filelock import FileLock

from graph.errors import ServerError
from graph.server import configuration
from graph.server.jars import LTS, fetch

START_SECONDS = 120
"""How long a start may take before it is given up: a slow disk needs far more than the usual 5 to 8."""
STOP_SECONDS = 30
Say = Callable[[str], None]


@dataclass(frozen=True)
class Address:
    """How to reach a Neo4j."""

    uri: str
    user: str
    password: str = field(repr=False)


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


class Server:
    """The Neo4j of one home folder: `data`, `conf`, `logs`, the password (0600) and the state file."""

    def __init__(self, home: Path, version: str = LTS) -> None:
        self.home = home
        self.version = version
        self._state = home / "state.json"
        self._password = home / "password"

    def ensure(self, say: Say = lambda _: None) -> Address:
        """The address of a server that answers; started, and its files fetched, where needed.

        Any number of processes may ask at once: one starts it, the others wait and share it.
        """
        if (found := self.status()).running and self._state_says("ready"):
            return self._address(found.port)
        jars = fetch(self.version, say)
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            with FileLock(self.home / "lock"):
                found = self.status()
                if not found.running:
                    found = self._start(jars, say)
                self._wait(found)
        except OSError as error:
            raise self._disk(error) from error
        return self._address(found.port)

    def status(self) -> Status:
        """What runs now. A stale state file, or a number that another process took, counts as nothing."""
        state = self._read_state()
        try:
            process = psutil.Process(state["pid"])
            ours = f"--home-dir={self.home}" in process.cmdline() and process.status() != psutil.STATUS_ZOMBIE
        except (KeyError, psutil.Error):
            ours = False
        if not ours:
            return Status(False, self.home)
        return Status(True, self.home, state["version"], state["pid"], state["port"])

    def stop(self) -> bool:
        """Stop it and wait until it has closed its files. False when it was not running."""
        found = self.status()
        if not found.running:
            return False
        process = psutil.Process(found.pid)
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)
        self._state.unlink(missing_ok=True)
        return True

    def remove(self) -> None:
        """Stop it at once and delete its home, data included."""
        found = self.status()
        if found.running:
            process = psutil.Process(found.pid)
            process.kill()
            process.wait(STOP_SECONDS)
        if self.home.exists():
            shutil.rmtree(self.home)

    def _start(self, jars: Path, say: Say) -> Status:
        say("Se enciende Neo4j.")
        port = _free_port()
        for part in ("conf", "data", "logs"):
            (self.home / part).mkdir(exist_ok=True)
        (self.home / "conf" / "neo4j.conf").write_text(configuration.settings(port), encoding="utf-8")
        if not self._password.exists():
            self._set_password(jars)
        with (self.home / "logs" / "console.log").open("wb") as console:
            process = subprocess.Popen(
                configuration.command(self.home, jars, self.version),
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                cwd=self.home,
                env=configuration.environment(self.home),
                **_detached(),
            )
        self._write_state(pid=process.pid, port=port, version=self.version)
        return Status(True, self.home, self.version, process.pid, port)

    def _set_password(self, jars: Path) -> None:
        password = secrets.token_urlsafe(24).replace("-", "_")
        done = subprocess.run(
            configuration.password_command(jars, f"p{password}"),
            env=configuration.environment(self.home),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode:
            raise ServerError(
                f"No se pudo preparar Neo4j: {_last_line(done.stderr + done.stdout)}",
                f"Si la carpeta {self.home} quedó a medias, bórrela y vuelva a intentarlo.",
            )
        self._password.touch(mode=0o600)
        self._password.write_text(f"p{password}", encoding="utf-8")

    def _wait(self, found: Status) -> None:
        """Wait until the database answers, not just until the port listens."""
        if self._state_says("ready"):
            return
        until = time.monotonic() + START_SECONDS
        while not _listens(found.port):
            if not self.status().running:
                raise self._died()
            if time.monotonic() > until:
                raise ServerError("Neo4j no terminó de encenderse en dos minutos.", f"Vea {self.home / 'logs'}.")
            time.sleep(0.1)
        self._ping(found, until)
        self._write_state(**{**self._read_state(), "ready": True})

    def _ping(self, found: Status, until: float) -> None:
        import neo4j  # here, because finding a running server must not cost its import

        address = self._address(found.port)
        while True:
            try:
                with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
                    driver.execute_query("RETURN 1")
                return
            except neo4j.exceptions.AuthError as error:
                # Asking on would end in a rate limit.
                raise ServerError(
                    "Neo4j no acepta la contraseña guardada para este espacio.",
                    f"Si cambió la contraseña por su cuenta, escríbala en {self._password}.",
                ) from error
            except (neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError, OSError) as error:
                if not self.status().running:
                    raise self._died() from error
                if time.monotonic() > until:
                    raise ServerError("Neo4j no responde.", f"Vea {self.home / 'logs'}.") from error
                time.sleep(0.2)

    def _died(self) -> ServerError:
        console = self.home / "logs" / "console.log"
        said = console.read_text(encoding="utf-8", errors="replace") if console.exists() else ""
        if "No space left" in said:
            return ServerError("No queda espacio en el disco para los datos de Neo4j.", "Libere espacio y repita.")
        return ServerError(
            f"Neo4j se apagó al encenderse: {_last_line(said)}", f"El registro completo está en {self.home / 'logs'}."
        )

    def _disk(self, error: OSError) -> ServerError:
        if error.errno == 28:
            return ServerError("No queda espacio en el disco para Neo4j.", "Libere espacio y vuelva a intentarlo.")
        return ServerError(
            f"No se puede escribir en {self.home}: {error.strerror or error}.",
            "Dé otra carpeta en TEJIDO_HOME, o permiso para escribir en esa.",
        )

    def _address(self, port: int) -> Address:
        return Address(f"bolt://127.0.0.1:{port}", "neo4j", self._password.read_text(encoding="utf-8").strip())

    def _read_state(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads(self._state.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def _state_says(self, what: str) -> bool:
        return bool(self._read_state().get(what))

    def _write_state(self, **state: Any) -> None:
        part = self._state.with_suffix(".part")
        part.write_text(json.dumps(state), encoding="utf-8")
        part.replace(self._state)


def _detached() -> dict[str, Any]:
    """What makes a child outlive the command that started it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS}
    return {"start_new_session": True}


def _free_port() -> int:
    """A port that nobody listens on, the usual one first."""
    for wanted in (7687, 0):
        with socket.socket() as tried:
            if sys.platform != "win32":
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
            try:
                tried.bind(("127.0.0.1", wanted))
            except OSError:
                continue
            return int(tried.getsockname()[1])
    raise OSError(98, "no hay ningún puerto libre")


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        tried.settimeout(0.5)
        return tried.connect_ex(("127.0.0.1", port)) == 0


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "no dijo por qué."
