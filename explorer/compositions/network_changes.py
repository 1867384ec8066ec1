"""«¿Qué cambió?»: two dates of the network compared, by name."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from explorer import pieces
from explorer.compositions.network_card import because
from explorer.compositions.numbers import Number, button
from explorer.filters import Filters
from explorer.lamina import Child, Node, h
from explorer.state import place
from explorer.words import number, plural
from graph.analysis.changes import LOST, NEW, STRONGER, WEAKER, Changes
from graph.analysis.connections import earliest
from graph.analysis.counts import COLUMNS
from graph.evidence import united
from graph.facts import begins, first
from graph.snapshot import rows
from graph.ties import GRADES

_MOST = 12
"""Changes of a kind that are named; the number opens them all."""
_SAID = {
    NEW: ("vínculo nuevo", "vínculos nuevos"),
    STRONGER: ("vínculo que se hizo más fuerte", "vínculos que se hicieron más fuertes"),
    WEAKER: ("vínculo que consta más débil", "vínculos que constan más débiles"),
    LOST: ("vínculo que dejó de constar", "vínculos que dejaron de constar"),
}
_TITLES = {
    "undated": "vínculos sin fecha",
    "came": "organizaciones que aparecen",
    "undated-came": "organizaciones sin fecha",
    "went": "organizaciones que ya no se nombran",
}
_COUNTED = {
    "undated": ("vínculo", "vínculos"),
    "came": ("organización nueva", "organizaciones nuevas"),
    "undated-came": ("organización", "organizaciones"),
    "went": ("organización", "organizaciones"),
}
_APART = ("undated-came", "undated")
Row = tuple[Any, ...]


def numbers(found: Changes, names: Mapping[str, str], before: pd.DataFrame, after: pd.DataFrame) -> dict[str, Number]:
    """Every number of the section; `before` and `after` are the facts of the two dates (`Findings.facts`)."""
    counted: dict[str, list[Row]] = {
        change: [_tie(row, names) for row in rows(found.of(change)) if not _undated(row)] for change in _SAID
    }
    counted["undated"] = [_tie(row, names) for row in rows(found.ties) if _undated(row)]
    whole = found.organizations
    came = [_first(id_, names, after) for id_ in whole[whole["change"] == NEW]["organization"]]
    counted["came"] = [row for row in came if row[3]]
    counted["undated-came"] = [row for row in came if not row[3]]
    counted["went"] = [_first(id_, names, before) for id_ in whole[whole["change"] == LOST]["organization"]]
    titles = {change: many for change, (_, many) in _SAID.items()} | _TITLES
    return {f"change.{key}": _number(titles[key], said) for key, said in counted.items()}


def marked(found: Changes) -> list[tuple[str, str]]:
    """The ties that came or grew stronger at a known date: the picture shows them."""
    return [
        (row["one"], row["other"]) for row in rows(found.ties) if row["change"] in (NEW, STRONGER) and not _undated(row)
    ]


def _number(title: str, said: Sequence[Row]) -> Number:
    return Number(number(len(said)), title[:1].upper() + title[1:], pd.DataFrame(said, columns=COLUMNS, dtype=object))


def _undated(row: Mapping[str, Any]) -> bool:
    """New or stronger by nothing that has a date: nobody knows whether it came since."""
    return row["change"] in (NEW, STRONGER) and not any(e.date for e in row["added"])


def _tie(row: Mapping[str, Any], names: Mapping[str, str]) -> Row:
    said = row["added"] or row["gone"]
    both = " y ".join(sorted(names[row[end]] for end in ("one", "other")))
    why = "; ".join(dict.fromkeys(because(e) for e in said))
    grades = f"antes {GRADES[row['before']]}, ahora {GRADES[row['after']]}: " if row["before"] and row["after"] else ""
    return f"{row['one']} {row['other']}", both, grades + why, earliest(said), united(*(e.records for e in said))


def _first(id_: str, names: Mapping[str, str], facts: pd.DataFrame) -> Row:
    """An organization by its first dated fact."""
    own = rows(facts.loc[[id_]])
    fact = first(own) or own[0]
    return id_, names[id_], fact["fact"], begins(fact["date"], fact["since"], fact["until"]), fact["records"]


def section(shown: Mapping[str, Number] | None, filters: Filters, since: int | None) -> Node:
    """The years to compare with, and what changed since the one that is chosen."""
    first_year, last = filters.years[0], filters.span[1]
    years = [
        h(
            "button",
            str(year),
            class_="year on" if year == since else "year",
            open=place(desde=None if year == since else str(year)),
            aria_current="true" if year == since else None,
        )
        for year in range(first_year, last)
    ]
    return h(
        "section",
        h("h2", "¿Qué cambió desde el fin de…?"),
        h("p", years, class_="years") if years else h("p", pieces.unknown("hay un solo año")),
        _told(shown, filters, since) if shown is not None and since is not None else None,
        class_="section",
    )


def _told(shown: Mapping[str, Number], filters: Filters, since: int) -> Node:
    first_year, last = filters.span
    whole = f"De lo que consta hasta {since} a lo que consta de {first_year} a {last}."
    lists = [_list(shown, change, *words) for change, words in _SAID.items()]
    return h("div", h("p", *_sentence(shown, since)), h("p", whole, class_="note"), lists, class_="changes")


def _sentence(shown: Mapping[str, Number], since: int) -> list[Child]:
    """What came since and is named; apart from it what has no date."""
    parts = [
        [button(shown, f"change.{key}"), f" {_words(shown, key)}"] for key in ("came", *_SAID) if _count(shown, key)
    ]
    said: list[Child] = [f"Desde el fin de {since} no consta ningún cambio con fecha."]
    if parts:
        said = [f"Desde el fin de {since} hay ", *_joined(parts), "."]
    if apart := [[button(shown, f"change.{key}"), f" {_words(shown, key)}"] for key in _APART if _count(shown, key)]:
        said += [" No consta la fecha de ", *_joined(apart), ": no se sabe si son de antes."]
    if _count(shown, "went"):
        said += [" Ya no se nombra a ", button(shown, "change.went"), f" {_words(shown, 'went')}."]
    return said


def _count(shown: Mapping[str, Number], key: str) -> int:
    return len(shown[f"change.{key}"].rows)


def _words(shown: Mapping[str, Number], key: str) -> str:
    return plural(_count(shown, key), *(_SAID.get(key) or _COUNTED[key]))


def _joined(parts: Sequence[list[Child]]) -> list[Child]:
    """`A, B y C`."""
    found = list(parts[0])
    for place_, part in enumerate(parts[1:], 2):
        found += [" y " if place_ == len(parts) else ", ", *part]
    return found


def _list(shown: Mapping[str, Number], change: str, one: str, many: str) -> Node | None:
    found = shown[f"change.{change}"].rows
    if not len(found):
        return None
    items = [
        h("li", h("b", row["name"]), h("span", f" · {row['fact']}", class_="where")) for row in rows(found)[:_MOST]
    ]
    rest = len(found) - len(items)
    words = plural(len(found), one, many)
    head = h("h3", button(shown, f"change.{change}"), f" {words}")
    more = h("p", f"y {number(rest)} más", class_="note") if rest > 0 else None
    return h("div", head, h("ul", items), more)
