import threading
from pathlib import Path

import pytest
from factory import file, report
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from graph import change, log
from graph.errors import LoadError, StoreError
from graph.snapshot import snapshot, store_digest
from graph.spaces import Space
from graph.store import Store
from loaders import pipeline, record, templates
from loaders.files import read
from loaders.known import Known
from loaders.pipeline import check
from loaders.recognized import table_of


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_loading_the_record_twice_changes_nothing_and_every_row_is_accounted_for(record_store: Store):
    before = store_digest(record_store), snapshot(record_store).version
    for outcome in pipeline.load(record_store, record.territory() + record.record()):
        assert outcome.already
        assert outcome.report.accounted
        held = 5 if outcome.report.file == "relaciones.csv" else 0
        assert outcome.report.unchanged == outcome.report.rows - held > 0
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


def test_two_names_for_one_code_in_a_file_are_both_held():
    told = report("organizaciones", "Código,Organización\no1,Arteria\no1,Kuntur")
    assert [(p.row, p.code) for p in told.problems] == [(2, "two names for one code"), (3, "two names for one code")]


def test_a_code_in_force_that_names_another_is_asked_and_a_near_name_too():
    roster = report("organizaciones", "Código,Organización\no1,Arteria Cultural")
    known = Known(frozenset(m for r in roster.records for _, m in r.mentions()))
    rows = "Reunión,Organización,Organización (código)\nTaller,Kuntur,o1\nTaller,ARTERIA CULTURAL,o1\nTaller,Arterias Cultural,o1"
    told = report("asistencias", rows, known)
    assert [(q.rows, q.code) for q in told.questions] == [([2], "code reused"), ([4], "renamed")]
    assert (told.stored, told.held) == (1, 2)


def test_a_name_that_could_be_two_is_asked_and_says_which():
    roster = report("organizaciones", "Organización,Región\nArteria,Cusco\nArteria,Loreto")
    known = Known(frozenset(m for r in roster.records for _, m in r.mentions()))
    (asked,) = report("asistencias", "Reunión,Organización\nTaller,Arteria", known).questions
    assert asked.code == "two of that name"
    assert [option.label for option in asked.options] == ["Arteria (Cusco)", "Arteria (Loreto)"]
    told = report("asistencias", "Reunión,Organización,Organización (región)\nTaller,Arteria,Cusco", known)
    assert not told.problems
    assert not told.questions


def test_columns_that_are_not_loaded_are_named():
    told = report("mesas", "Mesa,Tipo,Color,Teléfono\nUna,red,azul,987654321")
    assert told.notes == [
        "mesas.csv, columna Teléfono. «Teléfono» tiene datos de personas (teléfono): no se carga ni se guarda.",
        "mesas.csv. No se cargan estas columnas: Color.",
    ]
    assert "987" not in str([r.data for r in told.records])


def test_a_cell_that_nobody_can_read_holds_its_row_unless_its_column_is_not_loaded():
    told = report("mesas", "Mesa,Tipo,Teléfono\nUna,red,#N/D\n#N/D,red,1\nDos,red,2")
    assert (told.rows, told.stored, told.held) == (3, 2, 1)
    assert [(p.row, p.column, p.value, p.code) for p in told.problems] == [(3, "Mesa", "#N/D", "error cell")]


def test_what_reading_noticed_is_said_with_its_place():
    told = report("mesas", "Mesas de la APOC\n\nMesa,Tipo\nUna,red\nTotal,1")
    assert (told.rows, told.stored, told.skipped) == (2, 1, 1)
    assert told.notes == [
        "mesas.csv, fila 1. La fila 1 está sobre la tabla y se toma como título.",
        "mesas.csv, fila 5. Es una fila de totales; no se carga.",
    ]


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
    assert table_of(strange, strange.sheets[0]) is None
    (told,) = check([strange], Known())
    assert told.verdict == "reject"
    assert "--table" in str(told.refused)
    with pytest.raises(LoadError, match="No hay una plantilla"):
        table_of(strange, strange.sheets[0], "bogus")


def test_a_missing_column_refuses_the_file_and_says_which():
    (told,) = check([file("asistencias", "Reunión,Fecha\nTaller,2018")], Known())
    assert told.verdict == "reject"
    assert "Falta la columna «Organización»" in str(told.refused)


def test_the_empty_templates_load_as_they_are(tmp_path: Path, store: Store):
    path = templates.write(tmp_path / "plantillas.xlsx")
    (told,) = check([read(path)], Known())
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


