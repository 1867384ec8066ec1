"""The page Inicio."""

from functools import partial

from explorer import data, noting
from explorer.compositions import home
from explorer.compositions.next_steps import steps
from explorer.exports import offered
from explorer.screen import part, show
from explorer.state import current

frame = current()
found = data.findings(frame.version, frame.filters.view)
made = steps(found)
shown = home.numbers(found, made)
page = home.page(found, shown, frame.filters, made, noting.writes())
then = partial(noting.pressed, found)
part(noting.said(frame.version), "anotado", then)
show(page, shown, "inicio", lambda: offered(page, home.pictures(found, shown)), then)
