"""The search for an organization: part of a name, with or without accents, by any of its names.

What is written is compared in the browser, letter by letter as it comes, with the normal form of every name
(`graph.keys.normal`); the names are sent once. It is a list that the keyboard goes through, and nothing in it can
become markup.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

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
    "buscar", js=(_HERE / "search.js").read_text(encoding="utf-8"), isolate_styles=False
)


def _ignore() -> None:
    """The value is read from the result; the component only needs to know that somebody listens."""


def search(sent: Iterable[list[str]], label: str, key: str, words: Mapping[str, str] | None = None) -> str | None:
    """Draw the field; the id of what was chosen, once, or None. `sent` are the options as `Option.sent` gives them."""
    told = {"none": "Ningún nombre tiene esas letras", "more": "y más: escriba otra letra", **(words or {})}
    result = _component(key=key, data={"options": list(sent), "label": label, **told}, on_chosen_change=_ignore)
    chosen: str | None = result.chosen
    return chosen
