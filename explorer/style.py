"""The one style sheet, with the colours of the theme in use."""

from pathlib import Path

import streamlit as st

LIGHT = {
    "paper": "#FBF9F5",
    "nav": "#F2EDE4",
    "card": "#FFFFFF",
    "ink": "#1F1B17",
    "ink2": "#544D45",
    "ink3": "#6E665C",
    "rule": "#DCD5C9",
    "strong": "#8E857A",
    "accent": "#9E1445",
    "hatch": "#B8AE9F",
    "unknown": "#F1ECE3",
    "rung1": "#CFDFE9",
    "rung2": "#98BAD0",
    "rung3": "#5A8EB0",
    "rung4": "#2B628A",
    "rung5": "#123A5B",
    "known": "#544D45",
    "on-low": "#1F1B17",
    "on-high": "#FBF9F5",
    "mended": "#8A5A00",
    "mended-ground": "#FBF0D9",
}
DARK = {
    "paper": "#15181B",
    "nav": "#0F1214",
    "card": "#1D2125",
    "ink": "#F3EFE9",
    "ink2": "#C6BFB5",
    "ink3": "#A29A8F",
    "rule": "#343A40",
    "strong": "#7D766C",
    "accent": "#F283A5",
    "hatch": "#4C5157",
    "unknown": "#1A1E21",
    "rung1": "#24394A",
    "rung2": "#345B79",
    "rung3": "#4E84AA",
    "rung4": "#86B5D4",
    "rung5": "#D2E7F4",
    "known": "#C6BFB5",
    "on-low": "#F3EFE9",
    "on-high": "#15181B",
    "mended": "#F0B45A",
    "mended-ground": "#33270F",
}
_SHEET = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")


def sheet(theme: str | None) -> str:
    """The style sheet for the light theme, or for the dark one. On paper it is always the light one, on white."""
    screen = _declared(DARK if theme == "dark" else LIGHT)
    paper = _declared(LIGHT | {"paper": "#FFFFFF"})
    return f"<style>:root{{{screen}}}\n@media print{{:root{{{paper}}}}}\n{_SHEET}</style>"


def _declared(colours: dict[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


def put() -> None:
    """Put it on the page, first thing of every run."""
    st.html(sheet(st.context.theme.type))
