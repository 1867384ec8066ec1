"""The page Compromisos."""

from explorer import background, data
from explorer.compositions import commitments
from explorer.compositions.numbers import Number
from explorer.exports import Offer, offered
from explorer.lamina import Node
from explorer.screen import show
from explorer.state import asked, current

frame = current()
found = data.findings(frame.version, frame.filters.view)
chosen = asked("compromiso")


def made() -> tuple[dict[str, Number], Node]:
    """The numbers of the page and the page."""
    shown = commitments.numbers(found)
    return shown, commitments.page(found, shown, frame.filters, chosen)


shown, page = background.made(made, len(found.scope.organizations), "compromisos", frame.version, frame.filters, chosen)


def offer() -> Offer:
    return offered(page, commitments.pictures(found, chosen))


show(page, shown, "compromisos", offer)
