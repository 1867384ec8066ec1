"""What two organizations have in common besides meetings: groups, stated work, commitments, follow-ups."""

from collections import defaultdict

from graph import dates
from graph import vocabularies as v
from graph.evidence import Evidence, Found, pairs, united
from graph.facts import carried_since, names
from graph.memberships import Membership, memberships, together
from graph.scope import Scope
from graph.snapshot import Snapshot, rows
from graph.thresholds import Thresholds

_WORKS_TOGETHER = v.RELATION.meaning(v.WORKS_TOGETHER)
_REGISTER = v.GROUP_TYPE.meaning(v.REGISTER)


def from_groups(snapshot: Snapshot, scope: Scope, thresholds: Thresholds) -> Found:
    """Grade 3: in one group of a size that works, never a register, at the same time."""
    members: dict[str, dict[str, list[Membership]]] = defaultdict(lambda: defaultdict(list))
    for m in memberships(snapshot):
        if not m.is_the_group:
            members[m.group][m.organization].append(m)
    for group in rows(snapshot.nodes["WorkingGroup"]):
        lists = members[group["id"]]
        size = max(len(lists), int(group["size"] or 0))
        if group["group_type"] in _REGISTER or size > thresholds.working_group:
            continue
        for one, other in pairs(id_ for id_ in lists if id_ in scope.organizations.index):
            for a in lists[one]:
                for b in lists[other]:
                    span = together(a, b)
                    if span is not None and scope.window.touches(*span):
                        date, records = span[0] or span[1], united(a.records, b.records)
                        yield one, other, Evidence(3, "group", group["id"], group["name"], date, "", records)


def from_relations(snapshot: Snapshot, scope: Scope) -> Found:
    """Grade 3: a stated relation of work. Relations have no date, so they count in the whole window only."""
    captions = names(snapshot)
    for edge in rows(snapshot.edges["RELATED_TO"]) if scope.window.whole else []:
        source, target = edge["source"], edge["target"]
        if source == target or not {source, target} <= scope.names.keys():
            continue
        for relation in sorted(_WORKS_TOGETHER & set(edge["relation"])):
            name = v.RELATION.label(relation)
            said = f"{captions[source]} {name} {captions[target]}"
            found = Evidence(3, "relation", relation, name, "", said, edge["records"])
            yield min(source, target), max(source, target), found


def from_commitments(snapshot: Snapshot, scope: Scope) -> Found:
    """Grade 4: both carry or signed the same commitment, agenda block or observation, from the later one on."""
    carriers: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = defaultdict(dict)
    launched = {c["id"]: c["launched"] for c in rows(snapshot.nodes["Commitment"])}
    for edge in rows(snapshot.edges["CARRIES"]):
        if edge["source"] in scope.organizations.index:
            since = carried_since(edge["since"], launched[edge["target"]])
            carriers[edge["target"]][edge["source"]] = since, edge["records"]
    captions = names(snapshot)
    for id_, carried in sorted(carriers.items()):
        for one, other in pairs(carried):
            said = [carried[one][0], carried[other][0]]
            # Where one half is not dated, nor is what they have in common.
            date = max(said, key=lambda since: dates.bounds(since)) if all(said) else ""
            if scope.window.touches(date, ""):
                records = united(carried[one][1], carried[other][1])
                yield one, other, Evidence(4, "commitment", id_, captions[id_], date, "", records)


def from_follow_ups(snapshot: Snapshot, scope: Scope) -> Found:
    """Grade 5: a dated follow-up names both. One without a date shows nothing that was done."""
    named: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for edge in rows(snapshot.edges["FULFILLED_BY"]):
        if edge["target"] in scope.organizations.index:
            named[edge["source"]][edge["target"]] = edge["records"]
    for told in rows(snapshot.nodes["FollowUp"]):
        if told["date"] and scope.window.holds(told["date"]):
            for one, other in pairs(named[told["id"]]):
                records = united(named[told["id"]][one], named[told["id"]][other])
                yield one, other, Evidence(5, "follow-up", told["id"], told["name"], told["date"], "", records)
