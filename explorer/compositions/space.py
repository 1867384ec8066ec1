"""Beside the pages: which space is shown, how much is in it, and how far its data reach."""

from collections.abc import Mapping

from explorer.lamina import Node, h
from explorer.words import number, plural


def about(title: str, counted: Mapping[str, int], years: tuple[int, int] | None) -> Node:
    """The title of the space over three lines; `counted` as `explorer.data.totals` gives it."""
    lines = [_organizations(counted), _meetings(counted), f"datos de {_span(*years)}" if years else ""]
    return h("p", h("b", title), *[h("span", line or "nada tiene fecha") for line in lines], class_="space")


def _span(first: int, last: int) -> str:
    return f"{first} a {last}" if first != last else str(first)


def _organizations(counted: Mapping[str, int]) -> str:
    """«129 organizaciones, 13 de ellas instituciones»: those that the pages leave out until they are asked for."""
    whole, apart = counted["organizations"], counted["institutions"]
    said = f"{number(whole)} {plural(whole, 'organización', 'organizaciones')}"
    if not apart:
        return said
    if whole == 1:
        return f"{said}, que es una institución"
    return f"{said}, {number(apart)} de ellas {plural(apart, 'institución', 'instituciones')}"


def _meetings(counted: Mapping[str, int]) -> str:
    """«60 filas: 95 encuentros», where a row stands for more than one."""
    rows, held = counted["meetings"], counted["held"]
    said = f"{number(held)} {plural(held, 'encuentro', 'encuentros')}"
    return said if rows == held else f"{number(rows)} {plural(rows, 'fila', 'filas')}: {said}"
