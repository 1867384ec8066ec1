"""The verbs of `tejido` and what each takes; help and messages are in Spanish."""

import argparse
import logging
import logging.handlers
import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from graph.errors import TejidoError
from graph.settings import Settings

Verb = Callable[[argparse.Namespace, Settings], int]
NAME = "tejido"
LOG = "tejido.log"
_ORDER = re.compile(rf"((?:^|[«:]) ?){NAME} (?=[a-z-])")
"""The command where a message says what to type: after a quote or a colon."""


class Parser(argparse.ArgumentParser):
    """argparse, with its own words in Spanish."""

    def format_help(self) -> str:
        text = super().format_help()
        for english, spanish in (
            ("usage:", "uso:"),
            ("positional arguments:", "qué dar:"),
            ("options:", "opciones:"),
            ("show this help message and exit", "muestra esta ayuda"),
        ):
            text = text.replace(english, spanish)
        return text

    def error(self, message: str) -> "None":  # type: ignore[override]  # it never returns: it exits
        for english, spanish in (
            ("the following arguments are required:", "falta:"),
            ("unrecognized arguments:", "no se entiende:"),
            ("invalid choice:", "no existe:"),
            ("choose from", "hay"),
            ("not allowed with argument", "no va junto con"),
            ("expected at least one argument", "falta su valor"),
            ("expected one argument", "falta su valor"),
            ("ignored explicit argument", "no lleva valor:"),
            ("ambiguous option:", "no se sabe cuál se quiere:"),
            ("could match", "puede ser"),
            ("argument", "en"),
        ):
            message = message.replace(english, spanish)
        self.exit(2, f"{message}\nVea la ayuda: {self.prog} --help\n")


