"""Cargar: what files would bring before anything is kept, what must be decided, and what changed."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from explorer import pieces
from explorer.compositions import preview
from explorer.lamina import Child, Node, h
from explorer.words import listing, number, plural, sentence
from graph.difference import Difference
from graph.schema import EDGES, NODES
from graph.tables import BY_NAME
from loaders.report import MENDED, PERSONAL, SAID, Problem, Question, Report

QUESTION = "¿Qué trae este archivo?"
_MOST = 12
"""More problems than these are in the table to download, and counted here."""
_ROWS = 6
"""So many rows are told by their number."""


def heading(reports: Sequence[Report]) -> Node:
    """The question, the answer, and what it rests on."""
    files = [report.file for report in reports]
    if not files:
        return h(
            "div",
            pieces.answer("¿Qué quiere cargar?", "Suelte sus archivos: verá qué traen antes de guardar nada"),
            h(
                "p",
                "Excel, LibreOffice, CSV o texto; uno, o varios a la vez. Hasta 20 MB y 50,000 filas.",
                class_="note",
            ),
        )
    rows = sum(report.rows for report in reports)
    parts = [listing(files), f"{number(rows)} {plural(rows, 'fila', 'filas')}", "nada se ha guardado todavía"]
    said = [h("span", part, class_="part") for part in parts]
    origin = h("p", h("b", "De dónde sale"), said, class_="origin")
    return h("div", pieces.answer(QUESTION, _sentence(reports)), origin, _dropped(reports))


def _dropped(reports: Sequence[Report]) -> Node | None:
    """What is left out because it tells of persons: among the first things that are said."""
    headers = list(dict.fromkeys(f"«{p.column}»" for r in reports for p in r.remarks if p.code == PERSONAL))
    if not headers:
        return None
    told = plural(len(headers), "No se carga ni se guarda la columna", "No se cargan ni se guardan las columnas")
    return h("p", h("b", "Datos de personas. "), f"{told} {listing(headers)}.", class_="told")


def _sentence(reports: Sequence[Report]) -> str:
    refused = [report for report in reports if report.refused]
    stored, held = sum(r.stored for r in reports), sum(r.held for r in reports)
    if len(refused) == len(reports):
        return f"No se puede cargar: {refused[0].refused.message if refused[0].refused else ''}"
    counted = Counter(record.table for report in reports for record in report.records)
    tables = [f"{number(n)} de {BY_NAME[table].title}" for table, n in counted.most_common(3)]
    rest = stored - sum(n for _, n in counted.most_common(3))
    tables += [f"{number(rest)} más"] if rest else []
    kept = f", y {number(held)} {plural(held, 'queda retenida', 'quedan retenidas')}" if held else ""
    if not stored:
        unchanged = sum(r.unchanged for r in reports)
        return "Todo eso ya consta: no cambia nada" if unchanged else f"Ninguna fila se puede cargar todavía{kept}"
    can, rows = plural(stored, "puede", "pueden"), plural(stored, "fila", "filas")
    return f"Se {can} cargar {number(stored)} {rows}: {listing(tables)}{kept}"


def body(reports: Sequence[Report]) -> Node:
    """The figures and the preview."""
    return h(
        "div",
        h("div", [_figure(*figure) for figure in _figures(reports)], class_="figures"),
        h("h2", "Así quedaría", h("span", " primero lo que cambia", class_="note")),
        [preview.sheet(report) for report in reports if not report.refused],
        preview.legend(),
        _remarks(reports),
    )


def _figures(reports: Sequence[Report]) -> list[tuple[int, str, str]]:
    """What was read, what becomes of each row of it, so that they add up, and how many values were mended."""
    rows, stored = sum(r.rows for r in reports), sum(r.stored for r in reports)
    unchanged, skipped = sum(r.unchanged for r in reports), sum(r.skipped for r in reports)
    held, mended = sum(r.held for r in reports), sum(p.weight == MENDED for r in reports for p in r.remarks)
    parted = [
        (stored, plural(stored, "se puede cargar", "se pueden cargar"), ""),
        (unchanged, plural(unchanged, "sin cambios", "sin cambios"), "ya constan: no se guardan otra vez"),
        (held, plural(held, "retenida", "retenidas"), "no se cargan hasta resolverlas"),
        (skipped, plural(skipped, "no dice nada nuevo", "no dicen nada nuevo"), "repetidas, vacías o de título"),
    ]
    always = {0, 2}
    return [
        (rows, plural(rows, "fila leída", "filas leídas"), ""),
        *(figure for place, figure in enumerate(parted) if figure[0] or place in always),
        (mended, plural(mended, "dato corregido", "datos corregidos"), "en esas filas: se guarda lo que quiere decir"),
    ]


def _figure(value: int, label: str, note: str) -> Node:
    return h(
        "div",
        h("b", number(value)),
        h("span", label),
        h("span", note, class_="note") if note else None,
        class_="figure",
    )


def _remarks(reports: Sequence[Report]) -> Node | None:
    """What should be known, each once, with the rows that it is said of."""
    said: dict[tuple[str, str], list[int]] = defaultdict(list)
    for report in reports:
        for remark in report.remarks:
            if remark.weight == SAID and remark.code != PERSONAL:
                said[_sheet(reports, remark.file, remark.sheet), remark.message].append(remark.row)
    if not said:
        return None
    told = sorted(said.items(), key=lambda item: -len(item[1]))[:_MOST]
    lines = [h("li", f"{_where(place, rows)}{message}") for (place, message), rows in told]
    return h("section", h("h2", "Lo que conviene saber"), h("ul", lines, class_="plain"), class_="section")


def _sheet(reports: Sequence[Report], file: str, sheet: str) -> str:
    """The file, where several were dropped, and the sheet, where any has several; nothing where it is plain."""
    several = any(len(report.sheets) > 1 for report in reports)
    return ", ".join([*([file] if len(reports) > 1 else []), *([f"hoja {sheet}"] if sheet and several else [])])


def _where(sheet: str, rows: Sequence[int], column: str = "") -> str:
    """«Hoja Encuentros, filas 4 y 6, columna Fecha. », as much of it as there is."""
    known = sorted({row for row in rows if row})
    listed = listing([str(row) for row in known[:_ROWS]]) if len(known) <= _ROWS else _first(known)
    parts = [
        sheet,
        f"{plural(len(known), 'fila', 'filas')} {listed}" if known else "",
        f"columna {column}" if column else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f"{sentence(said) if not sheet or sheet.startswith('hoja') else said}. " if said else ""


def _first(rows: Sequence[int]) -> str:
    return f"{', '.join(map(str, rows[:_ROWS]))} y {number(len(rows) - _ROWS)} más"


def side(reports: Sequence[Report], answers: Mapping[str, str]) -> Node:
    """Problems, questions as choices, and the two buttons."""
    problems = [p for report in reports for p in report.problems]
    questions = list({q.id: q for report in reports for q in report.questions}.values())
    refused = [report.refused for report in reports if report.refused]
    count = len(problems) + len(refused)
    title = f"{_count(count, 'problema', 'problemas')} y {_count(len(questions), 'pregunta', 'preguntas')}"
    taken = list({q.id: q for report in reports for q in report.taken}.values())
    stored = sum(report.stored for report in reports)
    decided = any(question.answer for question in [*questions, *taken])
    return h(
        "div",
        h("h2", title, class_="side-title"),
        [_asked(question, reports, answers) for question in questions],
        [_asked(question, reports, answers) for question in taken],
        [_item("!", error.message, error.remedy) for error in refused],
        [_problem(problem, reports) for problem in problems[:_MOST]],
        h("p", f"Y {len(problems) - _MOST} más, en la tabla.", class_="note") if len(problems) > _MOST else None,
        h(
            "p",
            h("button", _load(stored), class_="main", open="load") if stored or decided else None,
            h("button", "Descartar", class_="plain-button", open="discard"),
            class_="buttons",
        ),
        h("p", "Se puede deshacer. Cada fila guarda su archivo, su número y su fuente.", class_="note"),
        class_="side",
    )


def _count(count: int, one: str, many: str) -> str:
    none = "ninguna" if one == "pregunta" else "ningún"
    return f"{number(count) if count else none} {plural(count or 1, one, many)}"


def _load(stored: int) -> str:
    return f"Cargar {number(stored)} {plural(stored, 'fila', 'filas')}" if stored else "Guardar las respuestas"


def _item(mark: str, title: str, note: str, *more: Child) -> Node:
    words = h("div", h("b", title), h("p", note, class_="note") if note else None, *more)
    return h("div", h("span", mark, class_="mark"), words, class_="item")


def _asked(question: Question, reports: Sequence[Report], answers: Mapping[str, str]) -> Node:
    chosen = question.answer or answers.get(question.id, "") or question.default
    here = _where(_sheet(reports, question.file, question.sheet), question.rows, question.column)
    note = here.strip() or f"{question.file}."
    options = [
        h(
            "button",
            option.label,
            class_="option chosen-option" if option.id == chosen else "option",
            open=f"answer:{question.id}={'' if option.id == chosen else option.id}",
            aria_label=f"{question.message} {option.label}" + (", elegida" if option.id == chosen else ""),
        )
        for option in question.options
    ]
    if question.default:
        return _item("=", f"«{question.value}». {question.message}", note, h("div", options, class_="options"))
    return _item("?", question.message, note, h("div", options, class_="options"))


def _problem(problem: Problem, reports: Sequence[Report]) -> Node:
    place = _where(_sheet(reports, problem.file, problem.sheet), [problem.row], problem.column).removesuffix(". ")
    said = f" «{problem.value}»" if problem.value else ""
    return _item("!", f"{place}{said}" or problem.file, f"{problem.message} {problem.remedy}".strip())


def changed(reports: Sequence[Report], found: Difference) -> Node:
    """What loading changed in the network, by name."""
    stored = sum(report.stored for report in reports)
    if found.nothing:
        return h("div", pieces.answer("¿Qué cambió?", "Nada cambió en la red: eso ya constaba"))
    lines = [_came(label, names, "Ahora constan") for label, names in found.came.items()]
    lines += [_came(label, names, "Ya no constan") for label, names in found.went.items()]
    ties = [f"{number(n)} «{EDGES[t].phrase}»" for t, n in found.ties_came.items()]
    gone = [f"{number(n)} «{EDGES[t].phrase}»" for t, n in found.ties_went.items()]
    lines += [h("li", "Relaciones nuevas: ", listing(ties), ".")] if ties else []
    lines += [h("li", "Relaciones que dejaron de constar: ", listing(gone), ".")] if gone else []
    answer = f"Se guardaron {number(stored)} {plural(stored, 'fila', 'filas')}" if stored else "Se guardó lo decidido"
    held = sum(report.held for report in reports)
    if held:
        what = plural(held, "fila queda retenida y no cuenta", "filas quedan retenidas y no cuentan")
        wait = f": baje lo pendiente, {plural(held, 'complétela y suéltela', 'complételas y suéltelas')} aquí otra vez."
        lines.insert(0, h("li", h("b", f"{number(held)} {what}"), wait))
    return h("div", pieces.answer("¿Qué cambió?", answer), h("ul", lines, class_="plain"))


def _came(label: str, names: tuple[str, ...], verb: str) -> Node:
    node = NODES[label]
    what = node.singular if len(names) == 1 else node.plural
    more = f" y {number(len(names) - 30)} más" if len(names) > 30 else ""
    said = "consta" if len(names) == 1 else "constan"
    return h(
        "li",
        h("b", f"{verb.replace('constan', said)} {number(len(names))} {what}: "),
        f"{'; '.join(names[:30])}{more}.",
    )
