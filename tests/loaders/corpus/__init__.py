"""The project's own corpus: small files over twelve classes, a module a class, and whole workbooks."""

from corpus import (
    attendance,
    containers,
    dialect,
    encoding,
    headers,
    identity,
    limits,
    places,
    privacy,
    references,
    replay,
    security,
    structure,
    values,
)
from corpus.case import CASES, KINDS, Case
from corpus.workbooks import BOOKS, Book, content

__all__ = [
    "BOOKS",
    "CASES",
    "KINDS",
    "Book",
    "Case",
    "attendance",
    "containers",
    "content",
    "dialect",
    "encoding",
    "headers",
    "identity",
    "limits",
    "places",
    "privacy",
    "references",
    "replay",
    "security",
    "structure",
    "values",
]
