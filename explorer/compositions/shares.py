"""The share of Lima and Callao among the Culture Points, against their share of the population."""

from collections.abc import Mapping

import pandas as pd

from explorer.compositions.numbers import Number, button
from explorer.findings import Findings
from explorer.lamina import Child, Node, h
from explorer.words import date, number, percent


def numbers(found: Findings) -> dict[str, Number]:
    """Numbers that a publication states: they open the row it stands in."""
    stated: dict[str, Number] = {}
    if shares := found.shares:
        population = shares.population.rows
        both = pd.concat([shares.points.rows, population], ignore_index=True)
        stated |= {
            "share.quotient": Number(number(shares.quotient, 1), "Puntos publicados y población", both),
            "share.points": Number(percent(shares.share), "Puntos de Cultura en Lima y Callao", shares.points.rows),
            "share.people": Number(percent(shares.population_share), "Población de las regiones, 2017", population),
            "share.capital": Number(number(shares.capital_points.value), "Total publicado", shares.capital_points.rows),
            "share.all": Number(number(shares.points.value), "Total publicado", shares.points.rows),
        }
    if total := found.latest_total:
        stated["total"] = Number(number(total.value), "Último total publicado", total.rows)
    return stated


def section(found: Findings, shown: Mapping[str, Number]) -> Node | None:
    shares = found.shares
    if shares is None:
        return None
    title: list[Child] = [
        "Lima y Callao tienen ",
        button(shown, "share.quotient"),
        " veces los Puntos de Cultura que les tocarían por población",
    ]
    return h(
        "section",
        h("h2", *title),
        h(
            "div",
            _bar(shares.share, "share-points"),
            h("p", button(shown, "share.points"), " de los Puntos de Cultura"),
            _bar(shares.population_share, "share-people"),
            h("p", button(shown, "share.people"), " de la población"),
            class_="bars",
        ),
        h(
            "p",
            button(shown, "share.capital"),
            " de ",
            button(shown, "share.all"),
            f" Puntos, informe de {date(shares.date)}; censo de 2017. ",
            f"Entre {number(shares.low, 2)} y {number(shares.high, 2)} veces.",
            class_="note",
        ),
    )


def _bar(share: float, tone: str) -> Node:
    filled = h("rect", width=round(260 * share, 1), height=10, class_=tone)
    rest = h("rect", width=260, height=10, class_="share-rest")
    return h("svg", rest, filled, viewBox="0 0 260 10", preserveAspectRatio="none", aria_hidden="true")
