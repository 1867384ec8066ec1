"""Who shares a commitment without working together, and what nobody carries."""

from collections.abc import Mapping

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import listing, number, plural
from graph.analysis.counts import count
from graph.evidence import united
from graph.snapshot import rows


def numbers(found: Findings) -> dict[str, Number]:
    """The numbers of the section, with their rows."""
    table = found.gaps.lacking
    named = {
        "compromisos": ("Los compromisos que constan", _commitments(table, "consta")),
        "responsable": ("Compromisos sin responsable", _lacking(table, "carriers", "no consta quién lo lleva")),
        "seguimiento": ("Compromisos sin seguimiento", _lacking(table, "follow_ups", "no consta seguimiento")),
        "territorio": ("Compromisos sin territorio", _lacking(table, "territories", "no consta de dónde salió")),
        "comparten": ("Comparten un compromiso y no trabajan juntas", _sharing(found)),
    }
    return {key: Number(number(len(rows_)), title, rows_) for key, (title, rows_) in named.items()}


def _commitments(table: pd.DataFrame, fact: str) -> pd.DataFrame:
    said = [(row["commitment"], row["name"], fact, row["launched"], row["records"]) for row in rows(table)]
    return count(said).rows


def _lacking(table: pd.DataFrame, what: str, fact: str) -> pd.DataFrame:
    return _commitments(table[[not value for value in table[what]]], fact)


def _sharing(found: Findings) -> pd.DataFrame:
    names, records = found.captions, found.scope.organizations["records"]
    said = []
    for row in rows(found.gaps.sharing):
        shared = listing([f"«{names[id_]}»" for id_ in row["commitments"]])
        pair = f"{names[row['one']]} y {names[row['other']]}"
        said.append((row["one"], pair, f"llevan {shared}", None, united(records[row["one"]], records[row["other"]])))
    return count(said).rows


def section(found: Findings, shown: Mapping[str, Number]) -> Node:
    head = h("h2", "Comparten un compromiso y no trabajan juntas")
    table = found.gaps.lacking
    if table.empty:
        empty = "No consta ningún compromiso en esta vista. Se cargan con la plantilla «compromisos»."
        return h("section", head, h("p", empty))
    carried = any(table["carriers"])
    if not carried:
        first: list[Child] = [
            pieces.unknown("sin datos suficientes"), " De los ", button(shown, "compromisos"),
            plural(len(table), " compromiso que consta", " compromisos que constan"),
            ", de ninguno se sabe quién lo lleva.",
        ]  # fmt: skip
    elif found.gaps.sharing.empty:
        first = ["Todas las que llevan un mismo compromiso trabajan juntas."]
    else:
        first = [button(shown, "comparten"), plural(len(found.gaps.sharing), " pareja lleva", " parejas llevan"),
                 " un mismo compromiso sin un vínculo de trabajo."]  # fmt: skip
    lines = [
        h("li", button(shown, key), f" {words}")
        for key, words in (
            ("responsable", "sin responsable conocido"),
            ("seguimiento", "sin seguimiento fechado"),
            ("territorio", "sin territorio de origen"),
        )
    ]
    named = [h("li", row["name"], ": ", row["fact"]) for row in rows(shown["comparten"].rows[:5])]
    return h("section", head, h("p", *first), h("ul", named) if named else None, h("ul", lines))
