"""How fast the analysis is beside plain NetworkX, at four sizes, in one run: `make bench-analysis`.

Both sides start from the same lists and answer the same questions under the ladder of ties. What NetworkX
does not have is written for it in plain Python over its graphs, as anybody would; where it would take
hours, it does a part and the figure says so. Every size runs in a process of its own, for its memory.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import psutil
import synthetic
from networkx.algorithms import bipartite

from graph import facts
from graph.analysis.brokerage import brokerage, role
from graph.analysis.components import components, without_path
from graph.analysis.dependence import bridges, cut_points
from graph.analysis.group_meetings import expected, observed
from graph.analysis.incidence import incidence
from graph.analysis.mixing import mixing
from graph.analysis.position import constraint, cores, effective_size
from graph.analysis.temporal_reach import reach
from graph.attendances import attendances
from graph.encounters import WORKING
from graph.scope import View, scope
from graph.thresholds import USUAL
from graph.ties import ties

SOURCES = 40
"""From how many organizations the plain side follows news in time."""
DENSE = 9e9
"""Bytes that `nx.effective_size` needs at 20,000 organizations, for several dense tables."""


def ours(n: int) -> dict[str, Callable[[dict[str, Any]], Any]]:
    return {
        "vínculos": lambda m: m.update(graph=ties(m["snapshot"], m["scope"])),
        "piezas y parejas sin camino": lambda m: (components(m["graph"]), without_path(m["graph"])),
        "núcleos": lambda m: cores(m["graph"]),
        "puntos de quiebre": lambda m: cut_points(m["graph"]),
        "vínculos únicos": lambda m: bridges(m["graph"]),
        "restricción": lambda m: constraint(m["graph"]),
        "tamaño efectivo": lambda m: effective_size(m["graph"]),
        "papeles entre regiones": lambda m: brokerage(m["graph"]),
        "vínculos entre regiones": lambda m: mixing(m["graph"]),
        "coincidencias observadas y esperadas": lambda m: (
            m.update(table=attendances(m["snapshot"], m["scope"])),
            m.update(lists=incidence(m["table"])),
            observed(m["lists"], m["scope"].regions),
            expected(m["lists"], m["scope"].regions),
        ),
        "alcance en el tiempo": lambda m: reach(
            m["lists"], dict(zip(m["table"]["meeting"], m["table"]["date"], strict=True))
        ),
    }


def plain(n: int) -> dict[str, Callable[[dict[str, Any]], Any]]:
    return {
        "vínculos": plain_ties,
        "piezas y parejas sin camino": lambda m: [sorted(c) for c in nx.connected_components(m["graph"])],
        "núcleos": lambda m: nx.core_number(m["graph"]),
        "puntos de quiebre": lambda m: list(nx.articulation_points(m["graph"])),
        "vínculos únicos": lambda m: list(nx.bridges(m["graph"])),
        "restricción": lambda m: nx.constraint(m["graph"]),
        "tamaño efectivo": lambda m: nx.effective_size(m["graph"]),
        "papeles entre regiones": plain_brokerage,
        "vínculos entre regiones": lambda m: nx.attribute_mixing_dict(m["graph"], "region"),
        "coincidencias observadas y esperadas": plain_regions,
        "alcance en el tiempo": plain_reach,
    }


def plain_ties(m: dict[str, Any]) -> None:
    """The ladder's grade 2: one small working meeting, or two of any size."""
    table, told = m["table"], m["told"]
    kind = dict(zip(told["meeting"], told["kind"], strict=True))
    graphs = nx.Graph(), nx.Graph()
    sizes = Counter(table["meeting"])
    for o, meeting in zip(table["organization"], table["meeting"], strict=True):
        if kind[meeting] == WORKING:
            graphs[0].add_edge(o, meeting)
            if sizes[meeting] <= USUAL.working_meeting:
                graphs[1].add_edge(o, meeting)
    shared, small = (
        make(graph, [node for node in graph if node in m["home"]])
        for graph, make in zip(graphs, (bipartite.weighted_projected_graph, bipartite.projected_graph), strict=True)
    )
    graph = nx.Graph()
    graph.add_nodes_from((o, {"region": region}) for o, region in m["home"].items())
    graph.add_edges_from(small.edges())
    graph.add_edges_from((a, b) for a, b, weight in shared.edges(data="weight") if weight >= USUAL.repeated_meetings)
    m["graph"] = graph


def plain_brokerage(m: dict[str, Any]) -> None:
    graph, home = m["graph"], m["home"]
    for v in graph:
        Counter(role(home[a], home[v], home[b]) for a, b in combinations(graph[v], 2) if not graph.has_edge(a, b))


def plain_regions(m: dict[str, Any]) -> None:
    lists: dict[str, list[str]] = {}
    for o, meeting in zip(m["table"]["organization"], m["table"]["meeting"], strict=True):
        lists.setdefault(meeting, []).append(o)
    found: Counter[tuple[str, str]] = Counter()
    for there in lists.values():
        found.update(tuple(sorted((m["home"][a], m["home"][b]))) for a, b in combinations(there, 2))


