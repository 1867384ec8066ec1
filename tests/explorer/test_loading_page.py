"""Cargar, before anything is kept: what is dropped of persons, what is taken for one, where a row would be placed."""

from factory import report

from explorer.compositions import loading
from explorer.lamina import text, walk
from graph.columns import columns
from graph.tables import BY_NAME
from loaders.report import Report


def roster(rows: str, header: str = "Organización,Región") -> Report:
    return report("organizaciones", f"{header}\n{rows}")


def test_what_is_dropped_of_persons_is_said_under_the_answer_and_only_there():
    told = roster("Killa,Cusco,40999888,a@b.pe\nChaski,Puno,40999887,c@d.pe", "Organización,Región,DNI,Correo")
    first = text(loading.heading([told]))
    assert "Datos de personas. No se cargan ni se guardan las columnas «DNI» y «Correo»." in first
    assert "DNI" not in text(loading.body([told]))
    assert "Datos de personas" not in text(loading.heading([roster("Killa,Cusco")]))


def test_the_report_says_it_right_after_its_counts():
    told = roster("Killa,Atlantis,40999888", "Organización,Región,DNI")
    lines = list(told.lines())
    assert lines[0] == "organizaciones.csv: 1 fila; 1 retenida."
    assert "«DNI» tiene datos de personas" in lines[1]


def test_two_spellings_that_are_taken_for_one_are_shown_with_a_button_to_part_them():
    told = roster("Asoc. Cultural Killa Raymi,Cusco\nAsociación Cultural Killa Raymi,Cusco")
    drawn = loading.side([told], {})
    said = text(drawn)
    assert "«Asoc. Cultural Killa Raymi». Se toma por la misma organización que «Asociación Cultural Killa" in said
    assert "ningún problema y ninguna pregunta" in said
    (asked,) = told.taken
    buttons = {
        node["attrs"]["open"]: node["attrs"]["class"]
        for node in walk(drawn)
        if "answer:" in node["attrs"].get("open", "")
    }
    assert buttons == {f"answer:{asked.id}=": "option chosen-option", f"answer:{asked.id}=otra": "option"}
    parted = [
        node["attrs"]["open"]
        for node in walk(loading.side([told], {asked.id: "otra"}))
        if "chosen-option" in node["attrs"].get("class", "")
    ]
    assert parted == [f"answer:{asked.id}="]


def test_a_held_row_shows_the_region_that_its_other_cells_give():
    told = roster("Killa,Cusco,31/02/2010\nChaski,Puno,2010", "Organización,Departamento,Fundación")
    assert told.held == 1
    (waiting,) = told.waiting.values()
    assert (waiting.said["Departamento"], waiting.understood["Región"]) == ("Cusco", "Cusco")
    assert "sin dato" not in text(loading.body([told])).replace("sin dato: no consta, no es cero", "")


def test_a_region_that_is_not_understood_is_not_shown_as_one_that_is_missing():
    told = roster("Killa,Atlantis\nChaski,Puno", "Organización,Departamento")
    assert "sin dato" not in text(loading.body([told])).replace("sin dato: no consta, no es cero", "")


def test_a_remedy_says_that_a_cell_may_be_left_blank_exactly_where_it_may():
    told = roster("Killa,Atlantis,2010\nChaski,Puno,31/02/2010\n¡!,Puno,2010", "Organización,Región,Fundación").problems
    assert [p.column for p in told] == ["Región", "Fundación", "Organización"]
    blank = ["deje la celda en blanco si no se sabe" in p.remedy for p in told]
    assert blank == [True, True, False]
    required = {column.header for column in columns(BY_NAME["organizaciones"]) if column.required}
    assert required == {"Organización"}


def headers(told: Report) -> list[str]:
    return [text(node) for node in walk(loading.body([told])) if node["tag"] == "th" and "scope" in node["attrs"]][:6]


def test_a_problem_is_shown_in_its_own_column_whichever_it_is():
    told = roster(
        "Killa,OC-1,Lambayeque,Chiclayo,140101,unos 12", "Organización,Código,Región,Provincia,Ubigeo,Integrantes"
    )
    (problem,) = told.problems
    assert (problem.column, problem.value) == ("Integrantes", "unos 12")
    assert "Integrantes" in headers(told)
    cells = {node["attrs"].get("data-label"): text(node) for node in walk(loading.body([told])) if node["tag"] == "td"}
    assert cells["Integrantes"] == "unos 12 No es un número entero."


def test_what_becomes_of_the_rows_adds_up_and_each_part_has_its_name():
    told = roster("Killa,Cusco\nKilla,Cusco\nChaski,Atlantis")
    figures = [text(node) for node in walk(loading.body([told])) if node["attrs"].get("class") == "figure"]
    assert figures[:4] == [
        "3filas leídas",
        "1se puede cargar",
        "1retenidano se cargan hasta resolverlas",
        "1no dice nada nuevorepetidas, vacías o de título",
    ]
    assert told.rows == told.stored + told.unchanged + told.held + told.skipped


def test_a_remark_says_of_which_rows_it_is():
    told = text(loading.body([roster("Killa,Cusco\nKilla,Cusco\nKilla,Cusco")]))
    assert "Filas 3 y 4. Dice lo mismo que la fila 2; se carga una vez." in told


def test_several_files_are_told_apart_where_something_is_asked_or_held():
    one, other = roster("Killa,Lima\nChaski,Atlantis"), report("mesas", "Mesa,Región\nMesa sur,Atlantis")
    told = text(loading.side([one, other], {}))
    assert "organizaciones.csv, fila 2, columna Región." in told
    assert "organizaciones.csv, fila 3, columna Región «Atlantis»" in told
    assert "mesas.csv, fila 2, columna Región «Atlantis»" in told
    assert "organizaciones.csv" not in text(loading.side([one], {}))


def test_a_region_that_tells_two_of_one_name_apart_is_named_and_its_code_is_stored():
    told = report("asistencias", "Reunión,Fecha,Organización,Organización (región)\nAsamblea,2020-05-01,Killa,Chiclayo")
    shown = text(loading.body([told]))
    assert "Lambayeque" in shown and "14" not in shown
