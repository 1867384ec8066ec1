from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from spreadsheets import LIST, READ, added, noticed, one, patched, xls, xlsx

from loaders.files import Sheet, read_bytes

HEADERS, ROWS = READ
SHEET1 = "xl/worksheets/sheet1.xml"
Change = Callable[[Worksheet], object]


def test_a_workbook_gives_what_its_text_file_gives():
    assert one("a.xlsx", xlsx()) == (HEADERS, ROWS, set())
    assert one("a.xls", xls()) == (HEADERS, ROWS, {("said", "not reviewed", 0)})


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (date(2018, 4, 21), None, "2018-04-21"),
        (datetime.fromisoformat("2018-04-21"), "dd/mm/yyyy", "2018-04-21"),
        (7, None, "7"),
        (7.0, None, "7"),
        (0.1 + 0.2, None, "0.3"),
        (1234.5, "#,##0.00", "1234.5"),
        (1e21, None, "1000000000000000000000"),
        (True, None, "sí"),
        (False, None, "no"),
        (time(18, 30), None, "18:30"),
        ("007", None, "007"),
        (7, "000", "007"),
        (80101, "000000", "080101"),
        (1500.5, "[$$-409]#,##0.00", "US$ 1500.5"),
        (1500, '"S/" #,##0.00', "S/ 1500"),
        (1500, "[$S/-280A] #,##0", "S/ 1500"),
        (1500, "[$€-2] #,##0", "€ 1500"),
        ("=no calcula", "@", "=no calcula"),
        ("1E5", None, "1E5"),
        (" Kuntur ", None, "Kuntur"),
    ],
)
def test_a_cell_is_what_the_workbook_holds_with_what_its_format_adds(value: object, code: str | None, text: str):
    def then(sheet: Worksheet) -> None:
        sheet["B2"].value = value
        if isinstance(value, str):
            sheet["B2"].data_type = "s"
        if code:
            sheet["B2"].number_format = code

    assert one("a.xlsx", xlsx([["Organización", "Código"], ["Kuntur", None]], then))[1] == ((2, ("Kuntur", text)),)


def test_real_dates_and_numbers_are_told_from_text_that_looks_like_them():
    rows = [["Organización", "Fecha", "Cuántos"], ["Kuntur", date(2018, 4, 21), 7], ["Wayra", "2018-04-21", "7"]]
    (sheet,) = read_bytes("a.xlsx", xlsx(rows)).sheets
    assert sheet.rows[0][1][1:] == sheet.rows[1][1][1:] == ("2018-04-21", "7")
    assert sheet.typed == {(2, 1), (2, 2)}


def test_a_workbook_that_counts_days_from_1904_gives_the_same_day():
    def then(sheet: Worksheet) -> None:
        assert isinstance(sheet.parent, Workbook)
        sheet.parent.epoch = CALENDAR_MAC_1904

    rows = [["Organización", "Fecha"], ["Kuntur", date(2018, 4, 21)]]
    assert one("a.xlsx", xlsx(rows, then))[1] == ((2, ("Kuntur", "2018-04-21")),)


def formula(value: str, kind: str = "") -> bytes:
    rows = [["Organización", "Año de fundación"], ["Kuntur", "=2000+18"]]
    written = '<c r="B2"><f>2000+18</f><v /></c>'
    return patched(xlsx(rows), SHEET1, written, f'<c r="B2"{kind}><f>2000+18</f>{value}</c>')


def test_a_formula_gives_the_value_it_stored_and_that_is_said():
    assert one("a.xlsx", formula("<v>2018</v>"))[1:] == (((2, ("Kuntur", "2018")),), {("said", "formula", 2)})
    assert one("a.xlsx", formula("<v></v>", ' t="str"'))[1:] == (((2, ("Kuntur", "")),), {("said", "formula", 2)})


def test_a_formula_that_nobody_calculated_holds_its_row():
    (sheet,) = read_bytes("a.xlsx", formula("<v />")).sheets
    (note,) = sheet.notes
    assert (note.weight, note.code, note.row, note.column) == ("held", "formula", 2, "Año de fundación")
    assert note.value == "=2000+18"


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"])
def test_an_error_in_a_cell_holds_its_row(error: str):
    def then(sheet: Worksheet) -> None:
        sheet["B2"].value = error
        sheet["B2"].data_type = "e"

    (sheet,) = read_bytes("a.xlsx", xlsx(LIST, then)).sheets
    (note,) = sheet.notes
    assert (note.weight, note.code, note.row, note.column, note.value) == ("held", "error cell", 2, "Región", error)
    assert sheet.rows == ((2, ("Kuntur", error)), ROWS[1])


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True