def plain_reach(m: dict[str, Any]) -> float:
    """From some sources, day by day; what the others would take is reckoned from it."""
    lists: dict[str, list[str]] = {}
    for o, meeting in zip(m["table"]["organization"], m["table"]["meeting"], strict=True):
        lists.setdefault(meeting, []).append(o)
    days: dict[str, list[list[str]]] = {}
    for meeting, day in zip(m["told"]["meeting"], m["told"]["date"], strict=True):
        if meeting in lists:
            days.setdefault(day, []).append(lists[meeting])
    sources = list(m["home"])[:: max(1, len(m["home"]) // SOURCES)][:SOURCES]
    for source in sources:
        had = {source}
        for day in sorted(days):
            new = [there for there in days[day] if not had.isdisjoint(there)]
            for there in new:
                had.update(there)
    return len(m["home"]) / len(sources)


def run(side: str, n: int) -> dict[str, Any]:
    """CPU seconds of each question, and the peak of memory in bytes."""
    table, told, home = synthetic.lists(n)
    memory: dict[str, Any] = {"table": table, "told": told, "home": home}
    if side == "ours":
        memory["snapshot"] = synthetic.snapshot(n)
        memory["scope"] = scope(memory["snapshot"], View(), facts.years(memory["snapshot"]))
    took: dict[str, float | None] = {}
    for name, work in (ours(n) if side == "ours" else plain(n)).items():
        if (
            side == "plain"
            and name == "tamaño efectivo"
            and psutil.virtual_memory().available < DENSE * (n / 20_000) ** 2
        ):
            took[name] = None
            continue
        began = time.process_time()
        times = work(memory)
        took[name] = (time.process_time() - began) * (times if isinstance(times, float) else 1.0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {"took": took, "peak": peak, "ties": memory["graph"].number_of_edges()}


def apart(side: str, n: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--side", side, "--size", str(n)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent)
    return dict(json.loads(done.stdout))


def machine() -> str:
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        named = [
            line.split(":")[1].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")
        ]
        name = named[0] if named else name
    memory = psutil.virtual_memory().total / 2**30
    return f"{name}, {psutil.cpu_count()} núcleos, {memory:.0f} GB, Python {platform.python_version()}, NetworkX {nx.__version__}"


def report(sizes: list[int], against: list[int]) -> None:
    found = {n: apart("ours", n) for n in sizes}
    other = {n: apart("plain", n) for n in against}
    print(f"Máquina: {machine()}. Segundos de procesador, en frío, de las listas a la respuesta.\n")
    heads = [f"{n:,}" for n in sizes] + [f"NetworkX {n:,}" for n in against] + [f"veces {n:,}" for n in against]
    print("| | " + " | ".join(heads) + " |\n|---|" + "---|" * len(heads))
    for name in ours(0):
        mine = [f"{found[n]['took'][name]:.2f}" for n in sizes]
        theirs = [other[n]["took"][name] for n in against]
        times = [
            "–" if t is None else f"{t / max(found[n]['took'][name], 1e-3):.0f}"
            for n, t in zip(against, theirs, strict=True)
        ]
        print(
            f"| {name} | "
            + " | ".join([*mine, *("no cupo" if t is None else f"{t:.2f}" for t in theirs), *times])
            + " |"
        )
    totals = [sum(found[n]["took"].values()) for n in sizes]
    theirs = [sum(t or 0.0 for t in other[n]["took"].values()) for n in against]
    ratios = [
        t / sum(v for k, v in found[n]["took"].items() if other[n]["took"][k] is not None)
        for n, t in zip(against, theirs, strict=True)
    ]
    cells = [f"{t:.2f}" for t in totals] + [f"{t:.1f}" for t in theirs] + [f"**{r:.0f}**" for r in ratios]
    print("| **todo** | " + " | ".join(cells) + " |")
    short = [
        sum(v for k, v in other[n]["took"].items() if v is not None and k != "alcance en el tiempo") for n in against
    ]
    own = [
        sum(v for k, v in found[n]["took"].items() if other[n]["took"][k] is not None and k != "alcance en el tiempo")
        for n in against
    ]
    mine = [f"{sum(v for k, v in found[n]['took'].items() if k != 'alcance en el tiempo'):.2f}" for n in sizes]
    print(
        "| todo menos el alcance en el tiempo | "
        + " | ".join([*mine, *(f"{t:.1f}" for t in short), *(f"{a / b:.0f}" for a, b in zip(short, own, strict=True))])
        + " |"
    )
    print(
        "| memoria (GB) | "
        + " | ".join(
            [
                *(f"{found[n]['peak'] / 1e9:.2f}" for n in sizes),
                *(f"{other[n]['peak'] / 1e9:.2f}" for n in against),
                *("" for _ in against),
            ]
        )
        + " |"
    )
    print(
        "| por mil organizaciones | "
        + " | ".join(
            [*(f"{t / n * 1000:.3f}" for n, t in zip(sizes, totals, strict=True)), *("" for _ in [*against, *against])]
        )
        + " |"
    )
    print(
        "| vínculos | "
        + " | ".join(
            [
                *(f"{found[n]['ties']:,}" for n in sizes),
                *(f"{other[n]['ties']:,}" for n in against),
                *("" for _ in against),
            ]
        )
        + " |"
    )
    print(
        f"\nEl alcance en el tiempo de NetworkX se calcula de {SOURCES} organizaciones y se multiplica: entero tardaría horas."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=list(synthetic.SIZES), help="organizations")
    parser.add_argument("--against", type=int, nargs="*", default=[20_000], help="sizes at which NetworkX runs too")
    parser.add_argument("--side", choices=["ours", "plain"], help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.side:
        print(json.dumps(run(given.side, given.size)))
    else:
        report(given.sizes, given.against)


if __name__ == "__main__":
    main()
