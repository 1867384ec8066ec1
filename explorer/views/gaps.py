"""The page Vacíos."""

from explorer import data
from explorer.compositions import gaps
from explorer.exports import offered
from explorer.screen import show
from explorer.state import asked, current

frame = current()
found = data.findings(frame.version, frame.filters.view)
by, without = asked("por"), asked("sin")
shown = gaps.numbers(found, by, without)
page = gaps.page(found, shown, frame.filters, by, without)
show(page, shown, "vacios", lambda: offered(page, gaps.pictures(found, shown, by, without)))
