import pytest
from spreadsheets import READ, noticed, one, xlsx

from loaders.files import Sheet, read_bytes

HEADERS, ROWS = READ
LINES = "Organización,Región\nKuntur,Cusco\nWayra,Puno\n"


def of(lines: str) -> tuple[Sheet, set]:
    """The only table of a CSV."""
    found = read_bytes("a.csv", lines.encode())
    (sheet,) = found.sheets
    return sheet, noticed(found)


def shifted(rows: tuple, by: int) -> tuple:
    return tuple((number + by, cells) for number, cells in rows)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("LISTA DE ORGANIZACIONES 2018\n\n\n", "LISTA DE ORGANIZACIONES 2018"),
        ("APOC,\nPadrón al 5 de agosto de 2017,\n", "APOC\nPadrón al 5 de agosto de 2017"),
        ("\n\nAPOC\n", "APOC"),
        ("Reunión:,Macro Sur\nFecha:,21/04/2018\n\n", "Reunión: Macro Sur\nFecha: 21/04/2018"),
        ("Reunión,Macro Sur\nFecha,21/04/2018\n", "Reunión Macro Sur\nFecha 21/04/2018"),
        ("Región,Cusco\n", "Región Cusco"),
    ],
)
def test_what_stands_above_the_header_is_the_title_and_rows_keep_their_numbers(above: str, title: str):
    sheet, says = of(above + LINES)
    by = above.count("\n")
    assert (sheet.title, sheet.headers, sheet.rows) == (title, HEADERS, shifted(ROWS, by))
    assert sheet.header_row == by + 1
    assert {code for _, code, _ in says} == {"title rows"}


def test_blank_rows_in_the_middle_are_kept_and_those_at_the_end_are_not():
    sheet, says = of("Organización,Región\nKuntur,Cusco\n,\n\nWayra,Puno\n\n,\n")
    assert sheet.rows == ((2, ROWS[0][1]), (3, ("", "")), (4, ("", "")), (5, ROWS[1][1]))
    assert says == set()


@pytest.mark.parametrize(
    "total",
    [
        "Total,2",
        "TOTAL:,",
        "Total organizaciones,2",
        "Total general,35",
        "Subtotal,2",
        "Total: 2 organizaciones,",
        ",Total",
    ],
)
def test_a_row_of_totals_is_no_organization(total: str):
    sheet, says = of(LINES + total + "\n")
    assert (sheet.rows, sheet.skipped) == (ROWS, {4})
    assert says == {("said", "totals row", 4)}


@pytest.mark.parametrize("name", ["Total Teatro,Cusco", "Totales,Cusco", "Teatro Total,", "Suma Qamaña,Puno"])
def test_an_organization_whose_name_begins_like_a_total_is_a_row(name: str):
    assert of(LINES + name + "\n")[0].rows[2][1] == tuple(name.split(","))


