from dataclasses import replace

import pytest
from factory import records, shown, snapshot

from graph import facts
from graph.analysis.presence import Presence, presence
from graph.fold import fold
from graph.scope import View, scope
from graph.ties import ties

EVERYTHING = View()


def ladder(view: View = EVERYTHING, **tables: str) -> Presence:
    found = snapshot(**tables)
    seen = scope(found, view, facts.years(found))
    return presence(found, seen, ties(found, seen))


def rungs(found: Presence) -> dict[str, int]:
    return {str(region): row["rung"] for region, row in found.regions.iterrows() if row["rung"]}


ROSTER = "Organización,Región\nA,Cusco\nB,Piura\nC,Loreto\nPuente,"


def test_a_region_without_any_organization_is_at_rung_0_and_no_other_is():
    found = ladder(organizaciones=ROSTER)
    assert rungs(found) == {"08": 1, "20": 1, "16": 1}
    assert found.reaching(0).value == 22
    assert found.reaching(1).value == 3


def test_attending_is_rung_2_with_its_date_and_a_group_rung_3():
    found = ladder(
        organizaciones=ROSTER,
        asistencias="Reunión,Fecha,Organización\nPlena,2018-04-21,A",
        membresias="Organización,Mesa\nB,Mesa Norte",
    )
    assert rungs(found) == {"08": 2, "20": 3, "16": 1}
    assert found.of("08", 2).rows.iloc[0]["date"] == "2018-04-21"
    assert found.of("20", 2).value == 0


def test_a_register_is_no_group_and_a_body_that_is_the_group_counts_where_it_is_stated():
    found = ladder(
        organizaciones="Código,Organización,Región\na,A,Cusco\nb,B,Piura\nc,C,Loreto\nd,Plataforma,Lambayeque",
        mesas="Código,Mesa,Tipo,Es la organización\np,Padrón,padrón,\nd,Plataforma,red,d\nx,B,red,",
        membresias="Organización,Organización (código),Mesa,Mesa (código),Rol\nA,a,Padrón,p,\nC,c,C,,es el grupo",
    )
    assert rungs(found) == {"08": 1, "20": 1, "16": 3, "14": 3}


def test_a_tie_between_two_regions_is_rung_4_and_a_bridge_is_shown_and_not_counted():
    met = "Reunión,Organización\nTaller,{}\nTaller,{}"
    kinds = "Reunión,Tipo\nTaller,trabajo"
    direct = ladder(organizaciones=ROSTER, encuentros=kinds, asistencias=met.format("A", "B"))
    assert rungs(direct) == {"08": 4, "20": 4, "16": 1}
    assert direct.bridges.empty
    related = "Organización,Relación,Con quién\nA,es aliada de,Puente\nB,es aliada de,Puente"
    bridged = ladder(organizaciones=ROSTER, relaciones=related)
    assert rungs(bridged) == {"08": 1, "20": 1, "16": 1}
    ends = bridged.bridges[["region", "other", "subject", "name"]]
    assert list(ends.itertuples(index=False, name=None)) == [("08", "20", "org:~puente", "Puente")]


def test_a_plenary_connects_no_regions():
    found = ladder(
        organizaciones=ROSTER,
        encuentros="Reunión,Tipo\nPlena,plenaria",
        asistencias="Reunión,Organización\nPlena,A\nPlena,B",
    )
    assert found.reaching(4).value == 0


def test_carrying_a_commitment_is_rung_5_and_lower_rungs_may_be_unknown():
    found = ladder(organizaciones=ROSTER, compromisos="Compromiso,Organización\nSala,A")
    assert rungs(found)["08"] == 5
    assert found.reaching(2).value == 0
    assert found.reaching(5).value == 1


def test_every_count_is_the_number_of_its_rows_and_every_row_has_records():
    found = ladder(organizaciones=ROSTER, asistencias="Reunión,Organización\nPlena,A\nPlena,B")
    for rung in range(6):
        count = found.reaching(rung)
        assert count.value == len(count.rows)
        assert all(len(records) > 0 for records in count.rows["records"])


def test_until_a_year_only_what_has_a_date_by_then_is_present():
    found = ladder(
        View(last_year=2015),
        organizaciones=ROSTER,
        asistencias="Reunión,Fecha,Organización\nUna,2015,A\nOtra,2018,B",
    )
    assert rungs(found) == {"08": 2}


def test_a_contested_region_is_unknown():
    assert rungs(ladder(organizaciones="Código,Organización,Departamento\na,A,Cusco\na,A,Lima\nb,B,Lima")) == {"15": 1}


def test_a_bridge_is_told_with_what_it_rests_on():
    bridged = ladder(
        organizaciones=ROSTER,
        relaciones="Organización,Relación,Con quién\nA,es aliada de,Puente\nB,es aliada de,Puente\nC,recibió fondos de,Puente",
    )
    (bridge,) = bridged.bridges.to_dict("records")
    assert bridge["fact"] == "con A: es aliada de; con B: es aliada de"
    assert len(bridge["records"]) == 2


