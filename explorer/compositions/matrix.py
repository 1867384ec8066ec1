"""Who works with whom: a square of regions or groups, each cell one of five states, and the same as a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Later, Number, button
from explorer.drawings import bead
from explorer.lamina import Child, Node, h
from explorer.state import place
from explorer.words import number, plural
from graph.analysis.coordination import ALONE, BRIDGE, MET, NONE, STATES, UNKNOWN, WORK, in_order
from graph.analysis.counts import count
from graph.evidence import united
from graph.keys import normal
from graph.snapshot import rows

MOST = 30
"""More rows than these cannot be read as a square: the rest stand in the table only."""
OPENS = (WORK, BRIDGE, MET)
"""States that have something to open."""


@dataclass(frozen=True)
class Square:
    """What is drawn: the table of `graph.analysis.coordination`, the names, and what the two sides are called."""

    key: str
    table: pd.DataFrame
    names: Mapping[str, str]
    records: Mapping[str, tuple[str, ...]]
    """Of each region or group: the rows that name it."""
    one: str
    """«región»."""
    many: str
    others: str
    """«Otras»: how the ones without a record are spoken of."""
    numbered: bool = False
    """Long names stand at the left only, and the columns carry their numbers."""

    @cached_property
    def order(self) -> list[str]:
        """Those of which something is registered, the most tied first."""
        silent = set(self.silent)
        return [name for name in in_order(self.table) if name not in silent]

    @cached_property
    def silent(self) -> list[str]:
        own = self.table[self.table["one"] == self.table["other"]]
        return list(own[own["state"] == UNKNOWN]["one"])

    def cells(self) -> dict[tuple[str, str], Mapping[str, object]]:
        return {(row["one"], row["other"]): row for row in rows(self.table)}

    def said(self, one: str, other: str) -> str:
        return self.names[one] if one == other else f"{self.names[one]} y {self.names[other]}"

    def rows_key(self, one: str, other: str) -> str:
        return f"{self.key}.{min(one, other)}.{max(one, other)}"


def numbers(square: Square, opened: Callable[[Mapping[str, object]], pd.DataFrame]) -> dict[str, Number]:
    """Each cell that has something, and each state, with its rows; `opened` makes those of a row of the table."""
    found: dict[str, Number] = {}
    for row in rows(square.table):
        if row["state"] in OPENS:
            what = {WORK: row["ties"], MET: row["met"], BRIDGE: row["bridges"]}[row["state"]]
            title = f"{square.said(row['one'], row['other'])}: {STATES[row['state']]}"
            key = square.rows_key(row["one"], row["other"])
            found[key] = Later(number(len(what)), title, lambda row=row: opened(row))
    apart = square.table[square.table["one"] != square.table["other"]]
    for state in (WORK, BRIDGE, MET, NONE, UNKNOWN):
        pairs = rows(apart[apart["state"] == state])
        title = f"Pares de {square.many}: {STATES[state]}"
        found[f"{square.key}.{state}"] = Later(
            number(len(pairs)), title, lambda pairs=pairs, state=state: _pairs(square, pairs, STATES[state])
        )
    silent = [row for row in rows(square.table) if row["one"] == row["other"] and row["state"] == UNKNOWN]
    title = f"{square.many.capitalize()} sin registro"
    found[f"{square.key}.silent"] = Number(number(len(silent)), title, _pairs(square, silent, STATES[UNKNOWN]))
    return found


def _pairs(square: Square, pairs: Sequence[Mapping[str, object]], fact: str) -> pd.DataFrame:
    said = []
    for row in pairs:
        one, other = str(row["one"]), str(row["other"])
        said.append((one, square.said(one, other), fact, None, united(square.records[one], square.records[other])))
    return count(said).rows


def picture(square: Square, shown: Mapping[str, Number], chosen: tuple[str, str] | None = None) -> Node:
    """The square: those of which something is registered, and the others folded into one hatched band."""
    order, cells = square.order[:MOST], square.cells()
    head = [h("td")]
    for place_, name in enumerate(order, 1):
        label = str(place_) if square.numbered else square.names[name]
        head.append(h("th", h("span", label), scope="col", aria_label=square.names[name], class_=_turned(square)))
    body = []
    for place_, one in enumerate(order, 1):
        label = f"{place_}. {square.names[one]}" if square.numbered else square.names[one]
        line = [h("th", label, scope="row")]
        for other in order:
            row = cells[min(one, other), max(one, other)]
            line.append(_cell(square, shown, row, one, other, chosen))
        body.append(h("tr", line))
    table = h(
        "table",
        h("caption", f"Quién trabaja con quién, por {square.one}"),
        h("thead", h("tr", head)),
        h("tbody", body),
        class_="matrix" + (" numbered" if square.numbered else ""),
    )
    return h("div", table, _band(square, shown, len(order)), _legend(shown, square), class_="matrix-box")


def _turned(square: Square) -> str | None:
    return None if square.numbered else "turned"


def _cell(
    square: Square,
    shown: Mapping[str, Number],
    row: Mapping[str, object],
    one: str,
    other: str,
    chosen: tuple[str, str] | None,
) -> Node:
    state = str(row["state"])
    said = f"{square.said(one, other)}: {STATES[state]}"
    key = square.rows_key(one, other)
    inside: Child = {NONE: "0" if one == other else "", ALONE: "–", BRIDGE: bead()}.get(state, "")
    if state in (WORK, MET):
        inside = shown[key].shown if state == WORK or one == other else ""
    ring = " ringed-cell" if chosen and {one, other} == set(chosen) else ""
    if state in OPENS:
        inside = h("button", inside, open=place(filas=key), aria_label=f"{said}. Ver las filas")
    return h("td", inside, class_=f"cell {_CLASS[state]}{ring}", aria_label=None if state in OPENS else said)


_CLASS = {WORK: "work", BRIDGE: "bridged", MET: "met", NONE: "none", UNKNOWN: "silent", ALONE: "single"}


def _band(square: Square, shown: Mapping[str, Number], drawn: int) -> Node | None:
    """«Otras 12: sin registro: 222 pares de los que nada se sabe»."""
    silent, left = len(square.silent), len(square.order) - drawn
    more = h("p", f"{square.others} {left}, en la tabla.", class_="note") if left > 0 else None
    if not silent:
        return more
    known = shown[f"{square.key}.{UNKNOWN}"]
    words = [
        " sin registro: ",
        button(shown, f"{square.key}.{UNKNOWN}"),
        plural(len(known.rows), " par del que nada se sabe", " pares de los que nada se sabe"),
    ]
    names = ", ".join(sorted((square.names[name] for name in square.silent), key=normal))
    count = f"{square.key}.silent"
    others = square.others.removesuffix("s") if silent == 1 else square.others
    head: list[Child] = [f"{others} ", pieces.number(shown[count].shown, count, names)]
    band = h("p", h("span", *head, class_="band-name"), h("span", h("span", *words, class_="patch"), class_="band"))
    return h("div", band, more, class_="matrix-band")


def _legend(shown: Mapping[str, Number], square: Square) -> Node:
    lines = []
    for state, words in LEGEND.items():
        key = f"{square.key}.{state}"
        swatch = h("span", bead() if state == BRIDGE else "", class_=f"swatch cell {_CLASS[state]}", aria_hidden="true")
        lines.append(h("li", swatch, h("span", words), button(shown, key)))
    title = h("p", f"Cuántos pares de {square.many} hay en cada estado, sin contar la diagonal", class_="note")
    return h("div", title, h("ul", lines, class_="states"))


LEGEND = {
    WORK: "trabajan juntas (en la celda, cuántos vínculos)",
    BRIDGE: "solo por una organización puente",
    MET: "solo coincidieron en un encuentro",
    NONE: "hay registro y no consta ningún vínculo",
    UNKNOWN: "sin registro: no se puede saber",
}


def twin(square: Square, shown: Mapping[str, Number]) -> Node:
    """The same content as a table: every pair of which something is known to open, the most tied first."""
    order = {name: i for i, name in enumerate(square.order)}
    found = [row for row in rows(square.table) if row["state"] in OPENS]
    found.sort(key=lambda row: sorted((order[row["one"]], order[row["other"]])))
    lines: list[list[Child]] = []
    for row in found:
        key = square.rows_key(row["one"], row["other"])
        other = "dentro" if row["one"] == row["other"] else f"con {square.names[row['other']]}"
        lines.append([square.names[row["one"]], other, STATES[row["state"]], button(shown, key)])
    if not lines:
        return h("p", "No consta ningún vínculo ni coincidencia.")
    return pieces.table(
        [square.one.capitalize(), "Con quién", "Qué consta", "Cuántos"],
        lines,
        f"Quién con quién, por {square.one}",
        [3],
    )
