import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import LoadError
from loaders.files import read


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_rows_are_numbered_as_the_spreadsheet_shows_them(tmp_path: Path):
    found = read(put(tmp_path, "a.csv", b"\n\nMesa,Tipo\nUna,red\n,\nDos,\n"))
    (sheet,) = found.sheets
    assert sheet.headers == ("Mesa", "Tipo")
    assert sheet.rows == ((4, ("Una", "red")), (5, ("", "")), (6, ("Dos", "")))


@pytest.mark.parametrize("text", ["Mesa;Tipo\nUna;red\n", "Mesa\tTipo\nUna\tred\n", "\ufeffMesa,Tipo\r\nUna,red\r\n"])
def test_the_usual_separators_and_the_byte_order_mark_are_read(tmp_path: Path, text: str):
    assert read(put(tmp_path, "a.csv", text.encode())).sheets[0].rows == ((2, ("Una", "red")),)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"\x00\x01\x02", "no es un archivo de texto"),
        ("a.xlsx", b"no es un libro", "no se puede abrir"),
        ("a.pdf", b"%PDF", "no se leen archivos"),
        ("a.csv", b"x" * (20 * 1024 * 1024 + 1), "el límite es"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_place_and_reason(tmp_path: Path, name: str, content: bytes, says: str):
    with pytest.raises(LoadError, match=says):
        read(put(tmp_path, name, content))


def test_a_missing_file_and_a_folder_are_refused_in_spanish(tmp_path: Path):
    with pytest.raises(LoadError, match="no existe"):
        read(tmp_path / "no.csv")
    with pytest.raises(LoadError, match="es una carpeta"):
        read(tmp_path)


def test_a_workbook_gives_text_with_dates_in_iso_form_and_codes_kept(tmp_path: Path):
    from datetime import date

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Encuentros"
    for row in (["Reunión", "Fecha", "Organizaciones", "Código"], ["Taller", date(2018, 4, 21), 12, "007"]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    (found,) = read(tmp_path / "a.xlsx").sheets
    assert found.name == "Encuentros"
    assert found.rows == ((2, ("Taller", "2018-04-21", "12", "007")),)


def test_a_zip_with_another_name_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as file:
        file.writestr("nada.txt", "x")
    with pytest.raises(LoadError, match="no se puede abrir"):
        read(tmp_path / "a.xlsx")
