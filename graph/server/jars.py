"""The files Neo4j is made of: a pinned list, fetched once for all spaces and verified before use."""

import hashlib
import os
import threading
import time
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from graph.errors import ServerError
from graph.server.locks import Say, held, silent
from graph.server.refusals import refused
from graph.server.sources import AT_ONCE, Source, source

LTS = "5.26.30"
CURRENT = "2026.08.1"
_LISTS = {LTS: "jars.txt", CURRENT: "jars-2026.txt"}


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
    """The pinned files of a version: `group artifact version classifier sha256 size` a line.

    For another version: what Maven's `dependency:list` gives, in the scope `runtime`, for the artifacts
    `org.neo4j:neo4j` and `org.neo4j.app:neo4j-server`.
    """
    lines = (Path(__file__).parent / _LISTS[version]).read_text(encoding="utf-8").splitlines()
    return [_jar(*line.split()) for line in lines]


def _jar(group: str, artifact: str, version: str, classifier: str, sha256: str, size: str) -> Jar:
    return Jar(group, artifact, version, classifier, sha256, int(size))


def cache_folder(version: str = LTS) -> Path:
    """Where the files are kept, shared by all spaces and checkouts; `TEJIDO_CACHE` moves it."""
    root = os.environ.get("TEJIDO_CACHE") or platformdirs.user_cache_dir("tejido", appauthor=False)
    return Path(root).expanduser().absolute() / "neo4j" / version / "lib"


def fetch(version: str = LTS, say: Say = silent) -> Path:
    """The folder with all files of a version, brought where they are missing.

    `TEJIDO_JARS` names another place to take them from: the address of a mirror, or a folder (a USB
    stick) that holds them. A fetch that was cut goes on at the files that are missing.
    """
    lib = cache_folder(version)
    jars = listed(version)
    mark = lib.parent / "verified"
    if _untouched(jars, lib, mark):
        return lib
    try:
        if _wrong(jars, lib):
            lib.mkdir(parents=True, exist_ok=True)
            with held(lib.parent / "lock", say, "Otra orden está trayendo Neo4j: se espera."):
                _bring(_wrong(jars, lib), lib, say)
    except OSError as error:
        raise refused(lib, error, "TEJIDO_CACHE") from error
    with suppress(OSError):  # a cache that can only be read is verified again each time
        mark.touch()
    return lib


def _untouched(jars: list[Jar], lib: Path, mark: Path) -> bool:
    """Nothing has been written since all files were verified, and none is missing."""
    try:
        since = mark.stat().st_mtime
        found = [(lib / jar.name).stat() for jar in jars]
    except OSError:
        return False
    return all(f.st_mtime <= since and f.st_size == jar.size for f, jar in zip(found, jars, strict=True))


def _wrong(jars: list[Jar], lib: Path) -> list[Jar]:
    """Those that are missing, or are not what they must be."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        right = list(pool.map(lambda jar: _verified(lib / jar.name, jar), jars))
    return [jar for jar, is_right in zip(jars, right, strict=True) if not is_right]


def _verified(path: Path, jar: Jar) -> bool:
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256


@dataclass
class _Work:
    """A fetch under way: how much has come, and whether to give up."""

    whole: int
    come: int = 0
    given_up: threading.Event = field(default_factory=threading.Event)
    _counting: threading.Lock = field(default_factory=threading.Lock)

    def count(self, size: int) -> None:
        with self._counting:
            self.come += size


def _bring(jars: list[Jar], lib: Path, say: Say) -> None:
    if not jars:
        return
    work = _Work(sum(jar.size for jar in jars))
    with source() as origin, ThreadPoolExecutor(AT_ONCE) as pool:
        say(f"Se trae Neo4j: {len(jars)} archivos, {work.whole / 1e6:.0f} MB, una sola vez, de {origin}.")
        try:
            _follow([pool.submit(_bring_one, jar, lib, origin, work) for jar in jars], work, say)
        except BaseException:
            work.given_up.set()
            pool.shutdown(cancel_futures=True)
            raise


def _follow(pending: list[Future[None]], work: _Work, say: Say) -> None:
    """Tell how it goes, at every tenth and at least every ten seconds, until all are done or one fails."""
    tenth, told = 0, time.monotonic()
    left = set(pending)
    while left:
        done, left = wait(left, timeout=0.5, return_when=FIRST_EXCEPTION)
        for future in done:
            future.result()
        come = min(work.come, work.whole)
        if come * 10 // work.whole > tenth or time.monotonic() - told > 10:
            tenth, told = come * 10 // work.whole, time.monotonic()
            say(f"  {come / 1e6:.0f} de {work.whole / 1e6:.0f} MB")


def _bring_one(jar: Jar, lib: Path, origin: Source, work: _Work) -> None:
    """One file, written under another name, verified, then renamed; a wrong one is brought once more."""
    part = lib / f"{jar.name}.part"
    for last in (False, True):
        try:
            _copy(jar, part, origin, work)
            if _verified(part, jar):
                part.replace(lib / jar.name)
                return
        except ServerError:
            if last:
                raise
        finally:
            part.unlink(missing_ok=True)
    raise ServerError(
        f"{jar.name} llegó de {origin} incompleto o cambiado, dos veces.",
        "Repita con otra conexión, o con otra carpeta en TEJIDO_JARS: lo que llegó bien se conserva.",
    )


def _copy(jar: Jar, part: Path, origin: Source, work: _Work) -> None:
    """Write what the source gives, until the work is given up or there is more than there must be."""
    size = 0
    with part.open("wb") as file:
        for chunk in origin.read(jar.path):
            size += len(chunk)
            if work.given_up.is_set() or size > jar.size:
                return
            work.count(len(chunk))
            file.write(chunk)
