"""What people decide, in the fold: merges, what is kept apart, corrections, what no longer holds."""

from factory import file, records, shown

from graph.claims import Edge, Node
from graph.fold import Graph, fold
from graph.identity import resolve
from graph.snapshot import current
from loaders.checking import load_id

ROSTER = "Código,Organización,Región,Fundación\no1,Arteria,Loreto,2008\no2,Kuntur,Cusco,"
LIST = "Reunión,Organización\nTaller,Arteria Cultral\nTaller,Kuntur"
SAME = "Una,Una (código),Otra,Juicio\n,o1,Arteria Cultral,es la misma"


def graph(*tables: tuple[str, str]) -> Graph:
    return fold([r for table, text in tables for r in records(**{table: text})])


def test_a_merge_joins_mentions_and_the_first_name_and_id_stay():
    found = graph(("organizaciones", ROSTER), ("asistencias", LIST), ("juicios", SAME)).facts
    assert Edge("ATTENDED", "org:o1", "meeting:~taller") in found
    assert Node("org:~arteria-cultral") not in found
    values = found[Node("org:o1")].values
    assert (values["name"], values["aliases"]) == ("Arteria", ["Arteria Cultral"])


def test_without_the_judgement_the_graph_is_what_it_was():
    before = graph(("organizaciones", ROSTER), ("asistencias", LIST))
    assert before == fold(
        r for r in [*records(organizaciones=ROSTER, asistencias=LIST), *records(juicios=SAME)] if not r.decides
    )


def test_links_with_an_old_id_still_find_it():
    found = shown(graph(("organizaciones", ROSTER), ("asistencias", LIST), ("juicios", SAME)))
    assert current(found, "org:~arteria-cultral") == "org:o1"
    assert current(found, "org:o1") == "org:o1"
    assert current(found, "org:~nadie") is None


def test_a_judgement_about_nobody_sleeps():
    assert graph(("organizaciones", ROSTER), ("juicios", SAME)) == graph(("organizaciones", ROSTER))


def test_the_survivor_is_the_one_that_is_named_first_even_without_a_code():
    judged = "Una,Otra,Otra (código),Juicio\nArteria Cultral,,o1,es la misma"
    found = graph(("organizaciones", ROSTER), ("asistencias", LIST), ("juicios", judged)).facts
    assert found[Node("org:~arteria-cultral")].values["code"] == "o1"
    assert Node("org:o1") not in found


def test_what_is_not_the_same_stays_apart_whatever_else_is_judged():
    apart = "Una,Una (código),Otra,Juicio,Anotado\n,o1,Arteria Cultral,es otra,2026-01-01\n,o1,Arteria Cultral,es la misma,2026-01-02"
    found = graph(("organizaciones", ROSTER), ("asistencias", LIST), ("juicios", apart)).facts
    assert Node("org:~arteria-cultral") in found


def test_a_name_without_place_can_be_kept_apart_from_the_only_one_of_that_name():
    rows = (
        ("organizaciones", "Organización,Región\nArteria,Loreto"),
        ("asistencias", "Reunión,Organización\nTaller,Arteria"),
    )
    assert (
        len(
            resolve(
                m for t, x in rows for r in records(**{t: x}) for _, m in r.mentions() if m.label == "Organization"
            ).entities
        )
        == 1
    )
    judged = ("juicios", "Una,Una (región o fecha),Otra,Juicio\nArteria,Loreto,Arteria,es otra")
    found = graph(*rows, judged).facts
    assert {t.id for t in found if isinstance(t, Node) and t.id.startswith("org:")} == {
        "org:~arteria",
        "org:~arteria.16",
    }


def test_an_open_name_is_settled_by_a_judgement():
    rows = (
        ("organizaciones", "Organización,Región\nArteria,Loreto\nArteria,Cusco"),
        ("asistencias", "Reunión,Organización\nTaller,Arteria"),
    )
    judged = ("juicios", "Una,Una (región o fecha),Otra,Juicio\nArteria,Cusco,Arteria,es la misma")
    assert Edge("ATTENDED", "org:~arteria.08", "meeting:~taller") not in graph(*rows).facts
    assert Edge("ATTENDED", "org:~arteria.08", "meeting:~taller") in graph(*rows, judged).facts


def test_a_correction_beats_what_rows_say_and_ends_a_contradiction():
    wrong = ("organizaciones", "Código,Organización,Fundación\no1,Arteria,2010")
    right = ("correcciones", "Código,Dato,Valor,Anotado\no1,Fundación,2009,2026-01-01\no1,Fundación,2007,2026-01-02")
    assert graph(("organizaciones", ROSTER), wrong).facts[Node("org:o1")].values["contested"] == ["founded"]
    values = graph(("organizaciones", ROSTER), wrong, right).facts[Node("org:o1")].values
    assert values["founded"] == "2007"
    assert "contested" not in values


def test_a_corrected_region_is_the_only_one():
    right = ("correcciones", "Código,Dato,Valor\no1,Región,Puno")
    found = graph(("organizaciones", ROSTER), right).facts
    assert [t.target for t in found if isinstance(t, Edge) and t.source == "org:o1"] == ["region:21"]


def test_the_kind_of_a_meeting_is_set_by_hand():
    right = ("correcciones", "Qué es,Nombre,Dato,Valor\nencuentro,Taller,Tipo,festival")
    assert graph(("asistencias", LIST), right).facts[Node("meeting:~taller")].values["kind"] == "festival"


def test_a_replaced_list_is_out_of_force_while_the_new_one_is_in():
    new = "Código,Organización,Región,Fundación\no1,Arteria,Loreto,2011"
    old = load_id(file("organizaciones", ROSTER).digest)
    by = load_id(file("organizaciones", new).digest)
    replaced = ("retiros", f"Carga,Por la carga\n{old},{by}")
    assert graph(("organizaciones", ROSTER), ("organizaciones", new), replaced) == graph(("organizaciones", new))
    assert graph(("organizaciones", ROSTER), replaced) == graph(("organizaciones", ROSTER))


def test_one_row_can_be_withdrawn():
    id_ = load_id(file("organizaciones", ROSTER).digest)
    out = ("retiros", f"Carga,Registro\n{id_},{id_}.1.3")
    found = graph(("organizaciones", ROSTER), out).facts
    assert Node("org:o2") not in found
    assert Node("org:o1") in found


def test_the_latest_row_of_an_introduction_says_its_state_and_either_order_is_one_pair():
    def state(*rows: str) -> dict[str, object]:
        text = "\n".join(["Una organización,Otra organización,Fecha,Estado,Anotado", *rows])
        found = graph(("presentaciones", text)).facts
        (node,) = [f for t, f in found.items() if isinstance(t, Node) and t.id.startswith("introduction:")]
        return node.values

    proposed, made = "Arteria,Kuntur,2026-01-02,propuesta,", "Kuntur,Arteria,2026-02-10,hecha,"
    assert state(proposed, made)["state"] == state(made, proposed)["state"] == "made"
    assert state(proposed, made)["date"] == "2026-02-10"
    dismissed = "Arteria,Kuntur,,descartada,2026-03-01T10:00:00+00:00"
    assert state(proposed, made, dismissed)["state"] == "dismissed"
    again = "Arteria,Kuntur,2026-03-01,propuesta,2026-03-01T11:00:00+00:00"
    assert state(dismissed, again)["state"] == "proposed"
