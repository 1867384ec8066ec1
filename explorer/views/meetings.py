"""The page Encuentros."""

from explorer import data, style
from explorer.compositions import meetings
from explorer.screen import show
from explorer.state import asked, current

style.landscape()
frame = current()
found = data.findings(frame.version, frame.filters.view)
meeting = meetings.chosen(found, asked("encuentro"))
shown = meetings.numbers(found, meeting)
show(meetings.page(found, shown, frame.filters, meeting, meeting == asked("encuentro")), shown, "encuentros")
