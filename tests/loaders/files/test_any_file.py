"""What holds for every file: one table is one sheet in any encoding and dialect, and no bytes break the reader."""

import io
import unicodedata
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spreadsheets import ods, xls, xlsx

from graph.errors import LoadError
from loaders.files import Sheet, read_bytes

LETTERS = "abcdefghijlmnopqrstuvxyzñáéíóúABCDEFÑÁÉÍÓÚ"
WORDS = st.text(LETTERS, min_size=2, max_size=9)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
ROW = st.tuples(
    NAMES.map(lambda name: f"Asociación {name}"), WORDS, st.sampled_from(["", "007", "1,5", "sí", "NA", "x; y"])
)
TABLES = st.lists(ROW, min_size=1, max_size=6)
HEADER = ("Organización", "Región", "Código")
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(rows: list[tuple[str, ...]], separator: str = ",", end: str = "\n", quoted: bool = True) -> str:
    mark = '"' if quoted else ""
    return "".join(separator.join(f"{mark}{cell}{mark}" for cell in row) + end for row in [HEADER, *rows])


def only(name: str, content: bytes) -> Sheet:
    (sheet,) = read_bytes(name, content).sheets
    return sheet


def expected(rows: list[tuple[str, ...]]) -> tuple:
    return HEADER, tuple(enumerate(rows, 2))


@QUICK
@given(TABLES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]))
def test_any_encoding_of_a_table_gives_the_same_sheet(rows: list[tuple[str, ...]], encoding: str):
    sheet = only("a.csv", written(rows).encode(encoding))
    assert (sheet.headers, sheet.rows) == expected(rows)


@QUICK
@given(TABLES, st.sampled_from(["NFC", "NFD"]))
def test_any_form_of_its_accents_gives_the_same_sheet(rows: list[tuple[str, ...]], form: str):
    sheet = only("a.csv", unicodedata.normalize(form, written(rows)).encode())
    assert (sheet.headers, sheet.rows) == expected(rows)


@QUICK
@given(TABLES, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_any_dialect_of_a_table_gives_the_same_sheet(
    rows: list[tuple[str, ...]], separator: str, end: str, named: bool
):
    start = f"sep={separator}{end}" if named else ""
    sheet = only("a.csv", (start + written(rows, separator, end)).encode())
    assert (sheet.headers, sheet.rows) == expected(rows)


@settings(max_examples=25, deadline=None)
@given(TABLES)
def test_any_container_of_a_table_gives_the_same_sheet(rows: list[tuple[str, ...]]):
    table = [HEADER, *rows]
    for name, content in (("a.xlsx", xlsx(table)), ("a.xls", xls(table)), ("a.ods", ods(table))):
        sheet = only(name, content)
        assert (name, sheet.headers, sheet.rows) == (name, *expected(rows))


CELLS = st.text(st.characters(codec="utf-8", exclude_characters='"\r\n\x00'), max_size=12)


@QUICK
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8), st.sampled_from(",;\t|"))
def test_every_row_is_a_row_of_the_sheet_or_said(rows: list[tuple[str, ...]], separator: str):
    """Whatever the cells hold, a line that holds something is a row, a title, or set aside by number."""
    content = written(rows, separator).encode()
    file = read_bytes("a.csv", content)
    found = {number for sheet in file.sheets for number, cells in sheet.rows if any(cells)}
    aside = {number for sheet in file.sheets for number in (*sheet.skipped, sheet.header_row)}
    noted = {note.row for sheet in file.sheets for note in sheet.notes}
    for number, row in enumerate([HEADER, *rows], 1):
        if any(cell.strip() and cell.isprintable() for cell in row):
            assert number in found | aside | noted, (number, row)


def read_or_refused(name: str, content: bytes) -> None:
    with suppress(LoadError):
        read_bytes(name, content)


@QUICK
@given(st.sampled_from(["a.csv", "a.txt", "a.xls", "a.xlsx", "a.ods"]), st.binary(max_size=400))
@example("a.csv", b'"')
@example("a.csv", b'"\r"";;')
@example("a.csv", b"sep=;")
@example("a.csv", b'sep="\n"a"')
@example("a.csv", b"sep= \n  x")
@example("a.csv", b"\xff\xfe")
@example("a.xlsx", b"PK\x03\x04")
def test_any_bytes_are_read_or_refused(name: str, content: bytes):
    read_or_refused(name, content)


@QUICK
@given(st.text('",;\n\r \tMesa|Tipo=ñ0', max_size=60))
def test_any_text_is_read_or_refused(text: str):
    read_or_refused("a.csv", text.encode())


WHOLE = {"a.xlsx": xlsx(), "a.xls": xls(), "a.ods": ods()}


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_workbook_with_some_bytes_changed_is_read_or_refused(name: str, data: st.DataObject):
    content = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(content) // 2, len(content)))
    read_or_refused(name, bytes(content[:cut]))


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a.xlsx", "xl/worksheets/sheet1.xml"),
        ("a.xlsx", "xl/styles.xml"),
        ("a.xlsx", "xl/workbook.xml"),
        ("a.ods", "content.xml"),
    ],
)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_workbook_whose_xml_is_strange_is_read_or_refused(name: str, part: str, data: st.DataObject):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE[name])) as before, zipfile.ZipFile(out, "w") as after:
        for other in before.namelist():
            held = before.read(other)
            if other == part:
                at = data.draw(st.integers(0, len(held) - 1))
                piece = data.draw(
                    st.sampled_from(
                        [b"", b"9", b"-1", b"<", b"</c>", b'"', b"ZZZ99999999", b"&amp;", b"\xff", b"x" * 50]
                    )
                )
                held = held[:at] + piece + held[at + data.draw(st.integers(0, 3)) :]
            after.writestr(other, held)
    read_or_refused(name, out.getvalue())
