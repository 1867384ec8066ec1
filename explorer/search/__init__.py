"""The search for an organization: part of a name, with or without accents, by any of its names.

What is written is compared in the browser, letter by letter as it comes, with the normal form of every name
(`graph.keys.normal`); the names are sent once. It is a list that the keyboard goes through, and nothing in it can
become markup.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from explorer.packed import UNPACK, packed
from explorer.symbols import Symbol
from graph.keys import normal

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Option:
    """One that can be found: its id, the name that is shown, what stands beside it, its other names, its symbol."""

    id: str
    name: str
    beside: str
    aliases: tuple[str, ...]
    symbol: Symbol

    def sent(self) -> list[str]:
        """As the browser gets it: what is compared comes first."""
        compared = "\n".join(dict.fromkeys(normal(name) for name in (self.name, *self.aliases)))
        also = "; ".join(self.aliases)
        return [compared, self.id, self.name, self.beside, also, self.symbol.shape, self.symbol.name]


_component = st.components.v2.component(
    "buscar", js=UNPACK + (_HERE / "search.js").read_text(encoding="utf-8"), isolate_styles=False
)


def search(sent: bytes, key: str, then: Callable[[str], None]) -> None:
    """Draw the field; `then` gets the id of what is chosen, before the next run. `sent` is what `options` made."""

    def chosen() -> None:
        if id_ := st.session_state[key].get("chosen"):
            then(id_)

    _component(key=key, data=sent, on_chosen_change=chosen)


def options(found: Iterable[Option], label: str) -> bytes:
    """The options as the browser gets them, under the words that stand over the field."""
    return packed({"label": label, "options": [option.sent() for option in found]})