def comment(sheet: Worksheet) -> None:
    sheet["A2"].comment = Comment("Llamar a Ana", "Ana")


def paint(sheet: Worksheet) -> None:
    sheet["B3"].fill = PatternFill("solid", fgColor="FFFF00")


def strike(sheet: Worksheet) -> None:
    sheet["A3"].font = Font(strike=True)


@pytest.mark.parametrize(
    ("then", "says"),
    [
        (hide_row, ("said", "hidden rows", 3)),
        (hide_column, ("said", "hidden column", 0)),
        (comment, ("said", "comments", 0)),
        (paint, ("said", "colours", 0)),
        (strike, ("said", "struck", 3)),
    ],
)
def test_what_is_hidden_noted_or_told_by_looks_is_said_and_every_row_is_read(then: Change, says: tuple):
    assert one("a.xlsx", xlsx(LIST, then)) == (HEADERS, ROWS, {says})


def test_a_comment_is_counted_and_never_quoted():
    found = read_bytes("a.xlsx", xlsx(LIST, comment))
    assert "Ana" not in repr(found)


def test_a_header_that_is_painted_whole_says_nothing():
    def then(sheet: Worksheet) -> None:
        for cell in sheet[1]:
            cell.fill = PatternFill("solid", fgColor="00FF00")

    assert one("a.xlsx", xlsx(LIST, then)) == (HEADERS, ROWS, set())


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_not_loaded_and_named(state: str):
    def then(sheet: Worksheet) -> None:
        assert isinstance(sheet.parent, Workbook)
        sheet.parent["Vieja"].sheet_state = state

    found = read_bytes("a.xlsx", xlsx(LIST, then, Vieja=[["Organización"], ["Secreta"]]))
    assert [sheet.name for sheet in found.sheets] == ["Hoja1"]
    assert [(note.code, "«Vieja»" in note.message) for note in found.notes] == [("hidden sheet", True)]
    assert "Secreta" not in repr(found)


def test_a_cell_drawn_over_several_rows_says_its_value_in_each():
    def then(sheet: Worksheet) -> None:
        sheet.merge_cells("B2:B3")

    rows = [["Organización", "Región"], ["Kuntur", "Cusco"], ["Wayra", None], ["Luna", None]]
    (sheet,) = read_bytes("a.xlsx", xlsx(rows, then)).sheets
    assert sheet.rows == ((2, ("Kuntur", "Cusco")), (3, ("Wayra", "Cusco")), (4, ("Luna", "")))
    assert sheet.mended == {(3, 1)}
    assert [(note.weight, note.code) for note in sheet.notes] == [("mended", "merged")]


def test_merged_cells_of_an_old_workbook_are_spread_too():
    content = xls([["Organización", "Región"], ["Kuntur"], ["Wayra"]], lambda _, s: s.write_merge(1, 2, 1, 1, "Cusco"))
    assert one("a.xls", content)[1] == ((2, ("Kuntur", "Cusco")), (3, ("Wayra", "Cusco")))


def test_a_title_drawn_over_the_table_between_rows_is_no_organization():
    def then(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:B2")

    rows = [["Organización", "Región"], ["REGIÓN CUSCO"], ["Kuntur", "Cusco"]]
    assert one("a.xlsx", xlsx(rows, then)) == (HEADERS, ((3, ("Kuntur", "Cusco")),), {("said", "section row", 2)})


def test_a_value_drawn_over_several_columns_is_said():
    def then(sheet: Worksheet) -> None:
        sheet.merge_cells("B2:C2")

    rows = [["Organización", "21/04/2018", "05/05/2018"], ["Kuntur", "X", None], ["Wayra", "X", "F"]]
    assert one("a.xlsx", xlsx(rows, then))[2] == {("said", "merged across", 2)}


def test_merged_groups_over_columns_are_one_header():
    def then(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    rows = [["Organización", "Asistencia", None], [None, "Taller 1", "Taller 2"], ["Kuntur", "X", "F"]]
    (sheet,) = read_bytes("a.xlsx", xlsx(rows, then)).sheets
    assert (sheet.headers, sheet.title) == (("Organización", "Taller 1", "Taller 2"), "Asistencia")
    assert sheet.rows == ((3, ("Kuntur", "X", "F")),)


def test_a_table_away_from_the_corner_keeps_its_rows_and_letters():
    rows = [[], [], [None, None, "Organización", "Región"], [None, None, "Kuntur", "Cusco"]]
    (sheet,) = read_bytes("a.xlsx", xlsx(rows)).sheets
    assert (sheet.headers, sheet.letters, sheet.rows) == (HEADERS, ("C", "D"), ((4, ("Kuntur", "Cusco")),))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/media/image1.png", "images"),
        ("xl/externalLinks/externalLink1.xml", "external links"),
        ("xl/charts/chart1.xml", "charts"),
    ],
)
def test_what_else_a_workbook_holds_is_said_and_not_read(part: str, code: str):
    assert one("a.xlsx", added(xlsx(), part, b"<x/>")) == (HEADERS, ROWS, {("said", code, 0)})


