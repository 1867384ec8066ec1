"""The gazetteer of Peru: which region the cells of a row agree on."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path

from rapidfuzz import fuzz, process

from graph.keys import normal
from loaders.cells import Cell, Held, Option
from loaders.context import Context
from loaders.spellings import ABROAD, CITIES, METROPOLITAN, PROVINCES, UNKNOWN, fold, is_short, plain, several

TERRITORY = Path(__file__).parent / "territory"
LIMA, METROPOLITAN_LIMA, LIMA_PROVINCES = "15", "15M", "15P"
_LEVELS = {"Departamento": "departamento", "Provincia": "provincia", "Distrito": "distrito"}
_MANY = 12
"""More places of one name than this are not offered one by one."""
NONE = Option("ninguna", "Ninguna de estas: la fila queda retenida")


class Gazetteer:
    """All regions by code and by name. Codes are INEI's; `15M` and `15P` are the parts of Lima."""

    def __init__(self, rows: list[dict[str, str]], reniec: Mapping[str, str]) -> None:
        self.names = {row["Ubigeo"]: row["Nombre"] for row in rows}
        self.parents = {row["Ubigeo"]: row.get("Parte de", "") for row in rows}
        self.levels = {row["Ubigeo"]: row["Nivel"] for row in rows}
        self.reniec = reniec
        """INEI code by RENIEC's, of two, four and six figures."""
        self._by_name = self._index(fold)
        self._by_own_name = self._index(normal)

    def _index(self, form: Callable[[str], str]) -> dict[str, list[str]]:
        """Codes by a form of the name; of two of one name in the same place the last."""
        named = {(self.parents[code], form(name)): code for code, name in self.names.items()}
        found: dict[str, list[str]] = defaultdict(list)
        for (_, name), code in named.items():
            found[name].append(code)
        return found

    def within(self, code: str) -> list[str]:
        """A region and all it is part of, itself first."""
        chain = [code]
        while parent := self.parents.get(chain[-1]):
            chain.append(parent)
        return chain

    def full_name(self, code: str) -> str:
        """«Miraflores, Arequipa»: a place and what it is part of, without saying a name twice."""
        names = (self.names[c] for c in self.within(code) if self.levels[c] != "parte de Lima" or c == code)
        return ", ".join(dict.fromkeys(names))

    def find(self, cells: Mapping[str, str], context: Context | None = None, subject: str = "") -> Cell:
        """The most exact region that the cells name; None where they are all blank.

        `cells` may have Región, Departamento, Provincia, Distrito and Ubigeo; `subject` is what the
        row is about, for a question that concerns this row only. Raises Held where a name is not
        known or does not agree with the others, Asked where it could be several.
        """
        return _Search(self, context or Context(), subject).find(cells)

    def named(self, text: str, levels: Iterable[str]) -> list[str]:
        """The codes of a name at these levels: a whole name means itself, «Santiago de Surco» and not «Surco»."""
        own = [] if is_short(text) else self._by_own_name.get(normal(text), [])
        return [code for code in own or self._by_name.get(fold(text), []) if self.levels[code] in levels]

    def known(self, text: str) -> bool:
        """Whether a text is the whole name of a place."""
        return normal(text) in self._by_own_name

    def departments_of(self, text: str) -> list[str]:
        """The departments, or parts of Lima, that a city, a province or a district of that name is in."""
        city = CITIES.get(plain(text))
        found = self.named(text, ("provincia",)) or [*self.named(text, ("distrito",)), *([city] if city else [])]
        return sorted({self._region(code) for code in found})

    def _region(self, code: str) -> str:
        return next(c for c in self.within(code) if self.levels[c] in ("parte de Lima", "departamento"))

    def near(self, text: str, level: str, within: str) -> list[str]:
        """Codes whose name is a letter or two away."""
        levels = (level,) if level else ("departamento", "parte de Lima")
        there = {code: fold(name) for code, name in self.names.items() if self.levels[code] in levels}
        if within:
            there = {code: name for code, name in there.items() if within in self.within(code)}
        found = process.extract(fold(text), there, scorer=fuzz.ratio, score_cutoff=80, limit=4)
        return [code for _, _, code in found]


