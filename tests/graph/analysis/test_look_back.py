"""One meeting looked back at, worked out by hand on a small network."""

import pytest
from factory import snapshot

from graph import facts
from graph.analysis.look_back import LookBack, look_back
from graph.analysis.meeting_calendar import calendar, left_out, most_told, told
from graph.analysis.working_ties import first_at, first_recorded, working_evidence
from graph.evidence import Evidence
from graph.meetings import meetings
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot

TABLES = {
    "organizaciones": """
Código,Organización,Región,Sector
a,Ana,Cusco,
b,Beto,Cusco,
c,Casa,Puno,
d,Duna,,
m,Municipio,Cusco,pública
""",
    "mesas": "Mesa,Tipo,Código\nMesa Sur,red,ms",
    "membresias": "Organización,Mesa,Desde\nAna,Mesa Sur,2009\nCasa,Mesa Sur,2010-01-01",
    "encuentros": """
Reunión,Fecha,Hasta,Tipo,Código,Serie,Edición,Región,Ámbito,Parte de,Vale por
Primero,2010,,plenaria,e1,Gran Encuentro,1,Puno,APOC,,
Programa,2012-01-01,2012-06-01,plenaria,pp,,,,APOC,,9
Cuarto,2013-03-04,2013-03-06,plenaria,e4,Gran Encuentro,4,Cusco,APOC,,
Lanzamiento,2013-03-05,2013-03-05,acto público,la,,,Cusco,,,
Lejano,2013-03-05,2013-03-05,acto público,le,,,Puno,,,
Quinto,2015,,plenaria,e5,Gran Encuentro,5,,APOC,,
Perdido,,,trabajo,pe,,,,,,
""",
    "asistencias": """
Reunión,Reunión (código),Organización,Rol
Primero,e1,Ana,
Primero,e1,Beto,
Cuarto,e4,Ana,comité organizador
Cuarto,e4,Beto,organizadora
Cuarto,e4,Casa,
Cuarto,e4,Duna,nació en el encuentro
Cuarto,e4,Municipio,autoridad
Perdido,pe,Beto,
Perdido,pe,Casa,
""",
    "agenda": """
Agenda,Clase,Código,Encuentro de origen,Encuentro de origen (código),Fecha,Entregada a,Estado del texto
Agenda Uno,versión,ag,Programa,pp,2012-06,,
Agenda Uno,versión,ag,Cuarto,e4,2013-03,Municipio,consta la entrega
""",
    "compromisos": """
Compromiso,Código,Organización,Estado,Fecha de lanzamiento,Emite
Abrir,k1,Ana,pendiente,2012,
Cerrar,k2,Beto,cumplido,2012,
Tarde,k3,Beto,pendiente,2014,
Gran pacto,k4,,,2013-03-05,Casa
""",
    "seguimientos": "Compromiso,Compromiso (código),Qué pasó,Fecha,Estado\nGran pacto,k4,Se firmó,2014-02-01,en curso\nCerrar,k2,Se hizo,2013-09,cumplido",
    "fondos": "Fondo,Monto,Moneda,Periodo,Código,Reunión,Reunión (código)\nDel cuarto,1500.50,PEN,2013,f,Cuarto,e4",
}


@pytest.fixture(scope="module")
def network() -> Snapshot:
    return snapshot(**TABLES)


def seen(found: Snapshot, view: View | None = None) -> Scope:
    return scope(found, view or View(), facts.years(found))


def back(found: Snapshot, code: str, view: View | None = None) -> LookBack:
    looked = seen(found, view)
    meeting = next(m for m in meetings(found) if m.id == f"meeting:{code}")
    return look_back(found, looked, meeting, working_evidence(found, looked))


def names(count: object) -> list[str]:
    return list(count.rows["name"])  # type: ignore[attr-defined]  # a Count


def test_before(network: Snapshot):
    cuarto = back(network, "e4")
    assert names(cuarto.organizers) == ["Ana", "Beto"]
    assert names(cuarto.acquainted) == ["Ana con Beto", "Ana con Casa"]
    assert list(cuarto.acquainted.rows["fact"]) == ["las dos en «Primero»", "las dos en Mesa Sur"]
    assert names(cuarto.led_to) == ["Programa"]
    assert "Agenda Uno" in cuarto.led_to.rows["fact"][0]
    assert names(cuarto.series) == ["Primero"]
    assert cuarto.missing == (2, 3)
    # k2 was settled after the meeting and k3 began after it.
    assert names(cuarto.open) == ["Abrir", "Cerrar"]
    assert list(cuarto.funds.rows["fact"]) == ["PEN 1,500.50"]


def test_during(network: Snapshot):
    cuarto = back(network, "e4")
    assert names(cuarto.listed) == ["Ana", "Beto", "Casa", "Duna"]
    assert names(cuarto.apart) == ["Municipio"]
    assert cuarto.known == "some"
    assert names(back(network, "e4", View(institutions=True)).listed) == ["Ana", "Beto", "Casa", "Duna", "Municipio"]
    assert cuarto.pairs.value == 6


