"""Checks of a whole file against itself and against what is in force."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph import keys, log
from graph.identity import resolve
from graph.names import form
from graph.records import Mention, Record
from graph.store import Store, Transaction
from loaders.report import Problem, Report


@dataclass(frozen=True)
class Known:
    """What is in force before the file: every mention, and those of rows that state an organization."""

    mentions: frozenset[Mention] = field(default_factory=frozenset)
    rostered: frozenset[Mention] = field(default_factory=frozenset)

    @staticmethod
    def read(store: Store) -> "Known":
        def work(tx: Transaction) -> Known:
            held = log.in_force(tx)
            return Known(_mentions(log.known(tx, held)), _mentions(log.known(tx, held, ["organizaciones"])))

        found: Known = store.reading(work)
        return found


def _mentions(found: Iterable[str]) -> frozenset[Mention]:
    return frozenset(map(Mention.from_key, found))


def crosscheck(report: Report, known: Known) -> None:
    """Move to the problems of the report every record that the file, or what is in force, contradicts."""
    held = {(p.sheet, p.row) for p in _codes(report, known)}
    said = {m for record in report.records for _, m in record.mentions()}
    identities = resolve({*known.mentions, *said})
    rostered = {identities.ids[m.key] for m in known.rostered if m.key in identities.ids}
    rostered |= {
        identities.ids[m.key]
        for record in report.records
        if record.table == "organizaciones"
        for ends, m in record.mentions()
        if ends.role == "subject" and m.key in identities.ids
    }
    names = {entity.id: entity for entity in identities.entities.values()}
    for record in report.records:
        if (record.sheet, record.row) in held:
            continue
        for ends, mention in record.mentions():
            if mention.key in identities.open:
                options = " o ".join(
                    f"{'; '.join(names[id_].spellings())} ({names[id_].code or 'sin código'})"
                    for id_ in identities.open[mention.key]
                )
                _hold(
                    report,
                    record,
                    "two of that name",
                    ends.name,
                    mention.name,
                    f"Hay más de una con ese nombre: {options}.",
                    "Escriba su código, o su región o fecha.",
                )
            elif ends.role in record.shape.known and identities.ids[mention.key] not in rostered:
                _hold(
                    report,
                    record,
                    "no row of its own",
                    ends.name,
                    mention.name or mention.code,
                    f"Ninguna fila de {ends.node.plural} la describe.",
                    "Añádala a la lista de organizaciones y vuelva a cargar.",
                )
    rows = {(p.sheet, p.row) for p in report.problems}
    report.records = [r for r in report.records if (r.sheet, r.row) not in rows]


def _codes(report: Report, known: Known) -> list[Problem]:
    """Rows that give a code another name than the one it has, in force or first in the file."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in known.mentions:
        if mention.code and mention.name:
            names[_coded(mention)] |= _all_names(mention)
    for record in report.records:
        for ends, mention in record.mentions():
            if ends.role == "subject" and mention.code and mention.name and _coded(mention) not in names:
                names[_coded(mention)] = _all_names(mention)
    return [
        _hold(
            report,
            record,
            "two names for one code",
            ends.code,
            mention.code,
            f"Ese código ya es de «{min(names[_coded(mention)])}», y aquí nombra a «{mention.name}».",
            "Corrija el código o el nombre.",
        )
        for record in report.records
        for ends, mention in record.mentions()
        if mention.code and mention.name and _coded(mention) in names
        if mention.form not in names[_coded(mention)]
    ]


def _coded(mention: Mention) -> tuple[str, str]:
    return mention.label, keys.code(mention.code)


def _all_names(mention: Mention) -> set[str]:
    return {form(mention.node, name) for name in (mention.name, *mention.aliases) if name}


def _hold(report: Report, record: Record, code: str, column: str, value: str, message: str, remedy: str) -> Problem:
    problem = Problem(code, report.file, record.sheet, record.row, column, value, message, remedy)
    report.problems.append(problem)
    return problem
