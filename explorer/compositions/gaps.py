"""Vacíos: where coordination is missing, and where it hangs on one organization."""

from collections.abc import Mapping

import pandas as pd

from explorer import pieces
from explorer.compositions import (
    asking,
    dependence,
    matrix,
    matrix_picture,
    meeting_gaps,
    mixing,
    sharing,
    unreached,
)
from explorer.compositions.matrix import Square
from explorer.compositions.numbers import Number, button
from explorer.exports import Picture
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.state import place
from explorer.words import listing, number, plural
from graph.analysis.coordination import BRIDGE, UNKNOWN, WORK
from graph.analysis.tie_rows import organization_rows, tie_rows
from graph.snapshot import rows

QUESTION = "¿Dónde falta coordinación?"


def square(found: Findings, by: str | None) -> Square:
    """The square of regions, or of groups when they are asked for."""
    if by == "grupo":
        names = {str(id_): name or str(id_) for id_, name in found.gaps.groups["name"].items()}
        records = {str(id_): said for id_, said in found.gaps.groups["records"].items()}
        return Square("grupo", found.gaps.by_group, names, records, "grupo", "grupos", "Otros", numbered=True)
    names = found.gaps.region_names
    records = {str(code): said for code, said in found.presence.regions["records"].items()}
    return Square("celda", found.gaps.by_region, names, records, "región", "regiones", "Otras")


def numbers(
    found: Findings, by: str | None = None, without: str | None = None, plenaries: bool = True
) -> dict[str, Number]:
    """Every number of the page, with its rows."""
    coverage = found.coverage
    here = square(found, by)
    known = {
        "meetings": ("Encuentros de los que se sabe", coverage.meetings.rows),
        "some": ("Encuentros con algún nombre conocido", coverage.some_names.rows),
        "complete": ("Encuentros con la lista completa", coverage.complete.rows),
        "organizations": ("Organizaciones en la vista", coverage.organizations.rows),
    }
    shown = {key: Number(number(len(table)), title, table) for key, (title, table) in known.items()}
    shown |= matrix.numbers(here, lambda row: _cell(found, row))
    shown |= (
        mixing.numbers(found, by)
        | unreached.numbers(found)
        | sharing.numbers(found)
        | meeting_gaps.numbers(found, plenaries)
    )
    return shown | dependence.numbers(found, dependence.chosen(found, without))


def _cell(found: Findings, row: Mapping[str, object]) -> pd.DataFrame:
    """What a cell of the square opens: its ties, the bridges, or the meetings at which two coincided."""
    if row["state"] == WORK:
        return tie_rows(found.ties, row["ties"]).rows
    if row["state"] == BRIDGE:
        return organization_rows(found.scope, row["bridges"], "las une, y no hay otro vínculo").rows
    return tie_rows(found.gaps.met, row["met"]).rows


def page(
    found: Findings,
    shown: Mapping[str, Number],
    filters: Filters,
    by: str | None = None,
    without: str | None = None,
    writes: bool = False,
    plenaries: bool = True,
) -> Node:
    """The whole page; `writes` where what becomes of an introduction can be noted, `plenaries` whether they count
    for who meets less than expected."""
    if not found.scope.names:
        return _empty()
    here = square(found, by)
    organization = dependence.chosen(found, without)
    tested = meeting_gaps.section(found, shown, plenaries)
    answers = meeting_gaps.answers(found, plenaries)
    return h(
        "div",
        pieces.answer(QUESTION, *(meeting_gaps.sentence(found, plenaries) or _sentence(found, shown))),
        _origin(found, shown, filters, here),
        h(
            "div",
            h("section", *_square(found, shown, here), class_="coordination"),
            dependence.section(found, shown, organization, writes),
            class_="gaps",
        ),
        h("div", tested, class_="section") if answers else None,
        h("section", h("h2", f"Lo mismo en tabla, por {here.one}"), matrix.twin(here, shown), class_="section"),
        mixing.section(found, shown, by),
        h(
            "div",
            unreached.section(found, shown),
            sharing.section(found, shown),
            None if answers else tested,
            class_="missing",
        ),
    )


