"""What a name is compared by: its words that tell it from others, how it sounds, the names it says in one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.keys import normal
from graph.names import merging
from loaders.body_words import GENERIC, SILENT
from loaders.body_words import settled as settled_word
from loaders.sounds import key

Words = Sequence[str]
_ASIDE = re.compile(r"\s+[-–—|/:]\s+|[()«»\"“”]|,\s")


@lru_cache(maxsize=65_536)
def settled(name: str) -> str:
    """The merging form, with the common words as they should be."""
    return " ".join(map(settled_word, merging(name).split()))


@lru_cache(maxsize=65_536)
def letters(name: str) -> str:
    """The letters of the normal form, spaces aside: «pardiez»."""
    return normal(name).replace(" ", "")


@lru_cache(maxsize=65_536)
def parts(name: str) -> frozenset[str]:
    """The merging forms of the names that stand in one, those that tell nothing aside: «Red de Mujeres (REDMAA)»."""
    found = {merging(part) for part in _ASIDE.split(name) if normal(part)}
    return frozenset(part for part in found if any(word not in GENERIC | SILENT for word in part.split()))


@lru_cache(maxsize=65_536)
def core(form: str) -> tuple[str, ...]:
    """The words of a name that tell it from others; all but the silent ones where none does."""
    words = tuple((word.lstrip("0") or "0") if word.isdigit() else word for word in form.split())
    told = tuple(word for word in words if word not in SILENT)
    return tuple(word for word in told if word not in GENERIC) or told or words


@lru_cache(maxsize=65_536)
def keys(form: str) -> tuple[str, ...]:
    """How the words of `core` sound, in their order."""
    return tuple(map(key, core(form)))


@lru_cache(maxsize=65_536)
def run_together(form: str) -> str:
    """How a form sounds without spaces and silent words: «kinisfirasdansa»."""
    return "".join(key(word) for word in form.split() if word not in SILENT)
