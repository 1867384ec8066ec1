"""What two rows say against each other: who was at a meeting, values of one thing, and where it is."""

from collections import defaultdict
from typing import Any

from graph.claims import Edge, Node, claims
from graph.columns import columns
from graph.decisions import JUDGED, WHAT
from graph.fold import agreed
from graph.identity import Entity, Identities
from graph.model import Identity, Kind, Property
from graph.nodes import ORGANIZATION, REGION
from graph.records import PLACED, Record
from graph.relations import HELD_IN, LOCATED_IN
from graph.schema import NODES
from loaders.batch import Batch, qualifier
from loaders.cells import Option
from loaders.decided import PLACE
from loaders.places import gazetteer
from loaders.report import Report

_SILENT = {Kind.TEXT, Kind.NAMES}
"""Texts differ without contradicting each other; lists are united."""


def check(batch: Batch) -> None:
    _attendance(batch)
    _values(batch)
    _places(batch)


_YES, _NO = Option("si", "Sí estuvo"), Option("no", "No estuvo")


def _attendance(batch: Batch) -> None:
    """Two lists that disagree about who was there: equal facts load, the others are asked."""
    ids = batch.identities.ids
    said: dict[tuple[str, str], list[tuple[Report, Record, bool]]] = defaultdict(list)
    for report, record in batch.records():
        if record.shape.negation is None:
            continue
        by_role = defaultdict(list)
        for ends, mention in record.mentions():
            if mention.key in ids:
                by_role[ends.role].append(ids[mention.key])
        for meeting in by_role["meeting"]:
            for organization in by_role["organization"]:
                said[meeting, organization].append((report, record, record.data.get("attended", True)))
    before = batch.known.marks({meeting for meeting, _ in said})
    for pair, found in sorted(said.items(), key=lambda item: item[0]):
        marks = {present for _, _, present in found} | set(before.get(pair, {}))
        if len(marks) > 1:
            _disagree(batch, pair, found, before.get(pair, {}))


def _disagree(
    batch: Batch,
    pair: tuple[str, str],
    found: list[tuple[Report, Record, bool]],
    before: dict[bool, list[str]],
) -> None:
    meeting, organization = (batch.identities.entities[id_] for id_ in pair)
    told = f"Dos listas no coinciden: ¿estuvo «{batch.shown(organization)}» en «{batch.shown(meeting)}»?"
    values = [batch.exact(entity).name or batch.exact(entity).code for entity in (meeting, organization)]
    values += [qualifier(batch.exact(meeting)), qualifier(batch.exact(organization))]
    out = {
        option.id: {"retiros": [{"Carga": id_.split(".")[0], "Registro": id_} for id_ in before.get(wrong, ())]}
        for option, wrong in ((_YES, False), (_NO, True))
    }
    for report, record, present in found:
        column = "Asistió"
        answer = batch.ask(
            report, record, "lists disagree", column, "sí" if present else "no", values, told, (_YES, _NO), out
        )
        if answer and (answer == _YES.id) is not present:
            batch.skip(report, record, "answered", "Se respondió lo contrario; la fila no se carga.")


def _values(batch: Batch) -> None:
    """Values of one thing that no rule reconciles: both are kept, it counts as unknown, and is asked."""
    said: dict[tuple[str, str], list[tuple[Report, Record, Any]]] = defaultdict(list)
    for report, record in batch.records():
        for claim in claims(record, batch.identities.ids):
            if isinstance(claim.target, Node) and claim.own and not claim.target.type.history:
                for name, value in claim.values.items():
                    said[claim.target.id, name].append((report, record, value))
    stated = batch.known.stated({id_ for id_, _ in said})
    corrected = {(batch.identities.locate(c.whom), c.field) for c in batch.known.decided.corrections}
    for (id_, name), found in sorted(said.items(), key=lambda item: item[0]):
        prop = next((p for p in Node(id_).type.properties if p.name == name), None)
        if prop is None or prop.kind in _SILENT or (id_, name) in corrected:
            continue
        old = stated.get(id_, {}).get(name)
        values = [value for _, _, value in found] + ([old] if old is not None else [])
        distinct = list(dict.fromkeys(v for v in values if v not in (None, "")))
        if len(distinct) > 1 and agreed(distinct, prop.kind) is None:
            _ask(batch, id_, prop, distinct, found)


