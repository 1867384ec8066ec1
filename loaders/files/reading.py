"""A file to text tables: what it is, whether it is within the limits, what it holds, what was noticed."""

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePath

from graph.errors import LoadError, reason
from loaders.files import cleaning, delimited, encoding, structure, tables, workbook
from loaders.files.containers import ENDINGS, Container, container
from loaders.files.limits import check_rows, check_size
from loaders.files.shapes import MENDED, SAID, Cover, File, Grid, Noticed, Sheet, refused


def read(path: Path) -> File:
    """Read a file; LoadError where it cannot be read as a table."""
    try:
        check_size(path.name, path.stat().st_size if not path.is_dir() else 1)
        content = path.read_bytes()
    except OSError as error:
        raise LoadError(f"No se puede leer {path}: {reason(error)}.", "Revise el nombre y los permisos.") from error
    return read_bytes(path.name, content)


def read_bytes(name: str, content: bytes) -> File:
    """Read the bytes of a file of that name; LoadError where they cannot be read as a table."""
    check_size(name, len(content))
    kind = container(name, content)
    notes = _renamed(name, kind)
    if kind is Container.TEXT:
        text, said = encoding.decoded(name, content)
        notes += said
        grids = [delimited.grid(name, text)]
    else:
        book = workbook.read(name, content, kind)
        notes += book.notes
        grids = book.grids
    sheets, covers = _understood(name, grids)
    notes += [
        Noticed("cover", SAID, f"La hoja «{cover.name}» tiene texto y ninguna tabla; no se carga.")
        for cover in covers
        if cover.text
    ]
    if not sheets and not covers:
        raise refused("empty", f"{name} no tiene ningún dato.", "Revise que se guardó bien, y que no está oculto.")
    return File(name, hashlib.sha256(content).hexdigest(), tuple(sheets), tuple(notes), tuple(covers))


def _renamed(name: str, kind: Container) -> list[Noticed]:
    if ENDINGS[PurePath(name).suffix.casefold()] is kind:
        return []
    message = f"El archivo se llama como si fuera otra cosa: por dentro es {kind.value}, y así se leyó."
    return [Noticed("container", MENDED, message)]


def _understood(name: str, grids: Sequence[Grid]) -> tuple[list[Sheet], list[Cover]]:
    sheets: list[Sheet] = []
    covers: list[Cover] = []
    for grid in grids:
        cleaning.clean(grid)
        found = tables.sheets(grid, alone=len(grids) == 1)
        sheets += found
        if not found and grid.rows:
            covers.append(structure.cover(grid))
    check_rows(name, sum(any(cells) for sheet in sheets for _, cells in sheet.rows))
    return sheets, covers
