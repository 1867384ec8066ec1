"""How many ties leave each region and each group, in the words of Vacíos: on small networks by hand, and on the record."""

import pytest
from factory import snapshot as small

from explorer.compositions import mixing
from explorer.findings import Findings
from explorer.lamina import text, walk
from graph import facts
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store


def told(found: Snapshot, by: str | None = None) -> str:
    """What is read, where every number opens as many rows as it says, each with its records."""
    findings = Findings(found, scope(found, View(), facts.years(found)))
    shown = mixing.numbers(findings, by)
    tree = mixing.section(findings, shown, by)
    for node in walk(tree):
        if (key := node["attrs"].get("open", "")).startswith("?filas="):
            number = shown[key.removeprefix("?filas=")]
            assert text(node) == number.shown == f"{len(number.rows):,}"
            assert all(number.rows["records"])
    return text(tree)


def meetings(*pairs: str) -> dict[str, str]:
    """Working meetings of two with the whole list; who begins with C is of Cusco, with P of Puno, with N of none."""
    names = sorted({name for pair in pairs for name in pair.split()})
    home = {"C": "Cusco", "P": "Puno"}
    held = "\n".join(f"Cita {at},2018-03-{at + 1:02},trabajo,completa" for at in range(len(pairs)))
    there = "\n".join(f"Cita {at},{name}" for at, pair in enumerate(pairs) for name in pair.split())
    return {
        "organizaciones": "Organización,Departamento\n" + "\n".join(f"{n},{home.get(n[0], '')}" for n in names),
        "encuentros": f"Reunión,Fecha,Tipo,Lista conocida\n{held}",
        "asistencias": f"Reunión,Organización\n{there}",
    }


INSIDE = ["C1 C2", "C1 C3", "C1 C4", "C2 C3", "C2 C4", "P1 P2", "P1 P3", "P2 P3", "C3 C4"]


def test_ties_that_leave_are_compared_with_what_the_sizes_alone_give():
    """Of 7 in two regions, 4 and 3, 12 of the 21 pairs join both: six of each ten."""
    said = told(small(**meetings(*INSIDE, "C1 P1", "C2 N1")))
    assert "De 10 vínculos entre organizaciones con región conocida, 1 une dos regiones" in said
    assert "Si la región diera igual, serían unos seis de cada diez." in said
    assert "1 vínculos no entran" not in said
    assert "1 vínculo no entra: de alguna de las dos no se conoce la región" in said


def test_few_ties_or_lists_that_are_not_whole_are_compared_with_nothing():
    assert "Con menos de diez vínculos no se puede decir" in told(small(**meetings(*INSIDE[:5], "C1 P1")))
    tables = meetings(*INSIDE, "C1 P1")
    tables["encuentros"] = tables["encuentros"].replace("completa", "algunos")
    said = told(small(**tables))
    assert "1 une dos regiones" in said and "con tan pocas listas completas" in said and "diera igual" not in said
    assert "una misma región" in told(small(**meetings(*INSIDE[:5], "C3 C4", "C5 C1", "C5 C2", "C5 C3", "C5 C4")))
    assert "No consta ningún vínculo" in told(small(organizaciones="Organización\nSola"))


def test_being_in_one_group_is_no_tie_of_that_group_to_itself():
    tables = meetings("C1 C2", "C1 P1")
    groups = "Organización,Mesa\nC1,Uno\nC2,Uno\nC3,Uno\nP1,Dos"
    said = told(small(**tables, mesas="Mesa\nUno\nDos", membresias=groups), "grupo")
    assert "De 2 vínculos entre organizaciones con un solo grupo, 1 une dos grupos" in said


@pytest.mark.parametrize("by", [None, "grupo"])
def test_the_record_is_counted_and_not_compared(record_store: Store, by: str | None):
    said = told(snapshot(record_store), by)
    assert "diera igual" not in said
