"""A value written once for a group of rows: in the blanks below it, it may hold as well, or not be known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.columns import Column, Reads
from loaders.cells import Option
from loaders.context import Context

_HOLDS = Option("vale", "Sí: vale hasta la siguiente que está escrita")
_BLANK = Option("no se sabe", "No: ahí no se sabe")
_OF_GROUPS = (Reads.NAME, Reads.CODE, Reads.QUALIFIER, Reads.PLACE)


@dataclass(frozen=True)
class Groups:
    """`above` is, by row, what its group says in the columns that are written once; `values` are those of the first."""

    above: Mapping[int, Mapping[Column, str]]
    header: str
    values: tuple[str, ...]

    def filled(self, number: int, said: Mapping[Column, str], context: Context) -> dict[Column, str]:
        """The cells of a row, with those of its group where they hold for it. Raises Asked."""
        if number not in self.above:
            return dict(said)
        told = f"En la columna «{self.header}» hay filas en blanco debajo de un valor. ¿Vale también para ellas?"
        answer = context.ask("group", "column", [self.header, *self.values], told, (_HOLDS, _BLANK))
        return {**said, **self.above[number]} if answer == _HOLDS.id else dict(said)


def groups(
    found: Mapping[int, Column], headers: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]
) -> Groups | None:
    """The groups of a list by its first column, where it is written once for each of them.

    No value comes twice, and the first row has one. A column that may well be blank is of groups only where
    the blanks are as many as the values.
    """
    first = min(found, default=0)
    if first not in found or found[first].reads not in _OF_GROUPS or found[first].role == "subject":
        return None
    said = [(number, cells) for number, cells in rows if any(cells[place] for place in found)]
    written = [cells[first] for _, cells in said if cells[first]]
    blank = {number for number, cells in said if not cells[first]}
    few = found[first].optional and len(blank) < len(written)
    if not blank or said[0][0] in blank or len(set(written)) < len(written) or few:
        return None
    once = [place for place in found if {number for number, cells in said if not cells[place]} == blank]
    above: dict[int, Mapping[Column, str]] = {}
    group: Mapping[Column, str] = {}
    for number, cells in said:
        if number in blank:
            above[number] = group
        else:
            group = {found[place]: cells[place] for place in once}
    return Groups(above, headers[first], tuple(written))
