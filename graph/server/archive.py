"""Classes loaded beforehand: an archive next to the jars that lets Java start the server in half the time.

The first start writes down which classes it loads. A process of the lowest priority then makes the
archive (20 seconds of one processor, 120 MB), and later starts use it. Without it all works, only slower;
Java itself refuses an archive that does not fit it, or the jars.
"""

import hashlib
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
from filelock import FileLock

from graph.server import background, configuration

_ROOM = 1_000_000_000
"""Free bytes of memory and of disk below which no archive is made."""
_LONGEST = 4000
"""Java itself writes longer lines than it can read."""
_RUN = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
from graph.server.archive import make
make(pathlib.Path(sys.argv[2]), sys.argv[3], pathlib.Path(sys.argv[4]), niceness=19)
"""


def path(lib: Path) -> Path:
    """The archive for this Java and for the jars as they were last verified, be it there or not."""
    java = configuration.java()
    written = [_written(file) for file in (java.parent.parent / "lib" / "modules", lib.parent / "verified")]
    key = hashlib.sha256(f"{java} {written}".encode()).hexdigest()[:12]
    return lib.parent / f"classes-{key}.jsa"


def _written(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0


def flags(lib: Path, classes: Path) -> list[str]:
    """Use the archive, or else write the names of the classes to a file, to make one."""
    archive = path(lib)
    if archive.exists():
        return [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds=off"]
    classes.unlink(missing_ok=True)
    return [f"-XX:DumpLoadedClassList={classes}"]


def make_later(lib: Path, version: str, classes: Path) -> None:
    """Make the archive in a process of its own, if there is none and the machine has room."""
    with suppress(OSError):
        if path(lib).exists() or not classes.exists():
            return
        if psutil.virtual_memory().available < _ROOM or psutil.disk_usage(str(lib)).free < _ROOM:
            return
        root = Path(__file__).parents[2]
        command = [sys.executable, "-c", _RUN, str(root), str(lib), version, str(classes)]
        background.launch(command, lib, subprocess.DEVNULL, background.beside())


def make(lib: Path, version: str, classes: Path, niceness: int) -> None:
    """Make the archive, unless another process is at it, and remove those of other Javas."""
    if sys.platform != "win32":
        os.nice(niceness)
    archive = path(lib)
    part = archive.with_suffix(".part")
    with suppress(OSError), FileLock(lib.parent / "archive.lock", timeout=0):
        if archive.exists():
            return
        names = lib.parent / "classes.txt"
        with classes.open(encoding="utf-8") as told:
            names.write_text("".join(line for line in told if len(line) < _LONGEST), encoding="utf-8")
        done = subprocess.run(_command(version, names, part), cwd=lib, capture_output=True, stdin=subprocess.DEVNULL)
        names.unlink()
        if done.returncode:
            part.unlink(missing_ok=True)
            return
        part.replace(archive)
        for other in set(lib.parent.glob("classes-*")) - {archive}:
            other.unlink()


def _command(version: str, names: Path, part: Path) -> list[str]:
    return [
        str(configuration.java()),
        "-Xshare:dump",
        "-Xmx256m",
        "-XX:+UseSerialGC",
        f"-XX:SharedClassListFile={names}",
        f"-XX:SharedArchiveFile={part}",
        "-cp",
        configuration.class_path(version),
    ]
