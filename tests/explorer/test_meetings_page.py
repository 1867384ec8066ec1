"""Every number on Encuentros opens exactly its rows; what it says is true by hand, and nothing unknown is a zero."""

import re
from collections.abc import Iterator

import pytest
from factory import snapshot as small

from explorer.compositions import meetings
from explorer.compositions.meetings import words
from explorer.compositions.meetings.minutes import minutes
from explorer.compositions.meetings.picture import MOST
from explorer.compositions.numbers import Number, opened
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Node, text, walk
from graph import facts, log
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

VIEWS = [
    View(),
    View(institutions=True),
    View(first_year=2015, last_year=2019),
    View(last_year=2012),
    View(network=Network.APOC),
    View(network=Network.CULTURE_POINTS, institutions=True),
    View(grades=(1, 4)),
]
MEETINGS = [None, *(f"meeting:{code}" for code in ("enc5", "enc6", "epa-2015", "preencuentros-program", "foro-regional-cusco", "mesa-santa-2016", "7c-launch", "lum-igualdad-diversidad"))]  # fmt: skip
STATED = ("told",)
"""What a publication says of a meeting opens the rows that say so."""


def findings(found: Snapshot, view: View) -> Findings:
    return Findings(found, scope(found, view, facts.years(found)))


def drawn(found: Findings, asked: str | None = None) -> tuple[Node, dict[str, Number]]:
    meeting = meetings.chosen(found, asked)
    shown = meetings.numbers(found, meeting)
    years = facts.years(found.snapshot) or (2026, 2026)
    return meetings.page(found, shown, Filters(found.scope.view, years), meeting, asked is not None), shown


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


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_number_opens_exactly_its_rows(record: Snapshot, view: View):
    found = findings(record, view)
    for asked in MEETINGS:
        tree, shown = drawn(found, asked)
        counted = 0
        for said, key in buttons(tree):
            number = shown[key]
            assert all(len(records) > 0 for records in number.rows["records"]), key
            if said.replace(",", "").isdecimal():
                assert int(said.replace(",", "")) == len(number.rows), (asked, key)
                counted += 1
            else:
                assert len(number.rows), (said, key)
        assert counted > 5


@pytest.mark.parametrize("asked", MEETINGS)
def test_no_number_stands_outside_a_button_but_years_dates_and_names(record: Snapshot, asked: str | None):
    found = findings(record, View())
    tree, _ = drawn(found, asked)
    loose = []
    for node in walk(tree):
        if node["attrs"].get("open") or node["tag"] in ("text", "title", "button", "code"):
            continue
        loose += [child for child in node["children"] if isinstance(child, str) and re.search(r"\d", child)]
    names = [*found.captions.values(), *filter(None, record.nodes["Meeting"]["place"])]
    told = [text for m in found.meetings.values() for text in found.look_back(m.id).delivered.rows["fact"]]
    for name in sorted({*names, *told}, key=len, reverse=True):
        if re.search(r"\d", name):
            loose = [said.replace(name, "") for said in loose]
    allowed = re.compile(r"\b(19|20)\d\d\b|\b\d{1,2}( de [a-z]+|( al| a) )|«[^»]*»|\d · |\d+\.ª|^0$| \d de ")
    assert [said for said in loose if re.search(r"\d", allowed.sub("", said))] == []


def test_the_fifth_encounter_is_told_as_the_record_tells_it(record: Snapshot):
    tree, _ = drawn(findings(record, View()))
    said = "El Quinto Encuentro Nacional de Cultura (5ENC) dejó 3 vínculos de trabajo entre 3 organizaciones y 1 agenda"
    assert answer(tree) == said
    whole = text(tree)
    assert "Ninguna coincidencia anterior registrada entre los 3 pares" in whole
    assert "De las ediciones 3.ª y 4.ª no hay fila." in whole
    assert "Los filtros dejan fuera a 2 más: Alianza Peruana" in whole
    assert "De Loreto: Arteria Cultural y Estamos en la Calle. De Arte Crecer no consta la región." in whole
    with_them, _ = drawn(findings(record, View(institutions=True)))
    assert answer(with_them).endswith("dejó 6 vínculos de trabajo entre 4 organizaciones y 1 agenda")
    assert "10 pares coinciden aquí por primera vez: 6 lo organizaron, 4 solo coincidieron." in text(with_them)


