"""Everything has its place: nothing over anything else, nothing cut, nothing struck, and always the same."""

import math
from itertools import combinations

import networkx as nx
import pandas as pd
import pytest
from regional_networks import REGIONS, made_up

from explorer.findings import Findings
from explorer.network.lettering import lines, meet, width, within
from explorer.network.members import STEP, arranged
from explorer.network.places import TRAY
from explorer.network.positions import BETWEEN, Positions, positions
from explorer.network.scene import MOST_LABELS, Choice, Scene, choice, scene
from explorer.network.svg import svg
from graph import facts
from graph.scope import Network, View, scope
from graph.snapshot import Snapshot, snapshot
from graph.store import Store

MADE = [(12, 3, 1), (60, 8, 2), (150, 40, 3), (400, 60, 4), (40, 0, 5), (1, 0, 6), (0, 0, 7)]


@pytest.fixture(scope="module")
def record(record_store: Store) -> Snapshot:
    return snapshot(record_store)


def findings(found: Snapshot, view: View) -> Findings:
    return Findings(found, scope(found, view, facts.years(found)))


def placed(found: Snapshot) -> Positions:
    whole = findings(found, View(institutions=True))
    table = found.nodes["Region"]
    there = table[table["level"] == "department"]
    return positions(whole.scope.organizations, whole.ties, dict(zip(there["ubigeo"], there["name"], strict=True)))


def seen(found: Snapshot, view: View) -> Scene:
    whole = findings(found, view)
    return scene(placed(found), whole.scope.organizations, whole.ties)


def nothing_over_anything(found: Positions) -> None:
    spots = list(found.spots.values())
    assert all(math.dist(one, other) > STEP - 0.01 for one, other in combinations(spots, 2))
    discs = [place for place in found.places.values() if place.code != TRAY]
    for one, other in combinations(discs, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius, (one.name, other.name)
    for place in found.places.values():
        assert within(place.label().box, found.sheet) and within(place.box, found.sheet), place.name
        for other in found.places.values():
            if other is not place:
                assert other.clear_of(place.label().box, 0.5), (place.name, other.name)
    for id_, (x, y) in found.spots.items():
        place = found.places.get(found.where[id_])
        if place is None:
            assert all(other.clear_of((x - 5, y - 5, x + 5, y + 5), 0) for other in discs), id_
        elif place.code == TRAY:
            assert within((x - 5, y - 5, x + 5, y + 5), place.box)
        else:
            assert math.hypot(x - place.x, y - place.y) + 5 <= place.radius, id_


@pytest.mark.parametrize("made", MADE, ids=str)
def test_no_two_things_meet_in_a_made_up_network(made: tuple[int, int, int]):
    organizations, graph = made_up(*made)
    found = positions(organizations, graph, REGIONS)
    assert set(found.spots) == set(organizations.index)
    nothing_over_anything(found)


def test_no_two_things_meet_on_the_record(record: Snapshot):
    found = placed(record)
    nothing_over_anything(found)
    assert found.scale == 1.0
    boxes = [label.box for label in found.labels.values()]
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    assert all(within(box, found.sheet) for box in boxes)


def test_an_organization_without_region_stands_between_the_places_it_joins_or_in_the_tray(record: Snapshot):
    found = placed(record)
    assert found.where["org:grupo-chaski"] == BETWEEN
    x, y = found.spots["org:grupo-chaski"]
    piura, cusco = found.places["20"], found.places["08"]
    assert piura.x < x < cusco.x and min(piura.y, cusco.y) < y < max(piura.y, cusco.y)
    assert found.where["org:interredes"] == TRAY


def test_nobody_moves_from_a_view_to_another_nor_by_the_order_of_the_rows(record: Snapshot):
    whole = seen(record, View(institutions=True))
    for view in (View(), View(last_year=2014), View(network=Network.APOC), View(grades=(1,))):
        for id_, dot in seen(record, view).dots.items():
            assert (dot.x, dot.y) == (whole.dots[id_].x, whole.dots[id_].y)
    organizations, graph = made_up(80, 12, 9)
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(data=True))))
    back = pd.DataFrame(organizations.iloc[::-1])
    assert positions(back, turned, REGIONS).spots == positions(organizations, graph, REGIONS).spots