def _ask(batch: Batch, id_: str, prop: Property, distinct: list[Any], found: list[tuple[Report, Record, Any]]) -> None:
    entity = batch.identities.entities.get(id_)
    report, record, _ = found[-1]
    shown = [_shown(value, prop) for value in distinct]
    if entity is None or Node(id_).type not in JUDGED:
        told = f"Dos filas dicen cosas distintas de «{prop.label}» ({'; '.join(shown)}): queda como no sabido."
        report.say("contradiction", told, record.sheet, record.row, prop.label, "value")
        return
    exact = batch.exact(entity)
    whom = _whom(batch, entity, prop.label)
    options = [Option(text, text) for text in sorted(shown)] + [Option("no se sabe", "No se sabe")]
    effects = {text: {"correcciones": [{**whom, "Valor": text}]} for text in shown}
    effects["no se sabe"] = {"correcciones": [{**whom, "Valor": ""}]}
    told = f"De «{batch.shown(entity)}», {prop.label}: {' o '.join(sorted(shown))}. ¿Cuál vale?"
    values = [entity.label, exact.name or exact.code, prop.name, *sorted(shown)]
    for report, record, _ in found:
        batch.ask(
            report, record, "contradiction", prop.label, "; ".join(shown), values, told, options, effects, holds=False
        )


def _whom(batch: Batch, entity: Entity, field: str) -> dict[str, str]:
    """What a correction says of whom it corrects, and in what."""
    exact = batch.exact(entity)
    whom = {"Código": exact.code} if exact.code else {"Nombre": exact.name, "Región o fecha": qualifier(exact)}
    return {"Qué es": WHAT.label(exact.label), "Dato": field} | whom


def _places(batch: Batch) -> None:
    """Places of one thing, none of which is part of another: it counts in no region, and is asked."""
    said: dict[str, list[tuple[Report, Record, str]]] = defaultdict(list)
    for report, record in batch.records():
        for claim in claims(record, batch.identities.ids):
            match claim.target:
                case Edge(LOCATED_IN.type | HELD_IN.type, source, region):
                    said[source].append((report, record, region.removeprefix(f"{REGION.prefix}:")))
    before = batch.known.places(said)
    corrected = {batch.identities.locate(c.whom) for c in batch.known.decided.corrections if c.field == PLACED}
    known = gazetteer()
    for id_, found in sorted(said.items(), key=lambda item: item[0]):
        places = {place for _, _, place in found} | before.get(id_, set())
        around = {part for place in places for part in known.within(place)[1:]}
        entity = batch.identities.entities.get(id_)
        if entity and len(places - around) > 1 and id_ not in corrected:
            _ask_place(batch, entity, sorted(places - around), found)


def _ask_place(batch: Batch, entity: Entity, places: list[str], found: list[tuple[Report, Record, str]]) -> None:
    names = {place: gazetteer().full_name(place) for place in places}
    shown = " o ".join(names.values())
    exact = batch.exact(entity)
    if entity.label != ORGANIZATION.label:
        report, record, _ = found[-1]
        told = f"«{batch.shown(entity)}» consta en más de un lugar ({shown}): no se cuenta en ninguna región."
        report.say("contradiction", told, record.sheet, record.row, PLACE, "value")
        return
    told = f"De «{exact.name or exact.code}», {PLACE}: {shown}. ¿Cuál vale?"
    options = [Option(place, name) for place, name in names.items()]
    options.append(Option("todas", "Es de todas ellas: no se cuenta en ninguna región"))
    whom = _whom(batch, entity, PLACE)
    effects = {place: {"correcciones": [{**whom, "Valor": place}]} for place in places}
    values = [entity.label, exact.name or exact.code, PLACED, *places]
    for report, record, place in found:
        batch.ask(
            report, record, "contradiction", PLACE, names.get(place, ""), values, told, options, effects, holds=False
        )


def _shown(value: Any, prop: Property) -> str:
    if isinstance(value, bool):
        return "sí" if value else "no"
    return prop.vocabulary.label(value) if prop.vocabulary else str(value)


__all__ = ["NODES", "Identities", "Identity", "check", "columns"]
