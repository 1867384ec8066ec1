"""The years in view: which facts they hold.

A window filters facts, never organizations. A fact is in when its interval touches the window; one
without any date counts only when the window covers all years of the data.
"""

from dataclasses import dataclass

from graph import dates


@dataclass(frozen=True)
class Window:
    """The years in view. `whole` when they cover all years of the data: only then do undated facts count.

    Dates are canonical; an empty one is not known.
    """

    first: int
    last: int
    whole: bool

    def holds(self, date: str | None) -> bool:
        """Whether a fact of this date is in view."""
        return self.covers(date, date)

    def covers(self, start: str | None, end: str | None) -> bool:
        """Whether something that lasts from a start to an end is in view; without an end it is over as it began."""
        said = [dates.years(date) for date in (start, end) if date]
        if not said:
            return self.whole
        return min(first for first, _ in said) <= self.last and max(last for _, last in said) >= self.first

    def touches(self, since: str | None, until: str | None) -> bool:
        """Whether a fact that began and ended is in view; without an end it goes on."""
        if not since and not until:
            return self.whole
        begins = dates.years(since)[0] if since else self.first
        ends = dates.years(until)[1] if until else self.last
        return begins <= self.last and ends >= self.first
