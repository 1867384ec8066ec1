"""Several organizations or working groups in one cell, and persons beside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.keys import normal
from graph.names import BODY_TYPES, merging
from graph.nodes import ORGANIZATION, WORKING_GROUP
from graph.schema import NODES
from loaders.cells import Held, Option
from loaders.context import Context
from loaders.persons import masked, person

_BULLET = re.compile(r"^\s*(?:[•●▪◦·*‣»➢✓-]|\d{1,2}\s*[.)-])\s+")
_INLINE = re.compile(r"\s*[•●▪◦‣➢]\s*")
_HANGING = re.compile(r"(?:\b(?:de|del|la|el|los|las|y|e|para|por|en|con)|[,(–-])\s*$", re.IGNORECASE)
_SIGNS = re.compile(r"\s*(?:;|,|/|\s\+\s|\s&\s)\s*")
_AND = re.compile(r"\s*(?:;|,|/|\s\+\s|\s&\s|\by\b|\be\b)\s*", re.IGNORECASE)
_INSIDE = re.compile(r"^(?P<outside>[^()]+?)\s*\((?P<inside>[^()]+)\)\s*$")
_BESIDE = re.compile(r"^(?P<one>.+?)\s*(?:\s[-–—|]\s|/|,|:)\s*(?P<other>.+)$")
NOBODY = {
    "independiente",
    "independientes",
    "ninguna",
    "ninguno",
    "particular",
    "persona natural",
    "a titulo personal",
    "titulo personal",
    "no pertenece",
    "no tiene",
    "sin organizacion",
    "na",
    "publico general",
    "publico en general",
    "vecino",
    "vecina",
    "invitado",
    "invitada",
    "estudiante",
    "artista independiente",
    "gestor independiente",
    "gestora independiente",
    "gestor cultural independiente",
    "gestora cultural independiente",
    "no",
    "otro",
    "otros",
    "otra",
    "otras",
    "varios",
    "varias",
    "sin dato",
    "no indica",
    "nd",
    "nn",
    "n n",
    "sd",
    "xxx",
    "no consta",
    "no aplica",
    "0",
    "en blanco",
    "por confirmar",
    "por definir",
    "pendiente",
    "y otros",
    "y otras",
    "entre otros",
    "entre otras",
    "ciudadano",
    "ciudadana",
    "gestor cultural",
    "gestora cultural",
    "van",
    "vienen",
}
"""What people write under an organization when there is none."""
_NOBODY = re.compile(
    r"^(?:ver (?:la )?(?:lista|relacion|anexo|adjunto)\b.*|estudiante (?:de (?:la )?)?\w+|pagina \d+(?: de \d+)?"
    r"|(?:fecha (?:de|y hora de) (?:impresion|emision|reporte)|impreso el|generado el)\b.*)$"
)
EVERYBODY = {
    "todas",
    "todos",
    "todas las organizaciones",
    "todos los participantes",
    "todas las asistentes",
    "todas las anteriores",
    "todos los presentes",
    "todas las mesas",
    "todas y todos",
    "todxs",
    "todes",
    "general",
}
GROUP = ("mesa", "comite", "comision", "grupo de trabajo", "secretaria", "consejo")
ONE, EACH, EACH_AND = "una", "varias", "varias-y"


@dataclass(frozen=True)
class Said:
    """The names in a cell, and what was mended or left out on the way."""

    names: tuple[str, ...]
    mended: tuple[str, ...] = ()
    private: bool = False
    """The cell names a person too: what was written is not to be shown."""


class NoOrganization(Exception):
    """The cell says that there is none: the row is left out, and that is said."""


def read(text: str, label: str, context: Context, roster: bool = False) -> Said:
    """The names in a cell that may hold several; `roster` says that each row is one of its own.

    Raises NoOrganization, Held, and Asked where a sign may part names or belong to one.
    """
    known = context.names.get(label, frozenset())
    lines = _lines(text)
    mended = ["Cada línea de la celda es un nombre."] if len(lines) > 1 else []
    names: list[str] = []
    private = False
    for whole in lines:
        line = _without_others(whole, known) if not roster else whole
        mended += ["Dice que hay más, y no las nombra."] if line != whole else []
        kept, told = _without_person(line, known)
        private = private or bool(told)
        mended += told
        parts = _parts(kept, label, known, context, roster)
        mended += [f"La celda nombra a {len(parts)} que ya se conocen."] if len(parts) > 1 else []
        names += parts
    none = [name for name in names if _nobody(name) or not name.strip("-–— ")]
    if len(none) == len(names):
        raise NoOrganization
    names = [name for name in names if name not in none]
    return Said(tuple(dict.fromkeys(names)), tuple(mended), private)


def is_group(mention: Mapping[str, str], context: Context) -> bool:
    """Whether a name in a cell of organizations is that of a working group."""
    name = merging(mention.get("name", ""))
    if "code" in mention or name in context.names.get(ORGANIZATION.label, ()):
        return False
    return name in context.names.get(WORKING_GROUP.label, ()) or normal(mention.get("name", "")).startswith(GROUP)


def _nobody(name: str) -> bool:
    said = normal(name)
    return said in NOBODY or _NOBODY.match(said) is not None


def _lines(text: str) -> list[str]:
    """The lines of a cell, without bullets; a line that only wraps belongs to the one before."""
    found: list[str] = []
    for raw in re.split(r"[\r\n]+", text):
        for line in _INLINE.split(raw) if _INLINE.search(raw) else [raw]:
            bare = " ".join(_BULLET.sub("", line).split())
            if not bare:
                continue
            wraps = (
                found
                and not _BULLET.match(line)
                and (_HANGING.search(found[-1]) or _only_body(found[-1]) or bare[0] in "(,")
            )
            if wraps:
                found[-1] = f"{found[-1]} {bare}"
            else:
                found.append(bare)
    return [line.rstrip(";, ") for line in found]


def _only_body(line: str) -> bool:
    words = merging(line).split()
    return (
        words[:1] != []
        and words[0] in BODY_TYPES
        and set(words[1:]) <= {"cultural", "civil", "de", "artistico", "social"}
    )


def _without_person(line: str, known: frozenset[str]) -> tuple[str, list[str]]:
    """The organization of a cell that names a person beside it."""
    if merging(line) in known:
        return line, []
    if match := _INSIDE.match(line) or _BESIDE.match(line):
        one, other = (" ".join(part.split()) for part in match.groups())
        for human, body in ((one, other), (other, one)):
            if person(human) and not person(body) and normal(body) not in NOBODY:
                return body, [f"La persona ({masked(human)}) no se guarda."]
            if person(human) and normal(body) in NOBODY:
                raise NoOrganization
    return line, []


def _without_others(line: str, known: frozenset[str]) -> str:
    """A list without «y otros» at its end; alone it may belong to a name."""
    rest = _AND_OTHERS.sub("", line)
    return rest if rest and (len(_SIGNS.split(rest)) > 1 or merging(rest) in known) else line


def _parts(line: str, label: str, known: frozenset[str], context: Context, roster: bool) -> list[str]:
    if _DEVICE.match(normal(line)):
        raise Held("a device", "Es el nombre de un aparato y no de una organización.", "Escriba la organización.")
    if roster and person(line):
        # A roster says its own names, so that they tell nothing here.
        _asked_person(line, context)
        return [line]
    if merging(line) in known:
        return [line]
    if _ALL_BUT.match(normal(line)):
        raise Held("everybody", "Dice quién no, y no quién sí.", "Escriba una fila por cada una.")
    if normal(line) in EVERYBODY:
        return [_everybody(line, label, context)]
    parted = [[part for part in sign.split(_ASIDE.sub(" ", line)) if part.strip()] for sign in (_SIGNS, _AND)]
    for parts in parted:
        if len(parts) > 1 and all(merging(part) in known for part in parts):
            return parts
    if "," in line and person(line):
        _asked_person(line, context)
        return [line]
    for signs, parts in zip((True, False), parted, strict=True):
        if len(parts) > 1 and not roster and _doubtful(parts, known, signs):
            return _asked(line, [parts, *(more for more in parted if len(more) > len(parts))], label, context)
    if person(line):
        _asked_person(line, context)
    return [line]


_AND_OTHERS = re.compile(r"[\s,;]+(?:(?:y|e|entre)\s+(?:otr[oa]s|dem[aá]s)|etc[.é]?(?:tera)?\.?)\s*\.*$", re.IGNORECASE)
_ALL_BUT = re.compile(r"^tod[oae]s\b.*\b(?:menos|excepto|salvo)\b")
_ASIDE = re.compile(r"\([^)]*\)")
_DEVICE = re.compile(
    r"^(?:(?:mi |el |la )?(?:iphone|ipad|galaxy|samsung|redmi|xiaomi|huawei|motorola|moto g|laptop|desktop|android|pc)"
    r"(?: (?:de|a|s|note|pro|tab|y|g|mi)?(?: ?\w+){0,2})?)$"
)
"""How the telephones and computers of a video call are called."""


def _doubtful(parts: list[str], known: frozenset[str], signs: bool) -> bool:
    """Whether signs may part names: always `;`, `/` and `,`; «y» where a part is known or each is a body."""
    bodies = sum(merging(part).split()[:1] != [] and merging(part).split()[0] in BODY_TYPES for part in parts)
    return signs or bodies == len(parts) or any(merging(part) in known for part in parts)


def _asked(line: str, ways: list[list[str]], label: str, context: Context) -> list[str]:
    """The names of a line that may be parted in one or two ways: at its signs, and at «y» as well.

    Who of them is a person is asked too, and not named in the question.
    """
    what = NODES[label].singular
    each = dict(zip((EACH, EACH_AND), ways, strict=False))
    several = (Option(id_, f"Son {len(parts)}: {'; '.join(map(_shown, parts))}") for id_, parts in each.items())
    options = (Option(ONE, f"Es una sola {what}"), *several)
    code = "several organizations" if label == ORGANIZATION.label else "several groups"
    private = any(person(part) for part in ways[-1])
    told = f"«{'; '.join(map(_shown, ways[0])) if private else line}»: ¿una {what} o varias?"
    answer = context.ask(code, "value", [line], told, options, private)
    return [part for part in each[answer] if not _is_person(part, context)] if answer in each else [line]


def _shown(name: str) -> str:
    return masked(name) if person(name) else name


def _is_person(name: str, context: Context) -> bool:
    """Whether a name is said to be of a person. Raises Asked."""
    if person(name):
        try:
            _asked_person(name, context)
        except NoOrganization:
            return True
    return False


def _asked_person(line: str, context: Context) -> None:
    options = (Option("organizacion", "Es una organización"), Option("persona", "Es una persona: no se guarda"))
    answer = context.ask(
        "a person", "value", [line], "Parece el nombre de una persona. ¿Es una organización?", options, private=True
    )
    if answer == "persona":
        raise NoOrganization


def _everybody(line: str, label: str, context: Context) -> str:
    if label != ORGANIZATION.label:
        raise Held("everybody", "No dice qué mesas.", "Escriba una fila por mesa.")
    options = (Option("alianza", "La alianza"), Option("ninguna", "Ninguna en particular: la fila queda retenida"))
    answer = context.ask("everybody", "row", [line], f"«{line}»: ¿a quién se anota?", options)
    if answer == "alianza" and context.alliance:
        return context.alliance
    if answer == "alianza":
        told = "Anótela en la lista de organizaciones como «es la alianza», o escriba una fila por organización."
        raise Held("everybody", "No consta qué organización es la alianza.", told)
    raise Held("everybody", "No dice qué organizaciones.", "Escriba una fila por organización.")
