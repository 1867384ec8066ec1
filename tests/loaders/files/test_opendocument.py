from datetime import date
from typing import Any

import pytest
from spreadsheets import READ, cell, covered, element, noticed, ods, of_cells, one

from loaders.files import read_bytes

HEADERS, ROWS = READ


def test_an_ods_gives_what_its_text_file_gives():
    assert one("a.ods", ods()) == (HEADERS, ROWS, set())


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (cell(date(2018, 4, 21)), "2018-04-21"),
        (cell(7.0), "7"),
        (cell(1234.5), "1234.5"),
        (cell(True), "sí"),
        (cell("007"), "007"),
        (cell("007", value_type="float", value="7"), "007"),
        (cell(1500, value_type="currency", currency="USD"), "USD 1500"),
        (cell(0.5, value_type="percentage"), "50%"),
        (cell("=1+1"), "=1+1"),
    ],
)
def test_a_cell_is_what_the_document_holds_with_what_it_shows(given: Any, text: str):
    content = ods([["Organización", "Código"], of_cells("Kuntur", given)])
    assert one("a.ods", content)[1] == ((2, ("Kuntur", text)),)


def test_hidden_rows_columns_and_sheets_are_said():
    rows = [
        ["Organización", "Región"],
        of_cells("Kuntur", "Cusco", visibility="collapse"),
        of_cells("Wayra", "Puno", visibility="filter"),
    ]
    content = ods(
        rows, [element("table:table-column"), element("table:table-column", visibility="collapse")], hidden="Vieja"
    )
    found = read_bytes("a.ods", content)
    (sheet,) = found.sheets
    assert (sheet.headers, sheet.rows) == READ
    assert noticed(found) == {("said", "hidden rows", 2), ("said", "hidden column", 0), ("said", "hidden sheet", 0)}
    assert any(note.message.startswith("Hay 2 filas ocultas") for note in sheet.notes)


def test_a_comment_is_counted_and_not_mixed_with_its_cell():
    found = read_bytes(
        "a.ods", ods([["Organización", "Región"], of_cells(cell("Kuntur", note="Llamar a Ana"), "Cusco")])
    )
    assert noticed(found) == {("said", "comments", 0)}
    assert found.sheets[0].rows == ((2, ("Kuntur", "Cusco")),)
    assert "Ana" not in repr(found)


def test_formulas_give_the_value_they_stored_or_hold_their_row():
    rows = [
        ["Organización", "Año de fundación"],
        of_cells("Kuntur", cell(2018, formula="of:=2000+18")),
        of_cells("Wayra", cell("", formula="of:=2000+19")),
        of_cells("Luna", cell("#N/D", formula="of:=NA()")),
    ]
    _, found, says = one("a.ods", ods(rows))
    assert found[0] == (2, ("Kuntur", "2018"))
    assert says == {("said", "formula", 2), ("held", "formula", 3), ("held", "error cell", 4)}


def test_merged_cells_are_spread():
    rows = [
        ["Organización", "Región"],
        of_cells("Kuntur", cell("Cusco", number_rows_spanned="2")),
        of_cells("Wayra", covered()),
    ]
    assert one("a.ods", ods(rows)) == (
        HEADERS,
        ((2, ("Kuntur", "Cusco")), (3, ("Wayra", "Cusco"))),
        {("mended", "merged", 0)},
    )


def test_repeated_rows_and_cells_count_as_often_as_they_say():
    rows = [
        ["Organización", "Región"],
        of_cells("Kuntur", "Cusco"),
        of_cells(cell(number_columns_repeated="1000"), number_rows_repeated="3"),
        of_cells("Wayra", "Puno"),
        of_cells(cell(number_columns_repeated="1024"), number_rows_repeated="1048570"),
    ]
    assert one("a.ods", ods(rows))[1] == (
        (2, ("Kuntur", "Cusco")),
        (3, ("", "")),
        (4, ("", "")),
        (5, ("", "")),
        (6, ("Wayra", "Puno")),
    )


def test_colours_are_said():
    assert one("a.ods", ods(colour="#ffff00")) == (HEADERS, ROWS, {("said", "colours", 0)})
