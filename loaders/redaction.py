"""What is taken out of a text before it is kept: contact data, numbers and names of persons."""

import re

from graph.keys import normal
from graph.model import NodeType
from graph.nodes import COMMITMENT, MEETING
from loaders.cells import Cell
from loaders.persons import ACCOUNT, EMAIL, NUMBERS, OWN_RUC, given, person
from loaders.places import gazetteer

_NAMED = "nombre de una persona"
_REASONS = ("correo", "cuenta", "RUC de una persona", "DNI", "teléfono")


def stripped(text: str) -> tuple[str, tuple[str, ...]]:
    """Free text without e-mails, phones and identity numbers, and what was taken out of it."""
    taken = []
    for reason, pattern in (("correo", EMAIL), ("cuenta", ACCOUNT), ("RUC de una persona", OWN_RUC), *NUMBERS):
        text, count = pattern.subn(f"[{reason}]", text)
        if count:
            taken.append(reason)
    return text, tuple(taken)


_TITLED = re.compile(
    r"\b(?P<label>contacto|preside|presidid[oa] por|president[ea]|responsable|representante|coordinador(?:a|es)?"
    r"|director(?:a|es)?|encargad[oa]|delegad[oa]|referente|vocer[oa]|llamar a|hablar con|con|seg[uú]n|informa(?:nte)?"
    r"|(?:casa|domicilio|vivienda) de|visita a|entrevista a"
    r"|sra?\.?|srta\.?|don|do[nñ]a|prof\.?|lic\.?)(?P<sign>\s*:\s*|\s+)(?=(?P<name>(?:[^\W\d_]+[ ]){1,3}[^\W\d_]+))",
    re.IGNORECASE,
)
_CASUAL = re.compile(
    r"^(?:que|con|para|seg[uú]n|por|el|la|[^\W\d_]{3,}(?:ar|er|ir|[aeií]r[aá]|arle|erle|irle))$", re.IGNORECASE
)
"""A word that begins a sentence and no name: «Que Rosa Quispe envíe», «Llamar a Rosa Quispe»."""
_PLACES = {"taller", "hogar", "altar", "bazar", "telar", "solar", "mujer", "bulevar"}
_SAYS = re.compile(r"^(?P<name>(?:[^\W\d_]+[ ]){1,3}[^\W\d_]+?)(?= (?:por|al|via|v[ií]a|en) |[,;(]|$)")
_CAPITALS = re.compile(
    r"(?P<before>(?:\b(?:jr|jir[oó]n|av|avenida|calle|pasaje|psje|i\.?e)\b\.?\s+)?)"
    r"(?P<name>\b[A-ZÁÉÍÓÚÑ]\w+(?:[ ](?:(?:de|del|la|las|los)[ ])*[A-ZÁÉÍÓÚÑ]\w+)+\b)"
)


def _titled(text: str, pattern: re.Pattern[str] = _TITLED) -> str:
    """A text without the names that a word introduces."""
    for match in list(pattern.finditer(text)):
        words = match["name"].split(" ")
        count = next((n for n in range(len(words), 1, -1) if person(" ".join(words[:n]))), 0)
        if count:
            text = text.replace(" ".join(words[:count]), "[persona]")
    return text


def unnamed(text: str, begins: bool = False) -> tuple[str, bool]:
    """Free text without the names of persons, and whether there was any.

    A name is introduced by a word («Contacto: …»), or is all that a run of capitals says: «Biblioteca José María
    Arguedas» and «Jr. José Olaya» are places. `begins`: also one in any letters that the text begins with, as a
    source may («rosa quispe, por teléfono»).
    """
    bare = _titled(text)
    if begins:
        bare = _titled(bare, _SAYS)
    found = bare != text
    text = bare
    for match in list(_CAPITALS.finditer(text)):
        first, _, rest = match["name"].partition(" ")
        casual = _CASUAL.match(first) and not given(first) and normal(first) not in _PLACES
        name = rest if casual and person(rest) else match["name"]
        if not match["before"] and person(name):
            text, found = text.replace(name, "[persona]"), True
    return text, found


def public(cell: Cell, begins: bool = False) -> Cell:
    """Free text, or a list of texts, without personal data in it; `begins` as in `unnamed`."""
    several_ = isinstance(cell.value, list)
    if not several_ and gazetteer().known(cell.value or ""):
        return cell
    found = [stripped(text) for text in (cell.value if several_ else [cell.value or ""])]
    bare = [(*unnamed(text, begins), reasons) for text, reasons in found]
    found = [(text, (*reasons, *[_NAMED] * named)) for text, named, reasons in bare]
    taken = sorted({reason for _, reasons in found for reason in reasons})
    if not taken:
        return cell
    left = sorted(text for text, _ in found)
    told = f"Se quitan datos personales: {', '.join(taken)}."
    return Cell(left if several_ else left[0], told, cell.words, private=any(named for _, named, _ in bare))


_LEFT = re.compile(rf"\s*[-–—:,/]?\s*[(\[]?\[(?:{'|'.join(_REASONS)})\][)\]]?")


def name(text: str, node: NodeType) -> Cell:
    """A name without contact data and numbers of persons: whom it names stays.

    But not in that of a commitment, nor whom a meeting was with: «Visita a casa de Rosa Quispe».
    """
    if node is COMMITMENT:
        return public(Cell(text))
    bare, taken = stripped(text)
    bare = " ".join(_LEFT.sub(" ", bare).split())
    if node is MEETING and (named := _titled(bare)) != bare:
        bare, taken = named, (*taken, _NAMED)
    told = f"Se quitan datos personales: {', '.join(taken)}."
    return Cell(bare, told, private=_NAMED in taken) if taken else Cell(text)


def source(text: str) -> Cell:
    """An address as it stands, or words without the person who said it."""
    return Cell(text) if "://" in text else public(Cell(text), begins=True)
