import csv

import pytest

from graph.nodes import ORGANIZATION
from graph.tables import BY_NAME
from loaders.cells import Asked, Held
from loaders.context import Context, survey
from loaders.headers import match
from loaders.places import TERRITORY, gazetteer


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Región": "CUSCO"}, "08"),
        ({"Región": "Cuzco"}, "08"),
        ({"Región": "Ancash"}, "02"),
        ({"Región": "ÁNCASH"}, "02"),
        ({"Región": "APURIMAC"}, "03"),
        ({"Región": "San Martin"}, "22"),
        ({"Región": "la libertad"}, "13"),
        ({"Región": "Región Cusco"}, "08"),
        ({"Región": "Dpto. de San Martín"}, "22"),
        ({"Región": "Prov. Const. del Callao"}, "07"),
        ({"Región": "Lima Metropolitana"}, "15M"),
        ({"Región": "Lima Provincias"}, "15P"),
        ({"Departamento": "Lima"}, "15"),
        ({"Región": "Lima", "Distrito": "Ate"}, "150103"),
        ({"Región": "Lima", "Provincia": "Huaura"}, "1508"),
        ({"Región": "Lima", "Ubigeo": "150101"}, "150101"),
        ({"Departamento": "Lima", "Provincia": "Lima", "Distrito": "Villa El Salvador"}, "150142"),
        ({"Departamento": "Piura", "Distrito": "Tambogrande"}, "200114"),
        ({"Departamento": "Arequipa", "Distrito": "Miraflores"}, "040110"),
        ({"Departamento": "Arequipa", "Distrito": "Cercado"}, "040101"),
        ({"Distrito": "SJL"}, "150132"),
        ({"Distrito": "Cercado de Lima"}, "150101"),
        ({"Provincia": "Santa", "Distrito": "Chimbote"}, "021801"),
        ({"Ubigeo": "080101"}, "080101"),
        ({"Ubigeo": "150000"}, "15"),
        ({"Ubigeo": "150100"}, "1501"),
        ({"Ubigeo": "080101", "Región": "Cusco"}, "080101"),
        ({"Región": "", "Distrito": ""}, None),
        ({"Región": "sin dato"}, None),
        ({"Región": "-"}, None),
    ],
)
def test_the_most_exact_region_that_the_cells_agree_on(cells: dict[str, str], code: str | None):
    assert gazetteer().find(cells).value == code


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Región": "Iquitos"}, "16"),
        ({"Región": "Chimbote"}, "02"),
        ({"Región": "Chiclayo"}, "14"),
        ({"Región": "Huancayo"}, "12"),
        ({"Región": "Sullana"}, "20"),
        ({"Departamento": "Puerto Maldonado"}, "17"),
        ({"Región": "Huacho"}, "15P"),
        ({"Distrito": "Pucallpa"}, "2501"),
        ({"Provincia": "Chimbote"}, "0218"),
        ({"Ubigeo": "80101"}, "080101"),
        ({"Ubigeo": "8"}, "08"),
        ({"Ubigeo": "80101.0"}, "080101"),
        ({"Región": "Nacional"}, None),
    ],
)
def test_what_is_mended_is_said(cells: dict[str, str], code: str | None):
    found = gazetteer().find(cells)
    assert found.value == code
    assert found.mended


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"Región": "Atlántida"}, "unknown place"),
        ({"Ubigeo": "999999"}, "unknown place"),
        ({"Ubigeo": "080101", "Región": "Puno"}, "places disagree"),
        ({"Departamento": "Cusco", "Provincia": "Trujillo"}, "places disagree"),
        ({"Región": "Puno", "Distrito": "Miraflores"}, "places disagree"),
    ],
)
def test_cells_that_do_not_agree_hold_the_row(cells: dict[str, str], problem: str):
    with pytest.raises(Held) as held:
        gazetteer().find(cells)
    assert held.value.code == problem


@pytest.mark.parametrize(
    ("cells", "code", "options"),
    [
        ({"Región": "Lima"}, "which Lima", {"15M", "15P", "15"}),
        ({"Región": "LIMA"}, "which Lima", {"15M", "15P", "15"}),
        ({"Región": "Lima y Callao"}, "two regions", {"07", "15", "15M", "ninguna"}),
        ({"Región": "Cusco / Puno"}, "two regions", {"08", "21", "ninguna"}),
        ({"Región": "Cuscoo"}, "unknown place", {"08", "ninguna"}),
        ({"Distrito": "Miraflores"}, "several places", {"040110", "100506", "150122", "151021", "ninguna"}),
    ],
)
def test_what_could_be_several_is_asked_once_and_the_answer_kept(cells: dict[str, str], code: str, options: set[str]):
    with pytest.raises(Asked) as asked:
        gazetteer().find(cells)
    assert (asked.value.code, {option.id for option in asked.value.options}) == (code, options)
    for option in options - {"ninguna"}:
        assert gazetteer().find(cells, Context(answers={asked.value.id: option})).value == option
    if "ninguna" in options:
        with pytest.raises(Held):
            gazetteer().find(cells, Context(answers={asked.value.id: "ninguna"}))


