"""What came of a file: every row accounted for, every problem with its place and its way out."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from graph.records import Record


@dataclass(frozen=True)
class Problem:
    """Why a row was held: where it is, what it says, what to do."""

    code: str
    """A stable word for programs: `missing`, `not a date`, `unknown place`, …"""
    file: str
    sheet: str
    row: int
    column: str
    value: str
    message: str
    remedy: str

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                self.file,
                f"hoja {self.sheet}" if self.sheet else "",
                f"fila {self.row}" if self.row else "",
                f"columna {self.column}" if self.column else "",
            )
            if part
        )
        said = f": «{self.value}»" if self.value else ""
        return f"{place}{said}. {self.message} {self.remedy}".strip()


@dataclass
class Report:
    """One file: rows in = stored + unchanged + held + skipped."""

    file: str
    load: str
    tables: tuple[str, ...] = ()
    rows: int = 0
    unchanged: int = 0
    skipped: int = 0
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was understood in a way that a person may want to know: columns not loaded, and so on."""

    @property
    def stored(self) -> int:
        return len(self.records)

    @property
    def held(self) -> int:
        return len({(p.sheet, p.row) for p in self.problems})

    @property
    def accounted(self) -> bool:
        """The conservation law."""
        return self.rows == self.stored + self.unchanged + self.held + self.skipped

    def as_json(self) -> dict[str, Any]:
        """Plain values, for `--json`."""
        return {
            "file": self.file,
            "load": self.load,
            "tables": list(self.tables),
            "rows": self.rows,
            "stored": self.stored,
            "unchanged": self.unchanged,
            "held": self.held,
            "skipped": self.skipped,
            "problems": [asdict(problem) for problem in self.problems],
            "notes": self.notes,
        }

    def lines(self) -> Iterator[str]:
        """The report as sentences."""
        parts = [
            f"{self.stored} guardadas" if self.stored else "",
            f"{self.unchanged} sin cambios" if self.unchanged else "",
        ]
        parts += [f"{self.held} retenidas" if self.held else "", f"{self.skipped} en blanco" if self.skipped else ""]
        yield f"{self.file}: {self.rows} filas; {', '.join(p for p in parts if p) or 'nada que guardar'}."
        yield from self.notes
        yield from map(str, self.problems)
