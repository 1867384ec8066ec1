"""Cobertura: how much is known of each kind of meeting and of each region."""

from collections.abc import Mapping

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.compositions.records.frame import head
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import number
from graph import vocabularies as v
from graph.analysis.counts import Count
from graph.analysis.known import Known
from graph.keys import normal

_UNKNOWN_KIND = "tipo desconocido"
_NO_REGION = "sin región"


def _kind(code: str) -> str:
    return v.MEETING_KIND.label(code) if code else _UNKNOWN_KIND


def _region(found: Findings, code: str) -> str:
    return str(found.presence.regions.at[code, "name"]) if code else _NO_REGION


def numbers(found: Findings) -> dict[str, Number]:
    """Every number of the section, with its rows."""
    whole = found.coverage
    named: dict[str, tuple[str, Count]] = {
        "organizations": ("Organizaciones en la vista", whole.organizations),
        "located": ("Organizaciones con región", whole.located),
        "inferred": ("Organizaciones con la región deducida", whole.inferred),
        "meetings": ("Encuentros de los que se sabe", whole.meetings),
        "some": ("Encuentros con algún nombre conocido", whole.some_names),
        "complete": ("Encuentros con la lista completa", whole.complete),
        "undated": ("Encuentros sin fecha", whole.undated),
        "undated_facts": ("Hechos sin fecha", whole.undated_facts),
    }
    for code, known in found.known_by_kind.items():
        named |= _lists(f"kind.{code}", _kind(code), known)
    for code, region in found.known_by_region.items():
        name = _region(found, code)
        named |= _lists(f"region.{code}", name, region.held)
        named[f"region.{code}.organizations"] = (f"{name}: organizaciones", region.organizations)
        named[f"region.{code}.inferred"] = (f"{name}: organizaciones con la región deducida", region.inferred)
    return {key: Number(number(count.value), title, count.rows) for key, (title, count) in named.items()}


def _lists(key: str, name: str, known: Known) -> dict[str, tuple[str, Count]]:
    return {
        f"{key}.meetings": (f"{name}: encuentros", known.meetings),
        f"{key}.some": (f"{name}: encuentros con algún nombre", known.some),
        f"{key}.complete": (f"{name}: encuentros con la lista completa", known.complete),
    }


def page(found: Findings, shown: Mapping[str, Number], filters: Filters) -> Node:
    """The whole section."""
    first, last = filters.span
    missing = found.coverage.undated_facts.value
    sentence: list[Child] = [
        "De ",
        button(shown, "meetings"),
        " encuentros se conoce algún nombre en ",
        button(shown, "some"),
        " y la lista completa en ",
        button(shown, "complete"),
    ]
    if not found.coverage.meetings.value:
        sentence = ["En esta vista no consta ningún encuentro"]
    located, everyone = found.coverage.located.value, found.coverage.organizations.value
    origin = pieces.origin(
        pieces.coverage_bar(located, everyone, f"{located} de {everyone} organizaciones tienen región conocida"),
        f"{first} a {last}" if first != last else str(first),
        "con instituciones" if filters.view.institutions else "sin instituciones",
        [button(shown, "located"), " de ", button(shown, "organizations"), " organizaciones con región"],
        [button(shown, "inferred"), " de ellas, deducida"],
        [button(shown, "undated_facts"), " hechos sin fecha"] if missing else "todo tiene fecha",
    )
    return h("div", head(*sentence), origin, _by_kind(found, shown), _by_region(found, shown), _undated(found, shown))


def _bar(known: Known, name: str) -> Child:
    whole = known.meetings.value
    if not whole:
        return "–"
    said = f"{name}: de {whole} encuentros se conoce algún nombre en {known.some.value}"
    return pieces.coverage_bar(known.some.value, whole, said, 120)


def _cells(shown: Mapping[str, Number], key: str) -> list[Child]:
    return [button(shown, f"{key}.{part}") for part in ("meetings", "some", "complete")]


def _by_kind(found: Findings, shown: Mapping[str, Number]) -> Node:
    lines: list[list[Child]] = [
        [_kind(code), _bar(known, _kind(code)), *_cells(shown, f"kind.{code}")]
        for code, known in found.known_by_kind.items()
    ]
    headers = ["Tipo de encuentro", "Se conoce", "Encuentros", "Algún nombre", "Lista completa"]
    return h(
        "section",
        h("h2", "Por tipo de encuentro"),
        pieces.table(headers, lines, "Cobertura por tipo de encuentro", range(2, 5)),
        class_="section",
    )


def _by_region(found: Findings, shown: Mapping[str, Number]) -> Node:
    regions = found.known_by_region
    lines: list[list[Child]] = []
    for code in sorted(regions, key=lambda code: (not code, normal(_region(found, code)))):
        name = _region(found, code)
        own = regions[code].organizations.value
        count = button(shown, f"region.{code}.organizations") if own else pieces.unknown("sin registro")
        deduced: Child = button(shown, f"region.{code}.inferred") if own and code else "–"
        held = regions[code].held
        meetings = _cells(shown, f"region.{code}") if held.meetings.value else [pieces.unknown(), "–", "–"]
        lines.append([name, count, deduced, _bar(held, name), *meetings])
    headers = ["Región", "Organizaciones", "Deducidas", "Se conoce", "Encuentros ahí", "Algún nombre", "Lista completa"]
    return h(
        "section",
        h("h2", "Por región"),
        h(
            "p",
            "«Deducida» es la región que ninguna fila declara: sale del lugar de un encuentro, de una mesa o de "
            "un proyecto. «Sin registro» no es «aislada»: es que nadie la ha registrado aquí.",
            class_="note",
        ),
        pieces.table(headers, lines, "Cobertura por región", (1, 2, 4, 5, 6)),
        class_="section",
    )


def _undated(found: Findings, shown: Mapping[str, Number]) -> Node:
    return h(
        "section",
        h("h2", "Lo que no tiene fecha"),
        h(
            "p",
            button(shown, "undated"),
            " encuentros y ",
            button(shown, "undated_facts"),
            " hechos no tienen fecha. Solo cuentan cuando la vista abarca todos los años.",
        ),
        class_="section",
    )
