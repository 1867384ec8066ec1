"""Who is counted and when: the organizations in view, the years in view, and where each is from.

Institutions are apart, a window filters facts and never organizations, a region is a department.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import pandas as pd

from graph import vocabularies as v
from graph.meetings import meetings
from graph.schema import NODES
from graph.snapshot import Snapshot
from graph.window import Window

_INSTITUTIONS = v.SECTOR.meaning(v.INSTITUTION)
_ALLIANCE = v.APOC_RELATION.meaning(v.INSTITUTION)
_APOC_GROUPS = v.GROUP_TYPE.meaning(v.APOC)


class Network(StrEnum):
    """Whose network is looked at."""

    ALL = "todo"
    APOC = "apoc"
    CULTURE_POINTS = "puntos"


@dataclass(frozen=True)
class View:
    """What a reader chose. Years left out mean all years of the data; grades are those of `graph.ties`."""

    first_year: int | None = None
    last_year: int | None = None
    network: Network = Network.ALL
    institutions: bool = False
    grades: tuple[int, ...] = (2, 3, 4, 5)


@dataclass(frozen=True)
class Scope:
    """The answer: the organizations in view and the window.

    `organizations` is indexed by id, with `name`, `kind`, `region` (the two figures of the department, None
    where unknown or contested), `inferred` (the region is not stated), `institution`, `records`.
    """

    view: View
    window: Window
    organizations: pd.DataFrame

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each organization in view, by id."""
        return dict(zip(self.organizations.index, self.organizations["name"], strict=True))

    @cached_property
    def regions(self) -> Mapping[str, str]:
        """The department of each organization in view that has a known one, by id."""
        pairs = zip(self.organizations.index, self.organizations["region"], strict=True)
        return {id_: region for id_, region in pairs if region is not None}

    @cached_property
    def always(self) -> "Scope":
        """The same organizations in all years and grades: where «the first» is looked for, whatever is in view."""
        view = replace(self.view, first_year=None, last_year=None, grades=(1, 2, 3, 4, 5))
        return Scope(view, Window(0, 9999, True), self.organizations)

    def region(self, id_: str) -> str | None:
        """The department of an organization in view."""
        return self.regions.get(id_)


def scope(snapshot: Snapshot, view: View, years: tuple[int, int] | None) -> Scope:
    """The scope of a view; `years` are the first and last of the data (`graph.facts.years`), None without any."""
    first, last = years or (0, 9999)
    begin = first if view.first_year is None else view.first_year
    end = last if view.last_year is None else view.last_year
    # Where nothing is dated, every choice of years covers all years of the data.
    window = Window(begin, end, years is None or (begin <= first and end >= last))
    table = snapshot.nodes["Organization"]
    places = departments(snapshot, "Organization")
    apart = institutions(snapshot)
    found = pd.DataFrame(
        {
            "name": [name or id_ for id_, name in zip(table["id"], table["name"], strict=True)],
            "kind": list(table["kind"]),
            "region": [places.get(id_, (None, False))[0] for id_ in table["id"]],
            "inferred": [places.get(id_, (None, False))[1] for id_ in table["id"]],
            "institution": [id_ in apart for id_ in table["id"]],
            "records": list(table["records"]),
        },
        index=pd.Index(table["id"], name="id", dtype=object),
        dtype=object,
    )
    here = _in_view(snapshot, view, apart)
    return Scope(view, window, found[[id_ in here for id_ in found.index] or slice(0)])


def institutions(snapshot: Snapshot) -> frozenset[str]:
    """Public and international bodies, and the alliance itself. A blank sector is civil society."""
    table = snapshot.nodes["Organization"]
    return frozenset(
        id_
        for id_, sector, relation in zip(table["id"], table["sector"], table["apoc_relation"], strict=True)
        if sector in _INSTITUTIONS or relation in _ALLIANCE
    )


def departments(snapshot: Snapshot, label: str) -> dict[str, tuple[str | None, bool]]:
    """The department of each located thing of a type, and whether it is inferred; two departments are none."""
    prefix = f"{NODES[label].prefix}:"
    edges = snapshot.edges["HELD_IN" if label == "Meeting" else "LOCATED_IN"]
    places: dict[str, set[str]] = {}
    stated: dict[str, bool] = {}
    bases = edges["geo_basis"] if "geo_basis" in edges else [("",)] * len(edges)
    for source, target, basis in zip(edges["source"], edges["target"], bases, strict=True):
        if source.startswith(prefix):
            places.setdefault(source, set()).add(target.removeprefix("region:")[:2])
            # A row that gives a region and no basis states it.
            stated[source] = stated.get(source, False) or bool({"", "stated"} & set(basis))
    return {
        id_: (next(iter(found)) if len(found) == 1 else None, len(found) == 1 and not stated[id_])
        for id_, found in places.items()
    }


def _in_view(snapshot: Snapshot, view: View, apart: frozenset[str]) -> set[str]:
    everyone = set(snapshot.nodes["Organization"]["id"])
    if view.network is Network.ALL:
        return everyone if view.institutions else everyone - apart
    members = _members(snapshot, view.network) & everyone - apart
    return members | (_sharing(snapshot, members) & apart if view.institutions else set())


def _members(snapshot: Snapshot, network: Network) -> set[str]:
    if network is Network.CULTURE_POINTS:
        table = snapshot.nodes["Organization"]
        return {id_ for id_, point in zip(table["id"], table["is_culture_point"], strict=True) if point is True}
    groups = snapshot.nodes["WorkingGroup"]
    ours = {id_ for id_, kind in zip(groups["id"], groups["group_type"], strict=True) if kind in _APOC_GROUPS}
    at_meetings = (a for m in meetings(snapshot) if m.single and m.scope == "apoc" for a in m.listed)
    return {id_ for id_, group in _grouped(snapshot) if group in ours} | {a.organization for a in at_meetings}


def _grouped(snapshot: Snapshot) -> list[tuple[str, str]]:
    """Every organization with each group it is in, or is."""
    edges = [snapshot.edges[type_] for type_ in ("MEMBER_OF", "SAME_BODY_AS")]
    return [pair for found in edges for pair in zip(found["source"], found["target"], strict=True)]


def _sharing(snapshot: Snapshot, members: set[str]) -> set[str]:
    """Whoever shares a meeting, a group or a stated relation with one of the members."""
    listed = [(a.organization, m.id) for m in meetings(snapshot) if m.single for a in m.listed]
    shared: set[str] = set()
    for pairs in (listed, _grouped(snapshot)):
        theirs = {thing for id_, thing in pairs if id_ in members}
        shared |= {id_ for id_, thing in pairs if thing in theirs}
    related = snapshot.edges["RELATED_TO"]
    for ends in zip(related["source"], related["target"], strict=True):
        if members & set(ends):
            shared |= set(ends)
    return shared
