"""A meeting to come: every number opens its rows, the address holds the plan, and nothing is said out of nothing."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import networkx as nx
import pytest
from factory import records, shown
from factory import snapshot as small

from explorer.compositions import asking
from explorer.compositions.meetings import coming, words
from explorer.compositions.numbers import Number
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Node, text, walk
from explorer.next_meeting import MOST_GUESTS, NextMeeting, Plan
from graph import facts
from graph.analysis.guests import best_hosts
from graph.fold import fold
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store
from loaders.files import read
from loaders.known import Known
from loaders.pipeline import check
from loaders.record import territory

TODAY = date(2026, 11, 26)
PEOPLE = "Organización,Departamento\nAna,Cusco\nBea,Cusco\nCira,Piura\nDora,Piura\nEva,Puno\nFe,\n"
WORK = "Mesa,Organización\nM,Cira\nM,Dora\n"


def findings(found: Snapshot, view: View) -> Findings:
    return Findings(found, scope(found, view, facts.years(found)))


def drawn(found: Findings, **asked: str) -> tuple[Node, dict[str, Number], NextMeeting]:
    next_ = found.next_meeting(coming.plan(found, asked, TODAY))
    shown = coming.numbers(found, next_)
    years = facts.years(found.snapshot) or (2026, 2026)
    tree = coming.page(found, next_, shown, Filters(found.scope.view, years), coming.to_come(found, TODAY), asked)
    return tree, shown, next_


def planted() -> Findings:
    return findings(
        small(
            organizaciones=PEOPLE,
            mesas="Mesa\nM",
            membresias=WORK,
            encuentros="Reunión,Fecha,Región\nViene,2027-03-05,Piura\nFue,2020-03-05,Piura",
            asistencias="Reunión,Fecha,Organización\nViene,2027-03-05,Ana\nViene,2027-03-05,Cira",
        ),
        View(),
    )


@pytest.fixture(scope="module")
def record(record_store: Store) -> Snapshot:
    return snapshot(record_store)


def buttons(tree: Node) -> Iterator[tuple[str, str]]:
    for node in walk(tree):
        value = node["attrs"].get("open", "")
        if value.startswith("?filas="):
            yield text(node), value.removeprefix("?filas=")


def answer(tree: Node) -> str:
    return text(next(node for node in walk(tree) if node["tag"] == "h1"))


@pytest.mark.parametrize("view", [View(), View(institutions=True), View(last_year=2012), View(grades=(1, 4))], ids=str)
@pytest.mark.parametrize("asked", [{}, {"sede": "16"}, {"sede": "08", "invitadas": "8"}, {"invitadas": "0"}], ids=str)
def test_every_number_opens_exactly_its_rows(record: Snapshot, view: View, asked: dict[str, str]):
    tree, shown, next_ = drawn(findings(record, view), **asked)
    counted = list(buttons(tree))
    for said, key in counted:
        assert int(said.replace(",", "")) == len(shown[key].rows), key
        assert all(len(records) for records in shown[key].rows["records"]), key
    assert len(counted) > 2 or len(next_.invited) < 2


def test_what_it_would_do_agrees_with_the_network_with_those_ties_added(record: Snapshot):
    found = findings(record, View())
    _, shown, next_ = drawn(found, sede="08")
    after = nx.Graph(found.ties.edges)
    after.add_nodes_from(found.ties)
    apart = {frozenset(p) for p in combinations(after, 2) if not nx.has_path(after, *p)}
    new = [p for p in combinations(next_.invited, 2) if not after.has_edge(*p)]
    after.add_edges_from(new)
    joined = {pair for pair in apart if nx.has_path(after, *pair)}
    assert shown["new"].shown == str(len(new))
    assert len(shown["joined"].rows) == len(joined) > 0


def test_a_small_network_by_hand():
    tree, _, next_ = drawn(planted(), sede="08", invitadas="2")
    names = planted().scope.names
    assert sorted(names[i] for i in next_.there) == ["Ana", "Bea"]
    assert [sorted(names[i] for i in some) for some in next_.invitation.guests] in (
        [["Cira", "Dora"], ["Eva"]],
        [["Eva"], ["Cira", "Dora"]],
    )
    assert (
        answer(tree)
        == "En Cusco, 4 organizaciones de 3 regiones pondrían en contacto a 6 parejas que hoy no tienen vínculo"
    )
    assert "da lo mismo cualquiera de 2" in text(tree)
    assert "Van sin orden." in text(tree)


def test_the_host_is_proposed_where_an_organization_is_known():
    """Tumbes and Tacna: what lies between them is nearer to both, and nobody is known to be there."""
    people = records(organizaciones="Organización,Departamento\nAna,Tumbes\nBea,Tacna\nCira,Tacna\nDora,Tumbes")
    places = [record for told in check([read(path) for path in territory()[:2]], Known()) for record in told.records]
    found = findings(shown(fold([*places, *people])), View())
    next_ = drawn(found)[2]
    assert next_.host in set(found.scope.regions.values())
    assert {code for hosts in next_.hosts["hosts"] for code in hosts} <= set(found.scope.regions.values())
    assert len(next_.there) == 2
    assert best_hosts(next_.steps, {"23": 2, "24": 2})["hosts"].tolist() != next_.hosts["hosts"].tolist()


def test_the_address_says_whom_of_those_alike():
    found = planted()
    alike = {id_ for id_, name in found.scope.names.items() if name in ("Cira", "Dora")}
    (usual,) = alike & set(drawn(found, sede="08")[2].invited)
    (other,) = alike - {usual}
    assert alike & set(drawn(found, sede="08", con=other)[2].invited) == {other}


def test_who_is_asked_for_is_invited_whether_or_not_she_brings_most():
    found = planted()
    ids = {name: id_ for id_, name in found.scope.names.items()}
    tree, _, next_ = drawn(found, sede="08", invitadas="0", con=f"{ids['Fe']},{ids['Eva']},nadie")
    assert next_.besides == (ids["Eva"], ids["Fe"])
    assert {ids["Eva"], ids["Fe"]} < set(next_.invited)
    assert "la pidió usted" in text(tree) and "no registrada" in text(tree)


def test_those_whom_inicio_proposes_to_introduce_are_there_or_it_is_said_how_to_have_them(record: Snapshot):
    found = findings(record, View())
    pair = (found.gaps.introduction.one, found.gaps.introduction.other)
    for host in sorted(set(found.scope.regions.values())):
        tree, _, next_ = drawn(found, sede=host)
        missing = [id_ for id_ in pair if id_ not in next_.invited]
        assert ("Inicio propone presentar a" in text(tree)) is bool(missing)
        assert ("Estarían las dos que Inicio propone presentar" in text(tree)) is not bool(missing)
        again = drawn(found, sede=host, con=",".join(missing))[2]
        assert set(pair) <= set(again.invited)


def test_a_meeting_on_record_is_planned_with_who_is_on_its_list_and_a_past_one_is_not():
    found = planted()
    assert [m.name for m in coming.to_come(found, TODAY)] == ["Viene"]
    id_ = coming.to_come(found, TODAY)[0].id
    tree, shown, next_ = drawn(found, encuentro=id_, invitadas="0")
    assert next_.host == "20"
    assert shown["there"].shown == "2"
    assert answer(tree).startswith("En Viene, 2 organizaciones de 2 regiones pondrían en contacto a 1 pareja que hoy")
    (past,) = [m.id for m in found.meetings.values() if m.name == "Fue"]
    assert drawn(found, encuentro=past)[2].plan.meeting is None


def test_the_meeting_of_today_and_one_of_this_month_can_still_be_prepared():
    found = findings(
        small(
            organizaciones=PEOPLE,
            encuentros="Reunión,Fecha,Región\nHoy,2026-11-26,Piura\nEste mes,2026-11,Piura\nAyer,2026-11-25,Piura",
        ),
        View(),
    )
    assert sorted(m.name for m in coming.to_come(found, TODAY)) == ["Este mes", "Hoy"]
    today, past = (next(m.id for m in found.meetings.values() if m.name == name) for name in ("Hoy", "Ayer"))
    assert answer(drawn(found, encuentro=today)[0]).startswith("En Hoy")
    assert "Ayer ya fue: se propone otro." in text(drawn(found, encuentro=past)[0])
    assert "no está en esta vista" in text(drawn(found, encuentro="meeting:zz")[0])
    assert "se propone otra sede" in text(drawn(found, sede="zz")[0])


def test_without_guests_nothing_is_said_of_guests():
    said = text(drawn(planted(), sede="08", invitadas="0")[0])
    assert "Sin invitadas: irían solo quienes estarían de todos modos." in said
    assert "una menos" not in said
    assert "Ninguna otra llevaría" not in said


def test_with_one_organization_nothing_would_change_and_nothing_is_claimed():
    one = drawn(findings(small(organizaciones="Organización,Departamento\nAna,Cusco"), View()))[0]
    assert "ya tienen camino entre sí" not in text(one)
    assert "1 es de la región" in text(one)


def test_what_cannot_be_said_is_said_so():
    nowhere = drawn(findings(small(organizaciones="Organización\nAna\nBea"), View()))[0]
    assert "no se puede decir a quién invitar" in answer(nowhere)
    one = drawn(findings(small(organizaciones="Organización,Departamento\nAna,Cusco"), View()))[0]
    assert answer(one).endswith("no se puede decir qué haría")
    nobody = drawn(findings(small(mesas="Mesa\nM"), View()))[0]
    assert "no se puede decir" in answer(nobody)


@pytest.mark.parametrize("said", ["", "x", "-1", "²", "99999999"])
def test_a_number_of_guests_that_is_none_is_the_usual_one(said: str):
    assert coming.plan(planted(), {"invitadas": said}, TODAY) == Plan()
    assert coming.plan(planted(), {"invitadas": "99"}, TODAY).guests == MOST_GUESTS


def test_no_decimal_and_no_promise_is_on_the_page(record: Snapshot):
    whole = text(drawn(findings(record, View()))[0])
    assert not re.search(r"\d\.\d", whole)
    assert "gracias a" not in whole
    assert "que hoy no conste un vínculo no quiere decir que no exista" in whole


def test_a_meeting_on_record_says_when_and_where_it_is_and_what_is_not_known_of_it():
    found = planted()
    (to_come,) = coming.to_come(found, TODAY)
    tree = drawn(found, encuentro=to_come.id)[0]
    (said,) = [text(node) for node in walk(tree) if node["attrs"].get("class") == "announced"]
    assert said.startswith(f"Viene. {words.sentence(words.when(to_come))}. Piura. ")
    assert "Programa: no consta" in said
    assert not [node for node in walk(drawn(found, sede="08")[0]) if node["attrs"].get("class") == "announced"]


def test_what_asks_for_a_column_names_it_as_the_template_does():
    assert asking.WHERE == "Región"
    nowhere = text(drawn(findings(small(organizaciones="Organización\nAna\nBea"), View()))[0])
    assert "columna «Región» de la plantilla" in nowhere
