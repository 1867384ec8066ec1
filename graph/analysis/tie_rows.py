"""Ties, organizations and pairs as the rows that a number opens."""

from collections.abc import Iterable

from graph.analysis.connections import tie_row
from graph.analysis.counts import Count, count
from graph.evidence import united
from graph.scope import Scope
from graph.ties import Ties


def tie_rows(graph: Ties, pairs: Iterable[tuple[str, str]]) -> Count:
    """One row a tie (`graph.analysis.connections.tie_row`), in order of the names."""
    found = [tie_row(graph, one, other, graph.edges[one, other]["evidence"]) for one, other in pairs]
    return count(sorted(found, key=lambda row: (row[1], row[0])))


def organization_rows(scope: Scope, ids: Iterable[str], fact: str = "") -> Count:
    """One row an organization, in order of the names, with the same fact for all or else its kind."""
    here = scope.organizations
    found = [(id_, scope.names[id_], fact or here.at[id_, "kind"] or "", None, here.at[id_, "records"]) for id_ in ids]
    return count(sorted(found, key=lambda row: (row[1], row[0])))


def pair_rows(scope: Scope, pairs: Iterable[tuple[str, str]], fact: str) -> Count:
    """One row a pair of organizations, with the records that name the two."""
    records = scope.organizations["records"]
    found = []
    for one, other in pairs:
        a, b = sorted((scope.names[id_], id_) for id_ in (one, other))
        found.append((a[1], f"{a[0]} y {b[0]}", fact, None, united(records[one], records[other])))
    return count(sorted(found, key=lambda row: (row[1], row[0])))
