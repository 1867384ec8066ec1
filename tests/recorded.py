"""The public record in a Neo4j of its own, for what is measured against it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph.settings import Settings
from graph.spaces import Space
from graph.store import Store
from loaders import record


@contextmanager
def recorded() -> Iterator[Store]:
    """The store of a space with the territory and the record; the server is removed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        space = Space("medida", Path(folder), replace(Settings.read(), uri=""))
        try:
            with space.open() as store:
                record.load_territory(store)
                list(record.load_record(store))
                yield store
        finally:
            space.server.remove()
