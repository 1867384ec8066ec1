"""The page Preguntas."""

from datetime import date

import streamlit as st

from explorer import data
from explorer.compositions import questions as page
from explorer.lamina import lamina
from explorer.screen import show
from explorer.state import asked as parameter
from explorer.state import current, press
from graph.errors import QuestionError
from graph.parameters import Several
from graph.questions import Question, question, questions


def parameters(asked: Question) -> tuple[tuple[str, str], ...]:
    """One field a parameter, kept in the address."""
    given = []
    with st.container(horizontal=True, key="parametros"):
        for param in asked.params:
            key = f"p_{param.name}"
            usual = param.default or ""
            said = st.text_input(
                param.label,
                st.query_params.get(key, usual),
                key=f"{asked.name}.{key}",
                placeholder=usual,  # what a blank field asks about
            )
            if said != usual:
                st.query_params[key] = said
            else:
                st.query_params.pop(key, None)
            given.append((param.name, said))
    return tuple(given)


def offer(asked: Question, found: Several) -> None:
    """The things that a name may mean, each with a button that writes its code."""
    st.warning(page.several(found))
    with st.container(key="cual"):
        for code, words in found.choices:
            st.button(words, key=f"cual.{code}", on_click=choose, args=(asked, found.param.name, code))


def choose(asked: Question, name: str, code: str) -> None:
    st.session_state[f"{asked.name}.p_{name}"] = code


frame = current()
name = parameter("pregunta")
if name is None:
    press(lamina(page.library(questions()), key="preguntas"))
else:
    asked = question(name)
    press(lamina(page.heading(asked), key="titulo"))
    try:
        answer = data.answer(frame.version, asked.name, parameters(asked), date.today().isoformat())
    except Several as found:
        offer(asked, found)
        st.stop()
    except QuestionError as error:
        st.warning(str(error))
        st.stop()
    shown = page.numbers(asked, answer)
    show(page.result(asked, answer, shown), shown, "respuesta")
