import pytest

from loaders.fields import Held
from loaders.places import gazetteer


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Región": "CUSCO"}, "08"),
        ({"Región": "Ancash"}, "02"),
        ({"Región": "Lima Metropolitana"}, "15M"),
        ({"Región": "Lima"}, "15"),
        ({"Departamento": "Lima", "Provincia": "Lima", "Distrito": "Villa El Salvador"}, "150142"),
        ({"Departamento": "Piura", "Distrito": "Tambogrande"}, "200114"),
        ({"Ubigeo": "080101"}, "080101"),
        ({"Ubigeo": "80101"}, "080101"),
        ({"Ubigeo": "8"}, "08"),
        ({"Ubigeo": "080101", "Región": "Cusco"}, "080101"),
        ({"Región": "", "Distrito": ""}, None),
    ],
)
def test_the_most_exact_region_that_the_cells_agree_on(cells: dict[str, str], code: str | None):
    assert gazetteer().find(cells) == code


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"Región": "Atlántida"}, "unknown place"),
        ({"Ubigeo": "999999"}, "unknown place"),
        ({"Ubigeo": "080101", "Región": "Puno"}, "places disagree"),
        ({"Departamento": "Cusco", "Provincia": "Trujillo"}, "places disagree"),
        ({"Distrito": "Santa Rosa"}, "several places"),
    ],
)
def test_cells_that_do_not_agree_hold_the_row(cells: dict[str, str], problem: str):
    with pytest.raises(Held) as held:
        gazetteer().find(cells)
    assert held.value.code == problem


def test_a_district_is_within_its_province_part_and_department():
    assert gazetteer().within("150142") == ["150142", "1501", "15M", "15"]
    assert gazetteer().within("150801") == ["150801", "1508", "15P", "15"]
    assert gazetteer().within("070101") == ["070101", "0701", "07"]
