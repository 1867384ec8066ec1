"""Which of many known names could be judged near to a new one at all: the rest need no comparison.

`loaders.names` judges pairs one by one, by rules that a person can read. Among names that are made of the same
few words hundreds of pairs are looked at for each that is near; here those that no rule can call near fall
through, for many names at once. Whatever passes is judged: the sieve decides nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from loaders import initials
from loaders.forms import core, keys, letters, parts, run_together, settled

Flags: TypeAlias = npt.NDArray[np.bool_]
_LIKE, _NEARLY = 84.9, 91.9
"""Just under what the rules ask of letters that are like, and nearly the same."""
_LACKING = 4
"""A name may be another where it lacks no more letters than initials have."""
_FARTHEST = 4
"""Two words that are more letters apart are not counterparts."""


@dataclass(frozen=True)
class _Name:
    """What is looked at of a name."""

    letters: str
    form: str
    sounds: tuple[str, ...]
    run: str
    words: frozenset[str]
    parts: frozenset[str]
    beside: frozenset[str] | None


def _read(name: str) -> _Name:
    form = settled(name)
    words = frozenset(form.split())
    return _Name(letters(name), form, keys(form), run_together(form), words, parts(name), initials.beside(form))


class Sieve:
    """Known names by place, each ready to be held against a new one."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [_read(name) for name in names]
        self._joined = ["".join(name.sounds) for name in self._names]
        known: dict[str, int] = {}
        places = [[known.setdefault(sound, len(known)) for sound in name.sounds] for name in self._names]
        self._words = [np.array(found, dtype=np.int64) for found in places]
        self._lengths = [np.array(list(map(len, core(name.form))), dtype=np.int64) for name in self._names]
        self._sounds = list(known)

    def passed(self, name: str, places: Iterable[int]) -> list[int]:
        """Those of the places whose names may be near, in their order."""
        at = list(places)
        if not at:
            return []
        new = _read(name)
        found = (self._by_letters(new, at) | self._by_words(new.form, at)).tolist()
        return [place for place, near in zip(at, found, strict=True) if near or _otherwise(new, self._names[place])]

    def _by_letters(self, new: _Name, at: list[int]) -> Flags:
        """Alike letter by letter: as written, run together, and by the sound of the words that tell."""
        others = [self._names[place] for place in at]
        return (
            _alike(new.letters, [other.letters for other in others], _NEARLY)
            | _alike(new.run, [other.run for other in others], _NEARLY)
            | _alike("".join(new.sounds), [self._joined[place] for place in at], _LIKE)
        )

    def _by_words(self, form: str, at: list[int]) -> Flags:
        """One has a counterpart for nearly every word of the other."""
        counts = np.array([len(self._words[place]) for place in at])
        rows = np.repeat(np.arange(len(at)), counts)
        words, column = np.unique(np.concatenate([self._words[place] for place in at]), return_inverse=True)
        if not len(words) or not core(form):
            return np.ones(len(at), dtype=bool)
        near: Flags = counterparts(keys(form), [self._sounds[word] for word in words])
        lengths = np.concatenate([self._lengths[place] for place in at])
        theirs = np.bincount(rows, lengths * ~np.atleast_1d(near.any(axis=0))[column], len(at))
        mine = np.zeros(len(at))
        for word, hit in zip(core(form), near, strict=True):
            mine += len(word) * (np.bincount(rows, hit[column], len(at)) == 0)
        return np.asarray(np.minimum(mine, theirs) <= _LACKING)


def _alike(one: str, others: Sequence[str], least: float) -> Flags:
    found: Flags = process.cdist([one], others, scorer=fuzz.ratio, score_cutoff=least)[0] > 0
    return found


def _otherwise(one: _Name, other: _Name) -> bool:
    """One short for the other, one the beginning or the end of the other, or two names in one."""
    if one.beside is not None and one.beside <= other.words and initials.short_for(one.form, other.form):
        return True
    if other.beside is not None and other.beside <= one.words and initials.short_for(other.form, one.form):
        return True
    shorter, longer = (one.run, other.run) if len(one.run) < len(other.run) else (other.run, one.run)
    if len(shorter) >= 8 and (longer.startswith(shorter) or longer.endswith(shorter)):
        return True
    return (len(one.parts) > 1 or len(other.parts) > 1) and not one.parts.isdisjoint(other.parts)


def counterparts(ones: Sequence[str], others: Sequence[str]) -> Flags:
    """Which words by their sound may be counterparts, ones x others: equal, a letter or two wrong, one cut short."""
    apart = process.cdist(ones, others, scorer=DamerauLevenshtein.distance, score_cutoff=_FARTHEST).astype(np.int64)
    left, right = (np.array([len(word) for word in words]) for words in (ones, others))
    shorter, longer = np.minimum.outer(left, right), np.maximum.outer(left, right)
    allowed = np.where(shorter <= 3, 0, np.where(longer <= 7, 1, 2))
    cut = (shorter >= 5) & (apart == longer - shorter) & (apart <= _FARTHEST)
    return np.asarray((apart <= allowed) | cut)
