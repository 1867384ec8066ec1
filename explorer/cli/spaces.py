"""`tejido new` and `tejido spaces`."""

import argparse
import json
import sys

from explorer.cli.main import say
from graph import spaces
from graph.errors import TejidoError
from graph.settings import Settings
from loaders import record, templates


def new(given: argparse.Namespace, settings: Settings) -> int:
    """Make a space: its folder, its templates, its Neo4j with the territory of Peru."""
    space = spaces.create(settings, given.name, given.title)
    try:
        book = templates.write(space.folder / "plantillas.xlsx")
        with space.open(say) as store:
            record.load_territory(store)
    except BaseException:
        spaces.remove(space)  # half a space would stand in the way of the same order, given again
        raise
    say(f"Se creó el espacio «{space.name}».")
    say(f"Llene las plantillas y cárguelas: tejido --space {space.name} load ARCHIVO")
    print(book)
    return 0


def show(given: argparse.Namespace, settings: Settings) -> int:
    """List the spaces, or remove one after asking for its name."""
    if given.remove:
        return _remove(given.remove, settings)
    found = [
        {"name": s.name, "title": s.title, "folder": str(s.folder), "running": s.server.status().running}
        for s in spaces.spaces(settings)
    ]
    if given.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    for space in found:
        mark = "*" if space["name"] == settings.space else " "
        state = "encendido" if space["running"] else "apagado"
        print(f"{mark} {space['name']}\t{space['title']}\t{state}")
    if not found:
        say("Todavía no hay espacios. «tejido demo» abre el del registro público.")
    return 0


def _remove(name: str, settings: Settings) -> int:
    space = spaces.get(settings, name)
    say(f"Se borrarán todos los datos del espacio «{name}». No se puede deshacer.")
    say("Escriba el nombre del espacio para confirmarlo:")
    if sys.stdin.readline().strip() != name:
        raise TejidoError("El nombre no coincide: no se borró nada.")
    spaces.remove(space)
    say(f"Se borró el espacio «{name}».")
    return 0
