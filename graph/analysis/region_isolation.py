"""How far each department is from the rest of the network, from a snapshot and its ties."""

import networkx as nx

from graph.analysis.isolation import Isolation, UnknownList, isolation
from graph.encounters import WORKING
from graph.meetings import Meeting, meetings
from graph.scope import Scope, departments, institutions
from graph.snapshot import Snapshot
from graph.thresholds import USUAL, Thresholds
from graph.ties import Ties


def region_isolation(snapshot: Snapshot, scope: Scope, graph: Ties, thresholds: Thresholds = USUAL) -> Isolation:
    """`graph.analysis.isolation` for the 25 departments; `graph` are the ties of the scope, of grade 2 and up.

    A list that is not complete could make a tie of grade 2 where its meeting is a working one, or of unknown kind, and
    small enough or one of several. An organization has travelled when it is listed at a meeting in a department
    that is not its own.
    """
    ties: Ties = nx.Graph()
    ties.add_nodes_from(graph)
    ties.add_edges_from((one, other) for one, other, tie in graph.edges(data=True) if tie["grade"] >= 2)
    places = departments(snapshot, "Meeting")
    apart = institutions(snapshot)
    held = [m for m in meetings(snapshot) if scope.window.covers(m.start, m.end)]
    open_ = [m for m in held if m.known(apart) != "complete" and m.kind in (WORKING, None)]
    several = len(open_) >= thresholds.repeated_meetings

    def listed(m: Meeting) -> frozenset[str]:
        return frozenset(a.organization for a in m.listed if a.organization in scope.names)

    unknown = [
        UnknownList(m.id, places.get(m.id, (None, False))[0], listed(m))
        for m in open_
        if m.size <= thresholds.working_meeting or several
    ]
    travellers = {
        o
        for m in held
        for o in listed(m)
        if (place := places.get(m.id, (None, False))[0]) and scope.region(o) not in (None, place)
    }
    table = snapshot.nodes["Region"]
    everywhere = sorted(table[table["level"] == "department"]["ubigeo"])
    return isolation(ties, scope.regions, everywhere, unknown, sorted(travellers))
