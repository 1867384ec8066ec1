"""The page Regiones."""

from explorer import data
from explorer.compositions import regions
from explorer.screen import show
from explorer.state import asked, current

frame = current()
found = data.findings(frame.version, frame.filters.view)
shown = regions.numbers(found)
show(regions.page(found, shown, frame.filters, asked("region")), shown, "regiones")
