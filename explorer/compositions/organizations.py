"""An organization in a line of text: its symbol, its name that leads to its card, where it is from."""

from explorer.findings import Findings
from explorer.lamina import Node, h
from explorer.pages import BY_PATH
from explorer.pieces import act
from explorer.state import place
from explorer.symbols import INSTITUTION, Symbol, inline, symbol_of

CARD = "red"
"""The page with the card of an organization."""
_NOWHERE = "región no registrada"


def symbol(found: Findings, id_: str) -> Symbol:
    """The symbol of an organization in view; out of view stand institutions and others."""
    table = found.scope.organizations
    if id_ not in found.scope.names:
        return INSTITUTION
    return symbol_of(table.at[id_, "kind"], table.at[id_, "institution"])


def mark(found: Findings, id_: str) -> Node:
    """The symbol beside a name: filled where a working tie is in view."""
    return inline(symbol(found, id_), hollow=id_ not in found.at_work)


def name(id_: str, caption: str) -> Node:
    """The name, leading to the card where there is one."""
    return act(caption, place(CARD, organizacion=id_)) if CARD in BY_PATH else h("span", caption)


def where(found: Findings, id_: str) -> str:
    """The region of an organization in view, in words."""
    region = found.scope.region(id_)
    if region is None:
        return _NOWHERE
    known = found.presence.regions["name"]
    return str(known.get(region, _NOWHERE))
