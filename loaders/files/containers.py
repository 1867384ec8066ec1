"""What a file is, by what it holds and not by its name."""

from enum import StrEnum
from pathlib import PurePath

from loaders.files.shapes import refused


class Container(StrEnum):
    TEXT = "texto"
    XLSX = "XLSX"
    XLS = "XLS"
    ODS = "ODS"


ENDINGS = {
    ".csv": Container.TEXT,
    ".tsv": Container.TEXT,
    ".txt": Container.TEXT,
    ".xlsx": Container.XLSX,
    ".xls": Container.XLS,
    ".ods": Container.ODS,
}
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS = "Ábralo en la hoja de cálculo y guárdelo como XLSX o CSV."
_FOREIGN = (
    (b"%PDF", "un PDF"),
    (b"\x89PNG", "una imagen"),
    (b"\xff\xd8\xff", "una imagen"),
    (b"GIF8", "una imagen"),
    (b"BM", "una imagen"),
    (b"RIFF", "una imagen o un sonido"),
    (b"II*\0", "una imagen"),
    (b"MM\0*", "una imagen"),
    (b"PK\x05\x06", "un archivo comprimido vacío"),
    (b"Rar!", "un archivo comprimido"),
    (b"7z\xbc\xaf", "un archivo comprimido"),
    (b"\x1f\x8b", "un archivo comprimido"),
    (b"{\\rtf", "un documento de texto"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<table")


def container(name: str, content: bytes) -> Container:
    """What to read a file as. Refuses what is no table, with a sentence that says what it is."""
    ending = PurePath(name).suffix.casefold()
    if ending not in ENDINGS:
        macro = ending in (".xlsm", ".xlsb", ".xltm")
        raise refused(
            "macros" if macro else "not read",
            f"{name}: no se leen archivos «{ending or 'sin terminación'}».",
            "Guárdelo como XLSX, sin macros." if macro else "Guárdelo como CSV, XLSX, XLS u ODS.",
        )
    if content.startswith(ZIP):
        # The directory at the end of a zip names its parts in clear.
        return Container.ODS if b"content.xml" in content and b"xl/workbook.xml" not in content else Container.XLSX
    if content.startswith(OLE):
        _check_compound(name, content)
        return Container.XLS
    if ENDINGS[ending] is not Container.TEXT or b"\0" in content[:4096]:
        for magic, what in _FOREIGN:
            if content.startswith(magic):
                raise refused("not a table", f"{name} no es una hoja de cálculo: es {what}.", _AS)
    if content.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")):
        raise refused("not a table", f"{name} no es una tabla de texto.", _AS)
    if content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise refused("not a table", f"{name} es por dentro una página web o XML, no una hoja de cálculo.", _AS)
    if ending in (".xlsx", ".ods"):
        # Programs save plain text under `.xls`; nobody does under these.
        raise refused("broken", f"{name} no se puede abrir como libro de cálculo: no lo es por dentro.", _AS)
    return Container.TEXT


def _check_compound(name: str, content: bytes) -> None:
    """An OLE file may be an old workbook, an encrypted new one, one with macros, or a document."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        raise refused(
            "encrypted", f"{name} tiene contraseña y no se puede leer.", "Ábralo, quítele la contraseña y guárdelo."
        )
    if holds("_VBA_PROJECT"):
        raise refused("macros", f"{name} tiene macros; no se lee.", "Guárdelo como XLSX, sin macros.")
    if holds("WordDocument") or holds("PowerPoint Document"):
        raise refused("not a table", f"{name} no es una hoja de cálculo: es un documento de Office.", _AS)
