"""What to do at the next meeting, from the findings: at most five rows."""

from itertools import pairwise

from explorer import small_pictures
from explorer.compositions import dependence, holding, introduced
from explorer.compositions.numbers import Number, button
from explorer.compositions.steps import Step
from explorer.findings import Findings
from explorer.lamina import Child, h
from explorer.map.near import near_map
from explorer.parting import parting
from explorer.small_pictures import HIGH, WIDE
from explorer.words import date, listing, number, plural
from graph import dates
from graph.analysis.coordination import BRIDGE, WORK
from graph.analysis.counts import Count, count
from graph.analysis.tie_rows import organization_rows, tie_rows
from graph.snapshot import rows


def steps(found: Findings) -> list[Step]:
    """The rows that the data give, in the order in which they are read."""
    made = (introduce(found), reach(found), care(found), follow(found), ask(found))
    return [step for step in made if step is not None]


def named(found: Findings, id_: str) -> str:
    """An organization with its region: «Microcine Riqch'ari (Cusco)»."""
    region = found.scope.region(id_)
    return f"{found.scope.names[id_]} ({found.gaps.region_names[region]})" if region else found.scope.names[id_]


def first_between(found: Findings, one: str, other: str) -> tuple[str, str] | None:
    """The two regions of a pair, where no tie of grade 2 or more joins them yet."""
    here, there = sorted((found.scope.region(one) or "", found.scope.region(other) or ""))
    if not here or here == there:
        return None
    table = found.gaps.by_region
    (state,) = table[(table["one"] == here) & (table["other"] == there)]["state"]
    return None if state == WORK else (here, there)


def none_between(found: Findings) -> bool:
    """Whether no tie at all joins two known regions."""
    table = found.gaps.by_region
    return not ((table["one"] != table["other"]) & (table["state"] == WORK)).any()


def only_bridge(found: Findings, regions: tuple[str, str]) -> str | None:
    """The organization that alone joins two regions."""
    table = found.gaps.by_region
    (row,) = rows(table[(table["one"] == regions[0]) & (table["other"] == regions[1])])
    return row["bridges"][0] if row["state"] == BRIDGE and len(row["bridges"]) == 1 else None


def introduce(found: Findings) -> Step | None:
    """The introduction that does most, with who can make it."""
    best = found.gaps.introduction
    if best is None:
        return None
    names = found.scope.names
    by = listing([names[id_] for id_ in best.introducers[:3]])
    can = plural(len(best.introducers[:3]), "puede presentarlas", "pueden presentarlas")
    said = {
        "common": f"Las dos tienen un vínculo con {by}, que {can}.",
        "met": f"{by} {can}: coincidió con las dos en un encuentro.",
        "chain": f"Se llega de una a otra por {by}.",
    }[best.how]
    regions = first_between(found, best.one, best.other)
    if regions:
        first = "Sería el primer vínculo directo registrado entre dos regiones."
        two = listing([found.gaps.region_names[code] for code in regions])
        said += f" {first}" if none_between(found) else f" Sería el primer vínculo directo entre {two}."
        said += introduced.awaited(found, *regions)
    elif best.hinge:
        said += f" Si {names[best.hinge]} falta, seguirían en contacto."
    said += introduced.told(found, best.one, best.other)
    graph = found.gaps.everything if best.how == "met" else found.ties
    path = [best.one, *(best.introducers if best.how == "chain" else best.introducers[:1]), best.other]
    ties = tie_rows(graph, [pair for pair in pairwise(path) if graph.has_edge(*pair)])
    words = plural(ties.value, "coincidencia", "coincidencias") if best.how == "met" else _ties(ties)
    own = {"paso.presentar": _number(ties, words, "De quién a quién se llega hoy")}
    title = f"{named(found, best.one)} con {named(found, best.other)}"
    ends = (_region(found, best.one), _region(found, best.other))
    picture = small_pictures.chain(graph, found.scope, path, ends)
    where = {"sin": best.hinge} if best.hinge else {}
    deeds = introduced.deeds(found, best.one, best.other, best.introducers if best.how != "chain" else ())
    return Step("Presentar", title, [said], "paso.presentar", own, "vacios", where, picture, deeds)


def reach(found: Findings) -> Step | None:
    """A region of which nothing is registered, and the door next to it."""
    table = found.gaps.ways_in
    table = table[table["through"].notna()] if len(table) else table
    if table.empty:
        return None
    row = rows(table)[0]
    silent, through = row["region"], row["through"]
    name, there = found.gaps.region_names[silent], found.gaps.region_names[through]
    door = found.gaps.door(through) or there
    next_to = f"De sus vecinas, a la que mejor llega la red es {there}."
    if row["neighbours"] == 1:
        next_to = f"Su única región vecina es {there}."
    said = f"No consta ninguna organización: sin registro, que no es estar aislada. {next_to}"
    known = found.presence.of(through, 1)
    words = f"{plural(known.value, 'organización', 'organizaciones')} en {there}"
    own = {"paso.llegar": _number(known, words, f"{there}: organizaciones")}
    rungs = found.presence.regions["rung"]
    others = [(str(code), int(rung)) for code, rung in rungs.items() if code not in (silent, through)]
    drawn = near_map(silent, through, row["rung"], others, f"{name}, junto a {there}")
    picture = h("div", drawn, h("p", h("b", name), h("span", there)), class_="near")
    title = f"{name}, a través de {door}"
    return Step("Llegar a", title, [said], "paso.llegar", own, "regiones", {"region": silent}, picture)


