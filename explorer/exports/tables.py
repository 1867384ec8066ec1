"""The tables that a page draws, as data: figures as numbers, what is not known as nothing."""

import pandas as pd

from explorer.lamina import Node, text, walk


def tables_of(tree: Node) -> dict[str, pd.DataFrame]:
    """By the caption of each; columns that only hold what can be pressed are left out."""
    found: dict[str, pd.DataFrame] = {}
    for node in walk(tree):
        if node["tag"] == "table":
            caption = next((text(part) for part in walk(node) if part["tag"] == "caption"), "Tabla")
            found.setdefault(caption, _frame(node))
    return found


def _frame(table: Node) -> pd.DataFrame:
    lines = [
        [cell for cell in node["children"] if isinstance(cell, dict)] for node in walk(table) if node["tag"] == "tr"
    ]
    headers, body = [text(cell) for cell in lines[0]], lines[1:]
    kept = [place for place, header in enumerate(headers) if header]
    cells = [[_value(line[place]) for place in kept] for line in body]
    return pd.DataFrame(cells, columns=[headers[place] for place in kept], dtype=object)


def _value(cell: Node) -> str | int | float | None:
    if any(node["attrs"].get("class") == "unknown" for node in walk(cell)):
        return None
    if bar := next((n for n in walk(cell) if n["tag"] == "svg" and n["attrs"].get("aria-label")), None):
        return text(cell).strip() or str(bar["attrs"]["aria-label"])
    said = _spaced(cell).strip()
    if cell["attrs"].get("class") != "num":
        return said or None
    try:
        figure = float(said.replace(",", ""))
    except ValueError:
        return said if said != "–" else None
    return int(figure) if figure.is_integer() else figure


def _spaced(cell: Node) -> str:
    """The text of a cell, with a space where a block or an item begins."""
    parts = []
    for child in cell["children"]:
        if isinstance(child, str):
            parts.append(child)
        else:
            apart = child["tag"] in ("li", "p", "div", "br", "ul") or child["attrs"].get("class") == "url"
            parts.append((" " if apart else "") + _spaced(child))
    return "".join(parts)
