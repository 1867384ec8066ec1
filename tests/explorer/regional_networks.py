"""Networks to lay out: made up, of any size and shape."""

import random

import networkx as nx
import pandas as pd

from explorer.network.places import HOMES
from graph.evidence import Evidence

REGIONS = {code: f"Región {code}" for code in HOMES}


def made_up(count: int, groups: int, seed: int, nameless: float = 0.15, size: int = 5) -> tuple[pd.DataFrame, nx.Graph]:
    """Organizations in unequal regions, some in none, and groups that tie each two of their members."""
    chance = random.Random(seed)
    codes = list(HOMES)
    chance.shuffle(codes)
    shares = [1 / (place + 1) for place in range(len(codes))]
    ids = [f"org:{place:04}" for place in range(count)]
    organizations = pd.DataFrame(
        {
            "name": [f"Organización de nombre {'largo y ' * chance.randrange(4)}número {i}" for i in range(count)],
            "kind": [chance.choice(["colectivo", "radio", "red", None]) for _ in ids],
            "region": [None if chance.random() < nameless else chance.choices(codes, shares)[0] for _ in ids],
            "institution": [chance.random() < 0.1 for _ in ids],
            "records": [("r",) for _ in ids],
        },
        index=pd.Index(ids, dtype=object),
        dtype=object,
    )
    graph = nx.Graph()
    for id_, name in zip(ids, organizations["name"], strict=True):
        graph.add_node(id_, name=name)
    for place in range(groups):
        members = chance.sample(ids, min(size, count))
        evidence = (Evidence(chance.randrange(1, 6), "group", f"group:{place}", f"Mesa {place}", "", "", ("r",)),)
        for one in members:
            for other in members:
                if one < other:
                    graph.add_edge(one, other, grade=evidence[0].grade, evidence=evidence)
    return organizations, nx.freeze(graph)
