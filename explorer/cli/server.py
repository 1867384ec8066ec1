"""`tejido neo4j start | stop | status | remove`."""

import argparse
import json
import sys

from explorer.cli.main import say
from graph import spaces
from graph.errors import TejidoError
from graph.server.state import Status
from graph.settings import Settings


def neo4j(given: argparse.Namespace, settings: Settings) -> int:
    """The local Neo4j of the space; another one (`NEO4J_URI`) is not ours to start or stop."""
    if settings.uri:
        raise TejidoError(f"Se usa el Neo4j de NEO4J_URI ({settings.uri}).", "Ese no lo enciende ni lo apaga Tejido.")
    space = spaces.get(settings, settings.space)
    server = space.server
    if given.what == "start":
        say(f"Neo4j responde en {server.ensure(say).uri}.")
        if given.json:
            _tell(server.status())
        return 0
    if given.what == "stop":
        say("Se apaga Neo4j: unos diez segundos.")
        say("Neo4j se apagó." if server.stop() else "Neo4j ya estaba apagado.")
        return 0
    if given.what == "remove":
        say(f"Se borrarán los datos de «{space.name}» en Neo4j, con su historia. Escriba su nombre para confirmarlo:")
        if sys.stdin.readline().strip() != space.name:
            raise TejidoError("El nombre no coincide: no se borró nada.")
        server.remove()
        say("Se borraron los datos de Neo4j.")
        return 0
    found = server.status()
    if given.json:
        _tell(found)
    elif found.running:
        print(f"encendido\t{found.uri}\tNeo4j {found.version}\tproceso {found.pid}\t{found.home}")
    else:
        print(f"apagado\t{found.home}")
    return 0 if found.running else 1


def _tell(found: Status) -> None:
    told = {name: getattr(found, name) for name in ("running", "pid", "port", "uri", "version")}
    print(json.dumps({**told, "home": str(found.home)}, ensure_ascii=False))
