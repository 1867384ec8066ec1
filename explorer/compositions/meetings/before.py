"""Antes: who organized it, whether they knew each other, what led to it, what was open."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions import organizations
from explorer.compositions.meetings import words
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import date, listing, plural
from graph.analysis.look_back import LookBack
from graph.snapshot import rows

_SHOWN = 3
"""So many are told by name; the number opens them all."""


def column(found: Findings, back: LookBack, shown: Mapping[str, Number]) -> Node:
    return h(
        "section",
        h("h2", "Antes"),
        _organizers(found, back, shown),
        part("Se conocían", acquainted(back, shown)),
        part("Qué lo precedió", _led_to(back, shown)),
        part("Los anteriores de la serie", series(back, shown)) if back.series.value or back.missing else None,
        part("Compromisos abiertos", open_commitments(back, shown)),
        part("Con qué fondos", _funds(back, shown)) if back.funds.value else None,
        class_="meeting-column",
    )


def part(title: str, *said: Child | list[Child]) -> Node:
    """A small heading and what is said under it."""
    return h("div", h("h3", title), h("p", *said), class_="part")


def figure(shown: Mapping[str, Number], key: str, words: str) -> Node:
    """The large number of a column."""
    return h("p", h("span", button(shown, key), class_="headline-figure"), " ", words, class_="headline")


def _organizers(found: Findings, back: LookBack, shown: Mapping[str, Number]) -> Node:
    count = back.organizers.value
    if not count:
        said = "consta quién lo organizó entre las organizaciones en vista"
        return h("div", h("p", pieces.unknown(), f" No {said}.", class_="headline"))
    words = plural(count, "organización lo organizó", "organizaciones lo organizaron")
    return h("div", figure(shown, "organizers", words), h("p", origins(found, back)))


def origins(found: Findings, back: LookBack) -> str:
    """«De Loreto: Arteria Cultural y Estamos en la Calle. De Arte Crecer no consta la región.»"""
    by_region: dict[str, list[str]] = {}
    nowhere = []
    for row in rows(back.organizers.rows):
        if found.scope.region(row["subject"]) is None:
            nowhere.append(row["name"])
        else:
            by_region.setdefault(organizations.where(found, row["subject"]), []).append(row["name"])
    said = [f"De {region}: {_some(names)}." for region, names in sorted(by_region.items())]
    return " ".join([*said, *([f"De {_some(nowhere)} no consta la región."] if nowhere else [])])


def _some(names: list[str], most: int = 6) -> str:
    return listing(names if len(names) <= most else [*names[:most], "otras"])


def acquainted(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    if not back.pairs.value:
        return [pieces.unknown(), " Hacen falta dos organizaciones en la lista."]
    if not back.dated:
        return [pieces.unknown(), " Sin la fecha de este encuentro no se sabe qué fue antes."]
    whole: list[Child] = [button(shown, "pairs"), plural(back.pairs.value, " par", " pares")]
    if not back.acquainted.value:
        return [pieces.unknown(), " Ninguna coincidencia anterior registrada entre los ", *whole, " de su lista."]
    verb = plural(back.acquainted.value, "ya se conocía", "ya se conocían")
    told = [f" {row['name']}: {row['fact']}." for row in rows(back.acquainted.rows)[:_SHOWN]]
    return [button(shown, "acquainted"), " de ", *whole, f" {verb}.", *told]


def _led_to(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    """At most three by name."""
    if not back.led_to.value:
        return [pieces.unknown()]
    said: list[Child] = []
    for row in rows(back.led_to.rows)[-_SHOWN:]:
        when = f", {date(row['date'])}" if row["date"] else ", sin fecha"
        said += [pieces.act(row["name"], words.to(row["subject"])), f"{when}: {row['fact']}. "]
    return [*said, *more(back.led_to.value, shown, "led_to")]


def more(count: int, shown: Mapping[str, Number], key: str, most: int = _SHOWN) -> list[Child]:
    return ["En todo, ", button(shown, key), "."] if count > most else []


def series(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    said: list[Child] = []
    for row in rows(back.series.rows):
        said += [pieces.act(row["name"], words.to(row["subject"])), f", {date(row['date'])}. "]
    return [*said, missing(back.missing)]


def missing(editions: tuple[int, ...]) -> str:
    """«De las ediciones 3.ª y 4.ª no hay fila.»"""
    if not editions:
        return ""
    runs: list[list[int]] = []
    for edition in editions:
        if runs and edition == runs[-1][-1] + 1:
            runs[-1].append(edition)
        else:
            runs.append([edition])
    said = [f"{run[0]}.ª a {run[-1]}.ª" if len(run) > 2 else listing([f"{n}.ª" for n in run]) for run in runs]
    return f"{'De la edición' if len(editions) == 1 else 'De las ediciones'} {listing(said)} no hay fila."


def open_commitments(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    if not back.open.value:
        return [pieces.unknown(), " De ninguna de las presentes consta qué compromiso llevaba."]
    told = [f" «{row['name']}»: {row['fact']}." for row in rows(back.open.rows)[:_SHOWN]]
    return [button(shown, "open"), plural(back.open.value, " abierto.", " abiertos."), *told]


def _funds(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    said: list[Child] = []
    for row in rows(back.funds.rows):
        said += [h("button", row["fact"], class_="n", open="?filas=funds"), f": {row['name']}. "]
    return said
