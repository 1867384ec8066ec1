"""How far the selected region is from the rest of the network: the worst and the best that what is unknown allows."""

from collections.abc import Mapping, Sequence

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Later, Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.state import place
from explorer.words import number, plural, spelled
from graph.analysis.counts import Count, count
from graph.analysis.tie_rows import organization_rows, tie_rows
from graph.analysis.verdicts import Certainty
from graph.snapshot import rows

_LEVELS = {
    0: "unida a la parte más grande de la red",
    2: "con vínculos fuera, pero no con la parte más grande de la red",
    3: "sin ningún vínculo fuera de ella",
}
_MOST_NAMED = 3
"""Lists that are named; the number opens them all."""


def numbers(found: Findings, region: str | None) -> dict[str, Number]:
    """Of the selected region: its ties to other regions, and the lists that could tell more."""
    table = found.isolation.table if region else None
    if table is None or region not in table.index or found.isolation.reason:
        return {}
    row, name = table.loc[region], found.gaps.region_names[region]
    core, lists = found.isolation.core, _lists(found, row["lists"])
    return {
        "apart.core": Later(
            number(len(core)),
            "La parte más grande que une regiones",
            lambda: organization_rows(found.scope, sorted(core)).rows,
        ),
        "apart.ties": Later(
            number(row["outside"]),
            f"{name}: vínculos con otras regiones",
            lambda: tie_rows(found.ties, _outside(found, region)).rows,
        ),
        "apart.lists": Number(number(lists.value), f"{name}: las listas que lo aclararían", lists.rows),
    }


def _outside(found: Findings, region: str) -> list[tuple[str, str]]:
    """The ties of grade 2 and up from a region to others that are known."""
    regions = found.scope.regions
    said = [(one, other, tie["grade"]) for one, other, tie in found.ties.edges(data=True)]
    ends = [(one, other, {regions.get(one), regions.get(other)}) for one, other, grade in said if grade >= 2]
    return [(one, other) for one, other, both in ends if region in both and None not in both and len(both) == 2]


def _lists(found: Findings, ids: Sequence[str]) -> Count:
    records = found.snapshot.nodes["Meeting"].set_index("id")["records"]
    fact = "su lista no se conoce entera"
    return count([(id_, found.meetings[id_].name, fact, found.meetings[id_].date, records[id_]) for id_ in ids])


def section(found: Findings, shown: Mapping[str, Number], region: str) -> Node:
    """One sentence, the two cases, and from what."""
    head = h("h3", "Cuán aislada está")
    if found.isolation.reason:
        return h("div", head, *_no_core(found))
    row = found.isolation.table.loc[region]
    if not row["members"]:
        said = "No consta ninguna organización suya: eso no es estar aislada, es no saberlo."
        return h("div", head, h("p", said))
    return h("div", head, h("p", *_sentence(found, row)), _asked(found, shown, row), _cases(row),
             _origin(shown, row))  # fmt: skip


def _no_core(found: Findings) -> list[Child]:
    """The page says why the level is not computed, and which list would help most."""
    said = "No se puede decir: ningún vínculo que consta une dos regiones conocidas, así que no hay con qué compararla."
    missing = found.gaps.missing_lists
    if missing.empty:
        return [h("p", said)]
    row = rows(missing)[0]
    link = act(row["name"], place("encuentros", encuentro=row["meeting"]))
    what = plural(
        max(row["lists"], 1), "La lista que más ayudaría es la de «", "Las listas que más ayudarían son las de «"
    )
    return [h("p", said), h("p", what, link, "».", class_="note")]


def _sentence(found: Findings, row: "pd.Series") -> list[Child]:
    worst, best = _LEVELS[row["worst"]], _LEVELS[row["best"]]
    if row["certainty"] is Certainty.FIRM:
        return [f"Está {worst}, digan lo que digan las listas que faltan."]
    return [f"No se sabe del todo: en el peor de los casos está {worst}; en el mejor, {best}."]


def _asked(found: Findings, shown: Mapping[str, Number], row: "pd.Series") -> Node | None:
    """«Lo aclararía una sola de estas 3 listas: …»."""
    if row["certainty"] is Certainty.FIRM:
        return None
    ids = row["lists"]
    if not ids:
        return h("p", "Ninguna lista por sí sola lo aclara: falta más de una, o la región de algunas organizaciones.")
    names: list[Child] = []
    for id_ in ids[:_MOST_NAMED]:
        names += [", " if names else "", "«", act(found.meetings[id_].name, place("encuentros", encuentro=id_)), "»"]
    more = "…" if len(ids) > _MOST_NAMED else "."
    words = plural(len(ids), " lista podría aclararlo: la de ", " listas podrían aclararlo, cada una por sí sola: ")
    return h("p", button(shown, "apart.lists"), words, *names, more)


def _cases(row: "pd.Series") -> Node:
    lines: list[list[Child]] = [
        ["no suman a nadie", _LEVELS[row["worst"]]],
        ["suman a todas las que podrían", _LEVELS[row["best"]]],
    ]
    return pieces.table(["Si las listas que faltan", "La región está"], lines, "El peor y el mejor de los casos")


def _origin(shown: Mapping[str, Number], row: "pd.Series") -> Node:
    ties = button(shown, "apart.ties")
    parts: list[Child] = [
        h("span", ties, plural(row["outside"], " vínculo", " vínculos"), " con otras regiones", class_="part"),
        h("span", button(shown, "apart.core"), " organizaciones en la parte más grande", class_="part"),
    ]
    if row["outside"]:
        few = plural(row["threads"], "pasan todos por una organización", "")
        said = few or f"pasan por al menos {spelled(row['threads'])} organizaciones"
        parts.append(h("span", said, class_="part"))
    return h("p", h("b", "De dónde sale"), *parts, class_="origin")
