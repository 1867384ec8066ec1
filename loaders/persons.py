"""Personal data: recognized by the header of a column and by the shape of its cells, masked wherever it is shown.

What is taken out of a text is in `loaders.redaction`.
"""

import re
from collections.abc import Iterable

from graph.keys import normal
from loaders.cells import Held
from loaders.given_names import GIVEN, SURNAMES
from loaders.places import gazetteer

_HEADERS = {
    "DNI": """
        dni|d n i|documento(?: de identidad)?|nro doc(?:umento)?|numero de documento|n documento|num doc|doc ident\\w*
        carnet(?: de extranjeria)?|cedula|pasaporte""",
    "teléfono": """
        tele?f?\\w*|celular(?:es)?|cel|movil|whatsapp|wsp|watsap|whatsap|wasap|fono|numero de contacto|n de celular
        nro celular|contacto telefonico""",
    "correo": "e ?mails?|mails?|correos?(?: electronicos?)?|correo electronico \\w+|gmail",
    "fecha de nacimiento": """
        fecha (?:de )?nac\\w*|fec nac\\w*|f nac\\w*|nacimiento|cumpleanos|edad(?:es)?|rango de edad|grupo etario
        lugar de nacimiento""",
    "etnia": """
        etnia|autoidentificacion(?: etnica)?|identidad etnica|pertenencia etnica|grupo etnico|origen etnico|raza
        lengua materna|autoidentidad\\w*""",
    "sexo": """
        sexo|genero(?! artistic| musical| literari)|identidad de genero|orientacion sexual|estado civil|discapacidad
        persona con discapacidad|religion""",
    "domicilio": """
        domicilio|direccion del? (?:participante|representante)|lugar de residencia
        direccion(?! web| electronica| desconcentrada)(?: domiciliaria| particular| personal| de domicilio)?""",
    "firma": "firmas?|rubrica|huella(?: digital)?|firma y sello|firma digital",
    "imagen": "foto(?:s|grafia)?(?: de la persona)?|selfie",
    "nombre de una persona": """
        (?:nombres?|apellidos?)(?: y? ?(?:nombres?|apellidos?))+|apellidos?(?: paterno| materno)?|nombres
        nombre (?:completo|y apellido)|nombre del? (?:la )?(?:participante|asistente|representante|contacto|responsable)
        nombre del? (?:la )?(?:persona|director\\w*|presidente|presidenta|coordinador\\w*|titular|encargad\\w+|firmante)
        participante|asistente|persona|persona de contacto|contactos?|datos de contacto|rep legal
        representantes?(?: legal(?:es)?| titular| suplente)?|delegad[oa]s?(?: titular| suplente)?|vocer[oa]s?
        director(?:a|es)?|president[ea]|secretari[oa]|tesorer[oa]|encargad[oa]s?|coordinador(?:a|es)?|titular|suplente
        (?:quien |quienes )?(?:toma|tomo) (?:nota|acta|apuntes|asistencia)s?|relator(?:a|ia)?|registrado por|registra
        digitador(?:a)?|elaborado por|responsable del registro|llenado por|anotado por|moderador(?:a)?|facilitador(?:a)?
        nombre visible|nombre en zoom|usuario|user(?:name)?|facebook personal|instagram personal|invitado por""",
}
"""By what a column holds, the headers that say so, in normal form: alternatives, a line break like `|`."""
_PATTERNS = tuple(
    (reason, "|".join(line.strip() for line in words.strip().splitlines())) for reason, words in _HEADERS.items()
)
_PUBLIC = re.compile(
    r"\b(?:organizacion|colectivo|institucion|asociacion|grupo|entidad|mesa|compromiso|reunion|encuentro|actividad)\b"
)
"""A header with one of these is about an organization, unless it names contact data."""
EMAIL = re.compile(r"[\w.+%-]+\s?@\s?[\w-]+(?:\.[\w-]+)+", re.UNICODE)
_PHONE = re.compile(
    r"(?<![\w/.-])(?:(?:\+|00?)?\s?51[\s.-]?)?\(?9\d{2}\)?[\s.-]?\d{3}[\s.-]?\d{3}(?![\w/-]|\.\d)"
    r"|(?<![\w/.-])\(?0\d{1,2}\)?[\s.-]\d{3}[\s.-]?\d{3,4}(?![\w/-])"
    r"|(?:\b(?:tel[eé]?f?(?:ono)?|cel(?:ular)?|fono|whatsapp|wsp)\b\.?\s*:?\s*)[+\d][\d\s().-]{5,}\d",
    re.IGNORECASE,
)
_DNI = re.compile(
    r"\b(?:d\.?\s?n\.?\s?i\.?|documento(?: de identidad)?|c\.?e\.?)\s*(?:n[°ºro.]*)?\s*[:#]?\s*\d[\d\s.-]{5,10}\d\b"
    r"|(?<![\w/.,-])(?<!S/ )(?<!S/\. )(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))\d{8}(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)
OWN_RUC = re.compile(r"(?<![\w/.,-])10\d{9}(?![\w/-]|[.,]\d)")
ACCOUNT = re.compile(
    r"\b(?:cci|(?:cuenta|cta)\b\.?(?: (?:de ahorros?|corriente|bancaria|bcp|bbva|interbank|scotiabank))?)"
    r"\s*(?:n[°ºro.]*)?\s*:?\s*\d[\d\s-]{8,}\d\b",
    re.IGNORECASE,
)
NUMBERS = ("DNI", _DNI), ("teléfono", _PHONE)
_REFUSAL = re.compile(r"\bno (?:autorizo|acepto|consiento|doy mi)\b|\bsin autorizaci[oó]n (?:de|para)\b")
_CONSENT = re.compile(
    r"\b(?:autoriz\w+|consent\w+|tratamiento de (?:mis )?datos|uso de (?:mis )?datos|proteccion de datos|acepta\w*)\b"
)
MASK = "•••"
NAMED = Held(
    "person",
    "Es el nombre de una persona con su documento: las personas no se guardan.",
    "Escriba la organización a la que representa.",
)


def personal(header: str, texts: Iterable[str] = ()) -> str | None:
    """What personal data a column holds: `DNI`, `correo`, …; None where it holds none."""
    said = normal(re.sub(r"[(\[].*?[)\]]|[*:/_-]", " ", header))
    for reason, pattern in _PATTERNS:
        if re.fullmatch(pattern, said):
            return reason
    public = _PUBLIC.search(said) is not None
    for reason, pattern in _PATTERNS[:-1]:
        spared = public and reason in ("domicilio", "sexo", "imagen", "DNI")
        if len(said.split()) <= 7 and not spared and re.search(rf"\b(?:{pattern})\b", said):
            return reason
    if re.search(r"\bapellidos?\b|\bcontactos?\b", said):
        return "nombre de una persona"
    return None if public else shaped(texts)


def shaped(texts: Iterable[str]) -> str | None:
    """What personal data most cells look like."""
    filled = [text.strip() for text in texts if text.strip()]
    if not filled:
        return None
    tests = (
        ("correo", lambda t: EMAIL.fullmatch(t) is not None),
        ("teléfono", lambda t: _PHONE.fullmatch(t) is not None and len(re.sub(r"\D", "", t)) >= 9),
        (
            "DNI",
            lambda t: (
                re.fullmatch(r"\d{8}", t) is not None
                and not re.fullmatch(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])", t)
            ),
        ),
        ("nombre de una persona", person),
    )
    for reason, test in tests:
        if 2 * sum(map(test, filled)) > len(filled):
            return reason
    return None