def test_the_ties_of_the_fifth_encounter_by_a_query_by_hand(record_store: Store, record: Snapshot):
    """Each two of its committee or organizers, whom nothing dated before it has listed together."""
    rows = record_store.read(
        """
        MATCH (a:Organization)-[x:ATTENDED]->(m:Meeting {code: 'enc5'})<-[y:ATTENDED]-(b:Organization)
        WHERE a.id < b.id
          AND any(r IN x.role WHERE r IN ['organizer', 'organizing_committee'])
          AND any(r IN y.role WHERE r IN ['organizer', 'organizing_committee'])
          AND NOT EXISTS { MATCH (a)-[:ATTENDED]->(n:Meeting)<-[:ATTENDED]-(b) WHERE n.start < m.start }
        RETURN a.id, b.id ORDER BY a.id, b.id
        """
    ).rows
    back = findings(record, View(institutions=True)).look_back("meeting:enc5")
    assert [(one, other) for one, other, _ in back.links] == [tuple(row) for row in rows]
    assert len(rows) == 6


def test_the_page_opens_on_what_is_asked_else_on_what_most_rows_speak_of(record: Snapshot):
    found = findings(record, View())
    assert meetings.chosen(found, "meeting:enc6") == "meeting:enc6"
    assert meetings.chosen(found, "meeting:nada") == meetings.chosen(found, None) == "meeting:enc5"
    assert "es del que más filas hablan" in text(drawn(found)[0])
    assert "es del que más filas hablan" not in text(drawn(found, "meeting:enc5")[0])


def test_a_list_that_is_not_known_is_hatched_and_says_how_to_load_it(record: Snapshot):
    found = findings(record, View())
    for asked in ("meeting:enc5", "meeting:cmcvc3", "meeting:preencuentros-program"):
        framed = [n for n in walk(drawn(found, asked)[0]) if n["attrs"].get("class") == "framed"]
        assert len(framed) == 1
        assert "Asistencias" in text(framed[0]) or "Subirla" in text(framed[0])
    assert "La lista está completa." in text(drawn(found, "meeting:lum-igualdad-diversidad")[0])


def test_without_a_date_nothing_is_said_to_be_the_first(record: Snapshot):
    tree, _ = drawn(findings(record, View()), "meeting:foro-regional-cusco")
    whole = text(next(n for n in walk(tree) if n["tag"] == "article"))
    assert (
        answer(tree)
        == "En el Foro Regional de Políticas Culturales (Cusco), sin fecha, constan 10 vínculos de trabajo entre 5 organizaciones"
    )
    assert "no se sabe si por primera vez" in whole
    assert "Sin la fecha de este encuentro no se sabe qué fue antes." in whole
    assert "aquí por primera vez" not in whole


def test_the_calendar_lists_every_meeting_in_view_once_and_leads_to_it(record: Snapshot):
    for view in VIEWS[:4]:
        found = findings(record, view)
        tree, _ = drawn(found)
        lines = [n for n in walk(tree) if n["attrs"].get("class") == "calendar"]
        led = [n["attrs"]["href"] for line in lines for n in walk(line) if n["tag"] == "a"]
        assert led == [words.to(id_) for id_ in found.calendar["meeting"]]


def test_rows_go_down_to_file_row_and_public_address(record: Snapshot, record_store: Store):
    _, shown = drawn(findings(record, View()))
    drawer = opened(shown["told"], log.records(record_store, shown["told"].ids))
    files = {text(n).split(",")[0] for n in walk(drawer) if n["attrs"].get("class") == "place"}
    assert files == {"encuentros.csv", "asistencias.csv", "agenda.csv", "fondos.csv"}
    assert all(n["attrs"]["href"].startswith("http") for n in walk(drawer) if n["tag"] == "a")


def test_the_text_for_the_minutes_says_what_the_page_says(record: Snapshot):
    found = findings(record, View())
    tree, shown = drawn(found)
    (copied,) = [n["attrs"]["data-copy"] for n in walk(tree) if "data-copy" in n["attrs"]]
    assert copied == minutes(found, found.look_back("meeting:enc5"), shown, "Iquitos, Loreto")
    for line in ("Iquitos, Loreto, 3 al 5 de agosto de 2017", "Organizaciones conocidas: 3 (lista conocida en parte)",
                 "Vínculos de trabajo que constan por primera vez: 3", "Se cumplió: no consta ningún seguimiento."):  # fmt: skip
        assert line in copied.splitlines()
    assert "\n\n\n" not in copied


