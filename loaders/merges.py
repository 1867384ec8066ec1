"""Spellings that are taken for one thing by their form: a merge is said, and can be answered with «es otra»."""

from collections import defaultdict

from graph.identity import Entity
from graph.keys import normal
from graph.names import shortened
from graph.nodes import ORGANIZATION, WORKING_GROUP
from graph.records import Mention
from graph.schema import NODES
from loaders.batch import Batch, qualifier
from loaders.cells import Option, question_id
from loaders.report import Report

MERGED = "one name"
TWICE = "listed twice"
SAME, OTHER = Option("misma", "Es la misma"), Option("otra", "Es otra")
_MOST = 6
_LABELS = (ORGANIZATION.label, WORKING_GROUP.label)


def check(batch: Batch) -> None:
    """Say every spelling that only the new files have and that joins another one of the same form."""
    known: dict[str, set[str]] = defaultdict(set)
    for mention in batch.known.mentions:
        known[mention.label] |= {normal(name) for name in (mention.name, *mention.aliases)}
    for entity in sorted(batch.identities.entities.values(), key=lambda e: e.id):
        if entity.label in _LABELS:
            _entity(batch, entity, known[entity.label])
            _twice(batch, entity)
    batch.judge()


def _entity(batch: Batch, entity: Entity, known: set[str]) -> None:
    declared = {normal(alias) for mention in entity.mentions for alias in mention.aliases}
    forms: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in entity.mentions:
        if mention.name:
            forms[mention.form(mention.name)][normal(mention.name)].append(mention)
    for spellings in forms.values():
        # Every one is told against the fullest, whatever came first, so that an answer fits later files too.
        full = min(spellings, key=lambda s: (min(shortened(m.name) for m in spellings[s]), s))
        for other in sorted(set(spellings) - {full} - (declared if full not in declared else set(spellings))):
            _say(batch, spellings[other], spellings[full], {other, full} <= known)


def _twice(batch: Batch, entity: Entity) -> None:
    """Say at the later rows of a list that it names the same thing twice, whatever the case of its letters."""
    own: dict[tuple[str, str, str], set[tuple[int, str]]] = defaultdict(set)
    reports: dict[str, Report] = {}
    for mention in entity.mentions:
        for report, record in batch.said.get(mention, ()):
            own_row = any(m == mention and ends.role == "subject" for ends, m in record.mentions())
            if own_row and not batch.skipped(report, record):
                own[report.file, record.sheet, record.table].add((record.row, mention.name))
                reports[report.file] = report
    for (file, sheet, _), rows in own.items():
        (first, named), *others = sorted(rows)
        for row, name in others:
            if normal(name) != normal(named):
                continue  # another spelling is said as such
            told = f"«{name}» está también en la fila {first}: las dos filas dicen de una sola."
            reports[file].say(TWICE, told, sheet, row)


def _say(batch: Batch, said: list[Mention], full: list[Mention], known: bool) -> None:
    """Say it at the rows that write the shorter spelling, else at those that write the fullest."""
    if not any(mention in batch.said for mention in said):
        said, full = full, said
    new, old = (min(found, key=lambda m: (not m.qualifier, m)) for found in (said, full))
    values = [new.label, *sorted((new.name, old.name)), *sorted((qualifier(new), qualifier(old)))]
    # What was known before is told no more, but may be answered still.
    told_before = known and question_id(MERGED, "value", "", values) not in batch.answers
    if told_before or (new.code and new.code == old.code):
        return
    effects = {OTHER.id: {"juicios": [batch.judgement(old, new, False)]}}
    for mention in said:
        for report, record in batch.said.get(mention, ()):
            if not batch.skipped(report, record):
                where = _where(batch, full, report)
                told = f"Se toma por la misma {NODES[new.label].singular} que «{old.name}» ({where})."
                column = next((ends.name for ends, m in record.mentions() if m == mention), "")
                at = report, record, MERGED, column, mention.name
                batch.ask(*at, values, told, (SAME, OTHER), effects, holds=False, default=SAME.id)


def _where(batch: Batch, mentions: list[Mention], here: Report) -> str:
    """The first rows that write a name so: «filas 2, 5», «fila 3 de padron.csv»; else it is known already."""
    rows = sorted({(r.file != here.file, r.file, record.row) for m in mentions for r, record in batch.said.get(m, ())})
    if not rows:
        return "ya consta"
    elsewhere, file, _ = rows[0]
    numbers = [str(number) for _, other, number in rows if other == file]
    shown = ", ".join(numbers[:_MOST]) + (" y más" if len(numbers) > _MOST else "")
    return f"{'fila' if len(numbers) == 1 else 'filas'} {shown}" + (f" de {file}" if elsewhere else "")
