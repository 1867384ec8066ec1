"""All that was promised and how it goes: who carries it, what came of it; the agendas, observations and funds."""

from collections.abc import Mapping
from typing import Any

from explorer import pieces
from explorer.compositions import asking
from explorer.compositions.commitments.numbers import kind, news
from explorer.compositions.meetings import words
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import listing
from graph import vocabularies as v
from graph.snapshot import rows


def _named(key: str, name: str, below: str = "") -> Node:
    """A name that opens its row, with something said below."""
    return h(
        "span", h("button", name, class_="n", open=f"?filas={key}"), h("span", below, class_="below") if below else None
    )


def _some(names: tuple[str, ...]) -> Child:
    return listing(list(names)) if names else pieces.unknown()


def everything(found: Findings, shown: Mapping[str, Number], asked: str | None) -> Node:
    """Each commitment, agenda and observation, with who carries it, its state and what is told of it; `asked` first."""
    made = sorted(rows(found.commitments), key=lambda c: c["commitment"] != asked)
    lines = [_line(c, shown) for c in made]
    headers = ["Qué", "Emite", "Fecha", "Vence", "Quién lo lleva", "Estado", "Seguimientos"]
    note = "Emitirlo o recibirlo no es llevarlo. De quien lo lleva se cuentan las organizaciones en vista."
    table = pieces.table(headers, lines, "Lo que se prometió y cómo va")
    return _section("Qué se prometió, quién lo lleva y cómo va", h("p", note, class_="note"), table)


def _section(title: str, *body: Node) -> Node:
    return h("section", h("h2", title), *body, class_="section")


def _line(c: Mapping[str, Any], shown: Mapping[str, Number]) -> list[Child]:
    id_ = c["commitment"]
    below = kind(c["kind"]) + (f", parte de {listing(list(c['part_of']))}" if c["part_of"] else "")
    return [
        _named(f"row.{id_}", c["name"], below),
        _some(c["issuers"]),
        pieces.when(c["launched"]),
        pieces.when(c["due"]) if c["due"] else pieces.unknown(),
        h("span", *_carriers(id_, shown)),
        v.STATE.label(c["state"]) if c["state"] else pieces.unknown(),
        button(shown, f"news.{id_}") if len(shown[f"news.{id_}"].rows) else pieces.unknown(),
    ]


def _carriers(id_: str, shown: Mapping[str, Number]) -> list[Child]:
    here, others = (len(shown[f"{key}.{id_}"].rows) for key in ("carriers", "others"))
    if not here and not others:
        return [pieces.unknown()]
    said: list[Child] = []
    if here:
        names = list(shown[f"carriers.{id_}"].rows["name"][:3])
        said += [button(shown, f"carriers.{id_}"), f": {', '.join(names)}" + (" y más" if here > len(names) else "")]
    if others:
        said += ["; " if here else "", button(shown, f"others.{id_}"), " fuera de la vista"]
    return [part for part in said if part]


def agendas(found: Findings) -> Node | None:
    """Each version and block to the meeting, theme and territory that it came from."""
    lines: list[list[Child]] = []
    versions = {c["commitment"]: c for c in rows(found.commitments)}
    for place, origin in enumerate(rows(found.origins)):
        c = versions.get(origin["commitment"])
        sent = f"dirigida a {listing(list(c['addressees']))}" if c and c["addressees"] else ""
        lines.append(
            [
                _named(f"origin.{place}", origin["name"], sent),
                pieces.act(origin["meeting_name"], words.to(origin["meeting"])),
                pieces.when(origin["date"]),
                origin["theme"] or pieces.unknown(),
                origin["territory"] or pieces.unknown(),
                f"«{origin['status']}»" if origin["status"] else pieces.unknown(),
            ]
        )
    headers = ["Agenda o bloque", "De qué encuentro", "Fecha", "Tema", "Territorio", "Qué se sabe"]
    return _section("De la agenda al encuentro del que salió", _or_way(headers, lines, "agenda"))