def test_two_organizations_without_region_are_no_bridge():
    bridged = ladder(
        organizaciones=ROSTER + "\nOtro puente,",
        relaciones="Organización,Relación,Con quién\nA,es aliada de,Puente\nPuente,es aliada de,Otro puente\n"
        "B,es aliada de,Otro puente",
    )
    assert bridged.bridges.empty


def test_regions_that_are_also_tied_directly_need_no_bridge():
    bridged = ladder(
        organizaciones=ROSTER,
        relaciones="Organización,Relación,Con quién\nA,es aliada de,Puente\nB,es aliada de,Puente\nB,es aliada de,A",
    )
    assert bridged.bridges.empty
    assert rungs(bridged) == {"08": 4, "20": 4, "16": 1}


def test_a_grade_switched_off_takes_the_rung_that_rests_on_it():
    related = "Organización,Relación,Con quién\nA,es aliada de,B"
    found = ladder(View(grades=(1, 2)), organizaciones=ROSTER, relaciones=related)
    assert rungs(found) == {"08": 1, "20": 1, "16": 1}


def test_a_commitment_is_carried_from_its_date_on():
    tables = {
        "organizaciones": ROSTER,
        "compromisos": "Compromiso,Organización,Lo lleva desde\nSala,A,2016\nOtra,B,2019",
    }
    assert rungs(ladder(View(first_year=2017, last_year=2018), **tables)) == {"08": 5}


def test_an_organization_is_present_by_what_is_said_of_it_also_without_a_date():
    found = ladder(organizaciones=ROSTER, membresias="Organización,Mesa\nB,Mesa Norte")
    facts = {row["name"]: row["fact"] for row in found.facts[found.facts["rung"] == 1].to_dict("records")}
    assert facts["B"] == "integra: Mesa Norte"
    assert facts["A"] == "consta en la lista de organizaciones, sin fecha"


def test_a_region_below_the_department_adds_up():
    found = ladder(organizaciones="Organización,Departamento,Provincia\nA,Cusco,Canchis\nB,Cusco,")
    assert found.of("08", 1).value == 2


def test_without_the_territory_no_region_is_counted():
    found = shown(fold(records(organizaciones=ROSTER)))
    seen = scope(found, View(), facts.years(found))
    ladder = presence(found, seen, ties(found, seen))
    assert [ladder.reaching(rung).value for rung in range(6)] == [0] * 6


MOVED = {
    "organizaciones": """
Código,Organización,Departamento,Fecha de ingreso
a,Teatro del Valle,Cusco,2012
b,Radio Altiplano,Puno,
c,Casa Sur,Tacna,
d,Taller Nube,Junín,
e,Colectivo Río,Ica,
f,Círculo Norte,Piura,
""",
    "mesas": "Mesa,Código,Tipo\nMesa del Sur,m,mesa de trabajo de la APOC\nRed del Norte,n,red\nPadrón,p,padrón",
    "membresias": """
Organización (código),Mesa (código),Desde,Hasta,Consta al
a,m,2014,,
b,m,2016,2018,
c,n,,2015,
d,n,,2017,
e,p,2013,,
f,n,,,2019
""",
    "encuentros": """
Reunión,Código,Tipo,Fecha,Hasta,Organizaciones
Asamblea,w1,trabajo,2011,,200
Asamblea,w2,trabajo,2015-12,2016-01,300
Asamblea,w3,trabajo,,,300
Taller,w4,trabajo,2013,,12
Congreso,w5,plenaria,2010,,
""",
    "asistencias": """
Reunión (código),Organización (código)
w1,a
w1,e
w2,a
w2,e
w3,a
w3,f
w1,f
w4,c
w4,f
w5,d
""",
    "compromisos": "Compromiso,Código,Organización (código),Lo lleva desde\nDirectorio,k,a,2017\nDirectorio,k,b,",
}
"""What enters late: large meetings that only a second one makes count, memberships that end and never began."""


@pytest.mark.parametrize("view", [View(), View(first_year=2012), View(2011, 2016), View(grades=(3, 4, 5))], ids=str)
def test_the_ladder_until_a_year_is_that_of_a_window_which_ends_there(view: View):
    found = snapshot(**MOVED)
    whole = facts.years(found)
    assert whole == (2010, 2019)
    seen = scope(found, view, whole)
    ladder = presence(found, seen, ties(found, seen))
    history = []
    for year in range(seen.window.first, seen.window.last + 1):
        there = scope(found, replace(view, last_year=year), whole)
        alone = presence(found, there, ties(found, there)).regions["rung"].to_dict()
        history.append(alone)
        assert ladder.until(year) == alone, year
    assert history[0] != history[-1]
