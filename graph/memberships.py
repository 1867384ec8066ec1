"""Who is in which group, and which memberships of one group hold at the same time."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph import dates
from graph import vocabularies as v
from graph.snapshot import Snapshot, rows

_IS_THE_GROUP = v.MEMBER_ROLE.meaning(v.IS_THE_GROUP)


@dataclass(frozen=True)
class Membership:
    """One statement that an organization is in a group. Dates are canonical, `""` where it does not say.

    `is_the_group` where organization and group are one body, which is then no member of itself. A statement
    with neither `since` nor `until` is a line of a list, that of the day `as_of`.
    """

    organization: str
    group: str
    role: str
    since: str
    until: str
    as_of: str
    is_the_group: bool
    records: tuple[str, ...]

    @property
    def lasts(self) -> bool:
        """Whether it says from when or until when; otherwise it is a line of a list."""
        return bool(self.since or self.until)

    @property
    def span(self) -> tuple[str, str]:
        """From when until when it is known to hold; a list holds on its day."""
        return (self.since, self.until) if self.lasts else (self.as_of, self.as_of)


def memberships(snapshot: Snapshot) -> Iterator[Membership]:
    """Every statement, and each body that is stated to be the group without being said to be in it."""
    same = {(e["source"], e["target"]): e["records"] for e in rows(snapshot.edges["SAME_BODY_AS"])}
    for edge in rows(snapshot.edges["MEMBER_OF"]):
        ends = edge["source"], edge["target"]
        statements = list(zip(edge["role"], edge["since"], edge["until"], edge["as_of"], strict=True))
        for role, since, until, as_of in statements:
            body = role in _IS_THE_GROUP or ends in same
            yield Membership(*ends, role, since, until, as_of, body, edge["records"])
        same.pop(ends, None)
    for (organization, group), records in same.items():
        yield Membership(organization, group, "", "", "", "", True, records)


def together(one: Membership, other: Membership) -> tuple[str, str] | None:
    """From when until when two memberships of one group both hold, `""` where it is open; None if never.

    Two lists are together only when they are of one day; lists without a day are one list; intervals are together
    where they overlap; a list of a day and an interval where it covers the day.
    """
    if not one.lasts and not other.lasts:
        return one.span if one.as_of == other.as_of else None
    if not (one.lasts or one.as_of) or not (other.lasts or other.as_of):
        return None
    starts = [m.span[0] for m in (one, other) if m.span[0]]
    ends = [m.span[1] for m in (one, other) if m.span[1]]
    since = max(starts, key=lambda date: dates.bounds(date)[0], default="")
    until = min(ends, key=lambda date: dates.bounds(date)[1], default="")
    if since and until and dates.bounds(since)[0] > dates.bounds(until)[1]:
        return None
    return since, until
