"""A page on the screen: its tree, the rows of the number that is open, and what is pressed in it."""

from collections.abc import Mapping

from explorer import data
from explorer.compositions.numbers import Number, opened, with_drawer
from explorer.lamina import Node, lamina
from explorer.state import asked, current, press


def show(tree: Node, numbers: Mapping[str, Number], key: str) -> None:
    """Draw a page; `filas` in the address names the number whose rows are open."""
    number = numbers.get(asked("filas") or "")
    drawer = opened(number, data.records(current().version, number.ids)) if number else None
    press(lamina(with_drawer(tree, drawer), key=key))
