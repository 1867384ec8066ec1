"""The page Inicio."""

from functools import partial

from explorer import background, data, noting
from explorer.compositions import home
from explorer.compositions.next_steps import steps
from explorer.compositions.numbers import Number
from explorer.exports import offered
from explorer.lamina import Node
from explorer.screen import part, show
from explorer.state import current

frame = current()
found = data.findings(frame.version, frame.filters.view)
writes = noting.writes()


def made() -> tuple[dict[str, Number], Node]:
    """The numbers of the page and the page."""
    advised = steps(found)
    shown = home.numbers(found, advised)
    return shown, home.page(found, shown, frame.filters, advised, writes)


shown, page = background.made(made, len(found.scope.organizations), "inicio", frame.version, frame.filters, writes)
then = partial(noting.pressed, found)
part(noting.said(frame.version), "anotado", then)
show(page, shown, "inicio", lambda: offered(page, home.pictures(found, shown)), then)
