"""Small networks from the text of templates, by the road of every other file, without a server."""

import hashlib
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from graph.claims import Node
from graph.fold import Graph, fold
from graph.records import Record
from graph.snapshot import Snapshot, frames
from graph.tables import BY_NAME
from loaders import checking, files
from loaders.around import Around
from loaders.cells import question_id
from loaders.files import File
from loaders.known import Known
from loaders.pipeline import check
from loaders.record import territory
from loaders.report import Report


def file(table: str, text: str) -> File:
    """A CSV file named after its table."""
    digest = hashlib.sha256(f"{table}\n{text}".encode()).hexdigest()
    return replace(files.read_bytes(f"{table}.csv", text.strip().encode()), digest=digest)


def report(table: str, text: str, known: Known | None = None) -> Report:
    (found,) = check([file(table, text)], known or Known())
    return found


def read(path: Path, before: list[Record]) -> Report:
    """The report of a file where these records are in force."""
    mentions = frozenset(m for record in before for _, m in record.mentions())
    roster = (pair for r in before if r.table == "organizaciones" for pair in r.mentions())
    known = Known(mentions, frozenset(mention for ends, mention in roster if ends.role == "subject"))
    (found,) = check([files.read(path)], known)
    return found


LIMA = Around({question_id("which Lima", "value", table, ["lima"]): "15" for table in ("", *BY_NAME)})
"""In these small networks «Lima» is the department."""


def records(**tables: str) -> list[Record]:
    """The records of several tables, as each by itself is understood; every row must be."""
    found: list[Record] = []
    for table, text in tables.items():
        told = checking.read(file(table, text), around=LIMA)
        assert not told.held, list(told.lines())
        found += told.records
    return found


@cache
def departments() -> tuple[Record, ...]:
    (told,) = check([files.read(territory()[0])], Known())
    return tuple(record for record in told.records if record.data.get("level") == "department")


def snapshot(**tables: str) -> Snapshot:
    """The snapshot of a small network with the 25 departments."""
    return shown(fold([*departments(), *records(**tables)]))


def shown(graph: Graph) -> Snapshot:
    """A folded graph as the snapshot that a store would give."""
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    edges: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for target, fact in graph.facts.items():
        if isinstance(target, Node):
            nodes[target.type.label].append({"id": target.id, **fact.values, "records": list(fact.records)})
        else:
            ends = {"source": target.source, "target": target.target}
            edges[target.type].append({**ends, **fact.values, "records": list(fact.records)})
    return frames(
        1,
        {label: _columns(sorted(rows, key=lambda r: r["id"])) for label, rows in nodes.items()},
        {type_: _columns(sorted(rows, key=lambda r: (r["source"], r["target"]))) for type_, rows in edges.items()},
    )


def _columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    names = {name for row in rows for name in row}
    return {name: [row.get(name) for row in rows] for name in names}
