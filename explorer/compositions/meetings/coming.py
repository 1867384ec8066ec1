"""A meeting still to come: where, whom to invite, and what it would do for the network."""

from collections.abc import Mapping
from datetime import date
from itertools import combinations, product

from explorer import pieces
from explorer.compositions import asking
from explorer.compositions.meetings import guests, words
from explorer.compositions.numbers import Later, Number, button
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.next_meeting import GUESTS, MOST_DRAWN, MOST_GUESTS, NextMeeting, Plan
from explorer.pieces import act
from explorer.state import place
from explorer.words import listing, number, plural, sentence
from graph import dates
from graph.analysis.counts import Count, count
from graph.analysis.meeting_calendar import where
from graph.analysis.tie_rows import organization_rows, pair_rows
from graph.evidence import united
from graph.keys import normal
from graph.meetings import Meeting
from graph.snapshot import rows

QUESTION = "¿Qué haría el próximo encuentro por la red?"
MOST_PAIRS = 20_000
"""More pairs than these open by the groups they are counted from."""
MOST_NAMED = 8


def to_come(found: Findings, today: date) -> list[Meeting]:
    """The meetings on record that may still be to come, today's too, the nearest first."""
    later = [m for m in found.meetings.values() if m.single and m.date and dates.bounds(m.date)[1] >= today]
    return sorted(later, key=lambda m: (dates.bounds(m.date or "")[0], m.id))


def plan(found: Findings, asked: Mapping[str, str | None], today: date) -> Plan:
    """What the address asks for; what it cannot mean is left out."""
    coming = {m.id for m in to_come(found, today)}
    guests = asked.get("invitadas") or ""
    meeting = asked.get("encuentro")
    return Plan(
        host=asked.get("sede"),
        meeting=meeting if meeting in coming else None,
        guests=min(int(guests), MOST_GUESTS) if guests.isdecimal() and len(guests) < 4 else GUESTS,
        preferred=tuple(sorted(filter(None, (asked.get("con") or "").split(",")))),
    )


def numbers(found: Findings, next_: NextMeeting) -> dict[str, Number]:
    """Every number, with its rows."""
    scope = found.scope
    told = next_.effect
    shown = {
        "there": _number("Quienes estarían de todos modos", organization_rows(scope, next_.there)),
        "invited": _number("Quienes estarían", organization_rows(scope, next_.invited)),
        "reached": _number("Las regiones que estarían", _regions(found, next_)),
        "new": Later(
            number(told.new_ties),
            "Parejas que hoy no tienen vínculo",
            lambda: pair_rows(scope, next_.new_pairs(), "hoy no tienen vínculo en esta vista").rows,
        ),
        "joined": Later(number(told.joined), "Parejas que hoy no tienen camino", lambda: _joined(found, next_).rows),
    }
    for at, some in enumerate(next_.invitation.guests):
        shown[f"alike.{at}"] = _number("Cualquiera de ellas", organization_rows(scope, some))
    return shown


def _number(title: str, counted: Count) -> Number:
    return Number(number(counted.value), title, counted.rows)


def _regions(found: Findings, next_: NextMeeting) -> Count:
    names, records = found.gaps.region_names, found.scope.organizations["records"]
    said = []
    for code in next_.reached:
        those = [i for i in next_.invited if found.scope.regions.get(i) == code]
        who = listing(sorted(found.scope.names[i] for i in those)[:MOST_NAMED])
        said.append((code, names[code], who, None, united(*(records[i] for i in those))))
    return count(said)


def _joined(found: Findings, next_: NextMeeting) -> Count:
    parts = next_.joined_pieces()
    if next_.effect.joined <= MOST_PAIRS:
        pairs = [pair for one, other in combinations(parts, 2) for pair in product(one, other)]
        return pair_rows(found.scope, pairs, "hoy no tienen camino; lo tendrían")
    records = found.scope.organizations["records"]
    return count(
        [
            (p[0], found.scope.names[p[0]], f"{number(len(p))} organizaciones", None, united(*(records[i] for i in p)))
            for p in parts
        ]
    )


