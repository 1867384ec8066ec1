"""The page Inicio."""

from explorer import data
from explorer.compositions import home
from explorer.compositions.next_steps import steps
from explorer.screen import show
from explorer.state import current

frame = current()
found = data.findings(frame.version, frame.filters.view)
made = steps(found)
shown = home.numbers(found, made)
show(home.page(found, shown, frame.filters, made), shown, "inicio")
