"""The way from one organization to another through those who can introduce them, and who is how near."""

import networkx as nx

from graph.ties import Ties

_WEAKNESS = {5: 0, 4: 1, 3: 4, 2: 9, 1: 16}
"""What a tie of a grade costs where several ways are equally short: one weak tie more than two of middling grade."""


def chain(graph: Ties, start: str, goal: str) -> tuple[str, ...]:
    """The organizations from `start` to `goal`, both included; empty where no chain of ties joins them.

    The fewest introductions; of equally many the strongest ties, and then the ids that come first.
    O(n + m). Raises `networkx.NodeNotFound` for an id that is not in the graph.
    """
    if start not in graph or goal not in graph:
        raise nx.NodeNotFound(f"{start} or {goal} is not in the graph")
    far = nx.single_source_shortest_path_length(graph, goal)
    if start not in far:
        return ()
    best: dict[str, tuple[int, tuple[str, ...]]] = {start: (0, (start,))}
    for _ in range(far[start]):
        following: dict[str, tuple[int, tuple[str, ...]]] = {}
        for here, (cost, way) in best.items():
            for other, tie in graph[here].items():
                if far.get(other) == far[here] - 1:
                    found = cost + _WEAKNESS[tie["grade"]], (*way, other)
                    following[other] = min(following.get(other, found), found)
        best = following
    return best[goal][1]


def neighbourhood(graph: Ties, centre: str, steps: int) -> dict[str, int]:
    """The organizations at most so many ties away, with how many; the centre is 0 away."""
    found: dict[str, int] = nx.single_source_shortest_path_length(graph, centre, cutoff=steps)
    return found
