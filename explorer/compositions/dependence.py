"""«Sin X»: who would lose contact with whom, the introduction that prevents it, and whom else contact hangs on."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product

from explorer import pieces
from explorer.compositions import holding, introduced
from explorer.compositions.numbers import Later, Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.parting import parting
from explorer.pieces import act
from explorer.state import place
from explorer.words import listing, number, plural, sentence
from graph.analysis.counts import Count, count
from graph.analysis.dependence import Loss
from graph.analysis.mending import Mending
from graph.analysis.tie_rows import organization_rows, pair_rows, tie_rows
from graph.evidence import united
from graph.snapshot import rows

MOST_LISTED = 8


def chosen(found: Findings, asked: str | None) -> str | None:
    """The organization that is taken out: the one asked for, or else the one on which most hangs."""
    if asked in found.scope.names:
        return asked
    table = found.gaps.cut_points
    return None if table.empty else str(table["organization"].iloc[0])


def numbers(found: Findings, organization: str | None) -> dict[str, Number]:
    """The numbers of the section, with their rows."""
    named = introduced.numbers(found) | holding.numbers(found, holding.LOST)
    for row in rows(found.gaps.cut_points[:MOST_LISTED]):
        id_ = row["organization"]
        key = f"parte.{id_}"
        title = f"Sin {found.scope.names[id_]}: las partes que quedan"
        named[key] = Later(number(row["pieces"]), title, lambda id_=id_: _parts(found, id_).rows)
    title = "Vínculos nuevos con los que ninguno sería el único"
    named["refuerzo"] = introductions(found, found.gaps.reinforcement, title)
    if organization is None:
        return named
    loss, name = found.gaps.without(organization), found.scope.names[organization]
    ties = tie_rows(found.ties, [(organization, other) for other in found.ties[organization]])
    whole = [organization, *(id_ for piece in loss.pieces for id_ in piece)]
    named |= {
        "sin.red": _number(organization_rows(found.scope, whole), f"La red de {name}"),
        "sin.partes": _number(_parts(found, organization), f"Sin {name}: las partes que quedan"),
        "sin.vinculos": _number(ties, f"Los vínculos de {name}"),
        "sin.presentaciones": introductions(found, found.gaps.mending(organization), f"Lo que evita perder a {name}"),
    }
    for place_, piece in enumerate(loss.pieces[:MOST_LISTED]):
        named[f"sin.parte.{place_}"] = _number(organization_rows(found.scope, piece), f"Sin {name}: una parte")
    title = f"Pierden todo contacto conocido sin {name}"
    named["sin.pares"] = Later(number(loss.lost), title, lambda: _lost(found, loss, name).rows)
    return named


def _number(counted: Count, title: str) -> Number:
    return Number(number(counted.value), title, counted.rows)


def introductions(found: Findings, mending: Mending, title: str) -> Number:
    """The introductions of a mending, each with who can make it."""
    names, records = found.scope.names, found.scope.organizations["records"]
    said = []
    for row in mending.introductions.itertuples():
        fact = f"por presentar; {who(found, row.how, row.introducers)}"
        pair = f"{names[row.one]} con {names[row.other]}"
        said.append((row.one, pair, fact, None, united(records[row.one], records[row.other])))
    return _number(count(said), title)


def who(found: Findings, how: str, introducers: Sequence[str]) -> str:
    """Who can make an introduction, in words."""
    by = listing([found.scope.names[id_] for id_ in introducers[:3]])
    can = plural(min(len(introducers), 3), "puede", "pueden")
    return {
        "common": f"{by} {can} hacerla",
        "chain": f"se llega por {by}",
        "met": f"{by} {can} hacerla: estuvo con las dos",
    }.get(how, "no consta quién puede hacerla")


def _parts(found: Findings, organization: str) -> Count:
    records = found.scope.organizations["records"]
    said = []
    for piece in found.gaps.without(organization).pieces:
        names = listing(sorted(found.scope.names[id_] for id_ in piece))
        words = f"{number(len(piece))} {plural(len(piece), 'organización', 'organizaciones')}"
        said.append((piece[0], names, words, None, united(*(records[id_] for id_ in piece))))
    return count(said)


def _lost(found: Findings, loss: Loss, name: str) -> Count:
    pairs = [pair for one, other in combinations(loss.pieces, 2) for pair in product(one, other)]
    return pair_rows(found.scope, pairs, f"hoy se alcanzan solo a través de {name}")


def section(found: Findings, shown: Mapping[str, Number], organization: str | None, writes: bool = False) -> Node:
    """The whole section at the right of the square."""
    if organization is None:
        return h(
            "section",
            h("h2", "De quién depende el contacto"),
            h("p", "En esta vista nadie es el único paso entre otras: si falta una, las demás siguen en contacto."),
            introduced.section(found, shown, writes),
            class_="dependence",
        )
    loss = found.gaps.without(organization)
    return h(
        "section",
        _head(found, organization),
        h("p", *_sentence(found, shown, organization, loss), class_="loss-told"),
        picture(found, organization, loss) if loss.lost else None,
        _mending(found, shown, organization, loss, writes),
        _others(found, shown, organization),
        holding.section(found, shown, holding.LOST),
        _reinforcement(found, shown),
        introduced.section(found, shown, writes),
        class_="dependence",
    )


def _head(found: Findings, organization: str) -> Node:
    order = list(found.gaps.cut_points["organization"])
    after = (order.index(organization) + 1) % len(order) if organization in order else 0
    other = order[after] if order and order[after] != organization else None
    return h(
        "h2",
        "Sin ",
        h("span", found.scope.names[organization], class_="taken-out"),
        " " if other else None,
        act("Elegir otra", place(sin=other)) if other else None,
    )


def _sentence(found: Findings, shown: Mapping[str, Number], organization: str, loss: Loss) -> list[Child]:
    if not found.ties.degree(organization):
        return ["No consta ningún vínculo suyo en esta vista: nadie depende de ella."]
    if not loss.lost:
        return ["Las que tienen vínculo con ella siguen en contacto entre sí."]
    parts: list[Child] = []
    listed = loss.pieces[:MOST_LISTED]
    for place_, piece in enumerate(listed):
        last = place_ == len(listed) - 1 and len(listed) == len(loss.pieces)
        parts += [" y " if last else ", " if place_ else "", *_part(found, shown, place_, piece)]
    if len(loss.pieces) > len(listed):
        parts.append(f" y otras {len(loss.pieces) - len(listed)} partes")
    pairs = plural(loss.lost, " pareja pierde", " parejas pierden")
    return [
        "Una red de ", button(shown, "sin.red"), " queda en ", button(shown, "sin.partes"), " partes: ", *parts, ". ",
        button(shown, "sin.pares"), f"{pairs} todo contacto conocido.",
    ]  # fmt: skip


def _part(found: Findings, shown: Mapping[str, Number], place_: int, piece: Sequence[str]) -> list[Child]:
    """«6 organizaciones en Cusco»; one alone by its name."""
    if len(piece) == 1:
        return [found.scope.names[piece[0]]]
    return [button(shown, f"sin.parte.{place_}"), f" organizaciones{where(found, piece)}"]


def where(found: Findings, piece: Sequence[str]) -> str:
    """« en Cusco» when all of a part are of one region."""
    regions = {found.scope.region(id_) for id_ in piece}
    only = next(iter(regions)) if len(regions) == 1 else None
    return f" en {found.gaps.region_names[only]}" if only else ""


LONGEST = 28
"""A longer name is not written into the picture: it stands above it."""


def picture(found: Findings, organization: str, loss: Loss) -> Node:
    """The parts that are left, and the ties that would join them."""
    table = found.gaps.mending(organization).introductions
    proposed = list(zip(table["one"], table["other"], strict=True))
    name = found.scope.names[organization]
    label = f"Sin {name}, {len(loss.pieces)} partes. La línea punteada es la presentación que las une."
    written = {organization: name} if len(name) <= LONGEST else {}
    return parting(found.ties, found.scope, organization, loss, proposed, (420, 150), label, written)


def _mending(found: Findings, shown: Mapping[str, Number], organization: str, loss: Loss, writes: bool) -> list[Child]:
    if not loss.lost:
        return []
    mending, names = found.gaps.mending(organization), found.scope.names
    said: list[Child] = []
    for row in mending.introductions[:MOST_LISTED].itertuples():
        pair = f"{names[row.one]} con {names[row.other]}"
        can = sentence(who(found, row.how, row.introducers))
        noted = introduced.told(found, row.one, row.other)
        deeds = introduced.deeds(found, row.one, row.other, row.introducers) if writes else None
        said.append(h("li", h("b", pair), f", la línea punteada. {can}.{noted}", deeds))
    one = len(mending.introductions) == 1
    head = [
        plural(1 if one else 2, "Lo evita ", "Lo evitan "),
        button(shown, "sin.presentaciones"),
        plural(1 if one else 2, " presentación:", " presentaciones:"),
    ]
    if not mending.complete:
        head = ["No alcanza con las presentaciones que se pueden proponer: las otras están descartadas."]
    return [h("p", *head, class_="loss-told"), h("ul", said, class_="plain") if said else None]


def _others(found: Findings, shown: Mapping[str, Number], organization: str) -> list[Node]:
    lines: list[list[Child]] = []
    for row in rows(found.gaps.cut_points[:MOST_LISTED]):
        id_ = row["organization"]
        if id_ != organization:
            apart = [id_ for piece in found.gaps.without(id_).apart for id_ in piece]
            named = sorted(found.scope.names[a] for a in apart)
            said = listing(named) if len(named) <= 4 else f"{listing(named[:3])} y {len(named) - 3} más"
            lines.append([act(found.scope.names[id_], place(sin=id_)), button(shown, f"parte.{id_}"), said])
    if not lines:
        return []
    caption = "Otras organizaciones de las que depende el contacto"
    return [h("h2", caption), pieces.table(["Sin ella", "partes", "quedan sueltas"], lines, caption, [1])]


def _reinforcement(found: Findings, shown: Mapping[str, Number]) -> Node:
    mending, names = found.gaps.reinforcement, found.scope.names
    head = h("h2", "Que nada dependa de un solo vínculo")
    if not mending.needed:
        said = "En la parte más grande de la red ningún vínculo es el único que la sostiene."
        return h("div", head, h("p", said))
    if mending.introductions.empty:
        return h(
            "div", head, h("p", "La parte más grande de la red es de dos: su vínculo es el único que puede tener.")
        )
    pairs = [f"{names[row.one]} con {names[row.other]}" for row in mending.introductions[:3].itertuples()]
    more = "…" if len(mending.introductions) > len(pairs) else ""
    many = len(mending.introductions)
    words = plural(many, " vínculo nuevo", " vínculos nuevos")
    rest = f", en la parte más grande de la red ninguno sería el único que la sostiene: {'; '.join(pairs)}{more}."
    return h("div", head, h("p", "Con ", button(shown, "refuerzo"), words, rest))
