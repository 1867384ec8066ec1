"""Every file of the corpus ends as the rows, problems and questions that must come of it; none silently wrong."""

from collections import Counter
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from corpus.case import CASES, KINDS, Case
from corpus.workbooks import BOOKS, Book, content
from factory import LIMA, file
from factory import report as report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.fold import fold
from graph.judgements import decided
from graph.snapshot import store_digest
from graph.store import Store
from loaders import checking, pipeline, templates
from loaders.contract import values
from loaders.known import Known
from loaders.report import Report

for path in sorted((Path(__file__).parent / "corpus").glob("*.py")):  # a module a class; each adds to CASES
    import_module(f"corpus.{path.stem}")


@cache
def known(tables: tuple[tuple[str, str], ...]) -> Known:
    records = [r for table, text in tables for r in checking.read(file(table, text), around=LIMA).records]
    mentions = frozenset(m for r in records for _, m in r.mentions())
    roster = frozenset(
        m for r in records if r.table == "organizaciones" for e, m in r.mentions() if e.role == "subject"
    )
    return Known(mentions, roster, decided(records))


def told(case: Case) -> Report:
    """The report of a case, checked with the files beside it, and with its answers given."""
    beside = [file(table, text) for table, text in case.beside]
    read = [pipeline.read_bytes(case.file, case.content), *beside]
    report = pipeline.check(read, known(case.known))[0]
    given: dict[str, str] = {}
    # An answer may lead to another question.
    while new := {id_: said for id_, said in chosen(case, report).items() if id_ not in given}:
        given |= new
        report = pipeline.check(read, known(case.known), given=given)[0]
    if beside:
        last = pipeline.check(read[::-1], known(case.known), given=given)[-1]
        assert last.as_json() == report.as_json(), "the order of the files changes something"
    return report


def chosen(case: Case, report: Report) -> dict[str, str]:
    """The answers of a case by the id of the question."""
    asked = (*report.questions, *report.taken)
    return {question.id: case.answers[question.code] for question in asked if question.code in case.answers}


def agrees(case: Case, report: Report) -> None:
    """Nothing is silently wrong: the rows are those, or the report names what is the matter."""
    said = list(report.lines())
    refusal = (getattr(report.refused, "code", "") or "refused") if report.refused else ""
    assert refusal == case.refused, said
    assert report.verdict in case.verdicts, said
    shown = str(report.as_json()["problems"]) + str(report.as_json()["questions"]) + "".join(said)
    assert not [secret for secret in case.gone if secret in shown or secret in str(report.as_json()["rows"])], said
    if case.refused:
        assert not report.records
        return
    assert [values(record) for record in report.records] == list(case.rows), said
    assert {(p.row, p.code) for p in report.problems} == {(row, code) for row, code, *_ in case.held}, said
    assert {held for held in case.held if len(held) == 3} <= {(p.row, p.code, p.column) for p in report.problems}, said
    assert {q.code for q in report.questions} == set(case.asked), said
    assert set(case.said) <= {p.code for p in report.remarks}, said
    assert (report.skipped, report.unchanged) == (case.skipped, case.unchanged), said
    assert report.accounted


@pytest.mark.parametrize("case", [c for c in CASES if c.kind != "replay"], ids=lambda case: case.name)
def test_a_file_ends_as_true_facts_or_as_named_trouble(case: Case):
    agrees(case, told(case))


@pytest.mark.parametrize("case", [c for c in CASES if c.kind == "replay"], ids=lambda case: case.name)
def test_what_is_in_force_is_neither_lost_nor_said_twice(case: Case, store: Store):
    for table, text in case.known:
        list(pipeline.load_files(store, [pipeline.read_bytes(f"{table}.csv", text.encode())]))
    read = pipeline.read_bytes(case.file, case.content)
    given: dict[str, str] = {}
    if case.answers:
        (first,) = pipeline.check([read], Known.read(store))
        given = chosen(case, first)
    before = store_digest(store)
    (outcome,) = pipeline.load_files(store, [read], given=given)
    agrees(case, outcome.report)
    assert outcome.already is (case.unchanged > 0)
    if outcome.already:
        assert store_digest(store) == before


