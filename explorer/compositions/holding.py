"""Who comes first by a number, and how well that holds: an order that does not hold is told as a set."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.pieces import act
from explorer.state import place
from explorer.words import number, plural, spelled
from graph.analysis.counts import Count, count
from graph.analysis.leaders import Leaders, Measure, by_pairs_linked, by_pairs_lost, by_ties
from graph.analysis.verdicts import Ranking, Reason
from graph.keys import normal
from graph.snapshot import rows


@dataclass(frozen=True)
class Order:
    """An order in words. `first` follows «La», `among` follows «entre», `unit` what each has one and many of."""

    measure: Measure
    title: str
    first: str
    among: str
    unit: tuple[str, str]


TIES = Order(by_ties, "Las más conectadas", "más conectada", "las más conectadas", ("vínculo", "vínculos"))
LINKED = Order(
    by_pairs_linked,
    "Las que más parejas enlazan",
    "que más parejas enlaza",
    "las que más parejas enlazan",
    ("pareja enlazada", "parejas enlazadas"),
)
LOST = Order(
    by_pairs_lost,
    "Las que más contacto sostienen",
    "que más contacto sostiene",
    "las que más contacto sostienen",
    ("pareja perdería todo contacto", "parejas perderían todo contacto"),
)
_FIRST = "Lo sigue siendo aunque falte una lista o uno de cada cinco nombres."
_SET = "Van sin orden: con una lista o unos nombres menos, la primera podría ser otra."
_NONE = "con una lista o unos nombres menos serían otras"
_LESS = {
    "one meeting less": "una lista entera",
    "10% of attendances less": "uno de cada diez nombres",
    "20% of attendances less": "uno de cada cinco nombres",
    "meetings drawn anew": "unas listas, y otras cuentan doble",
}


def numbers(found: Findings, order: Order) -> dict[str, Number]:
    """Who is named, and the lists that were disturbed."""
    led = found.leaders(order.measure)
    if led is None or led.said.reason:
        return {}
    key = order.measure.__name__
    named, lists = _named(found, order, led), _lists(found, led)
    return {
        f"{key}.entre": Number(number(named.value), order.title, named.rows),
        f"{key}.listas": Number(number(lists.value), "Las listas de nombres de las que salen los vínculos", lists.rows),
    }


def _named(found: Findings, order: Order, led: Leaders) -> Count:
    records = found.scope.organizations["records"]
    said = []
    for id_ in _by_name(found, led):
        many = led.values[id_]
        said.append((id_, found.scope.names[id_], f"{number(many)} {plural(many, *order.unit)}", None, records[id_]))
    return count(said)


def _by_name(found: Findings, led: Leaders) -> list[str]:
    return sorted(led.among, key=lambda id_: (normal(found.scope.names[id_]), id_))


def _lists(found: Findings, led: Leaders) -> Count:
    wanted = set(led.lists)
    tables = (found.snapshot.nodes[label] for label in ("Meeting", "WorkingGroup", "Commitment", "FollowUp"))
    said = [
        (row["id"], found.captions.get(row["id"]) or row["id"], "lista de nombres", None, row["records"])
        for table in tables
        for row in rows(table[table["id"].isin(wanted)])
    ]
    return count(sorted(said, key=lambda row: (normal(row[1]), row[0])))


def section(found: Findings, shown: Mapping[str, Number], order: Order) -> Node | None:
    """The sentence, how often it holds, and from what; nothing where nobody has a number."""
    led = found.leaders(order.measure)
    if led is not None and led.said.reason is Reason.NOBODY:
        return None
    head = h("h2", order.title)
    if led is None or led.said.reason:
        return h("section", head, h("p", *told(found, shown, order)), class_="section holding")
    return h(
        "section",
        head,
        h("p", *told(found, shown, order)),
        _table(led),
        h(
            "p",
            h("b", "De dónde sale"),
            h("span", button(shown, f"{order.measure.__name__}.listas"), " listas de nombres", class_="part"),
            h("span", "se quitó cada lista entera, una por vez", class_="part"),
            h("span", "lo demás, cincuenta veces al azar cada prueba", class_="part"),
            h("span", "los vínculos declarados se quedan", class_="part"),
            class_="origin",
        ),
        class_="section holding",
    )


def told(found: Findings, shown: Mapping[str, Number], order: Order) -> list[Child]:
    """«Entre las más conectadas están 6: … Van sin orden»."""
    led = found.leaders(order.measure)
    if led is None:
        return [f"Con tantos vínculos en la vista no se prueba cuánto se sostiene quiénes son {order.among}."]
    if len(led.values) == 1:
        return ["Hay una sola, ", _link(found, next(iter(led.values))), ": no hay con quién compararla."]
    if led.said.reason is Reason.ALL_EQUAL:
        return [f"Ninguna destaca: {order.among} tienen todas el mismo número."]
    if led.said.reason is Reason.TOO_FEW_LISTS:
        return [f"No se puede probar cuánto se sostiene quiénes son {order.among}: ningún vínculo sale de una lista."]
    if led.said.verdict is Ranking.FIRST:
        return [f"La {order.first} es ", _link(found, led.said.first), f". {_FIRST}"]
    if led.said.verdict is Ranking.SET:
        names: list[Child] = []
        ids = _by_name(found, led)
        if len(ids) == 1:
            return [f"Entre {order.among} está ", _link(found, ids[0]), "; si es la primera no se puede decir."]
        for at, id_ in enumerate(ids):
            names += ["" if not at else " y " if at == len(ids) - 1 else ", ", _link(found, id_)]
        key = f"{order.measure.__name__}.entre"
        return [f"Entre {order.among} están estas ", button(shown, key), ": ", *names, f". {_SET}"]
    return [f"No se puede decir cuáles son {order.among}: {_NONE}."]


def _link(found: Findings, id_: str) -> Node:
    return act(found.scope.names[id_], place("red", organizacion=id_))


def of(found: Findings, shown: Mapping[str, Number], id_: str) -> Node | None:
    """On the card of one: «Está entre las 6 más conectadas y entre las 3 que más parejas enlazan, sin orden»."""
    parts: list[Child] = []
    for order in (TIES, LINKED):
        led = found.leaders(order.measure)
        if led is None or id_ not in led.among:
            continue
        parts.append(" y " if parts else "")
        if led.said.verdict is Ranking.FIRST and led.said.first == id_:
            parts.append(f"es la {order.first}, y lo sigue siendo aunque falte una lista")
        else:
            entre = button(shown, f"{order.measure.__name__}.entre")
            parts += ["está entre las ", entre, f" {order.among.removeprefix('las ')}, sin orden"]
    return h("p", "Según los vínculos que constan, ", *parts, ".") if parts else None


def in_short(found: Findings, id_: str) -> str:
    """For the one on which most contact hangs, how well that holds, in one short sentence with a space before."""
    led = found.leaders(LOST.measure)
    if led is None or led.said.reason:
        return ""
    if led.said.verdict is Ranking.FIRST:
        return " Es la que más contacto sostiene, aunque falte una lista." if led.said.first == id_ else ""
    if id_ in led.among and len(led.among) > 1:
        return f" Es una de las {spelled(len(led.among))} que más contacto sostienen, sin orden."
    return " Con otras listas podría ser otra."


def _table(led: Leaders) -> Node:
    lines: list[list[Child]] = [
        [_LESS[str(name)], _often(row["first"]), _left(row["top"])] for name, row in led.said.table.iterrows()
    ]
    return pieces.table(["Si falta", "Sigue la misma primera", "De las primeras quedan"], lines, "Cuánto se sostiene")


def _often(share: float) -> str:
    """A share of the trials in words."""
    tenths = round(10 * share)
    if tenths in (0, 10):
        return {0.0: "nunca", 1.0: "siempre"}.get(share, "casi siempre" if tenths else "casi nunca")
    return f"{_tenths(tenths)} de cada diez veces"


def _left(share: float) -> str:
    tenths = round(10 * share)
    if tenths in (0, 10):
        return {0.0: "ninguna", 1.0: "todas"}.get(share, "casi todas" if tenths else "casi ninguna")
    return f"{_tenths(tenths)} de cada diez"


def _tenths(value: int) -> str:
    return "una" if value == 1 else spelled(value)
