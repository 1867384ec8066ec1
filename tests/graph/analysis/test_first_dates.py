from factory import snapshot

from graph import facts
from graph.analysis.first_dates import first_meetings, first_organizations
from graph.scope import View, scope


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


def test_first_dates_keep_to_the_window_and_to_who_is_counted():
    found = snapshot(
        organizaciones="Organización,Región,Sector\nA,Cusco,\nM,Piura,institución pública",
        encuentros="Reunión,Fecha,Hasta,Vale por,Región\nLarga,2012-12,2013-01,1,Cusco\nPrograma,2010,,25,Piura\nOtra,2016,,1,Cusco",
        asistencias="Reunión,Organización\nLarga,A\nLarga,M\nPrograma,A\nOtra,A",
    )

    def told(view: View) -> tuple[dict[str, str], dict[str, str]]:
        seen = scope(found, view, facts.years(found))
        tables = first_organizations(found, seen), first_meetings(found, seen)
        named, held = ({row["region"]: row["date"] for row in table.to_dict("records")} for table in tables)
        return named, held

    assert told(View()) == ({"08": "2012-12"}, {"08": "2012-12"})
    assert told(View(2013, 2015)) == ({"08": "2012-12"}, {"08": "2012-12"})
    assert told(View(2014, 2016)) == ({"08": "2016"}, {"08": "2016"})
    assert told(View(institutions=True))[0] == {"08": "2012-12", "20": "2012-12"}


def test_every_first_date_opens_its_records():
    found = snapshot(asistencias="Reunión,Fecha,Organización,Organización (región)\nUna,2015,A,Cusco\nDos,2014,B,Cusco")
    (row,) = first_organizations(found, scope(found, View(), facts.years(found))).to_dict("records")
    assert (row["subject"], row["date"]) == ("org:~b.08", "2014")
    assert len(row["records"]) == 1
