"""What the reader chose, shared by all pages and kept in the address."""

from dataclasses import dataclass

import streamlit as st

from graph.scope import Network, View
from graph.ties import GRADES

NETWORKS = {
    "todo": "Todo el registro",
    "apoc": "APOC",
    "puntos": "Puntos de Cultura",
}
DEFAULT_GRADES = ("2", "3", "4", "5")


@dataclass(frozen=True)
class Filters:
    """A view and the years it can choose from."""

    view: View
    years: tuple[int, int]

    @property
    def span(self) -> tuple[int, int]:
        """The first and last year in view."""
        return self.view.first_year or self.years[0], self.view.last_year or self.years[1]

    def rule(self) -> str:
        """The tie rule in words: «2 · se encontraron, o más»."""
        grades = self.view.grades
        if not grades:
            return "ninguno"
        lowest = min(grades)
        if tuple(range(lowest, 6)) == tuple(sorted(grades)):
            return f"{lowest} · {GRADES[lowest]}" + (", o más" if lowest < 5 else "")
        return ", ".join(f"{g} · {GRADES[g]}" for g in sorted(grades))


def filter_bar(years: tuple[int, int]) -> Filters:
    """Draw the filters above a page and say what they hold. The address carries values, never labels."""
    first, last = _years(years)
    grades = _grades()
    network = _network()
    institutions = _institutions()
    view = View(
        first if first > years[0] else None,
        last if last < years[1] else None,
        Network(network),
        institutions,
        tuple(sorted(int(g) for g in grades)),
    )
    return Filters(view, years)


def _years(years: tuple[int, int]) -> tuple[int, int]:
    if years[0] == years[1]:
        return years
    chosen = st.session_state.get("anos", years)
    with st.popover(f"Años **{chosen[0]} a {chosen[1]}**", type="tertiary"):
        found: tuple[int, int] = st.slider(
            "Años en la vista", years[0], years[1], years, key="anos", bind="query-params"
        )
        st.caption("Lo que no tiene fecha solo cuenta cuando están todos los años.")
    return found


def _grades() -> list[str]:
    chosen = st.session_state.get("vinculo", list(DEFAULT_GRADES))
    rule = Filters(View(grades=tuple(int(g) for g in chosen)), (0, 0)).rule()
    with st.popover(f"Vínculo **{rule}**", type="tertiary"):
        found = st.pills(
            "Qué cuenta como vínculo",
            [str(g) for g in GRADES],
            selection_mode="multi",
            default=list(DEFAULT_GRADES),
            key="vinculo",
            bind="query-params",
        )
        st.caption("  \n".join(f"{grade} · {name}" for grade, name in GRADES.items()))
    return list(found or [])


def _network() -> str:
    chosen = st.session_state.get("red", "todo")
    with st.popover(f"Red **{NETWORKS[chosen]}**", type="tertiary"):
        found = st.radio(
            "Red de quién", list(NETWORKS), captions=list(NETWORKS.values()), key="red", bind="query-params"
        )
    return str(found)


def _institutions() -> bool:
    chosen = st.session_state.get("instituciones", False)
    with st.popover(f"**{'con' if chosen else 'sin'} instituciones**", type="tertiary"):
        found = st.toggle("Contar también instituciones", key="instituciones", bind="query-params")
        st.caption("Instituciones públicas, organismos internacionales y la propia alianza.")
    return bool(found)
