"""A page on the screen: its tree, the rows of the number that is open, and what is pressed in it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from explorer import data
from explorer.compositions.numbers import Number, opened, with_drawer
from explorer.exports import Offer, offered
from explorer.lamina import Node, lamina
from explorer.state import asked, current, press


def show(
    tree: Node,
    numbers: Mapping[str, Number],
    key: str,
    offer: Callable[[], Offer] | None = None,
    then: Callable[[str | None], None] = press,
) -> None:
    """Draw a page; `filas` in the address names the number whose rows are open.

    `offer` says what «Exportar» gives, when it is opened: the tables that are drawn, where a page does not say.
    `then` gets what is pressed, or None: a page where something can be noted does that itself.
    """
    drawer = rows(numbers)

    def taken() -> Offer:
        found = offer() if offer else offered(tree)
        return replace(found, tables={**offered(drawer).tables, **found.tables}) if drawer else found

    current().offers.append(taken)
    then(lamina(with_drawer(tree, drawer), key=key))


def rows(numbers: Mapping[str, Number]) -> Node | None:
    """The rows of the number that the address names, to lie over a page that is drawn in several parts."""
    number = numbers.get(asked("filas") or "")
    return opened(number, data.records(current().version, number.ids)) if number else None


def part(tree: Node | None, key: str, then: Callable[[str | None], None] = press) -> None:
    """Draw a part of a page that stands by itself, between widgets; what is pressed in it leads as elsewhere."""
    if tree is not None:
        then(lamina(tree, key=key))