def pivoted(reference: str, sheet: str = "Hoja1", **others: list) -> bytes:
    number = 1 if sheet == "Hoja1" else 2
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable"
    links = f'<Relationships xmlns="x"><Relationship Id="r9" Type="{kind}" Target="../pivotTables/pivotTable1.xml"/></Relationships>'
    content = added(xlsx(LIST, **others), f"xl/worksheets/_rels/sheet{number}.xml.rels", links.encode())
    return added(
        content,
        "xl/pivotTables/pivotTable1.xml",
        f'<pivotTableDefinition><location ref="{reference}"/></pivotTableDefinition>'.encode(),
    )


def test_a_pivot_on_a_sheet_of_its_own_is_not_loaded_and_named():
    found = read_bytes("a.xlsx", pivoted("A1:B3", "Resumen", Resumen=[["Región", "Total"], ["Cusco", 1], ["Puno", 1]]))
    assert [sheet.name for sheet in found.sheets] == ["Hoja1"]
    assert [(note.code, "«Resumen»" in note.message) for note in found.notes] == [("pivot", True)]


def test_a_pivot_beside_a_table_is_cut_out_of_it():
    found = read_bytes("a.xlsx", pivoted("A1:A3"))
    assert found.sheets[0].headers == ("Región",)
    assert ("said", "pivot", 1) in noticed(found)


def test_hours_and_formats_that_hide_the_day_are_said():
    def then(sheet: Worksheet) -> None:
        sheet["B2"].value = datetime.fromisoformat("2018-04-21T18:30")
        sheet["B3"].value = date(2018, 4, 1)
        sheet["B3"].number_format = "mmm-yy"

    _, rows, says = one("a.xlsx", xlsx([["Organización", "Fecha"], ["Kuntur", None], ["Wayra", None]], then))
    assert rows == ((2, ("Kuntur", "2018-04-21")), (3, ("Wayra", "2018-04-01")))
    assert says == {("mended", "time of day", 0), ("said", "date without day", 0)}


def test_an_old_workbook_says_what_was_not_looked_at():
    content = xls(
        [["Organización", "Fecha"], ["Kuntur", date(2018, 4, 21)]],
        lambda book, _: setattr(book.add_sheet("Vieja"), "visibility", 1),
    )
    found = read_bytes("a.xls", content)
    assert found.sheets[0].rows == ((2, ("Kuntur", "2018-04-21")),)
    assert noticed(found) == {("said", "not reviewed", 0), ("said", "hidden sheet", 0)}


def test_an_old_workbook_gives_its_errors_hidden_rows_and_formats():
    def then(_: Any, sheet: Any) -> None:
        sheet.row(3).set_cell_error(1, 42)  # the code of #N/A
        sheet.row(2).hidden = True
        sheet.col(2).hidden = True
        sheet.write(1, 2, 7, xlwt.easyxf(num_format_str="000"))
        sheet.write(2, 2, 1500.5, xlwt.easyxf(num_format_str='"S/" #,##0.00'))
        sheet.write(3, 2, True)

    rows = [["Organización", "Región", "Código"], ["Kuntur", "Cusco"], ["Wayra", "Puno"], ["Luna"]]
    _, found, says = one("a.xls", xls(rows, then))
    assert found == (
        (2, ("Kuntur", "Cusco", "007")),
        (3, ("Wayra", "Puno", "S/ 1500.5")),
        (4, ("Luna", "#N/A", "sí")),
    )
    assert says == {
        ("held", "error cell", 4),
        ("said", "hidden rows", 3),
        ("said", "hidden column", 0),
        ("mended", "leading zeros", 0),
        ("said", "not reviewed", 0),
    }


def test_painted_blank_rows_are_no_rows():
    def then(sheet: Worksheet) -> None:
        fill = PatternFill("solid", fgColor="FFFF00")
        for number in range(5, 3_000):
            sheet.cell(number, 1).fill = fill

    sheet: Sheet = read_bytes("a.xlsx", xlsx(LIST, then)).sheets[0]
    assert sheet.rows == ROWS