def test_filled_is_who_has_a_working_tie_in_view(record: Snapshot):
    whole = findings(record, View(grades=(1, 2, 3, 4, 5)))
    drawn = scene(placed(record), whole.scope.organizations, whole.ties)
    for id_, dot in drawn.dots.items():
        working = any(e.grade in (2, 3) for tie in whole.ties[id_].values() for e in tie["evidence"])
        assert dot.hollow != working
    assert {dot.hollow for dot in drawn.dots.values()} == {True, False}


def nothing_struck(drawn: Scene, made: Choice) -> None:
    shown = [
        label for place, label in zip(drawn.places, drawn.place_labels, strict=True) if place.code not in made.hushed
    ]
    shown += [label for id_, label in drawn.labels.items() if id_ not in made.hushed]
    shown += made.labels
    for label in shown:
        assert within(label.box, drawn.positions.sheet), label.lines
        assert not any(line.curve.strikes(label.box) for line in made.lines), label.lines
    for one, other in combinations(shown, 2):
        assert not meet(one.box, other.box), (one.lines, other.lines)


@pytest.mark.parametrize("grades", [(2, 3, 4, 5), (1, 2, 3, 4, 5)], ids=str)
def test_no_name_is_struck_cut_or_over_another_whoever_is_selected(record: Snapshot, grades: tuple[int, ...]):
    whole = findings(record, View(grades=grades))
    drawn = scene(placed(record), whole.scope.organizations, whole.ties)
    named = others = 0
    for id_ in drawn.dots:
        made = choice(drawn, [id_], [(id_, other) for other in whole.ties[id_]])
        nothing_struck(drawn, made)
        named += any(label.tone == "chosen" for label in made.labels)
        others += len(made.labels) > 1
        assert len(made.labels) <= MOST_LABELS + 1
    assert named == len(drawn.dots)
    assert others >= 0.5 * sum(bool(whole.ties[id_]) for id_ in drawn.dots)


@pytest.mark.parametrize("made", MADE[:4], ids=str)
def test_no_name_is_struck_cut_or_over_another_in_a_made_up_network(made: tuple[int, int, int]):
    organizations, graph = made_up(*made)
    drawn = scene(positions(organizations, graph, REGIONS), organizations, graph)
    for id_ in list(drawn.dots)[:40]:
        nothing_struck(drawn, choice(drawn, [id_], [(id_, other) for other in graph[id_]]))


def test_a_neighbourhood_names_nobody_who_is_not_drawn(record: Snapshot):
    drawn = seen(record, View())
    only = frozenset({"org:grupo-chaski", "org:microcine-cinetiquetas"})
    made = choice(drawn, ["org:grupo-chaski"], [("org:grupo-chaski", "org:microcine-cinetiquetas")], only)
    assert set(drawn.labels) - only <= made.hushed
    circles = [node for node in _walk(svg(drawn, made)) if "kind " in node["attrs"].get("class", "")]
    assert len(circles) == 2


@pytest.mark.parametrize("sizes", [(1,), (2, 2, 1, 1, 1), (5, 3, 1, 1), (9, 4, 3), (40,), (1,) * 30], ids=str)
def test_members_of_a_place_stand_a_step_apart_inside_it(sizes: tuple[int, ...]):
    graph = nx.Graph()
    for group, size in enumerate(sizes):
        ids = [f"{group:02}.{place:02}" for place in range(size)]
        graph.add_nodes_from(ids)
        graph.add_edges_from(nx.utils.pairwise(ids))
    offsets, radius = arranged(sorted(graph), graph)
    assert set(offsets) == set(graph)
    assert all(math.dist(one, other) > STEP - 0.01 for one, other in combinations(offsets.values(), 2))
    assert all(math.hypot(*spot) + STEP / 2 <= radius + 0.5 for spot in offsets.values())


@pytest.mark.parametrize("name", ["", "x" * 400, "\u202eodatse", "<script>alert(1)</script>", "名前 " * 40, "a\nb"])
def test_a_name_of_any_kind_takes_lines_that_fit(name: str):
    found = lines(name)
    assert found
    assert all(width(line) <= 150 / 13 + 1.1 for line in found)
    assert "".join("".join(found).split()) == "".join(name.split())


def _walk(node):
    yield node
    for child in node["children"]:
        if isinstance(child, dict):
            yield from _walk(child)
