"""Gaps from commitments, on networks written as the rows of templates."""

import pandas as pd
from factory import snapshot
from networks import of
from small_network import TABLES

from graph import facts
from graph.analysis.commitments import carriers, lacking, sharing_without_work
from graph.analysis.introduced import barred, introduced
from graph.analysis.missing_lists import missing_lists
from graph.analysis.subgraphs import coincided, working
from graph.analysis.ways_in import ways_in
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot
from graph.ties import ties

EVERYTHING = View(grades=(1, 2, 3, 4, 5))


def looked_at(found: Snapshot, view: View = EVERYTHING) -> Scope:
    return scope(found, view, facts.years(found))


def carried(*rows: str) -> pd.DataFrame:
    return pd.DataFrame([tuple(row) for row in rows], columns=["commitment", "organization"])


def test_two_that_carry_the_same_and_do_not_work_together():
    found = sharing_without_work(carried("1a", "1b", "1c", "2b", "2c", "3d"), of("ab"))
    assert [tuple(row) for row in found.itertuples(index=False)] == [("a", "c", ("1",)), ("b", "c", ("1", "2"))]
    assert sharing_without_work(carried(), of("ab")).empty


def test_a_commitment_together_is_no_working_tie_and_a_plenary_neither():
    found = snapshot(
        compromisos="Compromiso,Organización\nSala,A\nSala,B\nSala,C",
        encuentros="Reunión,Fecha,Tipo\nPlena,2018,plenaria\nTaller,2018,trabajo",
        asistencias="Reunión,Organización\nPlena,A\nPlena,B\nTaller,A\nTaller,C",
    )
    seen = looked_at(found)
    without = sharing_without_work(carriers(found, seen), working(ties(found, seen)))
    pairs = {(seen.names[a], seen.names[b]) for a, b in zip(without["one"], without["other"], strict=True)}
    assert pairs == {("A", "B"), ("B", "C")}
    met = coincided(ties(found, seen))
    assert {tuple(sorted((seen.names[a], seen.names[b]))) for a, b in met.edges} == {("A", "B"), ("A", "C")}
    assert [e.kind for *_, tie in met.edges(data=True) for e in tie["evidence"]] == ["meeting", "meeting"]


def test_what_each_commitment_lacks():
    found = snapshot(**TABLES)
    table = lacking(found, looked_at(found)).set_index("name")
    assert dict(table["carriers"]) == {
        "Abrir una casa de cultura": 2, "Publicar el directorio": 1, "Pintar el local": 0, "Llevar el archivo": 0,
        "Hacer otra feria": 0, "Agenda del Sur": 0, "Bloque de derechos": 0,
    }  # fmt: skip
    assert set(table.index[table["follow_ups"] == 0]) == {
        "Publicar el directorio", "Pintar el local", "Hacer otra feria", "Agenda del Sur", "Bloque de derechos",
    }  # fmt: skip
    assert table.loc["Bloque de derechos", "territories"] == ("Cusco",)
    assert table.loc["Agenda del Sur", "territories"] == ()
    assert all(table["records"])


def test_a_commitment_launched_after_the_window_is_not_in_it():
    found = snapshot(compromisos="Compromiso,Fecha de lanzamiento\nVieja,2015\nNueva,2019\nSin fecha,")
    assert list(lacking(found, looked_at(found, View(last_year=2016)))["name"]) == ["Vieja"]
    assert list(lacking(found, looked_at(found))["name"]) == ["Vieja", "Nueva", "Sin fecha"]


def test_the_list_that_would_tell_most_is_the_one_of_most_meetings_that_nobody_has():
    found = snapshot(
        organizaciones="Organización,Sector\nA,\nB,\nMinisterio,institución pública",
        encuentros="Reunión,Fecha,Tipo,Organizaciones,Vale por,Lista completa\nPlena,2019,plenaria,200,,\n"
        "Talleres,2018,trabajo,,9,\nReunión,2017,trabajo,5,,\nCompleta,2020,trabajo,1,,\nSecreta,2020,plenaria,,,ninguna",
        asistencias="Reunión,Organización\nPlena,A\nPlena,Ministerio\nReunión,A\nReunión,B\nCompleta,A",
    )
    table = missing_lists(found, looked_at(found))
    assert list(table["name"]) == ["Talleres", "Secreta", "Plena", "Reunión"]
    assert list(table["lists"]) == [9, 1, 0, 0]
    assert list(table["unnamed"]) == [0, 0, 199, 3]
    assert missing_lists(found, looked_at(found, View(first_year=2021, last_year=2021))).empty


def test_the_way_into_a_silent_region_is_its_best_reached_neighbour():
    rungs = {"tumbes": 0, "piura": 3, "puno": 0, "cusco": 3, "tacna": 1, "ica": 0, "lejos": 0}
    borders = [("tumbes", "piura"), ("puno", "cusco"), ("tacna", "puno"), ("ica", "lejos")]
    found = ways_in(rungs, borders, {"piura": 14, "cusco": 20, "tacna": 1})
    assert [tuple(row) for row in found.itertuples(index=False)] == [
        ("tumbes", "piura", 3, 14, 1),
        ("puno", "cusco", 3, 20, 2),
        ("ica", None, 0, 0, 1),
        ("lejos", None, 0, 0, 1),
    ]


def test_an_introduction_made_is_not_proposed_again_and_one_to_be_made_is():
    found = introduced(snapshot(**TABLES))
    assert list(found["state"]) == ["made", "proposed"]
    (made, proposed) = found.itertuples()
    assert len(made.by) == 1 and proposed.by == ()
    assert barred(found) == {(made.one, made.other)}
    assert barred(introduced(snapshot())) == frozenset()