def test_two_sheets_of_one_table_lose_no_row(tmp_path: Path, store: Store):
    book = Workbook()
    for title, names in (("Cusco", ["Kuntur", "Wayra"]), ("Callao", ["Sala Uno", "Sala Dos"])):
        sheet = book.create_sheet(title)
        for row in (
            ["Organización", "Región", "Fecha de ingreso", "Punto de Cultura"],
            *([n, title, "2019", ""] for n in names),
        ):
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "dos.xlsx")
    (outcome,) = pipeline.load(store, [tmp_path / "dos.xlsx"])
    assert outcome.report.stored == 4
    assert set(snapshot(store).nodes["Organization"]["name"]) == {"Kuntur", "Wayra", "Sala Uno", "Sala Dos"}


def test_a_row_that_was_held_loads_once_what_it_names_is_known(tmp_path: Path, store: Store):
    rows = "Organización,Relación,Con quién\nKuntur,es aliada de,Wayra\nKuntur,es aliada de,Nadie\n"
    relations = put(tmp_path, "relaciones.csv", rows)
    list(
        pipeline.load(store, [put(tmp_path, "organizaciones.csv", "Organización,Región\nKuntur,Cusco\nWayra,Cusco\n")])
    )
    (first,) = pipeline.load(store, [relations])
    assert (first.report.stored, first.report.held) == (1, 1)
    (again,) = pipeline.load(store, [relations])
    assert again.already
    assert (again.report.unchanged, again.report.held) == (1, 1)
    list(
        pipeline.load(
            store,
            [put(tmp_path, "organizaciones2.csv", "Organización,Región,Fundación\nNadie,Puno,\n")],
            "organizaciones",
        )
    )
    (last,) = pipeline.load(store, [relations])
    assert (last.report.stored, last.report.held, last.already) == (2, 0, False)
    assert len(snapshot(store).edges["RELATED_TO"]) == 2
    assert log.loads(store)[1].held == 0


def test_a_load_that_was_cut_cannot_be_put_in_force_before_it_is_whole(tmp_path: Path, store: Store):
    path = put(tmp_path, "mesas.csv", "Mesa\nUna\nDos\n")
    found = read(path)
    (told,) = check([found], Known())
    entry = log.Load(told.load, found.name, told.tables, "", "2026-01-01T00:00:00+00:00", 2, 2, 0, 0)
    log.append(store, entry, told.records[:1])
    store.write(lambda tx: tx.run("MATCH (l:Load) SET l.whole = false"))
    with pytest.raises(StoreError, match="a medias"):
        change.put_in_force(store, told.load)
    list(pipeline.load(store, [path]))
    assert len(snapshot(store).nodes["WorkingGroup"]) == 2


