"""Who is connected: counts of a small network by hand, and the ties of each grade as if it were shown."""

from dataclasses import replace

import pytest
from factory import snapshot

from graph.analysis import connections as module
from graph.analysis.connections import by_grade, connections, evidence_of, parts_without
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot
from graph.ties import GRADES, Ties, ties

TABLES = {
    "organizaciones": "Organización\nAlfa\nBeta\nGama\nDelta\nÉpsilon\nSola\n",
    "mesas": "Mesa,Tipo\nMesa uno,red\nMesa dos,red\n",
    "membresias": "Organización,Mesa\nAlfa,Mesa uno\nBeta,Mesa uno\nBeta,Mesa dos\nGama,Mesa dos\n",
    "encuentros": "Reunión,Fecha,Tipo\nTaller,2018-03-01,trabajo\nAsamblea,2019,plenaria\n",
    "asistencias": "Reunión,Organización\nTaller,Alfa\nTaller,Beta\nTaller,Delta\nTaller,Épsilon\nAsamblea,Alfa\nAsamblea,Sola\n",
}


def seen(*grades: int) -> tuple[Snapshot, Scope, Ties]:
    found = snapshot(**TABLES)
    view = scope(found, View(grades=grades), (2018, 2019))
    return found, view, ties(found, view)


def test_tied_organizations_and_groups_are_counted_with_their_rows():
    *_, graph = seen(3)
    found = connections(graph)
    assert list(found.tied.rows["name"]) == ["Alfa", "Beta", "Gama"]
    assert list(found.groups.rows["name"]) == ["Alfa, Beta, Gama"]
    assert found.grades == (3,)
    assert all(len(records) for records in found.tied.rows["records"])


def test_a_plenary_is_no_working_tie():
    *_, graph = seen(1, 2, 3)
    found = connections(graph)
    assert found.tied.value == 6
    assert found.grades == (1, 2, 3)


@pytest.mark.parametrize("grades", [(2, 3, 4, 5), (1, 2, 3, 4, 5), (1,), (3,), ()])
def test_a_grade_is_counted_as_it_would_be_if_it_were_shown(grades: tuple[int, ...]):
    found, view, graph = seen(*grades)
    counted = by_grade(found, view, graph)
    for grade in GRADES:
        wider = replace(view, view=replace(view.view, grades=tuple(sorted({*grades, grade}))))
        shown = [tie for *_, tie in ties(found, wider).edges(data=True) if tie["grade"] == grade]
        count = counted[grade]
        assert count is not None and count.value == len(shown), grade


def test_where_there_is_too_much_to_count_a_hidden_grade_is_not_counted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_PAIRS", 3)
    found, view, graph = seen(2, 3)
    counted = by_grade(found, view, graph)
    assert counted[1] is None
    assert counted[3] is not None and counted[3].value == 2


def test_without_the_one_in_the_middle_the_others_fall_apart():
    *_, graph = seen(3)
    assert parts_without(graph, "org:~beta") == [["org:~alfa"], ["org:~gama"]]
    assert parts_without(graph, "org:~alfa") == [["org:~beta", "org:~gama"]]
    assert parts_without(graph, "org:~sola") == []


def test_all_that_a_tie_rests_on_is_listed_the_strongest_first():
    *_, graph = seen(2, 3)
    rows = evidence_of(graph, "org:~alfa", "org:~beta").rows
    assert list(rows["name"]) == ["Mesa uno", "Taller"]
    assert list(rows["date"]) == [None, "2018-03-01"]
