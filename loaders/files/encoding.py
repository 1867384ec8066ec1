"""Bytes to text: which encoding a text file was saved in."""

import re

from loaders.files.shapes import MENDED, SAID, Noticed, refused

_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OLD = ("cp1252", "cp850", "mac_roman")
"""What spreadsheets wrote before UTF-8: Windows, the console, old Macs. The first wins a tie."""
_NAMES = {
    "cp1252": "Windows-1252",
    "cp850": "la de la consola de Windows (850)",
    "mac_roman": "la de los Mac antiguos",
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
}
_LETTERS = frozenset("áéíóúüñÁÉÍÓÚÜÑ")
_MARKED = frozenset("¿¡«»“”‘’–—…·•°ºª€\xa0çÇàèìòùâêîôûãõäëïö")
_AS = "Ábralo en la hoja de cálculo y guárdelo como «CSV UTF-8» o XLSX."


def decoded(name: str, content: bytes) -> tuple[str, list[Noticed]]:
    """The text of a file without its byte order mark, and what to say of its encoding."""
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return _strict(name, content, codec), _said(codec)
    if b"\0" in content:
        codec = _wide(content)
        if not codec:
            raise refused("not a table", f"{name} no es un archivo de texto.", _AS)
        return _strict(name, content, codec), _said("utf-16")
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        return _eight_bits(name, content)


def _strict(name: str, content: bytes, codec: str) -> str:
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise refused(
            "encoding", f"{name}, fila {line}: hay bytes que no son letras; el archivo está dañado.", _AS
        ) from error
    if "\0" in text:
        raise refused("not a table", f"{name} no es un archivo de texto.", _AS)
    return text


def _said(codec: str) -> list[Noticed]:
    if codec == "utf-8-sig":
        return []
    return [Noticed("encoding", SAID, f"El archivo está en {_NAMES[codec]} y así se leyó.")]


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: in Spanish every other byte is zero, and it says which half comes first."""
    if len(content) % 2:
        return ""
    half = len(content) / 2
    first, second = content[::2].count(0) / half, content[1::2].count(0) / half
    if second > 0.6 and first < 0.1:
        return "utf-16-le"
    if first > 0.6 and second < 0.1:
        return "utf-16-be"
    return ""


def _eight_bits(name: str, content: bytes) -> tuple[str, list[Noticed]]:
    if re.search(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]", content):
        raise refused("not a table", f"{name} no es un archivo de texto.", _AS)
    codec = max(_OLD, key=lambda old: _plausible(content, old))
    if _plausible(content, codec) == float("-inf"):
        raise refused("encoding", f"{name}: no se reconoce cómo está codificado el texto.", _AS)
    lines = content.splitlines(keepends=True)
    mixed = [_utf8(line) for line in lines]
    if any(text and not text.isascii() for text in mixed):
        message = (
            f"Unas filas están en UTF-8 y otras en {_NAMES[codec]}; cada una se leyó en la suya. Revise las tildes."
        )
        text = "".join(
            line.decode(codec, "replace") if read is None else read for line, read in zip(lines, mixed, strict=True)
        )
        return text, [Noticed("mixed encoding", MENDED, message)]
    message = f"El archivo no está en UTF-8; se leyó como {_NAMES[codec]}. Revise que las tildes y las eñes estén bien."
    return content.decode(codec), [Noticed("encoding", MENDED, message)]


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _plausible(content: bytes, codec: str) -> float:
    """How far a text decoded so looks like Spanish: its own letters count for, strange signs against."""
    try:
        text = b"".join(line for line in content.splitlines() if _utf8(line) is None).decode(codec)
    except UnicodeDecodeError:
        return float("-inf")
    high = [c for c in text if ord(c) > 127]
    # Quotes that open and close are quotes; a letter that no word has beside it was a dash.
    quoted = len(re.findall(r"(?<!\w)“[^“”\n]+”(?!\w)|(?<!\w)‘[^‘’\n]+’(?!\w)", text))
    alone = len(re.findall(r"(?<=\w )[ñÑáíúìîï](?= \w)", text))
    inside = len(re.findall(r"(?<=\w)[^\w\s\x00-\x7f’·–—-](?=\w)", text))
    return sum(2 if c in _LETTERS else 0.5 if c in _MARKED else -2 for c in high) + 3 * quoted - 3 * (inside + alone)


def lost(text: str) -> tuple[str, str] | None:
    """Whether letters of a cell were lost for good before it came here: a code and a sentence."""
    if "\ufffd" in text or re.search(r"Ã(?=[a-zñ])|(?<=[a-z])Ã", text):
        return "lost letters", "Se perdió una letra al guardar el archivo y no se puede saber cuál era."
    if "?" in text and "://" not in text and re.search(r"[^\W\d_]\?[a-zñáéíóú]", text):
        return "lost letters", "Hay un «?» dentro de una palabra: quizá una tilde o una eñe se perdió al guardar."
    return None
