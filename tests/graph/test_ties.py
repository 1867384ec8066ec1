"""The ladder of ties, case by case, on networks written as the rows of templates."""

import networkx as nx
import pytest
from factory import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import facts
from graph.scope import Network, Scope, View, scope
from graph.snapshot import Snapshot
from graph.ties import Ties, ties, together, two_mode

ALL = (1, 2, 3, 4, 5)


EVERYTHING = View(grades=ALL)


def looked_at(found: Snapshot, view: View = EVERYTHING) -> Scope:
    return scope(found, view, facts.years(found))


def drawn(view: View = EVERYTHING, **tables: str) -> Ties:
    found = snapshot(**tables)
    return ties(found, looked_at(found, view))


def grades(graph: Ties) -> dict[tuple[str, str], int]:
    names = nx.get_node_attributes(graph, "name")
    return {tuple(sorted((names[a], names[b]))): tie["grade"] for a, b, tie in graph.edges(data=True)}


def meeting(
    kind: str, *names: str, stated: str = "", name: str = "Cita", day: str = "2018-04-21", role: str = ""
) -> dict[str, str]:
    return {
        "encuentros": f"Reunión,Fecha,Tipo,Organizaciones\n{name},{day},{kind},{stated}",
        "asistencias": "Reunión,Fecha,Organización,Rol\n" + "\n".join(f"{name},{day},{n},{role}" for n in names),
    }


@pytest.mark.parametrize("kind", ["plenaria", "acto público", "festival", ""])
def test_attending_anything_but_a_working_meeting_is_grade_1(kind: str):
    assert grades(drawn(**meeting(kind, "A", "B"))) == {("A", "B"): 1}


def test_a_small_working_meeting_is_grade_2_and_a_large_one_grade_1():
    assert grades(drawn(**meeting("trabajo", "A", "B"))) == {("A", "B"): 2}
    assert grades(drawn(**meeting("trabajo", "A", "B", stated="60"))) == {("A", "B"): 2}
    assert grades(drawn(**meeting("trabajo", "A", "B", stated="61"))) == {("A", "B"): 1}


def test_everybody_listed_counts_for_the_size_of_a_meeting():
    many = [f"O{i}" for i in range(61)]
    assert set(grades(drawn(**meeting("trabajo", *many))).values()) == {1}


def test_two_working_meetings_of_any_size_are_grade_2():
    tables = {
        "encuentros": "Reunión,Fecha,Tipo,Organizaciones\nUna,2018,trabajo,99\nDos,2019,trabajo,99\nPlena,2019,plenaria,",
        "asistencias": "Reunión,Organización\nUna,A\nUna,B\nDos,A\nDos,B\nPlena,A\nPlena,C",
    }
    assert grades(drawn(**tables)) == {("A", "B"): 2, ("A", "C"): 1}


def test_organizing_a_plenary_together_is_grade_3_and_only_these_two_roles_do():
    assert grades(drawn(**meeting("plenaria", "A", "B", role="organizadora"))) == {("A", "B"): 3}
    assert grades(drawn(**meeting("plenaria", "A", "B", role="comité organizador"))) == {("A", "B"): 3}
    assert grades(drawn(**meeting("plenaria", "A", "B", role="organizadora local"))) == {("A", "B"): 1}


def group(rows: str, type_: str = "red", size: str = "") -> dict[str, str]:
    return {
        "mesas": f"Mesa,Tipo,Número de integrantes\nMesa Norte,{type_},{size}",
        "membresias": "Organización,Mesa,Desde,Hasta,Consta al\n" + rows,
    }


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [
        (",,2018", ",,2018", True),  # one list
        (",,2018", ",,2019", False),  # two lists
        (",,", ",,", True),  # two undated rows are one list
        (",,", ",,2018", False),
        ("2015,2017,", "2016,,", True),  # they overlap
        ("2015,2016,", "2017,,", False),
        ("2015,,", ",,2018", True),  # the interval covers the date
        ("2019,,", ",,2018", False),
    ],
)
def test_members_work_together_while_both_are_in(one: str, other: str, tied: bool):
    found = grades(drawn(**group(f"A,Mesa Norte,{one}\nB,Mesa Norte,{other}")))
    assert found == ({("A", "B"): 3} if tied else {})


def test_a_register_and_a_large_group_tie_nobody():
    rows = "A,Mesa Norte,,,\nB,Mesa Norte,,,"
    assert grades(drawn(**group(rows, "padrón"))) == {}
    assert grades(drawn(**group(rows, size="61"))) == {}
    assert grades(drawn(**group(rows, size="60"))) == {("A", "B"): 3}


@pytest.mark.parametrize(
    ("relation", "tied"),
    [
        ("es aliada de", True),
        ("fue creada con", True),
        ("forma la red de un proyecto de", True),
        ("recibió fondos de", False),
        ("forma parte de", False),
    ],
)
def test_only_a_stated_relation_of_work_ties(relation: str, tied: bool):
    rows = f"Organización,Relación,Con quién\nA,{relation},B"
    found = drawn(organizaciones="Organización\nA\nB", relaciones=rows)
    assert grades(found) == ({("A", "B"): 3} if tied else {})


def test_carrying_one_commitment_is_grade_4_and_a_dated_follow_up_of_both_grade_5():
    carried = "Compromiso,Organización\nSala,A\nSala,B\nSala,C"
    followed = "Compromiso,Qué pasó,Fecha,Organización\nSala,Se abrió,{},A | B"
    assert grades(drawn(compromisos=carried)) == {("A", "B"): 4, ("A", "C"): 4, ("B", "C"): 4}
    found = grades(drawn(compromisos=carried, seguimientos=followed.format("2020")))
    assert found == {("A", "B"): 5, ("A", "C"): 4, ("B", "C"): 4}
    assert grades(drawn(compromisos=carried, seguimientos=followed.format("")))[("A", "B")] == 4


