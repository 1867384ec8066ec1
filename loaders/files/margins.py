"""What is no data in a sheet of data: totals, notes, section titles, headers printed again."""

import re
from collections.abc import Sequence

from graph.keys import normal
from loaders.files.headers import filled, is_data

_TOTAL = re.compile(
    r"(sub ?|gran )?total(es)?( general| de .*| organizaciones| asistentes| participantes| presentes| parcial)?"
    r"|sub ?total( \w+){1,3}|suma|sumatoria|promedio|cantidad total"
)
_MAYBE = re.compile(r"total|suma|promedio", re.IGNORECASE)
_NOTE = re.compile(
    r"\(?\*|[-–—_]{3,}|(nota|notas|fuente|fuentes|leyenda|elaboraci[oó]n|elaborado|observaci[oó]n|observaciones|"
    r"actualizado|[uú]ltima actualizaci[oó]n|fecha de (corte|actualizaci[oó]n)|registrad[oa] por|revisado|responsable|"
    r"firma|aclaraci[oó]n|importante|ojo|\d\)|p\s*=|x\s*=|v\.? ?b)(?!\w)",
    re.IGNORECASE,
)


def is_total(cells: Sequence[str]) -> bool:
    """A row that counts the others: it says so, and holds nothing else but numbers."""
    places = filled(cells)
    if not places or not _MAYBE.search(cells[places[0]]):
        return False
    if not _TOTAL.fullmatch(normal(cells[places[0]])):
        # The sum may be labelled in the cell itself: «Total: 12».
        return len(places) == 1 and bool(
            re.fullmatch(r"(sub)?total\w*( \w+){0,3} \d+( \w+)?", normal(cells[places[0]]))
        )
    return all(is_data(cells[place]) for place in places[1:])


def is_note(cells: Sequence[str]) -> bool:
    """A row whose one cell begins as notes under a table do."""
    places = filled(cells)
    return len(places) == 1 and bool(_NOTE.match(cells[places[0]])) and not is_data(cells[places[0]])


def same(cells: Sequence[str], header: Sequence[str]) -> bool:
    """The header, printed again on the next page."""
    own, other = [c for c in cells if c], [c for c in header if c]
    return len(own) == len(other) and all(normal(a) == normal(b) for a, b in zip(own, other, strict=True))
