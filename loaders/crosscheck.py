"""Checks of the files against each other and against what is in force: who is meant, and what contradicts what."""

from collections.abc import Mapping

from graph.model import Ends, Identity
from graph.names import merging
from graph.nodes import ORGANIZATION
from graph.records import Mention
from graph.schema import NODES
from loaders import alike, codes_in_use, contradictions, merges, replacing
from loaders.batch import ROSTER, Batch
from loaders.cells import Option
from loaders.known import Known
from loaders.report import Report

_NAMED = 5
"""The most names of a sentence."""
NO_ROW = "no row of its own"
"""The code of a row that is held because it names a body that has none, where one is needed."""


def crosscheck(reports: list[Report], known: Known, answers: Mapping[str, str] | None = None) -> None:
    """Hold or ask about every record that the files, or what is in force, do not bear out."""
    batch = Batch(reports, known, {**known.answers, **(answers or {})})
    batch.skip_repeated()
    codes_in_use.check(batch)
    merges.check(batch)
    alike.check(batch)
    batch.judge()
    _open(batch)
    _unknown(batch)
    _itself(batch)
    _only_named(batch)
    contradictions.check(batch)
    replacing.check(batch)
    for report in reports:
        batch.kept(report)


def _open(batch: Batch) -> None:
    """A name that could be several: which one is asked."""
    for report, record in list(batch.records()):
        for ends, mention in record.mentions():
            meant = batch.identities.open.get(mention.key)
            if not meant:
                continue
            found = [batch.identities.entities[id_] for id_ in meant]
            options = [Option(entity.id, batch.shown(entity)) for entity in found]
            effects = {entity.id: {"juicios": [batch.same(entity, mention)]} for entity in found}
            told = f"Hay más de una con ese nombre: {' o '.join(option.label for option in options)}. ¿Cuál es?"
            values = [mention.label, mention.name, mention.qualifier]
            batch.ask(report, record, "two of that name", ends.name, mention.name, values, told, options, effects)


def _unknown(batch: Batch) -> None:
    """Codes that nobody has, and bodies without a row where one is needed."""
    entities = batch.identities.entities
    for report, record in list(batch.records()):
        for ends, mention in record.mentions():
            entity = entities.get(batch.identities.ids.get(mention.key, ""))
            if entity is None or NODES[mention.label].identity is not Identity.NAMED:
                continue
            if not entity.spellings():
                told = f"Ninguna fila de {ends.node.plural} tiene ese código."
                batch.hold(
                    report,
                    record,
                    "unknown code",
                    ends.code,
                    mention.code,
                    told,
                    "Escriba el nombre, o corrija el código.",
                )
            elif ends.role in record.shape.known and entity.id not in batch.rostered:
                told, remedy = _without_row(batch, ends, mention)
                batch.hold(report, record, NO_ROW, ends.name, mention.name or mention.code, told, remedy)


def _itself(batch: Batch) -> None:
    """A relation of a thing with itself: one of its two ends is written wrong."""
    for report, record in list(batch.records()):
        source, target = record.shape.source, record.shape.target
        if source is None or target is None or source.node is not target.node:
            continue
        ends: dict[str, set[str]] = {source.role: set(), target.role: set()}
        for end, mention in record.mentions():
            if end.role in ends and mention.key in batch.identities.ids:
                ends[end.role].add(batch.identities.ids[mention.key])
        if ends[source.role] & ends[target.role]:
            told = "Es una relación consigo misma: las dos columnas nombran lo mismo."
            batch.hold(report, record, "itself", target.name or target.code, "", told, "Corrija una de las dos.")


def _only_named(batch: Batch) -> None:
    """Say which organizations a list is the first to name, where there is a list of organizations to be in."""
    if not batch.rostered:
        return
    ids = batch.identities.ids
    before = {ids[m.key] for m in batch.known.mentions if m.key in ids}
    for report in batch.reports:
        found: dict[str, str] = {}
        for record in batch.kept(report):
            for ends, mention in record.mentions():
                id_ = ids.get(mention.key, "")
                if ends.node is ORGANIZATION and mention.name and id_ and id_ not in before | batch.rostered:
                    found.setdefault(id_, mention.name)
        if found:
            names = sorted(found.values())
            more = [f"y {len(names) - _NAMED} más"] if len(names) > _NAMED else []
            report.say(
                "only named",
                f"Sin fila en ninguna lista de organizaciones: {'; '.join([*names[:_NAMED], *more])}. Entran con solo "
                "su nombre; si alguna es otra que ya consta, corrija aquí cómo se escribe.",
            )


def _without_row(batch: Batch, ends: Ends, mention: Mention) -> tuple[str, str]:
    """Why no row describes a body: there is none, or it waits to be corrected, and where."""
    for report in batch.reports:
        for row in report.waiting.values():
            name, code = row.said.get("Organización", ""), row.said.get("Código", "")
            own = merging(name) == merging(mention.name) if mention.name else code == mention.code
            if row.table == ROSTER and own:
                where = ", ".join(filter(None, (report.file, row.sheet and f"hoja {row.sheet}", f"fila {row.row}")))
                return f"Su fila está retenida ({where}).", "Corrija primero esa fila y vuelva a cargar."
    return f"Ninguna fila de {ends.node.plural} la describe.", "Añádala a la lista de organizaciones y vuelva a cargar."


__all__ = ["Known", "crosscheck"]
