"""Small files as people make them, each with the rows, problems and questions that must come of it.

A case is what is written and what must come out: `rows` are the stored values by header (in order, whole),
`held` the (row, code) of problems that hold, `asked` the codes of the questions, `said` codes that must be
among the remarks, `skipped` how many rows say nothing. A file that is refused has its code in `refused`.
"""

from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]


@dataclass(frozen=True)
class Case:
    name: str
    file: str
    content: bytes
    rows: tuple[Values, ...] = ()
    held: tuple[tuple[int, str], ...] = ()
    asked: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    skipped: int = 0
    refused: bool = False
    known: tuple[tuple[str, str], ...] = ()
    """Tables in force before: name and text."""
    answers: dict[str, str] = field(default_factory=dict)
    """By the code of a question, the option chosen."""


CASES: list[Case] = []


def case(name: str, file: str, text: str | bytes, *rows: Values, **more: Any) -> None:
    """Add a case; a text is stripped and written in UTF-8."""
    content = text if isinstance(text, bytes) else text.strip("\n").encode()
    if "." not in file:
        file = f"{file}.csv"
    CASES.append(
        Case(name, file, content, rows, **{k: tuple(v) if isinstance(v, list) else v for k, v in more.items()})
    )


def org(name: str, region: str = "", **more: Any) -> Values:
    where = {"Región": region} if region else {}
    if region:
        where["Departamento"] = {"Lima Metropolitana": "Lima"}.get(region, region)
    return {"Organización": name, **where, **more}


def was(meeting: str, name: str, day: str = "", attended: bool = True, **more: Any) -> Values:
    said: Values = {"Reunión": meeting, "Organización": name, "Asistió": attended}
    return said | ({"Fecha": day} if day else {}) | more


# Encodings and dialects: the same table, however it is written.
TABLE = "Organización,Región\nAsociación Ñusta,Cusco\nCasa Peña,Áncash\n"
BOTH = (org("Asociación Ñusta", "Cusco"), org("Casa Peña", "Áncash"))
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"):
    written = (b"\xff\xfe" if encoding == "utf-16-le" else b"") + TABLE.encode(encoding)
    case(f"encoding {encoding}", "organizaciones", written, *BOTH)
case(
    "decomposed accents",
    "organizaciones",
    TABLE.replace("ñ", "n\u0303").replace("ó", "o\u0301").replace("Á", "A\u0301"),
    *BOTH,
)
case("zero width and unbreakable spaces", "organizaciones", TABLE.replace("Casa Peña", "Casa\u00a0Peña\u200b"), *BOTH)
case("mojibake", "organizaciones", TABLE.replace("Áncash", "Ancash").encode().decode("cp1252").encode(), *BOTH)
for name, sign in (("semicolons", ";"), ("tabs", "\t"), ("bars", "|")):
    case(name, "organizaciones", TABLE.replace(",", sign), *BOTH)
case("sep line", "organizaciones", "sep=;\n" + TABLE.replace(",", ";"), *BOTH)
case("carriage returns only", "organizaciones", TABLE.replace("\n", "\r").encode(), *BOTH)
case("windows line ends", "organizaciones", TABLE.replace("\n", "\r\n").encode(), *BOTH)
case(
    "quotes inside quotes",
    "mesas",
    'Mesa,Tipo\n"Mesa ""La Punta"", norte",red\n',
    {"Mesa": 'Mesa "La Punta", norte', "Tipo": "red"},
)
case(
    "line break in a cell",
    "encuentros",
    'Reunión,Lugar\nTaller,"Casa\nde todos"\n',
    {"Reunión": "Taller", "Lugar": "Casa de todos"},
)

# Headers.
case("other order", "organizaciones", "Región,Organización\nCusco,Kuntur", org("Kuntur", "Cusco"))
case("capitals without accents", "organizaciones", "ORGANIZACION,REGION\nKuntur,CUSCO", org("Kuntur", "Cusco"))
case("a synonym", "organizaciones", "Nombre de la organización,Departamento\nKuntur,Cusco", org("Kuntur", "Cusco"))
case("recognized by headers", "datos 2024", "Organización,Mesa,Rol,Desde\nKuntur,Mesa Sur,integrante,2020",
     {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "integrante", "Desde": "2020"})  # fmt: skip
