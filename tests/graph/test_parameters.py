"""What a person writes for a parameter: checked, and the thing it names found."""

from datetime import UTC, datetime

import pytest

from graph.errors import QuestionError
from graph.parameters import Param, Several, identified, value
from graph.store import Store, Transaction

DAY = Param("day", "date", "Al día", "hoy")
REGION = Param("region", "region", "Región", "08")
ORGANIZATION = Param("organization", "organization", "Organización", "")
MEETING = Param("meeting", "meeting", "Encuentro", None)


@pytest.mark.parametrize(
    ("param", "said", "meant"),
    [
        (DAY, "2018-04-21", "2018-04-21"),
        (DAY, "2018-4-1", "2018-04-01"),
        (DAY, "21/04/2018", "2018-04-21"),
        (Param("many", "integer", "Cuántas", "2"), " -3 ", -3),
        (Param("many", "integer", "Cuántas", "2"), None, 2),
        (Param("text", "text", "Archivo", ""), " mesas.csv ", "mesas.csv"),
        (ORGANIZATION, "", None),
        (ORGANIZATION, "Grupo Chaski", "Grupo Chaski"),
    ],
)
def test_a_value_is_read_as_its_type(param: Param, said: str, meant: object):
    assert value(param, said) == meant


@pytest.mark.parametrize("said", ["", "hoy", "HOY"])
def test_today_is_a_day(said: str):
    before = datetime.now(UTC).date().isoformat()
    assert before <= value(DAY, said) <= datetime.now(UTC).date().isoformat()


@pytest.mark.parametrize(
    ("param", "said"),
    [
        (DAY, "2018"),
        (DAY, "31/02/2018"),
        (DAY, "ayer"),
        (Param("many", "integer", "Cuántas", "2"), "1.5"),
        (Param("many", "integer", "Cuántas", "2"), "dos"),
    ],
)
def test_what_is_not_of_its_type_is_refused_with_the_way_out(param: Param, said: str):
    with pytest.raises(QuestionError, match=f"«{said}» no es") as error:
        value(param, said)
    assert error.value.remedy


def test_a_required_value_that_is_missing_is_named():
    with pytest.raises(QuestionError, match=r"Falta «Encuentro».*«encuentro»"):
        value(MEETING, "  ")


@pytest.fixture
def known(store: Store) -> Store:
    def work(tx: Transaction) -> None:
        tx.run(
            "CREATE (:Region {id: 'region:08', ubigeo: '08', name: 'Cusco', level: 'department'}),"
            "(:Region {id: 'region:15m', ubigeo: '15M', name: 'Lima Metropolitana', level: 'lima_part'}),"
            "(:Region {id: 'region:0801', ubigeo: '0801', name: 'Cusco', level: 'province'}),"
            "(:Organization {id: 'org:A1', code: 'A1', name: 'Riqch’ari', aliases: ['Microcine Riqchari']}),"
            "(:Organization {id: 'org:~puka.08', name: 'Puka'}), (:Organization {id: 'org:b', code: 'B', name: 'Puka'})"
        )

    store.write(work)
    return store


@pytest.mark.parametrize(
    ("param", "said", "meant"),
    [
        (REGION, "CUSCO", "region:08"),
        (REGION, "08", "region:08"),
        (REGION, "0801", "region:0801"),
        (REGION, "15m", "region:15m"),
        (REGION, "lima metropolitana", "region:15m"),
        (ORGANIZATION, "riqchari", "org:A1"),
        (ORGANIZATION, "Microcine  RIQCH'ARI", "org:A1"),
        (ORGANIZATION, "a1", "org:A1"),
        (ORGANIZATION, "b", "org:b"),
        (ORGANIZATION, "org:~puka.08", "org:~puka.08"),
    ],
)
def test_a_thing_is_found_by_its_code_or_any_of_its_names(known: Store, param: Param, said: str, meant: str):
    assert identified(known, param, said) == meant


def test_a_name_of_two_things_asks_for_the_code(known: Store):
    with pytest.raises(QuestionError, match=r"«puka» es el nombre de 2 organizaciones\. Dé su código: b, "):
        identified(known, ORGANIZATION, "puka")


def test_a_name_of_several_districts_is_answered_with_all_of_them_to_choose_from(known: Store):
    def work(tx: Transaction) -> None:
        tx.run(
            "CREATE (:Region {id: 'region:080104', ubigeo: '080104', name: 'San Jerónimo', level: 'district'}),"
            "(:Region {id: 'region:030212', ubigeo: '030212', name: 'San Jerónimo', level: 'district'}),"
            "(:Region {id: 'region:0802', ubigeo: '0802', name: 'Acomayo', level: 'province'})"
        )

    known.write(work)
    with pytest.raises(Several, match=r"«san jeronimo» es el nombre de 2 lugares\.") as error:
        identified(known, REGION, "san jeronimo")
    assert error.value.choices == [
        ("030212", "San Jerónimo (distrito)"),
        ("080104", "Cusco › Cusco › San Jerónimo (distrito)"),
    ]
    assert identified(known, REGION, "080104") == "region:080104"
    assert identified(known, REGION, "Acomayo") == "region:0802"


def test_an_unknown_name_suggests_the_nearest(known: Store):
    with pytest.raises(QuestionError, match=r"No consta «Cuzco» en la lista de regiones\. ¿Quiso decir «Cusco»\?"):
        identified(known, REGION, "Cuzco")
    with pytest.raises(QuestionError, match="Escriba el nombre como está en sus filas"):
        identified(known, MEETING, "Asamblea")


def test_a_default_that_a_space_does_not_have_is_no_error(store: Store):
    assert identified(store, REGION, "08") == "region:08"
