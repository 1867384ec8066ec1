"""Which regions were at the same meetings less than expected, where the lists bear it; else why nothing is said."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Later, Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.state import place
from explorer.words import number, plural
from graph.analysis.counts import Count, count
from graph.analysis.macro_regions import MACRO_REGIONS
from graph.analysis.meeting_gaps import LISTS
from graph.analysis.region_gaps import FEW, Level, RegionGaps
from graph.analysis.tie_rows import organization_rows
from graph.analysis.verdicts import Reason
from graph.evidence import united
from graph.snapshot import rows

_NAMED = 2
QUESTION = "¿Qué regiones se encuentran menos de lo esperado?"
_CANNOT = {
    Reason.TOO_FEW_LISTS: f"Para decirlo hacen falta al menos {LISTS} encuentros con la lista completa y más de una "
    "organización.",
    Reason.ONE_GROUP: "Para decirlo hacen falta organizaciones de dos regiones distintas en un mismo año.",
    Reason.NOTHING_TESTABLE: "De cada región van tan pocas que no encontrarse nunca sería también casualidad.",
}


def tested(found: Findings, plenaries: bool) -> RegionGaps:
    return found.gaps.tested if plenaries else found.gaps.tested_without_plenaries


def answers(found: Findings, plenaries: bool) -> bool:
    """Whether the lists bear the test."""
    return tested(found, plenaries).answer.reason is None


def sentence(found: Findings, plenaries: bool) -> list[Child]:
    """«Piura y Puno se encuentran menos de lo esperado por cuánto asiste cada una»; nothing where no pair does."""
    pairs = [_pair(found, row) for row in rows(tested(found, plenaries).answer.gaps)]
    if not pairs:
        return []
    more = len(pairs) - _NAMED
    rest = [f"{more} {plural(more, 'par más', 'pares más')}"] if more > 0 else []
    said = "; ".join([*pairs[:_NAMED], *rest])
    return [f"{said[:1].upper()}{said[1:]} se encuentran menos de lo esperado por cuánto asiste cada una"]


def numbers(found: Findings, plenaries: bool) -> dict[str, Number]:
    """Who was counted, and for each gap the coincidences there were, with their rows."""
    answer = tested(found, plenaries)
    # One alone in a list met nobody: the list and who is in no other are not tested.
    company = answer.used.groupby("meeting")["organization"].transform("nunique") > 1
    whom = organization_rows(found.scope, sorted(set(answer.used[company]["organization"])), "en una lista completa")
    held = _meetings(answer)
    shown: dict[str, Number] = {
        "probadas": Number(number(whom.value), "Organizaciones en las listas completas", whom.rows),
        "listas": Number(number(held.value), "Encuentros con la lista completa y más de una organización", held.rows),
    }
    for row in rows(answer.answer.gaps):
        one, other = row["one"], row["other"]
        title = f"Coincidencias de {_name(found, one)} con {_name(found, other)}"
        make = partial(_together, found, answer, one, other)
        shown[f"juntas.{one}.{other}"] = Later(number(row["observed"]), title, make)
    return shown


def _pair(found: Findings, row: Mapping[str, str]) -> str:
    return f"{_name(found, row['one'])} y {_name(found, row['other'])}"


def _together(found: Findings, answer: RegionGaps, one: str, other: str) -> pd.DataFrame:
    return answer.together(found.scope.names, one, other).rows


def _meetings(answer: RegionGaps) -> Count:
    """The complete lists that say who met whom: those with two organizations or more."""
    said = []
    for id_, here in answer.used.groupby("meeting"):
        if len(here) > 1:
            first = here.iloc[0]
            told = f"{len(here)} organizaciones en la lista"
            said.append((id_, first["name"], told, first["date"], united(*here["records"])))
    return count(sorted(said, key=lambda row: (row[3] or "9999", row[1])))


def _name(found: Findings, code: str) -> str:
    return found.gaps.region_names.get(code, code)


def section(found: Findings, shown: Mapping[str, Number], plenaries: bool) -> Node:
    """The finding first, then its table and what it rests on."""
    answer = tested(found, plenaries)
    other = (
        act("Sin contar las plenarias", place(plenarias="no"))
        if plenaries
        else act("Contando las plenarias", place(plenarias=""))
    )
    head = h("h2", f"{QUESTION} ", other)
    if answer.answer.reason is not None:
        return h("section", head, h("p", *_cannot(found, shown, answer.answer.reason)))
    said = rows(answer.answer.gaps)
    what = "regiones" if answer.level is Level.REGION else "macrorregiones"
    first = f"Estas {what} se encuentran menos de lo que tocaría por cuánto asiste cada una:"
    none = f"En los pares de {what} que se pueden probar no se ve que se encuentren menos de lo esperado."
    return h(
        "section",
        head,
        h("p", first if said else none),
        _table(found, shown, answer) if said else None,
        h("p", *_base(shown, answer, plenaries), class_="note"),
    )


def _table(found: Findings, shown: Mapping[str, Number], answer: RegionGaps) -> Node:
    lines = [
        [
            _pair(found, row),
            button(shown, f"juntas.{row['one']}.{row['other']}"),
            number(row["expected"], 1),
            f"{number(row['ratio'], 1)} (entre {number(row['low'], 1)} y {number(row['high'], 1)})",
        ]
        for row in rows(answer.answer.gaps)
    ]
    return pieces.table(["Par", "Coincidieron", "Tocaría", "Veces lo esperado"], lines, QUESTION, numeric=(1, 2))


def _base(shown: Mapping[str, Number], answer: RegionGaps, plenaries: bool) -> list[Child]:
    """What it rests on, and what it does not say."""
    few = f"; como son menos de {FEW}, se comparan macrorregiones: {', '.join(MACRO_REGIONS)}"
    drawn = "se sorteó quién va, dejando igual cuánto asiste cada una en el año y cuántas van a cada encuentro"
    rest = "De los demás pares, unos no muestran diferencia y de otros no hay datos suficientes para decirlo."
    return [
        "Por ", button(shown, "listas"), " encuentros con la lista completa",
        ", con " if plenaries else ", sin las plenarias, con ", button(shown, "probadas"),
        f" organizaciones{few if answer.level is Level.MACRO_REGION else ''}. ",
        f"Cada coincidencia es de dos organizaciones en un encuentro. Para lo esperado {drawn}. {rest}",
    ]  # fmt: skip


def _cannot(found: Findings, shown: Mapping[str, Number], reason: Reason) -> list[Child]:
    asking = rows(found.gaps.missing_lists[:1]) if reason is Reason.TOO_FEW_LISTS else []
    return [
        pieces.unknown("sin datos suficientes"), f" {_CANNOT[reason]} ",
        "Lista completa hay de ", button(shown, "complete"), ".",
        *[f" La que más ayudaría: «{row['name']}»." for row in asking],
    ]  # fmt: skip
