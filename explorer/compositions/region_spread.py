"""Where the organizations of this record are and where people live: told with its margin, region by region."""

from collections.abc import Mapping, Sequence

from explorer import pieces
from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import listing, number, plural
from graph.analysis.counts import count
from graph.analysis.spread import LESS, MORE
from graph.analysis.tie_rows import organization_rows
from graph.keys import normal
from graph.snapshot import rows

TITLE = "Dónde están y dónde vive la gente"


def numbers(found: Findings) -> dict[str, Number]:
    """The organizations with a region, those of the regions that are told apart, and the population."""
    spread = found.spread
    if spread is None:
        return {}
    names, homes = found.gaps.region_names, found.scope.regions
    table = found.snapshot.nodes["Region"]
    there = rows(table[table["level"] == "department"])
    people = count([(r["id"], r["name"], f"{number(r['population'])} personas", "2017", r["records"]) for r in there])
    located = organization_rows(found.scope, homes)
    shown = {
        "spread.all": Number(number(located.value), "Organizaciones con región", located.rows),
        "spread.people": Number(number(people.value), "La población de cada región", people.rows),
    }
    for code in [*_told(found, MORE), *_told(found, LESS)]:
        own = organization_rows(found.scope, [id_ for id_, home in homes.items() if home == code])
        shown[f"spread.{code}"] = Number(number(own.value), f"{names[code]}: organizaciones", own.rows)
    return shown


def _told(found: Findings, which: str) -> list[str]:
    """The regions that have more, or less, than their people would give them, in order of the names."""
    spread, names = found.spread, found.gaps.region_names
    codes = [] if spread is None else [str(code) for code, said in spread.table["said"].items() if said == which]
    return sorted(codes, key=lambda code: normal(names[code]))


def section(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    """The sentence, the regions that stand out, and what it rests on; nothing where no organization has a region."""
    if not found.scope.regions:
        return None
    if found.spread is None:
        said = "No se conoce la población de todas las regiones: no se puede comparar."
        return h("section", h("h2", TITLE), h("p", said), class_="wide")
    return h(
        "section",
        h("h2", TITLE),
        h("p", *_sentence(found, shown)),
        h("p", *_regions(found)),
        _table(found, shown),
        h("p", "Cuenta lo registrado: dice también dónde se ha preguntado. Los Puntos de Cultura son otro registro y "
          "van aparte.", class_="note"),
        h(
            "p",
            h("b", "De dónde sale"),
            h("span", button(shown, "spread.all"), " organizaciones con región", class_="part"),
            h("span", "población de ", button(shown, "spread.people"), " regiones, censo de 2017", class_="part"),
            h("span", "el margen acierta en 19 de cada 20 casos", class_="part"),
            class_="origin",
        ),
        class_="wide",
    )  # fmt: skip


def _sentence(found: Findings, shown: Mapping[str, Number]) -> list[Child]:
    """«De 88 organizaciones con región, unas 35 tendrían que estar en otra para repartirse como la población»."""
    assert found.spread is not None
    told = found.spread.hoover
    many = plural(told.organizations, " organización", " organizaciones")
    whole: list[Child] = ["De ", button(shown, "spread.all"), f"{many} con región, "]
    if told.p > 0.05:
        return [*whole, "no se puede decir que su reparto se aparte del de la gente: con tan pocas, puede ser azar."]
    chance = f"unas {number(round(told.by_chance * told.organizations))}"
    low, high = (number(round(end * told.organizations)) for end in (told.low, told.high))
    moved = f"unas {number(told.elsewhere)} tendrían que estar en otra para repartirse como la población"
    return [*whole, f"{moved} (entre {low} y {high}). Repartidas al azar entre la gente, serían {chance}."]


def _regions(found: Findings) -> list[Child]:
    names = found.gaps.region_names
    more, less = ([names[code] for code in _told(found, which)] for which in (MORE, LESS))
    if not more and not less:
        return ["De ninguna región por separado se puede decir que tenga más o menos de las que le tocarían."]
    said = []
    if more:
        said.append(f"{listing(more)} {plural(len(more), 'tiene', 'tienen')} más{_due(more)}")
    if less:
        said.append(f"{listing(less)} {plural(len(less), 'tiene', 'tienen')} menos{'' if more else _due(less)}")
    return [f"{'; '.join(said)}. En las demás no se puede decir: con tan pocas, la diferencia puede ser azar."]


def _due(regions: Sequence[str]) -> str:
    return f" de las que {plural(len(regions), 'le', 'les')} tocarían por población"


def _table(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    spread, names = found.spread, found.gaps.region_names
    lines: list[list[Child]] = []
    for code in [*_told(found, MORE), *_told(found, LESS)]:
        assert spread is not None
        row = spread.table.loc[code]
        lines.append(
            [
                names[code],
                button(shown, f"spread.{code}"),
                _of_hundred(row["share"]),
                _of_hundred(row["population_share"]),
                f"Entre {number(row['low'], 1)} y {number(row['high'], 1)} veces",
            ]
        )
    headers = ["Región", "Organizaciones", "De las organizaciones", "De la población", "Lo que le tocaría"]
    return pieces.table(headers, lines, "Las regiones que se apartan de su población", [1]) if lines else None


def _of_hundred(share: float) -> str:
    return f"{number(round(100 * share))} de cada 100" if share >= 0.01 else "menos de 1 de cada 100"
