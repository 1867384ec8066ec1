import io
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from spreadsheets import LIST, added, ods, of_cells, one, patched, xls, xlsx

from graph.errors import LoadError
from loaders.files import read, read_bytes
from loaders.files.limits import MAX_BYTES, MAX_ROWS

SHEET1 = "xl/worksheets/sheet1.xml"
DTD = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def refusal(name: str, content: bytes) -> tuple[str, str]:
    """The code of the refusal of a file, and its sentences."""
    with pytest.raises(LoadError) as caught:
        read_bytes(name, content)
    assert caught.value.remedy, "it says what to do"
    return caught.value.code, str(caught.value)


def lines(count: int) -> bytes:
    return b"Organizaci\xc3\xb3n,Regi\xc3\xb3n\n" + b"Kuntur,Cusco\n" * count


def sheet(rows: str) -> bytes:
    """An XLSX whose sheet data are written as they are."""
    return patched(xlsx([["x"]]), SHEET1, '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>', rows)


def cells(count: int, row: int = 1) -> str:
    return f'<row r="{row}">' + "".join(f"<c><v>{row}</v></c>" for _ in range(count)) + "</row>"


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


CASES = {
    "nothing in it": ("a.csv", b"", "empty"),
    "blank lines alone": ("a.csv", b"\n\n \n", "empty"),
    "separators alone": ("a.csv", b";;;\n;;;\n", "empty"),
    "a workbook without cells": ("a.xlsx", xlsx([]), "empty"),
    "larger than 20 MB": ("a.csv", b"x" * (MAX_BYTES + 1), "too large"),
    "a line of 5 MB": ("a.csv", b"Mesa\n" + b"x" * 5_000_000, "line too long"),
    "a line of 5 MB in quotes": ("a.csv", b'Mesa\n"' + b"x\n" * 2_500_000 + b'"', "cell too long"),
    "201 columns": ("a.csv", b",".join([b"x"] * 201) + b"\n", "too many columns"),
    "50,001 rows": ("a.csv", lines(MAX_ROWS + 1), "too many rows"),
    "a million rows": ("a.csv", lines(1_000_000), "too many rows"),
    "ten million blank lines inside": ("a.csv", b"Mesa\n" + b"\n" * 10_000_000 + b"Una\n", "too many rows"),
    "a workbook of 50,001 rows": ("a.xlsx", sheet("".join(cells(1, n) for n in range(1, MAX_ROWS + 3))), "too many rows"),
    "a cell in the last row there is": ("a.xlsx", sheet(cells(2) + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), "too many rows"),
    "a cell where no spreadsheet has one": ("a.xlsx", sheet('<row r="1"><c r="ZZZ99999999"><v>1</v></c></row>'), "broken"),
    "a cell in the last column there is": ("a.xlsx", sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "too many columns"),
    "201 columns of a workbook": ("a.xlsx", sheet(cells(201)), "too many columns"),
    "a row of an ODS repeated a million times": ("a.ods", ods([of_cells("Mesa", number_rows_repeated="1000000")]), "too many rows"),
    "zip bomb": ("a.xlsx", added(xlsx(), "xl/bomb.xml", b"0" * 150_000_000), "zip bomb"),
    "more than 200 MB unpacked": ("a.xlsx", added(added(xlsx(), "xl/a.bin", b"0" * 110_000_000), "xl/b.bin", b"0" * 110_000_000), "zip bomb"),
    "501 parts": ("a.xlsx", zipped(**{f"p{n}_xml": b"x" for n in range(501)}), "too many parts"),
    "external entity in a sheet": ("a.xlsx", patched(xlsx(), SHEET1, "<worksheet", f"{DTD}<worksheet"), "external entities"),
    "external entity in the strings": ("a.xlsx", added(xlsx(), "xl/extra.xml", DTD.encode("utf-16")), "external entities"),
    "external entity in an ODS": ("a.ods", patched(ods(), "content.xml", "<office:document-content", f"{DTD}<office:document-content"), "external entities"),
    "macros": ("a.xlsx", added(xlsx(), "xl/vbaProject.bin", b"x"), "macros"),
    "macros by name": ("a.xlsm", xlsx(), "macros"),
    "macros in an ODS": ("a.ods", added(ods(), "Basic/Standard/Module1.xml", b"<x/>"), "macros"),
    "macros in an old workbook": ("a.xls", xls() + "_VBA_PROJECT".encode("utf-16-le"), "macros"),
    "encrypted": ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "encrypted ODS": ("a.ods", patched(ods(), "META-INF/manifest.xml", "</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>"), "encrypted"),
    "a Word document of before": ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "WordDocument".encode("utf-16-le"), "not a table"),
    "a Word document": ("a.xlsx", zipped(word__document_xml=b"<x/>"), "not a table"),
    "a text document of LibreOffice": ("a.ods", zipped(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<x/>"), "not a table"),
    "any zip": ("a.xlsx", zipped(nada_txt=b"x"), "not a table"),
    "an image named as a workbook": ("a.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "not a table"),
    "a photo named as a workbook": ("a.xls", b"\xff\xd8\xff\xe0" + b"\0" * 99, "not a table"),
    "an image named as text": ("a.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "not a table"),
    "a PDF named as text": ("a.csv", b"%PDF-1.4\n", "not a table"),
    "a web page named as a workbook": ("a.xls", b"<html><table><tr><td>Mesa", "not a table"),
    "text named as a workbook": ("a.xlsx", b"Mesa\nUna\n", "broken"),
    "a workbook cut in half": ("a.xlsx", xlsx()[:2000], "broken"),
    "an old workbook cut in half": ("a.xls", xls()[:3000], "broken"),
    "another ending": ("a.docx", b"x", "not read"),
    "no ending": ("lista", b"Mesa\nUna\n", "not read"),
    "binary": ("a.csv", bytes(range(256)) * 9, "not a table"),
    "fifty tables": ("a.csv", b"Mesa,Tipo\nUna,red\n\nMesa,Regi\xc3\xb3n\nUna,Puno\n\n" * 40, "too many tables"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_is_refused_with_a_sentence_that_says_why(case: str):
    name, content, code = CASES[case]
    found, sentence = refusal(name, content)
    assert (found, name in sentence or code == "too many tables") == (code, True), sentence


def test_a_part_that_unpacks_to_more_than_it_says_is_refused():
    content = bytearray(added(xlsx(), "xl/media/lie.bin", b"0" * 5_000_000))
    at = content.rindex(b"PK\x01\x02")
    assert struct.unpack_from("<I", content, at + 24)[0] == 5_000_000
    struct.pack_into("<I", content, at + 24, 100)
    assert refusal("a.xlsx", bytes(content))[0] == "broken"


@pytest.mark.parametrize(
    "name", ["a million rows", "a line of 5 MB", "zip bomb", "a row of an ODS repeated a million times"]
)
def test_a_refusal_takes_no_memory_to_speak_of(name: str):
    file, content, _ = CASES[name]
    tracemalloc.start()
    refusal(file, content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * len(content) + 30_000_000


def test_a_file_is_measured_before_it_is_read(tmp_path: Path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(3 * MAX_BYTES)
    tracemalloc.start()
    with pytest.raises(LoadError, match=r"60\.0 MB y el límite es 20 MB"):
        read(path)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_cell_beyond_5000_characters_holds_its_row():
    content = f"Organización,Región\nKuntur,Cusco\n{'x' * 5001},Puno\n".encode()
    assert one("a.csv", content)[2] == {("held", "cell too long", 3)}
    content = f"Organización,Región\nKuntur,Cusco\n{'x' * 5000},Puno\n".encode()
    assert one("a.csv", content)[2] == set()


def test_what_is_just_within_the_limits_is_read():
    assert len(one("a.csv", lines(MAX_ROWS))[1]) == MAX_ROWS
    assert len(one("a.xlsx", sheet(cells(200) + cells(200, 2)))[0]) == 200


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", xlsx()), ("a.xls", xlsx()), ("a.xlsx", ods()), ("a.xlsx", xls()), ("a.xls", "Organización\tRegión\nKuntur\tCusco\nWayra\tPuno\n".encode())]
)  # fmt: skip
def test_a_table_under_another_ending_is_read_by_what_it_is_and_said(name: str, content: bytes):
    headers, rows, says = one(name, content)
    assert (headers, tuple(cells for _, cells in rows)) == (LIST[0], LIST[1:])
    assert ("mended", "container", 0) in says
