import unicodedata

import pytest
from spreadsheets import READ, one, text

from graph.errors import LoadError
from loaders.files import read_bytes

LIST = (("Organización", "Región"), ("Asociación «Ñandú» – “Los Ángeles”", "Áncash"), ("Señal", "Junín"))
ROWS = ((2, ("Asociación «Ñandú» – “Los Ángeles”", "Áncash")), (3, ("Señal", "Junín")))
OLD_LIST = (("Organización", "Región"), ("Asociación Ñandú", "Áncash"), ("Señal del Búho", "Junín"))
OLD_ROWS = ((2, ("Asociación Ñandú", "Áncash")), (3, ("Señal del Búho", "Junín")))


@pytest.mark.parametrize(
    ("encoding", "says"),
    [
        ("utf-8", set()),
        ("utf-8-sig", set()),
        ("utf-16", {("said", "encoding", 0)}),
        ("utf-16-le", {("said", "encoding", 0)}),
        ("utf-16-be", {("said", "encoding", 0)}),
        ("utf-32", {("said", "encoding", 0)}),
        ("cp1252", {("mended", "encoding", 0)}),
    ],
)
def test_the_same_table_comes_out_of_every_encoding(encoding: str, says: set):
    assert one("a.csv", text(LIST, encoding=encoding)) == (LIST[0], ROWS, says)


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman"])
def test_what_spreadsheets_wrote_before_is_told_apart_by_its_letters(encoding: str):
    assert one("a.csv", text(OLD_LIST, encoding=encoding)) == (OLD_LIST[0], OLD_ROWS, {("mended", "encoding", 0)})


def test_lines_of_two_encodings_are_each_read_in_theirs():
    content = text(OLD_LIST[:2]) + text(OLD_LIST[2:], encoding="cp1252")
    assert one("a.csv", content) == (OLD_LIST[0], OLD_ROWS, {("mended", "mixed encoding", 0)})


@pytest.mark.parametrize("times", [1, 2])
def test_broken_accents_are_mended_and_said(times: int):
    broken = text(LIST).decode()
    for _ in range(times):
        broken = "".join(
            byte.decode("cp1252") if byte not in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d") else chr(byte[0])
            for byte in (bytes([b]) for b in broken.encode())
        )
    headers, rows, says = one("a.csv", broken.encode())
    assert (headers, rows) == (LIST[0], ROWS)
    assert says == {("mended", "mojibake", 1)}, "once a column, at its first cell"


def test_what_was_written_is_kept_beside_what_was_mended():
    (sheet,) = read_bytes("a.csv", "Organización\nAsociaciÃ³n\nSeÃ±al\n".encode()).sheets
    (note,) = sheet.notes
    assert (note.column, note.row, note.value) == ("Organización", 2, "AsociaciÃ³n")
    assert note.message.startswith("2 celdas")
    assert sheet.mended == {(2, 0), (3, 0)}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_loose_accents_are_joined_with_their_letter(form: str):
    headers, rows, says = one("a.csv", unicodedata.normalize(form, text(LIST).decode()).encode())
    assert (headers, rows) == (LIST[0], ROWS)
    assert {code for _, code, _ in says} == ({"accents"} if form == "NFD" else set())


@pytest.mark.parametrize("hidden", ["\u200b", "\ufeff", "\u00ad", "\u200e", "\u2060", "\x07"])
def test_what_nobody_sees_is_taken_out_and_said(hidden: str):
    content = f"Organización,Región\nKun{hidden}tur,Cusco\n".encode()
    assert one("a.csv", content) == (READ[0], READ[1][:1], {("mended", "invisible", 2)})


def test_an_emoji_of_several_parts_stays_whole():
    assert one("a.csv", "Organización\n👩‍🎨 Arte\n".encode()) == (("Organización",), ((2, ("👩‍🎨 Arte",)),), set())


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007", "\u3000"])
def test_spaces_of_another_kind_become_spaces(space: str):
    content = f"Organización,Región\n{space}Kuntur{space}Wayra,Cusco\n".encode()
    assert one("a.csv", content) == (READ[0], ((2, ("Kuntur Wayra", "Cusco")),), {("mended", "spaces", 2)})


@pytest.mark.parametrize("lost", ["Asociaci\ufffdn", "Asociaci?n", "MarÃa"])
def test_a_letter_that_was_lost_holds_its_row(lost: str):
    content = f"Organización,Región\nKuntur,Cusco\n{lost},Puno\n".encode()
    assert one("a.csv", content)[2] == {("held", "lost letters", 3)}


@pytest.mark.parametrize(
    "kept", ["¿Quién?", "https://x.pe/?a=b", "SÃO PAULO", "AÑO", "NÃ", "Nº 3ª °", "=1+1", "<b>x</b>"]
)
def test_what_is_only_unusual_is_kept_letter_by_letter(kept: str):
    assert one("a.csv", f"Organización\n{kept}\n".encode()) == (("Organización",), ((2, (kept,)),), set())


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\x03", b"a,b\n\x01\x02\xff\n", b"Mesa\n\xff\xfe\x00\xd8", "á".encode("utf-16")[:3]]
)
def test_bytes_that_are_no_text_are_refused(content: bytes):
    with pytest.raises(LoadError):
        read_bytes("a.csv", content)
