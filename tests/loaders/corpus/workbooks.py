"""Whole workbooks as a secretariat would have them, made by this script, with what must come of each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True)
class Book:
    """`stored`, `held` and `skipped` count rows (cells of a matrix); `asked` and `problems` are all the codes."""

    name: str
    make: Callable[[], Workbook]
    stored: dict[str, int]
    held: int = 0
    skipped: int = 0
    asked: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    verdict: str = "accept"
    secret: tuple[str, ...] = ()


def content(book: Book) -> bytes:
    out = BytesIO()
    book.make().save(out)
    return out.getvalue()


def _put(book: Workbook, title: str, *rows: list[Any]) -> Worksheet:
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    return sheet


def _new() -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def roster_and_lists() -> Workbook:
    """A clean workbook: every sheet named after its template."""
    book = _new()
    _put(
        book,
        "Organizaciones",
        ["Código", "Organización", "Región", "Fecha de ingreso", "Punto de Cultura"],
        ["a1", "Asociación Cultural Kuntur", "Cusco", date(2019, 3, 1), "sí"],
        ["a2", "Colectivo Ribera", "Loreto", 2020, "no"],
        ["a3", "Teatro del Mar", "Piura", "abril de 2021", None],
    )
    _put(book, "Mesas", ["Mesa", "Tipo", "Región"], ["Mesa del Sur", "mesa de trabajo", "Cusco"])
    _put(
        book,
        "Membresías",
        ["Organización", "Mesa", "Rol", "Desde"],
        ["Asociación Cultural Kuntur", "Mesa del Sur", "coordinadora", 2020],
        ["Teatro del Mar", "Mesa del Sur", None, None],
    )
    _put(
        book,
        "Encuentros",
        ["Reunión", "Fecha", "Región", "Tipo"],
        ["Taller de gestión", date(2022, 5, 7), "Cusco", "taller"],
        ["Asamblea anual", date(2022, 12, 10), "Piura", "asamblea"],
    )
    _put(
        book,
        "Asistencias",
        ["Reunión", "Fecha", "Organización", "Asistió"],
        ["Taller de gestión", date(2022, 5, 7), "Asociación Cultural Kuntur", "X"],
        ["Taller de gestión", date(2022, 5, 7), "Colectivo Ribera", "F"],
        ["Asamblea anual", date(2022, 12, 10), "Teatro del Mar", "sí"],
        ["Asamblea anual", date(2022, 12, 10), "Colectivo Ribera", None],
    )
    return book


def sign_in_sheets() -> Workbook:
    """Attendance as it is signed: a title, personal columns, a legend on the cover."""
    book = _new()
    _put(book, "Portada", ["Registro de asistencia 2023"], ["P = presente, F = falta, J = justificada"])
    _put(
        book,
        "Asistencia",
        ["Registro de asistencia"],
        [],
        ["N°", "Reunión", "Fecha", "Organización", "Nombres y apellidos", "DNI", "Celular", "Asistió"],
        [1, "Sesión de mayo", "13/05/2023", "Colectivo Ribera", "Rosa Quispe Mamani", "40404040", "987654321", "P"],
        [2, "Sesión de mayo", "13/05/2023", "Radio Altiplano", "Juan Flores Huamán", "41414141", "987654322", "J"],
        [3, "Sesión de mayo", "13/05/2023", "Teatro del Mar", "Ana Torres Rojas", "42424242", "987654323", "Z"],
        [4, "Sesión de mayo", "13/05/2023", "Casa Luna", "Luis Ramos Díaz", "43434343", "987654324", None],
    )
    return book


def matrix_of_the_year() -> Workbook:
    """A matrix of organizations by meetings, with totals."""
    book = _new()
    _put(
        book,
        "Asistencia 2023",
        ["Organización", "Sesión 14/01/2023", "Sesión 18/02/2023", "Asamblea 25/03/2023", "Total"],
        ["Colectivo Ribera", "X", "X", None, 2],
        ["Radio Altiplano", None, "X", "F", 1],
        ["Teatro del Mar", "X", None, "X", 2],
    )
    return book


def commitments_of_the_minutes() -> Workbook:
    """Commitments copied from minutes: words for states, amounts with signs, a responsible that is everybody."""
    book = _new()
    _put(
        book,
        "Compromisos",
        ["Compromiso", "Organización", "Fecha límite", "Estado", "Monto (S/)"],
        ["Abrir la sala", "Colectivo Ribera", date(2023, 12, 1), "en proceso", "S/ 1,500.00"],
        ["Imprimir la agenda", "Teatro del Mar", "fines de octubre de 2023", "CUMPLIDO", 800],
        ["Pedir audiencia", "Todas", "2023-11", "pendiente", None],
        ["Pagar el local", "Radio Altiplano", "31/11/2023", "pendiente", "US$ 300"],
    )
    return book


def many_hands() -> Workbook:
    """A roster kept by many hands: spellings of one body, a region that is a city, a code used twice."""
    book = _new()
    _put(
        book,
        "Padrón",
        ["Padrón de organizaciones al 2024"],
        [
            "Código",
            "Nombre de la organización",
            "Departamento",
            "Año de fundación",
            "Correo electrónico",
            "Observaciones internas",
        ],
        ["k1", "Asociación Cultural Kuntur", "CUSCO", 2008, "kuntur@ejemplo.pe", "pagó"],
        ["k2", "Colectivo Ribera", "Loreto", "2010", "ribera@ejemplo.pe", None],
        ["k2", "Tambores del Mar", "Piura", None, None, None],
        ["k4", "Casa Sol", "Narnia", None, None, None],
        ["k5", "Radio Altiplano", "Puno", "1999", None, "llamar"],
    )
    _put(
        book,
        "Asistencias",
        ["Reunión", "Fecha", "Organización"],
        ["Encuentro Sur", date(2024, 6, 1), "Asoc. Cult. Kuntur"],
        ["Encuentro Sur", date(2024, 6, 1), "Radio Altiplanno"],
    )
    return book


BOOKS = [
    Book(
        "padrón y listas.xlsx",
        roster_and_lists,
        {"organizaciones": 3, "mesas": 1, "membresias": 2, "encuentros": 2, "asistencias": 3},
        skipped=1,
        said=("mended",),
        verdict="repair",
    ),
    Book(
        "firmas.xlsx",
        sign_in_sheets,
        {"asistencias": 2},
        held=1,
        skipped=1,
        problems=("unknown mark",),
        said=("personal data", "cover", "title rows"),
        verdict="quarantine",
        secret=("Rosa Quispe", "40404040", "987654321", "Huamán"),
    ),
    Book("matriz.xlsx", matrix_of_the_year, {"asistencias": 6}, skipped=3, said=("matrix",), verdict="accept"),
    Book(
        "acta.xlsx",
        commitments_of_the_minutes,
        {"compromisos": 2},
        held=2,
        asked=("everybody",),
        problems=("not a date", "currency"),
        verdict="ask",
    ),
    Book(
        "muchas manos.xlsx",
        many_hands,
        {"organizaciones": 2, "asistencias": 1},
        held=4,
        asked=("near name",),
        problems=("two names for one code", "unknown place"),
        said=("personal data", "columns not loaded"),
        verdict="ask",
        secret=("kuntur@ejemplo.pe", "ribera@ejemplo.pe"),
    ),
]
