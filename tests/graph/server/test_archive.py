"""The archive of classes: made by the real Java, used when it fits, and never needed."""

from pathlib import Path

import pytest

from graph.server import LTS, Server, archive, cache_folder, fetch
from graph.server.configuration import java


@pytest.fixture
def lib(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own with the files of the machine's cache."""
    files = fetch()
    monkeypatch.setenv("TEJIDO_CACHE", str(tmp_path / "cache"))
    lib = cache_folder()
    lib.mkdir(parents=True)
    for file in files.glob("*.jar"):
        (lib / file.name).symlink_to(file)
    return lib


def test_the_archive_is_made_from_what_the_first_start_wrote_down(lib: Path, tmp_path: Path):
    classes = tmp_path / "classes.log"
    assert archive.flags(lib, classes) == [f"-XX:DumpLoadedClassList={classes}"]
    own = (java().parent.parent / "lib" / "classlist").read_text()  # a list that comes with Java, and is short
    classes.write_text(f"{own}@lambda-form-invoker {'x' * 5000}\n")
    (lib.parent / "classes-of-another-java.jsa").touch()
    archive.make(lib, LTS, classes, niceness=0)
    assert archive.path(lib).stat().st_size > 1_000_000
    assert sorted(p.name for p in lib.parent.glob("*classes*")) == [archive.path(lib).name]
    assert archive.flags(lib, classes)[0] == f"-XX:SharedArchiveFile={archive.path(lib)}"


def test_classes_that_java_does_not_understand_leave_no_archive(lib: Path, tmp_path: Path):
    classes = tmp_path / "classes.log"
    classes.write_text("this is not a list of classes { \n")
    archive.make(lib, LTS, classes, niceness=0)
    archive.make(lib, LTS, tmp_path / "none", niceness=0)
    assert not list(lib.parent.glob("*classes*"))


def test_a_damaged_archive_does_not_keep_the_server_from_starting(lib: Path, tmp_path: Path):
    archive.path(lib).write_bytes(b"damaged" * 1000)
    server = Server(tmp_path / "neo4j")
    try:
        assert server.ensure().uri.startswith("bolt://127.0.0.1:")
    finally:
        server.remove()
