"""Every threshold of the definitions, by name. Views say the ones in force."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Sizes are counted in organizations, everybody counted."""

    working_meeting: int = 60
    """Up to this many at a working meeting, each two of them met."""
    working_group: int = 60
    """Up to this many in a group, each two of them work together."""
    repeated_meetings: int = 2
    """This many working meetings of any size, shared, count as having met."""


USUAL = Thresholds()
"""The ones in force where a space sets no others."""