def test_after(network: Snapshot):
    cuarto = back(network, "e4")
    assert names(cuarto.encounters) == [
        "Ana con Casa",
        "Ana con Duna",
        "Beto con Casa",
        "Beto con Duna",
        "Casa con Duna",
    ]
    assert {grade: made.value for grade, made in cuarto.by_grade.items()} == {1: 5}
    assert sum(made.value for made in cuarto.by_grade.values()) == cuarto.encounters.value
    assert names(cuarto.ties) == ["Ana con Beto"]
    assert cuarto.links == (("org:a", "org:b", 3),)
    assert names(cuarto.tied) == ["Ana", "Beto"]
    # Cusco: Ana is in a group since 2009. Puno: Casa since 2010, and Primero was held there in 2010.
    assert names(cuarto.arrived) == []
    assert names(cuarto.held_first) == ["Cusco"]
    assert sorted(names(cuarto.born)) == ["Duna", "Lanzamiento"]
    assert names(cuarto.delivered) == ["Agenda Uno"]
    assert cuarto.delivered.rows["fact"][0] == "consta la entrega; dirigida a Municipio"
    assert names(cuarto.promised) == ["Gran pacto"]
    assert names(cuarto.followed) == ["Se firmó"]


def test_a_meeting_without_a_date_claims_no_first_thing(network: Snapshot):
    lost = back(network, "pe")
    assert not lost.dated
    assert names(lost.encounters) == ["Beto con Casa"] == names(lost.ties)
    assert (lost.acquainted.value, lost.series.value, lost.arrived.value, lost.held_first.value) == (0, 0, 0, 0)
    assert "primera" not in " ".join(lost.ties.rows["fact"])


def test_a_meeting_known_to_the_year_comes_after_nothing_of_that_year(network: Snapshot):
    assert names(back(network, "e5").series) == ["Primero", "Cuarto"]
    assert back(network, "e5").missing == (2, 3)
    assert names(back(network, "e5").led_to) == ["Cuarto"]


def test_a_row_for_several_meetings_makes_no_pair(network: Snapshot):
    several = back(network, "pp")
    assert (several.pairs.value, several.encounters.value, several.ties.value) == (0, 0, 0)
    assert several.known == "none"
    assert names(several.delivered) == ["Agenda Uno"]


def test_grades_out_of_view_take_their_ties_out_and_never_the_encounters(network: Snapshot):
    dim = back(network, "e4", View(grades=(2, 4)))
    assert dim.ties.value == 0
    assert dim.encounters.value == 5


def test_the_first_trace_of_a_region_is_looked_for_in_all_years():
    found = snapshot(
        organizaciones="Organización,Región\nA,Cusco\nB,Piura",
        encuentros="Reunión,Fecha,Tipo\nUna,2012,plenaria\nDos,2012-05,plenaria\nTres,2014,plenaria",
        asistencias="Reunión,Fecha,Organización\nUna,2012,A\nDos,2012-05,A\nTres,2014,A\nTres,2014,B",
    )
    last = {m.name: m for m in meetings(found)}["Tres"]
    for view in (View(), View(first_year=2014)):
        looked = seen(found, view)
        assert names(look_back(found, looked, last, working_evidence(found, looked)).arrived) == ["Piura"]
    first = {m.name: m for m in meetings(found)}["Dos"]
    looked = seen(found)
    (row,) = look_back(found, looked, first, working_evidence(found, looked)).arrived.rows.to_dict("records")
    assert row["name"] == "Cusco"
    assert "a la vez" in row["fact"]


def test_the_earliest_evidence_of_a_tie_is_one_piece_or_several_that_overlap():
    def piece(via: str, date: str) -> Evidence:
        return Evidence(3, "group", via, via, date, "", ())

    said = piece("uno", "2017-08"), piece("dos", "2017-08-03"), piece("tres", "2018"), piece("cuatro", "")
    assert {e.via for e in first_recorded(said)} == {"uno", "dos"}
    assert first_recorded((piece("cuatro", ""),)) == ()
    grounds = {("a", "b"): said}
    assert set(first_at(grounds, "dos")) == {("a", "b")}
    assert first_at(grounds, "tres") == first_at(grounds, "cuatro") == {}


def test_the_calendar_has_every_row_in_the_window_in_order(network: Snapshot):
    whole = calendar(network, seen(network))
    assert list(whole["name"]) == ["Primero", "Programa", "Cuarto", "Lanzamiento", "Lejano", "Quinto", "Perdido"]
    assert list(whole["year"]) == [2010, 2012, 2013, 2013, 2013, 2015, None]
    later = seen(network, View(first_year=2013))
    assert list(calendar(network, later)["name"]) == ["Cuarto", "Lanzamiento", "Lejano", "Quinto"]
    assert sorted(names(left_out(network, later))) == ["Perdido", "Primero", "Programa"]
    assert left_out(network, seen(network)).value == 0


def test_the_meeting_that_most_rows_speak_of_is_the_one_shown(network: Snapshot):
    most = most_told(network, seen(network))
    assert most is not None
    # itself, five on its list, an agenda, a fund
    assert (most.name, told(network, most).value) == ("Cuarto", 8)
    assert most_told(network, seen(network, View(first_year=2014))).name == "Quinto"  # type: ignore[union-attr]
    assert (
        most_told(snapshot(organizaciones="Organización\nA"), seen(snapshot(organizaciones="Organización\nA"))) is None
    )


def test_every_row_says_which_records_it_stands_in(network: Snapshot):
    cuarto = back(network, "e4", View(institutions=True))
    for name, made in vars(cuarto).items():
        if hasattr(made, "rows"):
            assert all(len(records) for records in made.rows["records"]), name