case("not a template", "cosas", "a,b\n1,2", refused=True)
case("an extra column", "organizaciones", "Organización,Color\nKuntur,azul", org("Kuntur"), said=["columns not loaded"])
case("a missing column is asked", "asistencias", "Fecha,Organización,Evento del mes\n2018-04-21,Kuntur,Taller",
     held=[], asked=["missing column"])  # fmt: skip
case("a missing column is answered", "asistencias", "Fecha,Organización,Evento del mes\n2018-04-21,Kuntur,Taller",
     was("Taller", "Kuntur", "2018-04-21"), asked=["missing column"], answers={"missing column": "evento del mes"})  # fmt: skip

# Structure.
case(
    "title above",
    "organizaciones",
    "Padrón de la red,\n,\nOrganización,Región\nKuntur,Cusco",
    org("Kuntur", "Cusco"),
    said=["title rows"],
)
case("blank rows", "organizaciones", "Organización,Región\nKuntur,Cusco\n,\n,\nRibera,Loreto",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=2)  # fmt: skip
case("repeated header", "organizaciones", "Organización,Región\nKuntur,Cusco\nOrganización,Región\nRibera,Loreto",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=1, said=["repeated header"])  # fmt: skip
case("totals row", "encuentros", "Reunión,Organizaciones\nTaller,12\nSesión,10\nTotal,22",
     {"Reunión": "Taller", "Organizaciones": 12}, {"Reunión": "Sesión", "Organizaciones": 10}, skipped=1, said=["totals row"])  # fmt: skip
case(
    "a row said twice",
    "organizaciones",
    "Organización,Región\nKuntur,Cusco\nKuntur,Cusco",
    org("Kuntur", "Cusco"),
    skipped=1,
    said=["repeated row"],
)

# Values.
for written, day in (("21/04/2018", "2018-04-21"), ("abril de 2018", "2018-04"), ("2018", "2018"), ("21 de set. de 2018", "2018-09-21"),
                     ("del 3 al 5 de agosto de 2017", "2017-08-03/2017-08-05"), ("II trimestre 2020", "2020-Q2")):  # fmt: skip
    case(
        f"date {written}",
        "organizaciones",
        f"Organización,Fecha de ingreso\nKuntur,{written}",
        org("Kuntur", **{"Fecha de ingreso": day}),
    )
case("no date", "organizaciones", "Organización,Fecha de ingreso\nKuntur,sin fecha", org("Kuntur"))
case(
    "a day that does not exist",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,31/02/2020",
    held=[(2, "not a date")],
)
case(
    "day or month",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,03/04/2018",
    asked=["day or month"],
    held=[],
)
case("day or month answered", "organizaciones", "Organización,Fecha de ingreso\nKuntur,03/04/2018",
     org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}), asked=["day or month"], answers={"day or month": "dmy"})  # fmt: skip
case("the column shows the order", "organizaciones", "Organización,Fecha de ingreso\nKuntur,03/04/2018\nRibera,21/04/2018",
     org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}), org("Ribera", **{"Fecha de ingreso": "2018-04-21"}))  # fmt: skip
for written, amount in (
    ("1234.50", "1234.50"),
    ('"S/ 1,234.50"', "1234.50"),
    ('"1.234,50"', "1234.50"),
    ("500", "500"),
):
    case(
        f"amount {written}",
        "compromisos",
        f"Compromiso,Monto (S/)\nSala,{written}",
        {"Compromiso": "Sala", "Monto (S/)": amount, "Moneda": "PEN"},
    )
case("an amount that could be two", "compromisos", 'Compromiso,Monto (S/)\nSala,"1,234"', asked=["decimal sign"])
case("another currency", "compromisos", "Compromiso,Monto (S/)\nSala,US$ 100", held=[(2, "currency")])
for written, said in (("Sí", True), ("SI", True), ("x", True), ("✓", True), ("no", False)):
    case(
        f"flag {written}",
        "organizaciones",
        f"Organización,Punto de Cultura\nKuntur,{written}",
        org("Kuntur", **{"Punto de Cultura": said}),
    )
