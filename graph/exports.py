"""The ties of a view for other programs: GraphML, dated GEXF, JSON, and the two sheets of Kumu.

All four are written from one plain graph, so that they say the same: nodes are organizations, edges are ties, the
dates are those of the record. Read again, each gives that graph.
"""

import json
import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import networkx as nx
import pandas as pd

from graph import dates
from graph.evidence import Evidence
from graph.facts import begins, naming, shown
from graph.scope import Scope
from graph.snapshot import Snapshot, rows
from graph.ties import GRADES, Ties

_NOT_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""Characters that no XML may hold, and no JSON needs."""


def plain(snapshot: Snapshot, scope: Scope, graph: Ties) -> Ties:
    """The ties with nothing but text, numbers and truth values.

    Nodes have `label`, `institution`, and where known `kind`, `region`, `ubigeo`, `culture_point`, `since`. Edges
    have `grade` (1 to 5), `tie` (its name), `evidence` (one line each), `pieces` (how many), and `since` where a
    date is known. `since` is as exact as it is known; `start` beside it is its first day, for programs that need one.
    """
    found: Ties = nx.Graph()
    regions = {r["ubigeo"]: r["name"] for r in rows(snapshot.nodes["Region"])}
    points = dict(
        zip(snapshot.nodes["Organization"]["id"], snapshot.nodes["Organization"]["is_culture_point"], strict=True)
    )
    first = _first_facts(snapshot, scope)
    for row in rows(scope.organizations.reset_index()):
        said = {
            "label": row["name"],
            "institution": bool(row["institution"]),
            "kind": row["kind"],
            "region": regions.get(row["region"]),
            "ubigeo": row["region"],
            "culture_point": points.get(row["id"]),
            **_dated(first.get(row["id"])),
        }
        found.add_node(row["id"], **_clean(said))
    for one, other, tie in graph.edges(data=True):
        found.add_edge(one, other, **_clean(_told(tie["grade"], tie["evidence"])))
    return found


def _first_facts(snapshot: Snapshot, scope: Scope) -> dict[str, str]:
    """The earliest date of a fact in view that names each organization."""
    found: dict[str, str] = {}
    for row in rows(shown(naming(snapshot), scope.window)):
        date = begins(row["date"], row["since"], row["until"])
        if date:
            found[row["organization"]] = _earliest([date, found.get(row["organization"], "")])
    return found


def _earliest(said: Iterable[str]) -> str:
    return min((date for date in said if date), key=lambda date: dates.bounds(date), default="")


def _dated(date: str | None) -> dict[str, str]:
    return {"since": date, "start": dates.bounds(date)[0].isoformat()} if date else {}


def _told(grade: int, evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    lines = [" ".join(f"{e.grade} {e.name} {f'({e.date})' if e.date else ''}".split()) for e in evidence]
    date = _earliest(e.date for e in evidence)
    return {"grade": grade, "tie": GRADES[grade], "evidence": "\n".join(lines), "pieces": len(lines), **_dated(date)}


def _clean(said: dict[str, Any]) -> dict[str, Any]:
    """Nothing that is not known, and no character that a file could not hold."""
    known = {name: value for name, value in said.items() if value is not None and value != ""}
    return {name: _NOT_XML.sub("", value) if isinstance(value, str) else value for name, value in known.items()}


def graphml(graph: Ties) -> bytes:
    """For Gephi, Cytoscape, yEd, igraph, R."""
    file = BytesIO()
    nx.write_graphml(graph, file, encoding="utf-8")
    return file.getvalue()


def gexf(graph: Ties) -> bytes:
    """For Gephi's time line: each organization and each tie from the first day it is known."""
    file = BytesIO()
    nx.write_gexf(graph, file, encoding="utf-8")
    return file.getvalue()


def as_json(graph: Ties, about: dict[str, Any]) -> bytes:
    """As nodes and edges (node-link), with what the view was."""
    told = {"about": about, **nx.node_link_data(graph, edges="edges")}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def kumu(graph: Ties) -> dict[str, pd.DataFrame]:
    """The two sheets that Kumu imports. Its ends are ids, so that two organizations of one name stay two."""
    elements = [
        (id_, said["label"], *(said.get(name, "") for name in ("kind", "region", "since")))
        for id_, said in graph.nodes(data=True)
    ]
    connections = [
        (one, other, said["tie"], "mutual", said["grade"], said.get("since", ""), said["evidence"])
        for one, other, said in graph.edges(data=True)
    ]
    ends = ["From", "To", "Type", "Direction", "Strength", "Desde", "Description"]
    return {
        "Elements": pd.DataFrame(elements, columns=["ID", "Label", "Type", "Región", "Desde"], dtype=object),
        "Connections": pd.DataFrame(connections, columns=ends, dtype=object),
    }
