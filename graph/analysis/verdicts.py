"""What may be said of a number, as codes: the sentences are the explorer's.

A finding is said aloud in a room where somebody may know better, so a method answers with one of these and never
with a number out of nothing.
"""

from enum import StrEnum


class Gap(StrEnum):
    """What the lists say of two groups."""

    LESS = "less than expected"
    NOT_SEEN = "no gap seen"
    TOO_LITTLE = "too little data"
    """A zero here could not be told from chance: neither a gap nor the absence of one."""


class Reason(StrEnum):
    """Why there is no answer."""

    TOO_FEW_LISTS = "too few complete lists"
    ONE_GROUP = "fewer than two known groups"
    NOTHING_TESTABLE = "no pair could show a gap"
    NO_CORE = "no tie between two known regions"
    NO_DATES = "nothing is dated"
    TOO_FEW = "too few to compare"
    ALL_EQUAL = "all are equal"
    NOBODY = "nobody is counted"


class Ranking(StrEnum):
    """How much of an order may be said."""

    FIRST = "the first by name"
    SET = "a set, without order"
    NONE = "nothing"


class Certainty(StrEnum):
    """Whether what is unknown could change the answer."""

    FIRM = "holds whatever the unknown lists say"
    OPEN = "depends on lists that are not known"


class After(StrEnum):
    """What may be said of a change after an event: never that the event brought it about."""

    MORE = "more than elsewhere"
    NOT_SEEN = "no difference seen"
    CANNOT_TELL = "too few places to tell it from chance"


class Neighbours(StrEnum):
    """What may be said of a spread. A pattern that is not seen is not absent: only strong ones show in 25 regions."""

    SEEN = "mostly between neighbours"
    NOT_SEEN = "no pattern seen"
