"""The time line: true lengths, no mark over another, no two labels that meet, whatever happens when."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compositions import commitments, meetings
from explorer.compositions.commitments.line import marks as commitment_marks
from explorer.compositions.meetings.calendar import marks as meeting_marks
from explorer.findings import Findings
from explorer.lamina import text, walk
from explorer.timeline import NARROW, WIDE, Mark, timeline
from explorer.timeline.layout import APART, RADIUS, Box, Label, Scale, labels, lanes, lines_in_a_row, overlap, scale
from graph import facts
from graph.scope import View, scope
from graph.snapshot import snapshot
from graph.store import Store

WIDTHS = (WIDE, NARROW)


def check(marks: list[Mark], width: float) -> list[Label]:
    """No label meets another label or the leader of one, none leaves the drawing, no mark lies on another."""
    across = scale(marks, width)
    found = labels([m for m in marks if m.main], across)
    rows = lines_in_a_row(m for m in marks if m.main)
    boxes: list[tuple[int, Box]] = [(place, label.box(rows)) for place, label in enumerate(found)]
    leaders = [(place, box) for place, label in enumerate(found) if (box := label.leader(rows))]
    for place, box in boxes:
        assert box[0] >= 0
        assert box[2] <= width + 1e-6
        met = [other for other, second in (*boxes, *leaders) if other != place and overlap(box, second, 2)]
        assert not met, found[place].mark.label
    for group in ([m for m in marks if m.main], [m for m in marks if not m.main]):
        _apart(group, across)
    return found


def _apart(marks: list[Mark], across: Scale) -> None:
    by_lane: dict[int, list[tuple[float, float]]] = {}
    for id_, lane in lanes(marks, across).items():
        by_lane.setdefault(lane, []).append(across.span(next(m for m in marks if m.id == id_)))
    for spans in by_lane.values():
        spans.sort()
        assert all(left[1] + APART <= right[0] + 1e-6 for left, right in pairwise(spans))


def _record(store: Store, view: View) -> Findings:
    found = snapshot(store)
    return Findings(found, scope(found, view, facts.years(found)))


@pytest.mark.parametrize("view", [View(), View(institutions=True), View(first_year=2015, last_year=2019)], ids=str)
@pytest.mark.parametrize("width", WIDTHS)
def test_over_the_record_no_two_labels_meet_whichever_meeting_is_chosen(record_store: Store, view: View, width: int):
    found = _record(record_store, view)
    for id_ in found.meetings:
        back = found.look_back(id_)
        drawn = list(meeting_marks(found, back))
        placed = check(drawn, width)
        chosen = [m for m in drawn if m.chosen]
        assert len(chosen) <= 1
        if chosen and chosen[0].label and width == WIDE:
            assert chosen[0] in [label.mark for label in placed], "the chosen one is named"
    assert check(list(commitment_marks(found, None)), width)


def test_marks_drawn_are_the_dated_rows_of_the_calendar(record_store: Store):
    found = _record(record_store, View())
    drawn = {m.id for m in meeting_marks(found, found.look_back("meeting:enc5"))}
    table = found.calendar
    assert drawn == set(table[table["year"].notna()]["meeting"])
    tree = meetings.calendar.line(found, found.look_back("meeting:enc5"))
    assert tree is not None
    opened = [n["attrs"]["open"] for n in walk(tree) if n["tag"] == "rect" and "open" in n["attrs"]]
    assert len(opened) == 2 * len(drawn), "once on the laptop's drawing, once on the phone's"
    assert commitments.QUESTION


def test_what_is_known_to_the_year_is_a_hollow_bar_a_year_long_and_never_a_point():
    year, day = Mark("y", "en 2012", "2012"), Mark("d", "un día", "2011-08-17")
    across = scale([year, day], WIDE)
    left, right = across.span(year)
    assert right - left == pytest.approx(across.x(date(2013, 1, 1)) - across.x(date(2012, 1, 1)))
    tree = timeline([year, day], "prueba")
    assert tree is not None
    kinds = {
        text(n): n["attrs"]["class"]
        for n in walk(tree)
        if n["tag"] == "rect" and n["attrs"].get("class", "").startswith("mark")
    }
    assert kinds == {"en 2012": "mark hollow", "un día": "mark exact"}
    assert across.span(day)[1] - across.span(day)[0] == pytest.approx(2 * RADIUS)


def test_several_days_are_as_long_as_they_were_and_a_row_for_several_is_hatched():
    long = Mark("l", "larga", "2016-06-27", "2017-06-01", several=True)
    across = scale([long, Mark("o", "otra", "2015")], WIDE)
    left, right = across.span(long)
    assert left == pytest.approx(across.x(date(2016, 6, 27)))
    assert right == pytest.approx(across.x(date(2017, 6, 2)))
    tree = timeline([long], "prueba")
    assert tree is not None
    assert any("several" in n["attrs"].get("class", "") for n in walk(tree))


def test_without_marks_there_is_no_line():
    assert timeline([], "nada") is None


days = st.dates(date(1990, 1, 1), date(2030, 12, 31))
written = st.one_of(
    days.map(str), days.map(lambda d: str(d)[:7]), days.map(lambda d: str(d)[:4]), days.map(lambda d: f"{d.year}-Q{(d.month + 2) // 3}")
)  # fmt: skip
words = st.text("abcdefghijmnñoprstuv ÁÉ7#«»", min_size=0, max_size=40)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(written, words, words, st.booleans(), st.booleans()), min_size=1, max_size=14),
    st.sampled_from(WIDTHS),
)
def test_whatever_happens_when_no_two_labels_meet(made: list[tuple[str, str, str, bool, bool]], width: int):
    marks = [
        Mark(str(place), label, when, None, label.strip(), note.strip(), chosen=not place, several=several, main=main)
        for place, (when, label, note, several, main) in enumerate(made)
    ]
    check(marks, width)
    assert timeline(marks, "prueba") is not None
