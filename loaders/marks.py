"""Yes, no and unknown; the marks of an attendance list, and the legend that explains them."""

import re
from collections.abc import Iterable, Mapping

from graph.keys import normal
from loaders.cells import Held

TICKS = set("✓✔☑☒✅√")
CROSSES = set("✗✘❌")
YES = {"si", "s", "x", "1", "yes", "y", "verdadero", "true", "v", "afirmativo", "ok", "reconocido", "reconocida"}
NO = {"no", "n", "0", "falso", "false", "f", "negativo"}
UNKNOWN = {
    "",
    "no se sabe",
    "no consta",
    "sin dato",
    "sin datos",
    "?",
    "??",
    "-",
    "--",
    "—",
    "–",
    "n/d",
    "nd",
    "n/a",
    "s/d",
    "s/i",
    "no indica",
    "no precisa",
    "no responde",
    "por confirmar",
    "sin informacion",
    "sin información",
    "desconocido",
    "desconocida",
    "no sabe",
    "no sé",
    "no se",
    "☐",  # a box that nobody ticked is blank
    "ns/nr",
    "pendiente",
    "en trámite",
    "en tramite",
}
"""What says nothing, in lower case."""
PRESENT = {
    "x",
    "1",
    "si",
    "s",
    "p",
    "t",
    "v",
    "presente",
    "asistio",
    "asiste",
    "tarde",
    "tardanza",
    "virtual",
    "vino",
    "fue",
    "llego",
    "participo",
    "si asistio",
    "si vino",
    "si fue",
    "si participo",
    "zoom",
    "presencial",
    "remoto",
    "yes",
    "verdadero",
    "true",
    "ok",
}
ABSENT = {
    "f",
    "a",
    "j",
    "no",
    "n",
    "0",
    "falta",
    "falto",
    "ausente",
    "no asistio",
    "no vino",
    "no fue",
    "no llego",
    "no participo",
    "justifico",
    "justificado",
    "justificada",
    "falta justificada",
    "fj",
    "inasistencia",
    "excuso",
    "permiso",
    "falso",
    "false",
}
_PRESENCE = re.compile(
    r"^(?:si |no )?(?:asisti\w+|vino|participo|llego tarde|falto|faltaron|falta justificada|ausentes?|presentes?"
    r"|inasisten\w+|justifico|tardanza)$"
)
_SENSES = {"present": True, "absent": False, "unknown": None}
_ASIDE = re.compile(r"^\s*([^()]+?)\s*\(([^()]+)\)\s*$")
_SINCE = re.compile(r"\s*\((?:desde |en |rd )?[\w°/. -]*\d[\w°/. -]*\)\s*$", re.IGNORECASE)
"""A year, a day or a number after a yes: «Sí (2015)»."""
_PENDING = {"en tramite", "por confirmar", "en proceso", "postulando", "en evaluacion"}
_MEANINGS = (
    ("absent", ABSENT | {"faltas", "inasistente", "excusa", "excuso", "licencia", "no participo"}),
    ("present", PRESENT | {"asistencia", "participo", "puntual", "asistente", "presencia", "tardanzas"}),
    ("unknown", {"no se sabe", "sin dato", "sin informacion", "no registrado", "no consta"}),
)


def pending(text: str) -> str:
    """What to say of a word that means «not yet»: it is neither yes nor no."""
    return f"«{text.strip()}» no es sí ni no: se guarda como que no se sabe." if normal(text) in _PENDING else ""


def beside(text: str) -> str:
    """What to say of what stands in parentheses after a yes or a no: «Sí (2015)»."""
    return "Se guarda el sí o el no; lo que va entre paréntesis no se guarda." if _SINCE.search(text) else ""


def flag(text: str, header: str = "") -> bool | None:
    """Yes, no, or None where it is not known, by what its header says of the marks. Raises Held."""
    if text.strip().casefold() in UNKNOWN or pending(text):
        return None
    told = {
        normal(mark): word.casefold() != "no" for mark, word in re.findall(r"(\w+)\s*=\s*(s[ií]|no)\b", header, re.I)
    }
    if re.search(r"\b(?:si|quien(?:es)?) no (?:lo )?(?:es|son|tienen?|fue)\b", normal(header)):
        raise Held("not yes or no", "El encabezado pide marcar a quien no lo es.", "Escriba sí o no.")
    plain = _SINCE.sub("", text)
    said = told.get(normal(plain)) if told and len(normal(plain)) == 1 else _ticked(plain, YES, NO)
    if said is None:
        raise Held("not yes or no", "No es sí ni no.", "Escriba sí o no.")
    return said


