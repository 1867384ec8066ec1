"""The introductions on record: who will make them, what came of the others, and what can be noted of each."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.words import date, listing, number, plural
from graph import vocabularies as v
from graph.analysis.counts import count
from graph.analysis.introduced import OPEN
from graph.snapshot import rows

NOTE = "anotar"
"""What a press asks that notes an introduction: `anotar?estado=made&una=…&otra=…&por=…`."""
MOST_OFFERED = 2
"""Of those who could make an introduction, so many have a button."""
MOST_LISTED = 5
EMPTY = (
    "Todavía no hay ninguna. Junto a cada propuesta se anota quién la hará, si ya se hizo o si no conviene; también se "
    "pueden cargar con la plantilla «Presentaciones»."
)


def numbers(found: Findings) -> dict[str, Number]:
    """The introductions to be made, and those that are over, each with its rows."""
    table = found.gaps.introduced
    open_ = table["state"].isin(OPEN)
    named = {
        "anotadas": ("Presentaciones por hacer", table[open_]),
        "cerradas": ("Presentaciones hechas o descartadas", table[~open_]),
    }
    return {key: _number(found, title, rows(part)) for key, (title, part) in named.items()}


def _number(found: Findings, title: str, said: list[dict[str, Any]]) -> Number:
    told = []
    for row in said:
        by = listing([found.captions[id_] for id_ in row["by"]])
        fact = v.INTRODUCTION_STATE.label(row["state"]) if row["state"] else "sin estado"
        told.append(
            (row["introduction"], _pair(found, row), f"{fact}, por {by}" if by else fact, row["date"], row["records"])
        )
    return Number(number(len(told)), title, count(told).rows)


def _pair(found: Findings, row: Mapping[str, Any]) -> str:
    return f"{found.captions[row['one']]} con {found.captions[row['other']]}"


def standing(found: Findings, one: str, other: str) -> dict[str, Any] | None:
    """The introduction of two that is still to be made, as `graph.analysis.introduced` has it; None without one."""
    table = found.gaps.introduced
    pair = (table["one"] == min(one, other)) & (table["other"] == max(one, other)) & table["state"].isin(OPEN)
    return next(iter(rows(table[pair])), None)


def waiting(found: Findings, here: str, there: str) -> list[dict[str, Any]]:
    """The introductions between two regions that were made, and that no tie shows yet."""
    made = rows(found.gaps.introduced[found.gaps.introduced["state"].isin(("made", "met_again"))])
    regions = found.scope.regions
    return [
        row
        for row in made
        if {regions.get(row["one"]), regions.get(row["other"])} == {here, there}
        and not found.ties.has_edge(row["one"], row["other"])
    ]


def awaited(found: Findings, here: str, there: str) -> str:
    """« Ya se presentaron Arteria y Kuntur: falta un encuentro que lo muestre.», where that is so."""
    pairs = [f"{found.captions[r['one']]} y {found.captions[r['other']]}" for r in waiting(found, here, there)]
    return f" Ya se presentaron {'; '.join(pairs)}: falta un encuentro que lo muestre." if pairs else ""


def told(found: Findings, one: str, other: str) -> str:
    """« La hará Grupo Chaski: anotado el 26 de noviembre de 2026.», where anything is noted."""
    row = standing(found, one, other)
    if row is None:
        return ""
    when = f": anotado el {date(row['date'])}" if row["date"] else ""
    by = listing([found.captions[id_] for id_ in row["by"]])
    who = plural(len(row["by"]), f"La hará {by}", f"La harán {by}") if by else "Ya está anotada"
    return f" {who}{when}."


def deeds(found: Findings, one: str, other: str, introducers: Iterable[str] = ()) -> Node:
    """What can be noted of two that are to be introduced: who will do it, that it is done, that it should not be."""
    row = standing(found, one, other)
    taken = row is not None and row["state"] == "taken"
    by = row["by"] if row is not None and taken else ()
    offered = [] if taken else list(introducers)[:MOST_OFFERED]
    return _deeds(
        *(act(f"La hará {found.captions[id_]}", _ask("taken", one, other, [id_])) for id_ in offered),
        act("Ya se presentaron", _ask("made", one, other, by)),
        act("No proponer", _ask("dismissed", one, other)),
    )


def _deeds(*shown: Node) -> Node:
    return h("p", *shown, class_="deeds")


def _ask(state: str, one: str, other: str, by: Sequence[str] = ()) -> str:
    said = {"estado": state, "una": one, "otra": other, "por": "".join(by[:1])}
    return f"{NOTE}?{urlencode({name: value for name, value in said.items() if value})}"


def section(found: Findings, shown: Mapping[str, Number], writes: bool = False) -> Node:
    """What is on record, and where `writes` what can be noted of each."""
    head = h("h2", "Presentaciones anotadas")
    table = found.gaps.introduced
    if table.empty:
        return h("div", head, h("p", EMPTY, class_="note"))
    over = shown["cerradas"]
    said: list[Child] = [button(shown, "anotadas"), " por hacer"]
    if len(over.rows):
        said += [
            "; ",
            button(shown, "cerradas"),
            plural(len(over.rows), " hecha o descartada", " hechas o descartadas"),
        ]
    listed = [row for row in rows(table) if row["state"] in OPEN][:MOST_LISTED]
    listed += [row for row in rows(table) if row["state"] in ("made", "met_again")][-MOST_LISTED:]
    lines = [_line(found, row, writes) for row in listed]
    return h("div", head, h("p", *said, "."), h("ul", lines, class_="plain") if lines else None)


def _line(found: Findings, row: Mapping[str, Any], writes: bool) -> Node:
    one, other = row["one"], row["other"]
    if row["state"] in OPEN:
        now = told(found, one, other)
        can = deeds(found, one, other)
    else:
        when = f", {date(row['date'])}" if row["date"] else ""
        now = f" {v.INTRODUCTION_STATE.label(row['state'])}{when}."
        can = _deeds(act("Se volvieron a ver", _ask("met_again", one, other)))
    last = row["state"] == "met_again"
    return h("li", h("b", _pair(found, row)), f":{now}", can if writes and not last else None)
