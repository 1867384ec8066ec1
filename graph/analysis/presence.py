"""The ladder of presence: how far the network reaches in each of the 25 departments.

1 presente, 2 asistió, 3 mesa, 4 se conecta, 5 compromiso. Each rung is a fact of its own with its date and
source; a region stands at the highest rung that has one, and 0 is «sin registro», which is not isolated.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

import pandas as pd

from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.analysis.entry import TieYears, fact_year
from graph.evidence import Evidence, united
from graph.facts import begins, first, naming, shown
from graph.scope import Scope
from graph.snapshot import Snapshot, rows
from graph.thresholds import USUAL, Thresholds
from graph.ties import Ties

RUNGS = {
    0: "sin registro",
    1: "presente",
    2: "asistió a un encuentro",
    3: "tiene mesa de trabajo",
    4: "se conecta con otra región",
    5: "lleva un compromiso",
}
_REGISTER = v.GROUP_TYPE.meaning(v.REGISTER)
Row = tuple[Any, ...]
Tie = tuple[str, list[Evidence]]
"""The organization at the other end, and what ties them."""
COLUMNS = ["region", "rung", "subject", "name", "fact", "date", "records", "year"]


@dataclass(frozen=True)
class Presence:
    """The ladder of all regions.

    `facts` has one row for each fact of a rung: `region` (two figures), `rung` (1 to 5), `subject` and `name` (an
    organization), `fact`, `date` (canonical or None), `records`, `year` (from which it is in view, if the window
    ended there). `regions` is indexed by region, with `name`
    and `rung` (0 to 5). `bridges` has the pairs of regions (`region`, `other`) joined through exactly one
    organization without region (`subject`, `name`), with the `fact` and the `records`: shown, and not counted.
    """

    facts: pd.DataFrame
    regions: pd.DataFrame
    bridges: pd.DataFrame

    def reaching(self, rung: int) -> Count:
        """The regions that have a fact of this rung (of rung 0: none of any), each with its first one."""
        if rung == 0:
            silent = rows(self.regions[self.regions["rung"] == 0].reset_index())
            return count([(f"region:{r['region']}", r["name"], RUNGS[0], None, r["records"]) for r in silent])
        return self._first_of_each(fact for fact in self._rows if fact["rung"] == rung)

    def of(self, region: str, rung: int) -> Count:
        """All facts of one rung of one region."""
        return count(self._by_rung.get((region, rung), []))

    def number_of(self, region: str, rung: int) -> int:
        """How many facts of one rung of one region there are: those that `of` gives."""
        return len(self._by_rung.get((region, rung), ()))

    def present_until(self, last: int) -> Count:
        """The regions that stand on some rung if the window ended with that year, each with its first fact."""
        return self._first_of_each(fact for fact in self._rows if fact["year"] <= last)

    def until(self, last: int) -> dict[str, int]:
        """The rung of each region if the window ended with that year, by its two figures; 0 is «sin registro»."""
        found = dict.fromkeys(map(str, self.regions.index), 0)
        for fact in self._rows:
            if fact["year"] <= last:
                found[fact["region"]] = max(found[fact["region"]], fact["rung"])
        return found

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        return rows(self.facts.assign(since="", until=""))

    @cached_property
    def _by_rung(self) -> dict[tuple[str, int], list[Row]]:
        found: dict[tuple[str, int], list[Row]] = defaultdict(list)
        for fact in self._rows:
            said = fact["subject"], fact["name"], fact["fact"], fact["date"], fact["records"]
            found[fact["region"], fact["rung"]].append(said)
        return found

    @cached_property
    def _names(self) -> dict[str, str]:
        return dict(zip(self.regions.index, self.regions["name"], strict=True))

    def _first_of_each(self, facts: Iterable[dict[str, Any]]) -> Count:
        by_region: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for fact in facts:
            by_region[fact["region"]].append(fact)
        found = []
        for region, own in sorted(by_region.items()):
            fact = first(own) or own[0]
            said = f"{fact['name']}: {fact['fact']}"
            found.append((f"region:{region}", self._names[region], said, fact["date"], fact["records"]))
        return count(found)


def presence(snapshot: Snapshot, scope: Scope, graph: Ties, thresholds: Thresholds = USUAL) -> Presence:
    """The ladder for a scope; `graph` are its ties (`graph.ties.ties`), made with these thresholds."""
    table = snapshot.nodes["Region"]
    departments = table[table["level"] == "department"]
    facts = naming(snapshot)
    facts = shown(facts[facts["organization"].isin(scope.names.keys())], scope.window)
    said: list[Row] = [
        *_present(scope, facts),
        *_attended(scope, facts),
        *_grouped(snapshot, scope, facts),
        *_connected(scope, graph, TieYears(snapshot, scope.window, thresholds)),
        *_committed(scope, facts),
    ]
    known = set(departments["ubigeo"])
    said = [row for row in said if row[0] in known]
    said.sort(key=lambda row: (row[0], row[1], row[3], row[4], row[5] or ""))
    found = pd.DataFrame(said, columns=COLUMNS, dtype=object)
    highest: dict[Any, Any] = found.groupby("region")["rung"].max().to_dict() if len(found) else {}
    regions = pd.DataFrame(
        {
            "name": list(departments["name"]),
            "rung": [int(highest.get(ubigeo, 0)) for ubigeo in departments["ubigeo"]],
            "records": list(departments["records"]),
        },
        index=pd.Index(departments["ubigeo"], name="region", dtype=object),
    ).sort_index()
    return Presence(found, regions, _bridges(scope, graph))


def _present(scope: Scope, facts: pd.DataFrame) -> Iterator[Row]:
    """Each organization of the region, by its earliest fact in view; one without any only in the whole window."""
    named: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for fact in rows(facts):
        named[fact["organization"]].append(fact)
    for row in rows(scope.organizations.reset_index()):
        if not row["region"]:
            continue
        if own := named[row["id"]]:
            fact = first(own) or own[0]
            date = begins(fact["date"], fact["since"], fact["until"])
            year = min(fact_year(f, scope.window) for f in own)
            yield row["region"], 1, row["id"], row["name"], fact["fact"], date, fact["records"], year
        elif scope.window.whole:
            listed = "consta en la lista de organizaciones, sin fecha"
            yield row["region"], 1, row["id"], row["name"], listed, None, row["records"], scope.window.last


def _attended(scope: Scope, facts: pd.DataFrame) -> Iterator[Row]:
    yield from _as_rows(scope, facts[facts["kind"] == "meeting"], 2)


def _grouped(snapshot: Snapshot, scope: Scope, facts: pd.DataFrame) -> Iterator[Row]:
    groups = snapshot.nodes["WorkingGroup"]
    registers = set(groups[groups["group_type"].isin(_REGISTER)]["id"])
    members = facts[(facts["kind"] == "membership") & ~facts["via"].isin(registers)]
    yield from _as_rows(scope, members, 3)


def _committed(scope: Scope, facts: pd.DataFrame) -> Iterator[Row]:
    yield from _as_rows(scope, facts[facts["kind"] == "commitment"], 5)


def _as_rows(scope: Scope, facts: pd.DataFrame, rung: int) -> Iterator[Row]:
    for row in rows(facts):
        id_ = row["organization"]
        if region := scope.region(id_):
            date = begins(row["date"], row["since"], row["until"])
            year = fact_year(row, scope.window)
            yield region, rung, id_, scope.names[id_], row["fact"], date, row["records"], year


def _connected(scope: Scope, graph: Ties, years: TieYears) -> Iterator[Row]:
    """Ties of grade 2 or more between organizations of two known regions, told from each side."""
    for one, other, tie in graph.edges(data=True):
        here, there = scope.region(one), scope.region(other)
        if not here or not there or here == there:
            continue
        strong = list(years(one, other, tie["evidence"]))
        for region, id_, partner in ((here, one, other), (there, other, one)):
            for evidence, year in strong:
                fact = f"con {graph.nodes[partner]['name']}: {evidence.name}"
                yield region, 4, id_, graph.nodes[id_]["name"], fact, evidence.date or None, evidence.records, year


def _bridges(scope: Scope, graph: Ties) -> pd.DataFrame:
    """Pairs of regions that meet only through one organization whose region is not known."""
    around: dict[str, dict[str, list[Tie]]] = defaultdict(lambda: defaultdict(list))
    direct = set()
    for one, other, tie in graph.edges(data=True):
        strong = [e for e in tie["evidence"] if e.grade >= 2]
        here, there = scope.region(one), scope.region(other)
        if strong and here and there:
            direct |= {(here, there), (there, here)}
        elif strong and (here or there):
            bridge, end = (other, one) if here else (one, other)
            around[bridge][here or there or ""].append((end, strong))
    found = [
        (one, other, bridge, scope.names[bridge], *_told(scope, [*regions[one], *regions[other]]))
        for bridge, regions in sorted(around.items())
        for one, other in combinations(sorted(regions), 2)
        if (one, other) not in direct
    ]
    return pd.DataFrame(found, columns=["region", "other", "subject", "name", "fact", "records"], dtype=object)


def _told(scope: Scope, ends: list[Tie]) -> tuple[str, tuple[str, ...]]:
    """What ties a bridge to its ends, and the records of it."""
    said = sorted(f"con {scope.names[id_]}: {e.name}" for id_, strong in ends for e in strong)
    return "; ".join(dict.fromkeys(said)), united(*(e.records for _, strong in ends for e in strong))
