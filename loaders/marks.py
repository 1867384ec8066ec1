"""Yes, no and unknown; the marks of an attendance list, and the legend that explains them."""

import re
from collections.abc import Iterable, Mapping

from graph.keys import normal
from loaders.cells import Held

TICKS = set("✓✔☑✅√")
CROSSES = set("✗✘☐❌")
YES = {"si", "s", "x", "1", "yes", "y", "verdadero", "true", "v", "afirmativo", "ok"}
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
    "justifico",
    "justificado",
    "justificada",
    "falta justificada",
    "fj",
    "inasistencia",
    "permiso",
    "falso",
    "false",
}
_PENDING = {"en tramite", "por confirmar"}
_MEANINGS = (
    ("absent", ABSENT | {"faltas", "inasistente", "excusa", "excuso", "licencia", "no participo"}),
    ("present", PRESENT | {"asistencia", "participo", "puntual", "asistente", "presencia", "tardanzas"}),
    ("unknown", {"no se sabe", "sin dato", "sin informacion", "no registrado", "no consta"}),
)


def pending(text: str) -> str:
    """What to say of a word that means «not yet»: it is neither yes nor no."""
    return f"«{text.strip()}» no es sí ni no: se guarda como que no se sabe." if normal(text) in _PENDING else ""


def flag(text: str) -> bool | None:
    """Yes, no, or None where it is not known. Raises Held."""
    if text.strip().casefold() in UNKNOWN:
        return None
    word = normal(text)
    if word in YES or TICKS & set(text):
        return True
    if word in NO or CROSSES & set(text):
        return False
    raise Held("not yes or no", "No es sí ni no.", "Escriba sí, no, o deje la celda vacía si no se sabe.")


def attended(text: str, legend: Mapping[str, str]) -> bool | None:
    """Whether a mark says present or absent; None where it says nothing. Raises Held."""
    word = normal(text)
    meaning = legend.get(word or text.strip())
    if meaning:
        return {"present": True, "absent": False}.get(meaning)
    if TICKS & set(text) or word in PRESENT or text.strip() == "+":
        return True
    if CROSSES & set(text) or word in ABSENT:
        return False
    if text.strip().casefold() in UNKNOWN:
        return None
    raise Held(
        "unknown mark",
        "Esa marca no está en la leyenda.",
        "Escriba sí o no, o ponga en la hoja qué quiere decir: «P = presente».",
    )


def is_signature(header: str) -> bool:
    """Whether a column holds signatures, whose content is never kept."""
    return normal(header).startswith("firma")


def legend(lines: Iterable[str]) -> dict[str, str]:
    """The meaning of marks that lines such as «P = presente, F: faltó» give, by the mark in normal form."""
    found: dict[str, str] = {}
    for line in lines:
        for mark, words in re.findall(
            r"(?:^|[\s,;(/|])([^\W\d_]{1,2}|[\d✓✔✗✘•*+-])\s*[:=–-]\s*([^\W\d_][^,;/|()=:\n]*)", line
        ):
            said = normal(re.sub(r"\s+\w{1,2}$", "", words))
            meaning = _meaning(said) or _meaning(normal(words))
            if meaning:
                found[normal(mark) or mark] = meaning
    return found


def _meaning(words: str) -> str:
    first = words.split(" ")[0] if words else ""
    for meaning, known in _MEANINGS:
        if words in known or (len(first) > 2 and first in known):
            return meaning
    return ""
