"""From a block of a grid to a `Sheet`: one header, rectangular rows, and a sentence for all that was set aside."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.keys import normal
from loaders.files import headers, ragged, stacked, structure
from loaders.files.headers import filled
from loaders.files.notices import notices
from loaders.files.shapes import MENDED, SAID, Grid, Noticed, Sheet, counted, letter, listed, refused
from loaders.files.structure import Block


def sheets(grid: Grid, alone: bool = True) -> list[Sheet]:
    """The tables of a grid; none where it holds only text, and is not alone in its file."""
    _spread_merged(grid)
    blocks = [part for block in structure.blocks(grid, alone) for part in _side_by_side(grid, block)]
    found = [_sheet(grid, block) for block in blocks]
    if len(found) > 1:
        where = listed(block.header[0] for block in blocks)
        said = Noticed("several tables", SAID, f"La hoja tiene {len(found)} tablas; empiezan en las filas {where}.")
        found[0] = _with(found[0], said)
    return [_with(found[0], *grid.notes), *found[1:]] if found else []


def _with(sheet: Sheet, *notes: Noticed) -> Sheet:
    """A sheet with more notes before its own; a column is named by its header where it has one."""
    names = {mark: name for mark, name in zip(sheet.letters, sheet.headers, strict=True) if name}
    named = (replace(note, column=names.get(note.column, note.column)) for note in notes)
    return replace(sheet, notes=(*named, *sheet.notes))


def _spread_merged(grid: Grid) -> None:
    """A cell drawn over several rows says its value in each of them."""
    spread, last = 0, max(grid.rows, default=0)
    for top, left, bottom, _ in grid.merged:
        value = grid.cell(top, left)
        if not value or headers.is_known(value):
            continue
        for number in range(top + 1, min(bottom, last) + 1):
            row = grid.rows.get(number)
            if row is None or grid.cell(number, left):
                continue
            row.extend([""] * (left + 1 - len(row)))
            row[left] = value
            spread += 1
            grid.mended.add((number, left))
            if (top, left) in grid.typed:
                grid.typed.add((number, left))
            if (top, left) in grid.held:
                grid.held[number, left] = grid.held[top, left]
    if spread:
        message = f"Había celdas combinadas: su valor se repitió en {counted(spread, 'fila', 'filas')} que abarcan."
        grid.notes.append(Noticed("merged", MENDED, message))


def _side_by_side(grid: Grid, block: Block) -> list[Block]:
    """Two lists printed next to each other, with a blank column between, are two tables."""
    numbers = [*block.header, *block.rows]
    width = max(len(grid.rows[n]) for n in numbers)
    used = [any(grid.cell(n, c) for n in numbers) for c in range(width)]
    runs: list[list[int]] = []
    for column in range(width):
        if used[column] and column and used[column - 1]:
            runs[-1].append(column)
        elif used[column]:
            runs.append([column])
    parts = [run for run in runs if len(run) > 1 or len(runs) == 2]
    if len(parts) < 2 or len(parts) < len(runs) or not all(_known(grid, block, run) for run in parts):
        return [block]
    again = [normal(grid.cell(block.header[-1], run[0])) for run in parts]
    filled_rows = [{n for n in block.rows if any(grid.cell(n, c) for c in run)} for run in parts]
    if len(set(again)) == len(again) and all(rows == filled_rows[0] for rows in filled_rows):
        if all(headers.is_whole([grid.cell(block.header[-1], c) for c in run]) for run in parts):
            where = f"La hoja {grid.name}" if grid.name else "El archivo"
            raise refused(
                "side by side",
                f"{where} puede tener dos tablas, una al lado de la otra, o una con una columna vacía.",
                "Ponga cada tabla en su hoja, o quite la columna vacía si es una sola.",
            )
        return [block]
    first = replace(block, rows=sorted(filled_rows[0]), columns=tuple(parts[0]))
    # What stands around the two is told once, of the first.
    others = zip(parts[1:], filled_rows[1:], strict=True)
    return [first, *(Block(block.title, block.header, sorted(rows), columns=tuple(run)) for run, rows in others)]


def _known(grid: Grid, block: Block, run: Sequence[int]) -> bool:
    return any(headers.is_known(grid.cell(block.header[-1], column)) for column in run)


def _sheet(grid: Grid, block: Block) -> Sheet:
    names, groups = _names(grid, block)
    body = [*block.rows, *block.unsure]
    width = max([len(names), *(len(grid.rows[n]) for n in body)])
    names += [""] * (width - len(names))
    extra = len(filled(names)) and max(filled(names)) + 1
    columns = [c for c in block.columns or range(width) if names[c] or any(grid.cell(n, c) for n in body)]
    if grid.widths:
        extra = ragged.width(grid, body, extra, grid.widths[block.header[-1]])
        ragged.hold(grid, body, extra)
        columns = [c for c in columns if c < extra]
    places = {column: place for place, column in enumerate(columns)}
    numbers = range(min(body, default=1), max(body, default=0) + 1)
    wanted = set(body)
    # A blank row between two is kept: it is a row of the list too.
    rows = [(n, tuple(grid.cell(n, c) for c in columns)) for n in numbers if n in wanted or n not in grid.rows]
    title = "\n".join(part for part in (structure.text(grid, block.title), *groups) if part)
    known = tuple(names[c] for c in columns)
    return Sheet(
        grid.name,
        known,
        tuple(rows),
        title,
        tuple(notices(grid, block, body, names, columns)),
        frozenset((n, places[c]) for n, c in grid.typed if n in wanted and c in places),
        frozenset((n, places[c]) for n, c in grid.mended if n in wanted and c in places),
        tuple(letter(c) for c in columns),
        structure.text(grid, block.below),
        block.header[-1],
        frozenset([*block.totals, *block.repeated, *block.sections, *block.below]),
        grid.epoch,
    )


def _names(grid: Grid, block: Block) -> tuple[list[str], list[str]]:
    """The header as one row, and the names of groups of columns that were left out of it."""
    bottom = [" ".join(cell.split()) for cell in grid.rows[block.header[-1]]]
    if len(block.header) == 1:
        return bottom, []
    if both := stacked.joined(*(grid.rows[number] for number in block.header)):
        return both, []
    top = [" ".join(cell.split()) for cell in grid.rows[block.header[0]]]
    width = max(len(top), len(bottom))
    top, bottom = top + [""] * (width - len(top)), bottom + [""] * (width - len(bottom))
    group, spans = list(top), Counter[str]()
    for column in range(1, width):
        if not top[column] and bottom[column]:
            group[column] = group[column - 1]
    spans.update(g for g in group if g)
    twice = {name for name, times in Counter(filter(None, bottom)).items() if times > 1}
    names, dropped = [], []
    for over, under in zip(group, bottom, strict=True):
        joined = f"{over} {under}".strip() if over != under else over
        if not under or not over or headers.is_known(under) or under in twice:
            alone = headers.is_known(under) and under not in twice
            names.append(under if alone and over else joined)
            dropped += [over] if alone and over else []
        elif any(map(headers.is_known, (joined, f"{over} de {under}"))) or spans[over] == 1:
            names.append(joined)
        else:
            names.append(under)
            dropped.append(over)
    return names, list(dict.fromkeys(dropped))
