"""Facts entered by hand, and answers: the same road as every file."""

from pathlib import Path

import pytest

from graph import change, log
from graph.errors import LoadError
from graph.snapshot import snapshot, store_digest
from graph.store import Store
from loaders import answers, pipeline
from loaders.entry import enter, enter_all
from loaders.known import Known
from loaders.written import PAGE

PAIR = {"Una organización": "Arteria", "Otra organización": "Kuntur"}


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def states(store: Store) -> list[str]:
    return list(snapshot(store).nodes["Introduction"]["state"])


def test_a_row_from_a_page_is_a_load_with_its_source(store: Store):
    done = enter(store, "encuentros", {"Reunión": "Taller", "Fecha": "2026-01-02", "Tipo": "trabajo"}, who="Ana")
    assert (done.report.stored, done.already) == (1, False)
    (entry,) = log.loads(store)
    assert (entry.file, entry.who, entry.id) == (PAGE, "Ana", done.report.load)
    assert list(snapshot(store).nodes["Meeting"]["kind"]) == ["working"]


def test_a_second_press_changes_nothing_and_undo_gives_the_graph_before(store: Store):
    before = store_digest(store)
    row = {"Reunión": "Taller", "Organización": "Kuntur"}
    first = enter(store, "asistencias", row)
    assert enter(store, "asistencias", row).already
    assert len(log.loads(store)) == 1
    change.withdraw(store, first.report.load)
    assert store_digest(store) == before
    assert not enter(store, "asistencias", row).already


def test_what_is_noted_again_of_the_same_is_no_newer_version_of_a_list(store: Store):
    for state in ("hecha", "se volvieron a ver"):
        done = enter(store, "presentaciones", {**PAIR, "Estado": state})
        assert (done.report.questions, done.report.stored) == ([], 1)


def test_an_introduction_has_a_history_and_its_last_state_wins(store: Store):
    for state in ("propuesta", "hecha", "descartada", "propuesta"):
        enter(store, "presentaciones", {**PAIR, "Estado": state})
    assert states(store) == ["proposed"]
    assert len(log.loads(store)) == 4
    change.withdraw(store, log.loads(store)[-1].id)
    assert states(store) == ["dismissed"]


def test_a_row_that_is_not_understood_stores_nothing_and_says_why(store: Store):
    done = enter(store, "encuentros", {"Reunión": "Taller", "Fecha": "31/02/2026"})
    assert done.report.held == 1
    assert done.report.problems[0].code == "not a date"
    assert log.loads(store) == []
    with pytest.raises(LoadError, match="plantilla"):
        enter(store, "nada", {"x": "y"})


def test_a_correction_by_hand_is_undone_to_the_same_graph(store: Store):
    enter(store, "organizaciones", {"Código": "o1", "Organización": "Arteria", "Fundación": "2008"})
    before = store_digest(store)
    done = enter(store, "correcciones", {"Código": "o1", "Dato": "Fundación", "Valor": "2007", "Decía": "2008"})
    assert list(snapshot(store).nodes["Organization"]["founded"]) == ["2007"]
    change.withdraw(store, done.report.load)
    assert store_digest(store) == before


def test_a_merge_and_its_undo_give_the_same_graph(store: Store):
    enter_all(store, {"asistencias": [{"Reunión": "Taller", "Organización": name} for name in ("Kuntur", "Sol Rojo")]})
    before = store_digest(store)
    done = enter(store, "juicios", {"Una": "Kuntur", "Otra": "Sol Rojo", "Juicio": "es la misma"})
    assert list(snapshot(store).nodes["Organization"]["id"]) == ["org:~kuntur"]
    change.withdraw(store, done.report.load)
    assert store_digest(store) == before


