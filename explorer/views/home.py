"""The page Inicio."""

from explorer import data
from explorer.compositions import home
from explorer.compositions.next_steps import steps
from explorer.exports import offered
from explorer.screen import show
from explorer.state import current

frame = current()
found = data.findings(frame.version, frame.filters.view)
made = steps(found)
shown = home.numbers(found, made)
page = home.page(found, shown, frame.filters, made)
show(page, shown, "inicio", lambda: offered(page, home.pictures(found, shown)))
