"""The same table with every separator, line end and quote."""

from corpus.case import of, org

case = of("dialect")

TABLE = "Organización,Región\nAsociación Ñusta,Cusco\nCasa Peña,Áncash\n"
BOTH = (org("Asociación Ñusta", "Cusco"), org("Casa Peña", "Áncash"))
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
case("spaces after the separator", "organizaciones", TABLE.replace(",", ", "), *BOTH)
case(
    "every cell in quotes",
    "organizaciones",
    '"Organización","Región"\n"Asociación Ñusta","Cusco"\n"Casa Peña","Áncash"',
    *BOTH,
)
case("a separator that is also in a name", "organizaciones", "Organización;Región\nCasa, taller y sala;Cusco\nRibera;Loreto",
     org("Casa, taller y sala", "Cusco"), org("Ribera", "Loreto"))  # fmt: skip
case("ends without a line end", "organizaciones", TABLE.rstrip("\n").encode(), *BOTH)
case("mixed line ends", "organizaciones", b"Organizaci\xc3\xb3n,Regi\xc3\xb3n\r\nKuntur,Cusco\nRibera,Loreto\r\n",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"))  # fmt: skip
case("commas at the end of every line", "organizaciones", "Organización,Región,,,\nKuntur,Cusco,,,\nRibera,Loreto,,,",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"))  # fmt: skip
case("short rows", "organizaciones", "Organización,Región,Fundación\nKuntur,Cusco\nRibera,Loreto,2001",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto", Fundación="2001"))  # fmt: skip
case("a row with a cell too many", "organizaciones", "Organización,Región\nKuntur,Cusco\nCasa,taller y sala,Puno\nRibera,Loreto",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), held=[(3, "ragged row")])  # fmt: skip
case("decimal commas among semicolons", "compromisos", "Compromiso;Monto (S/)\nSala;1.234,50\nSillas;80,00",
     {"Compromiso": "Sala", "Monto (S/)": "1234.50", "Moneda": "PEN"},
     {"Compromiso": "Sillas", "Monto (S/)": "80", "Moneda": "PEN"})  # fmt: skip
case("a quote that nobody closed", "organizaciones", 'Organización,Región\nKuntur,Cusco\n"Casa Sol,Puno\nRibera,Loreto',
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), held=[(3, "quotes")])  # fmt: skip
case("an inch sign in a name", "mesas", 'Mesa,Tipo\nSala 5" norte,red', {"Mesa": 'Sala 5" norte', "Tipo": "red"})
