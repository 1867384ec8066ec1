from factory import snapshot

from graph import facts
from graph.analysis.coverage import coverage
from graph.analysis.first_dates import first_meetings, first_organizations
from graph.analysis.presence import Presence, presence
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
    assert list(bridged.bridges.itertuples(index=False, name=None)) == [("08", "20", "org:~puente", "Puente")]


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
    found = ladder(organizaciones="Código,Organización,Región\na,A,Cusco", mesas="Mesa\nM")
    assert rungs(found) == {"08": 1}
    both = ladder(
        organizaciones="Código,Organización,Región\na,A,Cusco\nb,B,Lima",
        puntos_de_cultura="Organización,Organización (código)\nA,a",
    )
    assert rungs(both) == {"08": 1, "15": 1}


def test_first_dates_are_two_and_never_mixed_and_founding_is_neither():
    found = snapshot(
        organizaciones="Organización,Región,Fundación\nA,Cusco,1980\nB,Piura,",
        encuentros="Reunión,Fecha,Región\nTaller,2018-04,Cusco\nFeria,2012,Piura",
        asistencias="Reunión,Fecha,Organización\nTaller,2018-04,B\nFeria,2012,B\nOtra,2015-03-02,A",
    )
    seen = scope(found, View(), facts.years(found))
    named = {row["region"]: row["date"] for row in first_organizations(found, seen).to_dict("records")}
    held = {row["region"]: row["date"] for row in first_meetings(found, seen).to_dict("records")}
    assert named == {"08": "2015-03-02", "20": "2012"}
    assert held == {"08": "2018-04", "20": "2012"}


def test_coverage_counts_rows_that_stand_for_many_and_knows_what_is_known():
    found = snapshot(
        organizaciones="Organización,Región,Base de la región,Sector\nA,Cusco,lugar de un encuentro,\nB,,,\nM,Lima,,pública",
        encuentros="Reunión,Fecha,Vale por,Organizaciones,Lista completa\nPrograma,2016,25,,\nUna,2018,,2,\nDos,,,3,\n"
        "Tres,,,,completa",
        asistencias="Reunión,Organización\nUna,A\nUna,B\nDos,A\nDos,M",
    )
    known = coverage(found, scope(found, View(), facts.years(found)))
    assert (known.organizations.value, known.located.value, known.inferred.value) == (2, 1, 1)
    assert (known.meetings.value, known.some_names.value, known.complete.value) == (28, 3, 2)
    assert known.undated.value == 2