def is_yes(text: str) -> bool:
    """Whether a cell says yes, in a word or with a tick."""
    return _ticked(text, YES, NO) is True


def is_flag(text: str) -> bool:
    """Whether a cell says yes or no, or that it is not known."""
    try:
        flag(text)
    except Held:
        return False
    return True


def attended(text: str, legend: Mapping[str, str]) -> bool | None:
    """Whether a mark says present or absent; None where it says nothing. Raises Held."""
    word = normal(text)
    meaning = legend.get(word or text.strip())
    if meaning and meaning not in _SENSES:
        raise Held(
            "unknown mark",
            f"La hoja dice que «{text.strip()}» es «{meaning}», y eso no dice si vino.",
            "Escriba sí o no.",
        )
    if meaning:
        return _SENSES[meaning]
    if text.strip().casefold() in UNKNOWN:
        return None
    said = True if text.strip() == "+" else _ticked(text, PRESENT, ABSENT)
    if said is None and (aside := _ASIDE.match(text)):
        # «Sí (virtual)»: a mark and how, where both say the same.
        both = {_ticked(part, PRESENT, ABSENT) for part in aside.groups()}
        said = both.pop() if len(both) == 1 else None
    if said is None:
        raise Held(
            "unknown mark",
            "Esa marca no está en la leyenda.",
            "Escriba sí o no, o ponga en la hoja qué quiere decir: «P = presente».",
        )
    return said


def contested(texts: Iterable[str]) -> bool:
    """Whether «A» may be «asistió» among these marks: of several, none says that somebody came (but «T», late)."""
    said = [text for text in texts if text.strip()]
    settled = any(_ticked(text, PRESENT - {"t"}, set()) for text in said)
    return len(said) > 1 and not settled and any(normal(text) == "a" for text in said)


def is_mark(text: str) -> bool:
    """Whether a text is a mark of an attendance list that needs no legend, or is blank."""
    try:
        attended(text, {})
    except Held:
        return False
    return True


def _ticked(text: str, yes: set[str], no: set[str]) -> bool | None:
    """What a word or a sign says; None where it is neither, or both, or is asked («X?»)."""
    word = re.sub(r"^([01]) 0+$", r"\1", normal(text))
    positive, negative = bool(TICKS & set(text)) or word in yes, bool(CROSSES & set(text)) or word in no
    return positive if positive != negative and "?" not in text else None


def say_who_came(texts: Iterable[str]) -> bool:
    """Whether the words of a column can say nothing but who came, and who did not: «Asistió», «Faltó»."""
    said = [normal(text) for text in texts if text.strip()]
    return all(map(_PRESENCE.match, said)) and not all(map(absence, said))


def signed(text: str) -> bool | None:
    """What stands in a column to sign in: a mark or a name is who came, a word may say the contrary. Never kept."""
    word = normal(text)
    if text.strip().casefold() in UNKNOWN:
        return None
    return not ((len(word) > 2 and word in ABSENT) or re.match(r"(?:no|sin) \w{3}", word))


def absence(text: str) -> bool:
    """Whether words, and no lone letter, say that somebody did not come: «faltó», «no vino»."""
    return signed(text) is False


def is_signature(header: str) -> bool:
    """Whether a column is filled by who comes, with a signature or the hour; what stands there is never kept."""
    return normal(header).startswith(("firma", "hora de ingreso", "hora de llegada", "hora de entrada"))


def legend(lines: Iterable[str]) -> dict[str, str]:
    """What lines such as «P = presente, F: faltó» say of marks, by the mark in normal form.

    `present`, `absent` or `unknown`; the words as they stand where they say neither («V = vacaciones»), in a line
    that has a sign «=» or explains other marks.
    """
    found: dict[str, str] = {}
    for line in lines:
        told = re.findall(r"(?:^|[\s,;(/|])([^\W\d_]{1,2}|[\d✓✔✗✘•*+-])\s*([:=–-])\s*([^\W\d_][^,;/|()=:\n]*)", line)
        senses = [_meaning(normal(re.sub(r"\s+\w{1,2}$", "", words))) or _meaning(normal(words)) for *_, words in told]
        for (mark, sign, words), meaning in zip(told, senses, strict=True):
            if meaning or ((sign == "=" or any(senses)) and not mark.isdigit()):
                found[normal(mark) or mark] = meaning or " ".join(words.split())
    return found


def _meaning(words: str) -> str:
    first = words.split(" ")[0] if words else ""
    for meaning, known in _MEANINGS:
        if words in known or (len(first) > 2 and first in known):
            return meaning
    return ""
