"""The page Encuentros."""

from datetime import date

from explorer import data, style
from explorer.compositions import meetings
from explorer.compositions.meetings import coming
from explorer.exports import Offer
from explorer.screen import show
from explorer.state import asked, current


def _past() -> None:
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


def _coming() -> None:
    found = data.findings(frame.version, frame.filters.view)
    today = date.today()
    wanted = {name: asked(name) for name in ("sede", "encuentro", "invitadas", "con")}
    next_ = found.next_meeting(coming.plan(found, wanted, today))
    shown = coming.numbers(found, next_)
    show(coming.page(found, next_, shown, frame.filters, coming.to_come(found, today)), shown, "proximo")


style.landscape()
frame = current()
if asked("proximo"):
    _coming()
else:
    _past()
