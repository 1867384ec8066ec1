"""The ladder of ties, case by case, on networks written as the rows of templates."""

import networkx as nx
import pytest
from factory import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import facts
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot
from graph.ties import Ties, ties, two_mode

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


def test_a_large_working_meeting_attended_twice_is_grade_2_only_in_a_window_that_holds_both():
    tables = {
        "encuentros": "Reunión,Fecha,Tipo,Organizaciones\nUna,2018,trabajo,99\nDos,2019,trabajo,99",
        "asistencias": "Reunión,Organización\nUna,A\nUna,B\nDos,A\nDos,B",
    }
    assert grades(drawn(**tables)) == {("A", "B"): 2}
    assert grades(drawn(View(2018, 2018, grades=ALL), **tables)) == {("A", "B"): 1}


def test_a_blank_kind_is_read_from_the_name_and_said():
    graph = drawn(**meeting("", "A", "B", name="Taller de gestión"))
    assert grades(graph) == {("A", "B"): 2}
    (evidence,) = next(iter(graph.edges(data="evidence")))[2]
    assert evidence.detail == "trabajo (por el nombre)"


def test_being_listed_as_member_of_a_group_is_attendance_and_said():
    graph = drawn(
        asistencias="Reunión,Organización,Base\nCita,A,declarado\nCita,B,como integrante de la mesa que convoca"
    )
    (evidence,) = next(iter(graph.edges(data="evidence")))[2]
    assert evidence.detail == "tipo desconocido; B: como integrante de la mesa que convoca"


def test_who_was_also_said_not_to_have_been_there_is_not_tied_by_it():
    tables = meeting("trabajo", "A", "B")
    tables["asistencias"] = "Reunión,Fecha,Organización,Asistió\n" + "\n".join(
        f"Cita,2018-04-21,{n},{yes}" for n, yes in (("A", "sí"), ("B", "sí"), ("C", "sí"), ("C", "no"))
    )
    assert grades(drawn(**tables)) == {("A", "B"): 2}


def test_a_meeting_of_several_days_counts_in_every_year_it_lasts():
    tables = {
        "encuentros": "Reunión,Fecha,Hasta,Tipo\nTaller,2016-12-30,2017-01-02,trabajo\nOtra,2014,,trabajo\nFin,2019,,",
        "asistencias": "Reunión,Organización\nTaller,A\nTaller,B\nOtra,A\nFin,A",
    }
    for year in (2016, 2017):
        assert grades(drawn(View(year, year, grades=ALL), **tables)) == {("A", "B"): 2}
    assert grades(drawn(View(2018, 2018, grades=ALL), **tables)) == {}


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


def test_the_body_that_is_the_group_is_no_member_of_it():
    tables = {
        "organizaciones": "Código,Organización\nred,La Red\na,A\nb,B",
        "membresias": "Organización,Organización (código),Mesa,Mesa (código),Rol\nLa Red,red,La Red,red,integrante\n"
        "A,a,La Red,red,\nB,b,La Red,red,",
    }
    stated = {"mesas": "Código,Mesa,Tipo,Es la organización\nred,La Red,red,red"}
    assert grades(drawn(**tables, **stated)) == {("A", "B"): 3}
    # Never by an equal name or code alone.
    assert len(grades(drawn(**tables, mesas="Código,Mesa,Tipo\nred,La Red,red"))) == 3


def test_the_time_together_in_a_group_is_what_a_window_is_asked_for():
    rows = "A,Mesa Norte,2015,,2019\nB,Mesa Norte,2016,2018,\nC,Mesa Norte,2020,,"
    assert grades(drawn(View(2017, 2017, grades=ALL), **group(rows))) == {("A", "B"): 3}
    assert grades(drawn(View(2019, 2019, grades=ALL), **group(rows))) == {}
    assert grades(drawn(View(2021, 2030, grades=ALL), **group(rows))) == {("A", "C"): 3}


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


def test_two_carry_a_commitment_together_from_the_later_one_on():
    carried = (
        "Compromiso,Fecha de lanzamiento,Organización,Lo lleva desde\nSala,2015,A,\nSala,2015,B,2018\nVieja,2012,C,"
    )
    assert grades(drawn(View(2013, 2017, grades=ALL), compromisos=carried)) == {}
    assert grades(drawn(View(2019, 2020, grades=ALL), compromisos=carried)) == {("A", "B"): 4}
    undated = "Compromiso,Organización,Lo lleva desde\nSala,A,2015\nSala,B,\nOtra,C,2018"
    assert grades(drawn(compromisos=undated)) == {("A", "B"): 4}
    assert grades(drawn(View(2015, 2017, grades=ALL), compromisos=undated)) == {}


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
    found = snapshot(**RICH)
    graph = two_mode(found, looked_at(found))
    assert {frozenset((a.split(":")[0], b.split(":")[0])) for a, b in graph.edges} == {
        frozenset(("org", other)) for other in ("meeting", "group", "commitment")
    }
    assert nx.is_bipartite(graph)
    assert nx.is_frozen(graph)


