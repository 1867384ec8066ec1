"""What nobody can see yet of the commitments, and the list that would tell it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from graph.analysis.counts import Count, count
from graph.analysis.declared_funds import period
from graph.analysis.follow_through import Progress
from graph.snapshot import Snapshot, rows


@dataclass(frozen=True)
class Ask:
    """What is missing, by a name of its own; the template that would hold it; and each thing that lacks it."""

    key: str
    table: str
    lacking: Count


def asks(
    snapshot: Snapshot, made: pd.DataFrame, taken: pd.DataFrame, moved: Mapping[str, Progress], money: pd.DataFrame
) -> tuple[Ask, ...]:
    """What to ask for, only what is missing: texts, blocks, carriers, follow-ups, names behind a pact, amounts.

    `made` are the commitments in view (`graph.analysis.follow_through`), `taken` who took them up, `moved` how each
    goes, `money` the declared funds.
    """
    parts = {edge["target"] for edge in rows(snapshot.edges["PART_OF"])}
    whole = rows(made)
    silent = [c for c in whole if not c["text"]]
    alone = [c for c in whole if not moved[c["commitment"]].carriers.value and not moved[c["commitment"]].others.value]
    found = (
        ("texts", "compromisos", [_said(c, c["text_status"]) for c in silent if c["kind"] == "commitment"]),
        ("blocks", "agenda", [_said(c) for c in silent if c["kind"] == "agenda" and c["commitment"] not in parts]),
        ("observations", "observaciones", [_said(c, c["text_status"]) for c in silent if c["kind"] == "observation"]),
        ("carriers", "compromisos", [_said(c, "no consta quién lo lleva") for c in alone]),
        ("news", "seguimientos", [_said(c, "ninguno") for c in whole if not moved[c["commitment"]].news.value]),
        ("signatories", "adhesiones", list(_unsigned(taken))),
        ("amounts", "fondos", list(_without_amount(money))),
    )
    return tuple(Ask(key, table, count(lacking)) for key, table, lacking in found if lacking)


def _said(commitment: Mapping[str, Any], fact: str | None = None) -> tuple[Any, ...]:
    return commitment["commitment"], commitment["name"], fact or "", commitment["launched"], commitment["records"]


def _unsigned(taken: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """Pacts and collections of signatures without the names of those who signed."""
    for act in rows(taken):
        if act["actor_type"] in ("agreement", "candidates") and not act["organizations"]:
            yield act["pledge"], act["name"], "no constan quienes firmaron", act["date"], act["records"]


def _without_amount(money: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    for fund in rows(money):
        if not fund["amount"]:
            yield fund["fund"], fund["name"], "el monto no consta", period(fund["period"]), fund["records"]
