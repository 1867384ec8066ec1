from factory import snapshot

from graph import facts
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot


def named(found: Snapshot, **view: object) -> set[str]:
    return set(scope(found, View(**view), facts.years(found)).organizations["name"])  # type: ignore[arg-type]  # by name


def test_whose_network_is_looked_at():
    tables = {
        "organizaciones": "Organización,Sector,Punto de Cultura\nA,,sí\nB,,\nC,,\nMinisterio,institución pública,",
        "mesas": "Mesa,Tipo\nMesa Cusco,mesa de trabajo de la APOC",
        "membresias": "Organización,Mesa\nB,Mesa Cusco",
        "encuentros": "Reunión,Ámbito\nENC,APOC\nOtro,contexto",
        "asistencias": "Reunión,Organización\nENC,C\nENC,Ministerio\nOtro,A",
    }
    found = snapshot(**tables)
    assert named(found) == {"A", "B", "C"}
    assert named(found, network=Network.CULTURE_POINTS) == {"A"}
    assert named(found, network=Network.APOC) == {"B", "C"}
    assert named(found, network=Network.APOC, institutions=True) == {"B", "C", "Ministerio"}
    assert named(found, network=Network.CULTURE_POINTS, institutions=True) == {"A"}


def test_a_blank_sector_is_civil_society_and_the_alliance_is_an_institution():
    found = snapshot(
        organizaciones="Organización,Sector,Relación con la APOC\nA,,\nB,sociedad civil,\nM,institución pública,\n"
        "I,organismo internacional,\nAlianza,sociedad civil,es la alianza"
    )
    assert named(found) == {"A", "B"}
    assert named(found, institutions=True) == {"A", "B", "M", "I", "Alianza"}


def test_an_institution_is_in_a_network_only_by_what_it_shares_with_an_organization_of_it():
    found = snapshot(
        organizaciones="Organización,Sector\nA,\nEmbajada,organismo internacional\nMinisterio,pública\nUgel,pública\n"
        "Caja,pública\nFondo,internacional",
        encuentros="Reunión,Ámbito,Vale por\nENC,APOC,1\nCeremonia,APOC,1\nPrograma,APOC,25\nOtra,contexto,1",
        asistencias="Reunión,Organización\nENC,A\nENC,Ministerio\nCeremonia,Embajada\nPrograma,Caja\nOtra,Ministerio\n"
        "Otra,Ugel",
        relaciones="Organización,Relación,Con quién\nA,recibió fondos de,Fondo",
    )
    assert named(found, network=Network.APOC) == {"A"}
    # Embajada was alone at a meeting of APOC, Ugel shares one with an institution, Caja a row that is no meeting.
    assert named(found, network=Network.APOC, institutions=True) == {"A", "Ministerio", "Fondo"}


def test_a_window_never_filters_organizations():
    found = snapshot(asistencias="Reunión,Fecha,Organización\nUna,2010,A\nOtra,2020,B")
    assert named(found, first_year=2019) == {"A", "B"}


def test_without_any_date_every_choice_of_years_is_whole():
    found = snapshot(organizaciones="Organización\nA")
    assert scope(found, View(2015, 2016), facts.years(found)).window.whole


def test_a_region_is_the_department_and_any_basis_but_stated_is_inferred():
    found = snapshot(
        organizaciones="Organización,Departamento,Provincia,Base de la región\nA,Cusco,Canchis,declarada\n"
        "B,Lima,,lugar de un encuentro\nC,Loreto,,\nD,,,"
    )
    table = scope(found, View(), None).organizations.set_index("name")
    assert list(table["region"]) == ["08", "15", "16", None]
    assert list(table["inferred"]) == [False, True, False, False]


def test_two_departments_are_none():
    found = snapshot(organizaciones="Código,Organización,Departamento\na,A,Cusco\na,A,Lima\nb,B,Lima")
    seen = scope(found, View(), None)
    assert dict(seen.regions) == {"org:b": "15"}
    assert not seen.organizations.at["org:a", "inferred"]
