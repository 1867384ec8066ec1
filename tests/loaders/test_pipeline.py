from pathlib import Path

import pytest
from factory import file, report
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import change, log
from graph.errors import LoadError
from graph.snapshot import snapshot, store_digest
from graph.store import Store
from loaders import pipeline, record, templates
from loaders.crosscheck import Known
from loaders.files import read
from loaders.pipeline import check, table_of


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_loading_the_record_twice_changes_nothing_and_every_row_is_accounted_for(record_store: Store):
    before = store_digest(record_store), snapshot(record_store).version
    for outcome in pipeline.load(record_store, record.territory() + record.record()):
        assert outcome.already
        assert outcome.report.accounted
        assert outcome.report.unchanged == outcome.report.rows > 0
    assert (store_digest(record_store), snapshot(record_store).version) == before


def test_of_the_record_only_the_relations_to_bodies_without_a_row_are_held(record_store: Store):
    told = {entry.file: (entry.rows, entry.stored, entry.held) for entry in log.loads(record_store)}
    assert told.pop("relaciones.csv") == (21, 16, 5)
    assert all(rows == stored and not held for rows, stored, held in told.values())
    assert (
        sum(rows for rows, _, _ in told.values()) == 2116 + 53 + 129 + 15 + 70 + 60 + 137 + 1 + 3 + 3 + 8 + 29 + 14 + 5
    )


def test_a_bad_row_is_held_with_its_place_and_the_good_ones_load():
    told = report(
        "organizaciones", "Organización,Región,Fundación\nUna,Atlantis,2010\nDos,Cusco,31/02/2010\n,Puno,\nTres,Puno,"
    )
    assert (told.rows, told.stored, told.held) == (4, 1, 3)
    first, second, third = told.problems
    assert (first.row, first.column, first.value) == (2, "Región", "Atlantis")
    assert (second.row, second.column, second.value) == (3, "Fundación", "31/02/2010")
    assert (third.row, third.column, third.code) == (4, "Organización", "missing")
    assert str(first).startswith("organizaciones.csv, fila 2, columna Región: «Atlantis». ")


def test_a_code_that_names_two_is_held_where_it_names_the_second():
    told = report("organizaciones", "Código,Organización\no1,Arteria\no1,Kuntur")
    assert [(p.row, p.code) for p in told.problems] == [(3, "two names for one code")]
    known = Known(frozenset(m for r in told.records for _, m in r.mentions()))
    again = report(
        "asistencias", "Reunión,Organización,Organización (código)\nTaller,Kuntur,o1\nTaller,ARTERIA,o1", known
    )
    assert [(p.row, p.code) for p in again.problems] == [(2, "two names for one code")]


def test_a_name_that_could_be_two_is_held_and_says_which():
    roster = report("organizaciones", "Organización,Región\nArteria,Cusco\nArteria,Loreto")
    known = Known(frozenset(m for r in roster.records for _, m in r.mentions()))
    (problem,) = report("asistencias", "Reunión,Organización\nTaller,Arteria", known).problems
    assert problem.code == "two of that name"
    told = report("asistencias", "Reunión,Organización,Organización (región)\nTaller,Arteria,Cusco", known)
    assert not told.problems


def test_columns_that_are_not_loaded_are_named():
    told = report("mesas", "Mesa,Tipo,Teléfono\nUna,red,999")
    assert told.notes == ["mesas.csv: no se cargan estas columnas: Teléfono."]
    assert "999" not in str([r.data for r in told.records])


def test_a_blank_in_attended_is_neither_presence_nor_absence():
    told = report("asistencias", "Reunión,Organización,Asistió\nTaller,A,sí\nTaller,B,\nTaller,C,no")
    assert (told.rows, told.stored, told.skipped) == (3, 2, 1)
    assert "que no es un no" in told.notes[0]


def test_a_table_is_known_by_its_name_else_by_its_columns_else_asked():
    assert table_of(
        file("asistencias", "Reunión,Organización\nA,B"), file("asistencias", "Reunión,Organización\nA,B").sheets[0]
    )
    by_columns = file("lista", "Organización,Mesa,Rol,Desde\nA,B,,")
    found = table_of(by_columns, by_columns.sheets[0])
    assert found is not None
    assert found.name == "membresias"
    strange = file("lista", "x,y\n1,2")
    with pytest.raises(LoadError, match="--table"):
        table_of(strange, strange.sheets[0])
    with pytest.raises(LoadError, match="No hay una plantilla"):
        table_of(strange, strange.sheets[0], "bogus")


def test_a_missing_column_refuses_the_file_and_says_which():
    with pytest.raises(LoadError, match="falta la columna «Organización»"):
        check(file("asistencias", "Reunión,Fecha\nTaller,2018"), Known())


def test_the_empty_templates_load_as_they_are(tmp_path: Path, store: Store):
    path = templates.write(tmp_path / "plantillas.xlsx")
    told = check(read(path), Known())
    assert (told.rows, told.stored, told.held) == (0, 0, 0)
    assert len(told.tables) == 15
    (outcome,) = pipeline.load(store, [path])
    assert not outcome.report.records


def test_an_own_file_is_loaded_undone_and_redone_to_the_same_graph(tmp_path: Path, store: Store):
    path = put(tmp_path, "organizaciones.csv", "Organización,Región\nArte Vivo,Piura\nCasa Luna,Tumbes\n")
    empty = store_digest(store)
    (first,) = pipeline.load(store, [path], who="Ana")
    full = store_digest(store)
    assert (first.report.stored, first.already) == (2, False)
    (second,) = pipeline.load(store, [path])
    assert second.already
    entry = log.loads(store)[-1]
    assert (entry.who, entry.file, entry.stored, entry.active) == ("Ana", "organizaciones.csv", 2, True)
    change.withdraw(store, entry.id)
    assert store_digest(store) == empty
    (third,) = pipeline.load(store, [path])
    assert not third.already
    assert store_digest(store) == full


def test_names_that_look_like_code_or_markup_are_kept_letter_by_letter(tmp_path: Path, store: Store):
    names = ["<script>alert(1)</script>", "=1+1", "Robert'); MATCH (n) DETACH DELETE n //", "NULL", "ñandú «x»", "`x`"]
    path = put(tmp_path, "mesas.csv", "Mesa\n" + "\n".join(f'"{name}"' for name in names) + "\n")
    list(pipeline.load(store, [path]))
    assert set(snapshot(store).nodes["WorkingGroup"]["name"]) == set(names)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters='"\r\n\x00'), max_size=12)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8))
def test_rows_in_are_rows_accounted_for_whatever_they_hold(rows: list[tuple[str, str, str]]):
    text = "Organización,Región,Fundación\n" + "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    told = report("organizaciones", text)
    assert told.accounted
