"""The card of an organization: what it is, its ties with what they rest on, its groups, meetings and commitments."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from explorer import pieces
from explorer.compositions import holding, network_chance, network_place
from explorer.compositions.holding import LINKED, TIES
from explorer.compositions.numbers import Number, button
from explorer.drawings import sample
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pages import BY_PATH
from explorer.state import place
from explorer.symbols import inline, symbol_of
from explorer.words import date, listing, number, plural
from graph import vocabularies as v
from graph.analysis.connections import evidence_of, parts_without, ties_of
from graph.analysis.counts import COLUMNS, Count
from graph.evidence import Evidence, united
from graph.facts import begins
from graph.keys import normal
from graph.snapshot import rows
from graph.ties import GRADES

_SECTIONS = {
    "membership": ("Grupos", "grupo", "grupos", ("membership",)),
    "meeting": ("Encuentros", "encuentro", "encuentros", ("meeting", "convening")),
    "commitment": ("Compromisos", "compromiso", "compromisos", ("commitment", "issuing", "follow-up", "pledge")),
    "other": ("Además", "dato", "datos", ("joining", "recognition", "relation")),
}
_MOST = 6
"""Facts that a section names; its number opens them all."""


def numbers(found: Findings, id_: str) -> dict[str, Number]:
    """Every number of the card."""
    name = found.scope.names[id_]
    shown = {"itself": _number(f"Qué consta de {name}", _itself(found, id_))}
    for grade in GRADES:
        shown[f"own.{grade}"] = _number(f"{name}: {GRADES[grade]}", ties_of(found.ties, {grade}, id_))
    for other in found.ties[id_]:
        shown[f"tie.{other}"] = _number(f"{name} y {found.scope.names[other]}", evidence_of(found.ties, id_, other))
    for key, (title, *_, kinds) in _SECTIONS.items():
        shown[f"facts.{key}"] = _number(f"{name}: {title.lower()}", _facts(found, id_, kinds))
    shown["parts"] = _number(f"Sin {name}", _parts(found, id_))
    shown |= network_place.numbers(found, id_) | network_chance.numbers(found, id_)
    return shown | holding.numbers(found, TIES) | holding.numbers(found, LINKED)


def _number(title: str, count: Count) -> Number:
    return Number(number(count.value), title, count.rows)


def _itself(found: Findings, id_: str) -> Count:
    row = found.scope.organizations.loc[id_]
    one = (id_, row["name"], row["kind"] or "", None, row["records"])
    return Count(pd.DataFrame([one], columns=COLUMNS, dtype=object))


def _facts(found: Findings, id_: str, kinds: tuple[str, ...]) -> Count:
    """What names it, one row for each thing it is named with; what its ties already say is left out."""
    own = found.facts.loc[[id_]] if id_ in found.facts.index else found.facts.iloc[:0]
    told = {record for tie in found.ties[id_].values() for e in tie["evidence"] for record in e.records}
    things: dict[str, list[Mapping[str, Any]]] = {}
    for fact in rows(own):
        if fact["kind"] in kinds and not (fact["kind"] == "relation" and told.issuperset(fact["records"])):
            things.setdefault(fact["via"], []).append(fact)
    said = [_thing(via, facts) for via, facts in things.items()]
    said.sort(key=lambda row: (row[3] or "", row[1]), reverse=True)
    return Count(pd.DataFrame(said, columns=COLUMNS, dtype=object))


def _thing(via: str, facts: Sequence[Mapping[str, Any]]) -> tuple[Any, ...]:
    """A meeting that it convened and was at is one meeting."""
    convened = len({fact["kind"] for fact in facts}) > 1 and any(fact["kind"] == "convening" for fact in facts)
    words = [fact["fact"] for fact in facts if not (convened and fact["kind"] == "convening")]
    said = "; ".join(dict.fromkeys([*words, "lo convocó"] if convened else words))
    when = [date for fact in facts if (date := _began(fact))]
    return via, facts[0]["via_name"] or said, said, min(when, default=None), united(*(f["records"] for f in facts))


def _began(fact: Mapping[str, str]) -> str | None:
    return begins(fact["date"], fact["since"], fact["until"])


def _parts(found: Findings, id_: str) -> Count:
    """What is left, piece by piece, of those who are joined to it; nothing where they stay together."""
    names, graph = found.scope.names, found.ties
    said: list[tuple[Any, ...]] = []
    parts = parts_without(graph, id_)
    for part in parts if len(parts) > 1 else []:
        inside = graph.subgraph([*part, id_]).edges(data=True)
        records = united(*(e.records for *_, tie in inside for e in tie["evidence"]))
        those = f"{len(part)} {plural(len(part), 'organización', 'organizaciones')}"
        said.append((part[0], listing(sorted((names[other] for other in part), key=normal)), those, None, records))
    return Count(pd.DataFrame(said, columns=COLUMNS, dtype=object))


def card(found: Findings, shown: Mapping[str, Number], id_: str, regions: Mapping[str, str]) -> Node:
    """The card of an organization in view."""
    row = found.scope.organizations.loc[id_]
    symbol = symbol_of(row["kind"], row["institution"])
    return h(
        "section",
        h("div", inline(symbol), h("h2", row["name"]), class_="card-name"),
        _what(found, shown, id_),
        h("p", "Región: ", _region(row, regions)),
        _bridge(found, id_, regions),
        network_place.told(found, shown, id_, regions),
        holding.of(found, shown, id_),
        _without(found, shown, id_),
        _acts(id_),
        [_grade(found, shown, id_, grade, regions) for grade in (5, 4, 3, 2, 1)],
        network_chance.told(found, shown, id_),
        None if found.ties[id_] else h("p", pieces.unknown("no consta ningún vínculo en esta vista")),
        [_section(shown, key) for key in _SECTIONS],
        class_="net-card",
        aria_label=f"Ficha de {row['name']}",
    )


def _what(found: Findings, shown: Mapping[str, Number], id_: str) -> Node:
    """What it says it is, since when, and under which other names."""
    table = found.snapshot.nodes["Organization"]
    node = rows(table[table["id"] == id_])[0]
    kind = node["kind"] or ("institución" if node["sector"] in v.SECTOR.meaning(v.INSTITUTION) else "")
    said = kind[:1].upper() + kind[1:] if kind else "Sin tipo registrado"
    founded = f", fundada en {date(node['founded'])}" if node["founded"] else ""
    others = f" También: {listing(list(node['aliases']))}." if node["aliases"] else ""
    point = " Punto de Cultura." if node["is_culture_point"] else ""
    source = h("button", "fuente", class_="act", open="?filas=itself")
    return h("p", f"{said}{founded}.{point}{others} ", source, class_="what")


def _region(row: pd.Series, regions: Mapping[str, str]) -> Node:
    code = row["region"]
    if code not in regions:
        return pieces.unknown("no registrada")
    where = place("regiones", region=code)
    name = pieces.act(regions[code], where) if "regiones" in BY_PATH else h("span", regions[code])
    return h("span", name, " (deducida)" if row["inferred"] else None)


def _bridge(found: Findings, id_: str, regions: Mapping[str, str]) -> Node | None:
    """«Único puente entre Cusco y Piura»: no tie joins the two, and nobody else without region stands between them."""
    bridges = found.presence.bridges
    sole = bridges[~bridges.duplicated(["region", "other"], keep=False) & (bridges["subject"] == id_)]
    pairs = [f"{regions[pair['region']]} y {regions[pair['other']]}" for pair in rows(sole)]
    return h("p", h("b", "Único puente"), f" entre {'; entre '.join(pairs)}.") if pairs else None


def _without(found: Findings, shown: Mapping[str, Number], id_: str) -> Node | None:
    """«Sin ella, las otras 9 de su grupo quedan en 2 partes»."""
    if not len(shown["parts"].rows):
        return None
    rest = sum(len(part) for part in parts_without(found.ties, id_))
    return h("p", f"Sin ella, las otras {rest} de su grupo quedan en ", button(shown, "parts"), " partes.")


def _acts(id_: str) -> Node:
    return h(
        "p",
        h("button", "¿Cómo llego?", class_="do first", open=place(organizacion=id_, hacia="elegir")),
        h("button", "Vecindad", class_="do", open=place(organizacion=id_, pasos="1", hacia=None)),
        h("button", "Quitar", class_="act", open=place(organizacion=None, pasos=None, hacia=None)),
        class_="acts",
    )


def _grade(
    found: Findings, shown: Mapping[str, Number], id_: str, grade: int, regions: Mapping[str, str]
) -> Node | None:
    """Its ties of one grade, each with what it rests on."""
    if not len(shown[f"own.{grade}"].rows):
        return None
    others = [other for other, tie in found.ties[id_].items() if tie["grade"] == grade]
    others.sort(key=lambda other: (normal(found.scope.names[other]), other))
    name = GRADES[grade][:1].upper() + GRADES[grade][1:]
    head = h("p", sample(grade, 34), h("b", name), button(shown, f"own.{grade}"), class_="grade-head")
    return h("div", head, h("ul", [_tie(found, id_, other, regions) for other in others], class_="ties"))


def _tie(found: Findings, id_: str, other: str, regions: Mapping[str, str]) -> Node:
    row = found.scope.organizations.loc[other]
    said = listing(list(dict.fromkeys(because(e) for e in strongest(found, id_, other)))[:2])
    return h(
        "li",
        inline(symbol_of(row["kind"], row["institution"])),
        h("button", row["name"], class_="who", open=place(organizacion=other)),
        h("span", regions.get(row["region"] or "", ""), class_="where"),
        h("p", f"{said} · ", h("button", "fuente", class_="act", open=f"?filas=tie.{other}")),
    )


def strongest(found: Findings, one: str, other: str) -> list[Evidence]:
    """What a tie rests on, the strongest and then the latest first."""
    said = found.ties.edges[one, other]["evidence"]
    return sorted(said, key=lambda e: (e.grade, e.date), reverse=True)


def because(evidence: Evidence) -> str:
    """What two have in common, in a few words."""
    when = f", {date(evidence.date)}" if evidence.date else ""
    return {
        "meeting": f"en «{evidence.name}»{when}",
        "organized": f"organizaron «{evidence.name}»{when}",
        "group": f"en {evidence.name}",
        "relation": evidence.detail,
        "commitment": f"llevan «{evidence.name}»",
        "follow-up": f"nombradas en «{evidence.name}»{when}",
    }[evidence.kind]


def _section(shown: Mapping[str, Number], key: str) -> Node | None:
    """Facts of one kind, the latest first."""
    title, one, many, _ = _SECTIONS[key]
    facts = shown[f"facts.{key}"].rows
    if not len(facts):
        return h("p", h("b", title), " ", pieces.unknown(), class_="fact-head") if key != "other" else None
    items: list[Node] = []
    for fact in rows(facts)[:_MOST]:
        when = f"{date(fact['date'])}: " if fact["date"] else ""
        items.append(h("li", h("span", when, class_="where"), _linked(key, fact)))
    rest = len(facts) - len(items)
    head = h("p", h("b", title), button(shown, f"facts.{key}"), class_="fact-head")
    more: Child = f"y {rest} {plural(rest, one, many)} más" if rest > 0 else None
    return h("div", head, h("ul", items, class_="facts"), h("p", more, class_="note") if more else None)


def _linked(key: str, fact: Mapping[str, str]) -> Child:
    """The fact, leading to its own page where there is one."""
    pages = {"meeting": ("encuentros", "encuentro"), "commitment": ("compromisos", "compromiso")}
    path, parameter = pages.get(key, ("", ""))
    if path in BY_PATH and fact["subject"].startswith(("meeting:", "commitment:")):
        return pieces.act(fact["fact"], place(path, **{parameter: fact["subject"]}))
    return fact["fact"]