def pictures(
    found: Findings, shown: Mapping[str, Number], by: str | None = None, without: str | None = None
) -> dict[str, Picture]:
    """What can be taken away as a picture: the square, and the parts that a loss leaves."""
    here, organization = square(found, by), dependence.chosen(found, without)
    drawn = {f"Quién trabaja con quién, por {here.one}": matrix_picture.picture(here, shown)} if here.order else {}
    if organization and (loss := found.gaps.without(organization)).lost:
        drawn[f"Sin {found.scope.names[organization]}"] = Picture(dependence.picture(found, organization, loss))
    return drawn


def _sentence(found: Findings, shown: Mapping[str, Number]) -> list[Child]:
    """«No consta vínculo directo entre regiones; un par se une, solo por un puente»."""
    table = found.gaps.by_region
    apart = table[table["one"] != table["other"]]
    direct, over = (apart[apart["state"] == state] for state in (WORK, BRIDGE))
    if not found.scope.regions:
        return [
            "De ninguna organización de esta vista se conoce la región, así que no se puede decir qué regiones faltan"
        ]
    names = found.gaps.region_names
    joined: list[Child] = []
    if len(over) == 1:
        row = rows(over)[0]
        pair = f"{names[row['one']]} y {names[row['other']]}"
        who = listing([found.scope.names[id_] for id_ in row["bridges"]])
        joined = [f"; {pair} se unen solo por {who}"]
    elif len(over):
        joined = ["; ", str(len(over)), " pares se unen solo por una organización puente"]
    if direct.empty:
        return ["No consta ningún vínculo directo entre dos regiones", *joined]
    pairs = plural(len(direct), " par de regiones tiene", " pares de regiones tienen")
    first = rows(direct)[0]
    if len(direct) == 1:
        return [f"Solo {names[first['one']]} y {names[first['other']]} tienen un vínculo directo", *joined]
    return [str(len(direct)), f"{pairs} un vínculo directo", *joined]


def _origin(found: Findings, shown: Mapping[str, Number], filters: Filters, here: Square) -> Node:
    known = [row for row in rows(here.table) if row["one"] != row["other"]]
    silent = sum(row["state"] == UNKNOWN for row in known)
    first, last = filters.span
    said = f"De {len(known)} pares de {here.many} hay registro en {len(known) - silent}"
    unknown: list[Child] = ["de ", button(shown, f"{here.key}.{UNKNOWN}"), f" pares de {here.many} no se puede saber"]
    return pieces.origin(
        pieces.coverage_bar(len(known) - silent, len(known), said),
        f"{first} a {last}" if first != last else str(first),
        f"vínculo: {filters.rule()}",
        "con instituciones" if filters.view.institutions else "solo sociedad civil",
        unknown if silent else "hay registro en todas",
        [
            "de ", button(shown, "meetings"), " encuentros se conoce algún nombre en ", button(shown, "some"),
            " y la lista completa en ", button(shown, "complete"),
        ],
    )  # fmt: skip


def _square(found: Findings, shown: Mapping[str, Number], here: Square) -> list[Child]:
    over = here.table[here.table["state"] == BRIDGE]
    chosen = None if over.empty else (str(over["one"].iloc[0]), str(over["other"].iloc[0]))
    other = act("Por grupo", place(por="grupo")) if here.key == "celda" else act("Por región", place(por=""))
    head = h("h2", f"Quién trabaja con quién, por {here.one} ", other)
    inside = "cada región" if here.key == "celda" else "cada grupo"
    note = (
        f"En la diagonal, los vínculos dentro de {inside} (cero, ninguno; raya, una sola organización); "
        "fuera de ella, entre dos."
    )
    if not here.order:
        return [head, pieces.empty(f"Aquí aparece quién trabaja con quién, por {here.one}.", _MISSING[here.key])]
    return [head, h("p", note, class_="note"), matrix.picture(here, shown, chosen)]


_MISSING = {
    "celda": f"Hace falta la región de las organizaciones: columna «{asking.WHERE}» de la plantilla «organizaciones».",
    "grupo": "Hacen falta los integrantes de los grupos: plantilla «membresias».",
}


def _empty() -> Node:
    return h(
        "div",
        pieces.answer(QUESTION, "Todavía no consta ninguna organización en esta vista"),
        pieces.empty(
            "Aquí aparece quién trabaja con quién, y de quién depende el contacto.",
            "Cargue las plantillas «organizaciones», «membresias» y «asistencias».",
        ),
    )
