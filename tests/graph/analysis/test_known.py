"""Coverage by kind of meeting and by region, against a network counted by hand."""

from factory import snapshot

from graph import facts
from graph.analysis.coverage import coverage
from graph.analysis.known import by_kind, by_region
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot

TABLES = {
    "organizaciones": """
Código,Organización,Departamento,Base de la región
a,Teatro del Valle,Cusco,declarada
b,Radio Altiplano,Cusco,región de su mesa
c,Casa Sur,,
""",
    "encuentros": """
Reunión,Código,Tipo,Fecha,Departamento,Vale por,Lista completa
Taller,t,trabajo,2012,Cusco,,completa
Congreso,c,plenaria,2013,Puno,,
Pre/Encuentros,p,trabajo,2014,,25,ninguna
Cosa,x,,,,,
""",
    "asistencias": "Reunión (código),Organización (código)\nt,a\nc,b",
}


def found(view: View | None = None) -> tuple[Snapshot, Scope]:
    network = snapshot(**TABLES)
    return network, scope(network, view or View(), facts.years(network))


def figures(known) -> tuple[int, int, int]:
    return known.meetings.value, known.some.value, known.complete.value


def test_each_kind_of_meeting_says_how_many_there_were_and_how_many_lists_are_known():
    kinds = by_kind(*found())
    said = {code: figures(known) for code, known in kinds.items()}
    assert said == {
        "working": (26, 1, 1),
        "plenary": (1, 1, 0),
        "public_act": (0, 0, 0),
        "festival": (0, 0, 0),
        "": (1, 0, 0),
    }


def test_each_region_says_who_is_from_there_and_what_was_held_there():
    regions = by_region(*found())
    assert len(regions) == 26
    cusco = regions["08"]
    assert (cusco.organizations.value, cusco.inferred.value, figures(cusco.held)) == (2, 1, (1, 1, 1))
    assert figures(regions["21"].held) == (1, 1, 0)
    assert (regions[""].organizations.value, figures(regions[""].held)) == (1, (26, 0, 0))


def test_a_window_leaves_out_what_is_not_in_it_and_what_has_no_date():
    kinds = by_kind(*found(View(last_year=2013)))
    assert sum(known.meetings.value for known in kinds.values()) == 2


def test_kinds_and_regions_add_up_to_the_coverage_of_the_whole():
    network, seen = found()
    whole = coverage(network, seen)
    for parts in (by_kind(network, seen).values(), [r.held for r in by_region(network, seen).values()]):
        sums = [sum(column) for column in zip(*map(figures, parts), strict=True)]
        assert sums == [whole.meetings.value, whole.some_names.value, whole.complete.value]
