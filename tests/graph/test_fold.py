import pytest
from factory import records, report
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import Edge, Node
from graph.fold import Fact, fold


def facts(*tables: tuple[str, str]) -> dict[Node | Edge, Fact]:
    return fold([r for table, text in tables for r in records(**{table: text})]).facts


def organization(*rows: str) -> Fact:
    found = facts(*(("organizaciones", f"Código,Organización,Fundación,Temas,Ciudad\n{row}") for row in rows))
    return found[Node("org:o1")]


def test_a_finer_date_beats_a_coarser_one():
    assert organization("o1,Arteria,2008,,", "o1,Arteria,2008-05,,").values["founded"] == "2008-05"


def test_a_blank_never_beats_a_value_and_lists_are_united():
    found = organization("o1,Arteria,2008,teatro,Iquitos", "o1,Arteria,,danza | teatro,")
    assert found.values["founded"] == "2008"
    assert found.values["city"] == "Iquitos"
    assert found.values["themes"] == ["danza", "teatro"]
    assert len(found.records) == 2


@pytest.mark.parametrize(("one", "other"), [("2008", "2010"), ("2008-05", "2008-06"), ("2008-05-01", "2009")])
def test_two_dates_that_contradict_each_other_leave_it_unknown(one: str, other: str):
    found = organization(f"o1,Arteria,{one},,", f"o1,Arteria,{other},,")
    assert "founded" not in found.values
    assert found.values["contested"] == ["founded"]


def test_one_fact_from_two_lists_is_one_relation_with_two_sources():
    rows = "Organización,Mesa,Rol,Consta al\nArteria,Mesa Norte,integrante,{}"
    found = facts(("membresias", rows.format("2018")), ("membresias", rows.format("2019")))
    edge = found[Edge("MEMBER_OF", "org:~arteria", "group:~mesa-norte")]
    assert edge.values["as_of"] == ["2018", "2019"]
    assert edge.values["role"] == ["member", "member"]
    assert len(edge.records) == 2


def test_a_stated_absence_is_its_own_relation():
    found = facts(("asistencias", "Reunión,Organización,Asistió\nTaller,Arteria,no\nTaller,Kuntur,sí"))
    assert Edge("DID_NOT_ATTEND", "org:~arteria", "meeting:~taller") in found
    assert Edge("ATTENDED", "org:~kuntur", "meeting:~taller") in found
    assert Edge("ATTENDED", "org:~arteria", "meeting:~taller") not in found


def test_a_code_that_comes_later_names_the_thing_and_keeps_its_spellings():
    found = facts(
        ("asistencias", "Reunión,Organización\nTaller,ARTERIA CULTURAL"),
        ("organizaciones", "Código,Organización\no1,Arteria Cultural"),
    )
    assert found[Node("org:o1")].values["aliases"] == ["ARTERIA CULTURAL"]
    assert Edge("ATTENDED", "org:o1", "meeting:~taller") in found
    assert Node("org:~arteria-cultural") not in found


NAMES = st.sampled_from(["Arteria", "ARTERIA", "Kuntur", "Teatro Sur"])
ROWS = st.lists(
    st.one_of(
        st.builds(
            "organizaciones|Organización,Región,Fundación\n{},{},{}".format,
            NAMES,
            st.sampled_from(["", "Cusco", "Loreto"]),
            st.sampled_from(["", "2008", "2008-05"]),
        ),
        st.builds(
            "asistencias|Reunión,Organización,Fecha\nTaller,{},{}".format,
            NAMES,
            st.sampled_from(["", "2018", "2018-04-21"]),
        ),
        st.builds("membresias|Organización,Mesa\n{},Mesa Norte".format, NAMES),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60)
@given(ROWS, st.randoms())
def test_the_order_of_records_changes_nothing(rows: list[str], random):
    found = []
    for place, row in enumerate(rows):
        table, text = row.split("|", 1)
        # A line of its own in each file, so that no two records share an id.
        found += report(table, text + "\n" * place).records
    shuffled = list(found)
    random.shuffle(shuffled)
    assert fold(found) == fold(shuffled)
