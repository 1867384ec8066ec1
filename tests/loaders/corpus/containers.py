"""The same lists as XLSX, ODS and XLS, with what a workbook can hide, paint, compute or break."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from corpus.case import of, org, was
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from spreadsheets import ods, patched, xls, xlsx

case = of("containers")

LIST = (("Organización", "Región"), ("Asociación Ñusta", "Cusco"), ("Casa Peña", "Áncash"))
BOTH = (org("Asociación Ñusta", "Cusco"), org("Casa Peña", "Áncash"))
UNFORMATTED = (("Organización", "Fecha de ingreso"), ("Kuntur", 41731), ("Killa", 41732))
JOINED = (("Organización", "Fecha de ingreso"), ("Kuntur", date(2018, 4, 3)))


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True


def note(sheet: Worksheet) -> None:
    sheet["A2"].comment = Comment("Llamar a Rosa Quispe", "Ana Torres")


def paint(sheet: Worksheet) -> None:
    sheet["B2"].fill = PatternFill("solid", "00FF00")


def since_1904(sheet: Worksheet) -> None:
    assert sheet.parent
    sheet.parent.epoch = CALENDAR_MAC_1904


def old_since_1904(book: Any, sheet: Any) -> None:
    book.dates_1904 = True


def join(sheet: Worksheet) -> None:
    sheet.merge_cells("B2:B3")


case("xlsx", "organizaciones.xlsx", xlsx(LIST), *BOTH)
case("ods", "organizaciones.ods", ods(LIST), *BOTH)
case("xls", "organizaciones.xls", xls(LIST), *BOTH, said=["not reviewed"])
case("a workbook named as text", "organizaciones.csv", xlsx(LIST), *BOTH, said=["container"])
for ending, made in (("xlsx", xlsx), ("ods", ods), ("xls", xls)):
    case(
        f"a real date, whatever it shows: {ending}",
        f"organizaciones.{ending}",
        made(JOINED),
        org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}),
    )
case("a real date of a workbook that counts from 1904", "organizaciones.xlsx", xlsx(JOINED, since_1904), org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}))  # fmt: skip
for ending, made in (("xlsx", xlsx(UNFORMATTED, since_1904)), ("xls", xls(UNFORMATTED, old_since_1904))):
    case(f"days kept as numbers of a workbook that counts from 1904: {ending}", f"organizaciones.{ending}", made,
         org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}), org("Killa", **{"Fecha de ingreso": "2018-04-04"}))  # fmt: skip
case("a real number has no doubtful sign", "compromisos.xlsx", xlsx([["Compromiso", "Monto (S/)"], ["Sala", 1234.5], ["Sillas", 1234]]),
     {"Compromiso": "Sala", "Monto (S/)": "1234.5", "Moneda": "PEN"}, {"Compromiso": "Sillas", "Monto (S/)": "1234", "Moneda": "PEN"})  # fmt: skip
case("an hour beside the day", "encuentros.xlsx", xlsx([["Reunión", "Fecha"], ["Taller", datetime.fromisoformat("2018-04-21T18:30")]]),
     {"Reunión": "Taller", "Fecha": "2018-04-21"}, said=["time of day"])  # fmt: skip
case(
    "a hidden row is loaded and counted aloud", "organizaciones.xlsx", xlsx(LIST, hide_row), *BOTH, said=["hidden rows"]
)
case("a hidden column is loaded", "organizaciones.xlsx", xlsx(LIST, hide_column), *BOTH, said=["hidden column"])
case(
    "a comment is said and not quoted",
    "organizaciones.xlsx",
    xlsx(LIST, note),
    *BOTH,
    said=["comments"],
    gone=("Rosa", "Ana Torres"),
)
case("a colour is said and not read", "organizaciones.xlsx", xlsx(LIST, paint), *BOTH, said=["colours"])
case("one region drawn over two rows", "organizaciones.xlsx", xlsx((*LIST[:2], ("Casa Peña", None)), join),
     BOTH[0], org("Casa Peña", "Cusco"), said=["merged"])  # fmt: skip
case("a hidden sheet of an ODS", "organizaciones.ods", ods(LIST, hidden="Antiguas"), *BOTH, said=["hidden sheet"])
case("an error in a cell", "organizaciones.xlsx", xlsx((*LIST, ("Kuntur", "#N/D"))), *BOTH, held=[(4, "error cell")])
case("an error in a real cell", "organizaciones.xlsx",
     patched(xlsx((*LIST, ("Kuntur", 7))), "xl/worksheets/sheet1.xml", '<c r="B4" t="n"><v>7</v></c>', '<c r="B4" t="e"><v>#N/A</v></c>'),
     *BOTH, held=[(4, "error cell")])  # fmt: skip
case(
    "a formula that nobody calculated",
    "organizaciones.xlsx",
    xlsx((*LIST, ("Kuntur", "=A1"))),
    *BOTH,
    held=[(4, "formula")],
)
case("a formula with its value", "organizaciones.xlsx",
     patched(xlsx((*LIST, ("Kuntur", "=B2"))), "xl/worksheets/sheet1.xml", "<c r=\"B4\"><f>B2</f><v /></c>", '<c r="B4" t="str"><f>B2</f><v>Cusco</v></c>'),
     *BOTH, org("Kuntur", "Cusco"), said=["formula"])  # fmt: skip
case("a cover and a list", "libro.xlsx",
     xlsx([["Registro de asistencia"], ["P = presente; E = excusó"]], Asistencias=[["Reunión", "Organización", "Asistió"], ["Taller", "Kuntur", "E"]]),
     was("Taller", "Kuntur", attended=False), said=["cover"])  # fmt: skip
case(
    "a sheet that is no template",
    "libro.xlsx",
    xlsx(LIST, Pagos=[["Mes", "Cuota", "Saldo"], ["enero", 10, 5], ["febrero", 12, 7]]),
    *BOTH,
    skipped=2,
    said=["not a table"],
)
case("a workbook cut in half", "organizaciones.xlsx", xlsx(LIST)[:2000], refused="broken")
case("text with the name of a workbook", "organizaciones.xlsx", "Organización\nKuntur", refused="broken")
case(
    "a web page with the name of a workbook", "organizaciones.xls", b"<html><table><tr><td>Mesa", refused="not a table"
)
case("an ending that is not read", "organizaciones.docx", b"x", refused="not read")


def named(title: str) -> Callable[[Worksheet], None]:
    def name(sheet: Worksheet) -> None:
        sheet.title = title

    return name


MET = (("Reunión", "Fecha", "Organización"), ("Taller", "21 de mayo", "Kuntur"))
case("a sheet that is named for its year", "asistencias.xlsx", xlsx(MET, named("Reuniones 2019")), was("Taller", "Kuntur", Fecha="2019-05-21"))  # fmt: skip
MEMBERS = (("Organización", "Rol"), ("Kuntur", "integrante"))
case("a sheet that is named for its group is asked", "directorio.xlsx", xlsx(MEMBERS, named("Mesa Sur")), asked=["missing column"])  # fmt: skip
case("a sheet that is named for its group", "directorio.xlsx", xlsx(MEMBERS, named("Mesa Sur")), {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "integrante"}, asked=["missing column"], answers={"missing column": "nombre"})  # fmt: skip


def as_share(sheet: Worksheet) -> None:
    sheet["B2"].number_format = "0%"


PAID = (("Compromiso", "Monto (S/)"), ("Sala", 0.5), ("Mural", 1500))
case("a share where an amount goes", "compromisos.xlsx", xlsx(PAID, as_share), {"Compromiso": "Mural", "Monto (S/)": "1500", "Moneda": "PEN"}, held=[(2, "not an amount", "Monto (S/)")])  # fmt: skip
