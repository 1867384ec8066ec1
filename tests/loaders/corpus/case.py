"""What a case of the corpus is: a small file as people make them, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]
Tables = tuple[tuple[str, str], ...]
KINDS = (
    "encoding",
    "dialect",
    "headers",
    "structure",
    "values",
    "identity",
    "references",
    "replay",
    "limits",
    "containers",
    "privacy",
    "security",
)

ROSTER: Tables = (
    (
        "organizaciones",
        "Código,Organización,Región\no1,Asociación Cultural Kuntur,Cusco\no2,Arteria,Loreto\no3,Arteria,Piura\no4,Killa Wasi,Puno",
    ),
)
"""A roster in force."""


@dataclass(frozen=True)
class Case:
    """`rows` are the stored values by header, in order and whole; each of the rest is all there is of it."""

    kind: str
    name: str
    file: str
    content: bytes
    rows: tuple[Values, ...] = ()
    held: tuple[tuple[int, str] | tuple[int, str, str], ...] = ()
    """The problems that hold something: row and code, and the column where it is said."""
    asked: tuple[str, ...] = ()
    """The codes of the questions."""
    said: tuple[str, ...] = ()
    """Codes that must be among the remarks."""
    skipped: int = 0
    unchanged: int = 0
    refused: str = ""
    """The code of the reason why the whole file is refused."""
    known: Tables = ()
    """Tables in force before: name and text. Those of a replay are loaded first."""
    beside: Tables = ()
    """Files that are checked together with this one."""
    answers: dict[str, str] = field(default_factory=dict)
    """By the code of a question, the option chosen."""
    verdict: str = ""
    """Said only where the rest does not tell it: a file that loads may be accepted or repaired."""
    gone: tuple[str, ...] = ()
    """What must be found nowhere in the report."""

    @property
    def verdicts(self) -> set[str]:
        if self.verdict or self.refused:
            return {self.verdict or "reject"}
        if set(self.asked) - set(self.answers):
            return {"ask"}
        return {"quarantine"} if self.held else {"accept", "repair"}


CASES: list[Case] = []


def of(kind: str) -> Callable[..., None]:
    """What adds a case of a class; a text is stripped and written in UTF-8."""
    assert kind in KINDS

    def add(name: str, file: str, text: str | bytes, *rows: Values, **more: Any) -> None:
        content = text if isinstance(text, bytes) else text.strip("\n").encode()
        told = {key: tuple(value) if isinstance(value, list) else value for key, value in more.items()}
        CASES.append(Case(kind, name, file if "." in file else f"{file}.csv", content, rows, **told))

    return add


def org(name: str, region: str = "", **more: Any) -> Values:
    """A row of the roster."""
    where = {"Región": region} if region else {}
    if region:
        where["Departamento"] = {"Lima Metropolitana": "Lima", "Lima Provincias": "Lima"}.get(region, region)
    return {"Organización": name, **where, **more}


def was(meeting: str, name: str, day: str = "", attended: bool = True, **more: Any) -> Values:
    """A row of a list of attendance."""
    said: Values = {"Reunión": meeting, "Organización": name, "Asistió": attended}
    return said | ({"Fecha": day} if day else {}) | more
