from pathlib import Path

import pytest
from spreadsheets import text, xlsx

from graph.errors import LoadError
from loaders import files
from loaders.files.folder import MAX_FILES


def test_a_folder_gives_its_spreadsheets_in_order_and_says_what_it_leaves_out(tmp_path: Path):
    (tmp_path / "2018").mkdir()
    for name in ("b.csv", "a.XLSX", "2018/c.ods", "~$a.xlsx", ".oculto.csv", "acta.pdf", "foto.jpg"):
        (tmp_path / name).write_bytes(b"x")
    found, left = files.readable(tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in found] == ["2018/c.ods", "a.XLSX", "b.csv"]
    assert [note.message for note in left] == [
        "acta.pdf no es una hoja de cálculo; no se lee.",
        "foto.jpg no es una hoja de cálculo; no se lee.",
    ]


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path):
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number}.csv").touch()
    with pytest.raises(LoadError, match="más de 500 archivos"):
        files.readable(tmp_path)


def test_a_path_and_its_bytes_give_the_same(tmp_path: Path):
    for name, content in (("a.csv", text()), ("a.xlsx", xlsx())):
        (tmp_path / name).write_bytes(content)
        assert files.read(tmp_path / name) == files.read_bytes(name, content)
