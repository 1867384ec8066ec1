"""The working ties first recorded at a meeting, drawn: two bowed rows, so that no tie runs through a third symbol."""

from explorer.compositions import organizations
from explorer.drawings import NAME_LINE, Spot, sample, small_network
from explorer.findings import Findings
from explorer.lamina import Node, h
from explorer.network.lettering import width
from explorer.words import listing
from graph.analysis.look_back import LookBack
from graph.snapshot import rows
from graph.ties import GRADES

MOST = 8
"""More organizations than these are told, not drawn."""
_WIDE = 384
_SIZE = 13
_BOW = {3: 22, 4: 36}
"""How much a row of so many is bowed, for a tie of two not to touch one between them."""
_APART = 84
"""How far one row is from the other."""


def ties(found: Findings, back: LookBack) -> Node | None:
    """The picture and its legend."""
    picture = drawn(found, back)
    if picture is None:
        return None
    samples = [sample for sample, _ in legend(back)]
    return h("div", picture, h("p", *samples, h("span", _said(back)), class_="legend"), class_="tie-picture")


def drawn(found: Findings, back: LookBack) -> Node | None:
    """The organizations of the ties and the ties; None where there are none, or too many to draw."""
    people = rows(back.tied.rows)
    if not 2 <= len(people) <= MOST:
        return None
    spots, height = _spots(found, {row["subject"]: row["name"] for row in people})
    label = f"Vínculos de trabajo entre {listing([row['name'] for row in people])}"
    return small_network(spots, [(a, b, grade, "chosen") for a, b, grade in back.links], label, _WIDE, height)


def legend(back: LookBack) -> list[tuple[Node, str]]:
    """A sample of each grade that is drawn, and what it is."""
    grades = sorted({grade for *_, grade in back.links})
    return [(sample(grade, 30), f"{_said(back)}: {GRADES[grade]}") for grade in grades]


def _said(back: LookBack) -> str:
    return "Primer vínculo de trabajo que consta" if back.dated else "Vínculo de trabajo que consta, sin fecha"


def _spots(found: Findings, names: dict[str, str]) -> tuple[dict[str, Spot], int]:
    """Where each stands, and how high the picture is: the names above the upper row, below the lower one."""
    ids = list(names)
    upper, lower = ids[: (len(ids) + 1) // 2], ids[(len(ids) + 1) // 2 :]
    room = _WIDE / len(upper)
    lines = {id_: wrapped(names[id_], room - 10) for id_ in ids}
    top = max(len(lines[id_]) for id_ in upper) * NAME_LINE + 14 + _BOW.get(len(upper), 0)
    spots = {}
    for row, y, up in ((upper, top, True), (lower, top + _APART, False)):
        for place, id_ in enumerate(row):
            x = _WIDE * (place + 0.5) / len(row)
            bow = _BOW.get(len(row), 0) * (1 - (2 * (place + 0.5) / len(row) - 1) ** 2)
            symbol = organizations.symbol(found, id_)
            label = "\n".join(lines[id_])
            spots[id_] = Spot(x, y - bow if up else y + bow, symbol, label, hollow=id_ not in found.at_work, above=up)
    low = max(len(lines[id_]) for id_ in lower) * NAME_LINE + 12 + _BOW.get(len(lower), 0)
    return spots, top + _APART + low


def wrapped(name: str, widest: float) -> list[str]:
    """A name in as many lines as it needs; a word is never broken."""
    found = [""]
    for word in name.split():
        joined = f"{found[-1]} {word}".strip()
        if found[-1] and width(joined) * _SIZE > widest:
            found.append(word)
        else:
            found[-1] = joined
    return found
