"""How many ties leave each region, or each group, and how many would if nobody looked at it: where the data bear it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from explorer import pieces
from explorer.compositions.numbers import Later, Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import number, plural, spelled
from graph.analysis.brokerage import UNKNOWN
from graph.analysis.meeting_gaps import LISTS
from graph.analysis.mixing import Mixed
from graph.analysis.tie_rows import tie_rows
from graph.snapshot import rows

FEWEST = 10
"""Fewer ties than this are counted, and not compared with anything."""
Pair = tuple[str, str]
_WORDS = {"grupo": ("grupo", "un solo grupo", "dos grupos", "quedan dentro del suyo"),
          None: ("región", "región conocida", "dos regiones", "quedan dentro de la suya")}  # fmt: skip


def _key(by: str | None) -> str | None:
    return "grupo" if by == "grupo" else None


def _mixed(found: Findings, by: str | None) -> Mixed:
    return found.gaps.mixing_by_group if _key(by) else found.gaps.mixing_by_region


def _names(found: Findings, by: str | None) -> Mapping[str, str]:
    if not _key(by):
        return found.gaps.region_names
    return {str(id_): name or str(id_) for id_, name in found.gaps.groups["name"].items()}


def numbers(found: Findings, by: str | None) -> dict[str, Number]:
    """The ties counted, those that leave, those left out, and the same of each region or group that has any."""
    mixed, names = _mixed(found, by), _names(found, by)
    whole = mixed.index.loc[UNKNOWN]
    one, of_one, two, _ = _WORDS[_key(by)]
    said: dict[str, tuple[int, str, Callable[[], list[Pair]]]] = {
        "mezcla": (_all(mixed), f"Vínculos entre organizaciones con {of_one}", mixed.counted),
        "mezcla.fuera": (whole["external"], f"Vínculos que unen {two}", mixed.between),
        "mezcla.sin": (whole["unknown"], f"Vínculos sin {one} que comparar", mixed.left_out),
    }
    for row in _told(mixed.index):
        code = row["group"]
        within, leaving = partial(mixed.within, code), partial(mixed.leaving, code)
        said[f"mezcla.dentro.{code}"] = (row["internal"], f"{names[code]}: vínculos dentro", within)
        said[f"mezcla.fuera.{code}"] = (row["external"], f"{names[code]}: vínculos que salen", leaving)
    return {key: Later(number(n), title, partial(_rows, mixed, pairs)) for key, (n, title, pairs) in said.items()}


def _rows(mixed: Mixed, pairs: Callable[[], list[Pair]]) -> pd.DataFrame:
    return tie_rows(mixed.graph, pairs()).rows


def _all(mixed: Mixed) -> int:
    whole = mixed.index.loc[UNKNOWN]
    return int(whole["external"] + whole["internal"])


def _told(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Those with a tie that is counted, the most first."""
    own = table[(table.index != UNKNOWN) & (table["external"] + table["internal"] > 0)]
    ordered = own.assign(ties=own["external"] + own["internal"]).sort_values("ties", ascending=False, kind="stable")
    return rows(ordered.reset_index())


def silent(found: Findings, by: str | None) -> str:
    """Why no comparison is made; nothing where one is."""
    mixed, coverage = _mixed(found, by), found.coverage
    if _all(mixed) < FEWEST:
        return f"Con menos de {spelled(FEWEST)} vínculos no se puede decir si son muchos o pocos."
    if len(mixed.index) < 3:
        return f"Todas son de {'un mismo grupo' if _key(by) else 'una misma región'}: no hay con qué comparar."
    if coverage.complete.value < min(LISTS, coverage.meetings.value):
        return (
            "No se puede decir si son muchos o pocos: con tan pocas listas completas, los vínculos que faltan pueden "
            "ser justo los que salen."
        )
    return ""


def section(found: Findings, shown: Mapping[str, Number], by: str | None) -> Node:
    """One sentence, the table, and what it rests on."""
    mixed = _mixed(found, by)
    one, of_one, two, inside = _WORDS[_key(by)]
    head, whole = h("h2", f"Cuántos vínculos salen de cada {one}"), _all(mixed)
    why = silent(found, by)
    if not whole:
        none = f"No consta ningún vínculo entre dos organizaciones con {of_one}."
        return h("section", head, h("p", none), _origin(shown, one, by, why), class_="section")
    across = mixed.index.at[UNKNOWN, "external"]
    ties, joined = plural(whole, " vínculo", " vínculos"), plural(across, f" une {two}", f" unen {two}")
    first: list[Child] = ["De ", button(shown, "mezcla"), f"{ties} entre organizaciones con {of_one}, "]
    first += [button(shown, "mezcla.fuera") if across else "ninguno", f"{joined if across else f' une {two}'}"]
    first += [f"; los demás {inside}." if 0 < across < whole else "."]
    if not why:
        share = _share(mixed.index.at[UNKNOWN, "expected"])
        first += [f" Si {'el grupo' if _key(by) else 'la región'} diera igual, serían {share}."]
    note = h("p", why, class_="note") if why else None
    # Where none leaves and nothing is compared, the table above has already said it all.
    table = _drawn(mixed, _names(found, by), shown, by, not why) if across or not why else None
    return h("section", head, h("p", *first), note, table, _origin(shown, one, by, why), class_="section")


def _share(expected: float) -> str:
    """The index as a share of the ties, in words: «nueve de cada diez»."""
    tenths = round(10 * (expected + 1) / 2)
    return {0: "menos de uno de cada veinte", 10: "casi todos"}.get(tenths, f"unos {spelled(tenths)} de cada diez")


def _drawn(mixed: Mixed, names: Mapping[str, str], shown: Mapping[str, Number], by: str | None, all_: bool) -> Node:
    """One line for each that has a tie; what it would be only where all can be compared."""
    lines = []
    for row in _told(mixed.index):
        code = row["group"]
        line: list[Child] = [names[code], button(shown, f"mezcla.dentro.{code}"), button(shown, f"mezcla.fuera.{code}")]
        lines.append([*line, _share(row["expected"])] if all_ else line)
    head = ["Grupo" if _key(by) else "Región", "Quedan dentro", "Salen"]
    return pieces.table([*head, "Saldrían si diera igual"] if all_ else head, lines, f"Vínculos por {head[0].lower()}",
                        (1, 2))  # fmt: skip


def _origin(shown: Mapping[str, Number], one: str, by: str | None, why: str) -> Node:
    left = "alguna de las dos no está en ningún grupo, o está en varios"
    said = left if _key(by) else "de alguna de las dos no se conoce la región"
    none = plural(int(shown["mezcla.sin"].shown.replace(",", "")), " vínculo no entra", " vínculos no entran")
    parts: list[Child] = [button(shown, "mezcla.sin"), f"{none}: {said}"]
    told = [h("span", *parts, class_="part")]
    if _key(by):
        told.append(h("span", "estar en la misma mesa no cuenta aquí como vínculo", class_="part"))
    if not why:
        told.append(h("span", f"lo que sería sale de cuántas organizaciones tiene cada {one}", class_="part"))
    return h("p", h("b", "De dónde sale"), *told, class_="origin")
