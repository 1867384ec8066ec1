import pytest

from graph.names import merging
from loaders.cells import Asked, Held
from loaders.context import Context
from loaders.several import NoOrganization, read

KNOWN = (
    "Kuntur",
    "Wayra",
    "Arena y Esteras",
    "Red de Identidad, Educación y Emprendimiento",
    "Asociación Cultural Amauta",
    "Teatro/Vivo",
)


def known(**answers: str) -> Context:
    return Context(answers=answers, names={"Organization": frozenset(map(merging, KNOWN))}, alliance="APOC")


def names(text: str, context: Context | None = None, roster: bool = False) -> tuple[str, ...]:
    return read(text, "Organization", context or known(), roster).names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kuntur", ("Kuntur",)), ("Arena y Esteras", ("Arena y Esteras",)), ("ARENA Y ESTERAS", ("ARENA Y ESTERAS",)), ("Red de Identidad, Educación y Emprendimiento", ("Red de Identidad, Educación y Emprendimiento",)),
        ("Teatro/Vivo", ("Teatro/Vivo",)), ("Kuntur\nWayra", ("Kuntur", "Wayra")), ("• Kuntur\n• Nueva Casa", ("Kuntur", "Nueva Casa")), ("- Kuntur\n- Wayra\n", ("Kuntur", "Wayra")), ("1. Kuntur\n2) Wayra", ("Kuntur", "Wayra")),
        ("• Kuntur • Wayra", ("Kuntur", "Wayra")), ("Kuntur, Wayra", ("Kuntur", "Wayra")), ("Kuntur; Wayra", ("Kuntur", "Wayra")), ("Kuntur / Wayra", ("Kuntur", "Wayra")), ("Kuntur y Wayra", ("Kuntur", "Wayra")),
        ("Kuntur, Wayra y A.C. Amauta", ("Kuntur", "Wayra", "A.C. Amauta")), ("Asociación Cultural\nAmauta", ("Asociación Cultural Amauta",)), ("Red de Identidad,\nEducación y Emprendimiento", ("Red de Identidad, Educación y Emprendimiento",)),
        ("Teatro y Danza Perú", ("Teatro y Danza Perú",)), ("Kuntur\nKuntur", ("Kuntur",)), ("Mesa de Trabajo de Cusco (APOC)", ("Mesa de Trabajo de Cusco (APOC)",)),
    ],
)  # fmt: skip
def test_organizations_in_one_cell(text: str, found: tuple[str, ...]):
    assert names(text) == found


def test_what_was_parted_is_said():
    assert read("Kuntur\nWayra", "Organization", known()).mended
    assert read("Kuntur y Wayra", "Organization", known()).mended
    assert not read("Kuntur", "Organization", known()).mended


@pytest.mark.parametrize(
    "text",
    [
        "Kuntur y Nueva Casa",
        "Nueva Casa, Vieja Casa",
        "Nueva / Vieja",
        "Nueva; Vieja",
        "Asociación Uno y Asociación Dos",
        "Kuntur, Wayra y Nueva Casa",
    ],
)
def test_signs_between_names_that_are_not_all_known_are_asked(text: str):
    with pytest.raises(Asked) as asked:
        names(text)
    assert {option.id for option in asked.value.options} - {"varias-y"} == {"una", "varias"}
    assert names(text, known(**{asked.value.id: "una"})) == (text,)
    assert len(names(text, known(**{asked.value.id: "varias"}))) >= 2


def test_a_row_of_its_own_is_one_organization_whatever_its_signs():
    assert names("Red de Artes, Letras y Danzas", roster=True) == ("Red de Artes, Letras y Danzas",)


@pytest.mark.parametrize(
    "text",
    ["Juan Pérez (Kuntur)", "Kuntur (Juan Pérez)", "Kuntur - Juan Pérez", "Juan Pérez / Kuntur", "Ana Quispe, Kuntur"],
)
def test_the_organization_is_kept_and_the_person_is_not(text: str):
    found = read(text, "Organization", known())
    assert found.names == ("Kuntur",)
    assert found.mended
    assert "Pérez" not in str(found)
    assert "Quispe" not in str(found)


def test_a_person_alone_is_asked():
    with pytest.raises(Asked) as asked:
        names("Juan Pérez")
    assert asked.value.private
    assert names("Juan Pérez", known(**{asked.value.id: "organizacion"})) == ("Juan Pérez",)
    with pytest.raises(NoOrganization):
        names("Juan Pérez", known(**{asked.value.id: "persona"}))


@pytest.mark.parametrize(
    "text",
    [
        "Independiente",
        "PARTICULAR",
        "ninguna",
        "-",
        "Juan Pérez (independiente)",
        "Artista independiente",
        "a título personal",
    ],
)
def test_no_organization_is_none(text: str):
    with pytest.raises(NoOrganization):
        names(text)


def test_all_of_them_is_asked():
    with pytest.raises(Asked) as asked:
        names("Todas")
    assert names("Todas", known(**{asked.value.id: "alianza"})) == ("APOC",)
    with pytest.raises(Held):
        names("Todas", known(**{asked.value.id: "ninguna"}))
