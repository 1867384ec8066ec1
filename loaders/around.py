"""What is known around files that are checked together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from loaders.cells import Asked, Option


@dataclass(frozen=True)
class Around:
    """What is known around the files that are checked together."""

    answers: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    alliance: str = ""
    settled: list[tuple[Asked, str]] = field(default_factory=list)
    """Questions about whole sheets that an answer was there for."""

    def ask(self, code: str, table: str, values: Iterable[str], message: str, options: Iterable[Option]) -> str:
        """The option that was chosen for a question about a sheet; raises Asked where nobody chose yet."""
        asked = Asked(code, "file", table, values, message, options)
        answer = self.answers.get(asked.id, "")
        if answer not in {option.id for option in asked.options}:
            raise asked
        self.settled.append((asked, answer))
        return answer
