"""A row of what to do: a verb, a reason, its evidence and a small picture."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from explorer.compositions.numbers import Number, button
from explorer.lamina import Child, Node, h


@dataclass(frozen=True)
class Step:
    """One row. `numbers` are those that it opens; `page` is where more is told."""

    verb: str
    title: str
    reason: Sequence[Child]
    evidence: str
    """The key of the number that the row rests on."""
    numbers: Mapping[str, Number]
    page: str
    parameters: Mapping[str, str]
    picture: Node
    deeds: Node | None = None
    """What can be noted of it on the page."""


def numbers(made: Sequence[Step]) -> dict[str, Number]:
    """The numbers of all rows."""
    return {key: found for step in made for key, found in step.numbers.items()}


def row_of(step: Step, link: Callable[[Step], Node | None], writes: bool = False) -> Node:
    """The row as it is drawn."""
    return h(
        "li",
        h("p", step.verb, class_="verb"),
        h(
            "div",
            h("h2", step.title),
            h(
                "p",
                *step.reason,
                " ",
                h("span", button(step.numbers, step.evidence), " ", link(step), class_="evidence"),
                class_="reason",
            ),
            step.deeds if writes else None,
        ),
        h("div", step.picture, class_="step-picture"),
        class_="next-step",
    )
