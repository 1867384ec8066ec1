"""The normal form of a name for merging: two spellings with one form are one organization or group.

On top of `graph.keys.normal` it writes out body types (Asoc., C.C., Cía.), reads number words and
Roman numerals as figures, and drops what is no part of the name: S.A.C., ONG, «Punto de Cultura».
It never guesses: what is only alike is for a question, see `loaders.names`.
"""

import re
from functools import lru_cache

from graph.keys import normal

_LETTERS = re.compile(r"\b((?:[A-Za-zÁÉÍÓÚÑáéíóúñ]\s?\.\s?){2,})(?![\w])")


def _words(text: str) -> list[str]:
    return text.split()


def _table(text: str) -> dict[str, str]:
    """Lines of a full word and its short forms, by short form."""
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {short: full.strip() for full, _, shorts in lines for short in shorts.split()}


_SHORT = _table(
    """
    asociacion: asoc asociac aso assoc
    cultural: cult cultur
    centro: ctro cntro cent ctr
    compania: cia
    colectivo: colec
    fundacion: fund fundac
    movimiento: mov movim
    municipalidad: munic muni
    universidad: univ
    grupo: grpo gpo
    organizacion: org organiz
    artistico: artist
    educacion: educ
    distrital: dist
    biblioteca: bibl
    escuela: esc
    agrupacion: agrup
    folklorico: folk folclorico
    folklorica: folclorica
    conjunto: conj
    y: e and
    santo: sto
    santa: sta
    nuestra: nstra ntra
    senora: sra
    """
)
_BODIES = {
    ("ac",): ("asociacion", "cultural"),
    ("a", "c"): ("asociacion", "cultural"),
    ("cc",): ("centro", "cultural"),
    ("c", "c"): ("centro", "cultural"),
    ("asocult",): ("asociacion", "cultural"),
    ("gc",): ("grupo", "cultural"),
    ("ie",): ("institucion", "educativa"),
    ("i", "e"): ("institucion", "educativa"),
    ("ddc",): ("direccion", "desconcentrada", "de", "cultura"),
    ("jjvv",): ("junta", "vecinal"),
    ("mt",): ("mesa", "de", "trabajo"),
}
"""Initials that stand for a body type where a name goes with them."""
_LEADING = {("gc",)}
"""Initials that are read so only in front of the name: «Morada GC» keeps its own."""
_DROPPED = re.compile(
    r"^(?:ong|ongd|oscd|punto de cultura|pdc)\s+(?=\w)"
    r"|(?<=\w)\s+(?:sac|saa|sa|eirl|srl|scrl|s a c|e i r l|s r l|s a"
    r"|sociedad anonima cerrada|ong|ongd|punto de cultura)$"
)
_TWICE = re.compile(r"\s+[-–—|/]\s+|[()]")
"""A name said twice in a row, long and short: «Centro Cultural Texao - C.C. Texao»."""
_UNITS = {
    word: number
    for number, word in enumerate(
        _words(
            """
            cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
            diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco
            veintiseis veintisiete veintiocho veintinueve
            """
        )
    )
}
_TENS = {
    word: 30 + 10 * place
    for place, word in enumerate(_words("treinta cuarenta cincuenta sesenta setenta ochenta noventa"))
}
_ORDINALS = {
    short: int(number)
    for number, short in (
        (number, short)
        for short, number in _table(
            """
            1: primer primero primera 1er 1ero 1era 1ro 1ra 1o 1a
            2: segundo segunda 2do 2da 2o 2a
            3: tercer tercero tercera 3er 3ero 3era 3ro 3ra 3o 3a
            4: cuarto cuarta 4to 4ta 4o 4a
            5: quinto quinta 5to 5ta 5o 5a
            6: sexto sexta 6to 6ta 6o 6a
            7: septimo setimo septima setima 7mo 7ma 7o 7a
            8: octavo octava 8vo 8va 8o 8a
            9: noveno novena 9no 9na 9o 9a
            10: decimo decima 10mo 10ma 10o 10a
            """
        ).items()
    )
}
_ROMAN = re.compile(r"(?=[xvi]{2})x{0,3}(?:ix|iv|v?i{0,3})")
BODY_TYPES = frozenset(
    [
        "asociacion",
        "centro",
        "colectivo",
        "grupo",
        "red",
        "movimiento",
        "taller",
        "instituto",
        "fundacion",
        "comunidad",
        "casa",
        "compania",
        "plataforma",
        "agrupacion",
        "conjunto",
        "elenco",
        "organizacion",
        "circulo",
        "coordinadora",
        "frente",
        "comite",
        "comision",
        "mesa",
        "escuela",
        "club",
        "espacio",
        "proyecto",
        "colectiva",
        "cooperativa",
        "confraternidad",
    ]
)
"""Words for what a body is, in merging form: they begin its name or follow it."""
_BEFORE = frozenset(_words("de del y la el los las en para por nuestra nuestro tu mi otra otro"))
"""Words after which a body type is part of the name: «Nuestra Casa»."""
_QUALITIES = frozenset(
    _words(
        """
        cultural civil artistica artistico social comunitario comunitaria juvenil teatral musical
        de y cultura arte artes
        """
    )
)


