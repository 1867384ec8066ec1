"""The introductions on record: those to be made, and what came of the others."""

from collections.abc import Mapping
from typing import Any

from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Node, h
from explorer.words import listing, number, plural
from graph import vocabularies as v
from graph.analysis.counts import count
from graph.analysis.introduced import OPEN
from graph.snapshot import rows


def numbers(found: Findings) -> dict[str, Number]:
    """The introductions to be made, and those that are over, each with its rows."""
    table = found.gaps.introduced
    open_ = table["state"] == OPEN
    named = {
        "anotadas": ("Presentaciones por hacer", table[open_]),
        "cerradas": ("Presentaciones hechas o descartadas", table[~open_]),
    }
    return {key: _number(found, title, rows(part)) for key, (title, part) in named.items()}


def _number(found: Findings, title: str, said: list[dict[str, Any]]) -> Number:
    told = []
    for row in said:
        pair = f"{found.captions[row['one']]} con {found.captions[row['other']]}"
        by = listing([found.captions[id_] for id_ in row["by"]])
        fact = v.INTRODUCTION_STATE.label(row["state"]) if row["state"] else "sin estado"
        told.append((row["introduction"], pair, f"{fact}, por {by}" if by else fact, row["date"], row["records"]))
    return Number(number(len(told)), title, count(told).rows)


def noted(found: Findings, one: str, other: str) -> bool:
    """Whether two are already to be introduced."""
    table = found.gaps.introduced
    pair = (table["one"] == min(one, other)) & (table["other"] == max(one, other)) & (table["state"] == OPEN)
    return bool(pair.any())


def section(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    """What is on record, where there is anything."""
    if found.gaps.introduced.empty:
        return None
    open_, over = shown["anotadas"], shown["cerradas"]
    lines = [h("li", h("b", row["name"]), f": {row['fact']}") for row in rows(open_.rows[:5])]
    said = [button(shown, "anotadas"), " por hacer"]
    if len(over.rows):
        said += [
            "; ",
            button(shown, "cerradas"),
            plural(len(over.rows), " hecha o descartada", " hechas o descartadas"),
        ]
    return h("div", h("h2", "Presentaciones anotadas"), h("p", *said, "."), h("ul", lines, class_="plain"))
