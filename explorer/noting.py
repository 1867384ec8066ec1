"""What is noted from a page: a press that writes an introduction, what came of it, and the way back."""

from dataclasses import dataclass
from urllib.parse import parse_qs

import streamlit as st

from explorer import actions, data
from explorer.compositions.introduced import NOTE
from explorer.findings import Findings
from explorer.lamina import Node, h
from explorer.pieces import act
from explorer.state import press
from graph.errors import TejidoError

UNDO = "deshacer"
_SAID = "anotado"
_WORDS = {
    "taken": "Anotado: alguien la hará.",
    "made": "Anotado: ya se presentaron.",
    "met_again": "Anotado: se volvieron a ver.",
    "dismissed": "Anotado: no se vuelve a proponer.",
}


@dataclass(frozen=True)
class Noted:
    """What came of a press, at a version of the data; `load` can be withdrawn: after a failure, of the press before."""

    words: str
    version: int
    load: str = ""
    failed: bool = False


def writes() -> bool:
    """Whether this page may write: not where it only stands inside another one."""
    return not st.context.is_embedded


def said(version: int) -> Node | None:
    """What the last press did, as long as nothing else came since."""
    noted = st.session_state.get(_SAID)
    if noted is None or noted.version != version:
        return None
    undo = act("Deshacer lo anterior" if noted.failed else "Deshacer", UNDO) if noted.load else None
    return h("p", noted.words, " ", undo, class_="noted", role="status")


def pressed(found: Findings, value: str | None) -> None:
    """Note what is pressed, or take it back; anything else leads somewhere."""
    what, _, query = (value or "").partition("?")
    if what not in (NOTE, UNDO) or not writes():
        press(value)
        return
    last = st.session_state.pop(_SAID, None)
    try:
        words, load = _note(found, query) if what == NOTE else _undo(last)
        noted = Noted(words, data.version(), load)
    except TejidoError as error:
        told = f"No se pudo {'anotar' if what == NOTE else 'deshacer'}. {error.message} {error.remedy}".strip()
        noted = Noted(told, data.version(), last.load if last else "", failed=True)
    st.session_state[_SAID] = noted
    st.rerun()


def _note(found: Findings, query: str) -> tuple[str, str]:
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    state, ends, by = asked["estado"], [asked["una"], asked["otra"]], asked.get("por", "")
    report = actions.note_introduction(found.snapshot, ends, state, by)
    if why := [problem.message for problem in report.problems] + [question.message for question in report.open]:
        raise TejidoError(why[0])
    words = f"Anotado: la hará {found.captions[by]}." if state == "taken" and by in found.captions else _WORDS[state]
    return words, report.load


def _undo(last: Noted | None) -> tuple[str, str]:
    if last is None or not last.load:
        return "No hay nada que deshacer.", ""
    actions.withdraw(last.load)
    return "Se deshizo lo anotado.", ""
