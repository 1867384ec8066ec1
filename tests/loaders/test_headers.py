import pytest

from graph.columns import columns
from graph.keys import normal
from graph.tables import TABLES
from loaders.headers import match


def placed(table: str, *headers: str) -> dict[str, str]:
    """The template's header of each header that was understood."""
    found, _ = match(next(t for t in TABLES if t.name == table), headers)
    return {headers[place]: column.header for place, column in found.items()}


@pytest.mark.parametrize(
    ("table", "written", "header"),
    [
        ("organizaciones", "ORGANIZACION", "Organización"), ("organizaciones", "Nombre de la organización*", "Organización"), ("organizaciones", "  Nombre\nde la\norganización ", "Organización"),
        ("organizaciones", "1. Organización (*)", "Organización"), ("organizaciones", "Colectivo", "Organización"), ("organizaciones", "Nombre", "Organización"), ("organizaciones", "Fecha de ingreso (dd/mm/aaaa)", "Fecha de ingreso"),
        ("organizaciones", "Año de ingreso", "Fecha de ingreso"), ("organizaciones", "¿Es Punto de Cultura?", "Punto de Cultura"), ("organizaciones", "PUNTO DE CULTURA (SÍ/NO)", "Punto de Cultura"), ("organizaciones", "Región / Departamento", "Región"),
        ("organizaciones", "Cód.", "Código"), ("organizaciones", "Dpto.", "Departamento"), ("organizaciones", "Código de ubigeo", "Ubigeo"), ("organizaciones", "N° de integrantes", "Integrantes"), ("organizaciones", "Siglas", "Otros nombres"),
        ("membresias", "Organización o colectivo", "Organización"), ("membresias", "Grupo de trabajo", "Mesa"), ("membresias", "Cargo", "Rol"), ("membresias", "Desde cuándo", "Desde"), ("membresias", "Región", "Organización (región)"),
        ("asistencias", "Encuentro", "Reunión"), ("asistencias", "Institución", "Organización"), ("asistencias", "¿Asistió? (X)", "Asistió"), ("asistencias", "Asistencia", "Asistió"), ("asistencias", "Fecha de la reunión", "Fecha"), ("asistencias", "Firma", "Asistió"),
        ("compromisos", "Acuerdo", "Compromiso"), ("compromisos", "Responsable", "Organización"), ("compromisos", "Plazo", "Fecha límite"), ("compromisos", "Vencimiento", "Fecha límite"), ("compromisos", "Situación", "Estado"), ("compromisos", "MONTO S/.", "Monto (S/)"),
        ("compromisos", "Presupuesto (S/)", "Monto (S/)"), ("compromisos", "Monto US$", "Monto (S/)"), ("compromisos", "Observaciones", "Nota"), ("encuentros", "Fecha de inicio", "Fecha"), ("encuentros", "Fecha de fin", "Hasta"), ("encuentros", "Nº de participantes", "Participantes"),
        ("encuentros", "Organizaciones", "Organizaciones"), ("encuentros", "Organizaciones participantes", "Organizaciones"), ("encuentros", "Sede", "Lugar"), ("encuentros", "Quién convoca", "Convoca"), ("mesas", "Nombre", "Mesa"), ("mesas", "Tipo de mesa", "Tipo"),
        ("adhesiones", "Candidato/a", "Quién"), ("adhesiones", "Partido político", "Partido"), ("seguimientos", "Avance", "Qué pasó"), ("fondos", "Financiador", "Viene de"), ("fondos", "Beneficiario", "Lo recibe"), ("relaciones", "Organización 2", "Con quién"),
        ("observaciones", "Dirigido a", "Se dirige a"), ("puntos_de_cultura", "Fecha de reconocimiento", "Reconocida"), ("agenda", "Bloque", "Agenda"),
    ],
)  # fmt: skip
def test_headers_are_understood_as_people_write_them(table: str, written: str, header: str):
    assert placed(table, written) == {written: header}


@pytest.mark.parametrize(
    "header",
    [
        "Fecha de fundación",
        "Fecha de inscripción",
        "Fecha de registro",
        "Marca temporal",
        "Fecha de reconocimiento",
        "Fecha de nacimiento",
    ],
)
def test_other_dates_of_an_organization_are_not_when_it_joined(header: str):
    assert placed("organizaciones", header).get(header) != "Fecha de ingreso"


@pytest.mark.parametrize("table", ["asistencias", "membresias"])
@pytest.mark.parametrize(
    "header", ["Nombres y apellidos", "Representante", "DNI", "Celular", "Correo", "Persona de contacto"]
)
def test_columns_of_persons_are_no_column(table: str, header: str):
    assert placed(table, header) == {}


def test_the_template_itself_is_understood_exactly_and_a_second_header_for_one_column_is_left_over():
    for table in TABLES:
        headers = tuple(column.header for column in columns(table))
        found, rest = match(table, headers)
        assert [found[place].header for place in range(len(headers))] == list(headers)
        assert rest == []
    table = next(t for t in TABLES if t.name == "encuentros")
    found, rest = match(table, ("Inicio", "Fecha", "Reunión"))
    assert found[1].header == "Fecha"
    assert rest == ["Inicio"]


def test_no_synonym_stands_for_two_columns_of_a_table_nor_for_the_header_of_another():
    for table in TABLES:
        headers = {normal(column.header) for column in columns(table)}
        also = [normal(word) for column in columns(table) for word in column.also]
        assert len(also) == len(set(also)), table.name
        assert not headers & set(also), table.name
