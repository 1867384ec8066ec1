"""Who leads by ties, by pairs linked and by pairs lost, and what of it holds: against the methods and by hand."""

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from factory import snapshot

from graph import facts
from graph.analysis import leaders as module
from graph.analysis.brokerage import held_by
from graph.analysis.dependence import cut_points
from graph.analysis.leaders import Leaders, Measure, by_pairs_linked, by_pairs_lost, by_ties, leaders
from graph.analysis.verdicts import Ranking, Reason
from graph.scope import View, scope
from graph.thresholds import USUAL, Thresholds
from graph.ties import ties

GROUPS = "Mesa\n" + "\n".join("ABCDEFG")


def led(measure: Measure, thresholds: Thresholds = USUAL, top: int = 5, **tables: str) -> Leaders:
    found = snapshot(**tables)
    view = scope(found, View(), facts.years(found))
    answer = leaders(found, ties(found, view, thresholds), measure, top, thresholds, runs=20)
    assert answer
    return replace(answer, values={view.names[id_]: value for id_, value in answer.values.items()})


def groups(*lists: str) -> dict[str, str]:
    """Each list a group of organizations of one letter."""
    names = sorted({name for members in lists for name in members})
    rows = [f"{'ABCDEFG'[at]},Org {name}" for at, members in enumerate(lists) for name in members]
    return {
        "organizaciones": "Organización\n" + "\n".join(f"Org {name}" for name in names),
        "mesas": GROUPS,
        "membresias": "Mesa,Organización\n" + "\n".join(rows),
    }


@pytest.mark.parametrize("seed", range(20))
def test_the_measures_are_those_of_the_methods(seed: int):
    graph = nx.gnm_random_graph(24, 26, seed=seed)
    ends = tuple(np.array(graph.edges, dtype=np.int64).T)
    named = nx.relabel_nodes(graph, {at: f"{at:02}" for at in graph})
    lost = cut_points(named).set_index("organization")["lost"]
    assert by_ties(ends, 24).tolist() == [graph.degree(at) for at in range(24)]
    assert by_pairs_linked(ends, 24).tolist() == [len(held_by(named, f"{at:02}")) for at in range(24)]
    assert by_pairs_lost(ends, 24).tolist() == [lost.get(f"{at:02}", 0) for at in range(24)]


def test_one_in_every_group_is_named_first():
    """X is alone in seven groups with two others each: no list and no fifth of the names takes that away."""
    found = led(by_ties, **groups(*(f"X{a}{b}" for a, b in ("ab", "cd", "ef", "gh", "ij", "kl", "mn"))))
    assert found.values["Org X"] == 14
    assert len(found.lists) == 7
    assert found.said.verdict is Ranking.FIRST
    assert found.said.first in found.among


def test_level_ones_are_not_ranked():
    found = led(by_ties, **groups("ab", "cd", "ef"))
    assert found.said.reason is Reason.ALL_EQUAL
    assert found.among == ()


def test_without_a_tie_nobody_is_counted():
    found = led(by_ties, organizaciones="Organización\nUna\nOtra")
    assert found.said.reason is Reason.NOBODY
    assert found.lists == ()


@pytest.mark.parametrize(("size", "stays"), [(60, 2 / 3), (2, 0.0)])
def test_a_tie_of_repeated_meetings_needs_as_many(size: int, stays: float):
    """Three at two working meetings. Small ones are enough alone; of two large ones none may be missing."""
    listed = "\n".join(f"{m},{o}" for m in ("Taller Uno", "Taller Dos") for o in ("A", "B", "C"))
    found = led(
        by_ties,
        Thresholds(working_meeting=size),
        top=1,
        organizaciones="Organización\nA\nB\nC\nD",
        encuentros="Encuentro,Fecha\nTaller Uno,2018-03-01\nTaller Dos,2018-04-01",
        asistencias=f"Encuentro,Organización\n{listed}",
        mesas=GROUPS,
        membresias="Mesa,Organización\nA,A\nA,D",
    )
    assert found.values["A"] == 3
    table = found.said.table.loc["one meeting less"]
    assert table["runs"] == 3
    # Without the group A is level with B and C; without one of two large meetings, with D.
    assert table["first"] == pytest.approx(stays)


def test_a_stated_relation_is_no_list_and_stays():
    found = led(
        by_ties,
        organizaciones="Organización\nA\nB\nC",
        relaciones="Organización,Relación,Con quién\nA,es aliada de,B\nA,es aliada de,C",
    )
    assert found.values == {"A": 2, "B": 1, "C": 1}
    assert (found.lists, found.said.reason) == ((), Reason.TOO_FEW_LISTS)


def test_more_ties_than_can_be_disturbed_have_no_answer(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_TIES", 2)
    found = snapshot(**groups("abc"))
    assert leaders(found, ties(found, scope(found, View(), facts.years(found))), by_ties) is None


def test_who_rises_only_once_a_list_is_disturbed_takes_the_first_place():
    """P links three pairs and the friends of H none as all are tied: without some of those ties H links many."""
    friends = "abcdefghij"
    tables = groups(friends, "Pqrs")
    tables["mesas"] = "Mesa\n" + "\n".join(f"M{at}" for at in range(60))
    lists = [friends, "Px", "Py", "Pz", "Qx", *(f"H{one}" for one in friends for _ in range(3))]
    names = sorted({name for members in lists for name in members})
    found = led(
        by_pairs_linked,
        organizaciones="Organización\n" + "\n".join(f"Org {name}" for name in names),
        mesas="Mesa\\n" + "\\n".join(f"M{at}" for at in range(60)),
        membresias="Mesa,Organización\n"
        + "\n".join(f"M{at},Org {name}" for at, members in enumerate(lists) for name in members),
    )
    assert found.said.verdict is not Ranking.FIRST
    assert found.said.table["first"].min() < 0.5