@lru_cache(maxsize=65_536)
def merging(name: str) -> str:
    """The form under which two names are one organization.

    >>> merging("Asoc. Cult. Kuntur"), merging("KUNTUR, Asociación Cultural")
    ('asociacion cultural kuntur', 'asociacion cultural kuntur')
    >>> merging("C.C. «Texao»"), merging("Siglo Veintiuno S.A.C.")
    ('centro cultural texao', 'siglo 21')
    """
    parts = [part for part in _TWICE.split(name) if normal(part)]
    if len(parts) == 2 and _merging(parts[0]) == (twice := _merging(parts[1])) != "":
        return twice
    return _merging(name)


def _merging(name: str) -> str:
    said = normal(_spread(name))
    plain = said
    while (shorter := _DROPPED.sub("", plain).strip()) != plain and shorter:
        plain = shorter
    words = _numbers(_bodies(plain.split()))
    return " ".join(_front(words)) or said


def shortened(name: str) -> int:
    """How many letters the abbreviations of a name leave out; 0 where it is written in full.

    >>> shortened("Asociación Cultural Kuntur"), shortened("Asoc. Cultural Kuntur"), shortened("A.C. Kuntur")
    (0, 6, 16)
    """
    words = normal(_spread(name)).split()
    return max(0, len("".join(_bodies(words))) - len("".join(words)))


def _spread(name: str) -> str:
    """Initials as one word, signs that are words as words."""
    joined = _LETTERS.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", name)
    joined = re.sub(r"(?i)\b([ac])/c\b", r"\1c", joined)
    return re.sub(
        r"\s*[&+]\s*",
        " y ",
        re.sub(r"(?i)\bn[°º]\s*|\bnro\.?\s+(?=\d)", " ", joined.replace("º", "o").replace("ª", "a")),
    )


def _bodies(words: list[str]) -> list[str]:
    found = list(words)
    for width in (1, 2):
        for initials, full in _BODIES.items():
            if len(initials) == width and len(words) > width:
                if tuple(found[:width]) == initials:
                    found = [*full, *found[width:]]
                elif tuple(found[-width:]) == initials and initials not in _LEADING and full[0] != "mesa":
                    found = [*found[:-width], *full]
    return [_SHORT.get(word, word) for word in found] if len(found) > 1 else found


def _numbers(words: list[str]) -> list[str]:
    """Number words, ordinals and Roman numerals as figures."""
    found: list[str] = []
    for word in words:
        if word in _TENS:
            found.append(str(_TENS[word]))
        elif word in _UNITS and word != "uno":
            number = _UNITS[word]
            if number < 10 and len(found) > 1 and found[-1] == "y" and found[-2] in map(str, _TENS.values()):
                found = [*found[:-2], str(int(found[-2]) + number)]
            else:
                found.append(str(number))
        elif word == "uno" and found:
            found.append("1")
        elif word in _ORDINALS:
            found.append(str(_ORDINALS[word]))
        elif _ROMAN.fullmatch(word):
            found.append(str(_roman(word)))
        else:
            found.append(word)
    return found


def _roman(word: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in word]
    after = [*values[1:], 0]
    return sum(-value if value < following else value for value, following in zip(values, after, strict=True))


def _front(words: list[str]) -> list[str]:
    """A body type at the end of a name goes to its front: «Kuntur Asociación Cultural»."""
    for place in range(len(words) - 1, 0, -1):
        if words[place] in BODY_TYPES and all(word in _QUALITIES for word in words[place + 1 :]):
            if words[0] in BODY_TYPES or words[place - 1] in _BEFORE:
                return words
            return [*words[place:], *words[:place]] if words[-1] not in ("de", "y") else words
        if words[place] not in _QUALITIES:
            return words
    return words
