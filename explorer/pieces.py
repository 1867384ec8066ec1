"""The small parts that pages are made of, as trees of plain data."""

from collections.abc import Iterable, Sequence

from explorer.lamina import Child, Node, h, inward, link
from explorer.words import date
from graph.records import Record

CLOSE = "?filas="
"""What the button that closes the drawer asks: no rows."""
HATCH = "hatch"
"""The pattern of what is unknown, and of nothing else."""


def brand() -> Node:
    """The name and the mark: two crossings, one over and one under."""
    threads = [
        h("path", d="M8 2V26", class_="under"),
        h("path", d="M2 8H26", class_="over"),
        h("path", d="M20 2V26", class_="under"),
        h("path", d="M2 20H26", class_="over"),
        h("path", d="M8 14V26", class_="under"),
    ]
    return h(
        "div",
        h("svg", *threads, viewBox="0 0 28 28", width=26, height=26, aria_hidden="true"),
        h("b", "Tejido"),
        class_="brand",
    )


def number(shown: str, rows: str, label: str = "") -> Node:
    """A number that opens its rows; `rows` names them."""
    return h("button", shown, class_="n", open=f"?filas={rows}", aria_label=f"{shown} {label}: ver las filas".strip())


def act(words: str, where: str, class_: str = "act") -> Node:
    """Words that lead somewhere (`explorer.state.place`): a link to another page, a button on this one."""
    if where.startswith("/"):
        return inward(where, words, class_=class_)
    return h("button", words, class_=class_, open=where)


def answer(question: str, *sentence: Child, subject: str | None = None) -> Node:
    """The question of a page and its answer, first thing to be read.

    `subject` is what the page is of, where it is of one thing: when it changes the page begins from its top.
    """
    return h("header", h("p", question, class_="question"), h("h1", *sentence, class_="answer", data_subject=subject))


def hatch() -> Node:
    """The pattern itself, once a drawing that uses it."""
    lines = h("line", x1=0, y1=0, x2=0, y2=5, class_="hatch-line")
    ground = h("rect", width=5, height=5, class_="hatch-ground")
    pattern = h(
        "pattern",
        ground,
        lines,
        id=HATCH,
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return h("defs", pattern)


def coverage_bar(known: int, whole: int, label: str, width: int = 74) -> Node:
    """How much is known: dark the known, hatched the rest."""
    filled = width * known / whole if whole else 0
    return h(
        "svg",
        hatch(),
        h("rect", x=0.5, y=0.5, width=width - 1, height=7, class_="bar-rest"),
        h("rect", x=0, y=0, width=round(filled, 1), height=8, class_="bar-known"),
        class_="bar",
        viewBox=f"0 0 {width} 8",
        width=width,
        height=8,
        role="img",
        aria_label=label,
    )


def origin(bar: Node, *parts: Child | list[Child]) -> Node:
    """«De dónde sale»: what the numbers of the page rest on."""
    shown: list[Child] = []
    for part in parts:
        shown += [h("span", *(part if isinstance(part, list) else [part]), class_="part")]
    return h("p", h("b", "De dónde sale"), bar, *shown, class_="origin")


def unknown(words: str = "no consta") -> Node:
    return h("span", h("span", words, class_="patch"), class_="unknown")


def table(headers: Sequence[str], rows: Iterable[Sequence[Child]], caption: str, numeric: Iterable[int] = ()) -> Node:
    """A table with the same content as its picture; the first cell of a row is its header."""
    right = set(numeric)

    def kind(place: int) -> str | None:
        return "num" if place in right else None

    # A cell without words is no header: what reads the page aloud would say an empty one.
    head = h("tr", *[_header(text, "col", kind(i)) if text else h("td") for i, text in enumerate(headers)])
    body = [
        h(
            "tr",
            *[
                # On a phone a row is a block, and each cell says its column.
                h("td", cell, class_=kind(i), data_label=headers[i]) if i or cell == "" else _header(cell, "row")
                for i, cell in enumerate(row)
            ],
        )
        for row in rows
    ]
    return h(
        "div",
        h("table", h("caption", caption), h("thead", head), h("tbody", body)),
        class_="table",
        role="region",
        tabindex=0,
        aria_label=caption,
    )


def _header(words: Child, scope: str, class_: str | None = None) -> Node:
    return h("th", words, scope=scope, class_=class_)


def drawer(title: str, rows: Sequence[Sequence[Child]], headers: Sequence[str], note: str = "") -> Node:
    """The rows behind a number, over the page."""
    return h(
        "div",
        h(
            "div",
            h("h2", title),
            h("button", "Cerrar", class_="drawer-close", open=CLOSE),
            class_="drawer-head",
        ),
        h("div", h("p", note) if note else None, table(headers, rows, title), class_="drawer-body"),
        class_="drawer",
        role="dialog",
        aria_label=title,
    )


def sources(found: Sequence[Record]) -> Node:
    """Where a fact stands: file and row, and the public address, for each record."""
    items = []
    for record in found:
        sheet = f", hoja {record.sheet}" if record.sheet else ""
        place = h("span", f"{record.file}{sheet}, fila {record.row}", class_="place")
        items.append(h("li", place, *[h("span", " ", link(url), class_="url") for url in record.sources]))
    return h("ul", items, class_="sources") if items else unknown()


def when(text: str | None) -> Child:
    return date(text) if text else unknown("sin fecha")


def empty(sentence: str, remedy: str) -> Node:
    """What would appear here, and what to do for it."""
    return h("div", h("p", h("b", sentence)), h("p", remedy), class_="empty")
