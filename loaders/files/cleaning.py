"""Cells without what nobody sees: the text stays letter by letter, and every change is said."""

import re
import unicodedata
from collections import defaultdict

import ftfy
from ftfy.badness import is_bad

from loaders.files.encoding import lost
from loaders.files.limits import MAX_CELL
from loaders.files.shapes import MENDED, Grid, Noticed, counted, letter

_INVISIBLE = re.compile(
    r"[\u200b\u200c\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\u00ad]|(?<![\u2190-\U0010ffff])\u200d"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ODD = re.compile(r"[ÃÂâÅÄ\u00a0\u00ad]")
"""Letters that broken accents leave behind, and the two marks that Python calls printable."""
_LOST = re.compile("[?\ufffdÃ]")
_LITERAL = re.compile(r'="(\d+)"')
_ERROR = re.compile(
    r"#(N/A|N/D|¡?REF!|¡?DIV/0!|¡?VALOR!|VALUE!|¿?NOMBRE\?|NAME\?|NULL!|¡?NULO!|¡?N[UÚ]M!|SPILL!|DESBORDAMIENTO!"
    r"|C[AÁ]LC!|FIELD!|GETTING_DATA|#+)|Err:5\d\d"
)
"""Errors as spreadsheets show them in either language; nothing but `#` where the column was too narrow."""
_DITTO = re.compile(r"[\"”“″〃]|''|´´|’’|,,|[ií]dem|[íi]d\.|[ií]d", re.IGNORECASE)
"""What people write for «the same as above»."""
_SAYS = {
    "mojibake": ("tenía las tildes rotas y se arregló", "tenían las tildes rotas y se arreglaron"),
    "invisible": ("tenía caracteres invisibles, que se quitaron", "tenían caracteres invisibles, que se quitaron"),
    "spaces": (
        "tenía espacios de otra clase, que se cambiaron por espacios",
        "tenían espacios de otra clase, que se cambiaron por espacios",
    ),
    "accents": (
        "tenía tildes sueltas, que se juntaron con su letra",
        "tenían tildes sueltas, que se juntaron con su letra",
    ),
    "literal": (
        "era una fórmula que solo guarda cifras; quedaron las cifras",
        "eran fórmulas que solo guardan cifras; quedaron las cifras",
    ),
}


def cleaned(text: str) -> tuple[str, list[str]]:
    """A cell as it is read, and the codes of what was changed besides its outer blanks."""
    if text.startswith('="') and (match := _LITERAL.fullmatch(text.strip())):
        return match[1], ["literal"]
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)) and not _ODD.search(text):
        return text.strip(), []
    changed = []

    def step(code: str, after: str) -> None:
        nonlocal text
        if after != text:
            changed.append(code)
            text = after

    if is_bad(text):
        step("mojibake", ftfy.fix_encoding(text))
    text = _LINE.sub("\n", text)
    step("invisible", _CONTROL.sub("", _INVISIBLE.sub("", text)))
    step("spaces", _SPACE.sub(" ", text))
    step("accents", unicodedata.normalize("NFC", text))
    return text.strip(), changed


def clean(grid: Grid) -> None:
    """Clean every cell of a grid in place; hold those that hold an error, lost a letter or are too long."""
    found: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for number, row in grid.rows.items():
        for column, text in enumerate(row):
            if not text:
                continue
            row[column], changed = cleaned(text)
            if changed:
                grid.mended.add((number, column))
            for code in changed:
                found[code, column].append((number, text))
            if held := unreadable(row[column]):
                grid.held.setdefault((number, column), (*held, text[:200]))
    for (code, column), cells in found.items():
        one, many = _SAYS[code]
        message = f"{counted(len(cells), 'celda', 'celdas')} {one if len(cells) == 1 else many}."
        grid.notes.append(Noticed(code, MENDED, message, cells[0][0], letter(column), cells[0][1][:200]))
    grid.rows = {number: row for number, row in grid.rows.items() if any(row)}


def unreadable(text: str) -> tuple[str, str] | None:
    """Why nobody can know what a cell says: a code and a sentence."""
    if text.startswith(("#", "Err:")) and _ERROR.fullmatch(text):
        narrow = text.strip("#") == ""
        said = "se guardó con la columna muy angosta y solo tiene «#»" if narrow else "tiene un error y no un valor"
        return "error cell", f"La celda {said}."
    if len(text) < 5 and _DITTO.fullmatch(text):
        return "ditto", "La celda dice «lo mismo que arriba»: escriba el valor en cada fila."
    if len(text) > MAX_CELL:
        return "cell too long", f"La celda tiene {len(text):,} caracteres; el límite es {MAX_CELL:,}."
    return lost(text) if _LOST.search(text) else None
