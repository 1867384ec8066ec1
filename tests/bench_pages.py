"""How long it takes to compute all that a page says of the public record, with nothing kept: `make bench-pages`.

Of every number with its rows, for a view that nobody asked for before; drawing it is not in it. Starts a Neo4j of
its own and removes it afterwards.
"""

import time
from collections.abc import Callable
from statistics import median

from recorded import recorded

from explorer.compositions import commitments, gaps, holding, home, meetings, network, regions
from explorer.compositions.next_steps import steps
from explorer.findings import Findings
from graph import facts
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot

LIMIT = 0.05
"""Seconds."""
TIMES = 9
PAGES: dict[str, Callable[[Findings], object]] = {
    "Inicio": lambda found: home.numbers(found, steps(found)),
    "Red": lambda found: network.numbers(found, network.order(found)[:50]) | holding.numbers(found, holding.TIES),
    "Vacíos": lambda found: gaps.numbers(found, None, None, True),
    "Regiones": regions.numbers,
    "Encuentros": lambda found: meetings.numbers(found, meetings.chosen(found, None)),
    "Compromisos": commitments.numbers,
}


def took(made: Snapshot, page: Callable[[Findings], object]) -> float:
    """Seconds for one page."""
    found = Findings(made, scope(made, View(), facts.years(made)))
    began = time.perf_counter()
    page(found)
    return time.perf_counter() - began


def main() -> None:
    with recorded() as store:
        made = snapshot(store)
    print(f"Lo que dice cada página del registro público, calculado de nuevo (mediana de {TIMES}):")
    for name, page in PAGES.items():
        seconds = median(took(made, page) for _ in range(TIMES))
        print(f"{name}: {seconds:.3f} s (límite: {LIMIT} s)")


if __name__ == "__main__":
    main()
