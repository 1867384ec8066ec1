"""The hash of a graph: equal when, and only when, it shows the same things and relations.

It is over nodes and relations in canonical form, by our ids, without records and loads: where a fact
comes from is part of «de dónde sale», not of what the network is.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any


def digest(
    nodes: Iterable[tuple[str, Mapping[str, Any]]], edges: Iterable[tuple[str, str, str, Mapping[str, Any]]]
) -> str:
    """SHA-256 over the sorted lines of all nodes (id, values) and relations (type, source, target, values)."""
    lines = [_line("node", id_, _plain(values)) for id_, values in nodes]
    lines += [_line("edge", type_, source, target, _plain(values)) for type_, source, target, values in edges]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _line(*parts: Any) -> str:
    return json.dumps(parts, ensure_ascii=False, sort_keys=True)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value for name, value in values.items() if name not in ("id", "records", "former") and value is not None
    }
