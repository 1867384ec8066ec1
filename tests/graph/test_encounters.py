"""The grade of every pair at once is the highest of its evidence, made one by one."""

from itertools import combinations

import pytest
from factory import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import facts
from graph.encounters import encounters
from graph.evidence import Evidence, Grounds
from graph.scope import View, scope
from graph.thresholds import Thresholds
from graph.ties import ties

NAMES = [f"O{i}" for i in range(5)]
HELD = st.lists(
    st.tuples(
        st.sampled_from(["trabajo", "trabajo", "plenaria", ""]),
        st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["", "organizadora"]), max_size=4),
        st.sampled_from(["", "3", "4"]),
    ),
    min_size=1,
    max_size=5,
)
GRADES = st.sets(st.sampled_from([1, 2, 3]), min_size=1).map(lambda found: tuple(sorted(found)))


@settings(max_examples=60, deadline=None)
@given(HELD, GRADES)
def test_the_graph_has_the_pairs_with_evidence_and_their_highest_grade(held, grades):
    roster = "Organización\n" + "\n".join(NAMES)
    said = snapshot(
        organizaciones=roster,
        encuentros="Reunión,Fecha,Tipo,Organizaciones\n"
        + "\n".join(f"P{i},201{i},{kind},{stated}" for i, (kind, _, stated) in enumerate(held)),
        asistencias="Reunión,Organización,Rol\n"
        + "\n".join(f"P{i},{n},{role}" for i, (_, listed, _) in enumerate(held) for n, role in listed.items()),
    )
    few = Thresholds(working_meeting=3)
    seen = scope(said, View(grades=grades), facts.years(said))
    graph, met = ties(said, seen, few), encounters(said, seen, few)
    found = {pair: list(met.between(*pair)) for pair in combinations(met.ids, 2)}
    assert {tuple(sorted(edge)) for edge in graph.edges} == {pair for pair, evidence in found.items() if evidence}
    for one, other, tie in graph.edges(data=True):
        evidence = found[min(one, other), max(one, other)]
        assert tie["grade"] == max(e.grade for e in evidence)
        assert list(tie["evidence"]) == sorted(set(evidence))


def test_the_evidence_of_a_tie_is_made_once_and_only_when_it_is_looked_at():
    asked: list[tuple[str, str]] = []
    piece = Evidence(2, "meeting", "m", "Cita", "2018", "trabajo", ("r1",))

    def between(one: str, other: str) -> list[Evidence]:
        asked.append((one, other))
        return [piece, piece]

    grounds = Grounds(between, "a", "b", (piece._replace(grade=3),))
    assert asked == []
    assert len(grounds) == 2 and grounds[0] == piece and grounds[1:] == (piece._replace(grade=3),)
    assert asked == [("a", "b")]
    assert grounds == (piece, piece._replace(grade=3)) == tuple(grounds)
    assert hash(grounds) == hash(tuple(grounds)) and repr(grounds) == repr(tuple(grounds))


def test_a_window_without_meetings_has_no_encounter():
    said = snapshot(organizaciones="Organización\nA")
    met = encounters(said, scope(said, View(grades=(1, 2, 3)), None), Thresholds())
    assert [len(codes) for _, codes in met.grades()] == [0, 0, 0, 0, 0]
    with pytest.raises(StopIteration):
        next(met.between("a", "b"))
