"""Every number on Compromisos opens exactly its rows; nothing unknown is a no, and seven without text are one set."""

import re
from collections.abc import Iterator

import pytest
from factory import snapshot as small

from explorer.compositions import commitments
from explorer.compositions.numbers import Number
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Node, text, walk
from graph import facts
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

VIEWS = [
    View(),
    View(institutions=True),
    View(first_year=2016, last_year=2018),
    View(first_year=2018),
    View(network=Network.APOC),
    View(grades=()),
]
CARRIED = {
    "organizaciones": "Organización,Código,Sector\nAna,a,\nBeto,b,\nMunicipio,m,pública",
    "compromisos": "Compromiso,Código,Organización,Fecha límite,Estado,Fecha de lanzamiento\nAbrir casas,k1,Ana,2024-06,pendiente,2020\n"
    "Abrir casas,k1,Municipio,2024-06,pendiente,2020\nPublicar,k2,,,,2021",
    "seguimientos": "Compromiso,Compromiso (código),Qué pasó,Fecha,Organización,Estado\nAbrir casas,k1,Se abrió una,2022-03-04,Ana,en curso",
}


def findings(found: Snapshot, view: View) -> Findings:
    return Findings(found, scope(found, view, facts.years(found)))


def drawn(found: Findings) -> tuple[Node, dict[str, Number]]:
    shown = commitments.numbers(found)
    years = facts.years(found.snapshot) or (2026, 2026)
    return commitments.page(found, shown, Filters(found.scope.view, years)), shown


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


def check(tree: Node, shown: dict[str, Number]) -> int:
    counted = 0
    for said, key in buttons(tree):
        number = shown[key]
        assert all(len(records) > 0 for records in number.rows["records"]), key
        if said.replace(",", "").isdecimal():
            assert int(said.replace(",", "")) == len(number.rows), key
            counted += 1
        else:
            assert len(number.rows), (said, key)
    return counted


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_number_opens_exactly_its_rows(record: Snapshot, view: View):
    assert check(*drawn(findings(record, view))) > 10


@pytest.mark.parametrize("view", [View(), View(institutions=True), View(last_year=2021)], ids=str)
def test_every_number_of_a_network_that_carries_opens_its_rows(view: View):
    assert check(*drawn(findings(small(**CARRIED), view))) > 4


def test_no_number_stands_outside_a_button_but_years_dates_and_names(record: Snapshot):
    found = findings(record, View())
    tree, _ = drawn(found)
    loose = []
    for node in walk(tree):
        if node["attrs"].get("open") or node["tag"] in ("text", "title", "button", "code"):
            continue
        loose += [child for child in node["children"] if isinstance(child, str) and re.search(r"\d", child)]
    for name in sorted(found.captions.values(), key=len, reverse=True):
        if re.search(r"\d", name):
            loose = [said.replace(name, "") for said in loose]
    allowed = re.compile(r"\b(19|20)\d\d\b|\b\d{1,2} de [a-z]+|«.*»|#7Compromisos|^0$")  # a zero has no rows to open
    assert [said for said in loose if re.search(r"\d", allowed.sub("", said))] == []


def test_the_answer_is_true_by_a_query_by_hand(record: Snapshot, record_store: Store):
    taken, followed = record_store.read(
        """
        MATCH (c:Commitment {code: '7C'})
        RETURN count { (:Pledge)-[:TAKES_UP]->(c) }, count { (:FollowUp)-[:FOLLOWS_UP]->(c) }
        """
    ).rows[0]
    assert (taken, followed) == (7, 0)
    tree, _ = drawn(findings(record, View()))
    assert answer(tree) == f"{taken} actos públicos recogieron los #7Compromisos; de ninguno consta un seguimiento"


def test_the_seven_without_text_are_one_set_of_seven(record: Snapshot):
    tree, shown = drawn(findings(record, View()))
    assert shown["commitments"].shown == "6"
    (boxes,) = [n for n in walk(tree) if n["attrs"].get("class") == "boxes"]
    assert len(boxes["children"]) == 7
    assert "Los siete, uno por uno" in text(tree)
    assert "qué organización lleva cuál" in text(tree)


