"""Files that are checked together: their records, who they mean, and how one is held or asked about."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.bearers import Bearer
from graph.columns import columns
from graph.decisions import WHAT
from graph.identity import Entity, Identities, resolve
from graph.judgements import Judgement, decided
from graph.nodes import ORGANIZATION
from graph.records import Mention, Record
from graph.tables import BY_NAME
from loaders import contract
from loaders.cells import Option, question_id
from loaders.known import Known
from loaders.places import gazetteer
from loaders.report import Problem, Question, Report, Waiting

ROSTER = "organizaciones"
Effects = Mapping[str, Mapping[str, list[dict[str, str]]]]


class Batch:
    """The reports of one check, changed in place as records are held, asked about or left out."""

    def __init__(self, reports: list[Report], known: Known, answers: Mapping[str, str]) -> None:
        self.reports, self.known, self.answers = reports, known, answers
        self._leaving: dict[int, set[str]] = defaultdict(set)
        self._skipped: set[tuple[int, str]] = set()
        self._questions = {(id(r), False, q.id): q for r in reports for q in r.questions}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self._parted = 0
        self.said: dict[Mention, list[tuple[Report, Record]]] = {}
        for report, record in self.records():
            for _, mention in record.mentions():
                self.said.setdefault(mention, []).append((report, record))
        self.made: list[Judgement] = list(known.decided.judgements)
        self.made += decided(r for report in reports for r in report.records).judgements
        self._judged_with = -1
        self.identities: Identities
        self.rostered: set[str]
        self.judge()

    def records(self) -> Iterator[tuple[Report, Record]]:
        for report in self.reports:
            for record in self.kept(report):
                yield report, record

    def kept(self, report: Report) -> list[Record]:
        """The records of a report that neither wait nor are left out: taken from it together, not one by one."""
        if gone := self._leaving.pop(id(report), None):
            report.records = [record for record in report.records if record.id not in gone]
        return report.records

    def skipped(self, report: Report, record: Record) -> bool:
        """Whether a record was left out."""
        return (id(report), record.id) in self._skipped and record.id not in report.waiting

    def judge(self) -> None:
        """Resolve everybody named, with what was answered up to now."""
        if self._judged_with != len(self.made):
            self.identities = resolve({*self.known.named, *self.said}, self.made)
            self._judged_with = len(self.made)
            self._apart.clear()
            self._parted = 0
        subjects = {m for _, r in self.records() if r.table == ROSTER for e, m in r.mentions() if e.role == "subject"}
        ids = self.identities.ids
        self.rostered = {ids[m.key] for m in (*self.known.rostered, *subjects) if m.key in ids}

    def apart(self, id_: str) -> set[str]:
        """The things that somebody judged not to be this one, in what is answered up to now."""
        for judgement in self.made[self._parted :]:
            if not judgement.same:
                ends = [self.identities.locate(m) for m in (judgement.one, judgement.other)]
                found = {end for end in ends if end}
                for end in found:
                    self._apart[end] |= found
        self._parted = len(self.made)
        return self._apart.get(id_, set())

    def hold(
        self, report: Report, record: Record, code: str, column: str, value: str, message: str, remedy: str
    ) -> None:
        report.problems.append(Problem(code, report.file, record.sheet, record.row, column, value, message, remedy))
        self.wait(report, record)

    def wait(self, report: Report, record: Record) -> None:
        """Keep a record back; a row that gave several is counted for each."""
        if record.id not in report.waiting:
            said = {header: _text(value) for header, value in contract.values(record).items()}
            report.waiting[record.id] = Waiting(record.sheet, record.row, record.table, said)
            report.held += 1
            report.aside.append(record)
            self._leaving[id(report)].add(record.id)

    def skip(self, report: Report, record: Record, code: str, message: str) -> None:
        self._leaving[id(report)].add(record.id)
        self._skipped.add((id(report), record.id))
        report.skipped += 1
        report.say(code, message, record.sheet, record.row)

    def ask(
        self,
        report: Report,
        record: Record,
        code: str,
        column: str,
        value: str,
        values: Iterable[str],
        message: str,
        options: Iterable[Option],
        effects: Effects | None = None,
        scope: str = "value",
        holds: bool = True,
        default: str = "",
    ) -> str:
        """Ask, unless it was answered before; the answer, empty where there is none and the record waits for it.

        `default` is the option that holds where nobody answers: then nothing waits.
        """
        id_ = question_id(code, scope, "", values)
        place = id(report), bool(default), id_
        found = self._questions.get(place)
        if found is None:
            chosen = self.answers.get(id_, "")
            at = report.file, record.sheet, record.row, column, value
            found = Question(id_, code, scope, *at, message, tuple(options), [], holds, effects or {}, "", default)
            found.answer = chosen if chosen in {option.id for option in found.options} else ""
            (report.taken if default else report.questions).append(found)
            self._questions[place] = found
            self.made += self._judged(found)
        if record.row not in found.rows:
            found.rows.append(record.row)
        if holds and not found.answer:
            self.wait(report, record)
        return found.answer

    def _judged(self, question: Question) -> list[Judgement]:
        """The judgements that an answer makes, as they will be loaded."""
        from loaders.answers import rows

        return list(decided(rows(question)).judgements)

    def same(self, one: Entity, other: Mention) -> dict[str, str]:
        return self.judgement(self.exact(one), other, True)

    def judgement(self, one: Mention, other: Mention, same: bool) -> dict[str, str]:
        """A row of the table of judgements."""
        said = {"Qué es": WHAT.label(one.label), "Juicio": "es la misma" if same else "es otra"}
        for header, mention in (("Una", one), ("Otra", other)):
            if mention.code:
                said[f"{header} (código)"] = mention.code
            else:
                said[header] = mention.name
                said[f"{header} (región o fecha)"] = qualifier(mention)
        return said

    @staticmethod
    def exact(entity: Entity) -> Mention:
        """The mention that says most exactly what a thing is."""
        coded = [m for m in entity.core if m.code]
        return coded[0] if coded else min(entity.core, key=Bearer.exactness)

    @staticmethod
    def shown(entity: Entity) -> str:
        """A thing as a question names it: its name, where or when, its code."""
        exact = Batch.exact(entity)
        where = sorted({qualifier(m) for m in entity.mentions if m.qualifier})
        beside = [*where, *([f"código {entity.code}"] if entity.code else [])]
        name = exact.name or next(iter(entity.spellings()), entity.code)
        return f"{name} ({', '.join(beside)})" if beside else name

    def skip_repeated(self) -> None:
        """A row that says word for word what another of its file says is left out, and said."""
        for report in self.reports:
            first: dict[str, Record] = {}
            for record in list(self.kept(report)):
                said = json.dumps([record.table, record.text(), record.sources])
                if (known := first.setdefault(said, record)) is not record:
                    where = f"la fila {known.row}" + (
                        f" de la hoja {known.sheet}" if known.sheet != record.sheet else ""
                    )
                    self.skip(report, record, "repeated row", f"Dice lo mismo que {where}; se carga una vez.")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "sí" if value else "no"
    return " | ".join(map(str, value)) if isinstance(value, list) else str(value)


def qualifier(mention: Mention) -> str:
    """Where an organization is from, or when a meeting was, as a person writes it."""
    if mention.label == ORGANIZATION.label or mention.node.qualifier == "region":
        return gazetteer().names.get(mention.qualifier, mention.qualifier)
    return mention.qualifier


__all__ = ["BY_NAME", "Batch", "columns", "qualifier"]
