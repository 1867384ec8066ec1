"""A real Neo4j for the whole session, an empty space for each test, and the public record once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis
from neo4j import GraphDatabase

from graph.server import Address, Server
from graph.server.jars import CURRENT, LTS
from graph.settings import Settings
from graph.spaces import Space
from graph.store import Store
from loaders import record

# How long an example takes says something of the machine, and nothing of the program.
hypothesis.register_profile("tejido", deadline=None)
hypothesis.load_profile("tejido")
VERSION = CURRENT if os.environ.get("TEJIDO_NEO4J") == "current" else LTS


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test touches the spaces of whoever runs it."""
    before = {
        name: os.environ.pop(name, None)
        for name in os.environ
        if name.startswith(("TEJIDO_HOME", "NEO4J_", "TEJIDO_SPACE"))
    }
    os.environ["TEJIDO_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    os.environ.pop("TEJIDO_HOME")
    os.environ.update({name: value for name, value in before.items() if value is not None})


def _server(folder: Path) -> Iterator[Address]:
    server = Server(folder, VERSION)
    yield server.ensure()
    server.remove()


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A Neo4j that tests may write to and wipe."""
    yield from _server(tmp_path_factory.mktemp("neo4j"))


@pytest.fixture(scope="session")
def record_neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Another Neo4j, that holds the public record and is only read."""
    yield from _server(tmp_path_factory.mktemp("record"))


def space_at(address: Address, name: str) -> Space:
    """A space whose Neo4j is the one at an address."""
    settings = Settings(Path(os.environ["TEJIDO_HOME"]), name, address.uri, address.user, address.password)
    return Space(name, settings.home / "spaces" / name, settings, name)


def wipe(address: Address) -> None:
    with (
        GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver,
        driver.session() as session,
    ):
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


@pytest.fixture
def space(neo4j: Address) -> Space:
    """An empty space."""
    wipe(neo4j)
    return space_at(neo4j, "prueba")


@pytest.fixture
def store(space: Space) -> Iterator[Store]:
    """The store of an empty space."""
    with space.open() as found:
        yield found


@pytest.fixture(scope="session")
def record_store(record_neo4j: Address) -> Iterator[Store]:
    """The public record in force, read only."""
    with space_at(record_neo4j, "demo").open() as found:
        record.load_territory(found)
        reports = list(record.load_record(found))
        assert reports
        yield found
