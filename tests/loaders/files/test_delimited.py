import pytest
from spreadsheets import LIST, READ, one, text

HEADERS, ROWS = READ


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.tsv"])
def test_any_separator_and_any_end_of_line_give_the_same_table(separator: str, end: str, name: str):
    assert one(name, text(LIST, separator, end)) == (HEADERS, ROWS, set())


@pytest.mark.parametrize("line", ["sep=;\n", "SEP=;\r\n", '"sep=;"\n'])
def test_the_line_that_names_the_separator_is_no_row_as_in_the_spreadsheet(line: str):
    assert one("a.csv", line.encode() + text(LIST, ";")) == (HEADERS, ROWS, set())


def test_the_separator_is_the_one_that_splits_the_header_though_another_is_more_frequent():
    content = "Organización;Región\nUno, dos, tres;Cusco\nCuatro, cinco;Puno\n".encode()
    assert one("a.csv", content)[1] == ((2, ("Uno, dos, tres", "Cusco")), (3, ("Cuatro, cinco", "Puno")))


@pytest.mark.parametrize("cell", ["Una, dos y tres", "Una; dos", "a|b", "x\ty"])
def test_a_list_of_one_column_is_not_split(cell: str):
    assert one("a.csv", f"Mesa\n{cell}\nOtra\n".encode()) == (("Mesa",), ((2, (cell,)), (3, ("Otra",))), set())


def test_quotes_keep_separators_and_lines_inside_a_cell_and_a_line_in_a_cell_is_no_row():
    content = 'Organización,Región\n"Kuntur, ""El Cóndor""\nde Cusco",Cusco\n"Wayra", "Puno"\n'.encode()
    assert one("a.csv", content) == (
        HEADERS,
        ((2, ('Kuntur, "El Cóndor"\nde Cusco', "Cusco")), (3, ("Wayra", "Puno"))),
        set(),
    )


def test_quotes_inside_quotes_are_read_whole_and_said():
    content = (
        'Organización,Región\n"Asociación "Los Chasquis"",Cusco\n"El "Otro" Lado",Puno\nAsociación "X",Ica\n'.encode()
    )
    assert one("a.csv", content) == (
        HEADERS,
        ((2, ('Asociación "Los Chasquis"', "Cusco")), (3, ('El "Otro" Lado', "Puno")), (4, ('Asociación "X"', "Ica"))),
        {("mended", "quotes", 0)},
    )


def test_a_quote_that_never_closes_holds_its_row_and_no_other():
    headers, rows, says = one("a.csv", 'Organización,Región\n"Kuntur,Cusco\nWayra,Puno\nLuna,Lima\n'.encode())
    assert headers == HEADERS
    assert rows[1:] == ((3, ("Wayra", "Puno")), (4, ("Luna", "Lima")))
    assert says == {("held", "quotes", 2)}


def test_rows_that_two_stray_quotes_swallowed_are_held_as_the_row_they_became():
    content = 'Organización,Región\n"Kuntur,Cusco\nWayra,Puno\nLuna,Lima"\nSol,Ica\nMar,Ica\nRío,Ica\n'.encode()
    _, rows, says = one("a.csv", content)
    assert says == {("held", "quotes", 2)}
    assert [number for number, _ in rows] == [2, 3, 4, 5]


def test_a_row_with_more_cells_than_columns_is_held_and_a_shorter_one_is_filled_up():
    headers, rows, says = one("a.csv", "Organización,Región,Ciudad\nKuntur, A,Cusco,Cusco\nWayra\nLuna,Lima\n".encode())
    assert headers == ("Organización", "Región", "Ciudad")
    assert rows[1:] == ((3, ("Wayra", "", "")), (4, ("Luna", "Lima", "")))
    assert says == {("held", "ragged row", 2)}


@pytest.mark.parametrize(
    ("lines", "held"),
    [
        ("Kuntur,Cusco,x\nCasa\nde la Luna,Lima,x\nSol,Ica,x\n", {3, 4}),
        ("Kuntur,Cusco,x\nSol,Ica,la\nmayor\nMar,Ica,x\n", {3, 4}),
        ("Kuntur,Cusco,x\nSol,Lima\nMetropolitana,x\nMar,Ica,x\n", {3, 4}),
        ("Kuntur,Cusco,x\nSol\nMar\nRío,Ica\n", set()),
        ("Kuntur,Cusco\nSol,Ica\nMar,Ica\nRío,Ica,x\nLuna,Lima,x\n", set()),
    ],
)
def test_a_row_that_a_line_break_cut_in_two_is_held(lines: str, held: set[int]):
    _, rows, says = one("a.csv", f"Organización,Región,Ciudad\n{lines}".encode())
    assert says == {("held", "broken line", number) for number in held}
    assert len(rows) == lines.count("\n")


def test_separators_at_the_end_of_every_line_are_no_columns():
    assert one("a.csv", "Organización;Región;;\nKuntur;Cusco;;\nWayra;Puno;;\n;;;\n;;;\n".encode()) == (
        HEADERS,
        ROWS,
        set(),
    )


def test_digits_that_a_formula_guards_are_read_as_digits():
    _, rows, says = one("a.csv", b'Mesa;Tipo\n"=""007""";red\n')
    assert rows == ((2, ("007", "red")),)
    assert says == {("mended", "literal", 2)}


@pytest.mark.parametrize("kept", ["007", "NA", "1E5", "TRUE", "1-2", "=1+1", "+51", "-x", "@x", "NULL", "nan", "1,5"])
def test_no_value_is_guessed(kept: str):
    assert one("a.csv", f"Organización;Código\nKuntur;{kept}\n".encode())[1] == ((2, ("Kuntur", kept)),)


@pytest.mark.parametrize("error", ["#N/D", "#N/A", "#¡REF!", "#¿NOMBRE?", "#¡DIV/0!", "#######", "Err:508"])
def test_an_error_exported_as_text_holds_its_row(error: str):
    content = f"Organización;Región\nKuntur;Cusco\nWayra;{error}\n".encode()
    assert one("a.csv", content)[2] == {("held", "error cell", 3)}