def test_the_two_mode_graph_keeps_to_the_window_and_to_the_scope():
    found = snapshot(**RICH)
    graph = two_mode(found, looked_at(found, View(2016, 2016)))
    assert {(graph.nodes[a]["name"], b) for a, b in graph.edges} == {
        ("O0", "meeting:~una.2016"),
        ("O3", "meeting:~una.2016"),
        ("O0", "group:~mesa-norte"),
    }


NAMES = [f"O{i}" for i in range(6)]
ROLES = ["", "participante", "organizadora local", "anfitriona", "expositora", "autoridad"]
PLENARIES = st.lists(
    st.tuples(
        st.sampled_from(["plenaria", "acto público", "festival", ""]),
        st.dictionaries(st.sampled_from(NAMES), st.sampled_from(ROLES), min_size=1),
        st.sampled_from(["", "1", "2", "500"]),
    ),
    min_size=1,
    max_size=6,
)


def plenaries(held: list[tuple[str, dict[str, str], str]]) -> dict[str, str]:
    return {
        "encuentros": "Reunión,Fecha,Tipo,Organizaciones\n"
        + "\n".join(f"P{i},201{i},{kind},{stated}" for i, (kind, _, stated) in enumerate(held)),
        "asistencias": "Reunión,Organización,Rol\n"
        + "\n".join(f"P{i},{n},{role}" for i, (_, listed, _) in enumerate(held) for n, role in listed.items()),
    }


@settings(max_examples=40, deadline=None)
@given(PLENARIES)
def test_no_attendance_at_plenaries_adds_a_tie_above_grade_1_however_small_or_often(held):
    assert set(grades(drawn(**plenaries(held))).values()) <= {1}


@settings(max_examples=25, deadline=None)
@given(PLENARIES)
def test_attending_plenaries_besides_changes_no_tie_that_is_stronger(held):
    apart = group("O0,Mesa Norte,,,\nO1,Mesa Norte,,,\nO2,Mesa Norte,,,2018")
    before, after = grades(drawn(**apart)), grades(drawn(**apart, **plenaries(held)))
    assert before == {pair: grade for pair, grade in after.items() if grade > 1} == {("O0", "O1"): 3}


RICH = {
    "organizaciones": "Organización,Departamento,Base de la región,Sector\nO0,Cusco,,\nO1,Piura,lugar de un encuentro,\nO2,,,\n"
    "O3,Loreto,,\nO4,Lima,,institución pública",
    "mesas": "Mesa,Tipo\nMesa Norte,red\nPadrón,padrón",
    "membresias": "Organización,Mesa,Rol,Desde,Hasta,Consta al\nO0,Mesa Norte,integrante,2015,2018,\n"
    "O1,Mesa Norte,integrante,2017,,\nO0,Mesa Norte,integrante,,,2019\nO2,Mesa Norte,,,,2019\nO3,Padrón,,,,\nO4,Padrón,,,,",
    "encuentros": "Reunión,Fecha,Hasta,Tipo,Organizaciones\nUna,2016,,trabajo,80\nDos,2017-01,2017-03,trabajo,90\n"
    "Tres,,,plenaria,\nTaller cuatro,2018,,,",
    "asistencias": "Reunión,Organización,Rol\nUna,O0,\nUna,O3,\nDos,O0,\nDos,O3,\nTres,O0,organizadora\n"
    "Tres,O1,organizadora\nTres,O2,\nTaller cuatro,O3,\nTaller cuatro,O2,\nTaller cuatro,O4,",
    "relaciones": "Organización,Relación,Con quién\nO1,es aliada de,O2\nO2,es aliada de,O1\nO3,fue creada con,O2",
    "compromisos": "Compromiso,Organización,Lo lleva desde\nSala,O0,2018\nSala,O3,2020\nSala,O1,",
    "seguimientos": "Compromiso,Qué pasó,Fecha,Organización\nSala,Se abrió,2021,O0 | O3",
}


def said(graph: Ties) -> list[object]:
    """Everything a graph says, but for the rows it was read from."""
    return [list(graph.nodes(data=True))] + [
        [one, other, tie["grade"], [e._replace(records=()) for e in tie["evidence"]]]
        for one, other, tie in graph.edges(data=True)
    ]


def test_the_rich_network_reaches_every_grade():
    assert grades(drawn(**RICH)) == {
        ("O0", "O3"): 5,
        ("O0", "O1"): 4,
        ("O1", "O3"): 4,
        ("O1", "O2"): 3,
        ("O0", "O2"): 3,
        ("O2", "O3"): 3,
    }


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_same_facts_in_another_order_give_the_same_result(random):
    shuffled = {}
    # A relation is held until both ends have a row of their own, so these come first.
    for name in ["organizaciones", *random.sample(sorted(RICH.keys() - {"organizaciones"}), len(RICH) - 1)]:
        header, *rows = RICH[name].splitlines()
        shuffled[name] = "\n".join([header, *random.sample(rows, len(rows))])
    here, there = snapshot(**RICH), snapshot(**shuffled)
    assert said(ties(here, looked_at(here))) == said(ties(there, looked_at(there)))
    assert list(two_mode(here, looked_at(here)).edges) == list(two_mode(there, looked_at(there)).edges)
