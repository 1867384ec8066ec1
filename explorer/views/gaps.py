"""The page Vacíos."""

from functools import partial

from explorer import data, noting
from explorer.compositions import gaps
from explorer.exports import offered
from explorer.screen import part, show
from explorer.state import asked, current

frame = current()
found = data.findings(frame.version, frame.filters.view)
by, without, plenaries = asked("por"), asked("sin"), asked("plenarias") != "no"
shown = gaps.numbers(found, by, without, plenaries)
page = gaps.page(found, shown, frame.filters, by, without, noting.writes(), plenaries)
then = partial(noting.pressed, found)
part(noting.said(frame.version), "anotado", then)
show(page, shown, "vacios", lambda: offered(page, gaps.pictures(found, shown, by, without)), then)