def test_issuing_a_commitment_is_not_carrying_it():
    assert grades(drawn(compromisos="Compromiso,Emite,Organización\nSala,A,B")) == {}


def test_a_grade_switched_off_lets_the_tie_fall_to_what_is_left():
    tables = meeting("plenaria", "A", "B", role="organizadora")
    assert grades(drawn(View(grades=(1, 2)), **tables)) == {("A", "B"): 1}
    assert grades(drawn(View(grades=(2, 4, 5)), **tables)) == {}


def test_a_row_that_stands_for_many_meetings_ties_nobody():
    tables = {
        "encuentros": "Reunión,Vale por,Tipo\nPrograma,25,trabajo",
        "asistencias": "Reunión,Organización\nPrograma,A\nPrograma,B",
    }
    assert grades(drawn(**tables)) == {}


def test_institutions_are_out_unless_asked_for_but_count_for_the_size():
    tables = meeting("trabajo", "A", "B", "Ministerio") | {
        "organizaciones": "Organización,Sector\nMinisterio,institución pública"
    }
    assert grades(drawn(**tables)) == {("A", "B"): 2}
    assert len(grades(drawn(View(grades=ALL, institutions=True), **tables))) == 3


def test_a_window_filters_facts_and_undated_ones_count_only_in_the_whole():
    tables = meeting("trabajo", "A", "B") | {
        "membresias": "Organización,Mesa,Consta al\nC,Mesa,\nD,Mesa,\nE,Mesa Vieja,2010\nF,Mesa Vieja,2010"
    }
    assert grades(drawn(**tables)) == {("A", "B"): 2, ("C", "D"): 3, ("E", "F"): 3}
    assert grades(drawn(View(2015, 2018, grades=ALL), **tables)) == {("A", "B"): 2}


def test_evidence_is_dated_named_and_leads_to_its_records():
    graph = drawn(**meeting("trabajo", "A", "B"))
    (evidence,) = next(iter(graph.edges(data="evidence")))[2]
    assert (evidence.kind, evidence.name, evidence.date) == ("meeting", "Cita", "2018-04-21")
    assert len(evidence.records) == 2
    with pytest.raises(nx.NetworkXError):
        graph.add_node("x")


def test_the_two_mode_graph_claims_no_tie():
    found = snapshot(**meeting("plenaria", "A", "B"))
    graph = two_mode(found, looked_at(found))
    assert {frozenset((a.split(":")[0], b.split(":")[0])) for a, b in graph.edges} == {frozenset(("org", "meeting"))}


def test_whose_network_is_looked_at():
    tables = {
        "organizaciones": "Organización,Sector,Punto de Cultura\nA,,sí\nB,,\nC,,\nMinisterio,institución pública,",
        "mesas": "Mesa,Tipo\nMesa Cusco,mesa de trabajo de la APOC",
        "membresias": "Organización,Mesa\nB,Mesa Cusco",
        "encuentros": "Reunión,Ámbito\nENC,APOC\nOtro,contexto",
        "asistencias": "Reunión,Organización\nENC,C\nENC,Ministerio\nOtro,A",
    }
    found = snapshot(**tables)

    def named(**view: object) -> set[str]:
        return set(looked_at(found, View(**view)).organizations["name"])  # type: ignore[arg-type]

    assert named() == {"A", "B", "C"}
    assert named(network=Network.CULTURE_POINTS) == {"A"}
    assert named(network=Network.APOC) == {"B", "C"}
    assert named(network=Network.APOC, institutions=True) == {"B", "C", "Ministerio"}
    assert named(network=Network.CULTURE_POINTS, institutions=True) == {"A"}


NAMES = [f"O{i}" for i in range(6)]
PLENARIES = st.lists(
    st.tuples(
        st.sampled_from(["plenaria", "acto público", "festival", ""]), st.sets(st.sampled_from(NAMES), min_size=1)
    ),
    max_size=6,
)


def plenaries(held: list[tuple[str, set[str]]]) -> dict[str, str]:
    return {
        "encuentros": "Reunión,Fecha,Tipo\n" + "\n".join(f"P{i},201{i},{kind}" for i, (kind, _) in enumerate(held)),
        "asistencias": "Reunión,Organización\n"
        + "\n".join(f"P{i},{n}" for i, (_, listed) in enumerate(held) for n in sorted(listed)),
    }


@settings(max_examples=25, deadline=None)
@given(PLENARIES)
def test_no_attendance_at_plenaries_adds_a_tie_above_grade_1_however_small_or_often(held: list[tuple[str, set[str]]]):
    if held:
        assert set(grades(drawn(**plenaries(held))).values()) <= {1}


@settings(max_examples=25, deadline=None)
@given(PLENARIES, st.randoms())
def test_the_same_facts_in_another_order_give_the_same_ties(held: list[tuple[str, set[str]]], random):
    if not held:
        return
    tables = plenaries(held)
    header, *rows = tables["asistencias"].splitlines()
    random.shuffle(rows)
    shuffled = tables | {"asistencias": "\n".join([header, *rows])}
    assert grades(drawn(**tables)) == grades(drawn(**shuffled))


def test_two_undated_lists_are_together_without_a_date():
    assert together(("", "", "", ()), ("", "", "", ())) == ""
    assert together(("", "", "2018", ()), ("", "", "", ())) is None
