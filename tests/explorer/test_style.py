"""The theme and the style sheet say the same colours, and the sheet only uses what is declared."""

import re
import tomllib
from pathlib import Path

import pytest

from explorer.style import DARK, LIGHT, sheet

EXPLORER = Path(__file__).parents[2] / "explorer"
CONFIG = tomllib.loads((EXPLORER / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_has_the_colours_of_the_sheet(name: str, colours: dict[str, str]):
    theme = CONFIG["theme"][name]
    assert theme["backgroundColor"] == colours["paper"]
    assert theme["textColor"] == colours["ink"]
    assert theme["primaryColor"] == theme["linkColor"] == colours["accent"]
    assert theme["borderColor"] == colours["rule"]
    assert theme["sidebar"]["backgroundColor"] == colours["nav"]


def test_both_themes_declare_the_same_colours():
    assert set(LIGHT) == set(DARK)


TEXTS = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3", "accent") for ground in ("paper", "nav", "card")),
    *(("on-low", rung) for rung in ("rung1", "rung2")),
    *(("on-high", rung) for rung in ("rung4", "rung5")),
    ("ink", "unknown"),
    ("ink2", "unknown"),
    ("mended", "mended-ground"),
    ("paper", "accent"),
    ("paper", "ink"),
]
"""Every colour of letters with what it stands on."""


def luminance(colour: str) -> float:
    """Relative luminance by WCAG."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("letters", "ground"), TEXTS)
def test_letters_can_be_read_on_what_they_stand_on(colours: dict[str, str], letters: str, ground: str):
    low, high = sorted((luminance(colours[letters]), luminance(colours[ground])))
    assert (high + 0.05) / (low + 0.05) >= 4.5


@pytest.mark.parametrize("modes", [(), ("projector",), ("embedded",), ("projector", "embedded")], ids=str)
@pytest.mark.parametrize("theme", ["light", "dark", None])
def test_every_variable_in_use_is_declared(theme: str | None, modes: tuple[str, ...]):
    style = sheet(theme, *modes)
    assert set(re.findall(r"var\(--([\w-]+)\)", style)) <= set(re.findall(r"--([\w-]+):", style))


def test_on_a_projector_nothing_is_smaller_than_22_pixels():
    """Láminas are drawn larger as a whole; what stands outside of them says its own size."""
    style = (EXPLORER / "sheets" / "projector.css").read_text(encoding="utf-8")
    zoom = float(re.search(r"zoom: ([\d.]+)", style)[1])
    sizes = [
        float(size) for size in re.findall(r"^[^{]*\.lamina[^{]*\{[^}]*?font-size: ([\d.]+)px", style, re.MULTILINE)
    ]
    assert sizes
    assert min(sizes) * zoom >= 22
    assert max(sizes) * zoom >= 53.9


def test_the_sheet_asks_nothing_of_the_network_and_holds_no_markup():
    style = sheet("light").removeprefix("<style>").removesuffix("</style>")
    assert "http" not in style
    assert "@import" not in style
    assert "<" not in style


def test_the_fonts_are_shipped_with_their_licence():
    for face in CONFIG["theme"]["fontFaces"]:
        assert (EXPLORER / "static" / face["url"].removeprefix("app/static/")).exists()
    assert "SIL OPEN FONT LICENSE" in (EXPLORER / "static" / "OFL.txt").read_text(encoding="utf-8")


def test_streamlit_is_told_to_keep_quiet_and_close_to_home():
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["address"] == "localhost"
    assert CONFIG["server"]["maxUploadSize"] == 20
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["disableDataExport"] is True
    assert CONFIG["runner"]["postScriptGC"] is False
