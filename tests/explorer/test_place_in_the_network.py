"""Whom an organization links, on its card: counted by hand, and by a query of all threes."""

from itertools import combinations

import pytest
from factory import snapshot as small

from explorer.compositions import network_place
from explorer.findings import Findings
from explorer.lamina import text, walk
from graph import facts
from graph.analysis.brokerage import brokerage
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store


def findings(found: Snapshot, view: View) -> Findings:
    return Findings(found, scope(found, view, facts.years(found)))


def said(found: Findings, id_: str) -> str:
    shown = network_place.numbers(found, id_)
    tree = network_place.told(found, shown, id_, found.gaps.region_names)
    for node in walk(tree):
        if node["attrs"].get("open"):
            assert int(text(node).replace(",", "")) == len(shown["held"].rows)
    return text(tree)


@pytest.mark.parametrize("view", [View(), View(institutions=True)], ids=str)
def test_on_the_record_the_pairs_are_those_of_the_method(record_store: Store, view: View):
    found = findings(snapshot(record_store), view)
    total = brokerage(found.ties)["total"]
    assert total.max() > 0
    for id_ in found.scope.names:
        rows = network_place.numbers(found, id_)["held"].rows
        assert len(rows) == total[id_]
        assert len(rows) == sum(not found.ties.has_edge(*p) for p in combinations(found.ties[id_], 2))
        assert said(found, id_)


def test_a_small_network_in_words():
    found = findings(
        small(
            organizaciones="Organización,Departamento\nAna,Cusco\nBea,Piura\nCira,Puno\nSola,Puno\nUna,Puno",
            mesas="Mesa\nM\nN",
            membresias="Mesa,Organización\nM,Ana\nM,Bea\nN,Bea\nN,Cira",
        ),
        View(),
    )
    of = {name: id_ for id_, name in found.scope.names.items()}
    assert said(found, of["Bea"]) == "Enlaza a 1 pareja entre las que no consta vínculo: 1 de Cusco con Puno."
    assert said(found, of["Ana"]) == "Con un solo vínculo en esta vista, enlazar a otras no aplica."
    assert said(found, of["Sola"]) == "Sin vínculos en esta vista, enlazar a otras no aplica."


def test_of_too_many_pairs_the_organizations_open(monkeypatch: pytest.MonkeyPatch):
    found = findings(
        small(
            mesas="Mesa\nM\nN\nO",
            membresias="Mesa,Organización\nM,Ana\nM,Bea\nN,Bea\nN,Cira\nO,Bea\nO,Dora",
        ),
        View(),
    )
    bea = next(id_ for id_, name in found.scope.names.items() if name == "Bea")
    monkeypatch.setattr(network_place, "MOST_PAIRS", 2)
    held = network_place.numbers(found, bea)["held"]
    assert (held.shown, len(held.rows)) == ("3", 3)
    assert "entre las que están las 3 parejas" in held.title