def _or_way(headers: list[str], lines: list[list[Child]], table: str) -> Node:
    """The table; or, without a row, the hatched frame with the way to fill it."""
    if lines:
        return pieces.table(headers, lines, f"{headers[0]}: tabla")
    nothing = "Ninguna fila en vista. Que no conste no quiere decir que no exista. "
    return h("div", h("p", nothing, *asking.way(table)), class_="framed")


def observations(found: Findings) -> Node:
    """What was observed of a public policy, to whom and how."""
    lines: list[list[Child]] = [
        [
            _named(f"row.{c['commitment']}", c["name"]),
            c["process"] or pieces.unknown(),
            _some(c["addressees"]),
            c["channel"] or pieces.unknown(),
            pieces.when(c["launched"]) if c["launched"] else _undated(c["date_note"]),
            "consta" if c["text"] else pieces.unknown(),
        ]
        for c in rows(found.commitments)
        if c["kind"] == "observation"
    ]
    headers = ["Observación", "Proceso", "A quién", "Vía", "Fecha", "Su texto"]
    return _section("Observaciones a una política", _or_way(headers, lines, "observaciones"))


def _undated(note: str | None) -> Node:
    return h("span", pieces.unknown("sin fecha"), h("span", f"«{note}»", class_="below") if note else None)


def funds(found: Findings, shown: Mapping[str, Number]) -> Node:
    lines: list[list[Child]] = [
        [
            h("span", f["name"], h("span", f"«{f['note']}»", class_="below") if f["note"] else None),
            _amount(f, shown),
            f["period"] or pieces.unknown(),
            _some(f["meetings"]) if f["meetings"] else f["project"] or pieces.unknown(),
            _some(f["sources"]),
            _some(f["receivers"]),
        ]
        for f in rows(found.funds)
    ]
    headers = ["Fondo", "Monto", "Periodo", "Para qué encuentro o proyecto", "Viene de", "Lo recibe"]
    return _section("Fondos y proyectos", _or_way(headers, lines, "fondos"))


def _amount(fund: Mapping[str, Any], shown: Mapping[str, Number]) -> Child:
    if not fund["amount"]:
        return pieces.unknown()
    about = "cerca de " if fund["approximate"] else ""
    return h("span", about, button(shown, f"amount.{fund['fund']}"), class_="amount")


def follow_ups(found: Findings) -> Node:
    """What is told of the commitments, in order of date."""
    by = {
        row["subject"]: c["name"]
        for c in rows(found.commitments)
        for row in rows(found.progress[c["commitment"]].news.rows)
    }
    lines: list[list[Child]] = [
        [row["name"], pieces.when(row["date"]), by[row["subject"]], row["fact"] or pieces.unknown()]
        for row in rows(news(found).rows)
    ]
    headers = ["Qué pasó", "Fecha", "De qué compromiso", "Qué consta"]
    return _section("Seguimientos por fecha", _or_way(headers, lines, "seguimientos"))


_ASKED = {
    "texts": ("El texto de los compromisos", "qué organización lleva cuál"),
    "blocks": ("Los bloques de la agenda", "de qué encuentro, tema y territorio salió cada uno"),
    "observations": ("El texto y la fecha de las observaciones", "qué se pidió y qué se recogió"),
    "carriers": ("Quién los lleva", "quiénes tienen que coordinarse y aún no trabajan juntas"),
    "news": ("Un seguimiento con fecha", "qué se cumplió y quién lo cumplió"),
    "signatories": ("Quiénes firmaron", "a quién pedirle cuentas"),
    "amounts": ("El monto de los fondos", "con qué se hizo"),
}


def to_ask(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    """What nobody has published, what it would tell, and the template that holds it."""
    if not found.asks:
        return None
    lines: list[list[Child]] = [
        [
            _ASKED[ask.key][0],
            h("span", "falta en ", button(shown, f"ask.{ask.key}")),
            _ASKED[ask.key][1],
            h("span", *asking.way(ask.table)),
        ]
        for ask in found.asks
    ]
    headers = ["Qué pedir", "Cuánto falta", "Qué se sabría", "Cómo darlo"]
    return _section("Qué pedir, donde nada es público", pieces.table(headers, lines, "Qué pedir"))
