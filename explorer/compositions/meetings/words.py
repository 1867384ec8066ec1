"""How a meeting is named: its article, its short name on a time line, its days, its kind and its place."""

import re

from explorer.state import place
from explorer.words import ordinal, span
from graph import vocabularies as v
from graph.analysis.precedents import MOST_EDITIONS
from graph.keys import normal
from graph.kinds import WORDS
from graph.meetings import Meeting

_FEMININE = ("reunion", "mesa", "sesion", "asamblea", "conferencia", "plenaria", "presentacion", "ceremonia",
             "socializacion", "feria", "temporada", "edicion")  # fmt: skip
_ORDINAL = re.compile(
    r"[ivxlc]+|\d+[a-zºª]+|(primer|segund|tercer|cuart|quint|sext|setim|septim|octav|noven|decim)[oa]?"
)
_NOUNS = frozenset(normal(word).split()[0] for words in WORDS.values() for word in words) | {"edicion", "programa"}


def _article(name: str) -> str:
    """«el» or «la» by the noun that says what the meeting is, after ordinals or none; else empty."""
    for word in normal(name).replace("-", " ").split():
        if word in _NOUNS:
            return "la" if word in _FEMININE else "el"
        if not _ORDINAL.fullmatch(word):
            break
    return ""


def the(name: str) -> str:
    """«el Quinto Encuentro Nacional»; a name that does not say what it is stands alone.

    >>> the("7ª Reunión del Consejo"), the("XVIII FITECA")
    ('la 7ª Reunión del Consejo', 'XVIII FITECA')
    """
    return f"{_article(name)} {name}".strip()


def of(name: str) -> str:
    """«del Quinto Encuentro Nacional», «de la Presentación»."""
    return {"el": f"del {name}", "la": f"de la {name}"}.get(_article(name), f"de {name}")


def to(meeting: str) -> str:
    """The address of the page of a meeting."""
    return place("encuentros", encuentro=meeting)


def sentence(text: str) -> str:
    """With a capital letter first, the rest as it is."""
    return text[:1].upper() + text[1:]


def when(meeting: Meeting) -> str:
    return span(meeting.start, meeting.end)


def short(name: str, series: str | None, edition: str | None, stands_for: int = 1) -> str:
    """What a time line says: «5.º ENC», «25 Pre/Encuentros», or the whole name."""
    if stands_for > 1:
        return f"{stands_for} {_several(series) if series else name}"
    if series and edition and edition.isdecimal() and 0 < int(edition) <= MOST_EDITIONS:
        return f"{ordinal(int(edition))} {series}"
    return name


def _several(series: str) -> str:
    """The name of a series for several of it; initials and what ends in s stay as they are."""
    if series.isupper() or series[-1:] in ("s", "S"):
        return series
    return series + ("s" if series[-1:].casefold() in "aeiouáéó" else "es")


def kind(code: str | None, inferred: bool) -> str:
    said = v.MEETING_KIND.label(code) if code else "tipo desconocido"
    return f"{said} (por el nombre)" if inferred else said
