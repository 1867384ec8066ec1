"""Who joined before and after a meeting, in the words of Encuentros: on small networks by hand, and on the record."""

from factory import snapshot as small

from explorer.compositions import meetings
from explorer.compositions.meetings import since
from explorer.findings import Findings
from explorer.lamina import text, walk
from graph import facts
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store


def told(found: Findings, meeting: str) -> str:
    """What is read, where every number opens as many rows as it says, each with its records."""
    shown = meetings.numbers(found, meeting)
    tree = since.section(found, shown, found.meetings[meeting])
    for node in walk(tree):
        if (key := node["attrs"].get("open", "")).startswith("?filas="):
            number = shown[key.removeprefix("?filas=")]
            assert text(node) == number.shown == f"{len(number.rows):,}"
            assert all(number.rows["records"])
    return text(tree)


def findings(found: Snapshot) -> Findings:
    return Findings(found, scope(found, View(), facts.years(found)))


def network(*joined: str, held: str = "2018-06-10", place: str = "Puno") -> str:
    """One meeting, and organizations as «region date» of joining."""
    named = [(f"O{at}", *one.split(" ")) for at, one in enumerate(joined)]
    found = findings(
        small(
            organizaciones="Organización,Departamento,Fecha de ingreso\n" + "\n".join(",".join(row) for row in named),
            encuentros=f"Reunión,Fecha,Departamento\nEl nuestro,{held},{place}",
            asistencias="Reunión,Organización\nEl nuestro,O0\nEl nuestro,O1",
        )
    )
    return told(found, next(iter(found.meetings)))


GROWN = [
    "Puno 2017-09",
    "Puno 2018-06-10",
    "Puno 2018-08",
    "Puno 2018-09-01",
    "Puno 2019",
    "Puno 2019-05",
    "Cusco 2020",
]


def test_after_is_beside_before_and_beside_the_others():
    """One in September of 2017; from the day itself on, four to May; «2019» may be in those months or after them."""
    said = network(*GROWN)
    assert "En los doce meses siguientes se sumaron 4 organizaciones de Puno; en los doce anteriores, 1." in said
    assert "Es más de lo que cambió en las demás; eso no dice que fuera por el encuentro." in said
    assert "Puno141Las demás, en promedio0.00.0" in said


def test_a_region_that_changed_as_the_others_did_is_not_told_apart():
    assert "No se ve diferencia" in network(*GROWN, *(one.replace("Puno", "Lima") for one in GROWN))


def test_what_the_dates_do_not_bear_is_not_said():
    assert "hacen falta el día y la región" in network(*GROWN, held="2018-06")
    assert "hacen falta el día y la región" in network(*GROWN, place="")
    assert "menos de cinco" in network(*GROWN[:3], "Cusco 2020")
    assert "todavía no constan doce meses" in network(*GROWN[:4], "Puno 2018-10", "Puno 2018-11")
    assert "no se sabe cuándo se sumaron" in network(*GROWN, *["Lima "] * 8)
    assert "no se sabe cuándo se sumaron" in network("Puno ", "Cusco ")


def test_to_be_listed_at_the_meeting_is_not_to_join():
    assert "de ninguna de 2 organizaciones con región se sabe cuándo se sumó" in network("Puno ", "Cusco ")


def test_the_record_bears_no_comparison(record_store: Store):
    found = findings(snapshot(record_store))
    assert not any("doce meses siguientes" in told(found, id_) for id_ in found.calendar["meeting"][:10])
