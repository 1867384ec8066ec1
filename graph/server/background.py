"""Programs that go on after the command that started them."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

_JAVA = ("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
"""Variables of other people's Java that would change ours."""


def launch(command: list[str], folder: Path, output: IO[bytes] | int, apart: Mapping[str, Any]) -> int:
    """Run a program in a folder, and give its number. Nothing of it stays tied to this process."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name not in _JAVA},
        **apart,
    )
    # One that ends must not stay behind as a zombie of a command that goes on for hours.
    threading.Thread(target=process.wait, daemon=True).start()
    return process.pid


def on_its_own() -> dict[str, Any]:
    """For `apart`: neither the end of the terminal nor a Ctrl+C in it reaches the program."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS}
    return {"start_new_session": True}


def beside() -> dict[str, Any]:
    """For `apart`: the same for small work of low priority, which on Linux counts within a session only."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.IDLE_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW}
    return {"process_group": 0}
