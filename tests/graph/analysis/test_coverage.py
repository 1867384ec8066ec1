from factory import snapshot

from graph import facts
from graph.analysis.coverage import Coverage, coverage
from graph.scope import View, scope

TABLES = {
    "organizaciones": "Organización,Departamento,Base de la región,Sector\nA,Cusco,lugar de un encuentro,\nB,,,\nM,Lima,,pública",
    "mesas": "Mesa\nMesa Norte",
    "membresias": "Organización,Mesa,Consta al\nA,Mesa Norte,\nB,Mesa Norte,2017",
    "encuentros": "Reunión,Fecha,Vale por,Organizaciones,Lista completa,Tipo\nPrograma,2016,25,,,plenaria\n"
    "Una,2018,,2,,trabajo\nDos,,,3,,festival\nTres,,,,completa,\nCuatro,2015,,,,plenaria",
    "asistencias": "Reunión,Organización\nUna,A\nUna,B\nDos,A\nDos,M\nPrograma,A",
}


def known(view: View) -> Coverage:
    found = snapshot(**TABLES)
    return coverage(found, scope(found, view, facts.years(found)))


def test_coverage_counts_rows_that_stand_for_many_and_knows_what_is_known():
    found = known(View())
    assert (found.organizations.value, found.located.value, found.inferred.value) == (2, 1, 1)
    assert (found.meetings.value, found.some_names.value, found.complete.value) == (29, 3, 2)


def test_lists_are_counted_by_kind_and_sum_up():
    found = known(View())
    assert {kind: lists.value for kind, lists in found.lists.items()} == {
        "working": 1,
        "plenary": 0,
        "public_act": 0,
        "festival": 1,
        "": 1,
    }
    assert sum(lists.value for lists in found.lists.values()) == found.some_names.value


def test_what_has_no_date_is_said_apart_whatever_the_window():
    for view in (View(), View(2016, 2016)):
        found = known(view)
        assert [row["name"] for row in found.undated.rows.to_dict("records")] == ["Dos", "Tres"]
        said = {(row["name"], row["fact"]) for row in found.undated_facts.rows.to_dict("records")}
        assert said == {("A", "en «Dos»"), ("A", "integra: Mesa Norte")}
    assert known(View(2016, 2016)).meetings.value == 25
