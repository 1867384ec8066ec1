"""The page Compromisos."""

from explorer import data
from explorer.compositions import commitments
from explorer.screen import show
from explorer.state import current

frame = current()
found = data.findings(frame.version, frame.filters.view)
shown = commitments.numbers(found)
show(commitments.page(found, shown, frame.filters), shown, "compromisos")
