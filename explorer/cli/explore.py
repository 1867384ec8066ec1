"""`tejido demo` and `tejido explore`: the explorer, open at a printed address."""

import argparse
import os
import socket
import sys
from pathlib import Path

from explorer.cli.main import say
from graph import spaces
from graph.errors import TejidoError
from graph.settings import DEMO, Settings
from graph.spaces import Space
from loaders import record

APP = Path(__file__).parent.parent / "app.py"
PORT = 8501


def demo(given: argparse.Namespace, settings: Settings) -> int:
    """The public record, in its own space: loaded when it is not in force yet, then shown."""
    known = {space.name for space in spaces.spaces(settings)}
    space = spaces.get(settings, DEMO) if DEMO in known else spaces.create(settings, DEMO, "Registro público")
    with space.open(say) as store:
        record.load_territory(store)
        for report in record.load_record(store):
            for line in report.lines():
                say(line)
    return 0 if given.no_open else _open(space, given.port)


def explore(given: argparse.Namespace, settings: Settings) -> int:
    """Open the explorer on a space."""
    space = spaces.get(settings, settings.space)
    with space.open(say) as store:
        record.load_territory(store)
    return _open(space, given.port)


def _open(space: Space, port: int | None) -> int:
    """Run Streamlit in place of this process, so that Ctrl-C and signals reach it."""
    port = port or _free_port()
    os.environ["TEJIDO_SPACE"] = space.name
    os.environ["STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE"] = "true"  # ours is said below, in Spanish
    say(f"El explorador está en http://localhost:{port} (para cerrarlo: Ctrl-C).")
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(APP),
        "--server.port",
        str(port),
        "--logger.level",
        "error",
    ]
    if sys.platform == "win32":
        import subprocess

        return subprocess.call(command)
    sys.stdout.flush()
    os.execv(sys.executable, command)


def _free_port() -> int:
    for port in range(PORT, PORT + 50):
        with socket.socket() as tried:
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise TejidoError(f"No hay ningún puerto libre entre {PORT} y {PORT + 49}.", "Dé uno con --port.")
