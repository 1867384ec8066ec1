"""The page Vacíos."""

from functools import partial

from explorer import background, data, noting
from explorer.compositions import gaps
from explorer.compositions.numbers import Number
from explorer.exports import offered
from explorer.lamina import Node
from explorer.screen import part, show
from explorer.state import asked, current

frame = current()
found = data.findings(frame.version, frame.filters.view)
by, without, plenaries = asked("por"), asked("sin"), asked("plenarias") != "no"
writes = noting.writes()


def made() -> tuple[dict[str, Number], Node]:
    """The numbers of the page and the page."""
    shown = gaps.numbers(found, by, without, plenaries)
    return shown, gaps.page(found, shown, frame.filters, by, without, writes, plenaries)


shown, page = background.made(
    made, len(found.scope.organizations), "vacios", frame.version, frame.filters, by, without, plenaries, writes
)
then = partial(noting.pressed, found)
part(noting.said(frame.version), "anotado", then)
show(page, shown, "vacios", lambda: offered(page, gaps.pictures(found, shown, by, without)), then)
