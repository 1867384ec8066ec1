"""Organizations against people, and news along dated meetings, by department: small networks counted by hand."""

from datetime import date

import pytest
from factory import snapshot

from graph import facts
from graph.analysis.spread import LESS, MORE, NOT_SEEN, Spread, news_from, spread
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot, rows

CUSCO, LIMA, PUNO, TACNA = "08", "15", "21", "23"


def network(**tables: str) -> tuple[Snapshot, Scope]:
    found = snapshot(**tables)
    return found, scope(found, View(), facts.years(found))


def placed(**counts: int) -> Spread | None:
    lines = [f"{region} {n},{region}" for region, many in counts.items() for n in range(many)]
    return spread(*network(organizaciones="\n".join(["Organización,Departamento", *lines])))


def test_shares_are_those_of_the_counts_and_of_the_census():
    found = placed(Cusco=30, Lima=10)
    assert found
    shown = snapshot()
    people = {r["ubigeo"]: r["population"] for r in rows(shown.nodes["Region"]) if r["level"] == "department"}
    whole = sum(people.values())
    assert found.table.loc[CUSCO, "quotient"] == pytest.approx(0.75 / (people[CUSCO] / whole))
    moved = sum(abs(n / 40 - people[r] / whole) for r, n in {**dict.fromkeys(people, 0), CUSCO: 30, LIMA: 10}.items())
    assert found.hoover.value == pytest.approx(moved / 2)
    assert found.table["said"].value_counts().to_dict() == {NOT_SEEN: 24, MORE: 1}


def test_far_too_few_are_told_as_less():
    found = placed(Cusco=60, Piura=60)
    assert found and found.table.loc[LIMA, "said"] == LESS


def test_two_organizations_say_nothing():
    found = placed(Lima=1, Cusco=1)
    assert found
    assert set(found.table["said"]) == {NOT_SEEN}


def test_without_a_region_there_is_nothing_to_compare():
    assert spread(*network(organizaciones="Organización\nSola")) is None


def test_news_goes_from_a_day_to_a_later_one():
    """A of Cusco meets B of nowhere in March, B meets C of Puno in April, and D of Tacna had met B in February."""
    shown, seen = network(
        organizaciones="Organización,Departamento\nA,Cusco\nB,\nC,Puno\nD,Tacna",
        asistencias="Encuentro,Fecha,Organización\nUno,2018-03-01,A\nUno,2018-03-01,B\nDos,2018-04-01,B\n"
        "Dos,2018-04-01,C\nCero,2018-02-01,B\nCero,2018-02-01,D",
    )
    (row,) = rows(news_from(shown, seen, CUSCO))
    assert (row["region"], seen.names[row["organization"]], row["best"], row["meetings"]) == (
        PUNO,
        "C",
        date(2018, 4, 1),
        2,
    )
    assert row["worst"] == date(2018, 4, 1)
    assert [r["region"] for r in rows(news_from(shown, seen, TACNA))] == [CUSCO, PUNO]
    assert news_from(shown, seen, PUNO).empty
    assert news_from(shown, seen, LIMA).empty


def test_a_date_known_to_the_year_is_a_chain_that_may_not_be():
    shown, seen = network(
        organizaciones="Organización,Departamento\nA,Cusco\nB,\nC,Puno",
        asistencias="Encuentro,Fecha,Organización\nUno,2018,A\nUno,2018,B\nDos,2018,B\nDos,2018,C",
    )
    (row,) = rows(news_from(shown, seen, CUSCO))
    assert row["best"] is not None
    assert row["worst"] is None


def test_a_region_is_sure_to_know_when_any_of_its_organizations_is():
    """By January's two meetings C may have it; in March S itself meets D of the same region."""
    shown, seen = network(
        organizaciones="Organización,Departamento\nS,Cusco\nB,\nC,Puno\nD,Puno",
        asistencias="Encuentro,Fecha,Organización\nUno,2020-01,S\nUno,2020-01,B\nDos,2020-01,B\nDos,2020-01,C\n"
        "Tres,2020-03-01,S\nTres,2020-03-01,D",
    )
    (row,) = rows(news_from(shown, seen, CUSCO))
    assert (seen.names[row["organization"]], row["worst"]) == ("C", date(2020, 3, 1))
