"""Who shares a commitment without working together, what nobody carries, and why no test is made on few lists."""

from collections.abc import Mapping

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import listing, number, plural
from graph.analysis.counts import count
from graph.analysis.meeting_gaps import LISTS
from graph.evidence import united
from graph.snapshot import rows


def numbers(found: Findings) -> dict[str, Number]:
    """The numbers of both sections, with their rows."""
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


def test(found: Findings, shown: Mapping[str, Number]) -> Node:
    """Who meets less than expected, where the lists bear it; else why nothing is said, and the list to ask for."""
    tested = found.gaps.tested
    head = h("h2", "¿Qué regiones se encuentran menos de lo esperado?")
    if tested.answer.reason is not None:
        said: list[Child] = [
            pieces.unknown("sin datos suficientes"),
            f" Para decirlo hacen falta al menos {LISTS} encuentros con la lista completa y más de una organización. ",
            "Lista completa hay de ", button(shown, "complete"), ".",
        ]  # fmt: skip
        asking = rows(found.gaps.missing_lists[:1])
        return h("section", head, h("p", *said, *[f" La que más ayudaría: «{row['name']}»." for row in asking]))
    names = found.gaps.region_names
    lines = [
        h(
            "li",
            f"{names.get(row['one'], row['one'])} y {names.get(row['other'], row['other'])}: "
            f"{number(row['ratio'], 1)} veces lo esperado (entre {number(row['low'], 1)} y {number(row['high'], 1)})",
        )
        for row in rows(tested.answer.gaps)
    ]
    note = "De los demás pares, unos no muestran diferencia y de otros no hay datos suficientes para decirlo."
    none = "En los pares que se pueden probar no se ve que se encuentren menos de lo esperado."
    base: list[Child] = ["Por ", button(shown, "complete"), " encuentros con la lista completa. "]
    return h("section", head, h("ul", lines) if lines else h("p", none), h("p", *base, note, class_="note"))
