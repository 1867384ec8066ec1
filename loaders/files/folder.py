"""The files of a folder that can be read, and what is said of the others."""

from pathlib import Path

from loaders.files.containers import ENDINGS
from loaders.files.shapes import SAID, Noticed, refused

MAX_FILES = 500


def readable(folder: Path) -> tuple[tuple[Path, ...], tuple[Noticed, ...]]:
    """The files below a folder in order of their names, and a sentence for each that is left out.

    Temporary files of spreadsheets (`~$…`, `.~lock…`) and hidden ones are left out without a word.
    """
    found, left = [], []
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in path.relative_to(folder).parts)
        if hidden or not path.is_file():
            continue
        if path.suffix.casefold() in ENDINGS:
            found.append(path)
        else:
            left.append(Noticed("not read", SAID, f"{path.name} no es una hoja de cálculo; no se lee."))
        if len(found) > MAX_FILES:
            raise refused(
                "too many files", f"La carpeta {folder.name} tiene más de {MAX_FILES} archivos.", "Cárguela por partes."
            )
    return tuple(found), tuple(left)
