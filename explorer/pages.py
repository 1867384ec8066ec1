"""The pages of the explorer, in the order of the navigation. A page is a file in `explorer/views/` and a line here."""

from dataclasses import dataclass
from pathlib import Path

VIEWS = Path(__file__).parent / "views"


@dataclass(frozen=True)
class Page:
    """Its name in the address, its title in the navigation, its file."""

    path: str
    title: str
    file: str


PAGES = (
    Page("inicio", "Inicio", "home.py"),
    Page("red", "Red", "network.py"),
    Page("vacios", "Vacíos", "gaps.py"),
    Page("regiones", "Regiones", "regions.py"),
    Page("encuentros", "Encuentros", "meetings.py"),
    Page("compromisos", "Compromisos", "commitments.py"),
    Page("preguntas", "Preguntas", "questions.py"),
    Page("datos", "Datos", "records.py"),
)
"""The first one opens at the bare address too."""
BY_PATH = {page.path: page for page in PAGES}
