"""The gazetteer of Peru: which region the cells of a row agree on."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from graph.keys import normal
from loaders.fields import Held

TERRITORY = Path(__file__).parent / "territory"
_LEVELS = {"Departamento": "departamento", "Provincia": "provincia", "Distrito": "distrito"}


class Gazetteer:
    """All regions by code and by name. Codes are INEI's; `15M` and `15P` are the parts of Lima."""

    def __init__(self, rows: list[dict[str, str]]) -> None:
        self.names = {row["Ubigeo"]: row["Nombre"] for row in rows}
        self.parents = {row["Ubigeo"]: row.get("Parte de", "") for row in rows}
        self.levels = {row["Ubigeo"]: row["Nivel"] for row in rows}
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for code, name in self.names.items():
            self._by_name[_fold(name)].append(code)

    def within(self, code: str) -> list[str]:
        """A region and all it is part of, itself first."""
        chain = [code]
        while parent := self.parents.get(chain[-1]):
            chain.append(parent)
        return chain

    def find(self, cells: dict[str, str]) -> str | None:
        """The code of the most exact region that the cells name; None where they are all blank.

        `cells` may have Región, Departamento, Provincia, Distrito and Ubigeo. Raises Held where a
        name is not known, could be several, or does not agree with the others.
        """
        said = {header: text for header, text in cells.items() if text}
        if not said:
            return None
        found = self._code(said["Ubigeo"]) if "Ubigeo" in said else None
        for header in ("Región", "Departamento", "Provincia", "Distrito"):
            if header in said:
                found = self._narrow(found, header, said[header])
        return found

    def _code(self, text: str) -> str:
        code = text.upper()
        # A spreadsheet eats the zero of `080101`.
        code = f"0{code}" if code.isdigit() and len(code) in (1, 3, 5) else code
        if code not in self.names:
            raise Held("unknown place", "Ese ubigeo no existe.", "Use el código del INEI: 2, 4 o 6 cifras.")
        return code

    def _narrow(self, found: str | None, header: str, text: str) -> str:
        level = _LEVELS.get(header)
        fitting = [
            code
            for code in self._by_name.get(_fold(text), [])
            if (self.levels[code] == level if level else self.levels[code] in ("departamento", "parte de Lima"))
        ]
        if not fitting:
            raise Held("unknown place", f"No se conoce ese nombre como {header.lower()}.", "Revise cómo está escrito.")
        if found:
            inside = [code for code in fitting if found in self.within(code)]
            around = [code for code in fitting if code in self.within(found)]
            if around:
                return found
            fitting = inside
        if not fitting:
            raise Held(
                "places disagree", f"No está en {self.names.get(found or '', 'ese lugar')}.", "Corrija uno de los dos."
            )
        if len(fitting) > 1:
            where = ", ".join(sorted(self.names[self.within(code)[-1]] for code in fitting))
            raise Held("several places", f"Hay varios con ese nombre: {where}.", "Escriba también el departamento.")
        return fitting[0]


def _fold(name: str) -> str:
    """Without spaces too: «Tambogrande» and «Tambo Grande» are one district."""
    return normal(name).replace(" ", "")


@cache
def gazetteer() -> Gazetteer:
    """The one that comes with the program."""
    with (TERRITORY / "regiones.csv").open(encoding="utf-8", newline="") as file:
        return Gazetteer(list(csv.DictReader(file)))