case("a flag that is not known", "organizaciones", "Organización,Punto de Cultura\nKuntur,?", org("Kuntur"))
case(
    "a flag nobody understands",
    "organizaciones",
    "Organización,Punto de Cultura\nKuntur,quizá",
    held=[(2, "not yes or no")],
)
for written in ("NA", "007", "TRUE", "1E5", "NULL"):
    case(
        f"a name eaten by type guessing: {written}",
        "mesas",
        f"Mesa,Ciudad\n{written},Puno",
        {"Mesa": written, "Ciudad": "Puno"},
    )
for written in ("=1+1", "<b>x</b>", "@casa", "+norte"):
    case(
        f"a name like a formula or markup: {written}",
        "mesas",
        f"Mesa,Ciudad\n{written},Puno",
        {"Mesa": written, "Ciudad": "Puno"},
    )
for written, state in (
    ("CUMPLIDO", "cumplido"),
    ("en proceso", "en curso"),
    ("postergado", "reprogramado"),
    ("parcial", "cumplido en parte"),
):
    more = {} if written == "CUMPLIDO" else {"Estado, como está escrito": written}
    case(
        f"state {written}",
        "compromisos",
        f"Compromiso,Estado\nSala,{written}",
        {"Compromiso": "Sala", "Estado": state, **more},
    )
case("a state outside the list", "compromisos", "Compromiso,Estado\nSala,violeta", held=[(2, "not in the list")])

# Places.
for written, region in (
    ("CUZCO", "Cusco"),
    ("Ancash", "Áncash"),
    ("Lima Metropolitana", "Lima Metropolitana"),
    ("san martin", "San Martín"),
):
    case(f"region {written}", "organizaciones", f"Organización,Región\nKuntur,{written}", org("Kuntur", region))
case("Lima alone is asked", "organizaciones", "Organización,Región\nKuntur,Lima", asked=["which Lima"])
case(
    "Lima is answered",
    "organizaciones",
    "Organización,Región\nKuntur,Lima",
    org("Kuntur", "Lima Metropolitana"),
    asked=["which Lima"],
    answers={"which Lima": "15M"},
)
case(
    "Lima is the department",
    "organizaciones",
    "Organización,Departamento\nKuntur,Lima",
    {"Organización": "Kuntur", "Región": "Lima", "Departamento": "Lima"},
)
case("no such region", "organizaciones", "Organización,Región\nKuntur,Atlántida", held=[(2, "unknown place")])
case(
    "code against name",
    "organizaciones",
    "Organización,Región,Ubigeo\nKuntur,Cusco,160101",
    held=[(2, "places disagree")],
)
case("ubigeo alone", "organizaciones", "Organización,Ubigeo\nKuntur,080101",
     {"Organización": "Kuntur", "Región": "Cusco", "Departamento": "Cusco", "Provincia": "Cusco", "Distrito": "Cusco", "Ubigeo": "080101"})  # fmt: skip

# Identity, with a roster in force.
ROSTER = (
    (
        "organizaciones",
        "Código,Organización,Región\no1,Asociación Cultural Kuntur,Cusco\no2,Arteria,Loreto\no3,Arteria,Piura\no4,Killa Wasi,Puno",
    ),
)
case(
    "the same form is the same",
    "asistencias",
    "Reunión,Organización\nTaller,Asoc. Cult. KUNTUR",
    was("Taller", "Asoc. Cult. KUNTUR"),
    known=ROSTER,
)
case("a near name is asked", "asistencias", "Reunión,Organización\nTaller,Kila Wasi", asked=["near name"], known=ROSTER)
case(
    "a near name is the same",
    "asistencias",
    "Reunión,Organización\nTaller,Kila Wasi",
    was("Taller", "Kila Wasi"),
    asked=["near name"],
    known=ROSTER,
    answers={"near name": "misma"},
)
case(
    "a near name is another",
    "asistencias",
    "Reunión,Organización\nTaller,Kila Wasi",
    was("Taller", "Kila Wasi"),
    asked=["near name"],
    known=ROSTER,
    answers={"near name": "otra"},
)
case(
    "a far name is new",
    "asistencias",
    "Reunión,Organización\nTaller,Tambores del Mar",
    was("Taller", "Tambores del Mar"),
    known=ROSTER,
)
case(
    "two of that name", "asistencias", "Reunión,Organización\nTaller,Arteria", asked=["two of that name"], known=ROSTER
)
case("two of that name, with the region", "asistencias", "Reunión,Organización,Organización (región)\nTaller,Arteria,Piura",
     was("Taller", "Arteria", **{"Organización (región)": "20"}), known=ROSTER)  # fmt: skip
