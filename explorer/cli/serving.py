"""Streamlit, run in this very process: what the order has already imported is not imported a second time."""

import importlib
from pathlib import Path
from threading import Thread
from typing import Any

from explorer.cli.main import say

APP = Path(__file__).parent.parent / "app.py"
_HEAVY = ("streamlit.web.bootstrap", "explorer.findings", "pyvis.network")
"""What takes longest to import. Nothing that declares a component: Streamlit takes those in once its server runs."""


def _silent(_: str, **__: Any) -> None: ...


def prepare() -> None:
    """Begin to import what the pages need, while Neo4j starts and the browser opens."""
    Thread(target=lambda: [importlib.import_module(name) for name in _HEAVY], daemon=True).start()


def serve(port: int) -> int:
    """Show the explorer at a port until it is closed. Streamlit's own words on the terminal are English: none shows."""
    from streamlit import cli_util
    from streamlit.web import cli

    cli_util.print_to_cli = _silent
    options = {"--server.port": str(port), "--logger.level": "error"}
    cli.main(["run", str(APP), *(word for option in options.items() for word in option)], standalone_mode=False)
    say("El explorador se cerró. Lo que estaba guardado sigue guardado; se abre otra vez con «tejido explore».")
    return 0
