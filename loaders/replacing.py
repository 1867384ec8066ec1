"""A newer version of a list: whether it replaces the older one, and what becomes of the rows it leaves out."""

import re
from dataclasses import replace
from pathlib import PurePath

from graph import log
from graph.claims import claims
from graph.keys import normal
from graph.log import Load
from graph.records import Record
from graph.store import Transaction
from loaders.batch import Batch
from loaders.cells import Option
from loaders.report import Report
from loaders.written import ANSWERS, PAGE

REPLACES, ADDS = Option("reemplaza", "Sí: la anterior deja de valer"), Option("se suma", "No: las dos valen")
STAY, GONE = Option("siguen", "Siguen: la lista nueva está incompleta"), Option("ya no", "Ya no: que dejen de constar")
_VERSION = re.compile(
    r"\b(?:copia|copy|final|definitiv[oa]|version|ver|v|actualizad[oa]|nuev[oa]|corregid[oa]|revisad[oa]|ultim[oa]|de|la|al"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)\b|\d+"
)


def check(batch: Batch) -> None:
    """Ask of every file that looks like a newer one of a file in force."""
    for report in batch.reports:
        if not batch.kept(report) or batch.known.store is None or report.file in (ANSWERS, PAGE):
            continue
        for old in batch.known.loads:
            if (
                old.id != report.load
                and batch.known.replaced.get(old.id, report.load) == report.load
                and set(old.tables) == set(report.tables)
                and _stem(old.file) == _stem(report.file)
            ):
                _one(batch, report, old)


def _stem(name: str) -> str:
    """The name of a file without what tells its versions apart."""
    said = normal(PurePath(name).stem.replace("_", " "))
    return " ".join(_VERSION.sub(" ", re.sub(r"(?<=[a-z])(?=\d)", " ", said)).split()) or said


def _one(batch: Batch, report: Report, old: Load) -> None:
    if old.id in batch.known.replaced:
        # This very list replaced it already; what becomes of the rows it left out can still be said.
        report.kept = [r for r in _held(batch, report.load) if r.id.startswith(_kept(report))]
        _left_out(batch, report, old)
        return
    before = _held(batch, old.id)
    said = {target for record in (*batch.kept(report), *report.aside) for target in _states(batch, record)}
    left = [record for record in before if not _states(batch, record) & said]
    if not before or len(left) * 2 > len(before):
        # Less than half of it comes again: another list of the same name.
        return
    told = f"Parece una versión nueva de {old.file}, que ya está cargado. ¿Reemplaza a la anterior?"
    effects = {REPLACES.id: {"retiros": [{"Carga": old.id, "Por la carga": report.load}]}}
    at = report, replace(report.records[0], row=0), "replaces", "", ""
    if batch.ask(*at, [old.id, report.load], told, (REPLACES, ADDS), effects, "file", holds=False) == REPLACES.id:
        report.kept = [replace(r, id=f"{_kept(report)}{r.id}", load=report.load) for r in left]
        _left_out(batch, report, old)


def _held(batch: Batch, load: str) -> list[Record]:
    """The rows of a load that are in force."""
    assert batch.known.store, "there is a load in force"

    def work(tx: Transaction) -> list[Record]:
        held = log.in_force(tx)
        return [r for r in log.records_of(tx, [load]) if held.holds(r)]

    found: list[Record] = batch.known.store.reading(work)
    return found


def _kept(report: Report) -> str:
    """How the ids begin of the rows of an older list that a newer one goes on holding."""
    return f"{report.load}.k."


def _left_out(batch: Batch, report: Report, old: Load) -> None:
    """Ask what becomes of the rows that the newer list does not bring."""
    if not report.kept:
        return
    names = list(dict.fromkeys(_name(batch, record) for record in report.kept))
    shown = "; ".join(names[:8]) + (f" y {len(names) - 8} más" if len(names) > 8 else "")
    told = f"La lista nueva no trae {len(report.kept)} filas de la anterior: {shown}. ¿Siguen constando?"
    out = {GONE.id: {"retiros": [{"Carga": report.load, "Registro": record.id} for record in report.kept]}}
    at = report, replace(report.records[0], row=0), "left out", "", ""
    batch.ask(*at, ["left out", old.id, report.load], told, (STAY, GONE), out, "file", holds=False)


def _states(batch: Batch, record: Record) -> set[object]:
    """What a row is about: the things and relations it states itself."""
    found: set[object] = {c.target for c in claims(record, batch.identities.ids) if c.own}
    nodes = {target for target in found if hasattr(target, "id")}
    return nodes or found


def _name(batch: Batch, record: Record) -> str:
    mentions = [m for _, m in record.mentions() if m.name or m.code]
    entity = batch.identities.entities.get(batch.identities.ids.get(mentions[0].key, "")) if mentions else None
    return batch.shown(entity) if entity else str(record.row)
