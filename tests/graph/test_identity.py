from hypothesis import example, given
from hypothesis import strategies as st

from graph.identity import resolve
from graph.records import Mention


def org(code: str = "", name: str = "", region: str = "", *aliases: str) -> Mention:
    return Mention("Organization", code, name, region, aliases)


def meeting(name: str, day: str = "", code: str = "") -> Mention:
    return Mention("Meeting", code, name, day)


def ids(*mentions: Mention) -> list[str | None]:
    found = resolve(mentions).ids
    return [found.get(m.key) for m in mentions]


def test_a_name_without_region_joins_the_only_one_there_is():
    assert ids(org("o1", "Arteria Cultural", "16"), org("", "ARTERIA CULTURAL")) == ["org:o1", "org:o1"]


def test_a_name_that_could_be_two_stays_open_and_invents_no_third():
    norte, sur, bare = org("", "Arteria", "16"), org("", "Arteria", "08"), org("", "Arteria")
    found = resolve([norte, sur, bare])
    assert bare.key not in found.ids
    assert found.open[bare.key] == (found.ids[sur.key], found.ids[norte.key])
    assert len(found.entities) == 2


def test_two_codes_are_two_things_even_with_one_name_in_one_place():
    one, other, bare = org("a", "Arteria", "16"), org("b", "Arteria", "16"), org("", "Arteria", "16")
    found = resolve([one, other, bare])
    assert found.ids[one.key] != found.ids[other.key]
    assert found.open[bare.key] == ("org:a", "org:b")


def test_the_same_name_in_another_region_is_another_organization():
    assert len(set(ids(org("o1", "Arteria", "16"), org("", "Arteria", "08")))) == 2


def test_a_declared_alias_is_found_and_a_shared_one_stays_open():
    texao = org("tx", "Centro Cultural Texao", "04", "C.C. Texao")
    assert ids(texao, org("", "CC TEXAO", "04")) == ["org:tx", "org:tx"]
    one, other, bare = org("a", "Centro Uno", "08", "CCC"), org("b", "Centro Dos", "02", "CCC"), org("", "CCC")
    assert resolve([one, other, bare]).open[bare.key] == ("org:a", "org:b")


def test_a_name_of_its_own_wins_over_the_alias_of_another():
    found = resolve(
        [org("a", "Somos Cultura"), org("b", "Movimiento Somos", "", "Somos Cultura"), org("", "Somos Cultura")]
    )
    assert found.ids[org("", "Somos Cultura").key] == "org:a"


def test_a_meeting_is_told_apart_by_its_day_and_joined_by_a_coarser_date():
    fine, coarse, other = meeting("Asamblea", "2017-08-05"), meeting("Asamblea", "2017"), meeting("Asamblea", "2018-01")
    first, second, third = ids(fine, coarse, other)
    assert first == second == "meeting:~asamblea.2017-08-05"
    assert third == "meeting:~asamblea.2018-01"


def test_two_meetings_of_one_year_leave_the_year_open():
    may, june, year = meeting("Mesa", "2017-05"), meeting("Mesa", "2017-06"), meeting("Mesa", "2017")
    assert len(resolve([may, june, year]).open[year.key]) == 2


MENTIONS = st.lists(
    st.builds(
        org,
        st.sampled_from(["", "", "a", "b"]),
        st.sampled_from(["Arteria", "ARTERIA", "Kuntur", "Kúntur Wasi"]),
        st.sampled_from(["", "08", "16"]),
        st.sampled_from(["", "Kuntur"]),
    ),
    max_size=10,
)


@given(MENTIONS, st.randoms())
def test_the_order_of_mentions_changes_nothing(mentions: list[Mention], random):
    shuffled = list(mentions)
    random.shuffle(shuffled)
    assert resolve(mentions) == resolve(shuffled)


@given(MENTIONS)
@example(
    # A name that joined another, which then turned out to be an alias of two.
    [org("", "Kuntur"), org("", "Kuntur", "08"), org("a", "Arteria", "", "Kuntur"), org("b", "Arteria", "08", "Kuntur")]
)
def test_two_codes_never_become_one_thing_and_no_mention_is_lost(mentions: list[Mention]):
    found = resolve(mentions)
    for entity in found.entities.values():
        assert len({m.code for m in entity.mentions if m.code}) <= 1
    assert {m.key for m in mentions} == set(found.ids) | set(found.open)
    assert not set(found.ids) & set(found.open)
