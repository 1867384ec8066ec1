"""How long it takes to read a network from Neo4j: as columns, as the program does, and as rows through the driver.

Part of `make bench-analysis`. Starts a Neo4j of its own, writes a synthetic network and removes it afterwards.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import neo4j
import synthetic

from graph import cypher
from graph.nodes import NODE_TYPES
from graph.relations import EDGE_TYPES
from graph.server import Server
from graph.server.jars import LTS
from graph.snapshot import rows, snapshot
from graph.store import Store

LABELS = {"ATTENDED": ("Organization", "Meeting"), "LOCATED_IN": ("Organization", "Region")}


def write(store: Store, organizations: int) -> None:
    found = synthetic.snapshot(organizations)
    store.write(lambda tx: [tx.run(statement) for statement in cypher.constraints()])
    for label, table in found.nodes.items():
        told = [{"id": row["id"], "values": _plain(row)} for row in rows(table)]
        _in_parts(store, cypher.put_nodes(label), told)
    for type_, table in found.edges.items():
        told = [
            {"source": row.pop("source"), "target": row.pop("target"), "values": _plain(row)} for row in rows(table)
        ]
        _in_parts(store, cypher.put_edges(type_, *LABELS.get(type_, ("Organization", "Organization"))), told)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: list(v) if isinstance(v, tuple) else v for name, v in row.items() if v is not None}


def _in_parts(store: Store, text: str, told: list[dict[str, Any]]) -> None:
    for begin in range(0, len(told), 5_000):
        part = told[begin : begin + 5_000]
        store.write(lambda tx, part=part: tx.run(text, rows=part))


def by_rows(driver: neo4j.Driver) -> int:
    """A row for each node and each relation with the same properties, as a program with a driver reads them."""
    count = 0
    with driver.session() as session:
        for node in NODE_TYPES:
            names = ", ".join(
                f"n.{name} AS `{name}`" for name in ("id", "records", "contested", *(p.name for p in node.properties))
            )
            count += len(list(session.run(f"MATCH (n:{node.label}) RETURN {names} ORDER BY n.id")))
        for edge in EDGE_TYPES:
            names = "".join(f", e.{p.name} AS `{p.name}`" for p in edge.properties)
            text = f"MATCH (a)-[e:{edge.type}]->(b) RETURN a.id AS source, b.id AS target, e.records AS records{names} ORDER BY source, target"
            count += len(list(session.run(text)))
    return count


def timed(work: Callable[[], Any], times: int = 5) -> tuple[float, float]:
    """Median seconds: by the clock, and of this process."""
    found = []
    for _ in range(times + 1):
        clock, own = time.perf_counter(), time.process_time()
        work()
        found.append((time.perf_counter() - clock, time.process_time() - own))
    # The first one also warms the server's caches.
    return median(clock for clock, _ in found[1:]), median(own for _, own in found[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20_000, help="organizations")
    size = parser.parse_args().size
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), LTS)
        address = server.ensure()
        try:
            with (
                Store(lambda: address) as store,
                neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver,
            ):
                write(store, size)
                columns, plain = timed(lambda: snapshot(store)), timed(lambda: by_rows(driver))
        finally:
            server.remove()
    print(f"Leer de Neo4j {size:,} organizaciones con sus asistencias (segundos de reloj, de este proceso):\n")
    print("| | reloj | proceso |\n|---|---|---|")
    print(f"| por columnas | {columns[0]:.2f} | {columns[1]:.2f} |")
    print(f"| por filas | {plain[0]:.2f} | {plain[1]:.2f} |")
    print(f"| veces | **{plain[0] / columns[0]:.1f}** | {plain[1] / columns[1]:.1f} |")


if __name__ == "__main__":
    main()