case(
    "the same name elsewhere is asked",
    "organizaciones",
    "Organización,Región\nKilla Wasi,Tacna",
    asked=["near name"],
    known=ROSTER,
)
case(
    "a renamed code is asked",
    "organizaciones",
    "Código,Organización,Región\no4,Killa Huasi,Puno",
    asked=["renamed"],
    known=ROSTER,
)
case(
    "a code in use is asked",
    "organizaciones",
    "Código,Organización,Región\no4,Tambores del Mar,Puno",
    asked=["code reused"],
    known=ROSTER,
)
case("a code in use is another's", "organizaciones", "Código,Organización,Región\no4,Tambores del Mar,Puno", asked=["code reused"],
     held=[(2, "two names for one code")], known=ROSTER, answers={"code reused": "otra"})  # fmt: skip
case("two names for one code", "organizaciones", "Código,Organización\nx,Kuntur\nx,Ribera\ny,Otra",
     {"Código": "y", "Organización": "Otra"}, held=[(2, "two names for one code"), (3, "two names for one code")])  # fmt: skip
case(
    "a code without a row",
    "asistencias",
    "Reunión,Organización,Organización (código)\nTaller,,zz9",
    held=[(2, "unknown code")],
    known=ROSTER,
)
case("a code instead of a name", "asistencias", "Reunión,Organización (código)\nTaller,o2",
     {"Reunión": "Taller", "Organización (código)": "o2", "Asistió": True}, known=ROSTER)  # fmt: skip
case(
    "a known name has no code here",
    "asistencias",
    "Reunión,Organización\nTaller,Killa Wasi",
    was("Taller", "Killa Wasi"),
    known=ROSTER,
)
case(
    "a new name beside an acronym is asked",
    "asistencias",
    "Reunión,Organización\nTaller,ACK",
    asked=["near name"],
    known=ROSTER,
)
case(
    "relations need a row",
    "relaciones",
    "Organización,Relación,Con quién\nKilla Wasi,es aliada de,Nadie Conocida",
    held=[(2, "no row of its own")],
    known=ROSTER,
)
case("a value contradicts", "organizaciones", "Código,Organización,Fundación\nx,Kuntur,2008\nx,Kuntur,2010",
     {"Código": "x", "Organización": "Kuntur", "Fundación": "2008"}, {"Código": "x", "Organización": "Kuntur", "Fundación": "2010"}, asked=["contradiction"])  # fmt: skip
case("a finer date is no contradiction", "organizaciones", "Código,Organización,Fundación\nx,Kuntur,2008\nx,Kuntur,2008-05",
     {"Código": "x", "Organización": "Kuntur", "Fundación": "2008"}, {"Código": "x", "Organización": "Kuntur", "Fundación": "2008-05"})  # fmt: skip

# Attendance.
for mark in ("X", "✓", "1", "sí", "P", "T", "V"):
    case(
        f"present {mark}", "asistencias", f"Reunión,Organización,Asistió\nTaller,Kuntur,{mark}", was("Taller", "Kuntur")
    )
for mark in ("F", "A", "J", "no"):
    case(
        f"absent {mark}",
        "asistencias",
        f"Reunión,Organización,Asistió\nTaller,Kuntur,{mark}",
        was("Taller", "Kuntur", attended=False),
    )
case(
    "a blank is unknown",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,\nTaller,Ribera,x",
    was("Taller", "Ribera"),
    skipped=1,
)
case(
    "a mark outside the legend",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,W",
    held=[(2, "unknown mark")],
)
case(
    "two note-takers disagree",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Kuntur,no\nTaller,Ribera,sí",
    was("Taller", "Ribera"),
    asked=["lists disagree"],
)
case("a disagreement is answered", "asistencias", "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Kuntur,no", was("Taller", "Kuntur"),
     asked=["lists disagree"], answers={"lists disagree": "si"}, skipped=1)  # fmt: skip