def page(
    found: Findings,
    next_: NextMeeting,
    shown: Mapping[str, Number],
    filters: Filters,
    coming: list[Meeting],
    asked: Mapping[str, str | None],
) -> Node:
    """The whole page of a plan, as the address asked for it."""
    back = h("p", act("Los encuentros que ya fueron", place("encuentros")), class_="note screen-only")
    if not found.scope.regions or (next_.host is None and not next_.plan.meeting):
        said = "De ninguna organización de esta vista se conoce la región, así que no se puede decir a quién invitar"
        remedy = f"Hace falta la columna «{asking.WHERE}» de la plantilla «organizaciones»."
        return h(
            "div", pieces.answer(QUESTION, said), pieces.empty("Aquí aparece a quién conviene invitar.", remedy), back
        )
    return h(
        "div",
        pieces.answer(QUESTION, *_sentence(found, next_, shown)),
        _origin(found, next_, shown, filters),
        _left_out(found, next_, asked),
        _known(found, next_),
        h("section", h("h2", "A quién invitar"), *guests.section(found, next_, shown), class_="section"),
        h("section", h("h2", "Qué cambiaría"), *_changes(next_, shown), class_="section")
        if len(next_.invited) > 1
        else None,
        h("section", h("h2", "Dónde"), *_where(found, next_), class_="section"),
        h("section", h("h2", "Los que ya tienen fecha"), _coming(next_, coming), class_="section screen-only"),
        back,
        class_="next-sheet",
    )


def _left_out(found: Findings, next_: NextMeeting, asked: Mapping[str, str | None]) -> Node | None:
    """What a link asks for and cannot be: a meeting that was, a region without organizations in this view."""
    if asked.get("encuentro") and not next_.plan.meeting:
        held = found.meetings.get(asked["encuentro"] or "")
        why = f"{held.name} ya fue" if held else "El encuentro que pide el enlace no está en esta vista"
        return h("p", f"{why}: se propone otro.", class_="note", role="status")
    if asked.get("sede") and not next_.plan.meeting and next_.host != asked["sede"]:
        name = found.gaps.region_names.get(asked["sede"] or "", "La sede que pide el enlace")
        return h(
            "p", f"{name} no tiene organizaciones en esta vista: se propone otra sede.", class_="note", role="status"
        )
    return None


def _known(found: Findings, next_: NextMeeting) -> Node | None:
    """Of a meeting on record: when and where it is, who convenes it and what its row says of it."""
    if not next_.plan.meeting:
        return None
    meeting = found.meetings[next_.plan.meeting]
    table = found.snapshot.nodes["Meeting"]
    (row,) = rows(table[table["id"] == meeting.id])
    place_ = ", ".join(filter(None, (row["place"], where(found.snapshot, meeting.id))))
    told: list[Child] = [h("b", meeting.name), ". ", sentence(words.when(meeting)), ". "]
    told += [f"{place_}. "] if place_ else [pieces.unknown("lugar no registrado"), " "]
    told += [f"Convoca: {row['convened_text']}. "] if row["convened_text"] else []
    told += [f"Temas: {row['theme']}. "] if row["theme"] else ["Programa: ", pieces.unknown(), " "]
    told += [f"Nota: {row['note']}"] if row["note"] else []
    return h("p", *told, class_="announced")


def _sentence(found: Findings, next_: NextMeeting, shown: Mapping[str, Number]) -> list[Child]:
    where = _place(found, next_)
    if len(next_.invited) < 2:
        return [f"{where} no se reuniría más de una organización conocida de esta vista: no se puede decir qué haría"]
    return [
        f"{where}, ", button(shown, "invited"), " organizaciones de ", button(shown, "reached"),
        plural(len(next_.reached), " región", " regiones"), " pondrían en contacto a ", button(shown, "new"),
        plural(next_.effect.new_ties, " pareja que hoy no tiene vínculo", " parejas que hoy no tienen vínculo"),
    ]  # fmt: skip


