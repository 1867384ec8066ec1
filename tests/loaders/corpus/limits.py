"""Too large, too long, too many, or nothing at all."""

from corpus.case import of, org
from spreadsheets import ods, of_cells, xlsx

case = of("limits")

case("an empty file", "organizaciones", b"", refused="empty")
case("only a header", "organizaciones", "Organización,Región")
case("an image with another name", "foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, refused="not a table")
case("binary as text", "organizaciones", bytes(range(256)) * 4, refused="not a table")
case("one line of five megabytes", "organizaciones", b"Organizacion\n" + b"x" * 5_000_000, refused="line too long")
case("a name of 600 characters", "organizaciones", "Organización\n" + "Kuntur " * 90, held=[(2, "too long")])
case("blank lines alone", "organizaciones", b"\n\n \n", refused="empty")
case("separators alone", "organizaciones", b";;;\n;;;\n", refused="empty")
case("a workbook without cells", "organizaciones.xlsx", xlsx([]), refused="empty")
case(
    "201 columns",
    "organizaciones",
    ",".join(["Organización", *map(str, range(200))]) + "\nKuntur" + "," * 200,
    refused="too many columns",
)
case("200 columns", "organizaciones", ",".join(["Organización", *(f"c{n}" for n in range(199))]) + "\nKuntur" + ",x" * 199,
     org("Kuntur"), said=["columns not loaded"])  # fmt: skip
case("50,001 rows", "mesas", b"Mesa,Ciudad\n" + b"Una,Puno\n" * 50_001, refused="too many rows")
case("a million rows", "mesas", b"Mesa,Ciudad\n" + b"Una,Puno\n" * 1_000_000, refused="too many rows")
case(
    "a row of an ODS repeated a million times",
    "mesas.ods",
    ods([of_cells("Mesa", number_rows_repeated="1000000")]),
    refused="too many rows",
)
case("21 MB", "mesas", b"Mesa\n" + b"Una mesa\n" * 2_400_000, refused="too large")
case("a cell of 5,001 characters", "encuentros", "Reunión,Nota\nTaller," + "x" * 5_001 + "\nSesión,breve",
     {"Reunión": "Sesión", "Nota": "breve"}, held=[(2, "cell too long")])  # fmt: skip
case(
    "a cell of 5,000 characters",
    "encuentros",
    "Reunión,Nota\nTaller," + "x" * 5_000,
    {"Reunión": "Taller", "Nota": "x" * 5_000},
)
case("a name of 500 characters", "mesas", "Mesa\n" + "m" * 500, {"Mesa": "m" * 500})
case(
    "60,000 blank rows at the end",
    "mesas",
    b"Mesa,Ciudad\nUna,Puno\n" + b",\n" * 60_000,
    {"Mesa": "Una", "Ciudad": "Puno"},
)