@pytest.mark.parametrize(
    "note",
    [
        "Fuente: APOC",
        "* Datos al 2018",
        "Nota: faltan tres",
        "Elaborado por la secretaría",
        "(*) por confirmar",
        "P = presente",
        "______",
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_note_under_the_table_is_kept_as_a_note(note: str, gap: str):
    sheet, says = of(f"{LINES}{gap}{note},\n")
    number = 4 + len(gap)
    assert (sheet.rows, sheet.below, sheet.skipped) == (ROWS, note, {number})
    assert says == {("said", "note below", number)}


def test_a_lone_cell_after_a_blank_row_is_held_because_nobody_can_tell():
    sheet, says = of(LINES + "\nCasa Luna,\n")
    assert sheet.rows[-1] == (5, ("Casa Luna", ""))
    assert says == {("held", "note or row", 5)}


def test_a_header_that_is_printed_again_is_no_row():
    sheet, says = of(LINES + "ORGANIZACIÓN,Región\nLuna,Lima\n")
    assert sheet.rows == (*ROWS, (5, ("Luna", "Lima")))
    assert says == {("said", "repeated header", 4)}


def test_two_tables_on_one_sheet_are_two_with_their_titles():
    found = read_bytes("a.csv", (LINES + "\n\nMESAS DE TRABAJO\nMesa,Tipo\nUna,red\n\nDos,mesa\n").encode())
    first, second = found.sheets
    assert (first.headers, first.rows) == (HEADERS, ROWS)
    assert (second.title, second.headers) == ("MESAS DE TRABAJO", ("Mesa", "Tipo"))
    assert second.rows == ((8, ("Una", "red")), (9, ("", "")), (10, ("Dos", "mesa")))
    assert noticed(found) == {("said", "several tables", 0), ("said", "title rows", 6)}


def test_a_table_that_nobody_knows_above_one_that_is_known_is_no_title():
    found = read_bytes("a.csv", ("Año,Ingresos,Gastos\n2016,1,2\n2017,3,4\n2018,5,6\n\n" + LINES).encode())
    assert [sheet.headers for sheet in found.sheets] == [("Año", "Ingresos", "Gastos"), HEADERS]
    assert [len(sheet.rows) for sheet in found.sheets] == [3, 2]


def test_two_lists_side_by_side_are_two_tables_with_their_letters():
    lines = "Organización,Región,,Organización,Región\nKuntur,Cusco,,Luna,Lima\nWayra,Puno,,,\n"
    found = read_bytes("a.csv", lines.encode())
    left, right = found.sheets
    assert (left.headers, left.rows, left.letters) == (HEADERS, ROWS, ("A", "B"))
    assert (right.headers, right.rows, right.letters) == (HEADERS, ((2, ("Luna", "Lima")),), ("D", "E"))


def test_a_blank_column_inside_a_table_is_left_out_and_letters_stay_true():
    sheet, _ = of("Organización,,Región\nKuntur,,Cusco\nWayra,,Puno\n")
    assert (sheet.headers, sheet.letters, sheet.rows) == (HEADERS, ("A", "C"), ROWS)


def test_a_column_without_a_header_is_said():
    sheet, says = of(",Organización,Región\n1,Kuntur,Cusco\n2,Wayra,Puno\n")
    assert sheet.headers == ("", *HEADERS)
    assert ("said", "column without header", 0) in says


@pytest.mark.parametrize(
    ("lines", "headers"),
    [
        (
            "Organización,Ubicación,,Fecha\n,Región,Provincia,\nKuntur,Cusco,Canas,2018\n",
            ("Organización", "Región", "Provincia", "Fecha"),
        ),
        (
            "Organización,Taller 1,Taller 2\n,21/04/2018,05/05/2018\nKuntur,X,F\n",
            ("Organización", "Taller 1\n21/04/2018", "Taller 2\n05/05/2018"),
        ),
        ("Organización,Asistencia,\n,Taller 1,Taller 2\nKuntur,X,F\n", ("Organización", "Taller 1", "Taller 2")),
        ("Compromiso,Fecha,\n,de inicio,límite\nUno,2018,2019\n", ("Compromiso", "Fecha de inicio", "Fecha límite")),
        ("Reunión,Cusco,,Puno,\n,1,2,1,2\nUno,X,X,X,X\n", ("Reunión", "Cusco 1", "Cusco 2", "Puno 1", "Puno 2")),
    ],
)
def test_two_header_rows_are_read_as_one(lines: str, headers: tuple):
    sheet, says = of(lines)
    assert sheet.headers == headers
    assert [number for number, _ in sheet.rows] == [3]
    assert ("said", "two header rows", 1) in says


def test_a_first_row_of_words_that_are_also_headers_is_a_row():
    lines = "Organización,Organización (código),Mesa,Mesa (código),Rol\nLa Red,red,La Red,red,\nA,a,La Red,red,\n"
    sheet, says = of(lines)
    assert [number for number, _ in sheet.rows] == [2, 3]
    assert says == set()


def test_a_first_row_without_a_name_is_a_row_and_no_second_header():
    sheet, says = of("Organización,Región,Fecha de ingreso\n,Cusco,21/04/2018\nKuntur,Puno,2018\n")
    assert [number for number, _ in sheet.rows] == [2, 3]
    assert says == set()


def test_a_matrix_stays_a_rectangle():
    lines = "ASISTENCIA 2018\n\nOrganización,Región,21/04/2018,05/05/2018,Total\nKuntur,Cusco,X,,1\nWayra,Puno,,F,0\nTotal,,1,0,1\n"
    sheet, says = of(lines)
    assert sheet.headers == ("Organización", "Región", "21/04/2018", "05/05/2018", "Total")
    assert sheet.rows == ((4, ("Kuntur", "Cusco", "X", "", "1")), (5, ("Wayra", "Puno", "", "F", "0")))
    assert says == {("said", "title rows", 1), ("said", "totals row", 6)}


def test_a_sign_in_sheet_is_read_below_what_it_says_of_the_meeting():
    lines = "LISTA DE ASISTENCIA,,,\nReunión,Macro Sur,Fecha,21/04/2018\nLugar,Cusco,,\n\nN°,Organización,Representante,Firma\n1,Kuntur,AB,x\n2,Wayra,CD,\n"
    sheet, says = of(lines)
    assert sheet.headers == ("N°", "Organización", "Representante", "Firma")
    assert sheet.title == "LISTA DE ASISTENCIA\nReunión Macro Sur Fecha 21/04/2018\nLugar Cusco"
    assert len(sheet.rows) == 2
    assert says == {("said", "title rows", 1)}


def test_headers_that_nobody_knows_are_found_by_their_width():
    sheet, _ = of("Informe\n\nColor,Forma,Peso\nrojo,redondo,3\nazul,plano,5\n")
    assert (sheet.title, sheet.headers) == ("Informe", ("Color", "Forma", "Peso"))


def test_line_breaks_in_a_header_are_spaces():
    assert one("a.csv", 'Organización,"Fecha\nde ingreso"\nKuntur,2018\n'.encode())[0][1] == "Fecha de ingreso"


def test_names_that_are_also_headers_are_rows():
    lines = "Organización,Región\nColectivo,Cusco\nRed,Puno\n\nMesa,Lima\n"
    assert [cells[0] for _, cells in of(lines)[0].rows] == ["Colectivo", "Red", "", "Mesa"]


def test_a_sheet_of_text_is_a_cover_and_its_text_is_kept():
    found = read_bytes("a.xlsx", xlsx(Portada=[["APOC"], ["Leyenda"], ["P", "presente"], ["F", "faltó"]]))
    assert [sheet.name for sheet in found.sheets] == ["Hoja1"]
    (cover,) = found.covers
    assert (cover.name, cover.text) == ("Portada", "APOC\nLeyenda\nP presente\nF faltó")
    assert noticed(found) == {("said", "cover", 0)}
    assert "«Portada»" in found.notes[0].message
