"""Lists of who was invited, signed up or would like to come: they do not say who came, nor who is a member."""

import re
from pathlib import PurePath

from graph.columns import Reads
from graph.keys import normal
from graph.model import Table
from loaders.around import Around
from loaders.cells import Option
from loaders.files import File, Sheet
from loaders.headers import match

_SAYS = {"asistencias": "Sí dice quién vino", "membresias": "Sí dice quién integra cada mesa"}
"""The tables that such a list is taken for, and what it says where it is one after all."""
_WISH = re.compile(
    r"\b(?:quisiera\w*|desea\w*|gustaria|interesad\w+ en|interes (?:en|de)|confirma\w*|asistira\w*|participara\w*"
    r"|vendra\w*|vendria\w*|van? a (?:asistir|participar|venir)|quieren? (?:asistir|participar|integrar|sumarse)"
    r"|(?:organizacion|institucion|colectivo|asociacion)(?:es|s)? (?:invitad|convocad|inscrit|interesad)[ao]s?)\b"
)
_CALLED = re.compile(
    r"\b(?:(?:pre ?)?inscri(?:pcion|t|birse)\w*|invita(?:d|cion)\w*|convocad[oa]s|interesad[oa]s|postula\w*)\b"
)
"""Words that say so in the name or the title of a list; over a column they may say something else."""
NOT = Option("ninguna", "Es de invitación, inscripción o interés: no se carga")


def tells(header: str) -> bool:
    """Whether what stands over a column is a wish: «Quisiera participar»."""
    return _WISH.search(normal(header)) is not None


def is_wish(file: File, sheet: Sheet, table: Table, around: Around) -> bool:
    """Whether a sheet that fits a list of attendance or of members tells only of a wish. Raises Asked."""
    if table.name not in _SAYS:
        return False
    headers = [header for header in sheet.headers if tells(header)]
    marks = [sheet.headers[p] for p, c in match(table, sheet.headers)[0].items() if c.reads is Reads.ATTENDED]
    if any(header not in headers for header in marks):
        # It has a column for who came.
        return False
    names = (sheet.name, sheet.title, PurePath(file.name).stem)
    said = [name for name in names if tells(name) or _CALLED.search(normal(name.replace("_", " ")))]
    if not headers and not said:
        return False
    shown = " ".join([*headers, *said][0].split())
    told = f"«{shown}»: parece una lista de invitación, inscripción o interés, que no dice quién vino. ¿Qué es?"
    if table.name != "asistencias":
        told = told.replace("quién vino", "quién es integrante")
    options = (NOT, Option(table.name, _SAYS[table.name]))
    return around.ask("wish", table.name, [*names, *sheet.headers], told, options) == NOT.id
