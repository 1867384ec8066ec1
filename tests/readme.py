"""The tables of the README that derive from the code: `make readme` writes them, a test keeps them true."""

import re
from pathlib import Path

from explorer.cli.main import parser
from graph.analysis.methods import METHODS
from graph.columns import columns
from graph.nodes import NODE_TYPES
from graph.questions import questions
from graph.relations import EDGE_TYPES
from graph.tables import TABLES

README = Path(__file__).parent.parent / "README.md"


def commands() -> list[str]:
    verbs = next(a for a in parser()._actions if a.dest == "verb")
    lines = [f"| `tejido {choice.dest}` | {choice.help} |" for choice in verbs._choices_actions]  # type: ignore[attr-defined]
    return ["| orden | qué hace |", "|---|---|", *lines]


def templates() -> list[str]:
    lines = [f"| {t.title} | {t.help} | {', '.join(c.header for c in columns(t)[: len(t.first)])} |" for t in TABLES]
    return ["| plantilla | qué dice cada fila | primeras columnas |", "|---|---|---|", *lines]


def things() -> list[str]:
    lines = [f"| `{n.label}` | {n.singular} | {n.help} |" for n in NODE_TYPES]
    return ["| tipo | en la pantalla | qué es |", "|---|---|---|", *lines]


def relations() -> list[str]:
    def ends(labels: tuple[str, ...]) -> str:
        return ", ".join(f"`{label}`" for label in labels)

    lines = [
        f"| `{e.type}` | {ends(tuple(n.label for n in e.source))} | {e.phrase} | "
        f"{ends(tuple(n.label for n in e.target))} | {', '.join(p.label for p in e.properties)} |"
        for e in EDGE_TYPES
    ]
    return ["| relación | de | se lee | a | qué guarda |", "|---|---|---|---|---|", *lines]


def library() -> list[str]:
    lines = [f"| {q.topic.replace('_', ' ')} | {q.title} | `{q.name}` |" for q in questions()]
    return ["| tema | pregunta | nombre |", "|---|---|---|", *lines]


def methods() -> list[str]:
    lines = [f"| {m.name} | {m.sentence} | `{m.path}` |" for m in METHODS]
    return ["| método | qué se puede decir con él | función |", "|---|---|---|", *lines]


PARTS = {
    "ordenes": commands,
    "plantillas": templates,
    "tipos": things,
    "relaciones": relations,
    "preguntas": library,
    "metodos": methods,
}


def filled(text: str) -> str:
    """The README with every marked table made anew."""
    for name, part in PARTS.items():
        body = "\n".join(part())
        pattern = re.compile(rf"(<!-- {name} -->\n)(?:.*?\n)?(<!-- /{name} -->)", re.DOTALL)
        text, times = pattern.subn(lambda match, body=body: f"{match[1]}{body}\n{match[2]}", text)
        if times != 1:
            raise ValueError(f"README.md must hold the table «{name}» once, and has it {times} times")
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
