"""Every number on Vacíos and Inicio opens exactly its rows, and their sentences are true by a query by hand."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from factory import snapshot as small
from small_network import TABLES

from explorer.compositions import gaps, home, matrix, meeting_gaps
from explorer.compositions.next_steps import steps
from explorer.compositions.numbers import Number, opened
from explorer.exports.svg import standalone
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Node, text, walk
from graph import facts, log
from graph.analysis.coordination import STATES
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

VIEWS = [
    View(),
    View(first_year=2015, last_year=2019),
    View(last_year=2012),
    View(network=Network.APOC),
    View(network=Network.CULTURE_POINTS, institutions=True),
    View(grades=(1, 2, 3, 4, 5)),
    View(grades=()),
]
Drawn = tuple[Node, dict[str, Number]]


def found_in(shown: Snapshot, view: View = VIEWS[0]) -> Findings:
    return Findings(shown, scope(shown, view, facts.years(shown)))


def filters(found: Findings, view: View = VIEWS[0]) -> Filters:
    return Filters(view, facts.years(found.snapshot) or (2026, 2026))


def vacios(found: Findings, view: View = VIEWS[0], by: str | None = None, without: str | None = None) -> Drawn:
    shown = gaps.numbers(found, by, without)
    return gaps.page(found, shown, filters(found, view), by, without), shown


def inicio(found: Findings, view: View = VIEWS[0]) -> Drawn:
    made = steps(found)
    shown = home.numbers(found, made)
    return home.page(found, shown, filters(found, view), made), shown


@pytest.fixture(scope="module")
def record(record_store: Store) -> Snapshot:
    return snapshot(record_store)


def buttons(tree: Node) -> Iterator[tuple[str, str]]:
    """What each number shows, and which rows it opens."""
    for node in walk(tree):
        asked = parse_qs(urlsplit(node["attrs"].get("open", "")).query)
        if "filas" in asked:
            yield text(node), asked["filas"][0]


def opens_exactly(tree: Node, shown: dict[str, Number], least: int) -> None:
    found = list(buttons(tree))
    assert len(found) >= least
    for said, key in found:
        number = shown[key]
        # A bridge or a coincidence of two regions is drawn, not written.
        assert said in (number.shown, "")
        if not key.startswith("dicho."):
            assert int(number.shown.split()[0].replace(",", "")) == len(number.rows), key
        assert all(len(records) > 0 for records in number.rows["records"]), key


@pytest.mark.parametrize("by", [None, "grupo"])
@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_number_of_vacios_opens_exactly_its_rows(record: Snapshot, view: View, by: str | None):
    opens_exactly(*vacios(found_in(record, view), view, by), least=9)


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_number_of_inicio_opens_exactly_its_rows(record: Snapshot, view: View):
    opens_exactly(*inicio(found_in(record, view), view), least=9)


def test_every_organization_can_be_taken_out(record: Snapshot):
    found = found_in(record)
    for id_ in found.scope.names:
        tree, shown = vacios(found, without=id_)
        opens_exactly(tree, shown, least=20)
        assert f"Sin {found.scope.names[id_]}" in text(tree)


LOOSE = re.compile(
    r"\b(19|20)\d\d\b|\b\d{1,2} (de|al) [a-z]+|«[^»]*»|\b[25]ENC|5ENC|#7Compromisos|2 · |^\d+\. |al menos 10 encuentros|de 25 regiones"
)
"""Years, days, names, rules and the whole of which a share is told: not counts of rows."""


@pytest.mark.parametrize("page", [vacios, inicio])
def test_no_count_stands_outside_a_button(record: Snapshot, page):
    """What looks like a count and cannot be opened is a broken promise. A zero has no rows to open."""
    tree, _ = page(found_in(record))
    loose = []
    for node in walk(tree):
        if node["attrs"].get("open") or node["tag"] in ("text", "title", "button", "a"):
            continue
        loose += [c for c in node["children"] if isinstance(c, str) and c != "0" and re.search(r"\d", LOOSE.sub("", c))]
    assert loose == []


def test_the_answers_are_true_by_queries_by_hand(record: Snapshot, record_store: Store):
    """Grupo Chaski has no known region and stated work with both; no stated work, group or meeting joins two regions."""
    found = found_in(record)
    (answer,) = (text(node) for node in walk(vacios(found)[0]) if node["tag"] == "h1")
    assert answer == "No consta ningún vínculo directo entre dos regiones; Cusco y Piura se unen solo por Grupo Chaski"
    (answer,) = (text(node) for node in walk(inicio(found)[0]) if node["tag"] == "h1")
    assert answer == (
        "Presentar a Cusco con Piura: hoy solo las une Grupo Chaski, y no consta ningún vínculo directo entre dos regiones"
    )
    joined = record_store.read(
        """
        MATCH (c:Organization {name: 'Grupo Chaski'})-[e:RELATED_TO]-(o:Organization)-[:LOCATED_IN]->(r:Region)
        WHERE any(x IN e.relation WHERE x IN ['ally_of', 'project_network_of', 'created_with'])
        MATCH (d:Region {level: 'department'}) WHERE d.ubigeo = left(r.ubigeo, 2)
        RETURN DISTINCT d.name AS region ORDER BY region
        """
    ).rows
    assert [row[0] for row in joined] == ["Cusco", "Piura"]
    across = record_store.read(
        """
        MATCH (a:Organization)-[:LOCATED_IN]->(r:Region), (b:Organization)-[:LOCATED_IN]->(s:Region)
        WHERE a.id < b.id AND left(r.ubigeo, 2) <> left(s.ubigeo, 2)
          AND a.sector = 'civil_society' AND b.sector = 'civil_society'
          AND (EXISTS { (a)-[e:RELATED_TO]-(b)
                        WHERE any(x IN e.relation WHERE x IN ['ally_of', 'project_network_of', 'created_with']) }
            OR EXISTS { (a)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b) WHERE m.kind = 'working' AND m.counts_as = 1 }
            OR EXISTS { (a)-[p:ATTENDED]->(m:Meeting)<-[q:ATTENDED]-(b)
                        WHERE any(x IN p.role WHERE x IN ['organizer', 'organizing_committee'])
                          AND any(x IN q.role WHERE x IN ['organizer', 'organizing_committee']) }
            OR EXISTS { (a)-[:MEMBER_OF]->(g:WorkingGroup)<-[:MEMBER_OF]-(b) WHERE g.group_type <> 'register' })
        RETURN count(*)
        """
    ).rows[0][0]
    assert across == 0


def test_the_pairs_without_a_path_are_all_pairs_less_those_of_each_piece(record: Snapshot):
    _, shown = vacios(found_in(record))
    assert shown["sin-camino"].shown == "6,562"
    assert len(shown["sin-camino"].rows) == 116 * 115 // 2 - sum(
        n * (n - 1) // 2 for n in (10, 6, 6, 5, 5, 3, 3, 3, 3, 2)
    )
    assert (shown["entre"].shown, shown["sueltas"].shown, shown["aisladas"].shown) == ("927", "5,635", "70")


def test_the_states_of_all_pairs_of_regions_add_up(record: Snapshot):
    _, shown = vacios(found_in(record))
    states = {state: shown[f"celda.{state}"].shown for state in STATES if f"celda.{state}" in shown}
    assert states == {"trabajan": "0", "puente": "1", "coincidieron": "0", "ninguno": "77", "sin registro": "222"}
    assert sum(map(int, states.values())) == 25 * 24 // 2


def test_the_five_rows_say_what_to_do(record: Snapshot):
    made = steps(found_in(record))
    assert [step.verb for step in made] == ["Presentar", "Llegar a", "Cuidar", "Seguir", "Pedir"]
    assert made[0].title == "Microcine Legaña de Perro (Cusco) con Microcine Cinetiquetas (Piura)"
    assert made[1].title == "Tumbes, a través de Mesa de Trabajo de Piura (APOC)"
    assert made[2].numbers["paso.cuidar"].shown == "5 vínculos"
    assert made[3].numbers["paso.seguir"].shown == "7 actos que lo recogen"
    assert made[4].numbers["paso.pedir"].shown == "25 encuentros"


def test_a_dismissed_introduction_gives_way_to_another(record: Snapshot):
    found = found_in(record)
    best = found.gaps.introduction
    assert best is not None
    found.gaps.__dict__["barred"] = frozenset({(best.one, best.other)})
    del found.gaps.__dict__["introduction"]
    again = found.gaps.introduction
    assert again is not None
    assert {again.one, again.other} != {best.one, best.other}
    assert again.hinge == best.hinge


def test_rows_go_down_to_file_and_row(record: Snapshot, record_store: Store):
    _, shown = inicio(found_in(record))
    drawer = opened(shown["paso.presentar"], log.records(record_store, shown["paso.presentar"].ids))
    assert "relaciones.csv, fila" in text(drawer)


def test_a_small_network_of_another_alliance_has_its_own_answers():
    found = found_in(small(**TABLES))
    tree, shown = vacios(found)
    opens_exactly(tree, shown, least=10)
    assert "Solo Cusco y Puno tienen un vínculo directo" in text(tree)
    assert "1 por hacer; 1 hecha o descartada." in text(tree)
    opens_exactly(*inicio(found), least=8)


@pytest.mark.parametrize("dark", [False, True])
def test_each_picture_can_be_taken_away_with_its_numbers_inside(record: Snapshot, dark: bool):
    found = found_in(record)
    drawn = {}
    for by in (None, "grupo"):
        shown = gaps.numbers(found, by)
        drawn |= gaps.pictures(found, shown, by)
        own = drawn[f"Quién trabaja con quién, por {by or 'región'}"]
        said = [text(node) for node in walk(own.drawing) if "square-said" in node["attrs"].get("class", "")]
        square = gaps.square(found, by)
        assert sorted(said) == sorted(
            text(node)
            for node in walk(matrix.picture(square, shown))
            if node["tag"] == "td" and text(node) not in ("", "–")
        )
    drawn |= home.pictures(found, inicio(found)[1])
    assert len(drawn) == 4
    for title, picture in drawn.items():
        painted = standalone(title, picture, ["2008 a 2025"], dark)
        assert "var(" not in painted and "class=" not in painted
        assert title in painted


@pytest.mark.parametrize("page", [vacios, inicio])
def test_an_empty_space_teaches_what_would_appear(store: Store, page):
    tree, _ = page(found_in(snapshot(store)))
    assert "Aquí aparece" in text(tree)
    assert "organizaciones" in text(tree)


def test_without_any_region_or_tie_each_page_says_so_in_a_sentence():
    found = found_in(small(organizaciones="Organización\nA\nB\nC"))
    tree, shown = vacios(found)
    assert "no se puede decir qué regiones faltan" in text(tree)
    assert "nadie es el único paso entre otras" in text(tree)
    opens_exactly(tree, shown, least=4)
    tree, shown = inicio(found)
    opens_exactly(tree, shown, least=1)


def test_a_plenary_joins_nobody_but_is_seen_as_having_coincided():
    found = found_in(
        small(
            organizaciones="Organización,Departamento\nA,Cusco\nB,Puno\nC,Puno",
            encuentros="Reunión,Fecha,Tipo\nPlena,2018,plenaria",
            asistencias="Reunión,Organización\nPlena,A\nPlena,B",
        )
    )
    table = found.gaps.by_region.set_index(["one", "other"])["state"]
    assert table["08", "21"] == "coincidieron"
    hidden = replace(found.scope.view, grades=(1,))
    assert Findings(found.snapshot, replace(found.scope, view=hidden)).gaps.by_region.equals(found.gaps.by_region)


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ((2, 3, 4, 5), "vínculos de trabajo"),
        ((2,), "vínculos de trabajo de grado 2"),
        ((3, 4, 5), "vínculos de trabajo de grado 3"),
        ((1,), "vínculos de trabajo: el filtro oculta los grados 2 y 3"),
    ],
)
def test_inicio_says_which_working_ties_the_filter_leaves(record: Snapshot, grades: tuple[int, ...], said: str):
    tree, shown = inicio(found_in(record, View(grades=grades)), View(grades=grades))
    heads = [text(node) for node in walk(tree) if node["attrs"].get("class") == "figure-head"]
    assert heads[1] == f"{shown['vinculos'].shown} {said}"
    assert shown["vinculos"].title == "Vínculos de trabajo: se encontraron o trabajan juntas"


WHERE = {"A": "Piura", "B": "Puno", "C": "Lima", "D": "Loreto"}


def planted(apart: bool, held: int = 40, going: int = 12, where: dict[str, str] = WHERE) -> Snapshot:
    """Four regions at forty meetings with complete lists; where `apart`, Piura and Puno share one in ten."""
    drawn = random.Random(7)
    roster = [f"{side}{i},{region}" for side, region in where.items() for i in range(12)]
    meetings, lists = [], []
    for at in range(held):
        day = f"2019-{at % 12 + 1:02}-{at % 28 + 1:02}"
        kind = "plenaria" if at % 4 == 3 else "trabajo"
        meetings.append(f"Cita {at},{day},{kind},sí")
        sides = "CD" + drawn.choice("AB") if apart and at % 10 else "ABCD"
        able = [f"{side}{i}" for side in sides for i in range(12)]
        lists += [f"Cita {at},{day},{who}" for who in drawn.sample(able, going)]
    return small(
        organizaciones="\n".join(["Organización,Región", *roster]),
        encuentros="\n".join(["Reunión,Fecha,Tipo,Lista completa", *meetings]),
        asistencias="\n".join(["Reunión,Fecha,Organización", *lists]),
    )


@pytest.mark.parametrize("plenaries", [True, False])
def test_two_regions_kept_apart_are_named_and_no_others_and_every_number_opens(plenaries: bool):
    found = found_in(planted(apart=True))
    shown = gaps.numbers(found, plenaries=plenaries)
    tree = meeting_gaps.section(found, shown, plenaries)
    lines = [text(node) for node in walk(tree) if node["tag"] == "tr"][1:]
    assert len(lines) == 1 and lines[0].startswith("norte y sur")
    whole = gaps.page(found, shown, filters(found), plenaries=plenaries)
    (answer,) = (text(node) for node in walk(whole) if node["tag"] == "h1")
    assert answer == "Norte y sur se encuentran menos de lo esperado por cuánto asiste cada una"
    opens_exactly(tree, shown, least=3)
    assert ("sin las plenarias" in text(tree)) is not plenaries
    kinds = {m.kind for m in found.meetings.values() if m.name in set(shown["listas"].rows["name"])}
    assert ("plenary" in kinds) is plenaries


def test_where_nobody_is_kept_apart_nothing_is_said():
    found = found_in(planted(apart=False))
    tree = meeting_gaps.section(found, gaps.numbers(found), True)
    assert "no se ve que se encuentren menos de lo esperado" in text(tree)
    assert not any(node["tag"] == "table" for node in walk(tree))


@pytest.mark.parametrize(
    ("network", "said"),
    [
        (planted(apart=False, held=9), "al menos 10 encuentros"),
        (planted(apart=False, held=12, going=2), "sería también casualidad"),
        (planted(apart=False, where=dict.fromkeys("ABCD", "Lima")), "de dos regiones distintas"),
    ],
)
def test_why_nothing_can_be_said_is_the_true_reason(network: Snapshot, said: str):
    found = found_in(network)
    tree = meeting_gaps.section(found, gaps.numbers(found), True)
    assert "sin datos suficientes" in text(tree)
    assert said in text(tree)
