"""First encounters: by hand, against exhaustion, and whatever the order of the rows."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations, product

import pandas as pd
import pytest
from factory import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import dates, facts
from graph.analysis.first_encounters import first_encounters
from graph.scope import View, scope
from graph.snapshot import Snapshot

ATTENDED = "Reunión,Fecha,Organización\n"


def told(found: Snapshot, view: View | None = None) -> pd.DataFrame:
    return first_encounters(found, scope(found, view or View(), facts.years(found)))


def named(found: Snapshot, view: View | None = None) -> set[tuple[str, str, str]]:
    """Who met whom for the first time where, by the short of their ids."""
    return {(_short(r.one), _short(r.other), _short(r.meeting)) for r in told(found, view).itertuples()}


def _short(id_: str) -> str:
    return id_.split(":")[1].lstrip("~").split(".")[0]


def test_the_earliest_dated_meeting_that_lists_both_is_the_first():
    found = snapshot(
        encuentros="Reunión,Fecha,Hasta,Tipo\nFeria,2012-05-01,2012-05-09,festival\nTaller,2012-05-03,,trabajo\nFiesta,2014,,festival",
        asistencias=ATTENDED + "Feria,2012-05-01,A\nFeria,2012-05-01,B\nTaller,2012-05-03,A\nTaller,2012-05-03,B\n"
        "Taller,2012-05-03,C\nFiesta,2014,A\nFiesta,2014,C",
    )
    assert named(found) == {("a", "b", "feria"), ("a", "c", "taller"), ("b", "c", "taller")}
    grades = {(_short(r.one), _short(r.other)): (r.grade, r.date) for r in told(found).itertuples()}
    assert grades == {("a", "b"): (1, "2012-05-01"), ("a", "c"): (2, "2012-05-03"), ("b", "c"): (2, "2012-05-03")}


def test_meetings_that_may_each_be_the_first_are_said_together():
    found = snapshot(
        encuentros="Reunión,Fecha,Tipo\nUna,2012,plenaria\nDos,2012-08-16,plenaria\nTres,2013-01-01,plenaria",
        asistencias=ATTENDED + "".join(f"{m},{d},{o}\n" for m, d in (("Una", "2012"), ("Dos", "2012-08-16"), ("Tres", "2013-01-01")) for o in "AB"),
    )  # fmt: skip
    both = {_short(r.meeting): [_short(id_) for id_ in r.together] for r in told(found).itertuples()}
    assert both == {"una": ["dos"], "dos": ["una"]}


def test_a_meeting_without_a_date_is_never_the_first_and_is_said_with_it():
    found = snapshot(
        encuentros="Reunión,Fecha,Tipo\nSin día,,trabajo\nCon día,2015,plenaria",
        asistencias="Reunión,Organización\nSin día,A\nSin día,B\nSin día,C\nCon día,A\nCon día,B",
    )
    (row,) = told(found).to_dict("records")
    assert _short(row["meeting"]) == "con-dia"
    assert [_short(id_) for id_ in row["undated"]] == ["sin-dia"]


def test_organizing_together_gives_grade_three_and_what_the_list_rests_on_is_said():
    found = snapshot(
        encuentros="Reunión,Fecha,Tipo\nFeria,2012,festival",
        asistencias="Reunión,Fecha,Organización,Rol,Base\nFeria,2012,A,organizadora,como integrante de la mesa\n"
        "Feria,2012,B,comité organizador,",
    )
    (row,) = told(found).to_dict("records")
    assert row["grade"] == 3
    assert "ambas lo organizaron" in row["why"]
    assert "como integrante de la mesa" in row["why"]
    assert len(row["records"]) == 2


def test_the_years_and_grades_in_view_make_nothing_the_first_that_was_not():
    found = snapshot(
        encuentros="Reunión,Fecha,Tipo\nAntes,2010,plenaria\nDespués,2015,plenaria",
        asistencias=ATTENDED + "Antes,2010,A\nAntes,2010,B\nDespués,2015,A\nDespués,2015,B",
    )
    for view in (View(), View(first_year=2014), View(grades=(5,))):
        assert named(found, view) == {("a", "b", "antes")}


def test_institutions_and_rows_that_stand_for_several_make_no_encounter():
    found = snapshot(
        organizaciones="Organización,Sector\nA,\nB,\nM,pública",
        encuentros="Reunión,Fecha,Vale por\nPrograma,2010,25\nUna,2011,1",
        asistencias=ATTENDED + "Programa,2010,A\nPrograma,2010,B\nUna,2011,A\nUna,2011,M",
    )
    assert named(found) == set()
    assert named(found, View(institutions=True)) == {("a", "m", "una")}


@st.composite
def lists(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    """Attendances at up to five meetings, each known to the day, the month, the year, or not at all."""
    days = ["2012", "2012-02", "2012-02-03", "2012-02-04", "2012-03", "2013", "2013-01-01", ""]
    when = draw(st.lists(st.sampled_from(days), min_size=1, max_size=5))
    who = [draw(st.sets(st.sampled_from("ABCD"), max_size=4)) for _ in when]
    return [(f"Cita{place}", day, o) for place, day in enumerate(when) for o in sorted(who[place])]


def _snapshot(attended: list[tuple[str, str, str]]) -> Snapshot:
    rows = "".join(f"{meeting},{day},{o}\n" for meeting, day, o in attended)
    meetings = "".join(f"{m},{d},plenaria\n" for m, d in dict.fromkeys((m, d) for m, d, _ in attended))
    return snapshot(encuentros="Reunión,Fecha,Tipo\n" + meetings, asistencias=ATTENDED + rows)


def _may_be_first(spans: dict[str, str]) -> set[str]:
    """By trying every day that each date may mean, those that no other is before in some case."""
    ranges = {}
    for key, text in spans.items():
        first, last = dates.bounds(text)
        # Only the ends of the spans matter for an order; the days between two ends are all alike.
        ends = {day for other in spans.values() for day in dates.bounds(other)}
        near = {d for end in ends for d in (end - timedelta(1), end, end + timedelta(1))} | {first, last}
        ranges[key] = sorted(day for day in near if first <= day <= last)
    found = set()
    for days in product(*ranges.values()):
        earliest = min(days)
        found |= {key for key, day in zip(ranges, days, strict=True) if day == earliest}
    return found


@settings(max_examples=40, deadline=None)
@given(lists())
def test_all_first_encounters_are_all_pairs_that_ever_met_each_once_or_said_together(
    attended: list[tuple[str, str, str]],
):
    if not attended:
        return
    found = told(_snapshot(attended))
    held: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    by: dict[tuple[str, str], list[str]] = defaultdict(list)
    for meeting, day, o in attended:
        by[meeting, day].append(o)
    for (meeting, day), here in by.items():
        for pair in combinations(sorted(here), 2):
            if day:
                held[pair][meeting.casefold()] = day
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in found.itertuples():
        pair = _short(row.one).upper(), _short(row.other).upper()
        said[pair].add(_short(row.meeting))
        # Whoever is said together says so itself.
        assert {_short(id_) for id_ in row.together} == {
            _short(m) for m in found[(found.one == row.one) & (found.other == row.other)].meeting
        } - {_short(row.meeting)}
    assert said == {pair: _may_be_first(days) for pair, days in held.items()}


@settings(max_examples=25, deadline=None)
@given(lists(), st.randoms())
def test_the_order_of_the_rows_changes_nothing(attended: list[tuple[str, str, str]], chance: object):
    if not attended:
        return
    mixed = attended.copy()
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # a Random
    one, other = (told(_snapshot(rows)).drop(columns="records") for rows in (attended, mixed))
    pd.testing.assert_frame_equal(one, other)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_earliest_of_several_dates_against_exhaustion(size: int):
    texts = ["2012", "2012-01", "2012-01-31", "2012-02", "2012-Q1", "2011-12/2012-01", "2013"]
    for chosen in combinations(texts, size):
        spans = {text: text for text in chosen}
        assert dates.earliest(spans) == _may_be_first(spans)


def test_nothing_is_the_earliest_of_nothing():
    assert dates.earliest({}) == frozenset()
    assert dates.before("2017", "2018-01-01")
    assert not dates.before("2017", "2017-08")
    assert date(2017, 1, 1) == dates.bounds("2017")[0]
