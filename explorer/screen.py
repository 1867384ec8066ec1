"""A page on the screen: its tree, the rows of the number that is open, and what is pressed in it."""

from collections.abc import Mapping

from explorer import data
from explorer.compositions.numbers import Number, opened, with_drawer
from explorer.lamina import Node, lamina
from explorer.state import asked, current, press


def show(tree: Node, numbers: Mapping[str, Number], key: str) -> None:
    """Draw a page; `filas` in the address names the number whose rows are open."""
    press(lamina(with_drawer(tree, rows(numbers)), key=key))


def rows(numbers: Mapping[str, Number]) -> Node | None:
    """The rows of the number that the address names, to lie over a page that is drawn in several parts."""
    number = numbers.get(asked("filas") or "")
    return opened(number, data.records(current().version, number.ids)) if number else None


def part(tree: Node | None, key: str) -> None:
    """Draw a part of a page that stands by itself, between widgets; what is pressed in it leads as elsewhere."""
    if tree is not None:
        press(lamina(tree, key=key))
