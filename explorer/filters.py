"""What the reader chose, shared by all pages and kept in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from graph.scope import Network, View
from graph.thresholds import USUAL, Thresholds
from graph.ties import GRADES

NETWORKS = {
    "todo": "Todo el registro",
    "apoc": "APOC",
    "puntos": "Puntos de Cultura",
}
_WHO = [
    "Todas las organizaciones que constan",
    "En un grupo u órgano de APOC, o en la lista de un encuentro suyo",
    "Reconocidas como Punto de Cultura",
]
DEFAULT_GRADES = ("2", "3", "4", "5")
_NAMES = "filtros-dichos"
_ASKED = "filtros-pedidos"


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

    def names(self) -> dict[str, str]:
        """Each filter as its button says it, with what it holds in bold."""
        return {
            "anos": f"Años **{self.span[0]} a {self.span[1]}**",
            "vinculo": f"Vínculo **{self.rule()}**",
            "red": f"Red **{NETWORKS[self.view.network.value]}**",
            "instituciones": f"**{'con' if self.view.institutions else 'sin'} instituciones**",
        }

    def address(self) -> dict[str, list[str]]:
        """The filters as the address carries them: nothing for what is as it comes."""
        first, last = self.span
        grades = [str(grade) for grade in self.view.grades]
        return {
            "anos": [] if (first, last) == self.years else [str(first), str(last)],
            "vinculo": [] if tuple(grades) == DEFAULT_GRADES else grades or [""],
            "red": [] if self.view.network.value == "todo" else [self.view.network.value],
            "instituciones": ["true"] if self.view.institutions else [],
        }


def ask(pairs: Sequence[tuple[str, str]]) -> None:
    """Have the filters hold other values from the next run on: what a press in a page asks of them."""
    told: dict[str, list[str]] = {}
    for name, value in pairs:
        told.setdefault(name, []).extend([value] if value else [])
    st.session_state.setdefault(_ASKED, {}).update(told)


def _take() -> None:
    """Give the widgets what was asked of them, before they are there."""
    for name, values in st.session_state.pop(_ASKED, {}).items():
        if name == "vinculo":
            st.session_state[name] = [str(grade) for grade in GRADES if str(grade) in values]
        elif name == "anos" and len(values) == 2 and all(value.isdigit() for value in values):
            st.session_state[name] = (int(values[0]), int(values[1]))
        elif name == "red" and values and values[0] in NETWORKS:
            st.session_state[name] = values[0]
        elif name == "instituciones":
            st.session_state[name] = values == ["true"]


def filter_bar(years: tuple[int, int], thresholds: Thresholds = USUAL) -> Filters:
    """Draw the filters above a page and say what they hold. The address carries values, never labels.

    A popover is named before what is inside it is known, so a change runs once more, with the new names.
    """
    _take()
    shown = st.session_state.setdefault(_NAMES, Filters(View(), years).names())
    view = View(
        *_years(years, shown["anos"]),
        grades=_grades(shown["vinculo"], thresholds),
        network=_network(shown["red"]),
        institutions=_institutions(shown["instituciones"]),
    )
    filters = Filters(view, years)
    if filters.names() != shown:
        st.session_state[_NAMES] = filters.names()
        st.rerun()
    return filters


def _years(years: tuple[int, int], shown: str) -> tuple[int | None, int | None]:
    if years[0] == years[1]:
        return None, None
    with st.popover(shown, type="tertiary", key="en-anos"):
        first, last = st.slider("Años en la vista", years[0], years[1], years, key="anos", bind="query-params")
        st.caption("Lo que no tiene fecha solo cuenta cuando están todos los años.")
    return first if first > years[0] else None, last if last < years[1] else None


def _grades(shown: str, thresholds: Thresholds) -> tuple[int, ...]:
    with st.popover(shown, type="tertiary", key="en-vinculo"):
        found = st.pills(
            "Qué cuenta como vínculo",
            [str(g) for g in GRADES],
            selection_mode="multi",
            default=list(DEFAULT_GRADES),
            key="vinculo",
            bind="query-params",
        )
        st.caption("  \n".join(f"{grade} · {name}" for grade, name in GRADES.items()))
        st.caption(
            f"Se encuentran en una reunión de trabajo de hasta {thresholds.working_meeting} organizaciones, o en "
            f"{thresholds.repeated_meetings} de cualquier tamaño; trabajan juntas en una mesa de hasta "
            f"{thresholds.working_group}."
        )
    return tuple(sorted(int(g) for g in found or []))


def _network(shown: str) -> Network:
    with st.popover(shown, type="tertiary", key="en-red"):
        found = st.radio("Red de quién", list(NETWORKS), captions=_WHO, key="red", bind="query-params")
    return Network(found)


def _institutions(shown: str) -> bool:
    with st.popover(shown, type="tertiary", key="en-instituciones"):
        found = st.toggle("Contar también instituciones", key="instituciones", bind="query-params")
        st.caption("Instituciones públicas, organismos internacionales y la propia alianza.")
    return found
