"""What the environment says: where data is kept, which space, which Neo4j."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

DEMO = "demo"


@dataclass(frozen=True)
class Settings:
    """Read once from the environment.

    `home` holds the spaces; `TEJIDO_HOME` moves it. `uri` is set when another Neo4j than the local
    one is to be used (`NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`).
    """

    home: Path
    space: str = DEMO
    uri: str = ""
    user: str = "neo4j"
    password: str = ""
    database: str | None = None

    @staticmethod
    def read(environment: Mapping[str, str] = os.environ) -> "Settings":
        home = environment.get("TEJIDO_HOME") or platformdirs.user_data_dir("tejido", appauthor=False)
        return Settings(
            Path(home).expanduser().absolute(),
            environment.get("TEJIDO_SPACE") or DEMO,
            environment.get("NEO4J_URI", ""),
            environment.get("NEO4J_USER") or environment.get("NEO4J_USERNAME") or "neo4j",
            environment.get("NEO4J_PASSWORD", ""),
            environment.get("NEO4J_DATABASE") or None,
        )