case("a matrix", "asistencias", "Organización,Taller 21/04/2018,Asamblea 2018-05-19\nKuntur,X,F\nRibera,,P",
     was("Taller", "Kuntur", "2018-04-21"), was("Asamblea", "Kuntur", "2018-05-19", attended=False), was("Asamblea", "Ribera", "2018-05-19"), skipped=1, said=["matrix"])  # fmt: skip
case("a matrix of meetings by organizations", "asistencias", "Reunión,Fecha,Kuntur,Ribera\nTaller,2018-04-21,x,\nAsamblea,2018-05-19,x,x",
     was("Taller", "Kuntur", "2018-04-21"), was("Asamblea", "Kuntur", "2018-05-19"), was("Asamblea", "Ribera", "2018-05-19"), skipped=1)  # fmt: skip
case(
    "a signed list",
    "asistencias",
    "Reunión,Organización,Firma\nTaller,Kuntur,J. Pérez\nTaller,Ribera,firmado",
    was("Taller", "Kuntur"),
    was("Taller", "Ribera"),
)
case(
    "an unsigned row is asked",
    "asistencias",
    "Reunión,Organización,Firma\nTaller,Kuntur,firmado\nTaller,Ribera,",
    was("Taller", "Kuntur"),
    asked=["unsigned"],
)
case("the title names the meeting", "asistencias", "Taller de gestión - 21/04/2018,,\nOrganización,Asistió,Cargo\nKuntur,x,\n",
     was("Taller de gestión", "Kuntur", "2018-04-21"), asked=["missing column"], answers={"missing column": "titulo"})  # fmt: skip

# Several in one cell.
case("known parts of a cell", "asistencias", 'Reunión,Organización\nTaller,"Killa Wasi, Asociación Cultural Kuntur"',
     {"Reunión": "Taller", "Organización": ["Killa Wasi", "Asociación Cultural Kuntur"], "Asistió": True}, known=ROSTER)  # fmt: skip
case(
    "lines of a cell",
    "asistencias",
    'Reunión,Organización\nTaller,"• Teatro Sol\n• Radio Luna"',
    {"Reunión": "Taller", "Organización": ["Teatro Sol", "Radio Luna"], "Asistió": True},
)
case(
    "unknown parts are asked",
    "asistencias",
    'Reunión,Organización\nTaller,"Sol Rojo; Luna Azul"',
    asked=["several organizations"],
)

# Persons.
case("personal columns are dropped", "asistencias", "Reunión,Organización,DNI,Teléfono,Nombres y apellidos\nTaller,Kuntur,40404040,987654321,Rosa Quispe Mamani",
     was("Taller", "Kuntur"), said=["personal data"])  # fmt: skip
case(
    "a person beside the organization",
    "asistencias",
    "Reunión,Organización\nTaller,Rosa Quispe Mamani (Kuntur)",
    was("Taller", "Kuntur"),
)
case(
    "a person as an organization is asked",
    "asistencias",
    "Reunión,Organización\nTaller,Rosa Quispe Mamani",
    asked=["a person"],
)
case(
    "no consent",
    "asistencias",
    "Reunión,Organización,¿Autoriza el uso de sus datos?\nTaller,Kuntur,No autorizo\nTaller,Ribera,Sí",
    was("Taller", "Ribera"),
    skipped=1,
    said=["no consent"],
)
case(
    "contact data in a note",
    "encuentros",
    "Reunión,Nota\nTaller,llamar al 987654321",
    {"Reunión": "Taller", "Nota": "llamar al [teléfono]"},
)

# Containers and limits.
case("an empty file", "organizaciones", b"", refused=True)
case("only a header", "organizaciones", "Organización,Región")
case("an image with another name", "foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, refused=True)
case("binary as text", "organizaciones", bytes(range(256)) * 4, refused=True)
case("one line of five megabytes", "organizaciones", b"Organizacion\n" + b"x" * 5_000_000, refused=True)
case("a name of 600 characters", "organizaciones", "Organización\n" + "Kuntur " * 90, held=[(2, "too long")])
