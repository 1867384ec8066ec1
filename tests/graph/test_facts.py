from factory import snapshot

from graph.facts import first, naming, shown, years
from graph.snapshot import rows
from graph.window import Window

TABLES = {
    "organizaciones": "Organización,Fundación,Fecha de ingreso\nA,1980,2012\nB,,",
    "mesas": "Mesa,Consta al\nMesa Norte,2009",
    "membresias": "Organización,Mesa,Desde,Hasta\nA,Mesa Norte,2015,2016",
    "encuentros": "Reunión,Fecha,Hasta,Vale por,Convoca\nCita,2016-12-30,2017-01-02,1,B\nPrograma,2014,2019,25,B",
    "asistencias": "Reunión,Organización,Rol,Base\nCita,A,organizadora,como integrante de la mesa\nPrograma,A,,",
    "compromisos": "Compromiso,Organización,Lo lleva desde,Fecha de lanzamiento,Fecha límite\nSala,A,2018,2017,2031\n"
    "Sala,B,,2017,2031",
    "seguimientos": "Compromiso,Qué pasó,Fecha,Organización\nSala,Se abrió,2020,B",
}


def test_what_is_said_of_an_organization_and_since_when():
    table = naming(snapshot(**TABLES))
    said = {(r.organization[5:], r.fact, r.since, r.until, r.date) for r in table.itertuples()}
    assert said == {
        ("a", "ingresó", "", "", "2012"),
        ("a", "integra: Mesa Norte", "2015", "2016", None),
        ("a", "en «Cita», organizadora (como integrante de la mesa)", "2016-12-30", "2017-01-02", "2016-12-30"),
        ("a", "lleva «Sala»", "2018", "", None),
        ("b", "convocó «Cita»", "", "", "2016-12-30"),
        ("b", "lleva «Sala»", "2017", "", None),
        ("b", "nombrada en el seguimiento «Se abrió»", "", "", "2020"),
    }
    assert all(records for records in table["records"])


def test_a_fact_that_lasts_is_shown_while_it_does():
    table = naming(snapshot(**TABLES))
    assert set(shown(table, Window(2017, 2017, False))["fact"]) == {
        "en «Cita», organizadora (como integrante de la mesa)",
        "lleva «Sala»",
    }
    assert set(shown(table, Window(2030, 2030, False))["fact"]) == {"lleva «Sala»"}
    assert shown(table, Window(1980, 1981, False)).empty


def test_the_years_of_the_data_are_those_of_any_dated_fact_but_not_of_foundings_and_deadlines():
    assert years(snapshot(**TABLES)) == (2009, 2020)
    assert years(snapshot(organizaciones="Organización,Fundación\nA,1980")) is None


def test_the_first_fact_is_the_earliest_and_of_two_the_more_exact():
    table = naming(
        snapshot(asistencias="Reunión,Fecha,Organización\nUna,2018,A\nDos,2018-01,A\nTres,,A\nCuatro,2019,A")
    )
    earliest = first(rows(table))
    assert earliest is not None
    assert earliest["via_name"] == "Dos"
    assert first(rows(table[table["date"].isna()])) is None
