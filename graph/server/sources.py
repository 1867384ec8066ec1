"""Where the files of Neo4j come from: the public repository, a mirror of it, or a folder."""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from graph.errors import ServerError

if TYPE_CHECKING:
    import urllib3

_CHUNK = 256 * 1024
AT_ONCE = 8
"""How many files are brought at the same time."""
_SECONDS = 20
"""How long a repository may keep silent."""
_WAYS_OUT = (
    "Hay dos salidas: un Neo4j que ya exista, con NEO4J_URI, NEO4J_USER y NEO4J_PASSWORD; "
    "o una carpeta con los archivos (una memoria USB), en TEJIDO_JARS."
)


@dataclass(frozen=True)
class Source:
    """A place that has the files: the address of a repository, with connections to it, or the path of a folder."""

    place: str
    connections: "urllib3.PoolManager | None" = None

    def __str__(self) -> str:
        """The place as it may be shown: without a password that its address carries."""
        return (urlsplit(self.place).hostname or "la dirección dada") if self.connections else self.place

    def read(self, path: str) -> Iterator[bytes]:
        """The bytes of one file, by its path in a repository of the usual layout.

        A connection that is cut ends the bytes early: whoever checks the file sees it.
        """
        return self._from_repository(path, self.connections) if self.connections else self._from_folder(path)

    def _from_folder(self, path: str) -> Iterator[bytes]:
        root = Path(self.place).expanduser()
        name = path.rpartition("/")[2]
        found = next((p for p in (root / name, root / path) if p.is_file()), None)
        if found is None:
            raise ServerError(
                f"En la carpeta {root} (TEJIDO_JARS) falta {name}.",
                "Copie ahí la carpeta «lib» de un equipo donde Tejido ya funciona, o quite TEJIDO_JARS.",
            )
        try:
            with found.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except OSError as error:
            raise ServerError(
                f"No se puede leer {found}: {error.strerror}.", "Revise la memoria USB, o copie los archivos de nuevo."
            ) from error

    def _from_repository(self, path: str, connections: "urllib3.PoolManager") -> Iterator[bytes]:
        from urllib3.exceptions import HTTPError

        name = path.rpartition("/")[2]
        try:
            answer = connections.request("GET", f"{self.place.rstrip('/')}/{path}", preload_content=False)
        except (HTTPError, OSError, ValueError) as error:
            raise ServerError(f"No se pudo traer Neo4j: no hay conexión con {self}.", _WAYS_OUT) from error
        with answer:
            if answer.status != HTTPStatus.OK:
                raise ServerError(f"No se pudo traer Neo4j: {self} no da {name} ({answer.status}).", _WAYS_OUT)
            try:
                yield from answer.stream(_CHUNK)
            except (HTTPError, OSError):
                return


@contextmanager
def source() -> Iterator[Source]:
    """The place that `TEJIDO_JARS` names, or else the public repository."""
    place = os.environ.get("TEJIDO_JARS") or _public()
    if "://" not in place:
        yield Source(place)
        return
    with _connections(place) as connections:
        yield Source(place, connections)


def _public() -> str:
    from jgo.constants import MAVEN_CENTRAL_URL  # brings much along, and is needed only for a first fetch

    return MAVEN_CENTRAL_URL


def _connections(place: str) -> "urllib3.PoolManager":
    """Connections that are kept for the next file: opening one for each takes longer than the files.

    The certificates are those of the system and those of certifi: some Pythons for macOS have none.
    """
    import certifi
    import urllib3

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    once = urllib3.Retry(connect=0, read=0, status=0, other=0, redirect=3)
    scheme, host = urlsplit(place).scheme, urlsplit(place).hostname or ""
    proxy = None if proxy_bypass(host) else getproxies().get(scheme)
    kind = urllib3.PoolManager if proxy is None else partial(urllib3.ProxyManager, proxy)
    return kind(maxsize=AT_ONCE, ssl_context=context, timeout=_SECONDS, retries=once)
