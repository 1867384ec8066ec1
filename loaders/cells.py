"""What comes of one cell: a canonical value, a reason to hold the row, or a question for a person."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.keys import normal

SCOPES = ("cell", "row", "value", "column", "file")
"""How far an answer reaches."""


@dataclass(frozen=True)
class Cell:
    """A canonical value; None where the cell says nothing.

    `mended` is a Spanish sentence where what is stored is not letter by letter what was written,
    `words` are the words to keep beside the value: «fines de octubre», «en proceso».
    """

    value: Any
    mended: str = ""
    words: str = ""
    private: bool = False
    """What was written names a person: it is masked wherever it is shown."""


@dataclass(frozen=True)
class Mended:
    """A value that is not stored letter by letter as it was written."""

    header: str
    value: str
    stored: str
    message: str


class Held(Exception):
    """A value that is not understood: a stable code, what is wrong, what to write."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code, self.message, self.remedy = code, message, remedy

    def or_blank(self) -> "Held":
        """The same where the cell may be left blank: the remedy says that too."""
        remedy = f"{self.remedy.removesuffix('.')}, o deje la celda en blanco si no se sabe."
        return Held(self.code, self.message, remedy)


@dataclass(frozen=True)
class Option:
    """One answer to a question: `id` is a stable word that `--answer` takes, `label` is shown."""

    id: str
    label: str


class Asked(Exception):
    """A value that a person must decide on.

    `values` are what the question is about; `private` says that the value is personal data: a page may
    show it to whoever decides, a report masks it, and only the decision is kept.
    """

    def __init__(
        self,
        code: str,
        scope: str,
        table: str,
        values: Iterable[str],
        message: str,
        options: Iterable[Option],
        private: bool = False,
    ) -> None:
        super().__init__(message)
        assert scope in SCOPES, f"no such scope: {scope}"
        self.code, self.scope, self.table, self.message = code, scope, table, message
        self.values, self.private = tuple(values), private
        self.options = tuple(options)

    @property
    def id(self) -> str:
        """A short digest that never depends on file or row, so that one answer serves later files."""
        return question_id(self.code, self.scope, self.table, self.values)


def question_id(code: str, scope: str, table: str, values: Iterable[str]) -> str:
    """The id of a question.

    >>> question_id("which Lima", "value", "", ["lima"]) == question_id("which Lima", "value", "", ["LIMA"])
    True
    """
    said = "\n".join((code, scope, table, *map(_plain, values)))
    return hashlib.sha256(said.encode()).hexdigest()[:10]


def _plain(value: str) -> str:
    """Signs count where there are no letters: 03/04/2018 and 03-04-2018 are two spellings."""
    return normal(value) if any(c.isalpha() for c in value) else " ".join(value.split())