class _Search:
    """The places that the cells of one row name, and what they agree on."""

    def __init__(self, known: Gazetteer, context: Context, subject: str) -> None:
        self.known, self.context, self.subject = known, context, subject
        self.mended: list[str] = []

    def find(self, cells: Mapping[str, str]) -> Cell:
        said = {header: text for header, text in cells.items() if text and plain(text) not in UNKNOWN | {""}}
        found: dict[str, list[str]] = {}
        if "Ubigeo" in said:
            found["Ubigeo"] = [self._code(said.pop("Ubigeo"))]
        for header, text in said.items():
            if plain(text) in ABROAD and header in ("Región", "Departamento"):
                self.mended.append(f"«{text}» no es una región: queda sin ella.")
                continue
            found[header] = self._candidates(header, text, found)
        if not found:
            return Cell(None, " ".join(self.mended))
        results = self._agreeing(found)
        if results == [LIMA] and set(found) == {"Región"}:
            code = self._which_lima(cells["Región"])
        else:
            code = results[0] if len(results) == 1 else self._choose(found, cells, results)
        return Cell(code, " ".join(self.mended))

    def _agreeing(self, found: Mapping[str, list[str]]) -> list[str]:
        """The most exact region of each choice of candidates that lie one within the other."""
        results = set()
        for choice in product(*found.values()):
            deepest = max(choice, key=lambda code: len(self.known.within(code)))
            if set(choice) <= set(self.known.within(deepest)):
                results.add(deepest)
        return sorted(results)

    def _choose(self, found: Mapping[str, list[str]], cells: Mapping[str, str], results: list[str]) -> str:
        if not results:
            first, *others = (self.known.full_name(codes[0]) for codes in found.values())
            told = f"{first} y {others[-1]} no son un mismo lugar." if others else "No son un mismo lugar."
            raise Held("places disagree", told, "Corrija uno de los dos.")
        said = [cells[header] for header in found if header in cells]
        if len(results) > _MANY:
            raise Held("several places", f"Hay {len(results)} con ese nombre.", "Escriba también el departamento.")
        doubtful = next((cells[h] for h, codes in found.items() if len(codes) > 1 and several(cells.get(h, ""))), "")
        return self._ask(
            "two regions" if doubtful else "several places",
            said if doubtful else [*said, self.subject],
            f"«{doubtful}» son dos regiones: ¿en cuál se anota?"
            if doubtful
            else f"Hay varios lugares «{', '.join(said)}».",
            results,
        )

    def _ask(self, code: str, values: Iterable[str], message: str, codes: Iterable[str]) -> str:
        options = [*(Option(c, self.known.full_name(c)) for c in codes), NONE]
        answer = self.context.ask(code, "value", values, message, options)
        if answer == NONE.id:
            raise Held(code, message, "Escriba el lugar con su departamento.")
        return answer

    def _which_lima(self, text: str) -> str:
        options = (
            Option(METROPOLITAN_LIMA, "Lima Metropolitana"),
            Option(LIMA_PROVINCES, "Lima Provincias"),
            Option(LIMA, "El departamento, sin precisar"),
        )
        return self.context.ask("which Lima", "value", [plain(text)], "«Lima» como región: ¿cuál es?", options)

    def _code(self, text: str) -> str:
        figures = re.sub(r"\.0$|[\s.-]", "", text).upper()
        code = f"0{figures}" if figures.isdigit() and len(figures) in (1, 3, 5) else figures
        if code != figures:
            self.mended.append(f"Al ubigeo {text} se le repone el cero: {code}.")
        code = re.sub(r"(?<=^\d\d)0000$|(?<=^\d{4})00$", "", code)
        if self.context.of("Ubigeo").reniec:
            code = self._from_reniec(code)
        if code not in self.known.names:
            raise Held("unknown place", "Ese ubigeo no existe.", "Use el código del INEI: 2, 4 o 6 cifras.")
        return code

    def _from_reniec(self, code: str) -> str:
        known = self.context.of("Ubigeo")
        message = f"Los códigos de «{known.header}» parecen del Reniec, no del INEI."
        options = (Option("reniec", "Son del Reniec: conviértalos"), Option("inei", "Son del INEI: déjelos"))
        if self.context.ask("Reniec codes", "column", [known.header, *known.doubtful], message, options) == "inei":
            return code
        if code not in self.known.reniec:
            raise Held("unknown place", "Ese código del Reniec no existe.", "Use el código del INEI.")
        self.mended.append(f"Código del Reniec {code}: el del INEI es {self.known.reniec[code]}.")
        return self.known.reniec[code]

    def _candidates(self, header: str, text: str, found: Mapping[str, list[str]]) -> list[str]:
        """The codes a name may mean under its header, those of the header's own level first."""
        if plain(text) in METROPOLITAN:
            return [METROPOLITAN_LIMA]
        if plain(text) in PROVINCES:
            return [LIMA_PROVINCES]
        if plain(text) in ("lima region", "lima gobierno regional"):
            return [LIMA]
        level = _LEVELS.get(header, "")
        levels = (level, "parte de Lima") if level == "departamento" else (level,)
        fitting = self.known.named(text, levels if level else ("departamento", "parte de Lima"))
        if not fitting and plain(text).startswith("cercado"):
            fitting = self._capital(plain(text).removeprefix("cercado").removeprefix(" de"), found)
        return fitting or self._elsewhere(header, text, found)

    def _capital(self, of: str, found: Mapping[str, list[str]]) -> list[str]:
        """The district of the name of its province: «Cercado», «Cercado de Arequipa»."""
        names = [of] if of.strip() else [self.known.names[c] for codes in found.values() for c in codes]
        return [code for name in names for code in self.known.named(name, ("distrito",)) if code.endswith("01")]

    def _elsewhere(self, header: str, text: str, found: Mapping[str, list[str]]) -> list[str]:
        """A name that is not of the header's level: a city, two regions, a letter wrong."""
        level = _LEVELS.get(header, "")
        if level not in ("", "departamento"):
            if city := CITIES.get(plain(text)):
                self.mended.append(f"«{text}» es una ciudad: se anota {self.known.full_name(city)}.")
                return [city]
            if others := self.known.named(text, ("provincia", "distrito", "departamento")):
                self.mended.append(f"«{text}» no es {level}: se toma como {self.known.levels[others[0]]}.")
                return others
        elif departments := self.known.departments_of(text):
            if len(departments) == 1:
                self.mended.append(f"«{text}» está en {self.known.names[departments[0]]}: se anota esa región.")
            return departments
        if both := self._each(text):
            return both
        around = next((codes[0] for codes in found.values() if len(codes) == 1), "")
        if near := self.known.near(text, level, around):
            message = f"No se conoce «{text}» como {header.lower()}. ¿Es uno de estos?"
            return [self._ask("unknown place", [header, text], message, near)]
        raise Held("unknown place", f"No se conoce ese nombre como {header.lower()}.", "Revise cómo está escrito.")

    def _each(self, text: str) -> list[str]:
        """The regions that a cell joins: «Lima y Callao»; the one that all its places are in: «Comas / Carabayllo»."""
        found: list[set[str]] = []
        for part in several(text):
            known = plain(part)
            codes = [METROPOLITAN_LIMA] if known in METROPOLITAN else [LIMA_PROVINCES] if known in PROVINCES else []
            codes = codes or self.known.named(part, ("departamento",)) or self.known.departments_of(part)
            if not codes:
                return []
            found.append({*codes, METROPOLITAN_LIMA} if codes == [LIMA] else set(codes))
        shared = set.intersection(*found) if found else set()
        if len(shared) == 1:
            self.mended.append(f"«{text}»: todo está en {self.known.names[min(shared)]}; se anota esa región.")
            return sorted(shared)
        if any(len(codes) > 1 for codes in found if codes != {LIMA, METROPOLITAN_LIMA}):
            return []
        return sorted(set().union(*found))


@cache
def gazetteer() -> Gazetteer:
    """The one that comes with the program."""
    with (TERRITORY / "regiones.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (TERRITORY / "reniec.csv").open(encoding="utf-8", newline="") as file:
        reniec = {row["Código Reniec"]: row["Ubigeo"] for row in csv.DictReader(file)}
    return Gazetteer(rows, reniec)
