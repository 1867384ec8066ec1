"""The place of an organization among the others, in a sentence: whom it links that are not linked otherwise."""

from collections import Counter
from collections.abc import Mapping

from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Node, h
from explorer.words import listing, number, plural
from graph.analysis.brokerage import held_by
from graph.analysis.tie_rows import pair_rows

_MOST = 3
"""Pairs of regions that are named; the number opens them all."""


def numbers(found: Findings, id_: str) -> dict[str, Number]:
    """The pairs that it links."""
    name = found.scope.names[id_]
    held = pair_rows(
        found.scope, held_by(found.ties, id_), f"las dos tienen vínculo con {name}, y no consta entre ellas"
    )
    return {"held": Number(number(held.value), f"Las parejas que enlaza {name}", held.rows)}


def told(found: Findings, shown: Mapping[str, Number], id_: str, regions: Mapping[str, str]) -> Node:
    """«Enlaza a 6 parejas entre las que no consta vínculo: 4 de Cusco con Piura, 2 dentro de Lima»."""
    ties = len(found.ties[id_])
    if ties < 2:
        few = "Con un solo vínculo en esta vista" if ties else "Sin vínculos en esta vista"
        return h("p", f"{few}, enlazar a otras no aplica.")
    if not len(shown["held"].rows):
        return h("p", "Las que tienen vínculo con ella también lo tienen entre sí: no es su único enlace.")
    count = len(shown["held"].rows)
    pairs = plural(count, " pareja", " parejas")
    return h(
        "p",
        "Enlaza a ",
        button(shown, "held"),
        f"{pairs} entre las que no consta vínculo{_where(found, id_, regions)}.",
    )


def _where(found: Findings, id_: str, regions: Mapping[str, str]) -> str:
    """How many of them are of which regions, most first; nothing where no region is known."""
    known = Counter()
    for pair in held_by(found.ties, id_):
        codes = sorted(regions.get(found.scope.region(end) or "", "") for end in pair)
        known[codes[0], codes[1]] += all(codes)
    said = sorted(((-n, pair) for pair, n in known.items() if n))
    words = [f"{number(-n)} {f'dentro de {a}' if a == b else f'de {a} con {b}'}" for n, (a, b) in said[:_MOST]]
    return f": {'entre otras, ' if len(said) > _MOST else ''}{listing(words)}" if words else ""
