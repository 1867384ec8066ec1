"""Every number of the page Compromisos, with exactly its rows."""

from collections.abc import Iterator

import pandas as pd

from explorer.compositions.numbers import Number
from explorer.findings import Findings
from explorer.words import number
from graph import vocabularies as v
from graph.analysis.counts import Count, count
from graph.analysis.declared_funds import period
from graph.analysis.uptake import STEPS, YES, left_out
from graph.snapshot import rows


def numbers(found: Findings) -> dict[str, Number]:
    named: dict[str, tuple[str, Count]] = {
        "commitments": ("Lo que se prometió", _made(found.commitments)),
        "news": ("Seguimientos", news(found)),
        "left_out": ("Actos públicos que los años en vista dejan fuera", left_out(found.snapshot, found.scope)),
        "funds": ("Fondos declarados", count([row for _, row in _funds(found)])),
    }
    going = found.progress
    carried = [id_ for id_ in found.commitments["commitment"] if going[id_].carriers.value or going[id_].others.value]
    moved = [id_ for id_ in found.commitments["commitment"] if going[id_].news.value]
    made = found.commitments
    named["carried"] = "Consta quién los lleva", _made(made[made["commitment"].isin(carried)])
    named["moved"] = "Con algún seguimiento", _made(made[made["commitment"].isin(moved)])
    named |= dict(_acts(found))
    named |= dict(_each(found))
    named |= {f"ask.{ask.key}": ("Lo que falta", ask.lacking) for ask in found.asks}
    shown = {key: Number(number(made.value), title, made.rows) for key, (title, made) in named.items()}
    amounts = {row["fund"]: row["amount"] for row in rows(found.funds)}
    stated = {
        f"amount.{id_}": Number(amounts[id_], "Fondo declarado", count([row]).rows)
        for id_, row in _funds(found)
        if amounts[id_]
    }
    return shown | stated


def _made(table: pd.DataFrame) -> Count:
    return count([(c["commitment"], c["name"], kind(c["kind"]), c["launched"], c["records"]) for c in rows(table)])


def kind(code: str | None) -> str:
    return v.COMMITMENT_KIND.label(code) if code else "sin clase"


def news(found: Findings) -> Count:
    """All follow-ups in view, once for each commitment that they tell of, in order of date."""
    told = [row for c in rows(found.commitments) for row in rows(found.progress[c["commitment"]].news.rows)]
    told.sort(key=lambda row: (row["date"] or "9999", row["subject"]))
    return count([(row["subject"], row["name"], row["fact"], row["date"], row["records"]) for row in told])


def _acts(found: Findings) -> Iterator[tuple[str, tuple[str, Count]]]:
    """By commitment who took it up, and how many went each step; and each act by itself."""
    for commitment, acts in found.uptake.groupby("commitment", sort=True):
        name = found.captions[str(commitment)]
        yield f"taken.{commitment}", (f"Quién recogió: {name}", _told(acts))
        for step, said in STEPS.items():
            yield f"step.{commitment}.{step}", (f"{said.capitalize()}: {name}", _told(acts[acts[step] == YES]))
        for place in range(len(acts)):
            one = acts.iloc[[place]]
            yield f"act.{one.iloc[0]['pledge']}.{commitment}", (str(one.iloc[0]["name"]), _told(one))


def _told(acts: pd.DataFrame) -> Count:
    return count([(a["pledge"], a["name"], a["act"] or "", a["date"], a["records"]) for a in rows(acts)])


def _each(found: Findings) -> Iterator[tuple[str, tuple[str, Count]]]:
    for c in rows(found.commitments):
        id_, going = c["commitment"], found.progress[c["commitment"]]
        yield f"carriers.{id_}", (f"Quién lo lleva: {c['name']}", going.carriers)
        yield f"others.{id_}", (f"Quién lo lleva, fuera de la vista: {c['name']}", going.others)
        yield f"news.{id_}", (f"Seguimientos: {c['name']}", going.news)
        row = c["commitment"], c["name"], c["text_status"] or kind(c["kind"]), c["launched"], c["records"]
        yield f"row.{id_}", (c["name"], count([row]))
    for place, origin in enumerate(rows(found.origins)):
        said = origin["commitment"], origin["name"], origin["status"] or "", origin["date"], origin["records"]
        yield f"origin.{place}", (origin["name"], count([said]))


def _funds(found: Findings) -> list[tuple[str, tuple[object, ...]]]:
    """Each fund with the row it opens."""
    return [
        (fund["fund"], (fund["fund"], fund["name"], fund["note"] or "", period(fund["period"]), fund["records"]))
        for fund in rows(found.funds)
    ]
