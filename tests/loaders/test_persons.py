import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.persons import masked, person, personal, refuses
from loaders.redaction import stripped

PERSONAL = {
    "DNI": ["DNI", "D.N.I.", "N° DNI", "Nro. de documento", "Documento de identidad", "DNI / CE", "Carnet de extranjería"],
    "teléfono": ["Teléfono", "Celular", "Tel.", "Telf.", "Fono", "Celular / WhatsApp", "Teléfono de contacto", "N° de celular", "Teléfono de la organización"],
    "correo": ["Correo electrónico", "E-mail", "Email (opcional)", "Correo", "MAIL", "Correo de la organización"],
    "fecha de nacimiento": ["Fecha de nacimiento", "Fecha Nac.", "F. Nac.", "Edad", "Rango de edad", "Cumpleaños"],
    "etnia": ["Autoidentificación étnica", "Etnia", "Grupo étnico", "Lengua materna"],
    "sexo": ["Sexo", "Género", "Orientación sexual", "Discapacidad"],
    "firma": ["Firma", "FIRMA", "Huella", "Firma y sello"],
    "domicilio": ["Dirección", "Domicilio", "Dirección domiciliaria"],
    "nombre de una persona": [
        "Nombres y apellidos", "Apellidos y nombres", "Nombre completo", "Apellidos", "Nombres", "Representante", "Representante legal", "Contacto", "Nombre del representante", "Nombre del participante",
        "Nombre y apellido del participante", "Persona de contacto", "Toma notas", "Quién toma nota", "Relator", "Relatora", "Registrado por", "Delegada", "Presidenta", "Directora", "Contacto de la organización", "Nombre visible",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "header"), [(reason, header) for reason, headers in PERSONAL.items() for header in headers]
)
def test_columns_of_personal_data_are_known_by_their_header(reason: str, header: str):
    assert personal(header) == reason


@pytest.mark.parametrize(
    "header",
    [
        "Organización",
        "Nombre de la organización",
        "Nombre",
        "Mesa",
        "Región",
        "Fecha",
        "Cargo",
        "Observaciones",
        "Participantes",
        "Responsable",
        "Organizaciones participantes",
        "Género artístico",
        "Dirección web",
        "Reunión",
        "Tema",
        "Relación",
        "Lista completa",
        "Estado",
        "Edición",
        "Dirección de la organización",
    ],
)
def test_other_columns_are_not(header: str):
    assert personal(header) is None


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (["ana@gmail.com", "luis.q@yahoo.es", ""], "correo"),
        (["987654321", "+51 987 654 321", "01 4567890"], "teléfono"),
        (["45678912", "09876543", "10203040"], "DNI"),
        (["Ana Pérez Quispe", "Luis Mamani", "Rosa Flores Huamán"], "nombre de una persona"),
        (["Pérez Quispe, Ana", "Mamani Luis", "x"], "nombre de una persona"),
        (["Kuntur", "Arena y Esteras", "Teatro del Silencio"], None),
        (["20180421", "20180422"], None),
        (["1200", "15000"], None),
        ([], None),
    ],
)
def test_columns_without_a_telling_header_are_known_by_their_shape(texts: list[str], reason: str | None):
    assert personal("Columna 5", texts) == reason


@pytest.mark.parametrize(
    "name",
    [
        "Juan Pérez",
        "María Elena Quispe Mamani",
        "Pérez Quispe, Juan",
        "QUISPE MAMANI ROSA",
        "Lic. Ana Flores",
        "Sra. Carmen Rojas",
        "Luis Alberto Sánchez",
    ],
)
def test_names_of_persons_are_recognized(name: str):
    assert person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kuntur",
        "Arena y Esteras",
        "Teatro del Silencio",
        "Asociación María Angola",
        "Centro Cultural José María Arguedas",
        "Madre Tierra",
        "Par Diez",
        "Esencia Vital",
        "Somos Cultura",
        "Instituto Fray Masías",
        "La Restinga",
        "Santa Rosa",
        "Yawar Fiesta",
        "Colectivo Juan Gonzalo Rose",
        "Juan",
        "Rosa Luz Verde Mar Azul Sol",
    ],
)
def test_names_of_organizations_are_not_persons(name: str):
    assert not person(name)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Llamar al 987654321", "Llamar al [teléfono]"),
        ("coordinar con ana@gmail.com y 987 654 321", "coordinar con [correo] y [teléfono]"),
        ("DNI 45678912", "[DNI]"),
        ("DNI: 45678912, vive en Cusco", "[DNI], vive en Cusco"),
        ("vino con 45678912", "vino con [DNI]"),
        ("tel: 01 4567890", "[teléfono]"),
        ("+51 987-654-321", "[teléfono]"),
    ],
)
def test_personal_data_are_taken_out_of_free_text(text: str, left: str):
    found, taken = stripped(text)
    assert found == left
    assert taken


@pytest.mark.parametrize(
    "text",
    [
        "entre 2017 y 2020",
        "RUC 20512345678",
        "Resolución 123-2018",
        "S/ 12345678",
        "20180421",
        "3 al 5 de agosto",
        "del 01/02/2018 al 03/04/2018",
        "https://apoc.pe/2018/06/27/12345678",
        "1,234,567.89",
        "unos 156460 soles",
    ],
)
def test_other_figures_stay(text: str):
    assert stripped(text) == (text, ())


@given(st.text())
def test_a_masked_value_shows_one_sign_at_most(text: str):
    shown = masked(text)
    assert len(shown.replace("•••", "")) <= 1


@pytest.mark.parametrize(
    ("header", "text", "refused"),
    [
        ("Autorización", "No autorizo", True),
        ("Comentario", "NO AUTORIZO el uso de mis datos", True),
        ("¿Autoriza el uso de sus datos?", "No", True),
        ("¿Autoriza el uso de sus datos?", "Sí", False),
        ("Asistió", "no", False),
        ("Nota", "la municipalidad no autorizó el local", False),
    ],
)
def test_whoever_withholds_consent_is_heard(header: str, text: str, refused: bool):
    assert refuses(header, text) is refused
