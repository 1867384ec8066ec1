"""Names that are the initials or the syllables of others: APOC, Mincul, CVC, «J. M. Arguedas»."""

from loaders.body_words import SILENT
from loaders.forms import Words


def initials(short: Words, long: Words) -> bool:
    """«J. M. Arguedas» beside «José María Arguedas», «SJL» beside «San Juan de Lurigancho»."""
    letters = "".join(short)
    return 0 < len(letters) <= 4 and len(long) >= len(short) and letters == "".join(word[0] for word in long)


def abbreviated(short: Words, form: str) -> bool:
    """«CVC» beside a name that says «Cultura Viva Comunitaria»."""
    initials = "".join(word[0] for word in form.split() if word not in SILENT)
    return len(short) == 1 and 3 <= len(short[0]) <= 5 and short[0] in initials


def beside(short: str) -> frozenset[str] | None:
    """What a longer name must say too for a form to be short for it, «trujillo» of «cct trujillo»; None where the
    form is short for none."""
    first, *rest = short.split() or [""]
    return frozenset(rest) if 2 <= len(first) <= (6 if rest else 8) else None


def short_for(short: str, long: str) -> bool:
    """Whether a form is the initials of another, or its syllables: APOC, Mincul, CCT Trujillo."""
    words = long.split()
    rest = beside(short)
    if rest is None or len(words) < 2 or not rest <= set(words):
        return False
    letters, *tail = short.split()
    if tail and letters in words:
        return False
    told = [word for word in words if word not in SILENT]
    lesser = [word for word in told if word not in (letters, *tail)]
    sets = {"".join(word[0] for word in said) for said in (words, told, lesser)}
    return letters in sets or (len(letters) >= 4 and _syllables(letters, told))


def _syllables(letters: str, words: list[str]) -> bool:
    """Whether letters are the beginnings of two words or more, in order."""
    reached = {(0, 0)}
    for word in words:
        for at, used in tuple(reached):
            for length in range(2, min(len(word), 6)):
                if letters.startswith(word[:length], at) and used < 4:
                    reached.add((at + length, used + 1))
    return any(at == len(letters) and used >= 2 for at, used in reached)


def tokens(words: list[str]) -> set[str]:
    """By what a long name is found from its initials or syllables, and these from it."""
    told = [word for word in words if word not in SILENT]
    found = set()
    if len(told) > 1:
        found |= {f"~{''.join(w[0] for w in words)}", f"~{''.join(w[0] for w in told)}", f"~~{told[0][:3]}"}
    if words and len(words) <= 3 and len(words[0]) <= 8:
        found |= {f"~{words[0]}", f"~~{words[0][:3]}"}
    return found
