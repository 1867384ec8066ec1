"""Which other regions what was known in the selected one could have come to, from meeting to meeting, and by when."""

from collections.abc import Mapping
from datetime import date as day

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.state import place
from explorer.words import date, number, plural, spelled
from graph.analysis.counts import count
from graph.evidence import united
from graph.snapshot import rows


def numbers(found: Findings, region: str | None) -> dict[str, Number]:
    """The regions that it could have come to, and the dated lists that it could have travelled by."""
    if region not in found.gaps.region_names:
        return {}
    names, records = found.gaps.region_names, found.scope.organizations["records"]
    said = []
    for row in rows(found.news_from(region)):
        through = found.meetings[row["through"]]
        fact = f"por {found.scope.names[row['organization']]}, en «{through.name}»"
        proof = united(records[row["organization"]], through.records)
        said.append((row["region"], names[row["region"]], fact, through.date, proof))
    dated = [m for m in found.meetings.values() if m.id in found.listings and m.date]
    lists = count(
        [
            (m.id, m.name, "lista con algún nombre", m.date, m.records)
            for m in dated
            if found.listings[m.id][0].value > 1
        ]
    )
    reached = count(said)
    return {
        "news.reached": Number(number(reached.value), f"A dónde pudo llegar desde {names[region]}", reached.rows),
        "news.lists": Number(number(lists.value), "Listas con fecha y dos nombres o más en vista", lists.rows),
    }


def section(found: Findings, shown: Mapping[str, Number], region: str) -> Node:
    """One sentence, a row for each region reached, and from what."""
    head = h("h3", "Hasta dónde pudo llegar una noticia")
    name, reached = found.gaps.region_names[region], found.news_from(region)
    origin = h(
        "p",
        h("b", "De dónde sale"),
        h("span", button(shown, "news.lists"), " listas con fecha y dos nombres o más", class_="part"),
        h("span", "de un encuentro a otro de un día posterior", class_="part"),
        h("span", "dice lo que fue posible, no lo que se contó", class_="part"),
        class_="origin",
    )
    if region not in found.scope.regions.values():
        return h("div", head, h("p", "No consta ninguna organización suya, así que no hay desde dónde contarlo."))
    if reached.empty:
        said = f"Con las listas que se conocen, lo que se supiera en {name} no llega a ninguna otra región: en ninguna "
        return h("div", head, h("p", f"{said}que tenga fecha consta alguien de {name} con alguien de otra."), origin)
    first = rows(reached)[0]
    where = f"{found.gaps.region_names[first['region']]}, {_when(found, first)}."
    sentence: list[Child] = [
        f"De encuentro en encuentro, lo que se supiera en {name} pudo llegar a ",
        button(shown, "news.reached"),
        plural(len(reached), f" región más: {where}", f" regiones más; primero a {where}"),
    ]
    return h("div", head, h("p", *sentence), _table(found, region), origin)


def _when(found: Findings, row: Mapping[str, object]) -> str:
    """No more exact than the date of the meeting that it came by."""
    said = found.meetings[str(row["through"])].date
    return f"en {date(said)}" if said and len(said) < 10 else f"el {date(said)}"


def _table(found: Findings, region: str) -> Node:
    names = found.gaps.region_names
    lines: list[list[Child]] = []
    for row in rows(found.news_from(region)):
        meeting = found.meetings[row["through"]]
        steps = "un encuentro" if row["meetings"] == 1 else f"{spelled(row['meetings'])} encuentros"
        sure = "en cualquier orden" if isinstance(row["worst"], day) else "según el orden de fechas que no se saben"
        last = act(meeting.name, place("encuentros", encuentro=meeting.id))
        lines.append([names[row["region"]], date(meeting.date), steps, last, sure])
    headers = ["Región", "Pudo llegar", "Tras", "El último fue", "Se cumple"]
    return pieces.table(headers, lines, f"A dónde pudo llegar desde {names[region]}")