def test_the_corpus_is_as_large_as_it_should_be_and_no_case_has_the_name_of_another():
    count = Counter(case.kind for case in CASES)
    assert {kind for kind in KINDS if count[kind] < 10} == set(), count
    assert len(CASES) >= 120
    assert len(BOOKS) >= 5
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [c for c in CASES if not c.refused and c.kind != "replay"], ids=lambda case: case.name)
def test_no_personal_value_is_found_in_a_report(case: Case):
    said = str(replace(told(case), refused=None).as_json())
    for personal in ("40404040", "987654321", "Rosa Quispe", "J. Pérez"):
        assert personal not in said


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_a_whole_workbook_ends_as_true_facts_or_as_named_trouble(book: Book):
    (report,) = pipeline.check([pipeline.read_bytes(book.name, content(book))], Known())
    told = list(report.lines())
    assert Counter(record.table for record in report.records) == book.stored, told
    assert (report.held, report.skipped) == (book.held, book.skipped), told
    assert {p.code for p in report.problems} == set(book.problems), told
    assert {q.code for q in report.questions} == set(book.asked), told
    assert set(book.said) <= {p.code for p in report.remarks}, told
    assert report.verdict == book.verdict, told
    assert report.accounted
    said = str(report.as_json()) + "".join(told)
    assert not [secret for secret in book.secret if secret in said]


def test_the_json_of_a_check_has_exactly_these_keys():
    """The contract that programs rely on."""
    (report,) = pipeline.check([pipeline.read_bytes(BOOKS[3].name, content(BOOKS[3]))], Known())
    told = report.as_json()
    assert list(told) == ["file", "load", "verdict", "tables", "sheets", "counts", "rows", "problems", "questions"]
    assert list(told["counts"]) == ["in", "stored", "unchanged", "held", "skipped"]
    assert list(told["sheets"][0]) == ["sheet", "table", "rows"]
    assert list(told["rows"][0]) == ["sheet", "table", "row", "values"]
    problem = [
        "id",
        "code",
        "weight",
        "scope",
        "file",
        "sheet",
        "row",
        "column",
        "value",
        "stored",
        "message",
        "remedy",
    ]
    assert {tuple(p) for p in told["problems"]} == {tuple(problem)}
    (question,) = told["questions"]
    asked = [
        "id",
        "code",
        "scope",
        "file",
        "sheet",
        "row",
        "rows",
        "column",
        "value",
        "message",
        "options",
        "holds",
        "answer",
    ]
    assert list(question) == asked
    assert list(question["options"][0]) == ["id", "label"]
    assert told["counts"]["in"] == sum(told["counts"][k] for k in ("stored", "unchanged", "held", "skipped"))
    assert told["rows"][0]["values"]["Monto (S/)"] == "1500"


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Kuntur", "KUNTUR", "Kuntur Wasi", "Ribera", "", "Casa; Luna", "Rosa Quispe Mamani"]),
        st.sampled_from(["Cusco", "Lima", "", "Narnia", "Loreto"]),
        st.sampled_from(["2008", "2008-05", "03/04/2018", "31/02/2018", ""]),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms())
def test_rows_are_accounted_for_and_their_order_changes_no_fact(rows: list[tuple[str, ...]], random):
    found = []
    for order in (rows, random.sample(rows, len(rows))):
        lines = [",".join(f'"{cell}"' for cell in row) for row in order]
        report = report_of("organizaciones", "\n".join(["Organización,Región,Fundación", *lines]))
        assert report.accounted
        # A lone value is asked about as a possible note only below the table: where it stands is what differs.
        codes = ("missing" if p.code == "note or row" else p.code for p in report.problems)
        facts = (
            sorted(zip(codes, (p.value for p in report.problems), strict=True)),
            sorted({q.id for q in report.questions}),
        )
        # A row that says no more than another is skipped where it comes later: what counts is what they say together.
        said = fold(report.records).facts.items()
        found.append((sorted((repr(target), repr(fact.values)) for target, fact in said), facts))
    assert found[0] == found[1]


def test_the_filled_workbook_of_templates_is_understood_whole(tmp_path: Path):
    path = templates.write(tmp_path / "ejemplo.xlsx", True)
    (report,) = pipeline.check(pipeline.read([Path(path)]), Known())
    assert not report.problems and not report.open and report.held == 0
    assert [str(r) for r in report.remarks if r.sheet == "Ayuda"] == [
        "ejemplo.xlsx, hoja Ayuda. No es ninguna plantilla; no se carga."
    ]
