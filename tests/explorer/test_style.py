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


@pytest.mark.parametrize("theme", ["light", "dark", None])
def test_every_variable_in_use_is_declared(theme: str | None):
    style = sheet(theme)
    assert set(re.findall(r"var\(--([\w-]+)\)", style)) <= set(re.findall(r"--([\w-]+):", style))


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
