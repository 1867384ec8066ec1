"""What a meeting did for the network, in one sentence, and what that rests on."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions.meetings import words
from explorer.compositions.numbers import Number, button
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import plural
from graph.analysis.look_back import LookBack
from graph.analysis.meeting_calendar import where
from graph.snapshot import rows


def sentence(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    """«El Quinto Encuentro dejó 3 vínculos de trabajo entre 3 organizaciones y 1 agenda»."""
    name = back.meeting.name
    if not back.meeting.single:
        return [
            f"La fila «{name}» vale por ",
            button(shown, f"many.{back.meeting.id}"),
            " encuentros, y de ninguno se conoce la lista",
        ]
    made = [*_ties(back, shown), *_papers(back, shown)]
    if made and back.dated:
        return [f"{words.sentence(words.the(name))} dejó ", *_joined(made)]
    if made:
        return [f"En {words.the(name)}, sin fecha, constan ", *_joined(made)]
    if back.listed.value > 1:
        return [f"{words.sentence(words.the(name))} juntó a ", *_listed(back, shown), _nothing_new(back)]
    if back.listed.value:
        return [f"{words.sentence(words.of(name))} consta ", *_listed(back, shown), ": falta su lista"]
    if back.apart.value:
        only = plural(back.apart.value, "solo consta ", "solo constan ")
        return [
            f"{words.sentence(words.of(name))} {only}",
            button(shown, "apart"),
            " que la vista deja fuera: falta su lista",
        ]
    return [f"{words.sentence(words.of(name))} no se conoce la lista: no se sabe qué hizo por la red"]


def _ties(back: LookBack, shown: Mapping[str, Number]) -> list[list[Child]]:
    if back.ties.value:
        ties = plural(back.ties.value, " vínculo de trabajo", " vínculos de trabajo")
        ends: list[Child] = [" entre ", button(shown, "tied"), " organizaciones"]
        return [[button(shown, "ties"), ties, *ends]]
    if back.dated and back.encounters.value:
        words_ = plural(back.encounters.value, " primer encuentro", " primeros encuentros")
        return [[button(shown, "encounters"), f"{words_} entre organizaciones"]]
    return []


def _papers(back: LookBack, shown: Mapping[str, Number]) -> list[list[Child]]:
    found: list[list[Child]] = []
    if back.delivered.value:
        found.append([button(shown, "delivered"), plural(back.delivered.value, " agenda", " agendas")])
    if back.promised.value:
        found.append([button(shown, "promised"), plural(back.promised.value, " compromiso", " compromisos")])
    return found


def _joined(parts: list[list[Child]]) -> list[Child]:
    said: list[Child] = []
    for place, part in enumerate(parts):
        joint = "" if not place else " y " if place == len(parts) - 1 else ", "
        said += [joint, *part]
    return [child for child in said if child != ""]


def _listed(back: LookBack, shown: Mapping[str, Number]) -> list[Child]:
    return [button(shown, "listed"), plural(back.listed.value, " organización", " organizaciones")]


def _nothing_new(back: LookBack) -> str:
    return ", que ya se habían encontrado" if back.dated else "; sin fecha, no se sabe si por primera vez"


def origin(found: Findings, back: LookBack, shown: Mapping[str, Number], filters: Filters, why: str) -> Node:
    meeting = back.meeting
    listed = back.listed.value + back.apart.value
    known = {"complete": 1.0, "none": 0.0}.get(back.known, listed / meeting.stated if meeting.stated else 0.0)
    told = "La lista es completa" if back.known == "complete" else "La lista no se conoce entera"
    who = "con instituciones" if filters.view.institutions else "sin instituciones"
    outside = [] if meeting.id in set(found.calendar["meeting"]) else [pieces.unknown("fuera de los años en vista")]
    parts: list[Child | list[Child]] = [
        *outside,
        where(found.snapshot, meeting.id) or pieces.unknown("lugar no registrado"),
        words.when(meeting) if meeting.date else pieces.unknown("sin fecha"),
        *_stated(found, meeting.id),
        who,
        f"vínculo: {filters.rule()}",
        "lo primero se busca en todos los años",
        [button(shown, "told"), plural(shown["told"].rows.shape[0], " fila habla", " filas hablan"), " de él", why],
    ]
    return pieces.origin(pieces.coverage_bar(round(100 * min(known, 1.0)), 100, told), *parts)


def _stated(found: Findings, meeting: str) -> list[Child | list[Child]]:
    """How many the source says there were, as it writes it."""
    table = found.snapshot.nodes["Meeting"]
    for row in rows(table[table["id"] == meeting]):
        said = row["count_text"] or (f"{row['participants']} participantes" if row["participants"] else "")
        if said:
            return [["la fuente dice: ", h("button", said, class_="n", open="?filas=told")]]
    return []
