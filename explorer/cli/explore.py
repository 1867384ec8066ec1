"""`tejido demo` and `tejido explore`: the explorer, open at a printed address."""

import argparse
import os
import socket
import sys

from explorer.cli import serving
from explorer.cli.main import say
from graph import spaces
from graph.errors import TejidoError
from graph.settings import DEMO, Settings
from graph.spaces import Space
from loaders import record
from loaders.crosscheck import NO_ROW
from loaders.report import Report

PORT = 8501


def demo(given: argparse.Namespace, settings: Settings) -> int:
    """The public record, in its own space: loaded when it is not in force yet, then shown."""
    port = None if given.no_open else _port(given.port)
    if port:
        serving.prepare()
    space = spaces.create(settings, DEMO, "Registro público", anew=False)
    with space.open(say) as store:
        record.load_territory(store)
        for report in record.load_record(store, again=given.details):
            _tell(report, given.details)
    return _open(space, port) if port else 0


def _tell(report: Report, details: bool) -> None:
    """What came of a file of the record. That some of its relations name bodies without a row is so in the record."""
    expected = {problem.code for problem in report.problems} == {NO_ROW}
    if not expected or details:
        for line in report.lines():
            say(line)
        return
    say(report.summary())
    rows, wait, name = (
        ("fila queda retenida", "nombra", "una entidad")
        if report.held == 1
        else ("filas quedan retenidas", "nombran", "entidades")
    )
    say(
        f"  No es un error: {report.held} {rows}, porque {wait} {name} sin fila propia. Es así en el registro. "
        "Cuáles son: tejido demo --details --no-open"
    )


def explore(given: argparse.Namespace, settings: Settings) -> int:
    """Open the explorer on a space."""
    port = _port(given.port)
    serving.prepare()
    space = spaces.get(settings, settings.space)
    with space.open(say) as store:
        record.load_territory(store)
    return _open(space, port)


def _open(space: Space, port: int) -> int:
    os.environ["TEJIDO_SPACE"] = space.name
    say(f"El explorador está en http://localhost:{port} (para cerrarlo: Ctrl-C).")
    return serving.serve(port)


def _port(wanted: int | None) -> int:
    """The port that is asked for, if it can be had; the first free one where none is."""
    for port in [wanted] if wanted else range(PORT, PORT + 50):
        with socket.socket() as tried:
            if sys.platform != "win32":  # there it would take the port of another program
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    if wanted:
        raise TejidoError(f"El puerto {wanted} no se puede usar: está ocupado o reservado.", "Dé otro con --port.")
    raise TejidoError(f"No hay ningún puerto libre entre {PORT} y {PORT + 49}.", "Dé uno con --port.")
