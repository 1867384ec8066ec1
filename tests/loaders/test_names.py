"""Names of organizations: what is merged, what is asked, what stays apart, on a table of hard pairs."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import resolve
from graph.names import merging
from graph.records import Mention
from loaders.names import ASK, DIFFERENT, SAME, Names, compare
from loaders.sieve import Sieve
from loaders.sounds import key

Side = tuple[str, str]


def _side(text: str) -> Side:
    name, _, region = text.partition(" @")
    return name.strip(), region.strip()


def pairs() -> tuple[list[tuple[Side, Side]], list[tuple[Side, Side]]]:
    """The pairs of one organization, and those of two."""
    lines = (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[tuple[Side, Side]]] = {"=": [], "#": []}
    for line in lines:
        for sign in found:
            if f" {sign} " in line and not line.startswith("#"):
                one, other = line.split(f" {sign} ")
                found[sign].append((_side(one), _side(other)))
    return found["="], found["#"]


def judged(one: Side, other: Side) -> str:
    return compare(one[0], other[0], one[1], other[1]).answer


def test_of_the_hard_pairs_none_is_merged_wrongly_and_nearly_all_are_found():
    same, different = pairs()
    assert len(same) + len(different) >= 300
    assert [pair for pair in different if judged(*pair) == SAME] == []
    missed = [pair for pair in same if judged(*pair) == DIFFERENT]
    asked = sum(judged(*pair) == ASK for pair in same + different)
    assert len(missed) <= 0.05 * len(same), missed
    assert asked <= 2 * len(same)


def test_a_search_finds_what_a_comparison_of_all_with_all_does():
    same, different = pairs()
    names = sorted({side for pair in same + different for side in pair})
    known = Names((name, region, name) for name, region in names)
    for one, other in same:
        answer = judged(one, other)
        if answer != DIFFERENT and one != other:
            assert other[0] in {near.name for near in known.near(*one, limit=100)}, (one, other)


def test_among_all_these_names_the_questions_are_at_most_twice_the_true_pairs():
    same, different = pairs()
    names = sorted({side for pair in same + different for side in pair})
    known = Names((name, region, f"{name}@{region}") for name, region in names)
    asked = {
        frozenset((one, (near.name, near.region)))
        for one in names
        for near in known.near(*one, limit=100)
        if near.verdict.answer == ASK
    }
    # Three ways to write one name are three pairs of one name.
    groups: dict[Side, set[Side]] = {side: {side} for side in names}
    for one, other in same:
        joined = groups[one] | groups[other]
        for side in joined:
            groups[side] = joined
    true = {frozenset(two) for group in groups.values() for two in combinations(sorted(group), 2)}
    assert len(asked) <= 2 * len(true)


def test_a_comparison_has_no_order_and_the_store_joins_what_it_calls_the_same():
    same, different = pairs()
    for one, other in same + different:
        assert judged(one, other) == judged(other, one)
        mentions = [Mention("Organization", "", name) for name, _ in (one, other)]
        ids = resolve(mentions).ids
        joined = ids[mentions[0].key] == ids[mentions[1].key]
        if one[1] == other[1]:
            assert joined == (judged(one, other) == SAME)


def test_the_sieve_lets_everything_pass_that_is_not_different():
    same, different = pairs()
    names = sorted({name for pair in same + different for name, _ in pair})
    sieve = Sieve(names)
    compared = 0
    for name in names:
        passed = sieve.passed(name, range(len(names)))
        near = {place for place, other in enumerate(names) if compare(name, other).answer != DIFFERENT}
        assert near <= set(passed), (name, [names[place] for place in near - set(passed)])
        compared += len(passed)
    assert compared < len(names) ** 2 / 5


WORDS = "asociación cultural centro de la teatro kuntur kuntor wayra cuntur san juan bautista j. b. arte y vida 2010 cusco (kuntur) - apoc ñ"
SPOKEN = st.lists(st.sampled_from(WORDS.split()) | st.text(max_size=9), max_size=6).map(" ".join)


@given(st.lists(SPOKEN, min_size=2, max_size=8))
def test_the_sieve_stops_no_name_that_the_rules_call_near(names: list[str]):
    sieve = Sieve(names)
    for one, name in enumerate(names):
        passed = sieve.passed(name, range(len(names)))
        assert one in passed
        for other in set(range(len(names))) - set(passed):
            assert compare(name, names[other]).answer == DIFFERENT, (name, names[other])


def test_a_name_of_signs_alone_is_compared_with_any():
    assert compare("«—»", "Arte Vivo").answer == DIFFERENT
    assert compare("Arte Vivo", "«—»").answer == DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("APOC", "Alianza Peruana de Organizaciones Culturales"),
        ("Killa", "Qilla"),
        ("Qosqo Wasi", "Cusco Huasi"),
        ("Asociación Cultural Kuntur", "Centro Cultural Kuntur"),
        ("Asociación Civil Kuntur", "A.C. Kuntur"),
        ("Kuntur", "Asociación Cultural Kuntur"),
    ],
)
def test_what_only_sounds_alike_or_is_short_is_asked_and_never_merged(one: str, other: str):
    verdict = compare(one, other)
    assert verdict.answer == ASK
    assert verdict.reason.endswith(".")


def test_the_same_name_in_another_region_is_asked():
    assert compare("Arteria", "ARTERIA", "Loreto", "Cusco").answer == ASK
    assert compare("Arteria", "ARTERIA", "Loreto", "").answer == SAME
    assert "otra región" in compare("Arteria", "Arteria", "Loreto", "Cusco").reason


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Asoc. Cult. Kuntur", "asociacion cultural kuntur"), ("A.C. Kuntur", "asociacion cultural kuntur"), ("Kuntur Asociación Cultural", "asociacion cultural kuntur"),
        ("C.C. «Texao»", "centro cultural texao"), ("Ctro. Cultural Texao", "centro cultural texao"), ("Cía. de Teatro X", "compania de teatro x"),
        ("ONG Mandala", "mandala"), ("Mandala S.A.C.", "mandala"), ("Punto de Cultura La Restinga", "la restinga"), ("ONG", "ong"), ("Punto de Cultura", "punto de cultura"),
        ("Siglo XXI", "siglo 21"), ("Siglo Veintiuno", "siglo 21"), ("Treinta y dos Voces", "32 voces"), ("Arte & Vida", "arte y vida"), ("A.P.O.C.", "apoc"), ("«—»", ""),
    ],
)  # fmt: skip
def test_the_merging_form_writes_out_and_leaves_out(name: str, form: str):
    assert merging(name) == form


@given(st.text(max_size=40))
def test_the_merging_form_of_a_merging_form_is_itself_or_shorter(name: str):
    form = merging(name)
    assert merging(form.upper()) == merging(form)
    assert compare(name, name).answer == SAME


def test_sounds_of_quechua_and_spanish_meet():
    for one, other in [
        ("qosqo", "cusco"),
        ("huasi", "wasi"),
        ("killa", "quilla"),
        ("phallchay", "pallchay"),
        ("guaytay", "waytay"),
        ("inka", "inca"),
        ("tinkuy", "tinkui"),
    ]:
        assert key(one) == key(other)
    for one, other in [("kuntur", "kunan"), ("wayra", "wayna"), ("pedro", "pablo")]:
        assert key(one) != key(other)


def test_thousands_of_names_are_searched_without_comparing_all(monkeypatch):
    from loaders import names as module

    words = ["kuntur", "wayra", "amaru", "sumaq", "tika", "illari", "pacha", "rumi", "inti", "qori"]
    known = Names(
        (f"Asociación Cultural {a} {b} {n}", "", f"{a}{b}{n}") for a in words for b in words for n in range(40, 80)
    )
    compared = 0
    real = module.compare

    def counted(*sides: str):
        nonlocal compared
        compared += 1
        return real(*sides)

    monkeypatch.setattr(module, "compare", counted)
    found = known.near("Asoc. Cult. Kuntur Wayra 55")
    assert found[0].of == "kunturwayra55"
    assert found[0].verdict.answer == SAME
    assert compared < 100