def care(found: Findings) -> Step | None:
    """The organization on which most contact hangs."""
    if found.gaps.cut_points.empty:
        return None
    id_ = str(found.gaps.cut_points["organization"].iloc[0])
    name, loss, mending = found.scope.names[id_], found.gaps.without(id_), found.gaps.mending(id_)
    own: dict[str, Number] = {}
    told: list[Child] = [f"Sin {name}, "]
    drawn = loss.pieces[:3]
    for place, piece in enumerate(drawn):
        last = place == len(drawn) - 1 and len(drawn) == len(loss.pieces)
        told.append(" y " if last and place else ", " if place else "")
        if len(piece) == 1:
            told.append(found.scope.names[piece[0]])
            continue
        key = f"paso.cuidar.{place}"
        own[key] = _number(organization_rows(found.scope, piece), "", f"Sin {name}: una parte")
        told += [button(own, key), f" organizaciones{dependence.where(found, piece)}"]
    told.append(" pierden todo contacto conocido." if len(drawn) == len(loss.pieces) else " y otras lo pierden todo.")
    if mending.complete:
        told.append(plural(mending.needed, " Basta una presentación para evitarlo.", " Lo evitan unas presentaciones."))
    told.append(holding.in_short(found, id_))
    ties = tie_rows(found.ties, [(id_, other) for other in found.ties[id_]])
    own["paso.cuidar"] = _number(ties, _ties(ties), f"Los vínculos de {name}")
    picture = parting(found.ties, found.scope, id_, loss, [], (WIDE, HIGH), f"Sin {name}", {})
    return Step("Cuidar", f"El puente que es {name}", told, "paso.cuidar", own, "vacios", {"sin": id_}, picture)


def follow(found: Findings) -> Step | None:
    """The commitment that most public acts took up, of those not over of which no follow-up is on record."""
    table = found.gaps.lacking
    unheard = table[(table["follow_ups"] == 0) & ~table["settled"].astype(bool)]
    open_ = sorted(rows(unheard), key=lambda row: (-row["pledges"], row["launched"] or "9999"))
    if not open_:
        return None
    row = open_[0]
    acts = found.gaps.acts(row["commitment"])
    said = f"Lanzamiento: {date(row['launched'])}. " if row["launched"] else "No consta cuándo se lanzó. "
    said += (
        "De ningún acto público que lo recoge consta un seguimiento." if acts.value else "No consta ningún seguimiento."
    )
    said += "" if row["carriers"] else " Tampoco consta quién lo lleva."
    if acts.value:
        words = plural(acts.value, "acto que lo recoge", "actos que lo recogen")
        own = {"paso.seguir": _number(acts, words, f"Quién recogió «{row['name']}»")}
    else:
        this = count([(row["commitment"], row["name"], "sin seguimiento", row["launched"], row["records"])])
        own = {"paso.seguir": _number(this, "compromiso", "El compromiso")}
    picture = small_pictures.since(row["launched"], found.scope.window.last)
    where = {"compromiso": row["commitment"]}
    return Step("Seguir", row["name"], [said], "paso.seguir", own, "compromisos", where, picture)


def ask(found: Findings) -> Step | None:
    """The list that would tell most."""
    if found.gaps.missing_lists.empty:
        return None
    row = rows(found.gaps.missing_lists)[0]
    lists = max(row["lists"], 1)
    said: list[Child] = [f"{_when(row['date'], row['end'])} "]
    this = (row["meeting"], row["name"], "sin lista completa", row["date"], row["records"])
    meetings = count([this] * lists)
    own = {"paso.pedir": _number(meetings, plural(lists, "encuentro", "encuentros"), "Lo que falta")}
    if row["stated"]:
        own["dicho.pedir"] = Number(number(row["stated"]), "Cuántas dice la fuente", count([this]).rows)
        said += ["La fuente cuenta ", button(own, "dicho.pedir"), " organizaciones y no da todos los nombres. "]
    said.append("Ninguna otra lista subiría más lo que se sabe.")
    picture = small_pictures.lists(row["lists"], row["listed"])
    title = f"{plural(lists, 'La lista', 'Las listas')} de «{row['name']}»"
    return Step("Pedir", title, said, "paso.pedir", own, "encuentros", {"encuentro": row["meeting"]}, picture)


def _number(counted: Count, words: str, title: str) -> Number:
    """A number with the word of what it counts."""
    return Number(f"{number(counted.value)} {words}".strip(), title, counted.rows)


def _ties(counted: Count) -> str:
    return plural(counted.value, "vínculo", "vínculos")


def _region(found: Findings, id_: str) -> str:
    region = found.scope.region(id_)
    return found.gaps.region_names[region] if region else ""


def _when(start: str | None, end: str | None) -> str:
    if not start:
        return "No consta la fecha."
    if not end or end == start:
        return f"Fecha: {date(start)}."
    days = {dates.precision(start), dates.precision(end)} == {"day"}
    return f"Del {date(start)} al {date(end)}." if days else f"De {date(start)} a {date(end)}."
