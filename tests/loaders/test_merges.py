"""A merge is said: both spellings, their rows, and the way to say that they are two."""

from pathlib import Path

from factory import file, records, report

from graph import change, log
from graph.claims import Node
from graph.fold import fold
from graph.names import shortened
from graph.snapshot import snapshot, store_digest
from graph.store import Store
from loaders import pipeline
from loaders.known import Known
from loaders.pipeline import check
from loaders.report import Report

TWO = (
    "Organización,Región\n"
    "Asoc. Cultural Killa Raymi,Cusco\n"
    "Asociación Cultural Killa Raymi,Cusco\n"
    "ASOCIACIÓN CULTURAL KILLA RAYMI,Cusco\n"
    "Otra Casa,Puno"
)


def known(text: str) -> Known:
    return Known(frozenset(m for r in report("organizaciones", text).records for _, m in r.mentions()))


def merges(told: Report) -> list[str]:
    return [line for line in told.lines() if "Se toma por la misma" in line]


def test_two_rows_that_merge_are_said_with_both_spellings_their_rows_and_the_way_out():
    told = report("organizaciones", TWO)
    assert (told.stored, told.open, told.verdict) == (4, [], "accept")
    (line,) = merges(told)
    assert line.startswith("organizaciones.csv, fila 2, columna Organización: «Asoc. Cultural Killa Raymi». ")
    assert "que «ASOCIACIÓN CULTURAL KILLA RAYMI» (filas 3, 4)" in line
    assert f"--answer {told.taken[0].id}=otra" in line
    assert told.as_json()["questions"] == []
    assert [p["code"] for p in told.as_json()["problems"]] == ["one name"]


def test_a_file_that_merges_with_what_is_known_says_so_once():
    before = known("Organización,Región\nAsociación Cultural Killa Raymi,Cusco")
    (line,) = merges(report("organizaciones", "Organización,Región\nAsoc. Cultural Killa Raymi,Cusco", before))
    assert "que «Asociación Cultural Killa Raymi» (ya consta)" in line
    assert not merges(report("organizaciones", TWO, known(TWO)))


def test_two_files_name_the_other_one():
    listed = file("asistencias", "Reunión,Organización\nTaller,Asoc. Cultural Killa Raymi")
    roster = file("organizaciones", "Organización,Región\nAsociación Cultural Killa Raymi,Cusco")
    told = check([listed, roster], Known())
    assert "(fila 2 de organizaciones.csv)" in merges(told[0])[0]
    assert not merges(told[1])


def test_a_declared_alias_or_one_code_for_both_is_nothing_to_say():
    assert not merges(
        report(
            "organizaciones",
            "Organización,Región,Otros nombres\n"
            "Asociación Cultural Killa Raymi,Cusco,Asoc. Cultural Killa Raymi\nAsoc. Cultural Killa Raymi,Cusco,",
        )
    )
    assert not merges(
        report("organizaciones", "Código,Organización\nk,Asociación Cultural Killa\nk,Asoc. Cultural Killa")
    )


def test_who_says_that_they_are_two_gets_two_and_is_not_told_again():
    text = "Organización,Región\nAsoc. Cultural Killa Raymi,Cusco\nAsociación Cultural Killa Raymi,Cusco"
    (asked,) = report("organizaciones", text).taken
    (told,) = check([file("organizaciones", text)], Known(), given={asked.id: "otra"})
    assert (told.stored, told.open, merges(told)) == (2, [], [])


def test_an_answer_parts_them_in_the_graph_and_taking_it_back_joins_them(tmp_path: Path, store: Store):
    path = tmp_path / "organizaciones.csv"
    path.write_text("Organización,Región\nAsoc. Cultural Killa,Cusco\nAsociación Cultural Killa,Cusco\n", "utf-8")
    (done,) = pipeline.load(store, [path])
    assert list(snapshot(store).nodes["Organization"]["name"]) == ["Asociación Cultural Killa"]
    before = store_digest(store)
    list(pipeline.load(store, [path], given={done.report.taken[0].id: "otra"}))
    assert sorted(snapshot(store).nodes["Organization"]["name"]) == [
        "Asoc. Cultural Killa",
        "Asociación Cultural Killa",
    ]
    (told,) = pipeline.check(pipeline.read([path]), Known.read(store))
    assert (told.open, merges(told)) == ([], [])
    change.withdraw(store, log.loads(store)[-1].id)
    assert store_digest(store) == before


def test_a_third_spelling_of_two_that_are_kept_apart_stays_open():
    apart = records(juicios="Una,Otra,Juicio\nAsoc. Cultural Killa,Asociación Cultural Killa,es otra")
    rows = records(
        organizaciones="Organización\nAsociación Cultural Killa\nAsoc. Cultural Killa",
        asistencias="Reunión,Organización\nTaller,A.C. Killa\nCharla,Asoc. Cultural Killa",
    )
    found = fold([*rows, *apart]).facts
    assert "org:~ac-killa" not in {t.id for t in found if isinstance(t, Node)}
    attended = {(t.source, t.target) for t in found if not isinstance(t, Node) and t.type == "ATTENDED"}
    assert attended == {("org:~asoc-cultural-killa", "meeting:~charla")}


def test_the_fullest_spelling_is_shown_and_the_others_find_it():
    rows = records(organizaciones="Organización\nAsoc. Cultural Killa\nAsoc. Cultural Killa\nAsociación Cultural Killa")
    (values,) = (f.values for t, f in fold(rows).facts.items() if isinstance(t, Node))
    assert (values["name"], values["aliases"]) == ("Asociación Cultural Killa", ["Asoc. Cultural Killa"])


def test_what_a_name_leaves_out_is_counted_and_another_way_to_write_it_is_not():
    assert shortened("Educación e Identidad") == shortened("Siglo XXI S.A.C.") == shortened("Kuntur") == 0
    assert shortened("C.C. Texao") > shortened("Ctro. Cultural Texao") > 0
