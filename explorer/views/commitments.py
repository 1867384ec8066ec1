"""The page Compromisos."""

from explorer import data
from explorer.compositions import commitments
from explorer.exports import Offer, offered
from explorer.screen import show
from explorer.state import asked, current

frame = current()
found = data.findings(frame.version, frame.filters.view)
shown = commitments.numbers(found)
page = commitments.page(found, shown, frame.filters, asked("compromiso"))


def offer() -> Offer:
    return offered(page, commitments.pictures(found, asked("compromiso")))


show(page, shown, "compromisos", offer)