def _place(found: Findings, next_: NextMeeting) -> str:
    if next_.plan.meeting:
        return f"En {words.the(found.meetings[next_.plan.meeting].name)}"
    return f"En {found.gaps.region_names[next_.host or '']}"


def _origin(found: Findings, next_: NextMeeting, shown: Mapping[str, Number], filters: Filters) -> Node:
    known, whole = len(found.scope.regions), len(found.scope.names)
    first, last = filters.span
    there = len(next_.there)
    anyway = plural(there, " ya está", " ya están") + " en la lista"
    if not next_.plan.meeting:
        anyway = plural(there, " es", " son") + " de la región"
    return pieces.origin(
        pieces.coverage_bar(known, whole, f"De {known} de {whole} organizaciones se conoce la región"),
        f"{first} a {last}" if first != last else str(first),
        f"vínculo: {filters.rule()}",
        "con instituciones" if filters.view.institutions else "solo sociedad civil",
        [button(shown, "there"), anyway],
        "se supone que todas las que van se conocen ahí",
        "que hoy no conste un vínculo no quiere decir que no exista",
    )


def _changes(next_: NextMeeting, shown: Mapping[str, Number]) -> list[Child]:
    told = next_.effect
    without = "Todas las que irían ya tienen camino entre sí: ninguna pareja ganaría uno."
    path: list[Child] = [without]
    if told.joined:
        path = [button(shown, "joined"), plural(told.joined, " pareja que hoy no tiene", " parejas que hoy no tienen"),
                " ninguna cadena de vínculos la ", plural(told.joined, "tendría", "tendrían"), "."]  # fmt: skip
    said: list[Child] = [h("p", *path)]
    if next_.half is not None:
        low, high = (round(next_.half.loc["new_ties", side]) for side in ("low", "high"))
        few = len(next_.invited) // 2
        between = (
            f"{number(low)} y {number(high)} parejas" if low != high else f"{low} {plural(low, 'pareja', 'parejas')}"
        )
        lead = "entre " if low != high else ""
        said.append(
            h(
                "p",
                f"Si solo asisten {few}, pondrían en contacto a {lead}{between} (en 9 de cada 10 sorteos de quién va).",
            )
        )
    elif len(next_.invited) > MOST_DRAWN:
        said.append(h("p", f"Con más de {MOST_DRAWN} no se calcula qué pasa si solo asisten algunas.", class_="note"))
    return said


def _where(found: Findings, next_: NextMeeting) -> list[Child]:
    names = found.gaps.region_names
    best = sorted(names[hosts[0]] for hosts in next_.hosts["hosts"])
    said = listing(best)
    near = f"{said} es la región" if len(best) == 1 else f"{said} son, por igual, las regiones"
    lead = f"Donde hay organizaciones conocidas, {near} desde donde menos fronteras se cruzan para reunirlas."
    other: list[Child] = []
    for code, name in sorted(names.items(), key=lambda pair: normal(pair[1])):
        shown = h("b", name) if code == next_.host else act(name, place(sede=code, encuentro="", con=""))
        other += [" · " if other else "", shown]
    return [
        h("p", lead) if best else None,
        h("p", "Se cuentan fronteras entre regiones, no horas de viaje.", class_="note"),
        h("p", "Con otra sede: ", *other, class_="screen-only"),
    ]


def _coming(next_: NextMeeting, coming: list[Meeting]) -> Node:
    if not coming:
        return h("p", "No consta ningún encuentro con fecha por venir: cárguelo con la plantilla «encuentros».")
    items = [
        h("li", h("b", m.name) if m.id == next_.plan.meeting else act(m.name, place(encuentro=m.id, sede="", con="")),
          ", ", words.when(m))
        for m in coming
    ]  # fmt: skip
    return h("ul", items, class_="facts")
