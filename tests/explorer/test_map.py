"""The map: 25 departments, each named where it can be read, whatever the rungs are."""

from itertools import combinations

import pytest

from explorer.lamina import text, walk
from explorer.map import region_map
from explorer.map.labels import IN_INSET, INSIDE, OUTSIDE, UNREADABLE, Box, Label, place
from explorer.map.outlines import INSET, SIZE, outlines
from explorer.style import DARK, LIGHT

NAMES = {code: label.text for code, label in OUTSIDE.items()} | {"07": "Callao"}
FRAME: Box = (INSET[0], INSET[1], INSET[0] + INSET[2], INSET[1] + INSET[3])
ANY = [*OUTSIDE.items(), *INSIDE.items()]


def _meet(one: Box, other: Box, margin: float = 1) -> bool:
    apart = one[2] + margin <= other[0] or other[2] + margin <= one[0]
    return not (apart or one[3] <= other[1] or other[3] <= one[1])


def _strikes(leader: tuple[float, float, float, float], box: Box) -> bool:
    """Whether a line passes through a box: looked for step by step, finer than any letter."""
    x1, y1, x2, y2 = leader
    steps = [n / 400 for n in range(401)]
    points = ((x1 + (x2 - x1) * t, y1 + (y2 - y1) * t) for t in steps)
    return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in points)


def _within(code: str, x: float, y: float) -> bool:
    """Whether a point of the map is in a department, by the crossings of its outline."""
    inside = False
    for ring in outlines()[code].strip("MZ").split("ZM"):
        points = [tuple(map(float, point.split())) for point in ring.split("L")]
        for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_each_of_the_25_departments_has_an_outline_and_a_name():
    assert len(outlines()) == 25
    assert set(OUTSIDE) | set(IN_INSET) == set(outlines())
    assert set(INSIDE) <= set(OUTSIDE)


@pytest.mark.parametrize(("code", "label"), ANY)
def test_a_name_is_not_cut_at_an_edge_nor_covered_by_the_inset(code: str, label: Label):
    left, top, right, bottom = label.box
    assert left >= 0
    assert top >= 0
    assert right <= SIZE[0]
    assert bottom <= SIZE[1]
    assert not _meet(label.box, FRAME), code


def test_no_two_names_meet_whatever_the_rungs():
    met = [(a.text, b.text) for (c, a), (d, b) in combinations(ANY, 2) if c != d and _meet(a.box, b.box)]
    assert not met


def test_no_leader_strikes_a_name():
    struck = [
        (one.text, other.text)
        for code, one in ANY
        for different, other in ANY
        if one.leader and code != different and _strikes(one.leader, other.box)
    ]
    assert not struck


@pytest.mark.parametrize(("code", "label"), OUTSIDE.items())
def test_a_leader_ends_in_its_own_department(code: str, label: Label):
    assert label.to is not None
    assert _within(code, *label.to)


@pytest.mark.parametrize(("code", "label"), INSIDE.items())
def test_a_name_inside_stands_on_its_own_department(code: str, label: Label):
    left, top, right, bottom = label.box
    assert _within(code, (left + right) / 2, (top + bottom) / 2)


def test_names_in_the_inset_stay_in_it():
    for label in IN_INSET.values():
        left, top, right, bottom = label.box
        assert FRAME[0] <= left
        assert FRAME[1] <= top
        assert right <= FRAME[2]
        assert bottom <= FRAME[3]
    callao, lima = IN_INSET["07"], IN_INSET["15"]
    assert not _meet(callao.box, lima.box)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("rung", range(6))
def test_a_name_can_be_read_on_the_colour_of_its_rung(theme: dict[str, str], rung: int):
    label = place("16", rung)
    if label.to is not None:
        assert rung == UNREADABLE
        assert _contrast(theme["ink2"], theme["paper"]) >= 4.5
        return
    ground = theme["unknown"] if rung == 0 else theme[f"rung{rung}"]
    ink = theme["on-high"] if rung > UNREADABLE else theme["ink"]
    assert _contrast(ink, ground) >= 4.5


def test_every_department_is_one_button_that_says_its_name_and_rung():
    tree = region_map({code: (name, int(code) % 6) for code, name in NAMES.items()})
    buttons = [node for node in walk(tree) if "open" in node["attrs"]]
    assert {node["attrs"]["open"] for node in buttons} == {f"?region={code}" for code in NAMES}
    assert len(buttons) == 25
    said = {node["attrs"]["open"]: node["attrs"]["aria-label"] for node in buttons}
    assert said["?region=20"] == "Piura: asistió a un encuentro"
    assert all(name.replace("\n", " ") in said[f"?region={code}"] for code, name in NAMES.items())


def test_only_the_regions_without_a_record_are_hatched():
    tree = region_map({code: (name, 0 if code == "24" else 1) for code, name in NAMES.items()})
    hatched = [n for n in walk(tree) if n["tag"] == "path" and "rung0" in n["attrs"].get("class", "").split()]
    assert [text(node) for node in hatched] == ["Tumbes: sin registro"]


def test_the_selected_department_is_outlined_above_the_others():
    tree = region_map({code: (name, 1) for code, name in NAMES.items()}, selected="20")
    chosen = [node for node in walk(tree) if node["attrs"].get("class") == "chosen"]
    assert [node["attrs"]["d"] for node in chosen] == [outlines()["20"]]


def test_an_unknown_selection_changes_nothing():
    regions = {code: (name, 1) for code, name in NAMES.items()}
    assert region_map(regions, selected="99") == region_map(regions)
