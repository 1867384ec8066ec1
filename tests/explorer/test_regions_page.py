"""Every number on Regiones opens exactly its rows, and its sentences are true by a query by hand."""

import re
from collections.abc import Iterator

import pytest

from explorer.compositions import region_years, regions
from explorer.compositions.numbers import Number, opened
from explorer.filters import Filters
from explorer.findings import Findings
from explorer.lamina import Node, text, walk
from graph import facts, log
from graph.scope import Network, View, scope
from graph.snapshot import snapshot
from graph.store import Store

VIEWS = [
    View(),
    View(first_year=2015, last_year=2019),
    View(last_year=2012),
    View(network=Network.APOC),
    View(network=Network.CULTURE_POINTS, institutions=True),
    View(grades=(1, 2, 3, 4, 5)),
    View(grades=()),
]


def drawn(store: Store, view: View, selected: str | None = None) -> tuple[Node, dict[str, Number]]:
    found = snapshot(store)
    years = facts.years(found)
    assert years
    whole = Findings(found, scope(found, view, years))
    shown = regions.numbers(whole, selected=selected)
    return regions.page(whole, shown, Filters(view, years), selected).whole, shown


def buttons(tree: Node) -> Iterator[tuple[str, str]]:
    """What each number shows, and which rows it opens."""
    for node in walk(tree):
        value = node["attrs"].get("open", "")
        if value.startswith("?filas="):
            yield text(node), value.removeprefix("?filas=")


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_number_opens_exactly_its_rows(record_store: Store, view: View):
    tree, shown = drawn(record_store, view, "08")
    found = list(buttons(tree))
    assert len(found) > 20
    for said, key in found:
        number = shown[key]
        assert said == number.shown
        if not key.startswith(("share.", "total")):
            assert int(said.replace(",", "")) == len(number.rows), key
        assert all(len(records) > 0 for records in number.rows["records"]), key


def test_a_number_that_a_publication_states_opens_the_row_it_stands_in(record_store: Store):
    tree, shown = drawn(record_store, View())
    stated = {key for _, key in buttons(tree) if key.startswith(("share.", "total"))}
    assert {"share.quotient", "share.points", "share.people", "share.capital", "share.all", "total"} == stated
    (row,) = shown["total"].rows.to_dict("records")
    assert "784" in row["name"]
    (record,) = log.records(record_store, row["records"])
    assert (record.table, record.data["points"]) == ("totales", 784)


def test_no_number_stands_outside_a_button_but_years_dates_and_names(record_store: Store):
    """What looks like a count and cannot be opened is a broken promise."""
    tree, _ = drawn(record_store, View())
    loose = []
    for node in walk(tree):
        if node["attrs"].get("open") or node["tag"] in ("text", "title", "button", "code"):
            continue
        loose += [child for child in node["children"] if isinstance(child, str) and re.search(r"\d", child)]
    allowed = re.compile(
        r"unas \d+|entre \d+ y \d+|\d+ de cada \d+|"
        r"\b(19|20)\d\d\b|\b\d{1,2} de [a-z]+|«[^»]*»|\bde 2017\b|Entre [\d.]+ y [\d.]+ veces|2 · |5ENC|ENC 2011"
    )
    left = [said for said in loose if re.search(r"\d", allowed.sub("", said))]
    assert left == [], left


def test_the_answer_is_true_by_a_query_by_hand(record_store: Store):
    tree, _ = drawn(record_store, View())
    (answer,) = (node for node in walk(tree) if node["tag"] == "h1")
    grouped = record_store.read(
        """
        MATCH (o:Organization)-[:LOCATED_IN]->(r:Region)
        WHERE o.sector = 'civil_society' AND coalesce(o.apoc_relation, '') <> 'self'
        WITH o, left(r.ubigeo, 2) AS region
        WHERE EXISTS { (o)-[:MEMBER_OF]->(g:WorkingGroup) WHERE g.group_type <> 'register' }
           OR EXISTS { (o)-[:SAME_BODY_AS]->(:WorkingGroup) }
        RETURN count(DISTINCT region)
        """
    ).rows[0][0]
    silent = record_store.read(
        """
        MATCH (d:Region {level: 'department'})
        WHERE NOT EXISTS {
          MATCH (o:Organization)-[:LOCATED_IN]->(r:Region)
          WHERE left(r.ubigeo, 2) = d.ubigeo AND o.sector = 'civil_society' AND coalesce(o.apoc_relation, '') <> 'self'
        }
        RETURN count(d)
        """
    ).rows[0][0]
    said = f"{grouped} de 25 regiones tienen mesa de trabajo; {silent} están sin registro, que no es estar aisladas"
    assert text(answer) == said
    assert (grouped, silent) == (5, 12)


def test_rows_go_down_to_file_row_and_public_address(record_store: Store):
    _, shown = drawn(record_store, View())
    number = shown["rung.3"]
    drawer = opened(number, log.records(record_store, number.ids))
    assert "membresias.csv, fila" in text(drawer)
    links = [node["attrs"]["href"] for node in walk(drawer) if node["tag"] == "a"]
    assert len(links) >= number.rows.shape[0]
    assert all(link.startswith("http") for link in links)


def test_an_empty_space_teaches_what_would_appear(store: Store):
    found = snapshot(store)
    whole = Findings(found, scope(found, View(), None))
    assert not len(whole.presence.regions)
    assert "Aquí aparece el mapa" in text(regions.empty())


def test_each_small_map_says_how_many_regions_appear_until_its_year(record_store: Store):
    tree, shown = drawn(record_store, View())
    maps = [n for n in walk(tree) if n["attrs"].get("class") == "small-map"]
    years = region_years.fixed(2008, 2025)
    assert [n["attrs"]["aria-label"].split(":")[0] for n in maps] == [f"Hasta {year}" for year in years]
    for node, year in zip(maps, years, strict=True):
        coloured = [p for p in walk(node) if p["attrs"].get("class", "").startswith("region rung")]
        assert len(coloured) == 25
        present = sum(p["attrs"]["class"] != "region rung0" for p in coloured)
        assert present == len(shown[f"year.{year}"].rows)
    assert len(shown["year.2025"].rows) == len(shown["rung.1"].rows)


def test_what_has_no_date_enters_with_the_last_year_and_it_is_said(record_store: Store):
    tree, shown = drawn(record_store, View())
    assert f"({shown['undated'].shown} hechos) solo cuenta en 2025" in text(tree)
    cut, _ = drawn(record_store, View(last_year=2019))
    assert "no cuenta en estos años" in text(cut)
