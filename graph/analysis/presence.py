"""The ladder of presence: how far the network reaches in each of the 25 departments.

1 presente, 2 asistió, 3 mesa, 4 se conecta, 5 compromiso. Each rung is a fact of its own with its date and
source; a region stands at the highest rung that has one, and 0 is «sin registro», which is not isolated.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.facts import begins, first, naming
from graph.scope import Scope
from graph.snapshot import Snapshot

RUNGS = {
    0: "sin registro",
    1: "presente",
    2: "asistió a un encuentro",
    3: "tiene mesa de trabajo",
    4: "se conecta con otra región",
    5: "lleva un compromiso",
}
_REGISTER = v.GROUP_TYPE.meaning(v.REGISTER)
COLUMNS = ["region", "rung", "subject", "name", "fact", "date", "records"]


@dataclass(frozen=True)
class Presence:
    """The ladder of all regions.

    `facts` has one row for each fact of a rung: `region` (two figures), `rung` (1 to 5), `subject` and `name` (an
    organization), `fact`, `date` (canonical or None), `records`. `regions` is indexed by region, with `name`
    and `rung` (0 to 5). `bridges` has the pairs of regions joined through exactly one organization without
    region: shown, and not counted.
    """

    facts: pd.DataFrame
    regions: pd.DataFrame
    bridges: pd.DataFrame

    def reaching(self, rung: int) -> Count:
        """The regions that have a fact of this rung (of rung 0: none of any), each with its first one."""
        if rung == 0:
            silent = self.regions[self.regions["rung"] == 0]
            return count([(f"region:{id_}", row["name"], RUNGS[0], None, row["records"]) for id_, row in silent.iterrows()])
        rows = []
        for id_, facts in self.facts[self.facts["rung"] == rung].groupby("region", sort=True):
            fact = _first(facts)
            said = f"{fact['name']}: {fact['fact']}"
            rows.append((f"region:{id_}", self.regions.at[id_, "name"], said, fact["date"], fact["records"]))
        return count(rows)

    def of(self, region: str, rung: int) -> Count:
        """All facts of one rung of one region."""
        facts = self.facts[(self.facts["region"] == region) & (self.facts["rung"] == rung)]
        return Count(facts[["subject", "name", "fact", "date", "records"]].reset_index(drop=True))


def presence(snapshot: Snapshot, scope: Scope, graph: nx.Graph) -> Presence:
    """The ladder for a scope; `graph` are its ties (`graph.ties.ties`)."""
    table = snapshot.nodes["Region"]
    departments = table[table["level"] == "department"]
    facts = naming(snapshot)
    facts = facts[[_shown(scope, row) for row in facts.itertuples()]]
    rows = [
        *_present(scope, facts),
        *_attended(scope, facts),
        *_grouped(snapshot, scope, facts),
        *_connected(scope, graph),
        *_committed(scope, facts),
    ]
    found = pd.DataFrame(sorted(rows, key=lambda r: (r[0], r[1], r[3], r[4])), columns=COLUMNS, dtype=object)
    highest = found.groupby("region")["rung"].max() if len(found) else {}
    regions = pd.DataFrame(
        {
            "name": list(departments["name"]),
            "rung": [int(highest.get(ubigeo, 0)) for ubigeo in departments["ubigeo"]],
            "records": list(departments["records"]),
        },
        index=pd.Index(departments["ubigeo"], name="region", dtype=object),
    ).sort_index()
    return Presence(found, regions, _bridges(scope, graph))


def _shown(scope: Scope, row: "pd.core.frame._PandasNamedTuple") -> bool:
    if row.organization not in scope.organizations.index:
        return False
    if row.since or row.until:
        return scope.window.touches(row.since, row.until)
    return scope.window.holds(row.date)


def _place(scope: Scope, id_: str) -> str | None:
    return scope.region(id_)


def _present(scope: Scope, facts: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    """Each organization of the region, by its earliest fact in view; one without any only in the whole window."""
    by_organization = dict(list(facts.groupby("organization")))
    for id_, row in scope.organizations.iterrows():
        if not row["region"]:
            continue
        own = by_organization.get(id_)
        earliest = first(own) if own is not None else None
        if earliest is not None:
            date = begins(earliest["date"], earliest["since"], earliest["until"])
            yield row["region"], 1, id_, row["name"], earliest["fact"], date, earliest["records"]
        elif scope.window.whole:
            said = "consta en la lista de organizaciones, sin fecha"
            yield row["region"], 1, id_, row["name"], said, None, row["records"]


def _attended(scope: Scope, facts: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    yield from _as_rows(scope, facts[facts["kind"] == "meeting"], 2)


def _grouped(snapshot: Snapshot, scope: Scope, facts: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    groups = snapshot.nodes["WorkingGroup"]
    registers = set(groups[groups["group_type"].isin(_REGISTER)]["id"])
    members = facts[(facts["kind"] == "membership") & ~facts["via"].isin(registers)]
    yield from _as_rows(scope, members, 3)


def _committed(scope: Scope, facts: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    yield from _as_rows(scope, facts[facts["kind"] == "commitment"], 5)


def _as_rows(scope: Scope, facts: pd.DataFrame, rung: int) -> Iterator[tuple[object, ...]]:
    for row in facts.itertuples():
        if region := _place(scope, row.organization):
            name = scope.organizations.at[row.organization, "name"]
            yield region, rung, row.organization, name, row.fact, begins(row.date, row.since, row.until), row.records


def _connected(scope: Scope, graph: nx.Graph) -> Iterator[tuple[object, ...]]:
    """Ties of grade 2 or more between organizations of two known regions, told from each side."""
    for one, other, tie in graph.edges(data=True):
        here, there = _place(scope, one), _place(scope, other)
        strong = [e for e in tie["evidence"] if e.grade >= 2]
        if not strong or not here or not there or here == there:
            continue
        for region, id_, partner in ((here, one, other), (there, other, one)):
            for evidence in strong:
                fact = f"con {graph.nodes[partner]['name']}: {evidence.name}"
                yield region, 4, id_, graph.nodes[id_]["name"], fact, evidence.date or None, evidence.records


def _bridges(scope: Scope, graph: nx.Graph) -> pd.DataFrame:
    """Pairs of regions that meet only through one organization whose region is not known."""
    strong = [(a, b) for a, b, tie in graph.edges(data=True) if tie["grade"] >= 2]
    around: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    direct = set()
    for pair in strong:
        for a, b in (pair, pair[::-1]):
            here, there = _place(scope, a), _place(scope, b)
            if not here and there:
                around[a][there].add(b)
            elif here and there and here < there:
                direct.add((here, there))
    rows = [
        (one, other, bridge, graph.nodes[bridge]["name"])
        for bridge, regions in sorted(around.items())
        for one in sorted(regions)
        for other in sorted(regions)
        if one < other and (one, other) not in direct
    ]
    return pd.DataFrame(rows, columns=["region", "other", "subject", "name"], dtype=object)


def _first(facts: pd.DataFrame) -> pd.Series:
    found = first(facts.assign(since="", until=""))
    return facts.iloc[0] if found is None else found
