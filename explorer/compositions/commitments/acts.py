"""Who took up a commitment and how far it went; and the set of several that has no text yet."""

from collections.abc import Mapping
from typing import Any

from explorer import pieces
from explorer.compositions import asking
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import spelled
from graph import vocabularies as v
from graph.analysis.uptake import DOES_NOT_APPLY, NO, STEPS, YES
from graph.snapshot import rows

_HEADS = {"heard": "Lo debatió o escuchó", "included": "Lo incluyó", "signed": "Lo firmó",
          "followed": "Se le hizo seguimiento"}  # fmt: skip
_WITHOUT_NAMES = ("agreement", "candidates")
"""Types of act that somebody signs."""
_MOST_BOXES = 12


def short(name: str) -> str:
    """«#7Compromisos» of a name that begins so; another is quoted whole."""
    first = name.split()[0] if name.split() else name
    return first if first.startswith("#") else f"«{name}»"


def main(found: Findings) -> str | None:
    """The commitment that most public acts took up."""
    counts = found.uptake["commitment"].value_counts()
    return min(counts.index, key=lambda id_: (-counts[id_], id_)) if len(counts) else None


def section(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    if not len(found.uptake):
        return None
    order = found.uptake.groupby("commitment").size().sort_values(ascending=False, kind="stable").index
    tables = [_table(found, shown, str(id_)) for id_ in order]
    return h("section", h("h2", "Quién recogió los compromisos y hasta dónde llegó"), tables, _key(), class_="uptakes")


def _table(found: Findings, shown: Mapping[str, Number], commitment: str) -> Node:
    acts = found.uptake[found.uptake["commitment"] == commitment]
    name = found.captions[commitment]
    lines = [_line(act, commitment) for act in rows(acts)]
    said: list[Child] = [button(shown, f"taken.{commitment}"), f" recogieron {short(name)}. Consta: "]
    if len(acts) == 1:
        said = [button(shown, f"taken.{commitment}"), f" recogió {short(name)}. Consta: "]
    for place, (step, words) in enumerate(STEPS.items()):
        said += [", " if place else "", f"{words} ", button(shown, f"step.{commitment}.{step}")]
    headers = ["Quién", "Cuándo", "Región", *_HEADS.values()]
    table = pieces.table(headers, lines, f"Quién recogió {short(name)}")
    return h("div", h("p", *said, ".", class_="note"), table)


def _line(act: Mapping[str, Any], commitment: str) -> list[Child]:
    kind = v.ACTOR_TYPE.label(act["actor_type"]) if act["actor_type"] else ""
    said = f"{kind}: «{act['act']}»" if kind and act["act"] else kind or act["act"] or ""
    if act["actor_type"] in _WITHOUT_NAMES and not act["organizations"]:
        said += "; quiénes firmaron no consta"
    who = h(
        "span",
        h("button", act["name"], class_="n", open=f"?filas=act.{act['pledge']}.{commitment}"),
        h("span", said, class_="below"),
    )
    period = (act["period"] or "").replace("-", "–")
    when = h("span", pieces.when(act["date"]), h("span", f"rige {period}", class_="below term") if period else None)
    return [who, when, act["region"] or pieces.unknown(), *(_step(act[step]) for step in STEPS)]


def _step(state: str) -> Child:
    """A dot where it is on record, the hatch where it is not, a dash where it does not apply."""
    if state == YES:
        dot = h("circle", cx=8, cy=8, r=7, class_="uptake-dot")
        return h("svg", dot, viewBox="0 0 16 16", class_="uptake-step", role="img", aria_label="consta")
    if state == NO:
        return "no"
    return "–" if state == DOES_NOT_APPLY else h("span", class_="uptake-step gap", role="img", aria_label="no consta")


def _key() -> Node:
    return h(
        "p",
        h("span", _step(YES), " consta en una fuente"),
        h("span", h("span", class_="uptake-step gap", aria_hidden="true"), " no consta"),
        h("span", "– no corresponde a ese acto"),
        class_="note key",
    )


def one_by_one(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    """A set of several commitments without text: a hatched place for each, and what their texts would tell."""
    sets = [c for c in rows(found.commitments) if (c["items"] or 0) > 1 and not c["text"]]
    return h("aside", [_set(c) for c in sets], class_="sets") if sets else None


def _set(commitment: Mapping[str, Any]) -> Node:
    count = commitment["items"]
    status = commitment["text_status"] or "su texto no consta"
    boxes = [
        h("li", h("span", class_="box", role="img", aria_label="no consta")) for _ in range(min(count, _MOST_BOXES))
    ]
    name = h("button", short(commitment["name"]), class_="n", open=f"?filas=row.{commitment['commitment']}")
    opens = "Pedir sus textos abriría la pregunta que hoy no se puede responder: "
    return h(
        "div",
        h("h2", f"Los {spelled(count)}, uno por uno"),
        h("p", name, f": {status}."),
        h("ol", boxes, class_="boxes"),
        h("p", opens, h("b", "qué organización lleva cuál.")),
        h("p", *asking.way("compromisos")),
    )  # fmt: skip
