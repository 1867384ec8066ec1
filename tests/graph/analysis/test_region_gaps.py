"""From the rows of templates to the gaps between regions."""

import numpy as np
import pytest
from factory import snapshot as small

from graph import facts
from graph.analysis.macro_regions import MACRO_REGIONS, macro_region
from graph.analysis.region_gaps import Level, region_gaps
from graph.analysis.verdicts import Gap, Reason
from graph.attendances import attendances, year
from graph.scope import View, scope
from graph.snapshot import Snapshot, snapshot

REGIONS = {"A": "Piura", "B": "Puno", "C": "Lima", "D": "Loreto"}


def network(complete: str = "sí", kind: str = "trabajo", meetings: int = 40) -> Snapshot:
    """Piura and Puno are never at one meeting; Lima and Loreto are at all."""
    random = np.random.default_rng(5)
    roster = [f"{r}{i},{region}" for r, region in REGIONS.items() for i in range(12)]
    held, lists = [], []
    for at in range(meetings):
        held.append(f"Cita {at},{2018 + at % 2}-05-{at % 28 + 1:02},{kind},{complete}")
        able = [f"{r}{i}" for r in ("A" if at % 2 else "B") + "CD" for i in range(12)]
        lists += [f"Cita {at},{2018 + at % 2}-05-{at % 28 + 1:02},{o}" for o in random.choice(able, 10, replace=False)]
    return small(
        organizaciones="\n".join(["Organización,Región", *roster]),
        encuentros="\n".join(["Reunión,Fecha,Tipo,Lista completa", *held]),
        asistencias="\n".join(["Reunión,Fecha,Organización", *lists]),
    )


def test_two_regions_that_never_meet_are_a_gap_between_macro_regions_and_between_regions():
    found = network()
    seen = scope(found, View(), facts.years(found))
    usual = region_gaps(found, seen, samples=200)
    assert usual.level is Level.MACRO_REGION
    assert [(g["one"], g["other"]) for g in usual.answer.gaps.to_dict("records")] == [("norte", "sur")]
    assert (usual.lists, usual.complete, usual.answer.meetings) == (40, 40, 40)
    single = region_gaps(found, seen, level=Level.REGION, samples=200)
    assert [(g["one"], g["other"]) for g in single.answer.gaps.to_dict("records")] == [("20", "21")]


def test_within_the_year_a_gap_that_time_explains_is_none():
    """Odd meetings, with Piura, are of one year; even ones, with Puno, of another."""
    found = network()
    within = region_gaps(found, scope(found, View(), facts.years(found)), within_years=True, samples=200)
    assert len(within.answer.gaps) == 0


def test_without_complete_lists_nothing_is_said():
    found = network(complete="")
    answer = region_gaps(found, scope(found, View(), facts.years(found)))
    assert (answer.lists, answer.complete) == (40, 0)
    assert answer.answer.reason is Reason.TOO_FEW_LISTS


def test_without_plenaries_they_take_no_part():
    found = network(kind="plenaria")
    seen = scope(found, View(), facts.years(found))
    assert region_gaps(found, seen, samples=100).answer.reason is None
    assert region_gaps(found, seen, plenaries=False).answer.reason is Reason.TOO_FEW_LISTS


def test_a_meeting_left_with_one_organization_in_view_is_dropped():
    found = network(meetings=12)
    assert region_gaps(found, scope(found, View(2018, 2018), facts.years(found))).answer.meetings == 6


def test_the_year_of_a_meeting_is_that_of_its_first_day_and_of_an_open_date_none():
    assert [year(d) for d in ("2018-04-21", "2018", "2018-11/2019-02", None)] == [2018, 2018, None, None]


def test_an_attendance_says_how_much_of_its_list_is_known():
    found = network(complete="", meetings=1)
    rows = attendances(found, scope(found, View(), facts.years(found)))
    assert len(rows) == 10
    assert set(rows["known"]) == {"some"} and set(rows["kind"]) == {"working"}


def test_every_department_is_in_one_macro_region():
    assert sorted(r for regions in MACRO_REGIONS.values() for r in regions) == [f"{i:02}" for i in range(1, 26)]
    assert macro_region("20") == "norte"
    with pytest.raises(KeyError):
        macro_region("26")


def test_the_record_bears_no_test(record_store):
    found = snapshot(record_store)
    answer = region_gaps(found, scope(found, View(), facts.years(found)))
    assert answer.answer.reason is Reason.TOO_FEW_LISTS
    assert answer.complete == 2
    assert set(answer.answer.pairs["verdict"]) <= {Gap.TOO_LITTLE}