def test_an_answer_is_kept_and_serves_later_files(tmp_path: Path, store: Store):
    enter(store, "organizaciones", {"Código": "o1", "Organización": "Killa Wasi", "Región": "Puno"})
    path = put(tmp_path, "asistencias.csv", "Reunión,Organización\nTaller,Kila Wasi\n")
    (first,) = pipeline.load(store, [path])
    (asked,) = first.report.open
    assert (first.report.stored, first.report.held, first.report.verdict) == (0, 1, "ask")
    (done,) = pipeline.load(store, [path], given={asked.id: "misma"})
    assert done.report.stored == 1
    assert list(snapshot(store).nodes["Organization"]["id"]) == ["org:o1"]
    assert [entry.file for entry in log.loads(store)] == [PAGE, "respuestas", "asistencias.csv"]
    later = put(tmp_path, "asistencias mayo.csv", "Reunión,Organización\nAsamblea,KILA WASI\n")
    (report,) = pipeline.check(pipeline.read([later]), Known.read(store))
    assert (report.stored, report.open) == (1, [])


def test_an_answer_about_a_value_is_remembered(tmp_path: Path, store: Store):
    path = put(tmp_path, "organizaciones.csv", "Organización,Región\nKuntur,Lima\n")
    (first,) = pipeline.check(pipeline.read([path]), Known.read(store))
    (asked,) = first.open
    list(pipeline.load(store, [path], given={asked.id: "15M"}))
    later = put(tmp_path, "organizaciones 2.csv", "Organización,Región\nRibera,LIMA\n")
    (report,) = pipeline.check(pipeline.read([later]), Known.read(store), "organizaciones")
    assert (report.stored, report.open) == (1, [])


def test_a_newer_list_deletes_nothing_without_a_yes(tmp_path: Path, store: Store):
    rows = "Código,Organización,Región\no1,Kuntur,Cusco\no2,Ribera,Loreto\no3,Teatro del Mar,Piura\n"
    list(pipeline.load(store, [put(tmp_path, "organizaciones.csv", rows)]))
    newer = put(
        tmp_path, "organizaciones 2024.csv", "Código,Organización,Región\no1,Kuntur,Cusco\no2,Ribera del Sol,Loreto\n"
    )
    (report,) = pipeline.check(pipeline.read([newer]), Known.read(store), "organizaciones")
    asked = {q.code: q.id for q in report.questions}
    assert set(asked) == {"renamed", "replaces"}
    given = {asked["renamed"]: "misma", asked["replaces"]: "reemplaza"}
    (report,) = pipeline.check(pipeline.read([newer]), Known.read(store), "organizaciones", given)
    left = next(q for q in report.questions if q.code == "left out")
    assert "Teatro del Mar" in left.message
    list(pipeline.load(store, [newer], "organizaciones", given=given))
    found = snapshot(store).nodes["Organization"]
    assert set(found["name"]) == {"Kuntur", "Ribera del Sol", "Teatro del Mar"}
    list(pipeline.load(store, [newer], "organizaciones", given={left.id: "ya no"}))
    assert set(snapshot(store).nodes["Organization"]["name"]) == {"Kuntur", "Ribera del Sol"}


def test_two_lists_that_disagree_load_what_is_equal_and_ask_the_rest(tmp_path: Path, store: Store):
    head = "Reunión,Fecha,Organización,Asistió\nTaller,2024-05-01,"
    one = put(tmp_path, "asistencias a.csv", f"{head}Kuntur,sí\nTaller,2024-05-01,Ribera,sí\n")
    two = put(tmp_path, "asistencias b.csv", f"{head}Kuntur,no\nTaller,2024-05-01,Ribera,sí\n")
    list(pipeline.load(store, [one]))
    (done,) = pipeline.load(store, [two])
    (asked,) = done.report.open
    assert (asked.code, done.report.stored, done.report.held) == ("lists disagree", 1, 1)
    list(pipeline.load(store, [two], given={asked.id: "no"}))
    found = snapshot(store).edges
    assert list(found["DID_NOT_ATTEND"]["source"]) == ["org:~kuntur"]
    assert list(found["ATTENDED"]["source"]) == ["org:~ribera"]


def test_answers_are_read_from_the_line_and_from_a_file(tmp_path: Path):
    assert answers.given(["ab12=misma"]) == {"ab12": "misma"}
    with pytest.raises(LoadError, match="ID=OPCIÓN"):
        answers.given(["misma"])
    assert answers.read(put(tmp_path, "r.csv", "Pregunta;Respuesta\nab12;otra\ncd34;\n")) == {"ab12": "otra"}
    assert answers.read(put(tmp_path, "r.txt", "ab12=otra\n")) == {"ab12": "otra"}
