"""Normal forms of names and the ids made from them; the database's own ids are never used."""

import hashlib
import unicodedata
from functools import lru_cache

_DROPPED = str.maketrans("", "", ".'’‘`´ʼ\u200b\u200c\u200d\ufeff\u00ad")


@lru_cache(maxsize=65_536)
def normal(name: str) -> str:
    """The form under which two spellings are one name: no accents, case, dots, quotes or double spaces.

    >>> normal("Riqch’ari  —  C.C. «Texao»")
    'riqchari cc texao'
    """
    spread = unicodedata.normalize("NFKD", name.casefold().translate(_DROPPED))
    letters = (c if c.isalnum() else " " for c in spread if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def code(text: str) -> str:
    """A code as its list gives it, without case or stray spaces: `007` stays `007`."""
    return " ".join(text.split()).casefold()


def slug(*parts: str) -> str:
    """Parts joined to something that can stand in an id; long ones are cut and told apart by a digest."""
    text = ".".join(normal(part).replace(" ", "-") for part in parts)
    if len(text) <= 80:
        return text
    return f"{text[:67]}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