def test_lima_is_asked_under_one_id_whatever_its_row():
    ids = set()
    for text in ("Lima", "LIMA", "Región Lima"):
        with pytest.raises(Asked) as asked:
            gazetteer().find({"Región": text}, subject=f"Kuntur {text}")
        ids.add(asked.value.id)
    assert len(ids) == 1


def test_every_department_capital_province_and_district_is_known_by_its_name_in_capitals_without_accents():
    known = gazetteer()
    with (TERRITORY / "regiones.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["Ubigeo"]: row for row in csv.DictReader(file)}
    header = {"departamento": "Departamento", "provincia": "Provincia", "distrito": "Distrito"}
    plain = str.maketrans("ÁÉÍÓÚÜ", "AEIOUU")
    counted = 0
    for code, row in rows.items():
        if row["Nivel"] not in header:
            continue
        chain = [c for c in known.within(code) if rows[c]["Nivel"] in header]
        cells = {header[rows[c]["Nivel"]]: rows[c]["Nombre"].upper().translate(plain) for c in chain}
        found = known.find(cells).value
        assert found is not None
        assert known.full_name(found) == known.full_name(code)
        counted += 1
        if row["Nivel"] == "departamento" and row["Capital"] != row["Nombre"] and code != "07":
            assert known.find({"Región": row["Capital"].upper()}).value == code
    assert counted == 25 + 196 + 1893


def context(text: str, **answers: str) -> Context:
    lines = [line.split(",") for line in text.splitlines()]
    placed, _ = match(BY_NAME["organizaciones"], tuple(lines[0]))
    columns = {column: (lines[0][place], [line[place] for line in lines[1:]]) for place, column in placed.items()}
    return survey(BY_NAME["organizaciones"], columns, answers=answers)


RENIEC = "Organización,Ubigeo,Departamento\nA,070101,Cusco\nB,140101,Lima\nC,060101,Cajamarca"


def test_a_column_of_reniec_codes_is_converted_after_one_question():
    asking = context(RENIEC)
    with pytest.raises(Asked) as asked:
        gazetteer().find({"Ubigeo": "070101", "Departamento": "Cusco"}, asking)
    assert asked.value.scope == "column"
    with pytest.raises(Asked) as again:
        gazetteer().find({"Ubigeo": "140101", "Departamento": "Lima"}, asking)
    assert again.value.id == asked.value.id
    told = context(RENIEC, **{asked.value.id: "reniec"})
    found = gazetteer().find({"Ubigeo": "140101", "Departamento": "Lima"}, told)
    assert found.value == "150101"
    assert "150101" in found.mended
    left = context(RENIEC, **{asked.value.id: "inei"})
    with pytest.raises(Held, match="no son un mismo lugar"):
        gazetteer().find({"Ubigeo": "070101", "Departamento": "Cusco"}, left)


def test_one_wrong_code_among_right_ones_is_no_column_of_reniec_codes():
    known = context("Organización,Ubigeo,Departamento\nA,080101,Cusco\nB,070101,Cusco")
    with pytest.raises(Held) as held:
        gazetteer().find({"Ubigeo": "070101", "Departamento": "Cusco"}, known)
    assert held.value.code == "places disagree"


def test_reniec_codes_are_one_to_one_with_those_of_the_inei():
    codes = gazetteer().reniec
    assert len(set(codes.values())) == len(codes) == 2059
    assert (codes["140101"], codes["070101"], codes["24"], codes["240101"]) == ("150101", "080101", "07", "070101")


def test_a_district_is_within_its_province_part_and_department():
    assert gazetteer().within("150142") == ["150142", "1501", "15M", "15"]
    assert gazetteer().within("150801") == ["150801", "1508", "15P", "15"]
    assert gazetteer().within("070101") == ["070101", "0701", "07"]


def test_the_place_columns_are_those_of_the_template():
    assert {"Región", "Departamento", "Provincia", "Distrito", "Ubigeo"} <= {
        c.header
        for c in match(BY_NAME["organizaciones"], ("Región", "Departamento", "Provincia", "Distrito", "Ubigeo"))[
            0
        ].values()
    }
    assert ORGANIZATION.qualifier == "region"
