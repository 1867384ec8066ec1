"""Pairs of organizations without any path of ties between them."""

from collections.abc import Mapping, Sequence

import pandas as pd

from explorer.compositions.numbers import Later, Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import listing, number, plural
from graph.analysis.counts import count
from graph.analysis.tie_rows import organization_rows, pair_rows
from graph.evidence import united

MOST_PAIRS = 20_000
"""More pairs than these do not open one by one, but by the pieces they are counted from."""


def numbers(found: Findings) -> dict[str, Number]:
    """The pairs without a path, as pairs when they are few enough to list."""
    pieces_ = [tuple(piece) for piece in found.gaps.pieces["organizations"]]
    tied, alone = [p for p in pieces_ if len(p) > 1], [p[0] for p in pieces_ if len(p) == 1]
    told = found.gaps.without_path
    records = found.scope.organizations["records"]

    def parts() -> pd.DataFrame:
        said = [
            (p[0], listing(sorted(found.scope.names[i] for i in p)), f"{len(p)} organizaciones", None,
             united(*(records[i] for i in p)))
            for p in tied
        ]  # fmt: skip
        return count(said).rows

    def between() -> pd.DataFrame:
        return pair_rows(found.scope, _across(tied), "sin ningún camino de vínculos").rows

    def isolated() -> pd.DataFrame:
        others = [i for p in tied for i in p]
        pairs = [(a, b) for n, a in enumerate(alone) for b in [*alone[n + 1 :], *others]]
        return pair_rows(found.scope, pairs, "una de las dos no tiene ningún vínculo conocido").rows

    few = told.without <= MOST_PAIRS
    return {
        "partes": Later(number(len(tied)), "Los grupos que no se tocan", parts),
        "aisladas": Number(
            number(len(alone)), "Sin ningún vínculo en esta vista", organization_rows(found.scope, alone).rows
        ),
        "entre": Later(number(told.between_pieces), "Parejas sin camino entre dos grupos", between if few else parts),
        "sueltas": Later(
            number(told.isolated_pairs), "Parejas con una organización sin vínculo", isolated if few else parts
        ),
        "sin-camino": Later(
            number(told.without),
            "Parejas sin ningún camino",
            (lambda: pd.concat([between(), isolated()], ignore_index=True)) if few else parts,
        ),
    }


def _across(parts: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    return [(a, b) for n, part in enumerate(parts) for a in part for other in parts[n + 1 :] for b in other]


def section(found: Findings, shown: Mapping[str, Number]) -> Node:
    told = found.gaps.without_path
    head = h("h2", "Parejas sin ningún camino")
    if not told.without:
        return h(
            "section", head, h("p", "Entre cualquier par de organizaciones de esta vista hay un camino de vínculos.")
        )
    tied = told.organizations - told.isolated
    first: list[Child] = [
        button(shown, "sin-camino"), " parejas de organizaciones no tienen ninguna cadena de vínculos entre sí.",
    ]  # fmt: skip
    apart: list[Child] = [
        button(shown, "entre"), " son de organizaciones con vínculos que están en ", button(shown, "partes"),
        plural(told.pieces, " grupo", " grupos que no se tocan"), ".",
    ]  # fmt: skip
    alone: list[Child] = [
        button(shown, "sueltas"), " son con alguna de las ", button(shown, "aisladas"),
        " de las que no consta ningún vínculo: que no conste no quiere decir que estén aisladas.",
    ]  # fmt: skip
    return h(
        "section",
        head,
        h("p", *first),
        h("ul", h("li", *apart) if tied and told.between_pieces else None, h("li", *alone) if told.isolated else None),
    )
