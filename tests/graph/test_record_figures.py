"""The figures of the public record, each also counted another way from the bundled tables."""

import csv
from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import date
from itertools import combinations

import pytest

from graph import dates, facts
from graph import vocabularies as v
from graph.analysis.coverage import coverage
from graph.analysis.first_dates import first_organizations
from graph.analysis.presence import presence
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot, snapshot
from graph.ties import ties
from loaders.record import RECORD

ALL = (1, 2, 3, 4, 5)


@pytest.fixture(scope="module")
def found(record_store) -> Snapshot:
    return snapshot(record_store)


def table(name: str) -> list[dict[str, str]]:
    with (RECORD / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def civil() -> dict[str, dict[str, str]]:
    rows = [r for r in table("organizaciones") if r["Sector"] == "sociedad civil"]
    return {r["Código"]: r for r in rows if r["Relación con la APOC"] != "es la alianza"}


def test_what_is_stored(found: Snapshot):
    counted = {label: len(nodes) for label, nodes in found.nodes.items() if len(nodes)}
    assert counted == {
        "Organization": 129,
        "WorkingGroup": 15,
        "Region": 25 + 2 + 196 + 1893,
        "Meeting": 60,
        "Commitment": 6,
        "Pledge": 8,
        "Recognition": 29,
        "RegisterTotal": 14,
        "Fund": 5,
    }
    assert len(found.edges["MEMBER_OF"]) == 68
    assert len(found.edges["ATTENDED"]) == 137
    assert len(found.edges["BORDERS"]) == 53
    assert len(found.edges["RELATED_TO"]) == 15


def test_who_is_in_view(found: Snapshot):
    years = facts.years(found)
    assert years == (2008, 2025)
    seen = scope(found, View(), years)
    assert set(seen.organizations.index) == {f"org:{code}" for code in civil()}
    assert len(seen.organizations) == 116
    assert len(scope(found, View(institutions=True), years).organizations) == 129
    points = sum(r["Punto de Cultura"] == "sí" for r in civil().values())
    assert len(scope(found, View(network=Network.CULTURE_POINTS), years).organizations) == points == 39
    bodies = {r["Código"] for r in table("mesas") if r["Tipo"].endswith("de la APOC")}
    theirs = {r["Código"] for r in table("encuentros") if r["Ámbito"] == "APOC" and r["Vale por"] == "1"}
    ours = {r["Organización (código)"] for r in table("membresias") if r["Mesa (código)"] in bodies}
    ours |= {r["Organización (código)"] for r in table("asistencias") if r["Reunión (código)"] in theirs}
    apoc = scope(found, View(network=Network.APOC), years).organizations
    assert set(apoc.index) == {f"org:{code}" for code in ours & civil().keys()}
    assert len(apoc) == 15


def test_coverage_of_lists_and_regions(found: Snapshot):
    known = coverage(found, scope(found, View(), facts.years(found)))
    rows = table("encuentros")
    assert known.meetings.value == sum(int(r["Vale por"]) for r in rows) == 95
    assert known.some_names.value == sum(r["Lista completa"] != "ninguna" for r in rows) == 53
    assert known.complete.value == 2
    assert known.located.value == sum(bool(r["Departamento"]) for r in civil().values()) == 88
    assert known.inferred.value == sum(r["Base de la región"] not in ("", "declarada") for r in civil().values()) == 29
    by_kind = Counter(r["Tipo"] for r in rows if r["Lista completa"] != "ninguna")
    assert by_kind == {"trabajo": 8, "plenaria": 20, "acto público": 15, "festival": 10}
    shown = {v.MEETING_KIND.label(kind): lists.value for kind, lists in known.lists.items() if lists.value}
    assert shown == by_kind
    everyone = scope(found, View(institutions=True), facts.years(found)).organizations
    assert (everyone["region"].notna().sum(), everyone["inferred"].sum()) == (66 + 29, 29)


def in_years(window: tuple[int, int] | None, start: str, end: str = "") -> bool:
    if window is None:
        return True
    return bool(start) and int(start[:4]) <= window[1] and int((end or start)[:4]) >= window[0]


def grades_by_hand(among: Collection[str], window: tuple[int, int] | None = None) -> Counter[int]:
    """Ties by grade, counted from the rows alone, without the graph. No working meeting of the record is large."""
    kinds = {r["Código"]: r for r in table("encuentros")}
    listed: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in table("asistencias"):
        listed[row["Reunión (código)"]][row["Organización (código)"]].add(row["Rol"])
    grade: dict[frozenset[str], int] = {}

    def reach(pair: tuple[str, str], value: int) -> None:
        if set(pair) <= set(among):
            grade[frozenset(pair)] = max(grade.get(frozenset(pair), 0), value)

    for code, roles in listed.items():
        if kinds[code]["Vale por"] != "1" or not in_years(window, kinds[code]["Fecha"], kinds[code]["Hasta"]):
            continue
        working = kinds[code]["Tipo"] == "trabajo"
        for pair in combinations(sorted(roles), 2):
            reach(pair, 2 if working else 1)
            if all(roles[o] & {"organizadora", "comité organizador"} for o in pair):
                reach(pair, 3)
    lists: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in table("membresias"):
        if row["Mesa (código)"] != "red-nacional-puntos-de-cultura" and in_years(window, row["Consta al"]):
            lists[row["Mesa (código)"], row["Consta al"]].add(row["Organización (código)"])
    for members in lists.values():
        for pair in combinations(sorted(members), 2):
            reach(pair, 3)
    work = {"es aliada de", "forma la red de un proyecto de", "fue creada con"}
    for row in table("relaciones") if window is None else []:
        if row["Relación"] in work and row["Con quién (código)"]:
            reach((row["Organización (código)"], row["Con quién (código)"]), 3)
    return Counter(grade.values())


@pytest.mark.parametrize(
    ("institutions", "window", "counted"),
    [
        (False, None, {1: 74, 2: 4, 3: 66}),
        (True, None, {1: 120, 2: 8, 3: 73}),
        (False, (2015, 2018), {1: 28, 2: 3, 3: 19}),
        (False, (2017, 2017), {1: 1, 3: 3}),
    ],
)
def test_ties_by_grade_agree_with_a_count_by_hand(
    found: Snapshot, institutions: bool, window: tuple[int, int] | None, counted: dict[int, int]
):
    view = View(*(window or (None, None)), institutions=institutions, grades=ALL)
    graph = ties(found, scope(found, view, facts.years(found)))
    among = {r["Código"] for r in table("organizaciones")} if institutions else civil()
    assert Counter(tie["grade"] for *_, tie in graph.edges(data=True)) == counted
    assert grades_by_hand(among, window) == counted


def test_the_first_dated_fact_of_each_region_agrees_with_one_found_by_hand(found: Snapshot):
    """The earliest day that a row may mean, over all rows that name an organization of the region."""
    kinds = {r["Código"]: r for r in table("encuentros") if r["Vale por"] == "1"}
    named = {r["Organización"]: code for code, r in civil().items()} | {
        "Centro Cultural Texao - C.C. Texao": "centro-cultural-texao"
    }
    said = [
        (row["Organización (código)"], kinds[row["Reunión (código)"]]["Fecha"])
        for row in table("asistencias")
        if row["Reunión (código)"] in kinds
    ]
    said += [(code, r["Fecha"]) for r in kinds.values() for code in r["Convoca (código)"].split(" | ")]
    said += [(row["Organización (código)"], row["Consta al"]) for row in table("membresias")]
    said += [(named[row["Organización"]], row["Reconocida"]) for row in table("puntos_de_cultura")]
    earliest: dict[str, date] = {}
    for code, written in said:
        region = civil().get(code, {}).get("Departamento")
        if region and written:
            day = dates.bounds(written)[0]
            earliest[region] = min(day, earliest.get(region, day))
    shown = first_organizations(found, scope(found, View(), facts.years(found)))
    names = found.nodes["Region"].set_index("ubigeo")["name"]
    assert {names[r.region]: dates.bounds(r.date)[0] for r in shown.itertuples()} == earliest
    assert len(earliest) == 13


def test_the_ladder_of_presence(found: Snapshot):
    seen = scope(found, View(), facts.years(found))
    ladder = presence(found, seen, ties(found, seen))
    assert [ladder.reaching(rung).value for rung in range(6)] == [12, 13, 10, 5, 0, 0]
    grouped = {
        r["Organización (código)"]
        for r in table("membresias")
        if r["Mesa (código)"] != "red-nacional-puntos-de-cultura"
    }
    regions = {civil()[o]["Departamento"] for o in grouped if o in civil() and civil()[o]["Departamento"]}
    assert set(ladder.reaching(3).rows["name"]) == regions == {"Áncash", "Cusco", "Lambayeque", "Loreto", "Piura"}
    assert [(r.region, r.other, r.name) for r in ladder.bridges.itertuples()] == [("08", "20", "Grupo Chaski")]
    assert all(ladder.bridges["records"])


def test_every_tie_opens_at_least_one_row(found: Snapshot):
    graph = ties(found, scope(found, View(grades=ALL), facts.years(found)))
    for *_, tie in graph.edges(data=True):
        assert tie["evidence"]
        assert all(evidence.records for evidence in tie["evidence"])
