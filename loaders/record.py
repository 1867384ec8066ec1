"""What comes with the program: the territory of Peru, and the public record of the network."""

from collections.abc import Iterator
from pathlib import Path

from graph.store import Store
from graph.tables import TABLES
from loaders import pipeline
from loaders.report import Report

WHO = "Tejido"
HERE = Path(__file__).parent
TERRITORY = HERE / "territory"
RECORD = HERE / "public"


def territory() -> list[Path]:
    """Departments, provinces, districts and borders: every space begins with them."""
    return _in_order(TERRITORY)


def record() -> list[Path]:
    """The public record of APOC and of Peru's Culture Points, as filled templates."""
    return _in_order(RECORD)


def _in_order(folder: Path) -> list[Path]:
    """In the order of the tables: what others name comes first."""

    def found() -> Iterator[Path]:
        for table in TABLES:
            path = folder / f"{table.name}.csv"
            if path.exists():
                yield path

    return list(found())


TERRITORY_TABLES = frozenset({"regiones", "limites"})


def load_territory(store: Store) -> None:
    """Put the territory in force, where it is not yet."""
    for _ in pipeline.load(store, territory(), who=WHO):
        pass


def load_record(store: Store, again: bool = False) -> Iterator[Report]:
    """Put the public record in force; the report of each file that was not, `again` also of those with held rows."""
    for outcome in pipeline.load(store, record(), who=WHO):
        if not outcome.already or (again and outcome.report.held):
            yield outcome.report