def parser() -> Parser:
    """All verbs. Each one's help is its line here."""
    from explorer.cli import data, explore, loading, server, spaces

    top = Parser(prog=program(), description="Explorador de redes de organizaciones culturales.")
    where = "el espacio en que se trabaja (o TEJIDO_SPACE); si no, «demo»"
    top.add_argument("--space", metavar="NOMBRE", help=where)
    verbs = top.add_subparsers(dest="verb", required=True, metavar="ORDEN", parser_class=Parser)

    def add(name: str, run: Verb, help_: str) -> argparse.ArgumentParser:
        found = verbs.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".")
        # Before the verb or after it: whoever types thinks of it in either place.
        found.add_argument("--space", metavar="NOMBRE", default=argparse.SUPPRESS, help=where)
        found.set_defaults(run=run)
        return found

    demo = add("demo", explore.demo, "carga el registro público y abre el explorador")
    demo.add_argument("--port", metavar="PUERTO", type=_port, help="el puerto del explorador")
    demo.add_argument("--no-open", action="store_true", help="prepara todo y no abre el explorador")
    demo.add_argument("--details", action="store_true", help="dice fila por fila lo que queda retenido")
    new = add("new", spaces.new, "crea un espacio vacío para los datos de una alianza, con sus plantillas")
    new.add_argument("name", metavar="NOMBRE", help="letras minúsculas, cifras y guiones")
    new.add_argument("--title", metavar="TÍTULO", default="", help="el nombre de la alianza, como se muestra")
    shown = add("spaces", spaces.show, "lista los espacios")
    shown.add_argument("--json", action="store_true", help="para programas")
    shown.add_argument("--remove", metavar="NOMBRE", help="borra un espacio; pide su nombre")
    check = add("check", loading.check, "revisa archivos o carpetas sin guardar nada, y dice qué se cargaría")
    load = add("load", loading.load, "carga archivos o carpetas en el espacio, como dijo check")
    for verb in (check, load):
        verb.add_argument("files", metavar="ARCHIVO", nargs="+", type=Path)
        verb.add_argument("--table", metavar="PLANTILLA", default="", help="qué plantilla es, si no se reconoce")
        verb.add_argument("--answer", metavar="ID=OPCIÓN", action="append", default=[], help="responde una pregunta")
        verb.add_argument("--answers", metavar="ARCHIVO", type=Path, help="respuestas: un CSV con Pregunta y Respuesta")
        verb.add_argument("--json", action="store_true", help="el informe para programas")
    load.add_argument("--who", metavar="PERSONA", default="", help="quién lo carga; si no, el usuario del sistema")
    template = add("template", loading.template, "escribe un libro con todas las plantillas y su ayuda")
    template.add_argument("file", metavar="ARCHIVO", nargs="?", type=Path, default=Path("plantillas.xlsx"))
    template.add_argument("--filled", action="store_true", help="con un ejemplo lleno en cada hoja")
    loads = add("loads", data.loads, "muestra la historia de cargas")
    loads.add_argument("--json", action="store_true", help="para programas")
    for name, run, help_ in (("undo", data.undo, "retira una carga"), ("redo", data.redo, "repone una carga retirada")):
        undo = add(name, run, help_ + "; sin decir cuál, la última")
        undo.add_argument("load", metavar="CARGA", nargs="?", help="su código, como lo da «tejido loads»")
    opened = add("explore", explore.explore, "abre el explorador")
    opened.add_argument("--port", metavar="PUERTO", type=_port, help="el puerto del explorador")
    query = add("query", data.query, "responde una pregunta; sin decir cuál, las lista")
    query.add_argument("name", metavar="PREGUNTA", nargs="?")
    query.add_argument("values", metavar="PARÁMETRO=VALOR", nargs="*")
    form = query.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="como CSV")
    form.add_argument("--json", action="store_true", help="como JSON, con sus registros")
    neo4j = add("neo4j", server.neo4j, "enciende, apaga o mira el Neo4j del espacio")
    neo4j.add_argument("what", metavar="start|stop|status|remove", choices=("start", "stop", "status", "remove"))
    neo4j.add_argument("--json", action="store_true", help="para programas")
    schema = add("schema", data.schema, "muestra el modelo: tipos, relaciones y plantillas")
    schema.add_argument("--json", action="store_true", help="para programas")
    return top


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 2**16:
        raise argparse.ArgumentTypeError(f"«{text}» no es un puerto: dé un número entre 1 y 65535")
    return int(text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 when it did what was asked, 1 when it could not, 2 when it was not understood."""
    given = parser().parse_args(arguments)
    settings = Settings.read()
    if given.space:
        settings = replace(settings, space=given.space)
        os.environ["TEJIDO_SPACE"] = given.space
    _log_to(settings)
    try:
        code: int = given.run(given, settings)
    except TejidoError as error:
        logging.getLogger("tejido").exception("%s", given.verb)
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Se interrumpió. Lo que ya estaba guardado sigue guardado.")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        logging.getLogger("tejido").exception("%s", given.verb)
        say(
            f"Algo falló que no estaba previsto. El detalle está en {settings.home / LOG}: "
            "envíelo a quien mantiene Tejido."
        )
        return 1
    return code


def say(message: str) -> None:
    """A message for the person, apart from the data."""
    print(typed(message), file=sys.stderr, flush=True)


def command(given: argparse.Namespace, *words: str) -> str:
    """What to type for another verb in the same space."""
    return " ".join([NAME, *(["--space", given.space] if given.space else []), *words])


def program() -> str:
    """What to type for `tejido`: its name where a shell finds it, else what was typed this time."""
    given = sys.argv[0]
    if shutil.which(NAME) or Path(given).stem != NAME:
        return NAME
    return f'"{given}"' if " " in given else given


def typed(message: str) -> str:
    """A message with its orders as they have to be typed here: «tejido loads» is «.venv/bin/tejido loads»."""
    return _ORDER.sub(lambda found: f"{found[1]}{program()} ", message)


def _log_to(settings: Settings) -> None:
    """Failures with their details go to a file for support; where it cannot be written, nowhere."""
    logging.raiseExceptions = False  # on a full disk the log has no room either, and its failure says nothing
    logger = logging.getLogger("tejido")
    logger.propagate = False
    if logger.handlers:
        return
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            settings.home / LOG, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