@pytest.mark.parametrize("people", range(2, MOST + 1))
def test_no_tie_of_the_picture_runs_through_a_third_organization(people: int):
    names = [f"Organización número {n}" for n in range(people)]
    found = findings(
        small(
            encuentros="Reunión,Fecha,Tipo\nTaller,2018-01-02,trabajo",
            asistencias="Reunión,Fecha,Organización\n" + "".join(f"Taller,2018-01-02,{name}\n" for name in names),
        ),
        View(),
    )
    tree, _ = drawn(found)
    picture = next(n for n in walk(tree) if n["attrs"].get("class") == "small-network")
    spots = [(float(n["attrs"]["cx"]), float(n["attrs"]["cy"])) for n in walk(picture) if n["tag"] == "circle"]
    assert len(spots) == people
    ties = [re.findall(r"-?[\d.]+", n["attrs"]["d"]) for n in walk(picture) if n["tag"] == "path"]
    assert len(ties) == people * (people - 1) // 2
    for line in ties:
        x1, y1, x2, y2 = map(float, line)
        for x, y in spots:
            if min(abs(x - x1) + abs(y - y1), abs(x - x2) + abs(y - y2)) < 1:
                continue
            t = max(0, min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)))
            assert ((x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2) ** 0.5 > 7


def test_an_empty_space_teaches_what_would_appear():
    whole = text(drawn(findings(small(organizaciones="Organización\nAna"), View()))[0])
    assert "Todavía no consta ningún encuentro" in whole
    assert "antes, durante y después" in whole
    assert "Encuentros" in whole
    assert "Asistencias" in whole


def test_years_without_a_meeting_say_so_and_what_they_leave_out():
    found = small(encuentros="Reunión,Fecha\nUna,2010\nDos,2014", mesas="Mesa,Consta al\nM,2020")
    tree, shown = drawn(findings(found, View(first_year=2016, last_year=2018)))
    assert answer(tree) == "Ningún encuentro consta en los años en vista"
    assert shown["left_out"].shown == "2"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Quinto Encuentro Nacional", "el Quinto Encuentro Nacional"),
        ("7ª Reunión del Consejo", "la 7ª Reunión del Consejo"),
        ("Seminario-Taller «Chimbote»", "el Seminario-Taller «Chimbote»"),
        ("10 años del Festival", "10 años del Festival"),
        ("XVIII FITECA", "XVIII FITECA"),
        ("Plantón por los espacios", "el Plantón por los espacios"),
        ("Mesa de diálogo", "la Mesa de diálogo"),
    ],
)
def test_a_meeting_has_the_article_of_what_it_is(name: str, said: str):
    assert words.the(name) == said


def test_a_meeting_out_of_the_years_in_view_is_shown_and_said_to_be(record: Snapshot):
    tree, _ = drawn(findings(record, View(last_year=2012)), "meeting:enc5")
    assert "fuera de los años en vista" in text(tree)
    assert answer(tree).startswith("El Quinto Encuentro Nacional de Cultura (5ENC) dejó 3 vínculos")


def test_what_is_taken_away_loads_again_as_it_was(record: Snapshot):
    found = findings(record, View(institutions=True))
    back = found.look_back("meeting:enc5")
    taken = meetings.tables(found, back)
    lists = taken["Asistencias de Quinto Encuentro Nacional de Cultura (5ENC)"]
    again = small(
        organizaciones="Organización,Código\n"
        + "".join(f"{o},{c}\n" for o, c in zip(lists["Organización"], lists["Organización (código)"], strict=True)),
        encuentros=taken["Encuentros"].to_csv(index=False),
        asistencias=lists.to_csv(index=False),
    )
    (same,) = [m for m in findings(again, View()).meetings.values() if m.id == "meeting:enc5"]
    assert {a.organization: a.roles for a in same.listed} == {a.organization: a.roles for a in back.meeting.listed}
    assert (same.name, same.start, same.end) == (back.meeting.name, back.meeting.start, back.meeting.end)
    assert len(again.nodes["Meeting"]) == len(found.calendar)
    assert set(meetings.pictures(found, back)) == {
        "Los encuentros en el tiempo", "Vínculos de trabajo: Quinto Encuentro Nacional de Cultura (5ENC)"}  # fmt: skip
