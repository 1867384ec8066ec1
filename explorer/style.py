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
    "kind-group": "#23507D",
    "kind-association": "#C17412",
    "kind-house": "#558E47",
    "kind-media": "#9D7DBA",
    "kind-network": "#29A189",
    "kind-institution": "#544D45",
    "kind-unknown": "#6E665C",
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
    "kind-group": "#4C8EE8",
    "kind-association": "#F4B015",
    "kind-house": "#A2CE8C",
    "kind-media": "#A784BF",
    "kind-network": "#8CDDE3",
    "kind-institution": "#C6BFB5",
    "kind-unknown": "#A29A8F",
}
_SHEETS = Path(__file__).parent / "sheets"
_FIRST = ("frame", "lamina")
"""What every page stands on; the sheets of the pages and of the drawings come after them."""
_MODES = ("projector", "embedded")
"""Sheets of their own, last of all, where the page is looked at that way."""


def _read() -> str:
    others = sorted(path.stem for path in _SHEETS.glob("*.css") if path.stem not in (*_FIRST, *_MODES))
    return "\n".join((_SHEETS / f"{name}.css").read_text(encoding="utf-8") for name in (*_FIRST, *others))


_SHEET = _read()


def sheet(theme: str | None, *modes: str) -> str:
    """The style sheet for the light theme, or for the dark one. On paper it is always the light one, on white.

    `modes` are `projector`, legible at three metres, and `embedded`, without the frame.
    """
    screen = _declared(DARK if theme == "dark" else LIGHT)
    paper = _declared(LIGHT | {"paper": "#FFFFFF"})
    added = "\n".join((_SHEETS / f"{mode}.css").read_text(encoding="utf-8") for mode in modes if mode in _MODES)
    return f"<style>:root{{{screen}}}\n@media print{{:root{{{paper}}}}}\n{_SHEET}\n{added}</style>"


def rules() -> str:
    """The rules of the style sheet, without the colours: what the other painter of drawings reads."""
    return _SHEET


def _declared(colours: dict[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


def landscape() -> None:
    """While this page is open, paper lies on its side: what stands in columns fits on one sheet."""
    st.html("<style>@page{size:A4 landscape;margin:9mm}</style>")


def put(*modes: str) -> None:
    """Put it on the page, first thing of every run."""
    st.html(sheet(st.context.theme.type, *modes))
