"""With whom an organization coincides more than by chance, on its card."""

import numpy as np
from factory import snapshot as small

from explorer.compositions import network_chance
from explorer.findings import Findings
from explorer.lamina import text, walk
from graph import facts
from graph.analysis.verdicts import Reason
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

PEOPLE = [f"Org{at:02}" for at in range(14)]
HELD = 40


def findings(found: Snapshot) -> Findings:
    return Findings(found, scope(found, View(), facts.years(found)))


def said(found: Findings, name: str) -> str:
    id_ = {name: id_ for id_, name in found.scope.names.items()}[name]
    shown = network_chance.numbers(found, id_)
    tree = network_chance.told(found, shown, id_)
    for node in walk(tree):
        if node["attrs"].get("open", "").startswith("?filas="):
            assert int(text(node)) == len(shown[node["attrs"]["open"].removeprefix("?filas=")].rows)
    return text(tree)


def network(together: bool, complete: str = "completa") -> Findings:
    """Everybody at ten of the meetings, by lot; the first two, where wanted, at the same ten."""
    random = np.random.default_rng(7)
    there = {o: set(random.choice(HELD, 10, replace=False).tolist()) for o in PEOPLE}
    if together:
        there[PEOPLE[1]] = there[PEOPLE[0]]
    rows = [f"Sesión {m},{o}" for m in range(HELD) for o in PEOPLE if m in there[o]]
    return findings(
        small(
            organizaciones="Organización\n" + "\n".join(PEOPLE),
            encuentros="Reunión,Fecha,Tipo,Lista\n"
            + "\n".join(f"Sesión {m},2024-01-{m % 28 + 1:02},trabajo,{complete}" for m in range(HELD)),
            asistencias="Reunión,Organización\n" + "\n".join(rows),
        )
    )


def test_a_planted_pair_is_named_with_its_meetings_and_no_other():
    found = network(together=True)
    (pair,) = found.badges.pairs[["one", "other"]].itertuples(index=False)
    assert {found.scope.names[end] for end in pair} == set(PEOPLE[:2])
    assert said(found, PEOPLE[0]) == (
        f"Más que por azar coincide con {PEOPLE[1]}, en 10 encuentros (por azar serían 3.0). "
        f"Se compararon 91 parejas en {found.badges.lists} encuentros con la lista completa."
    )
    assert 30 < found.badges.lists <= HELD
    assert said(found, PEOPLE[5]).startswith("Con ninguna coincide más de lo que daría el azar")


def test_by_lot_nobody_is_named_and_without_whole_lists_nothing_is_said():
    assert network(together=False).badges.pairs.empty
    partly = network(together=True, complete="parcial")
    assert partly.badges.reason is Reason.TOO_FEW_LISTS
    assert said(partly, PEOPLE[0]) == (
        "No se puede decir con quién coincide más que por azar: harían falta 10 encuentros con la lista completa y más"
        " de una organización, y no hay ninguno."
    )


def test_on_the_record_the_lists_do_not_bear_it(record_store: Store):
    found = findings(snapshot(record_store))
    assert found.badges.reason is Reason.TOO_FEW_LISTS
    assert "No se puede decir con quién coincide" in said(found, min(found.scope.names.values()))
