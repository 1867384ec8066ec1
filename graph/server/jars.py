"""The files Neo4j is made of: a pinned list, fetched once for all spaces and verified before use."""

import hashlib
import os
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from filelock import FileLock

from graph.errors import ServerError

LTS = "5.26.30"
CURRENT = "2026.08.1"
_LISTS = {LTS: "jars.txt", CURRENT: "jars-2026.txt"}
_DONE = "complete"
Say = Callable[[str], None]


@dataclass(frozen=True)
class Jar:
    """One file, by its coordinates, with the SHA-256 it must have and its size in bytes."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        tail = f"-{self.classifier}" if self.classifier != "-" else ""
        return f"{self.artifact}-{self.version}{tail}.jar"

    @property
    def path(self) -> str:
        """Its place in a repository of the usual layout."""
        return f"{self.group.replace('.', '/')}/{self.artifact}/{self.version}/{self.name}"


def listed(version: str) -> list[Jar]:
    """The pinned files of a version: `group artifact version classifier sha256 size` a line."""
    lines = (Path(__file__).parent / _LISTS[version]).read_text(encoding="utf-8").splitlines()
    return [_jar(*line.split()) for line in lines]


def _jar(group: str, artifact: str, version: str, classifier: str, sha256: str, size: str) -> Jar:
    return Jar(group, artifact, version, classifier, sha256, int(size))


def cache_folder(version: str = LTS) -> Path:
    """Where the files are kept, shared by all spaces and checkouts; `TEJIDO_CACHE` moves it."""
    root = os.environ.get("TEJIDO_CACHE") or platformdirs.user_cache_dir("tejido", appauthor=False)
    return Path(root).expanduser().absolute() / "neo4j" / version


def fetch(version: str = LTS, say: Say = lambda _: None) -> Path:
    """The folder with all files of a version, fetched where they are missing.

    `TEJIDO_JARS` names another place to take them from: the address of a mirror, or a folder (a USB
    stick) that holds the files. A cut fetch goes on at the files that are missing.
    """
    folder = cache_folder(version)
    if (folder / _DONE).exists():
        return folder
    jars = listed(version)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_suffix(".lock")):
            missing = [jar for jar in jars if not _verified(folder / jar.name, jar)]
            if missing:
                _fetch_all(missing, folder, _origin(), say)
            (folder / _DONE).touch()
    except OSError as error:
        raise _disk(folder, error) from error
    return folder


def _origin() -> str:
    if given := os.environ.get("TEJIDO_JARS"):
        return given
    from jgo import MAVEN_CENTRAL_URL  # type: ignore[attr-defined]  # re-exported; slow to import, and needed only for a first fetch

    return str(MAVEN_CENTRAL_URL)


def _fetch_all(jars: list[Jar], folder: Path, origin: str, say: Say) -> None:
    whole = sum(jar.size for jar in jars)
    say(f"Se trae Neo4j: {len(jars)} archivos, {whole / 1e6:.0f} MB, una sola vez.")
    for leftover in folder.glob("*.part"):
        leftover.unlink()
    done = told = 0
    with ThreadPoolExecutor(8) as pool:
        try:
            for jar in pool.map(lambda jar: _fetch(jar, folder, origin), jars):
                done += jar.size
                if done * 10 // whole > told:
                    told = done * 10 // whole
                    say(f"  {done / 1e6:.0f} de {whole / 1e6:.0f} MB")
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _fetch(jar: Jar, folder: Path, origin: str) -> Jar:
    """One file under another name, verified, then renamed; a wrong one is tried once more."""
    part = folder / f"{jar.name}.part"
    for _ in range(2):
        _copy(jar, origin, part)
        if _verified(part, jar):
            part.replace(folder / jar.name)
            return jar
        part.unlink()
    raise ServerError(
        f"El archivo {jar.name} llegó distinto de como debe ser, dos veces.",
        "Puede estar dañado o cambiado en el camino: pruebe con otra conexión, o con otra carpeta en TEJIDO_JARS.",
    )


def _copy(jar: Jar, origin: str, part: Path) -> None:
    if "://" not in origin:
        source = next((p for p in (Path(origin) / jar.name, Path(origin) / jar.path) if p.is_file()), None)
        if source is None:
            raise ServerError(
                f"En la carpeta {origin} falta {jar.name}.", "Copie ahí todos los archivos, o quite TEJIDO_JARS."
            )
        shutil.copyfile(source, part)
        return
    try:
        with urllib.request.urlopen(f"{origin.rstrip('/')}/{jar.path}", timeout=60) as answer, part.open("wb") as file:
            shutil.copyfileobj(answer, file)
    except urllib.error.HTTPError as error:
        raise ServerError(
            f"El repositorio no tiene {jar.name} (respuesta {error.code}).", "Revise la dirección en TEJIDO_JARS."
        ) from error
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        raise ServerError(
            "No se pudo traer Neo4j: no hay conexión con el repositorio, y no hay otro configurado.",
            "Hay dos salidas: un Neo4j que ya exista, en NEO4J_URI; o una carpeta con los archivos "
            "(una memoria USB), en TEJIDO_JARS. Lo que ya llegó se conserva.",
        ) from error


def _verified(path: Path, jar: Jar) -> bool:
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256


def _disk(folder: Path, error: OSError) -> ServerError:
    if error.errno == 28:
        return ServerError(
            "No queda espacio en el disco para Neo4j.", "Libere unos 300 MB y vuelva a intentarlo: sigue donde quedó."
        )
    return ServerError(
        f"No se puede escribir en {folder}: {error.strerror or error}.",
        "Dé otra carpeta en TEJIDO_CACHE, o permiso para escribir en esa.",
    )
