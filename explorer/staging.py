"""Files dropped on the page and answers given there, kept in the space's folder until they are loaded or discarded.

So a page left open in the middle loses nothing. What was dropped is deleted as soon as it is loaded.
"""

import hashlib
import json
import shutil
from pathlib import Path

from graph.spaces import Space

_FOLDER, _ANSWERS = "por-cargar", "respuestas.json"


def _folder(space: Space) -> Path:
    return space.folder / _FOLDER


def put(space: Space, name: str, content: bytes) -> None:
    """Keep a file; one of the same name is replaced."""
    folder = _folder(space) / "archivos"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / Path(name).name).write_bytes(content)


def files(space: Space) -> list[tuple[str, bytes]]:
    """The files that wait, by name."""
    folder = _folder(space) / "archivos"
    return [(path.name, path.read_bytes()) for path in sorted(folder.glob("*"))] if folder.is_dir() else []


def answers(space: Space) -> dict[str, str]:
    """The options chosen so far, by question."""
    path = _folder(space) / _ANSWERS
    if not path.is_file():
        return {}
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def answer(space: Space, question: str, option: str) -> None:
    """Choose an option; an empty one takes the choice back."""
    chosen = {**answers(space), question: option}
    _folder(space).mkdir(parents=True, exist_ok=True)
    kept = {id_: one for id_, one in chosen.items() if one}
    (_folder(space) / _ANSWERS).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


def discard(space: Space) -> None:
    shutil.rmtree(_folder(space), ignore_errors=True)


def stamp(space: Space) -> str:
    """What is staged, as one text that changes with it."""
    said = hashlib.sha256(json.dumps(answers(space), sort_keys=True).encode())
    for name, content in files(space):
        said.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return said.hexdigest()
