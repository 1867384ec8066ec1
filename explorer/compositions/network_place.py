"""The place of an organization among the others, in a sentence: whom it links that are not linked otherwise."""

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import partial

import pandas as pd

from explorer.compositions.numbers import Later, Number, button
from explorer.findings import Findings
from explorer.lamina import Node, h
from explorer.words import listing, number, plural
from graph.analysis.brokerage import held_between, held_by
from graph.analysis.tie_rows import organization_rows, pair_rows

MOST_PAIRS = 20_000
"""More pairs than these open by the organizations that they are of."""
_MOST = 3
"""Pairs of regions that are named; the number opens them all."""


def numbers(found: Findings, id_: str) -> dict[str, Number]:
    """The pairs that it links."""
    name = found.scope.names[id_]
    count = held_between(found.ties, id_, {}).total()
    if count > MOST_PAIRS:
        title = f"Las que enlaza {name}, entre las que están las {number(count)} parejas"
        contacts = sorted(found.ties[id_])
        return {
            "held": Later(number(count), title, lambda: organization_rows(found.scope, contacts, "tiene vínculo").rows)
        }
    why = f"las dos tienen vínculo con {name}, y no consta entre ellas"
    make = partial(_pairs, found, id_, why)
    return {"held": Later(number(count), f"Las parejas que enlaza {name}", make)}


def _contacts(found: Findings, id_: str) -> pd.DataFrame:
    return organization_rows(found.scope, sorted(found.ties[id_]), "tiene vínculo con ella").rows


def _pairs(found: Findings, id_: str, why: str) -> pd.DataFrame:
    return pair_rows(found.scope, held_by(found.ties, id_), why).rows


def told(found: Findings, shown: Mapping[str, Number], id_: str, regions: Mapping[str, str]) -> Node:
    """«Enlaza a 6 parejas entre las que no consta vínculo: 4 de Cusco con Piura, 2 dentro de Lima»."""
    ties = len(found.ties[id_])
    if ties < 2:
        few = "Con un solo vínculo en esta vista" if ties else "Sin vínculos en esta vista"
        return h("p", f"{few}, enlazar a otras no aplica.")
    between = held_between(found.ties, id_, found.scope.regions)
    count = between.total()
    if not count:
        return h("p", "Las que tienen vínculo con ella también lo tienen entre sí: no es su único enlace.")
    pairs = plural(count, " pareja", " parejas")
    return h(
        "p",
        "Enlaza a ",
        button(shown, "held"),
        f"{pairs} entre las que no consta vínculo{_where(between, regions)}.",
    )


def _where(between: Mapping[tuple[Hashable, Hashable], int], regions: Mapping[str, str]) -> str:
    """How many of them are of which regions, most first; nothing where no region is known."""
    known = Counter[tuple[str, str]]()
    for pair, count in between.items():
        names = sorted(regions.get(str(code), "") for code in pair)
        if all(names):
            known[names[0], names[1]] += count
    said = sorted((-n, pair) for pair, n in known.items())
    words = [f"{number(-n)} {f'dentro de {a}' if a == b else f'de {a} con {b}'}" for n, (a, b) in said[:_MOST]]
    return f": {'entre otras, ' if len(said) > _MOST else ''}{listing(words)}" if words else ""
