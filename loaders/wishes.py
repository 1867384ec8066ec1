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
    r"\b(?:quisiera\w*|desea\w*|gustaria|interesad\w+ en|interes (?:en|de)|asistira\w*|participara\w*"
    r"|vendra\w*|vendria\w*|van? a (?:asistir|participar|venir)|quieren? (?:asistir|participar|integrar|sumarse)"
    r"|(?:organizacion|institucion|colectivo|asociacion)(?:es|s)? (?:invitad|convocad|inscrit|interesad)[ao]s?)\b"
)
_CALLED = re.compile(
    r"\b(?:(?:pre ?)?inscri(?:pcion|t|birse)\w*|invita(?:d|cion)\w*|convoca(?:d[oa]s|torias?)|interesad[oa]s"
    r"|postula\w*)\b"
)
"""Words that say so in the name or the title of a list; over a column they may say something else."""
_CONFIRMS = re.compile(r"\bconfirm(?:a|o)\w*\b(?!.*\ben el lugar\b)")
"""Who says beforehand that they will come; a member that is confirmed is one."""
_ABSENT = re.compile(
    r"\b(?:no (?:asisti|vin|particip|llega)\w+|faltaron)\b|(?:^|lista de |relacion de )(?:ausentes|inasist\w+)\b"
)
NOT = Option("ninguna", "Es de invitación, inscripción o interés: no se carga")
_NOT_THERE = Option("ninguna", "Son quienes no vinieron: no se carga")


def tells(said: str, table: str = "asistencias") -> bool:
    """Whether what stands over a column or a list is a wish: «Quisiera participar»."""
    plain = normal(said)
    return bool(_WISH.search(plain) or (table == "asistencias" and _CONFIRMS.search(plain)))


def is_wish(file: File, sheet: Sheet, table: Table, around: Around) -> bool:
    """Whether a sheet that fits a list of attendance or of members tells only of a wish, or who did not come.

    Raises Asked.
    """
    if table.name not in _SAYS:
        return False
    headers = [header for header in sheet.headers if tells(header, table.name)]
    marks = [sheet.headers[p] for p, c in match(table, sheet.headers)[0].items() if c.reads is Reads.ATTENDED]
    if any(header not in headers for header in marks):
        # It has a column for who came.
        return False
    names = (sheet.name, sheet.title, PurePath(file.name).stem)
    plain = {name: normal(name.replace("_", " ")) for name in names}
    absent = [name for name in names if table.name == "asistencias" and _ABSENT.search(plain[name])]
    said = absent or [name for name in names if tells(name, table.name) or _CALLED.search(plain[name])]
    if not headers and not said:
        return False
    shown = " ".join([*headers, *said][0].split())
    told = "quienes no vinieron" if absent else "invitación, inscripción o interés, que no dice quién vino"
    if table.name != "asistencias":
        told = told.replace("quién vino", "quién es integrante")
    options = (_NOT_THERE if absent else NOT, Option(table.name, _SAYS[table.name]))
    told = f"«{shown}»: parece una lista de {told}. ¿Qué es?"
    return around.ask("wish", table.name, [*names, *sheet.headers], told, options) == NOT.id
