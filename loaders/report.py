"""What came of a file: every row accounted for, every problem and question with its place and its way out."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph.errors import LoadError
from graph.records import Record
from loaders.cells import Asked, Option
from loaders.files.shapes import listed

HELD, MENDED, SAID = "held", "mended", "said"
VERDICTS = {
    "accept": "se puede cargar",
    "repair": "se puede cargar; algo se corrigió",
    "quarantine": "se carga lo bueno; hay filas retenidas",
    "ask": "hay preguntas que responder",
    "reject": "no se carga nada",
}


PERSONAL = "personal data"
"""The code of a column that is dropped because it tells of persons."""


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def place(file: str, sheet: str, row: int, column: str) -> str:
    parts = [
        file,
        f"hoja {sheet}" if sheet else "",
        f"fila {row}" if row else "",
        f"columna {column}" if column else "",
    ]
    return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Problem:
    """What is the matter with a cell, a row or a file: where it is, what it says, what to do."""

    code: str
    """A stable word for programs: `missing`, `not a date`, `unknown place`, …"""
    file: str
    sheet: str
    row: int
    column: str
    value: str
    """As written; masked where it is personal."""
    message: str
    remedy: str = ""
    weight: str = HELD
    """`held`: the row is not loaded; `mended`: it is, otherwise than written; `said`: it should be known."""
    scope: str = "cell"
    stored: str = ""
    """What is stored in place of a mended value."""

    @property
    def id(self) -> str:
        said = "\n".join((self.code, self.file, self.sheet, str(self.row), self.column, self.value))
        return hashlib.sha256(said.encode()).hexdigest()[:10]

    def __str__(self) -> str:
        said = f": «{self.value}»" if self.value else ""
        now = f" Se guarda «{self.stored}»." if self.stored else ""
        where = place(self.file, self.sheet, self.row, self.column)
        return f"{where}{said}. {self.message}{now} {self.remedy}".strip()


def _once(problems: Iterable[Problem]) -> Iterator[str]:
    """As sentences; what is said of several rows in the same words is said once, with the rows."""
    rows: dict[Problem, list[int]] = {}
    for problem in problems:
        rows.setdefault(replace(problem, row=0), []).append(problem.row)
    for problem, (first, *others) in rows.items():
        more = [row for row in others if row]
        also = f" También en {'la fila' if len(more) == 1 else 'las filas'} {listed(more)}." if more else ""
        yield f"{replace(problem, row=first)}{also}"


@dataclass
class Question:
    """What a person must choose. `id` depends on what is asked and never on file or row.

    `effects` are the rows of the tables of decisions that each option makes, besides the answer itself.
    """

    id: str
    code: str
    scope: str
    file: str
    sheet: str
    row: int
    column: str
    value: str
    message: str
    options: tuple[Option, ...]
    rows: list[int] = field(default_factory=list)
    """Every row it concerns, as the spreadsheet shows them."""
    holds: bool = True
    """Whether its rows wait for the answer; else they load, and the answer only adds to them."""
    effects: Mapping[str, Mapping[str, list[dict[str, str]]]] = field(default_factory=dict)
    answer: str = ""
    default: str = ""
    """The option that holds until somebody chooses another; empty where somebody must choose."""

    def __str__(self) -> str:
        ways = "".join(f"\n   --answer {self.id}={option.id}   {option.label}" for option in self.options)
        return f"{place(self.file, self.sheet, self.row, self.column)}. {self.message}{ways}"

    def said(self) -> Problem:
        """One that is taken to be answered by its default, as what should be known, with the way to say otherwise."""
        others = [option for option in self.options if option.id != self.default]
        remedy = "; ".join(
            f"Si {option.label[0].lower()}{option.label[1:]}: --answer {self.id}={option.id}" for option in others
        )
        at = self.file, self.sheet, self.row, self.column, self.value
        return Problem(self.code, *at, self.message, f"{remedy}.", SAID, self.scope)


@dataclass(frozen=True)
class Waiting:
    """A row that is held: where it is, and what it says by the headers of its template, without personal data."""

    sheet: str
    row: int
    table: str
    said: Mapping[str, str]
    understood: Mapping[str, str] = field(default_factory=dict)
    """Where it would be placed, by header: the region of a province, the department of an ubigeo."""


@dataclass
class Report:
    """One file: rows in = stored + unchanged + held + skipped. The unit of a matrix is a cell."""

    file: str
    load: str
    tables: tuple[str, ...] = ()
    rows: int = 0
    unchanged: int = 0
    skipped: int = 0
    held: int = 0
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """Those that hold a row."""
    remarks: list[Problem] = field(default_factory=list)
    """What was mended, and what should be known."""
    questions: list[Question] = field(default_factory=list)
    taken: list[Question] = field(default_factory=list)
    """Those that hold no row and are taken to be answered by their default until somebody chooses otherwise."""
    sheets: list[tuple[str, str, int]] = field(default_factory=list)
    """Name, table and rows of each sheet that is read."""
    refused: LoadError | None = None
    kept: list[Record] = field(default_factory=list)
    """Rows of an older list that this one replaces and does not repeat: they go on holding until somebody says no."""
    aside: list[Record] = field(default_factory=list, repr=False)
    """Rows that are understood, and wait because of whom they name."""
    waiting: dict[str, "Waiting"] = field(default_factory=dict, repr=False)
    """Rows, or cells of a matrix, that are held, by their key."""

    @property
    def stored(self) -> int:
        return len(self.records)

    @property
    def notes(self) -> list[str]:
        return [str(remark) for remark in self.remarks if remark.weight == SAID]

    @property
    def open(self) -> list[Question]:
        """The questions that somebody must answer."""
        return [question for question in self.questions if not question.answer]

    @property
    def supposed(self) -> list[Problem]:
        """What is taken for granted and nobody has said yet."""
        return [question.said() for question in self.taken if not question.answer]

    @property
    def accounted(self) -> bool:
        """The conservation law."""
        return self.rows == self.stored + self.unchanged + self.held + self.skipped

    @property
    def verdict(self) -> str:
        """One of `VERDICTS`."""
        if self.refused:
            return "reject"
        if self.open:
            return "ask"
        if self.problems:
            return "quarantine"
        return "repair" if any(remark.weight == MENDED for remark in self.remarks) else "accept"

    def say(self, code: str, message: str, sheet: str = "", row: int = 0, column: str = "", scope: str = "row") -> None:
        self.remarks.append(Problem(code, self.file, sheet, row, column, "", message, "", SAID, scope))

    def ask(self, asked: Asked, sheet: str, row: int, column: str = "", value: str = "") -> Question:
        """Ask once for all the rows that have the same question."""
        question = next((q for q in self.questions if q.id == asked.id), None)
        if question is None:
            at = self.file, sheet, row, column, value
            question = Question(asked.id, asked.code, asked.scope, *at, asked.message, asked.options)
            self.questions.append(question)
        if row not in question.rows:
            question.rows.append(row)
        return question

    def suppose(self, asked: Asked, default: str, given: str, sheet: str, row: int, column: str, value: str) -> str:
        """Ask without holding anything: what was answered before, else the option that holds meanwhile."""
        answer = given if given in {option.id for option in asked.options} else ""
        at = self.file, sheet, row, column, value
        question = Question(asked.id, asked.code, asked.scope, *at, asked.message, asked.options, [row], False)
        question.answer, question.default = answer, default
        self.taken.append(question)
        return answer or default

    def summary(self, loaded: bool = True) -> str:
        """How many rows there are and what came of them, or would come where nothing is `loaded`."""
        stored = _count(self.stored, "guardada", "guardadas")
        parts = [
            (stored if loaded else f"{self.stored} por guardar") if self.stored else "",
            f"{self.unchanged} sin cambios" if self.unchanged else "",
            _count(self.held, "retenida", "retenidas") if self.held else "",
            _count(self.skipped, "que no dice nada", "que no dicen nada") if self.skipped else "",
        ]
        said = ", ".join(part for part in parts if part) or "nada que guardar"
        return f"{self.file}: {_count(self.rows, 'fila', 'filas')}; {said}."

    def lines(self, loaded: bool = True) -> Iterator[str]:
        """The report as sentences: first what is dropped of persons, then what is taken for one."""
        if self.refused:
            yield str(self.refused)
            return
        yield self.summary(loaded)
        yield from (str(remark) for remark in self.remarks if remark.code == PERSONAL)
        yield from map(str, self.supposed)
        yield from _once(remark for remark in self.remarks if remark.code != PERSONAL)
        yield from _once(self.problems)
        yield from (f"¿? {question}" for question in self.open)

    def as_json(self) -> dict[str, Any]:
        """Plain values: the contract of `check --json`, see `loaders.contract`."""
        from loaders.contract import plain

        return plain(self)
