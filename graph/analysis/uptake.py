"""Who took up a commitment in a public act, and how far it went: heard, included, signed, followed up.

Read from what the data say of the act: a step that they do not name is not known, and one that an act of its type
has no place for does not apply. «No consta que firmara» states nothing; «no firmó» states that it was not.
"""

import re
from collections import defaultdict
from typing import Any

import pandas as pd

from graph.analysis.counts import Count, count
from graph.evidence import united
from graph.keys import normal
from graph.scope import Scope, departments
from graph.snapshot import Snapshot, rows

YES, NO, UNKNOWN, DOES_NOT_APPLY = "sí", "no", "no consta", "–"
STEPS = {
    "heard": "lo debatió o escuchó",
    "included": "lo incluyó",
    "signed": "lo firmó",
    "followed": "se le hizo seguimiento",
}
COLUMNS = [
    "pledge", "name", "actor_type", "instrument", "act", "date", "period", "region", "commitment", "organizations",
    *STEPS, "records",
]  # fmt: skip
_SAID = {
    "heard": r"(debat|entrevist|se reun|recib|escuch)\w*",
    "included": r"(inclu|incorpor|adopt)\w*",
    "signed": r"(firm(o|a|aron|an|ado|ada|ante|antes|as)|suscri\w+)\b",
}
"""By step, the words of an act that state it, in normal form."""
_NOT_KNOWN = re.compile(r"\bno (consta|se sabe|hay constancia)\b[^;.)]*")
_NO_PLACE = {"agreement": {"heard"}, "debate": {"signed"}, "candidates": {"heard"}}
"""What an act of a type has no place for: a pact is not heard, a debate signs nothing."""
_BY_NATURE = {"debate": {"heard"}}
"""What an act of a type is by itself."""


def uptake(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """One row for each public act in the window and commitment that it takes up, those that went furthest first.

    `region` is the name of its department or None, `organizations` the ids of those whose act it is, in view or not.
    Each step of `STEPS` is one of `YES`, `NO`, `UNKNOWN` and `DOES_NOT_APPLY`. An act is followed up where a follow-up
    of its commitment names an organization of it.
    """
    told = {p["id"]: p for p in rows(snapshot.nodes["Pledge"])}
    places, names = departments(snapshot, "Pledge"), _departments(snapshot)
    by: dict[str, list[str]] = defaultdict(list)
    for edge in rows(snapshot.edges["PLEDGED_BY"]):
        by[edge["source"]].append(edge["target"])
    followers = _followers(snapshot)
    found: list[tuple[Any, ...]] = []
    for edge in rows(snapshot.edges["TAKES_UP"]):
        p = told[edge["source"]]
        if scope.window.holds(p["date"]):
            said = steps(p["actor_type"], p["act"])
            said["followed"] = YES if followers[edge["target"]] & set(by[p["id"]]) else UNKNOWN
            region = names.get(places.get(p["id"], (None, False))[0] or "")
            what = p["actor_type"], p["instrument"], p["act"], p["date"], p["period"]
            records = united(edge["records"], p["records"])
            ends = edge["target"], tuple(sorted(by[p["id"]]))
            found.append((p["id"], p["name"], *what, region, *ends, *(said[step] for step in STEPS), records))
    found.sort(key=lambda row: (row[8], *(row[place] != YES for place in (12, 11, 10)), row[1]))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)


def left_out(snapshot: Snapshot, scope: Scope) -> Count:
    """The public acts that the years in view leave out, those without a date among them: a row each."""
    return count(
        [
            (p["id"], p["name"], "fuera de los años en vista" if p["date"] else "sin fecha", p["date"], p["records"])
            for p in rows(snapshot.nodes["Pledge"])
            if not scope.window.holds(p["date"])
        ]
    )


def steps(actor_type: str | None, act: str | None) -> dict[str, str]:
    """How far an act went by its type and the words for it.

    >>> steps("candidate", "fue entrevistado (no consta que firmara)")
    {'heard': 'sí', 'included': 'no consta', 'signed': 'no consta'}
    """
    words = _NOT_KNOWN.sub("", normal_words(act or ""))
    found = {}
    for step, pattern in _SAID.items():
        if re.search(rf"\bno (fue |se )?{pattern}", words):
            found[step] = NO
        elif re.search(rf"\b{pattern}", words) or step in _BY_NATURE.get(actor_type or "", ()):
            found[step] = YES
        else:
            found[step] = DOES_NOT_APPLY if step in _NO_PLACE.get(actor_type or "", ()) else UNKNOWN
    return found


def normal_words(text: str) -> str:
    """Normal form of each clause; what parts them stays."""
    return " ".join(part if part in ";.()" else normal(part) for part in re.split(r"([;.()])", text))


def _followers(snapshot: Snapshot) -> dict[str, set[str]]:
    """By commitment, the organizations that its follow-ups name."""
    named: dict[str, set[str]] = defaultdict(set)
    for edge in rows(snapshot.edges["FULFILLED_BY"]):
        named[edge["source"]].add(edge["target"])
    found: dict[str, set[str]] = defaultdict(set)
    for edge in rows(snapshot.edges["FOLLOWS_UP"]):
        found[edge["target"]] |= named[edge["source"]]
    return found


def _departments(snapshot: Snapshot) -> dict[str, str]:
    table = snapshot.nodes["Region"]
    return dict(zip(table["ubigeo"], table["name"], strict=True))
