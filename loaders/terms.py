"""A word to a term of a closed list, by its label, its code or one of its other spellings."""

import re
from functools import lru_cache

from graph.keys import normal
from graph.model import Property, Vocabulary
from loaders.cells import Cell, Held


def read(text: str, prop: Property) -> Cell:
    """The code of the term; the words are kept where they are not its own. Raises Held."""
    assert prop.vocabulary is not None, "a term has its vocabulary"
    code = _known(prop.vocabulary).get(_plain(text))
    if code is None:
        allowed = ", ".join(term.label for term in prop.vocabulary.terms)
        raise Held("not in the list", f"No es uno de los valores de «{prop.label}».", f"Escriba uno de: {allowed}.")
    own = normal(text) in (normal(prop.vocabulary.label(code)), normal(code))
    return Cell(code, "" if own else "Es otra manera de decirlo.", "" if own else text)


def knows(text: str, prop: Property) -> bool:
    """Whether a word that often means «not known» is a term here: «pendiente»."""
    return prop.vocabulary is not None and _plain(text) in _known(prop.vocabulary)


@lru_cache(maxsize=64)
def _known(vocabulary: Vocabulary) -> dict[str, str]:
    """Every spelling with the code it means; a label wins over a synonym of another term."""
    found: dict[str, str] = {}
    for term in vocabulary.terms:
        found |= {_plain(word): term.code for word in term.also if _plain(word) not in found}
    return found | {_plain(word): term.code for term in vocabulary.terms for word in (term.code, term.label)}


_BOTH = re.compile(r"(?<=\w)(?:\((?:a|o|as|os|es)\)|/-?(?:a|o|as|os)\b|@s?\b)", re.IGNORECASE)


def _plain(text: str) -> str:
    """Normal form with one gender and number: «Cumplida», «cumplidos», «coordinador(a)», «coordinador/a» are one."""
    words = normal(_BOTH.sub("", text.replace("_", " "))).split()
    return " ".join(re.sub(r"(?<=[a-z]{3})(?:[ao]?s?|(?<=r)es)$", "", word) for word in words)
