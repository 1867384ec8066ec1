"""`tejido check | load | template`."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from explorer.cli.main import command, say
from graph import spaces
from graph.settings import Settings
from loaders import answers, pipeline, record, templates
from loaders.known import Known
from loaders.report import VERDICTS, Report


def check(given: argparse.Namespace, settings: Settings) -> int:
    """Say what loading would do; the exit code is 0 only where everything can be loaded as it is."""
    with spaces.get(settings, settings.space).open(say) as store:
        record.load_territory(store)
        known = Known.read(store)
        reports = _checked(given, known)
    loads = {entry.id for entry in known.loads}
    already = {report.file for report in reports if report.load in loads and not report.stored}
    return _told(reports, given.json, [report.as_json() for report in reports], already, loaded=False)


def load(given: argparse.Namespace, settings: Settings) -> int:
    """Load files; the exit code is 1 when a row was held or a file refused."""
    reports, told = [], []
    with spaces.get(settings, settings.space).open(say) as store:
        record.load_territory(store)
        if given.answer:
            _checked(given, Known.read(store))
        for outcome in pipeline.load(store, given.files, given.table, given.who, say, _answers(given)):
            reports.append(outcome.report)
            told.append({**outcome.report.as_json(), "already": outcome.already})
    code = _told(reports, given.json, told, {r["file"] for r in told if r["already"]})
    if any(r["counts"]["stored"] and not r["already"] for r in told):
        say(f"Ya se ven en el explorador. Para deshacer lo último: {command(given, 'undo')}")
    return code


def template(given: argparse.Namespace, _: Settings) -> int:
    """Write the workbook of templates."""
    print(templates.write(given.file, given.filled))
    return 0


def _checked(given: argparse.Namespace, known: Known) -> list[Report]:
    """What loading would do. An answer on the command line is to a question of these files, or an error."""
    reports = pipeline.check(pipeline.read(given.files), known, given.table, _answers(given))
    answers.agree(answers.given(given.answer), reports)
    return reports


def _answers(given: argparse.Namespace) -> dict[str, str]:
    return {**(answers.read(given.answers) if given.answers else {}), **answers.given(given.answer)}


def _told(
    reports: Sequence[Report],
    as_json: bool,
    plain: list[dict[str, Any]],
    already: Sequence[str] | set[str] = (),
    loaded: bool = True,
) -> int:
    for report in reports:
        if report.refused is None and not loaded:
            say(f"{report.file}: {VERDICTS[report.verdict]}.")
        for line in report.lines(loaded):
            say(line)
        if report.file in already:
            say(f"{report.file} ya estaba cargado: no {'cambió' if loaded else 'cambiaría'} nada.")
    if as_json:
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    return 0 if all(report.refused is None and not report.held for report in reports) else 1
