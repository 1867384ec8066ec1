"""Spaces: a named folder with its own Neo4j data, settings and log, so that networks never mix.

`demo` holds the public record; an alliance makes its own with `tejido new NAME`. With `NEO4J_URI` the
folder keeps only the settings, and the space is stamped in that database at its first use.
"""

import re
import shutil
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph import change, cypher, schema, thresholds
from graph.errors import StoreError, TejidoError, reason
from graph.nodes import NODE_TYPES
from graph.server import Address, Server
from graph.settings import Settings
from graph.store import Store, Transaction
from graph.thresholds import USUAL, Thresholds

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_FILE = "espacio.toml"
_STAMP = "CREATE (:Space {name: $name, version: 0, schema: $schema})"
# Orders that come to a new database at once wait here for each other, whatever space each is of.
_ALONE = "MERGE (s:Space {name: ''}) DELETE s"
_STAMPED = "MATCH (s:Space) RETURN s.name AS name, s.schema AS schema"
_FOREIGN = "MATCH (n) WHERE none(label IN labels(n) WHERE label IN $ours) RETURN labels(n) AS labels LIMIT 1"


def _silent(_: str) -> None: ...


@dataclass(frozen=True)
class Space:
    """One space: its name, its folder, and the alliance it is of."""

    name: str
    folder: Path
    settings: Settings
    title: str = ""
    thresholds: Thresholds = USUAL

    @property
    def server(self) -> Server:
        """Its own local Neo4j."""
        return Server(self.folder / "neo4j")

    def connect(self, say: Callable[[str], None] = _silent) -> Callable[[], Address]:
        """How to reach its Neo4j: the one of `NEO4J_URI`, or the local one, started when it is not running."""
        found = self.settings
        if found.uri:
            return lambda: Address(found.uri, found.user, found.password)
        return lambda: self.server.ensure(say)

    def open(self, say: Callable[[str], None] = _silent) -> Store:
        """Its store, stamped and with its constraints; refuses a database that is not of this space."""
        store = Store(self.connect(say), self.settings.database if self.settings.uri else None)
        try:
            stamped = store.reading(self._recognizes)
            there = store.read("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names").rows[0][0]
            if len(there) < cypher.UNIQUE:
                store.write(_constrain)
            if not stamped:
                store.write(self._stamp)
            if store.read("MATCH (s:Space) RETURN s.schema").rows[0][0] < schema.VERSION:
                say("Se pone al día el grafo de este espacio: se rehace desde su bitácora.")
                change.replay(store)
        except BaseException:
            store.close()
            raise
        return store

    def _stamp(self, tx: Transaction) -> None:
        tx.run(_ALONE)
        if not self._recognizes(tx):
            tx.run(_STAMP, name=self.name, schema=schema.VERSION)

    def _recognizes(self, tx: Transaction) -> bool:
        """Whether the database is stamped as of this space; one of anything else is refused."""
        found = tx.run(_STAMPED)
        if not found:
            foreign = tx.run(_FOREIGN, ours=[n.label for n in NODE_TYPES] + list(cypher.LOG_KEYS))
            if foreign:
                raise StoreError(
                    f"Esa base de datos tiene nodos que no son de Tejido ({', '.join(foreign[0]['labels'])}).",
                    "Use una base de datos vacía: nada se ha tocado.",
                )
            return False
        if found[0]["name"] != self.name:
            raise StoreError(
                f"Esa base de datos es del espacio «{found[0]['name']}», no de «{self.name}».",
                "Elija ese espacio con --space, o dé otra base de datos en NEO4J_DATABASE.",
            )
        if found[0]["schema"] > schema.VERSION:
            raise StoreError(
                "Este espacio lo escribió una versión más nueva de Tejido.", "Actualice el programa para abrirlo."
            )
        return True


def _constrain(tx: Transaction) -> None:
    """All at once: orders that do so together stand in each other's way, and one that gives way does it anew."""
    for statement in cypher.constraints():
        tx.run(statement)


def spaces(settings: Settings) -> list[Space]:
    """Every space there is, by name."""
    root = settings.home / "spaces"
    return [get(settings, path.parent.name) for path in sorted(root.glob(f"*/{_FILE}"))]


def get(settings: Settings, name: str) -> Space:
    """One space by name; it must exist."""
    folder = settings.home / "spaces" / _checked(name)
    try:
        told: dict[str, Any] = tomllib.loads((folder / _FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TejidoError(
            f"No hay ningún espacio «{name}».", "Vea los que hay con «tejido spaces», o cree uno: «tejido new NOMBRE»."
        ) from None
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise TejidoError(f"No se puede leer {folder / _FILE}: {error}.", "Corrija ese archivo.") from error
    return Space(name, folder, settings, str(told.get("title", "")), thresholds.read(told.get("thresholds", {})))


def create(settings: Settings, name: str, title: str = "", *, anew: bool = True) -> Space:
    """Make an empty space; a name that is taken is refused, or with `anew=False` gives the space it is of."""
    folder = settings.home / "spaces" / _checked(name)
    quoted = (title or name).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()) and not (folder / _FILE).exists():
            raise TejidoError(
                f"La carpeta {folder} ya tiene archivos y no es de ningún espacio.",
                "Elija otro nombre, o mueva antes lo que hay en ella: nada se ha tocado.",
            )
        _told(folder / _FILE, f'title = "{quoted}"\n')
    except FileExistsError as error:
        if not (folder / _FILE).exists():
            raise TejidoError(
                f"No se puede escribir en {folder}: hay un archivo con ese nombre.", "Dé otra carpeta en TEJIDO_HOME."
            ) from error
        if anew:
            raise TejidoError(
                f"Ya hay un espacio «{name}».", "Elija otro nombre, o ábralo: tejido --space " + name
            ) from error
        return get(settings, name)
    except OSError as error:
        raise TejidoError(
            f"No se puede escribir en {folder}: {reason(error)}.", "Dé otra carpeta en TEJIDO_HOME."
        ) from error
    return Space(name, folder, settings, title or name)


def _told(path: Path, text: str) -> None:
    """Write a new file whole, or leave none."""
    with path.open("x", encoding="utf-8") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            path.unlink()
            raise


def remove(space: Space) -> None:
    """Delete a space, its data and its log. The caller has asked for its name."""
    space.server.remove()
    shutil.rmtree(space.folder)


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise TejidoError(
            f"«{name}» no sirve como nombre de un espacio.",
            "Use letras minúsculas sin tilde, cifras y guiones: «red-norte».",
        )
    return name