def documents(texts: Iterable[str]) -> str | None:
    """What most codes of a column are, where they are of persons: a DNI, or the RUC of one (10 and the DNI)."""
    filled = [text.strip() for text in texts if text.strip()]
    own = sum(re.fullmatch(r"10\d{9}", text) is not None for text in filled)
    return "RUC de una persona" if 2 * own > len(filled) else "DNI" if shaped(filled) == "DNI" else None


_PRONOUNS = re.compile(r"\s*[(\[](?:she|he|they|ella|[eé]l|elle)(?:\s*/\s*\w+)*[)\]]\s*$")

_TITLE = re.compile(
    r"^(?:sr|sra|srta|señor|señora|señorita|dr|dra|doctor|doctora|lic|ing|prof|profesor|profesora|mg|mtro|mtra|maestro"
    r"|maestra|arq|don|doña)\b\.?\s+"
)
_INITIAL = re.compile(r"^(?:[^\W\d_]\.\s*){1,2}[^\W\d_]{3,}(?: [^\W\d_]{3,})?$|^(?:[^\W\d_]{3,} ){1,2}[^\W\d_]\.$")
"""A name of which only a part is written out: «R. Quispe», «Rosa Q.»."""


def person(text: str) -> bool:
    """Whether a text reads like the name of a person: given names, then surnames, and nothing else."""
    if gazetteer().known(text):
        return False
    plain = _PRONOUNS.sub("", text.strip().casefold())
    plain, titled = _TITLE.subn("", plain)
    words = [
        word
        for word in normal(plain.replace(",", " ")).split()
        if word not in ("de", "del", "la", "los", "las", "y", "da", "di")
    ]
    if titled and 0 < len(words) <= 4 and (words[0] in GIVEN or words[0] in SURNAMES):
        return True
    if not 2 <= len(words) <= 5 or any(word.isdigit() for word in words):
        return False
    if _INITIAL.match(text.strip()) and all(len(word) == 1 or word in GIVEN or word in SURNAMES for word in words):
        return True
    given = [word for word in words if word in GIVEN]
    family = [word for word in words if word in SURNAMES]
    if "," in text:
        return bool(given) and bool(family)
    first = words[0] in GIVEN and (
        words[-1] in SURNAMES or (words[1] in GIVEN and len(words) > 2) or (len(words) > 2 and words[-2] in SURNAMES)
    )
    last = words[0] in SURNAMES and words[-1] in GIVEN and len(words) >= 2
    return first or last


def given(text: str) -> bool:
    """Whether a text is a given name and nothing else: «Rosa»."""
    return normal(text) in GIVEN


def identified(text: str) -> bool:
    """Whether a text is the name of a person with an identity number."""
    rest = _DNI.sub("", text)
    return rest != text and person(rest)


def masked(text: str) -> str:
    """A personal value as a report may show it: its first letter or figure, and no more."""
    plain = text.strip()
    return f"{plain[0]}{MASK}" if plain and plain[0].isalnum() else MASK if plain else ""


def refuses(header: str, text: str) -> bool:
    """Whether a cell withholds consent: «No autorizo», or a no under «¿Autoriza el uso de sus datos?»."""
    return bool(
        _REFUSAL.search(text.casefold())
        or (_CONSENT.search(normal(header)) and normal(text) in ("no", "n", "0", "falso", "no autoriza"))
    )
