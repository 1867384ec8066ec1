"""Después: what came of a meeting, each with its rows."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions.meetings import picture
from explorer.compositions.meetings.before import figure, part
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import date, plural
from graph.analysis.counts import Count
from graph.analysis.look_back import LookBack
from graph.analysis.working_ties import GRADES as WORKING
from graph.snapshot import rows

_SHOWN = 3


def column(found: Findings, back: LookBack, shown: Mapping[str, Number]) -> Node:
    return h(
        "section",
        h("h2", "Después"),
        _headline(found, back, shown),
        picture.ties(found, back) or _named(back),
        part("Primeros encuentros", encounters(back, shown)),
        part("Regiones que llegaron", regions(back, shown)),
        _facts("Lo que nació", back.born, shown, "born") if back.born.value else None,
        _facts("Lo que se entregó", back.delivered, shown, "delivered") if back.delivered.value else None,
        _facts("Lo que se prometió", back.promised, shown, "promised") if back.promised.value else None,
        _facts("Lo que se cumplió", back.followed, shown, "followed", "Ningún seguimiento registrado."),
        class_="meeting-column",
    )


def _headline(found: Findings, back: LookBack, shown: Mapping[str, Number]) -> Node:
    count = back.ties.value
    if not WORKING & set(found.scope.view.grades):
        said = "El filtro «Vínculo» no deja ver los de grado 2 ni 3: no se cuentan vínculos de trabajo."
        return h("p", said, class_="headline")
    if not count:
        why = "Ningún vínculo de trabajo consta aquí por primera vez."
        return h("p", pieces.unknown(), f" {why}", class_="headline")
    if not back.dated:
        return figure(shown, "ties", plural(count, "vínculo de trabajo, sin fecha", "vínculos de trabajo, sin fecha"))
    return figure(shown, "ties", plural(count, "vínculo de trabajo nuevo", "vínculos de trabajo nuevos"))


def _named(back: LookBack) -> Node | None:
    """The first ties by name, where they are not drawn."""
    told = rows(back.ties.rows)[:_SHOWN]
    return h("p", " ".join(f"{row['name']}." for row in told), class_="note") if told else None


def encounters(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    count = back.encounters.value
    if not back.pairs.value:
        return [pieces.unknown(), " Hacen falta dos organizaciones en la lista."]
    if not back.dated:
        return [button(shown, "encounters"), plural(count, " par coincide", " pares coinciden"), ", sin fecha: ",
                "no se sabe si por primera vez."]  # fmt: skip
    if not count:
        return ["Todos los pares de su lista se habían encontrado antes."]
    pairs = plural(count, " par coincide", " pares coinciden")
    said: list[Child] = [button(shown, "encounters"), f"{pairs} aquí por primera vez"]
    if len(back.by_grade) == 1:
        return [*said, f"{_ALL[next(iter(back.by_grade))]}."]
    parted: list[Child] = []
    for grade, made in sorted(back.by_grade.items(), reverse=True):
        joint = ", " if parted else ": "
        parted += [joint, button(shown, f"encounters.{grade}"), f" {_as(grade, made.value)}"]
    return [*said, *parted, "."]


_HOW = {
    1: ("solo coincidió", "solo coincidieron"),
    2: ("se encontró en una reunión de trabajo", "se encontraron en una reunión de trabajo"),
    3: ("lo organizó", "lo organizaron"),
}
_ALL = {1: "; más no consta", 2: ", en una reunión de trabajo", 3: ", y lo organizaron"}
"""What a meeting gave each two, by its grade; and what is said where it gave the same to all."""


def _as(grade: int, count: int) -> str:
    return plural(count, *_HOW[grade])


def regions(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    """The first trace of a region, and the first meeting held in it: two things, each with its words."""
    said: list[Child] = []
    if back.arrived.value:
        names = ", ".join(row["name"] for row in rows(back.arrived.rows))
        words = plural(back.arrived.value, " región tiene", " regiones tienen")
        said += [button(shown, "arrived"), f"{words} aquí su primera huella con fecha: {names}. "]
    if back.held_first.value:
        name = back.held_first.rows.iloc[0]["name"]
        words = " es el primero con fecha que se celebró en "
        said += [h("button", "Este", class_="n", open="?filas=held_first"), f"{words}{name}."]
    return said or [pieces.unknown(), " Ninguna región tiene aquí su primera huella con fecha."]


def _facts(title: str, made: Count, shown: Mapping[str, Number], key: str, none: str = "") -> Node:
    if not made.value:
        return part(title, pieces.unknown(), f" {none}")
    said: list[Child] = []
    for row in rows(made.rows)[:_SHOWN]:
        when = f" ({date(row['date'])})" if row["date"] else ""
        said += [h("button", row["name"], class_="n", open=f"?filas={key}"), f"{when}: {row['fact']}. "]
    if made.value > _SHOWN:
        said += ["En todo, ", button(shown, key), "."]
    return part(title, *said)
