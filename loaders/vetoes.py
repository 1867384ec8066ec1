"""What keeps two alike names apart: another number, place, direction, age or sex, another kind of body."""

import re
from functools import lru_cache

from graph.names import BODY_TYPES
from loaders.places import gazetteer
from loaders.sounds import key
from loaders.spellings import CITIES

SILENT = frozenset("de del la el los las lo y e a al en para por con un una su sus o the of and".split())
_FAMILIES = (
    "teatro teatral teatrista teatristas escenica escenico escenicas escenicos dramaturgia mimo",
    "danza danzas ballet baile bailes coreografico danzantes bailarines",
    "musica musical musicos orquesta banda coro tuna sikuris sikuri estudiantina conservatorio filarmonica sinfonica rock hip hop",
    "editorial editores ediciones cartonera cartonero cartoneros libreria revista poesia",
    "radio emisora radial",
    "cine microcine cineclub audiovisual audiovisuales films film video cinematografico cinematografica television tv",
    "titeres marionetas",
    "circo",
    "biblioteca",
    "museo",
    "galeria",
    "festival feria",
    "pintura pintores muralismo muralistas escultura escultores plasticas plasticos",
    "artesania artesanias artesanos artesanas textil tejedoras tejedores",
    "fotografia fotografos fotografico",
    "gastronomia culinario culinaria",
)
_KIND = {word: place for place, words in enumerate(_FAMILIES) for word in words.split()}
_INSTITUTIONS = frozenset(
    "municipalidad ministerio universidad colegio educativa congreso gobierno gerencia direccion parroquia hospital sindicato embajada comisaria ugel prefectura".split()
)
"""A body with one of these words is no body without it."""
_OPPOSITES = (
    ("norte", "sur", "este", "oeste", "oriente", "occidente", "norteno", "sureno"),
    ("ninos", "ninas"),
    ("nino", "nina"),
    ("hombres", "mujeres"),
    ("varones", "mujeres", "damas"),
    ("jovenes", "ninos", "ninas", "adultos", "ancianos"),
    ("juvenil", "infantil", "adulto"),
    ("alto", "bajo", "alta", "baja"),
    ("mayor", "menor"),
    ("mayores", "menores"),
    ("nuevo", "viejo", "antiguo"),
    ("nueva", "vieja", "antigua"),
    ("hijos", "hijas"),
    ("nacional", "regional", "provincial", "distrital", "internacional"),
    ("sol", "luna"),
    ("blanco", "negro", "rojo", "azul", "verde"),
    ("blanca", "negra", "roja", "azul", "verde"),
)
GENERIC = (
    frozenset(
        """
    cultural culturales cultura culturas civil artistico artistica artisticos artisticas arte artes social sociales comunitario comunitaria
    comunidad juvenil peru peruano peruana peruanos independiente independientes formacion difusion investigacion educacion desarrollo
    gestion gestores gestoras gestorxs promotores comunicacion comunicaciones produccion producciones productora proyecto proyectos
    concertacion provincia region regional distrito nacional popular viva vivo organizaciones trabajo integral artistas casona sala sede local auditorio teatrin taller talleres creacion creativo creativa
    folklorico folklorica folklore tradicional promocion fomento recuperacion grupo equipo punto local unidos unidas sin fines lucro
    """.split()
    )
    | BODY_TYPES
    | frozenset(_KIND) - {"rock", "hip", "hop", "tuna", "mimo"}
)
ADDED = GENERIC | frozenset("peru internacional comuna oficial amigos sociedad cooperativa empresa centro".split())
"""Words that a longer name may add and still be the same."""


_OF_OTHERS = frozenset(
    "egresados egresadas exalumnos exalumnas padres trabajadores docentes estudiantes jubilados".split()
)
"""Those of a body are not the body."""


def apart(one: str, other: str) -> str:
    """Why two merging forms cannot be one body; empty where nothing keeps them apart."""
    first, second = one.split(), other.split()
    numbers, others = (sorted(word.lstrip("0") for word in words if word.isdigit()) for words in (first, second))
    if numbers != others and (numbers and others):
        return "Llevan números distintos."
    mine, theirs = set(first) - set(second), set(second) - set(first)
    for words in _OPPOSITES:
        here, there = mine & set(words), theirs & set(words)
        if here and there:
            return f"Uno dice «{min(here)}» y el otro «{min(there)}»."
    if bool(_INSTITUTIONS & set(first)) != bool(_INSTITUTIONS & set(second)) and not _short(first, second):
        return "Uno es una institución y el otro no."
    if _INSTITUTIONS & set(first) and (_INSTITUTIONS & mine) and (_INSTITUTIONS & theirs):
        return "Son instituciones distintas."
    if _OF_OTHERS & (mine ^ theirs):
        return "Uno es de quienes integran el otro."
    kinds, other_kinds = ({_KIND[word] for word in words if word in _KIND} for words in (first, second))
    if kinds and other_kinds and not kinds & other_kinds:
        return "Son de distinto tipo."
    return _places(first, second)


def _short(first: list[str], second: list[str]) -> bool:
    """Initials say no word at all."""
    return len(first) <= 2 and len(first[0]) <= 8 or len(second) <= 2 and len(second[0]) <= 8


def _places(first: list[str], second: list[str]) -> str:
    here, there = _named(first, second), _named(second, first)
    if here and there and key(here) != key(there) and not _nested(here, there):
        return "Nombran lugares distintos."
    return ""


def _named(words: list[str], other: list[str]) -> str:
    """The place that these words name and the others do not: what is left, without what both say."""
    left = [word for word in words if word not in other or word in SILENT]
    while left and left[0] in SILENT | GENERIC and not is_place(" ".join(left)):
        left = left[1:]
    while left and left[-1] in SILENT:
        left = left[:-1]
    for width in range(len(left), 0, -1):
        if is_place(said := " ".join(left[-width:])) and (width > 1 or said not in SILENT):
            return said
    return ""


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    return bool(text) and not text.isdigit() and bool(_codes(text))


@lru_cache(maxsize=4096)
def _codes(text: str) -> frozenset[str]:
    """The departments, provinces, districts and cities of a name."""
    plain = re.sub(r"^(?:provincia|region|distrito|departamento) (?:de |del )?", "", text)
    known = gazetteer().named(plain, ("departamento", "provincia", "distrito"))
    city = CITIES.get(plain)
    return frozenset([*known, city] if city else known)


def place_words(form: str) -> frozenset[str]:
    """The words of a form that name a place, «de» and «la» aside."""
    words = form.split()
    found: set[str] = set()
    for width in range(5, 0, -1):
        for at in range(len(words) - width + 1):
            said = words[at : at + width]
            if (
                said[0] not in SILENT
                and said[-1] not in SILENT
                and is_place(" ".join(said))
                and (width > 1 or _large(said[0]))
            ):
                found.update(said)
    return frozenset(found - SILENT)


def _large(word: str) -> bool:
    """Whether one word is a department, a province or a city: many districts have the names of other things."""
    return any(len(code) <= 4 for code in _codes(word))


def _nested(one: str, other: str) -> bool:
    """Whether one place may be within the other."""
    first, second = _codes(one), _codes(other)
    within = gazetteer().within
    return any(a in within(b) or b in within(a) for a in first for b in second)
