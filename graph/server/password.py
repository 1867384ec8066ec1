"""The password of a home's server: made at random, kept beside the data, given to Neo4j as its first."""

import hashlib
import secrets
from pathlib import Path

from graph.errors import ServerError

_ROUNDS = 1024


def read(home: Path) -> str:
    try:
        return _file(home).read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise _lost(home) from error


def prepare(home: Path) -> None:
    """Make the password, and tell it to Neo4j, unless that is done; before the server's first start."""
    if not _file(home).exists():
        if (home / "data" / "databases").exists():
            raise _lost(home)
        _write(_file(home), secrets.token_hex(20))
    told = home / "data" / "dbms" / "auth.ini"
    if not told.exists():
        told.parent.mkdir(parents=True, exist_ok=True)
        _write(told, _first(read(home)))


def _first(password: str) -> str:
    """The text of `auth.ini`, from which Neo4j takes its first password.

    Its own tool for this takes two seconds of Java, and shows the password to whoever lists the
    machine's processes meanwhile.
    """
    salt = secrets.token_bytes(32)
    digest = salt + password.encode()
    for _ in range(_ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return f"neo4j:SHA-256,{digest.hex()},{salt.hex()},{_ROUNDS}:\n"


def _write(path: Path, text: str) -> None:
    """All at once, and for nobody else to read."""
    part = path.with_suffix(".part")
    part.touch(mode=0o600)
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _file(home: Path) -> Path:
    return home / "password"


def _lost(home: Path) -> ServerError:
    return ServerError(
        f"Falta la contraseña del Neo4j de este espacio ({_file(home)}), y sin ella sus datos no se abren.",
        "Devuelva ese archivo a su lugar, o empiece de nuevo con «tejido neo4j remove».",
    )
