"""Every number of the page Encuentros, with exactly its rows."""

from explorer.compositions.meetings import since
from explorer.compositions.numbers import Number
from explorer.findings import Findings
from explorer.words import number
from graph.analysis.counts import Count, count
from graph.analysis.meeting_calendar import left_out, told
from graph.meetings import Meeting

_TITLES = {
    "organizers": "Quiénes lo organizaron",
    "pairs": "Pares de organizaciones en la lista",
    "acquainted": "Pares que ya se conocían",
    "led_to": "Qué lo precedió",
    "series": "Los anteriores de la serie",
    "open": "Compromisos abiertos de las presentes",
    "listed": "Quiénes constan en la lista",
    "apart": "Quiénes constan y no están en la vista",
    "encounters": "Primeros encuentros",
    "ties": "Primer vínculo de trabajo que consta",
    "tied": "Organizaciones de esos vínculos",
    "arrived": "Regiones con su primera huella aquí",
    "held_first": "Primer encuentro celebrado en la región",
    "born": "Lo que nació",
    "delivered": "Lo que salió de ahí",
    "promised": "Lo que se prometió",
    "followed": "Lo que se cumplió",
    "funds": "Con qué fondos",
}


def numbers(found: Findings, meeting: str | None) -> dict[str, Number]:
    """Those of the calendar, and those of the chosen meeting."""
    coverage = found.coverage
    named = {
        "all": ("Encuentros de los que se sabe", coverage.meetings),
        "some": ("Encuentros con algún nombre conocido", coverage.some_names),
        "complete": ("Encuentros con la lista completa", coverage.complete),
        "undated": ("Encuentros sin fecha", coverage.undated),
        "left_out": ("Encuentros que los años en vista dejan fuera", left_out(found.snapshot, found.scope)),
    }
    for id_, (here, apart) in found.listings.items():
        title = f"En la lista: {found.meetings[id_].name}"
        named |= {f"list.{id_}": (title, here), f"rest.{id_}": (f"{title}, fuera de la vista", apart)}
    several = found.calendar[found.calendar["stands_for"] > 1]["meeting"]
    named |= {f"many.{id_}": _several(found.meetings[id_]) for id_ in {*several, *([meeting] if meeting else [])}}
    if meeting is not None:
        back = found.look_back(meeting)
        named |= {key: (title, getattr(back, key)) for key, title in _TITLES.items()}
        named |= {
            f"encounters.{grade}": (f"Primeros encuentros de grado {grade}", made)
            for grade, made in back.by_grade.items()
        }
        named["told"] = ("Todo lo que consta de este encuentro", told(found.snapshot, back.meeting))
    shown = {key: Number(number(made.value), title, made.rows) for key, (title, made) in named.items()}
    return shown | since.numbers(found, meeting)


def _several(m: Meeting) -> tuple[str, Count]:
    """A row that stands for several meetings is as many rows."""
    return m.name, count([(m.id, m.name, "ningún nombre conocido", m.date, m.records)] * m.stands_for)
