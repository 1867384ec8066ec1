"""How well an order holds, on the pages: a set without order, a first that stays, or nothing that can be said."""

import re

import pytest
from factory import snapshot as small
from test_pages import app_space, drawn, opened  # noqa: F401  # the page as the app opens it

from explorer.compositions import holding
from explorer.compositions.holding import LINKED, LOST, TIES
from explorer.findings import Findings
from explorer.lamina import text, walk
from graph import facts
from graph.analysis.brokerage import brokerage
from graph.analysis.dependence import cut_points
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

CHASKI = "org:grupo-chaski"


def findings(found: Snapshot, view: View | None = None) -> Findings:
    view = view or View()
    return Findings(found, scope(found, view, facts.years(found)))


def groups(*lists: str) -> Findings:
    """Each list a group of organizations of one letter."""
    names = sorted({name for members in lists for name in members})
    rows = [f"Mesa {at},Org {name}" for at, members in enumerate(lists) for name in members]
    return findings(
        small(
            organizaciones="Organización\n" + "\n".join(f"Org {name}" for name in names),
            mesas="Mesa\n" + "\n".join(f"Mesa {at}" for at in range(len(lists))),
            membresias="Mesa,Organización\n" + "\n".join(rows),
        )
    )


def told(found: Findings, order: holding.Order = TIES) -> str:
    return "".join(
        child if isinstance(child, str) else text(child)
        for child in holding.told(found, holding.numbers(found, order), order)
    )


@pytest.mark.parametrize("order", [TIES, LINKED, LOST], ids=lambda order: order.title)
@pytest.mark.parametrize("view", [View(), View(grades=(1, 2, 3, 4, 5)), View(institutions=True)], ids=str)
def test_on_the_record_every_number_opens_its_rows_and_none_is_loose(
    record_store: Store, view: View, order: holding.Order
):
    found = findings(snapshot(record_store), view)
    shown = holding.numbers(found, order)
    tree = holding.section(found, shown, order)
    opening = [node for node in walk(tree) if node["attrs"].get("open", "").startswith("?filas=")]
    assert opening
    for node in opening:
        number = shown[node["attrs"]["open"].removeprefix("?filas=")]
        assert text(node) == number.shown == str(len(number.rows))
        assert all(number.rows["records"])
    loose = [c for n in walk(tree) if not n["attrs"].get("open") for c in n["children"] if isinstance(c, str)]
    assert not [said for said in loose if re.search(r"\d", said)]


def test_what_is_said_of_each_is_what_the_methods_count(record_store: Store):
    found = findings(snapshot(record_store))
    held = brokerage(found.ties)["total"]
    lost = cut_points(found.ties).set_index("organization")["lost"]
    for order, of in ((TIES, dict(found.ties.degree())), (LINKED, held), (LOST, lost)):
        led = found.leaders(order.measure)
        assert led and led.values == {id_: n for id_, n in dict(of).items() if n}
        for row in holding.numbers(found, order)[f"{order.measure.__name__}.entre"].rows.to_dict("records"):
            assert row["fact"].split()[0] == str(of[row["subject"]])


def test_the_set_of_the_record_has_no_order(record_store: Store):
    said = told(findings(snapshot(record_store)))
    named = re.fullmatch(r"Entre las más conectadas están estas (\d+): (.+)\. Van sin orden: .+", said)
    assert named
    assert len(re.split(r", | y ", named[2])) == int(named[1])


def test_a_first_that_stays_is_named():
    found = groups(*(f"X{a}{b}" for a, b in ("ab", "cd", "ef", "gh", "ij", "kl", "mn")))
    assert (
        told(found) == "La más conectada es Org X. Lo sigue siendo aunque falte una lista o uno de cada cinco nombres."
    )
    x = next(id_ for id_, name in found.scope.names.items() if name == "Org X")
    shown = holding.numbers(found, TIES) | holding.numbers(found, LINKED)
    own = holding.of(found, shown, x)
    assert own and text(own).startswith("Según los vínculos que constan, es la más conectada, y lo sigue siendo")
    assert told(found, LINKED) == "Hay una sola, Org X: no hay con quién compararla."
    assert holding.in_short(found, x) == ""  # no other is compared with it


def test_what_does_not_hold_is_not_said():
    assert told(groups("ab", "cd", "ef")) == "Ninguna destaca: las más conectadas tienen todas el mismo número."
    # Four in a row of two: which end of the middle is first hangs on every list.
    assert told(groups("ab", "bc", "cd", "ef")).startswith("No se puede decir cuáles son las más conectadas")
    assert holding.section(findings(small(organizaciones="Organización\nSola")), {}, TIES) is None


def test_red_vacios_and_inicio_say_it(app_space):  # noqa: F811
    assert "Entre las más conectadas están estas" in _read("red")
    assert "está entre las" in _read("red", organizacion=CHASKI)
    assert "Entre las que más contacto sostienen están estas" in _read("vacios")
    assert "que más contacto sostienen, sin orden." in _read("inicio")


def _read(page: str, **asked: str) -> str:
    return drawn(opened(page, **asked))