def test_two_loads_at_once_of_the_same_names_both_end(tmp_path: Path, space: Space):
    rows = "\n".join(f"Taller {i % 7},Organización {i}" for i in range(600))
    paths = [
        put(tmp_path, f"asistencias{n}.csv", f"Reunión,Organización,Base\n{rows}\nTaller,Solo {n},x\n")
        for n in range(3)
    ]
    failed: list[Exception] = []

    def work(path: Path) -> None:
        try:
            with space.open() as own:
                list(pipeline.load(own, [path], "asistencias"))
        except Exception as error:  # noqa: BLE001  # whatever it is, the test must see it
            failed.append(error)

    threads = [threading.Thread(target=work, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with space.open() as own:
        assert [entry.active for entry in log.loads(own)] == [True] * 3
        assert len(snapshot(own).nodes["Organization"]) == 603


def test_the_last_load_is_the_one_that_last_came_into_force(tmp_path: Path, store: Store):
    for name in ("una", "dos"):
        list(pipeline.load(store, [put(tmp_path, f"{name}.csv", f"Mesa\n{name}\n")], "mesas"))
    one = log.loads(store)[0]
    change.withdraw(store, one.id)
    change.put_in_force(store, one.id)
    first, second = log.loads(store)
    assert first.changed > second.changed


def test_a_body_whose_row_is_held_is_not_said_to_have_none():
    roster = pipeline.read_bytes("organizaciones.csv", "Organización,Integrantes\nKuntur,unos 12\nRibera,8".encode())
    said = pipeline.read_bytes("relaciones.csv", "Organización,Relación,Con quién\nRibera,es aliada de,Kuntur".encode())
    told = next(report for report in check([roster, said], Known()) if report.file == "relaciones.csv")
    (problem,) = told.problems
    assert problem.message == "Su fila está retenida (organizaciones.csv, fila 2)."
    assert problem.remedy == "Corrija primero esa fila y vuelva a cargar."


def test_what_nobody_answered_is_asked_again_until_somebody_does(store: Store, tmp_path: Path):
    text = "Organización,Región\nTeatro Ejemplo del Norte,Piura\nTeatro Ejemplo de Norte,Piura\nKuntur,Cusco"
    path = put(tmp_path, "organizaciones.csv", text)

    def asked() -> list[str]:
        (told,) = check([read(path)], Known.read(store))
        assert told.accounted
        return [question.id for question in told.open]

    first = asked()
    assert len(first) == 1
    list(pipeline.load(store, [path]))
    assert asked() == first
    list(pipeline.load(store, [path], given={first[0]: "misma"}))
    assert asked() == []
    assert len(snapshot(store).nodes["Organization"]) == 2


def test_who_is_named_only_in_a_list_is_said():
    roster = pipeline.read_bytes("organizaciones.csv", "Organización\nKuntur\nRibera".encode())
    said = pipeline.read_bytes(
        "asistencias.csv", "Reunión,Organización\nTaller,Kuntur\nTaller,Fantasma del Mar".encode()
    )
    alone = check([said], Known())[0]
    assert "only named" not in {remark.code for remark in alone.remarks}
    told = {report.file: report for report in check([roster, said], Known())}
    (remark,) = [r for r in told["asistencias.csv"].remarks if r.code == "only named"]
    assert "Fantasma del Mar" in remark.message and "Kuntur" not in remark.message
    assert len(told["asistencias.csv"].records) == 2
    assert "only named" not in {r.code for r in told["organizaciones.csv"].remarks}


def places(store: Store) -> list[str]:
    found = "MATCH (:Organization)-[:LOCATED_IN]->(r:Region) RETURN r.ubigeo AS place ORDER BY place"
    return [row["place"] for row in store.reading(lambda tx: tx.run(found))]


def test_a_region_that_contradicts_another_counts_nowhere_until_somebody_says_which(tmp_path: Path, store: Store):
    roster = put(tmp_path, "organizaciones.csv", "Código,Organización,Región\nx1,Kuntur,Cusco\n")
    list(pipeline.load(store, [roster]))
    moved = put(tmp_path, "padrón.csv", "Código,Organización,Región\nx1,Kuntur,Puno\n")
    (asked,) = pipeline.load(store, [moved])
    (question,) = asked.report.questions
    assert places(store) == ["08", "21"]
    list(pipeline.load(store, [moved], given={question.id: "21"}))
    assert places(store) == ["21"]
    (again,) = pipeline.check(
        [pipeline.read_bytes("otra.csv", moved.read_bytes() + b"x2,Ribera,Loreto\n")], Known.read(store)
    )
    assert not again.questions


def test_of_two_near_names_the_one_with_a_row_of_its_own_stands_and_the_other_is_asked_about():
    meetings = "Reunión,Fecha\nEncuentro Nacional,2019-03-04\nEncuentro Nacional,2020-03-04\n"
    came = "Reunión,Fecha,Organización\nEncuentro Nac.,2019-03-04,Kuntur\nEncuentro Nacional 2020,,Kuntur\n"
    groups, members = "Mesa,Región\nMesa Macro Sur,Cusco\n", "Organización,Mesa\nKuntur,Macro Sur\n"
    files = {"encuentros": meetings, "asistencias": came, "mesas": groups, "membresias": members}
    reports = check([pipeline.read_bytes(f"{name}.csv", text.encode()) for name, text in files.items()], Known())
    told = {report.file.removesuffix(".csv"): [question.message for question in report.questions] for report in reports}
    assert told == {
        "encuentros": [],
        "asistencias": [
            "«Encuentro Nac. (2019-03-04)» se parece a «Encuentro Nacional (2019-03-04)». ¿Es la misma?",
            "«Encuentro Nacional 2020» se parece a «Encuentro Nacional (2020-03-04)». ¿Es la misma?",
        ],
        "mesas": [],
        "membresias": ["«Macro Sur» se parece a «Mesa Macro Sur (Cusco)». ¿Es la misma?"],
    }
