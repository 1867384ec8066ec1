"""The text of one meeting for the minutes: the same content as the page, without marks."""

from collections.abc import Mapping

from explorer.compositions.meetings import after, before, words
from explorer.compositions.numbers import Number
from explorer.findings import Findings
from explorer.lamina import Child, h, text
from explorer.words import date
from graph.analysis.counts import Count
from graph.analysis.look_back import LookBack
from graph.snapshot import rows

_KNOWN = {"complete": "lista completa", "some": "lista conocida en parte", "none": "lista no conocida"}


def minutes(found: Findings, back: LookBack, shown: Mapping[str, Number], where: str) -> str:
    """Lines of plain text; what is not known is said."""
    lines = [
        back.meeting.name,
        ", ".join(filter(None, (where, words.when(back.meeting)))),
        "",
        "ANTES",
        *_named("Lo organizaron", back.organizers),
        f"Se conocían: {_read(before.acquainted(back, shown))}",
        *_dated("Lo precedió", back.led_to),
        *_dated("De la misma serie", back.series),
        before.missing(back.missing),
        f"Compromisos abiertos: {_read(before.open_commitments(back, shown))}",
        "",
        "DURANTE",
        f"Organizaciones conocidas: {back.listed.value} ({_KNOWN[back.known]})",
        *[f"- {row['name']}" + (f": {row['fact']}" if row["fact"] else "") for row in rows(back.listed.rows)],
        *_named("Constan también, fuera de la vista", back.apart),
        "",
        "DESPUÉS",
        f"Vínculos de trabajo {'que constan por primera vez' if back.dated else 'sin fecha'}: {back.ties.value}",
        *[f"- {row['name']} ({row['fact']})" for row in rows(back.ties.rows)],
        f"Primeros encuentros: {_read(after.encounters(back, shown))}",
        f"Regiones que llegaron: {_read(after.regions(back, shown))}",
        *_dated("Nació", back.born),
        *_dated("Se entregó", back.delivered),
        *_dated("Se prometió", back.promised),
        *(_dated("Se cumplió", back.followed) or ["Se cumplió: no consta ningún seguimiento."]),
        "",
        "«No consta» quiere decir que no está registrado, no que no ocurriera.",
    ]  # fmt: skip
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept)


def _read(said: list[Child]) -> str:
    read = " ".join(text(h("p", *said)).split())
    return read.replace("no consta ", "no consta. ", 1) if read.startswith("no consta ") else read


def _named(title: str, made: Count) -> list[str]:
    return [f"{title}: {', '.join(made.rows['name'])}"] if made.value else []


def _dated(title: str, made: Count) -> list[str]:
    return [
        f"{title}: {row['name']}, {date(row['date'])}" + (f" ({row['fact']})" if row["fact"] else "")
        for row in rows(made.rows)
    ]
