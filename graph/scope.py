"""Who is counted and when: the organizations in view, the years in view, and where each is from.

The rules are the definitions' 1 to 4: institutions are apart, a window filters facts and never
organizations, a fact without a date counts only in the whole window, a region is a department.
"""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from graph import dates
from graph import vocabularies as v
from graph.snapshot import Snapshot

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
class Window:
    """The years in view. `whole` when they cover all years of the data: only then do undated facts count."""

    first: int
    last: int
    whole: bool

    def holds(self, date: str | None) -> bool:
        """Whether a fact of this date is in view."""
        if not date:
            return self.whole
        first, last = dates.years(date)
        return first <= self.last and last >= self.first

    def touches(self, since: str, until: str) -> bool:
        """Whether a fact that began and ended is in view; without an end it goes on."""
        if not since and not until:
            return self.whole
        begins = dates.years(since)[0] if since else self.first
        ends = dates.years(until)[1] if until else self.last
        return begins <= self.last and ends >= self.first


@dataclass(frozen=True)
class Scope:
    """The answer: the organizations in view and the window.

    `organizations` is indexed by id, with `name`, `kind`, `region` (the two figures of the department, None
    where unknown or contested), `inferred` (the region is not stated), `institution`, `records`.
    """

    view: View
    window: Window
    organizations: pd.DataFrame

    def region(self, id_: str) -> str | None:
        """The department of an organization in view."""
        found = self.organizations.at[id_, "region"]
        return None if found is None else str(found)


def scope(snapshot: Snapshot, view: View, years: tuple[int, int] | None) -> Scope:
    """The scope of a view; `years` are the first and last of the data (`graph.facts.years`), None without any."""
    first, last = years or (0, 9999)
    window = Window(
        view.first_year or first,
        view.last_year or last,
        (view.first_year or first) <= first and (view.last_year or last) >= last,
    )
    table = snapshot.nodes["Organization"]
    regions = departments(snapshot, "Organization")
    found = pd.DataFrame(
        {
            "name": list(table["name"]),
            "kind": list(table["kind"]),
            "region": [regions.get(id_, (None, False))[0] for id_ in table["id"]],
            "inferred": [regions.get(id_, (None, False))[1] for id_ in table["id"]],
            "institution": [
                sector in _INSTITUTIONS or relation in _ALLIANCE
                for sector, relation in zip(table["sector"], table["apoc_relation"], strict=True)
            ],
            "records": list(table["records"]),
        },
        index=pd.Index(table["id"], name="id", dtype=object),
        dtype=object,
    )
    return Scope(view, window, found[_in_network(snapshot, found, view)])


def departments(snapshot: Snapshot, label: str) -> dict[str, tuple[str | None, bool]]:
    """The department of each located thing of a type, and whether it is inferred; two departments are none."""
    prefix = {"Organization": "org:", "Meeting": "meeting:", "WorkingGroup": "group:", "Pledge": "pledge:"}[label]
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


def _in_network(snapshot: Snapshot, found: pd.DataFrame, view: View) -> list[bool]:
    members = _members(snapshot, found, view.network)
    if view.institutions and view.network is not Network.ALL:
        members |= _sharing(snapshot, members) & set(found[found["institution"].astype(bool)].index)
    return [
        id_ in members and (view.institutions or not institution)
        for id_, institution in zip(found.index, found["institution"], strict=True)
    ]


def _members(snapshot: Snapshot, found: pd.DataFrame, network: Network) -> set[str]:
    table = snapshot.nodes["Organization"]
    if network is Network.ALL:
        return set(found.index)
    if network is Network.CULTURE_POINTS:
        return {id_ for id_, point in zip(table["id"], table["is_culture_point"], strict=True) if point is True}
    groups, meetings = snapshot.nodes["WorkingGroup"], snapshot.nodes["Meeting"]
    ours = {id_ for id_, kind in zip(groups["id"], groups["group_type"], strict=True) if kind in _APOC_GROUPS}
    ours |= {id_ for id_, said in zip(meetings["id"], meetings["scope"], strict=True) if said == "apoc"}
    return {
        source
        for type_ in ("MEMBER_OF", "SAME_BODY_AS", "ATTENDED")
        for source, target in zip(snapshot.edges[type_]["source"], snapshot.edges[type_]["target"], strict=True)
        if target in ours
    }


def _sharing(snapshot: Snapshot, members: set[str]) -> set[str]:
    """Whoever shares a meeting, a group or a stated relation with one of the members."""
    shared: set[str] = set()
    for type_ in ("MEMBER_OF", "ATTENDED"):
        edges = snapshot.edges[type_]
        pairs = list(zip(edges["source"], edges["target"], strict=True))
        theirs = {target for source, target in pairs if source in members}
        shared |= {source for source, target in pairs if target in theirs}
    related = snapshot.edges["RELATED_TO"]
    for source, target in zip(related["source"], related["target"], strict=True):
        if source in members or target in members:
            shared |= {source, target}
    return shared
