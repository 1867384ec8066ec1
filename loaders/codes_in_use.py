"""Codes that name another than they did: a new name is asked, two names in one file are held."""

from collections import defaultdict

from graph import keys
from graph.model import Ends
from graph.records import Mention, Record
from loaders.batch import Batch
from loaders.cells import Option
from loaders.names import DIFFERENT, compare
from loaders.report import Report

_Coded = tuple[str, str]


def check(batch: Batch) -> None:
    """Hold or ask about every row that gives a code another name than the one it has."""
    known: dict[_Coded, set[str]] = defaultdict(set)
    spelled: dict[_Coded, str] = {}
    for mention in sorted(batch.known.mentions):
        if mention.code and mention.name:
            known[_coded(mention)] |= _names(mention)
            spelled.setdefault(_coded(mention), mention.name)
    listed: dict[_Coded, dict[str, Mention]] = defaultdict(dict)
    for _, record in batch.records():
        for ends, mention in record.mentions():
            if ends.role == "subject" and mention.code and mention.name:
                listed[_coded(mention)].setdefault(mention.form(mention.name), mention)
    for report, record in list(batch.records()):
        for ends, mention in record.mentions():
            if not (mention.code and mention.name):
                continue
            coded, form = _coded(mention), mention.form(mention.name)
            rows = listed.get(coded, {})
            aliases = {name for m in rows.values() for name in _names(m)}
            if coded in known and form in known[coded]:
                continue
            if len(rows) > 1 and ends.role == "subject" and not _one(rows):
                _two(batch, report, record, ends, mention, rows)
            elif coded in known:
                _renamed(batch, report, record, ends, mention, spelled[coded])
            elif rows and form not in aliases:
                _other(batch, report, record, ends, mention, next(iter(rows.values())).name)


def _one(rows: dict[str, Mention]) -> bool:
    """Whether the names of a code are aliases of one another."""
    return any(set(rows) <= _names(mention) for mention in rows.values())


def _two(batch: Batch, report: Report, record: Record, ends: Ends, mention: Mention, rows: dict[str, Mention]) -> None:
    names = " y ".join(f"«{m.name}»" for m in rows.values())
    told = f"El mismo código nombra a {names}."
    batch.hold(
        report, record, "two names for one code", ends.code, mention.code, told, "Corrija el código o el nombre."
    )


def _other(batch: Batch, report: Report, record: Record, ends: Ends, mention: Mention, name: str) -> None:
    told = f"Ese código es de «{name}», y aquí nombra a «{mention.name}»."
    batch.hold(
        report, record, "two names for one code", ends.code, mention.code, told, "Corrija el código o el nombre."
    )


def _renamed(batch: Batch, report: Report, record: Record, ends: Ends, mention: Mention, before: str) -> None:
    near = compare(mention.name, before).answer != DIFFERENT
    code, asked = ("renamed", "¿Cambió de nombre?") if near else ("code reused", "¿Es la misma organización?")
    told = f"El código {mention.code} es de «{before}», y aquí nombra a «{mention.name}». {asked}"
    options = [Option("misma", f"Es la misma, ahora «{mention.name}»"), Option("otra", "Es otra: el código está mal")]
    values = [mention.label, keys.code(mention.code), mention.name]
    if batch.ask(report, record, code, ends.code, mention.code, values, told, options) == "otra":
        remedy = "Corrija el código o déjelo vacío."
        batch.hold(report, record, "two names for one code", ends.code, mention.code, "Ese código es de otra.", remedy)


def _coded(mention: Mention) -> _Coded:
    return mention.label, keys.code(mention.code)


def _names(mention: Mention) -> set[str]:
    return {mention.form(name) for name in (mention.name, *mention.aliases)}
