"""The page Encuentros."""

from explorer import data, style
from explorer.compositions import meetings
from explorer.exports import Offer
from explorer.screen import show
from explorer.state import asked, current

style.landscape()
frame = current()
found = data.findings(frame.version, frame.filters.view)
meeting = meetings.chosen(found, asked("encuentro"))
shown = meetings.numbers(found, meeting)


def offer() -> Offer:
    if meeting is None:
        return Offer()
    back = found.look_back(meeting)
    return Offer(meetings.tables(found, back), meetings.pictures(found, back))


page = meetings.page(found, shown, frame.filters, meeting, meeting == asked("encuentro"))
show(page, shown, "encuentros", offer)