def test_what_is_not_known_is_hatched_and_what_does_not_apply_is_a_dash(record: Snapshot):
    found = findings(record, View())
    tree, _ = drawn(found)
    acts = next(n for n in walk(tree) if n["attrs"].get("class") == "uptakes")
    lines = [n for n in walk(acts) if n["tag"] == "tr" and n["children"][0]["attrs"].get("scope") == "row"]
    drawn_steps = {}
    for line in lines:
        cells = [_state(cell) for cell in line["children"][3:]]
        name = text(next(n for n in walk(line) if n["tag"] == "button"))
        drawn_steps[name] = cells
    assert len(drawn_steps) == 8
    yes, gap, dash = "consta", "no consta", "–"
    assert drawn_steps["Pacto de Gobernabilidad de Ate"] == [dash, yes, gap, gap]
    assert drawn_steps["Debate Electoral de Lima «Los candidatos responden»"] == [yes, yes, dash, gap]
    assert drawn_steps["Candidaturas sin nombre"] == [dash, gap, yes, gap]
    assert drawn_steps["Luis Wilson Ugarte"] == [yes, gap, gap, gap]


def _state(cell: Node) -> str:
    labels = [n["attrs"]["aria-label"] for n in walk(cell) if "aria-label" in n["attrs"]]
    return labels[0] if labels else text(cell)


def test_a_pact_without_a_date_says_so_and_what_it_rules(record: Snapshot):
    whole = text(drawn(findings(record, View()))[0])
    assert "sin fecharige 2019–2022" in whole
    narrow, shown = drawn(findings(record, View(first_year=2016, last_year=2018)))
    assert answer(narrow).startswith("4 actos públicos")
    assert shown["left_out"].shown == "3"
    assert "los años en vista dejan fuera 3 actos" in text(narrow)


def test_carriers_in_view_are_counted_and_the_others_said():
    tree, shown = drawn(findings(small(**CARRIED), View()))
    assert answer(tree) == "2 compromisos; de 1 consta quién lo lleva y de 1 un seguimiento"
    assert "1: Ana; 1 fuera de la vista" in text(tree)
    assert "nombra a Ana" in text(tree)
    assert list(shown["carriers.commitment:k1"].rows["name"]) == ["Ana"]
    with_them, _ = drawn(findings(small(**CARRIED), View(institutions=True)))
    assert "2: Ana, Municipio" in text(with_them)


def test_each_origin_of_an_agenda_leads_to_its_meeting(record: Snapshot):
    tree, _ = drawn(findings(record, View()))
    led = {n["attrs"]["href"] for n in walk(tree) if n["tag"] == "a" and n["attrs"].get("href", "").startswith("/")}
    codes = ("preencuentros-program", "enc5", "enc6")
    assert {f"/encuentros?encuentro=meeting%3A{code}" for code in codes} <= led


def test_what_to_ask_for_names_the_template(record: Snapshot):
    tree, shown = drawn(findings(record, View()))
    whole = text(next(n for n in walk(tree) if n["tag"] == "table" and "Qué pedir" in text(n["children"][0])))
    for table in ("Compromisos", "Agenda", "Observaciones", "Seguimientos", "Adhesiones", "Fondos"):
        assert f"Llene la plantilla «{table}»" in whole or "Cargarlo" in whole
    assert shown["ask.carriers"].shown == "6"


def test_an_empty_space_teaches_what_would_appear():
    whole = text(drawn(findings(small(organizaciones="Organización\nAna"), View()))[0])
    assert "Todavía no consta ningún compromiso" in whole
    assert "qué se prometió, quién lo lleva y qué se cumplió" in whole
    late = small(compromisos="Compromiso,Fecha de lanzamiento\nUno,2018", mesas="Mesa,Consta al\nM,2010")
    assert answer(drawn(findings(late, View(last_year=2012)))[0]) == "Ningún compromiso consta en los años en vista"


def test_a_link_to_one_commitment_is_answered_for_it(record: Snapshot):
    found = findings(record, View())
    shown = commitments.numbers(found)

    def asked(id_: str | None) -> Node:
        return commitments.page(found, shown, Filters(View(), (2008, 2025)), id_)

    assert (
        answer(asked("commitment:aic2"))
        == "De «Agenda de Incidencia Compartida, segunda versión» no consta quién lo lleva, ni un seguimiento"
    )
    assert answer(asked("commitment:aic1")).startswith(
        "1 acto público recogió «Agenda de Incidencia Compartida, primera"
    )
    assert answer(asked("commitment:nada")) == answer(asked(None)) == answer(asked("commitment:7c"))
    assert "Ver la respuesta de todos" in text(asked("commitment:aic2"))
    assert "Ver la respuesta de todos" not in text(asked(None))
    carried = findings(small(**CARRIED), View())
    tree = commitments.page(carried, commitments.numbers(carried), Filters(View(), (2020, 2022)), "commitment:k1")
    assert answer(tree) == "De «Abrir casas» consta que lo lleva 1; consta 1 seguimiento"
    check(tree, commitments.numbers(carried))
