"""New names near known ones: nothing is merged by likeness; the rows wait until a person has said who is meant."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import product

from graph import dates
from graph.identity import Entity
from graph.nodes import MEETING, ORGANIZATION, WORKING_GROUP
from loaders.batch import Batch, qualifier
from loaders.cells import Option
from loaders.names import DIFFERENT, Names, compare

OTHER = Option("otra", "Es otra")
_LABELS = (ORGANIZATION.label, WORKING_GROUP.label, MEETING.label)
_DAYS = 6
"""Two dates of one meeting that are no more days apart than this may be a slip of the pen."""


def check(batch: Batch) -> None:
    """Ask about every thing that only the new files name, and that may be another that is known."""
    known = {batch.identities.ids[m.key] for m in batch.known.mentions if m.key in batch.identities.ids}
    fresh = [e for e in batch.identities.entities.values() if e.label in _LABELS and e.id not in known]
    if not fresh:
        return
    indexes = {label: _index(batch, label) for label in {entity.label for entity in fresh}}
    rosters, matrices = _rosters(batch), _matrices(batch)
    for entity in sorted(fresh, key=lambda e: e.id):
        found = []
        for other in _near(batch, entity, indexes[entity.label]):
            standing = (other.id in known, other.id in batch.rostered or bool(rosters[other.id]), other.id < entity.id)
            own = (False, entity.id in batch.rostered or bool(rosters[entity.id]), False)
            if entity.code and other.code and rosters[entity.id] & rosters[other.id] and not _equal(entity, other):
                continue
            if standing > own and not matrices[entity.id] & matrices[other.id]:
                found.append(other)
        if found:
            _ask(batch, entity, found, rosters)


def _rosters(batch: Batch) -> dict[str, set[str]]:
    """The sheets in which each thing has a row of its own."""
    found: dict[str, set[str]] = defaultdict(set)
    for report, record in batch.records():
        for ends, mention in record.mentions():
            if ends.role == "subject" and mention.key in batch.identities.ids:
                found[batch.identities.ids[mention.key]].add(f"{report.load}/{record.sheet}")
    return found


def _matrices(batch: Batch) -> dict[str, set[str]]:
    """The matrices in which each meeting has a column or a row: whoever drew two means two, however near their days."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, record in batch.records():
        sheet, _, cell = record.id.removeprefix(f"{record.load}.").partition(".")
        for _, mention in record.mentions():
            if "." in cell and mention.label == MEETING.label and mention.key in batch.identities.ids:
                found[batch.identities.ids[mention.key]].add(f"{record.load}.{sheet}")
    return found


def _index(batch: Batch, label: str) -> Names:
    return Names(
        (name, region, entity.id)
        for entity in batch.identities.entities.values()
        if entity.label == label
        for region in _regions(entity)
        for name in sorted({n for m in entity.mentions for n in (m.name, *m.aliases) if n})
    )


def _regions(entity: Entity) -> list[str]:
    if entity.label != ORGANIZATION.label:
        return [""]
    return sorted({m.qualifier for m in entity.mentions if m.qualifier}) or [""]


def _near(batch: Batch, entity: Entity, index: Names) -> Iterator[Entity]:
    """The things that one may be, the most alike first, without those that somebody keeps apart."""
    seen = {entity.id}
    apart = batch.apart(entity.id)
    for name, region in product(entity.spellings(), _regions(entity)):
        for near in index.near(name, region):
            other = batch.identities.entities[near.of]
            if other.id in seen | apart:
                continue
            seen.add(other.id)
            if entity.label != MEETING.label or _same_time(entity, other):
                yield other


def _equal(one: Entity, other: Entity) -> bool:
    """Whether two with a code each are one name in one place: a list may have enrolled one organization twice."""
    forms = [{m.form(name) for m in e.mentions for name in (m.name, *m.aliases) if name} for e in (one, other)]
    return bool(forms[0] & forms[1]) and _regions(one) == _regions(other)


def _same_time(one: Entity, other: Entity) -> bool:
    """Whether two meetings may be one: their dates agree, or are a slip apart; other years are other editions."""
    days = [sorted({m.qualifier for m in e.mentions if m.qualifier}) or _years(e) for e in (one, other)]
    if not days[0] or not days[1]:
        return not one.code or not other.code
    return any(_close(a, b) for a, b in product(*days))


def _years(meeting: Entity) -> list[str]:
    """The year that the name of a meeting says, where no row says when it was."""
    found = {year for name in meeting.spellings() for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", name)}
    return sorted(found) if len(found) == 1 else []


def _close(one: str, other: str) -> bool:
    if one == other or dates.refines(one, other) or dates.refines(other, one):
        return True
    if dates.precision(one) != "day" or dates.precision(other) != "day":
        return False
    first, second = date.fromisoformat(one), date.fromisoformat(other)
    swapped = (first.year, first.month, first.day) == (second.year, second.day, second.month)
    return swapped or abs((first - second).days) <= _DAYS


def _ask(batch: Batch, entity: Entity, found: list[Entity], rosters: dict[str, set[str]]) -> None:
    new = batch.exact(entity)
    shown = new.name or next(iter(entity.spellings()), new.code)
    if len(found) == 1:
        told = f"«{batch.shown(entity)}» se parece a «{batch.shown(found[0])}». ¿Es la misma?"
        options = [Option("misma", f"Es la misma que {batch.shown(found[0])}"), OTHER]
    else:
        told = f"«{batch.shown(entity)}» se parece a otras que ya constan. ¿Es una de ellas?"
        options = [*(Option(other.id, f"Es {batch.shown(other)}") for other in found), OTHER]
    exact = [batch.exact(other) for other in found]
    apart = {"juicios": [batch.judgement(one, new, False) for one in exact]}
    effects = {
        option.id: {"juicios": [batch.judgement(one, new, True)]} for option, one in zip(options, exact, strict=False)
    } | {OTHER.id: apart}
    values = [entity.label, shown, qualifier(new), *(one.name or one.code for one in exact)]
    # Two rows of one list are two things for whoever wrote it: they load, and the question stays.
    holds = not any(rosters[entity.id] & rosters[other.id] for other in found)
    for mention in entity.mentions:
        for report, record in batch.said.get(mention, ()):
            if batch.skipped(report, record):
                continue
            column = next((ends.name or ends.code for ends, m in record.mentions() if m == mention), "")
            batch.ask(
                report,
                record,
                "near name",
                column,
                mention.name or mention.code,
                values,
                told,
                options,
                effects,
                holds=holds,
            )


__all__ = ["DIFFERENT", "check", "compare"]
