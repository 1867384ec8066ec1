"""The kind of a meeting by its name: whole words, singular or plural; the first one in the name decides.

A written kind always wins, and what is read from a name is said to be inferred. A size says nothing
of a kind, and a name without one of these words is of unknown kind.
"""

import re
from functools import cache

from graph.keys import normal

WORDS = {
    "working": (
        "reunión de trabajo",
        "reunión",
        "taller",
        "mesa de trabajo",
        "mesa de diálogo",
        "sesión",
        "seminario-taller",
    ),
    "plenary": ("encuentro", "congreso", "asamblea", "seminario", "foro", "conferencia", "plenaria"),
    "public_act": (
        "lanzamiento",
        "presentación",
        "debate",
        "ceremonia",
        "socialización",
        "conferencia de prensa",
        "plantón",
        "acto",
    ),
    "festival": ("festival", "feria", "aniversario", "temporada"),
}
"""By the code of each kind, the words that say it."""


def kind_of(name: str) -> str | None:
    """The code of the kind that a name says, or None.

    >>> kind_of("Seminario-taller «Chimbote es cultura»"), kind_of("II Seminario de cultura viva")
    ('working', 'plenary')
    """
    found = _pattern().search(normal(name))
    return None if found is None else _kinds()[found.lastgroup or ""]


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Each phrase in normal form with its kind, longer ones before shorter ones."""
    said = ((normal(phrase), kind) for kind, phrases in WORDS.items() for phrase in phrases)
    return tuple(sorted(said, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def _kinds() -> dict[str, str]:
    return {f"p{place}": kind for place, (_, kind) in enumerate(_phrases())}


@cache
def _pattern() -> re.Pattern[str]:
    either = (f"(?P<p{place}>{_numbers(phrase)})" for place, (phrase, _) in enumerate(_phrases()))
    return re.compile(rf"\b(?:{'|'.join(either)})\b")


def _numbers(phrase: str) -> str:
    """A phrase in singular or plural; what follows «de» stays as it is: `mesas de trabajo`."""
    head, _, rest = phrase.partition(" de ")
    plural = " ".join(re.escape(word) + ("s?" if word[-1] in "aeiou" else "(?:es)?") for word in head.split())
    return plural + (f" de {re.escape(rest)}" if rest else "")
