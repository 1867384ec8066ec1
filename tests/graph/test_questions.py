"""Reading the files of `queries/`, and putting an answer in the words of the model."""

from pathlib import Path

import pytest

from graph import questions
from graph.errors import QuestionError
from graph.parameters import Param
from graph.questions import Question, ask, question, read, values
from graph.store import Store

HEADER = """\
// title: ¿Qué hay?
// why: Para saber
//   qué hay.
// param: many integer «Cuántas» = 2
// meaning: registers = GROUP_TYPE register
// column: what «Qué» text
// column: records «De dónde sale» records
"""
ANSWER = "UNWIND range(1, $many) AS what RETURN what, $registers AS records ORDER BY what"


def written(folder: Path, text: str) -> Path:
    path = folder / "tema" / "que_hay.cypher"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def asked(columns: str, text: str, folder: Path) -> Question:
    return read(written(folder, f"// title: ¿Qué hay?\n// why: Para saber.\n{columns}{text}\n"))


def test_a_file_says_its_title_reason_parameters_and_columns(tmp_path: Path):
    found = read(written(tmp_path, HEADER + ANSWER + "\n"))
    assert (found.name, found.topic, found.title, found.why) == ("que_hay", "tema", "¿Qué hay?", "Para saber qué hay.")
    assert found.params == (Param("many", "integer", "Cuántas", "2"),)
    assert [(m.name, m.codes) for m in found.meanings] == [("registers", ("register",))]
    assert [(c.name, c.label, c.type) for c in found.columns] == [
        ("what", "Qué", "text"),
        ("records", "De dónde sale", "records"),
    ]
    assert found.text == ANSWER


@pytest.mark.parametrize(
    "broken",
    [
        HEADER.replace("// title: ¿Qué hay?\n", ""),
        HEADER.replace("// param:", "// parm:"),
        HEADER.replace("integer «", "entero «"),
        HEADER.replace("GROUP_TYPE", "GROUP_TYPES"),
        HEADER.replace("records\n", "register\n"),
        HEADER.replace("//   qué", "// qué"),
    ],
)
def test_a_header_that_is_not_understood_is_refused_with_its_file_or_what_is_wrong(tmp_path: Path, broken: str):
    with pytest.raises(QuestionError) as error:
        read(written(tmp_path, broken + ANSWER))
    assert error.value.remedy


def test_defaults_hold_where_nothing_is_given(tmp_path: Path):
    found = read(written(tmp_path, HEADER + ANSWER))
    assert values(found, {}) == {"many": 2}
    assert values(found, {"many": " 3 "}) == {"many": 3}
    assert values(found, {"many": ""}) == {"many": 2}


def test_a_parameter_it_does_not_have_is_refused_with_those_it_has(tmp_path: Path):
    with pytest.raises(QuestionError, match=r"«numero».*Tiene: cuantas\."):
        values(read(written(tmp_path, HEADER + ANSWER)), {"numero": "2"})


@pytest.mark.parametrize("said", ["many", "Cuántas", "cuantas", "CUÁNTAS"])
def test_a_parameter_answers_to_the_label_that_the_page_shows_too(tmp_path: Path, said: str):
    assert values(read(written(tmp_path, HEADER + ANSWER)), {said: "3"}) == {"many": 3}


def test_a_parameter_that_is_given_twice_is_refused(tmp_path: Path):
    with pytest.raises(QuestionError, match="dos veces"):
        values(read(written(tmp_path, HEADER + ANSWER)), {"many": "3", "cuantas": "2"})


def test_an_unknown_question_says_where_the_names_are():
    with pytest.raises(QuestionError, match="tejido query"):
        question("no_existe")


def test_an_answer_is_in_words_and_what_is_not_known_is_none(store: Store, tmp_path: Path):
    columns = """\
// column: term «Término» term:MEETING_KIND
// column: terms «Términos» term:MEETING_KIND
// column: nothing «Nada» term:MEETING_KIND
// column: label «Cosa» label
// column: edge «Relación» label
// column: property «Dato» property
// column: code «Cómo» code
// column: flag «Bandera» flag
// column: answer «Respuesta» answer
// column: names «Nombres» list
// column: none «Ninguno» list
// column: blank «Vacío» text
// column: records «De dónde sale» records
"""
    text = """RETURN 'working' AS term, [['working'], ['festival', 'working', '']] AS terms, [''] AS nothing,
    'WorkingGroup' AS label, 'ATTENDED' AS edge, ['Organization.founded'] AS property,
    ['RELATED_TO.relation.ally_of'] AS code, false AS flag, null AS answer, ['b', 'a', 'b'] AS names, [] AS none,
    '' AS blank, [['r1', null], [['r2'], 'r1']] AS records ORDER BY term"""
    [row] = ask(store, asked(columns, text, tmp_path), {}).to_dict("records")
    assert row == {
        "term": "trabajo",
        "terms": "trabajo, festival",
        "nothing": None,
        "label": "mesa",
        "edge": "estuvo en",
        "property": "Fundación",
        "code": "es aliada de",
        "flag": "no",
        "answer": "no se sabe",
        "names": ["b", "a"],
        "none": None,
        "blank": None,
        "records": ("r1", "r2"),
    }


def test_an_answer_with_other_columns_than_the_declared_ones_is_refused(store: Store, tmp_path: Path):
    with pytest.raises(QuestionError, match="otras columnas"):
        ask(store, asked("// column: a «A» text\n", "RETURN 1 AS b", tmp_path), {})


def test_an_answer_stops_at_the_limit_and_says_so(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(questions, "LIMIT", 3)
    found = read(written(tmp_path, HEADER + ANSWER))
    assert len(ask(store, found, {"many": "4"})) == 3
    assert ask(store, found, {"many": "4"}).attrs["cut"]
    assert not ask(store, found, {"many": "3"}).attrs["cut"]
