"""Whether two names are of one organization: the same, different, or for a person to say.

Only equal merging forms are the same (`graph.names`); what sounds alike, is written short or says more
is asked; a different number, place, direction or kind keeps two names apart.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from graph.names import merging
from loaders import initials, vetoes
from loaders.body_words import ADDED
from loaders.forms import Words, core, keys, letters, parts, run_together, settled
from loaders.sieve import Sieve
from loaders.sounds import key

SAME, ASK, DIFFERENT = "same", "ask", "different"
_COMMON = 300
"""A word that more names have than this says little of which one is meant."""


@dataclass(frozen=True)
class Verdict:
    """`answer` is `same`, `ask` or `different`; `reason` says why, in Spanish."""

    answer: str
    reason: str


def compare(one: str, other: str, region: str = "", other_region: str = "") -> Verdict:
    """Judge two names. Regions are department codes or names, empty where nobody says."""
    elsewhere = bool(region and other_region and region != other_region)
    first, second = merging(one), merging(other)
    if first == second:
        if elsewhere:
            return Verdict(ASK, "El mismo nombre en otra región.")
        return Verdict(SAME, "El mismo nombre, escrito de otra manera." if one != other else "El mismo nombre.")
    first, second = settled(one), settled(other)
    if told := vetoes.numbered(first, second):
        # The cheapest veto, and in a list of editions the usual one.
        return Verdict(DIFFERENT, told)
    reason = _said_twice(one, other) or _nearly_equal(letters(one), letters(other)) or _alike(first, second)
    if reason and first != second and (veto := vetoes.apart(first, second)):
        return Verdict(DIFFERENT, veto)
    if reason and elsewhere and reason not in _STRONG:
        reason = ""
    return Verdict(ASK, reason) if reason else Verdict(DIFFERENT, "Son nombres distintos.")


_SOUND = "Suenan igual y se escriben distinto."
_WORDS = "Las mismas palabras, de otra manera."
_STRONG = {_SOUND, _WORDS}


def _nearly_equal(first: str, second: str) -> str:
    """The same letters but for one or two, spaces aside: «ParDiez»."""
    if first == second or (min(len(first), len(second)) >= 8 and fuzz.ratio(first, second) >= 92):
        return "Se parecen mucho."
    return ""


def _said_twice(one: str, other: str) -> str:
    """A name with another in parentheses or behind a dash: «Red de Mujeres (REDMAA)»."""
    said, others = parts(one), parts(other)
    if (len(said) > 1 or len(others) > 1) and said & others:
        return "Uno lleva también otro nombre."
    return ""


def _alike(first: str, second: str) -> str:
    """Why two forms may be one name; empty where they are not alike."""
    if initials.short_for(first, second) or initials.short_for(second, first):
        return "Uno puede ser la sigla del otro."
    if min(len(first), len(second)) < 3:
        return ""
    one, other = core(first), core(second)
    sounds, others = keys(first), keys(second)
    if "".join(sounds) == "".join(others):
        return _SOUND if set(one) != set(other) else _WORDS
    if sorted(sounds) == sorted(others):
        return _WORDS
    left, right = _unmatched(one, other)
    if not left and not right:
        return "Se parecen mucho."
    if left and right:
        return _by_letters(one, other, left, right) or _run_together(first, second)
    if initials.abbreviated(left, second) or initials.abbreviated(right, first):
        return "Uno lleva iniciales."
    longer, more, shorter = (other, right, one) if right else (one, left, other)
    if _covers(shorter, longer, [word for word in more if word not in vetoes.place_words(second if right else first)]):
        return "Uno dice más que el otro."
    return _run_together(first, second)


def _run_together(first: str, second: str) -> str:
    """«Kinesferadanza» beside «Kinesfera Danza», «QosqoWasinchis» beside «Casa Qosqo Wasinchis»."""
    one, other = run_together(first), run_together(second)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 8 and (longer.endswith(shorter) or longer.startswith(shorter) or fuzz.ratio(one, other) >= 92):
        return "Se parecen mucho."
    return ""


def _by_letters(one: Words, other: Words, left: Words, right: Words) -> str:
    """Alike in spite of words on both sides: initials, words run together, letters wrong in a long name."""
    if initials.initials(left, right) or initials.initials(right, left):
        return "Uno lleva iniciales."
    joined, others = ("".join(map(key, words)) for words in (one, other))
    alike = fuzz.ratio(joined, others)
    if alike >= 90 and min(len(joined), len(others)) >= 7:
        return "Se parecen mucho."
    apart = fuzz.ratio("".join(sorted(map(key, left))), "".join(sorted(map(key, right))))
    return "Se parecen mucho." if apart >= 80 and alike >= 85 and len(joined) >= 8 else ""


def _unmatched(one: Words, other: Words) -> tuple[list[str], list[str]]:
    """The words of each that have no counterpart, a letter or two aside, in their order."""
    rest = list(other)
    left = []
    for word in sorted(one, key=lambda w: w not in other):
        found = next((w for w in rest if key(w) == key(word)), None)
        found = found or next((w for w in rest if _near(key(w), key(word))), None)
        if found is None:
            left.append(word)
        else:
            rest.remove(found)
    return [word for word in one if word in left], rest


def _near(one: str, other: str) -> bool:
    if one.isdigit() or other.isdigit():
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 5 and longer.startswith(shorter):
        return len(longer) - len(shorter) <= 4
    allowed = 0 if len(shorter) <= 3 else 1 if len(longer) <= 7 else 2
    return DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed


def _covers(shorter: Words, longer: Words, more: Words) -> bool:
    """Whether a name that says more may be the same: what it adds says little, or is the lesser part."""
    if all(word in ADDED for word in more):
        return True
    share = sum(map(len, shorter)) / sum(map(len, longer))
    return share >= (0.5 if len(shorter) > 1 else 0.6) and max(map(len, shorter)) > 3


@dataclass(frozen=True)
class Near:
    """A known name that a new one may be."""

    name: str
    region: str
    of: str
    """What the known name is of: an id, or what the caller gave."""
    verdict: Verdict


class Names:
    """Known names, to be searched for those near a new one without comparing it with all."""

    def __init__(self, known: Iterable[tuple[str, str, str]]) -> None:
        self.known = list(known)
        self._index: dict[str, list[int]] = defaultdict(list)
        for place, (name, _, _) in enumerate(self.known):
            for token in _tokens(settled(name)):
                self._index[token].append(place)
        self._sieve = Sieve([name for name, _, _ in self.known])

    def near(self, name: str, region: str = "", limit: int = 8) -> list[Near]:
        """The known names that are the same or to be asked, the same first, then the most alike."""
        places: set[int] = set()
        for token in _tokens(settled(name)):
            found = self._index.get(token, [])
            if len(found) <= _COMMON or token.startswith("="):
                places.update(found)
        judged = [
            Near(*self.known[place], compare(name, self.known[place][0], region, self.known[place][1]))
            for place in self._sieve.passed(name, places)
        ]
        kept = [near for near in judged if near.verdict.answer != DIFFERENT]
        form = merging(name)
        kept.sort(key=lambda n: (n.verdict.answer != SAME, -fuzz.ratio(form, merging(n.name)), n.name, n.of))
        return kept[:limit]


def _tokens(form: str) -> set[str]:
    """What a name is found by: its form, its words by sound and with a letter less, its initials."""
    sounds = keys(form)
    found = {f"={form}", f"+{''.join(sorted(sounds))}", "+" + "".join(sounds), "*" + form.replace(" ", "")[:8]}
    for word in sounds:
        found.add(word)
        found |= {word[:5]} if len(word) > 5 else set()
        if len(word) >= 4:
            found |= {word[:i] + word[i + 1 :] for i in range(len(word))}
    return found | initials.tokens(form.split())
