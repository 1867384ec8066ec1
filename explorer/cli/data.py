"""`tejido loads | undo | redo | query | schema`."""

import argparse
import csv
import json
import sys
from typing import Any

from explorer.cli.main import command, say
from explorer.words import date, number, plural
from graph import change, log, questions, spaces
from graph.columns import columns
from graph.errors import LoadError, QuestionError
from graph.log import Load
from graph.nodes import NODE_TYPES
from graph.relations import EDGE_TYPES
from graph.settings import Settings
from graph.store import Store
from graph.tables import TABLES
from loaders import record
from loaders.spreadsheet import harmless


def loads(given: argparse.Namespace, settings: Settings) -> int:
    """The history, oldest first."""
    with spaces.get(settings, settings.space).open(say) as store:
        found = log.loads(store)
    if given.json:
        print(json.dumps([vars(entry) for entry in found], ensure_ascii=False, indent=1))
        return 0
    for entry in found:
        state = "vigente" if entry.active else "retirada"
        rows = f"{entry.stored} {plural(entry.stored, 'fila', 'filas')}"
        print(f"{entry.id}\t{entry.file}\t{rows}\t{state}\t{date(entry.at[:10])}\t{entry.who}")
    if found:
        say(f"Para retirar una: {command(given, 'undo CÓDIGO')}. Para reponerla: {command(given, 'redo CÓDIGO')}.")
    return 0


def undo(given: argparse.Namespace, settings: Settings) -> int:
    """Withdraw a load: the last one in force, or the one that is named."""
    with spaces.get(settings, settings.space).open(say) as store:
        entry = _entry(store, given.load, True)
        done = change.withdraw(store, entry.id)
    _told(entry, "retirada", -done.facts)
    say(f"Para reponerla: {command(given, 'redo', entry.id)}")
    return 0


def redo(given: argparse.Namespace, settings: Settings) -> int:
    """Put a withdrawn load in force again."""
    with spaces.get(settings, settings.space).open(say) as store:
        entry = _entry(store, given.load, False)
        done = change.put_in_force(store, entry.id)
    _told(entry, "repuesta", done.facts)
    say(f"Para retirarla otra vez: {command(given, 'undo', entry.id)}")
    return 0


def _told(entry: Load, what: str, facts: int) -> None:
    """Which load it was and what it did: rows, and the facts that came or went with them. Its id is for programs."""
    rows = f"{number(entry.stored)} {plural(entry.stored, 'fila', 'filas')}"
    also = f" ({number(facts)} {plural(facts, 'hecho', 'hechos')})" if facts > 0 else ""
    verb = plural(entry.stored, "deja", "dejan") if what == "retirada" else plural(entry.stored, "vuelve", "vuelven")
    far = f"{verb} {'de' if what == 'retirada' else 'a'} constar"
    say(f"Carga «{entry.file}» del {date(entry.at[:10])}, {what}: {rows}{also} {far}.")
    if not sys.stdout.isatty():
        print(entry.id)


def _entry(store: Store, named: str | None, active: bool) -> Load:
    """The load that is meant; the territory is not offered, because every space begins with it."""
    found = [entry for entry in log.loads(store) if named or not set(entry.tables) & record.TERRITORY_TABLES]
    fitting = [e for e in found if e.active is active and e.whole and (not named or e.id == named)]
    if fitting:
        return max(fitting, key=lambda entry: (entry.changed, entry.order))
    if named and any(entry.id == named and not entry.whole for entry in found):
        raise LoadError(f"La carga {named} quedó a medias.", "Cargue el archivo otra vez: sigue donde quedó.")
    if named and any(entry.id == named for entry in found):
        raise LoadError(f"La carga {named} ya está {'retirada' if active else 'vigente'}.", "No hay nada que hacer.")
    if named:
        raise LoadError(f"No hay ninguna carga «{named}».", "Vea las que hay con «tejido loads».")
    raise LoadError(f"No hay ninguna carga que se pueda {'retirar' if active else 'reponer'}.", "Vea «tejido loads».")


def query(given: argparse.Namespace, settings: Settings) -> int:
    """List the questions, or answer one as a table, CSV or JSON."""
    if not given.name:
        for asked in questions.questions():
            takes = " ".join(f"{p.written}={'…' if p.default is None else p.default}" for p in asked.params)
            print(f"{asked.name}\t{asked.title}\t{takes}".rstrip())
        return 0
    asked = questions.question(given.name)
    if loose := [pair for pair in given.values if "=" not in pair]:
        raise QuestionError(f"No se entiende «{loose[0]}».", "Escriba PARÁMETRO=VALOR.")
    values = dict(pair.split("=", 1) for pair in given.values)
    with spaces.get(settings, settings.space).open(say) as store:
        answer = questions.ask(store, asked, values)
    rows = answer.to_dict("records")
    if given.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    shown = [column for column in asked.columns if column.type != "records"]
    lines = [[_cell(row[column.name]) for column in shown] for row in rows]
    if given.csv:
        writer = csv.writer(sys.stdout)
        writer.writerow([column.label for column in shown])
        writer.writerows([[harmless(cell) for cell in line] for line in lines])
    else:
        say(asked.title)
        for line in [[column.label for column in shown], *lines]:
            print("\t".join(line))
    if answer.attrs["cut"]:
        say(f"Hay más: se muestran las primeras {questions.LIMIT} filas.")
    return 0


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    return "" if value is None else " ".join(str(value).split())


def schema(given: argparse.Namespace, settings: Settings) -> int:
    """The model as it is declared."""
    nodes = [
        {"label": n.label, "name": n.singular, "help": n.help, "properties": [p.name for p in n.properties]}
        for n in NODE_TYPES
    ]
    edges = [
        {
            "type": e.type,
            "from": [n.label for n in e.source],
            "to": [n.label for n in e.target],
            "phrase": e.phrase,
            "properties": [p.name for p in e.properties],
        }
        for e in EDGE_TYPES
    ]
    tables = [
        {"table": t.name, "title": t.title, "help": t.help, "columns": [c.header for c in columns(t)]} for t in TABLES
    ]
    if given.json:
        print(json.dumps({"nodes": nodes, "edges": edges, "tables": tables}, ensure_ascii=False, indent=1))
        return 0
    for node in nodes:
        print(f"({node['label']})\t{node['name']}: {node['help']}\t{', '.join(node['properties'])}")
    for edge in edges:
        ends = f"({'|'.join(edge['from'])})-[{edge['type']}]->({'|'.join(edge['to'])})"
        print(f"{ends}\t{edge['phrase']}\t{', '.join(edge['properties'])}")
    for table in tables:
        print(f"{table['table']}\t{table['help']}\t{', '.join(table['columns'])}")
    return 0
