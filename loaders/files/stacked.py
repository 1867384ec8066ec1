"""The header of a matrix over two rows: the meetings in one, their days in the other, in either order."""

import re
from collections.abc import Sequence

from graph.keys import normal
from loaders.files.headers import is_known
from loaders.marks import is_mark
from loaders.shapes import MONTHS

_NAMED = f"(?:{'|'.join(MONTHS)})"
_DAY = re.compile(
    r"(?:(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)[a-z]*[.,]* )?"
    rf"(?:\d{{1,4}} ?[/-] ?\d{{1,2}}(?: ?[/-] ?\d{{2,4}})?|\d{{1,4}}\.\d{{1,2}}\.\d{{2,4}}"
    rf"|\d{{1,2}}[ -](?:de )?{_NAMED}\.?(?:[ -](?:de |del )?\d{{2,4}})?)"
)
_MONTH = re.compile(rf"{_NAMED}(?: (?:de |del )?\d{{2,4}})?")
_CORNER = re.compile(
    r"reuni(?:on|ones)|encuentros?|asambleas?|sesi(?:on|ones)|taller|talleres|actividad(?:es)?|eventos?|fechas?|dias?"
)
"""In the corner of a matrix they say what stands to their right, not what stands below."""


def joined(first: Sequence[str], second: Sequence[str]) -> list[str] | None:
    """Two rows as one header, where they are the meetings of a matrix and their days; None where they are not.

    A meeting and its day are parted by a line break. What heads the rows stands before the meetings; over
    it there may be a piece of the title, and where the corner only says «Reunión» and «Fecha», it heads organizations.
    """
    width = max(len(first), len(second))
    above, under = ([" ".join(cell.split()) for cell in [*row, *[""] * (width - len(row))]] for row in (first, second))
    named, dated = (under, above) if any(map(_is_day, above)) else (above, under)
    days = [place for place in range(width) if _is_day(dated[place])]
    called = [named[place] for place in days if named[place]]
    if not called or any(map(_is_day, named)) or any(is_known(name) or is_mark(name) for name in called):
        return None
    labels = {p: [row[p] for row in (under, above) if row[p]] for p in range(width) if p not in days}
    if any(under[p] and not _is_label(under[p]) for p in labels):
        return None
    own = {
        p: next((cell for cell in cells if is_known(cell) and not is_corner(cell)), "") for p, cells in labels.items()
    }
    corner = next((p for p in range(days[0]) if any(map(is_corner, labels[p]))), None)
    if not any(own[p] for p in range(days[0]) if p in own):
        # One name and one day under such words may be a title: «Reunión | Macro Sur», «Fecha | 21/04/2018».
        if corner is None or len(days) < 2:
            return None
        own[corner] = "Organización"
    return [_meeting(named, dated, p) if p in days else own[p] or under[p] for p in range(width)]


def _meeting(named: Sequence[str], dated: Sequence[str], place: int) -> str:
    """The name over a day, or the one to its left that is drawn over it too; a month is no name."""
    name = next((named[p] for p in range(place, -1, -1) if named[p] and (p == place or _is_day(dated[p]))), "")
    return dated[place] if not name or _MONTH.fullmatch(normal(name)) else f"{name}\n{dated[place]}"


def _is_day(cell: str) -> bool:
    return bool(_DAY.fullmatch(cell.casefold()))


def _is_label(cell: str) -> bool:
    return is_known(cell) or is_corner(cell)


def is_corner(cell: str) -> bool:
    """Whether a cell in the corner of a matrix says what stands to its right: «Reunión», «Fechas»."""
    return bool(_CORNER.fullmatch(normal(cell)))
