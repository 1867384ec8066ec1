"""The page Encuentros."""

from datetime import date

from explorer import background, data, style
from explorer.compositions import meetings
from explorer.compositions.meetings import coming
from explorer.compositions.numbers import Number
from explorer.exports import Offer
from explorer.lamina import Node
from explorer.screen import show
from explorer.state import asked, current


def _past() -> None:
    asked_for = asked("encuentro")
    meeting = meetings.chosen(found, asked_for)

    def made() -> tuple[dict[str, Number], Node]:
        shown = meetings.numbers(found, meeting)
        return shown, meetings.page(found, shown, frame.filters, meeting, meeting == asked_for)

    def offer() -> Offer:
        if meeting is None:
            return Offer()
        back = found.look_back(meeting)
        return Offer(meetings.tables(found, back), meetings.pictures(found, back))

    shown, page = background.made(made, len(found.scope.organizations), "encuentros", *seen, asked_for)
    show(page, shown, "encuentros", offer)


def _coming() -> None:
    today = date.today()
    wanted = {name: asked(name) for name in ("sede", "encuentro", "invitadas", "con")}

    def made() -> tuple[dict[str, Number], Node]:
        next_ = found.next_meeting(coming.plan(found, wanted, today))
        shown = coming.numbers(found, next_)
        return shown, coming.page(found, next_, shown, frame.filters, coming.to_come(found, today), wanted)

    choices = tuple(wanted.values())
    shown, page = background.made(made, len(found.scope.organizations), "proximo", *seen, choices, today)
    show(page, shown, "proximo")


style.landscape()
frame = current()
found = data.findings(frame.version, frame.filters.view)
seen = (frame.version, frame.filters)
if asked("proximo"):
    _coming()
else:
    _past()
