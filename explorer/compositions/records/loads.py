"""Cargas: what was loaded, when and by whom, and what is asked before one is withdrawn or restored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.compositions.records.frame import head
from explorer.compositions.records.sources import Rows
from explorer.lamina import Child, Node, h
from explorer.words import date, number, plural
from graph.relations import EDGE_TYPES

_READS = {edge.phrase: f"{edge.source[0].singular} {edge.phrase} {edge.target[0].singular}" for edge in EDGE_TYPES}
"""A relation as a sentence: «organización integra mesa»."""


@dataclass(frozen=True)
class Entry:
    """A load as the page shows it. `own` where it comes with the program and is never withdrawn."""

    id: str
    file: str
    who: str
    at: str
    rows: int
    stored: int
    held: int
    active: bool
    own: bool
    records: Sequence[str]


@dataclass(frozen=True)
class Figures:
    """The network in a few numbers, to be told before and after."""

    organizations: int
    ties: int
    regions: int


@dataclass(frozen=True)
class Done:
    """What came of withdrawing a load or restoring it."""

    file: str
    active: bool
    before: Figures
    after: Figures


def page(entries: Sequence[Entry], shown: Mapping[str, Number], done: Done | None) -> Node:
    """The history, the newest first."""
    in_force = sum(entry.active for entry in entries)
    gone = len(entries) - in_force
    sentence = f"{number(in_force)} {plural(in_force, 'carga está vigente', 'cargas están vigentes')}"
    sentence += f"; {number(gone)} {plural(gone, 'está retirada', 'están retiradas')}" if gone else ""
    lines: list[list[Child]] = []
    for place, entry in reversed(list(enumerate(entries))):
        state = "vigente" if entry.active else h("i", "retirada")
        lines.append(
            [
                entry.file,
                date(entry.at[:10]),
                entry.who or pieces.unknown(),
                button(shown, f"file.{place}") if entry.records else "0",
                number(entry.held) if entry.held else "–",
                state,
                _way(entry),
            ]
        )
    headers = ["Archivo", "Cuándo", "Quién", "Filas guardadas", "Retenidas", "Estado", ""]
    note = "Retirar una carga no borra nada: sus filas quedan guardadas y se puede restaurar."
    return h(
        "div",
        head(sentence),
        _told(done) if done else None,
        h("p", note, class_="note"),
        pieces.table(headers, lines, "Las cargas", (3, 4)),
    )


def _way(entry: Entry) -> Child:
    if entry.own:
        return "viene con el programa"
    words = "Retirar" if entry.active else "Restaurar"
    said = f"{words} {entry.file}"
    return h("button", words, class_="act", open=f"?seccion=cargas&carga={entry.id}", aria_label=said)


def _told(done: Done) -> Node:
    """How the network changed."""
    verb = "Se restauró" if done.active else "Se retiró"
    parts = [
        _from(done.before.organizations, done.after.organizations, "organizaciones"),
        _from(done.before.ties, done.after.ties, "vínculos en la vista"),
        _from(done.before.regions, done.after.regions, "regiones con registro"),
    ]
    return h("p", h("b", f"{verb} {done.file}. "), "; ".join(parts) + ".", class_="told", role="status")


def _from(before: int, after: int, what: str) -> str:
    if before == after:
        return f"{what}: {number(after)}, como antes"
    return f"{what}: de {number(before)} a {number(after)}"


def asking(entry: Entry, brought: Rows) -> Node:
    """What is asked before anything changes: what goes with a load, or comes back."""
    if not entry.active:
        rows = f"{number(entry.stored)} {plural(entry.stored, 'fila volverá', 'filas volverán')} a contar"
        return h("div", head(f"¿Restaurar {entry.file}? {rows}"))
    alone = [row for row in brought if row["alone"]]
    goes: list[list[Child]] = [[_READS.get(str(row["kind"]), str(row["kind"])), _figure(row["alone"])] for row in alone]
    return h(
        "div",
        head(f"¿Retirar {entry.file}? Sus filas dejan de contar; se puede restaurar"),
        h("h2", "Lo que consta solo por esta carga, y dejaría de constar")
        if goes
        else h(
            "p",
            "Nada dejaría de constar del todo: otras cargas también lo dicen. Lo que esta precisa, como un estado o "
            "una fecha, vuelve a lo que digan ellas.",
        ),
        pieces.table(["Qué", "Cuántos"], goes, "Lo que dejaría de constar", [1]) if goes else None,
    )


def _figure(value: Any) -> str:
    return number(int(value or 0))
