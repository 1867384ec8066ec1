"""Durante: who is listed, with its role and what that rests on; what is not known of the list."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions import asking, organizations
from explorer.compositions.meetings.before import figure
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import plural
from graph.analysis.look_back import LookBack
from graph.snapshot import rows

MOST = 9
"""So many are shown; the number opens them all."""


def column(found: Findings, back: LookBack, shown: Mapping[str, Number]) -> Node:
    count = back.listed.value
    words = plural(count, "organización conocida", "organizaciones conocidas")
    head = (
        figure(shown, "listed", words) if count else h("p", pieces.unknown(), " Ninguna en vista.", class_="headline")
    )
    people = [_row(found, row) for row in rows(back.listed.rows)[:MOST]]
    return h(
        "section",
        h("h2", "Durante"),
        head,
        h("ul", people, class_="people") if people else None,
        _more(count, shown),
        _apart(back, shown),
        unknown_list(back, shown),
        class_="meeting-column",
    )


def _row(found: Findings, row: Mapping[str, str]) -> Node:
    role, _, basis = (row["fact"] or "en la lista").partition(" (")
    below = [organizations.where(found, row["subject"]), basis.removesuffix(")")]
    said = h("span", " · ".join(filter(None, below)), class_="below")
    return h(
        "li",
        organizations.mark(found, row["subject"]),
        h("span", organizations.name(row["subject"], row["name"]), said),
        h("span", role, class_="role"),
    )  # fmt: skip


def _more(count: int, shown: Mapping[str, Number]) -> Node | None:
    return h("p", "La lista entera: ", button(shown, "listed"), ".", class_="note") if count > MOST else None


def _apart(back: LookBack, shown: Mapping[str, Number]) -> Node | None:
    """Who is listed and not in view, so that the filter hides nobody in silence."""
    count = back.apart.value
    if not count:
        return None
    said: list[Child] = ["Los filtros dejan fuera a ", button(shown, "apart")]
    names = [row["name"] for row in rows(back.apart.rows)[:3]]
    rest = ", y otras" if count > len(names) else ""
    return h("p", *said, f" más: {', '.join(names)}{rest}.", class_="note")


def unknown_list(back: LookBack, shown: Mapping[str, Number]) -> Node | None:
    """The hatched frame of a list that is not known, with the way to load it."""
    if back.known == "complete":
        return h("p", "La lista está completa.", class_="note")
    if not back.meeting.single:
        said: list[Child] = [
            "Esta fila vale por ",
            button(shown, f"many.{back.meeting.id}"),
            " encuentros; de ninguno ",
        ]
        said += ["se conoce la lista. Cárguelos uno por uno, con sus nombres. "]
    elif back.known == "some":
        said = ["La lista de asistencia no se conoce entera. Es la que más aclararía este encuentro. "]
    else:
        said = ["La lista de asistencia no se conoce. Es la que más aclararía este encuentro. "]
    way = h("span", *asking.way("asistencias"), class_="load-way")
    return h("div", h("p", *said, way), class_="framed")
