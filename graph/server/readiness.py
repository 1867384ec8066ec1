"""Waiting until a server answers, and why one did not."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ServerError
from graph.server import refusals, state
from graph.server.state import Address, State

if TYPE_CHECKING:
    from neo4j import Driver

START_SECONDS = 120
"""How long a start may take before it is given up: a slow disk needs far more than the usual 3 to 6."""
_PAUSE = 0.05
_SILENCE = 3
"""Seconds that a port may say nothing: it may be of another program, that was faster to take it."""
_PORT_TAKEN = ("Address already in use", "BindException")
_CAUSES = {
    "Lock file has been locked": (
        "Otro Neo4j usa los datos de este espacio.",
        "Apáguelo, o reinicie la máquina.",
    ),
    "Could not reserve enough space": (
        "No hay memoria para Neo4j: necesita 512 MB libres.",
        "Cierre otros programas y repita.",
    ),
}


class Ended(ServerError):
    """The server ended while it was waited for; trying again may help."""


def wait(home: Path, found: State, address: Address) -> None:
    """Wait until the database answers, not just until the port listens."""
    import neo4j  # here: finding a running server must not cost its import, and Java starts meanwhile

    known = (address.user, address.password)
    until = time.monotonic() + START_SECONDS
    with neo4j.GraphDatabase.driver(
        address.uri, auth=known, connection_timeout=_SILENCE, connection_acquisition_timeout=_SILENCE
    ) as driver:
        while not state.listens(found.port) or not _answers(driver, home):
            if not state.runs(home, found.pid):
                raise _why(home)
            if time.monotonic() > until:
                raise ServerError(
                    f"Neo4j no respondió en {START_SECONDS} segundos.",
                    f"Deténgalo con «tejido neo4j stop» y repita; su registro está en {home / 'logs'}.",
                )
            time.sleep(_PAUSE)


def _answers(driver: "Driver", home: Path) -> bool:
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    try:
        with driver.session() as session:
            session.run("RETURN 1").consume()
    except AuthError as error:  # to ask on would end in a rate limit
        raise ServerError(
            "Neo4j no acepta la contraseña guardada para este espacio.",
            f"Si alguien la cambió, escriba la nueva en {home / 'password'}.",
        ) from error
    except (Neo4jError, DriverError, OSError):
        return False  # it listens before it answers, or what listens is another program
    return True


def _why(home: Path) -> ServerError:
    """What made a server end, from what it wrote since it was started."""
    if refusals.is_full(home):
        return refusals.full(home, "TEJIDO_HOME")
    said = _said(home)
    if any(sign in said for sign in _PORT_TAKEN):
        return Ended("Otro programa tomó el puerto de Neo4j mientras se encendía.", "Repita.")
    for sign, sentence in _CAUSES.items():
        if sign in said:
            return ServerError(*sentence)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    cause = f"«{lines[-1][:200]}»" if lines else "no dijo por qué"
    return Ended(f"Neo4j se apagó al encenderse: {cause}.", f"Su registro está en {home / 'logs'}.")


def _said(home: Path) -> str:
    """What Java wrote, and what Neo4j wrote since its last start."""
    told = ""
    for name in ("neo4j.log", "console.log"):
        try:
            told += (home / "logs" / name).read_text(encoding="utf-8", errors="replace").rpartition("Starting...")[2]
        except OSError:
            continue
    return told
